"""The inputs that an answer is tried on, drawn anew and alike for each answer."""

from __future__ import annotations

from collections.abc import Callable

import torch

Draw = Callable[..., torch.Tensor]  # draw(*shape)


def whole(draw: Draw, low: int, high: int) -> int:
    """A whole number from low to high."""
    return low + int(draw().abs().item() * 1e6) % (high - low + 1)


def drawer(seed: int) -> Draw:
    """Return ``draw(*shape)``: float64 numbers of both signs, 1.1 to 2.9 in size, so never 0, 1 or symmetric."""
    generator = torch.Generator().manual_seed(seed)

    def draw(*shape: int) -> torch.Tensor:
        size = 1.1 + 1.8 * torch.rand(shape, generator=generator, dtype=torch.float64)
        return size * (2 * torch.randint(0, 2, shape, generator=generator) - 1)

    return draw
