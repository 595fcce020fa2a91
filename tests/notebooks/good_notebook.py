"""A notebook that keeps every rule, and the small edits that make others of it."""

import base64
import copy
import struct

from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output
from reading import ROOT
from rules_endings import ABILITIES, MEMORY
from rules_form import KERNEL

from helpers.plots.picture import picture

SETUP = (ROOT / "scripts/colab_setup.py").read_text(encoding="utf-8").rstrip()
TITLE = "# Nudges\n\nYou can\n\n- take a derivative by nudging.\n\n**Time:** 30 minutes. **Before:** nothing."
CAN = f"{ABILITIES}\n\n- You can nudge.\n- You can draw.\n- You can add."
DRAWN = "Figure\n  loss over w\n    9, 4, 1, 0.5, 0 (about)"


def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + bytes(4)


BARE = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", b"\0\0\2\x80\0\0\1\xe0" + bytes(5)) + chunk(b"IDAT", bytes(3000))
PNG = base64.b64encode(BARE).decode()


def drawn(png, alt=DRAWN):
    return {"text/html": picture(png, alt), "text/plain": DRAWN}


def printed(source, text, tags=()):
    cell = new_code_cell(source, outputs=[new_output("stream", name="stdout", text=text)] if text else [])
    cell.metadata["tags"] = list(tags)
    return cell


def good_notebook():
    """A notebook that keeps every rule; its cells: 0 title, 1 set-up, 2 imports, 3 prose, 4 code, 5 prose, …"""
    figure = new_output("display_data", data=drawn(BARE))
    cells = [new_markdown_cell(TITLE), printed(SETUP, ""), printed("import torch\nfrom helpers import live, trace", "")]
    cells[1].metadata = {"tags": ["colab-setup"], "jupyter": {"source_hidden": True}}
    cells += [new_markdown_cell("Nudge it: `trace` and `torch.sin` say 5.99."), printed("x = 5.9871\nx", "5.9871\n")]
    cells += [new_markdown_cell("Where is the least value?"), new_code_cell("draw(x)", outputs=[figure])]
    cells += [new_markdown_cell("*A parabola over w: its lowest point stands at w = 2, where the loss is 0.* Good.")]
    cells += [printed("int('x')", "", ["raises-exception"]), new_markdown_cell("Find the lowest: what is it?")]
    cells[8].outputs = [new_output("error", ename="ValueError", evalue="no int", traceback=[])]
    cells += [printed("live(J, a=5.0)", ""), *(new_markdown_cell("It falls.") for _ in range(30))]
    cells += [new_markdown_cell("**A place to pause.** A nudge has two sides."), new_markdown_cell(CAN)]
    cells += [new_markdown_cell(MEMORY), printed('display(predict("02.r1"))\nprogress("02")', "")]
    cells += [new_markdown_cell("**To take along.** Who nudges the nudge?\n\nNext: a rest.")]
    nb = new_notebook(cells=cells, metadata=copy.deepcopy(KERNEL))
    for count, cell in enumerate((cell for cell in nb.cells if cell.cell_type == "code"), start=1):
        cell.execution_count = count
    return nb


def say(cell, text):
    return lambda nb: nb.cells[cell].update(source=text)


def insert_prose(cell, text):
    return lambda nb: nb.cells.insert(cell, new_markdown_cell(text))


def show(text):
    return lambda nb: nb.cells[4].update(outputs=printed("", text).outputs)


def insert(*sources):
    return lambda nb: nb.cells.__setitem__(slice(4, 4), [new_code_cell(source) for source in sources])


def drop(*places):
    return lambda nb: nb.update(cells=[cell for i, cell in enumerate(nb.cells) if i not in places])


def swap(i, j):
    return lambda nb: nb.cells.__setitem__(slice(i, j + 1), [nb.cells[j], *nb.cells[i + 1 : j], nb.cells[i]])


def tag(cell, *names):
    return lambda nb: nb.cells[cell].metadata.update(tags=list(names))


def ask(above, *below):
    """Ask 02.d1, whose answer is 25, between these cells."""
    return lambda nb: nb.cells.__setitem__(slice(4, 4), [*above, printed('predict("02.d1")', "02.d1 …"), *below])


TOLD, NUDGED = new_markdown_cell("A nudge settles it."), printed("round(nudged, 6)", "25.0")
REVEALED = printed("round(nudged, 6)", "25.0", ["reveals"])
