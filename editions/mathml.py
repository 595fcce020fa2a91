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
    """A formula on a line of its own, which scrolls where the window is narrow."""
    page.body.append(f'<div class="formula" tabindex="0">{convert(node.astext(), display="block")}</div>')
    raise nodes.SkipNode


def setup(app: Any) -> dict[str, bool]:
    """Name the renderer "mathml"."""
    app.add_html_math_renderer("mathml", (visit_inline, None), (visit_block, None))
    return {"parallel_read_safe": True, "parallel_write_safe": True}
