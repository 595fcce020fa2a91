"""Say of a wrong answer that it is off at the first or the last place alone, where inputs turned round tell."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import torch

from helpers.exercises.checking.run import call
from helpers.exercises.checking.values import agree, canonical

SAID = "In all that was tried yours is off in the {} alone. Does yours go through every {}?"


def left_out(answer: Callable[..., Any], right: Callable[..., Any], *each: tuple[Any, ...]) -> str:
    """A sentence, if of all these inputs the answer is off at one end alone; "" if not.

    Each number has to stand at one end in one of the inputs, and elsewhere in another: it is not the number, then.
    """
    with suppress(Exception):
        masks = [_off(canonical(call(answer, given)), canonical(right(*given))) for given in each]
        ways = {"entry": [mask.flatten() for mask in masks]}
        if masks[0].dim() == 2:
            ways |= {"row": [mask.any(1) for mask in masks], "column": [mask.any(0) for mask in masks]}
        for what, way in ways.items():
            ends = [("first", torch.stack([off[0] for off in way]), torch.cat([off[1:] for off in way]))]
            ends += [("last", torch.stack([off[-1] for off in way]), torch.cat([off[:-1] for off in way]))]
            for which, there, elsewhere in ends:
                if there.any() and not elsewhere.any():
                    return SAID.format(f"{which} {what}", what)
    return ""


def _off(yours: torch.Tensor, due: torch.Tensor) -> torch.Tensor:
    if yours.shape != due.shape:
        raise ValueError
    return ~agree(yours, due)
