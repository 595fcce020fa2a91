"""Say of a wrong answer that it depends on chance, or on calls before, where two calls with the same inputs tell."""

from __future__ import annotations

import copy
import random
import re
from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
import torch

from helpers.exercises.checking import run as guard
from helpers.exercises.checking.source import words_in
from helpers.exercises.checking.values import first_apart, same

CHANCE = r"rand|normal|uniform|bernoulli|multinomial|exponential|dropout|shuffle|choice|sample|perm|gauss|Linear|Conv"


def by_chance(answer: Any, right: Any, given: tuple[Any, ...]) -> str:
    """What two calls of the answer gave, if they differ and two of the right one do not; else ""."""
    seeds = (1, 2) if re.search(CHANCE, words_in(answer)) else (1, 1)
    if not given or not callable(right):
        return ""
    yours = [guard.run(partial(_seeded, seed, answer, given), guard.SECONDS) for seed in seeds]
    if not all(isinstance(one, torch.Tensor) for one in yours) or yours[0].shape != yours[1].shape or same(*yours):
        return ""
    if not same(*(guard.run(partial(_seeded, seed, right, given)) for seed in seeds)):
        return ""
    one, other = first_apart(*yours)
    where = " in one entry" if yours[0].dim() else ""
    seen = f"Two calls with the same inputs gave {one} and {other}{where}"
    if len(set(seeds)) == 1:
        return f"{seen}. Does something of the first call stay for the second?"
    return f"{seen}: yours depends on chance. What is asked for does not."


def _seeded(seed: int, function: Callable[..., Any], given: tuple[Any, ...]) -> Any:
    for set_seed in (torch.manual_seed, np.random.seed, random.seed):
        set_seed(seed)
    with guard.default_type_of(given):
        return function(*copy.deepcopy(given))
