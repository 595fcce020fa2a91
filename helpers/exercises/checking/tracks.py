"""Whether a function has made a tensor track that it was given: its caller would go on with it."""

from typing import Any

import torch

TRACKS = (
    "Your function makes a tensor track that it is given, and its caller goes on with that one. Track a copy, as "
    "`clone().requires_grad_()` makes one."
)


def is_made_to_track(before: Any, now: Any) -> bool:
    """True for a tensor that did not track before, and does so now, or holds a gradient."""
    tensor = isinstance(before, torch.Tensor) and isinstance(now, torch.Tensor)
    return tensor and not before.requires_grad and (now.requires_grad or now.grad is not None)
