"""Rules about what is stored: they close the holes that strict nbval leaves."""

from __future__ import annotations

import re
import socket
import struct
import sys
from collections.abc import Iterator
from fractions import Fraction

from nbformat import NotebookNode
from reading import ROOT, code_cells, pictures, plain_texts, tags, texts

ADDRESS = re.compile(r"\b0x[0-9a-fA-F]{6,}\b")
PATHS = re.compile(r"(?<![\w.:/])/(?:home|root|tmp|Users|usr|opt|var|private|content)/\S+|\b[A-Z]:\\\S+|file://\S*")
HOSTS = re.compile(r"\b(?:localhost|127\.0\.0\.1)\b")
DECIMAL = re.compile(r"(?<![\w.])\d[\d,]*\.\d+(?:e[-+]?\d+)?(?![\w.])")
WIDGET = "application/vnd.jupyter.widget-view+json"


def is_stored_executed_in_order(nb: NotebookNode) -> Iterator[str]:
    """Cells are numbered 1 to n: nbval passes a stripped notebook in silence."""
    counts = [cell.execution_count for cell in nb.cells if cell.cell_type == "code"]
    if counts != list(range(1, len(counts) + 1)):
        yield f"the code cells are numbered {counts}, not 1 to {len(counts)}: run scripts/execute.py"


def outputs_hold_no_address_path_or_host(nb: NotebookNode) -> Iterator[str]:
    """Nothing stored tells one run, one machine or one user from another."""
    own = [re.escape(place) for place in (str(ROOT), sys.prefix, socket.gethostname()) if len(place) > 5]
    patterns = [ADDRESS, PATHS, HOSTS, re.compile(r"(?<![\w./])(?:" + "|".join(own) + r")(?!\w)")]
    for i, cell in code_cells(nb):
        found = {
            hit.group()
            for output in cell.outputs
            for text in texts(output)
            for p in patterns
            for hit in p.finditer(text)
        }
        if found:
            yield f"cell {i} stores an address, a path or a host: {sorted(found)[:3]}"


def errors_and_warnings_are_announced(nb: NotebookNode) -> Iterator[str]:
    """An error is stored exactly where the tag raises-exception says so, stderr exactly where warns does."""
    for i, cell in code_cells(nb):
        raises = any(output.output_type == "error" for output in cell.outputs)
        warns = any(output.get("name") == "stderr" for output in cell.outputs)
        if raises != ("raises-exception" in tags(cell)):
            yield f"cell {i} {'raises without' if raises else 'does not raise and has'} the tag raises-exception"
        if warns != ("warns" in tags(cell)):
            yield f"cell {i} {'writes to stderr without' if warns else 'does not warn and has'} the tag warns"


def numbers_show_six_digits_at_most(nb: NotebookNode) -> Iterator[str]:
    """Later digits differ between processors. Exact binary fractions and cells tagged digits may show more."""
    for i, cell in code_cells(nb):
        shown = " ".join(text for output in cell.outputs for text in plain_texts(output))
        long = [number for number in DECIMAL.findall(shown) if _digits(number) > 6 and not _is_exact(number)]
        if long and "digits" not in tags(cell):
            yield f"cell {i} prints {long[:3]}: round to the digits that hold everywhere (4 as a rule)"


def widgets_leave_a_static_form(nb: NotebookNode) -> Iterator[str]:
    """A page without a kernel shows an output's HTML, picture or text; a widget's view has an id made by chance."""
    for i, cell in code_cells(nb):
        for output in cell.outputs:
            kinds = set(output.get("data", {}))
            if WIDGET in kinds:
                yield f"cell {i} stores a widget's view: run scripts/execute.py"
            if "text/html" in kinds and "text/plain" not in kinds:
                yield f"cell {i} shows HTML and has no text/plain beside it"


def pictures_are_not_empty(nb: NotebookNode) -> Iterator[str]:
    """nbval never looks at a PNG: it is at least 200 × 100 pixels and more than one flat colour."""
    for i, cell in code_cells(nb):
        for _, picture, _ in pictures(cell):
            width, height = struct.unpack(">II", picture[16:24])
            if width < 200 or height < 100 or len(picture) < 2000:
                yield f"cell {i} stores a picture of {width} × {height} pixels, {len(picture)} bytes: is it empty?"


def _digits(number: str) -> int:
    mantissa = number.split("e")[0].replace(",", "").replace(".", "").lstrip("0")
    return len(mantissa.rstrip("0") or "0")


def _is_exact(number: str) -> bool:
    """True for a number that float32 holds exactly: 0.0009765625 = 2⁻¹⁰."""
    plain = number.replace(",", "")
    return Fraction(plain) == Fraction(struct.unpack("f", struct.pack("f", float(plain)))[0])
