"""What fills a slide: blocks of known height, parted where it does least harm."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

ROOM = 640  # pixels of height that a slide of 720 has for its blocks
LEAST, MOST = 370, 540  # pixels of height that a picture may be given
SLIDE, EMPTY, OVER = 5, 6, 90  # what a slide costs, and besides: with nothing on it, with twice what it has room for
PRESSED = 1.15  # times its room that a slide without a picture may be asked to hold: its type is set smaller then
ABOVE = 150  # pixels of words that may stand above what is alone


@dataclass(frozen=True)
class Block:
    """A piece of a slide; a picture takes what height is left, from ``height`` on.

    ``alone`` takes a whole slide, but for a few words above. ``ends`` is the last of one: a question, or an error, to
    be diagnosed before anything is said of it. What it costs to part a block from the next one is ``holds``, and from
    the one before, ``clings``.
    """

    html: str
    height: float
    picture: bool = False
    alone: bool = False
    revealed: bool = False
    ends: bool = False
    holds: float = 0
    clings: float = 0


@dataclass(frozen=True)
class Slide:
    """The blocks of a slide and the section that they are of."""

    section: str
    blocks: tuple[Block, ...]

    @property
    def height(self) -> float:
        """How high the blocks are, at least."""
        return height(self.blocks)


def height(blocks: Iterable[Block]) -> float:
    """How high the blocks are, one below the other."""
    return sum(block.height for block in blocks)


def laid(section: str, blocks: Sequence[Block]) -> list[Slide]:
    """The blocks of a section on slides, at the least cost of slides, of room left empty, and of what is parted."""
    costs, starts = [0.0], [0]
    for end in range(1, len(blocks) + 1):
        cost, start = min((costs[i] + cost_of(blocks, i, end), i) for i in range(end) if fits(blocks[i:end]))
        costs.append(cost)
        starts.append(start)
    made: list[Slide] = []
    end = len(blocks)
    while end:
        made.insert(0, spread(Slide(section, tuple(blocks[starts[end] : end]))))
        end = starts[end]
    return made


def cost_of(blocks: Sequence[Block], start: int, end: int) -> float:
    """What a slide of these blocks costs, and to part it from what stands before."""
    left = 0 if blocks[end - 1].alone else 1 - height(blocks[start:end]) / ROOM
    parted = blocks[start - 1].holds + blocks[start].clings if start else 0
    return SLIDE + (EMPTY * left**2 if left > 0 else -OVER * left) + parted


def fits(blocks: Sequence[Block]) -> bool:
    """True if the blocks may share a slide; a block that is too high has one of its own."""
    *before, last = blocks
    if not before:
        return True
    if any(block.alone or block.ends for block in before):
        return False
    room = ROOM if any(block.picture for block in blocks) else PRESSED * ROOM
    return height(blocks) <= (ROOM + ABOVE if last.alone else room)


def spread(slide: Slide) -> Slide:
    """The slide with its height given to its pictures."""
    pictures = [block for block in slide.blocks if block.picture]
    if not pictures:
        return slide
    more = (ROOM - slide.height) / len(pictures)
    return Slide(slide.section, tuple(sized(block, more) if block.picture else block for block in slide.blocks))


def sized(picture: Block, more: float) -> Block:
    """The picture so much higher, up to the most."""
    high = min(MOST, picture.height + more)
    return replace(picture, html=picture.html.replace("<div", f'<div style="--high:{high:.0f}px"', 1))


def sections(slides: Iterable[Slide]) -> list[list[Slide]]:
    """The slides of each section, in order."""
    found: list[list[Slide]] = []
    for slide in slides:
        if found and found[-1][0].section == slide.section:
            found[-1].append(slide)
        else:
            found.append([slide])
    return found
