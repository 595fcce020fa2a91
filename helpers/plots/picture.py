"""A drawn picture as HTML: with words for who does not see it, and dark on a dark page."""

from __future__ import annotations

from base64 import b64encode
from html import escape

from helpers import palette

# Dark for light, the hues kept. The page's own theme counts, the system's only where the page has none.
TURNED = "img.plot{filter:invert(.93) hue-rotate(180deg)}"
IN_DARK = f"@media screen and (prefers-color-scheme:dark){{{palette.NO_THEME} {TURNED}}}"
STYLE = f"@media screen{{{palette.DARK_PAGE} {TURNED}}}{IN_DARK}"


def picture(png: bytes, about: str, size: str = "") -> str:
    """The PNG with ``about`` in its place where it is not seen; ``size`` is more attributes, as in ``width="300"``.

    Where style sheets are taken out it stays on its light paper.
    """
    source = f'src="data:image/png;base64,{b64encode(png).decode()}"'
    look = f'style="max-width:100%;height:auto"{size}'
    return f'<img class="plot" alt="{escape(about)}" {source} {look}><style>{STYLE}</style>'
