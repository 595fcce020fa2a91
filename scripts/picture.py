"""Draw the pictures of the documents: the graph of J = 3(a + b·c), and the map of the course from its own table."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from helpers import palette, trace
from helpers.drawing.svg import to_svg

ROOT = Path(__file__).parents[1]
PICTURE, IMAGES = ROOT / "images/J.svg", ROOT / "images"
MAPS = {"map.svg": ("01", "08", "TB"), "map_deep.svg": ("09", "11", "LR")}  # first and last notebook, direction
ROW = re.compile(r"^\| ([^|]+) \| ([^|]+) \| \[(\w+) [^|]+ \|$", re.MULTILINE)
DARK = f"@media screen and (prefers-color-scheme:dark){{{palette.properties('.map', 'dark')}}}"
STYLE = f"""{palette.properties(".map")}{DARK}.map{{background:var(--paper)}}
.map text{{font:13px system-ui,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;fill:var(--ink)}}
.map .node path{{fill:var(--fill);stroke:var(--wire)}}.map .edge path{{fill:none;stroke:var(--wire);stroke-width:1.5}}
.map .edge polygon{{fill:var(--wire);stroke:var(--wire)}}
.map .node text:last-child{{fill:var(--muted);font-size:12px}}"""
# What Graphviz says of itself, of units, colours and fonts.
OWN = re.compile(r"<!--.*?-->\n?|(?<=\d)pt(?=\")| (?:fill|stroke|font-family|font-size)=\"[^\"]*\"", re.DOTALL)


def draw() -> str:
    """Return the SVG of J at a = 5, b = 3, c = 2."""

    def J(a, b, c):
        v = b * c
        u = a + v
        return 3 * u

    return to_svg(trace(J, a=5.0, b=3.0, c=2.0))


def ideas() -> list[tuple[str, list[str], str]]:
    """Each idea of docs/map.md, what it needs, and the number of its notebook."""
    rows = ROW.findall((ROOT / "docs/map.md").read_text(encoding="utf-8"))
    return [(idea, needs.split("; ") if needs != "–" else [], number) for idea, needs, number in rows]


def part(name: str) -> list[tuple[str, list[str], str]]:
    """The ideas of one picture: those of its notebooks, and before them what they need of earlier ones."""
    first, last, _ = MAPS[name]
    own = [row for row in ideas() if first <= row[2][:2] <= last]
    needed = {need for _, needs, _ in own for need in needs}
    return [(idea, [], number) for idea, _, number in ideas() if idea in needed and number[:2] < first] + own


def draw_map(name: str) -> str:
    """Return the SVG of a part of the map: Graphviz places boxes and arrows, the palette colours them."""
    head = f'bgcolor="transparent"; rankdir={MAPS[name][2]}; nodesep=0.16; ranksep=0.32; edge [arrowsize=0.6]'
    lines = [f'digraph "Map of the course" {{ {head}']
    lines += ["node [shape=box style=rounded fontsize=13]"]
    for idea, needs, number in part(name):
        lines += [f'"{idea}" [label="{_broken(idea)}\\n{number}"]', *(f'"{need}" -> "{idea}"' for need in needs)]
    drawn = subprocess.run(["dot", "-Tsvg"], input="\n".join([*lines, "}"]), capture_output=True, text=True, check=True)
    svg = OWN.sub("", drawn.stdout[drawn.stdout.index("<svg") :])
    return svg.replace("<svg ", '<svg class="map" ', 1).replace("<g ", f"<style>{STYLE}</style>\n<g ", 1)


def _broken(idea: str) -> str:
    """A long idea on two lines."""
    middle = min((k for k, sign in enumerate(idea) if sign == " "), key=lambda k: abs(k - len(idea) / 2), default=0)
    return f"{idea[:middle]}\\n{idea[middle + 1 :]}" if len(idea) > 14 and middle else idea


if __name__ == "__main__":
    PICTURE.write_text(draw(), encoding="utf-8")
    if not shutil.which("dot"):
        sys.exit("the map was left as it is: it needs Graphviz (apt-get install graphviz)")
    for name in MAPS:
        (IMAGES / name).write_text(draw_map(name), encoding="utf-8")
