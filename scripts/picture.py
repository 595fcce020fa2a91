"""Draw the README's picture: the graph of J = 3(a + b·c), with every value and gradient."""

from pathlib import Path

from helpers import trace
from helpers.drawing.svg import to_svg

PICTURE = Path(__file__).parents[1] / "images/J.svg"


def draw() -> str:
    """Return the SVG of J at a = 5, b = 3, c = 2."""

    def J(a, b, c):
        v = b * c
        u = a + v
        return 3 * u

    return to_svg(trace(J, a=5.0, b=3.0, c=2.0))


if __name__ == "__main__":
    PICTURE.write_text(draw(), encoding="utf-8")
