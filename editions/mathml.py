"""Formulas as MathML, which a browser draws by itself: a renderer for Sphinx."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from latex2mathml.converter import convert


def visit_inline(page: Any, node: nodes.math) -> None:
    """A formula within a line."""
    page.body.append(convert(node.astext()))
    raise nodes.SkipNode


def visit_block(page: Any, node: nodes.math_block) -> None:
    """Formulas on a line of their own: side by side, or one beneath the other where the window is narrow."""
    parts = "".join(convert(part, display="block") for part in apart(node.astext()))
    page.body.append(f'<div class="formula" tabindex="0">{parts}</div>')
    raise nodes.SkipNode


def apart(formulas: str) -> list[str]:
    """The formulas that wide spaces part; one if a bracket reaches over such a space."""
    parts = formulas.split(r"\qquad")
    return parts if all(part.count("{") == part.count("}") for part in parts) else [formulas]


def setup(app: Any) -> dict[str, bool]:
    """Name the renderer "mathml"."""
    app.add_html_math_renderer("mathml", (visit_inline, None), (visit_block, None))
    return {"parallel_read_safe": True, "parallel_write_safe": True}
