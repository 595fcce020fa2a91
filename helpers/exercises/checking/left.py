"""Whether a function leaves a gradient in a tensor that it was given: its caller would go on with it."""

from typing import Any

import torch

LEFT = (
    "Your function leaves a gradient in a tensor that it is given, and its caller goes on with that one. Track a "
    "copy, as `clone().requires_grad_()` makes one."
)


def leaves_a_gradient(before: Any, now: Any) -> bool:
    """True for a tensor that did not track before the call and holds a gradient after it."""
    tensor = isinstance(before, torch.Tensor) and isinstance(now, torch.Tensor)
    return tensor and not before.requires_grad and now.grad is not None
