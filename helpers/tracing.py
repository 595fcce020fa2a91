"""Run a PyTorch expression once and keep its graph: values, local derivatives, contributions, gradients.

The recording itself is in ``tracing_recorder``, what things are called in ``tracing_names``, the passes through
autograd's graph in ``tracing_grads``.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import torch

from helpers.graph import Graph
from helpers.tracing_grads import finish
from helpers.tracing_names import FrameNames
from helpers.tracing_recorder import Recorder


def trace(f: Callable[..., torch.Tensor], /, **inputs: Any) -> Graph:
    """Run ``f(**inputs)`` once and return its graph: every value, local derivative, contribution and gradient.

    Numbers become float64 scalars that require a gradient; floating tensors are passed as detached clones that keep
    their ``requires_grad``; everything else is passed as it is. Nothing of the caller's is changed, and the random
    state is put back. Raises TypeError if f does not return a tensor, ValueError if no gradient can start there.
    """
    random_state = torch.get_rng_state()
    recorder = Recorder(FrameNames(sys._getframe()))
    arguments = {name: recorder.admit(name, value) for name, value in inputs.items()}
    given = list(recorder.quantities)
    try:
        with recorder:
            output = f(**arguments)
    finally:
        torch.set_rng_state(random_state)
    return finish(recorder, output, given, _function_name(f))


def _function_name(f: Callable) -> str:
    name = getattr(f, "__name__", "")
    return name if name.isidentifier() else "output"


class record:
    """Record the PyTorch code of a ``with`` block: ``with record() as r: loss = …``, then ``r.graph(loss)``."""

    def __enter__(self) -> record:
        """Start to record; names are read from the frame of the with statement."""
        frame = sys._getframe(1)
        self._recorder = Recorder(FrameNames(frame.f_back, frame))
        self._recorder.__enter__()
        return self

    def __exit__(self, *error: Any) -> None:
        """Stop to record and put every patch back."""
        if error[0] is None:
            self._recorder.learn_names(sys._getframe(1))
        self._recorder.__exit__(*error)

    def graph(self, output: torch.Tensor) -> Graph:
        """The graph of ``output``, a scalar tensor computed in the block: all it was computed from."""
        self._recorder.learn_names(sys._getframe(1), outermost=True)
        return finish(self._recorder, output, [], "output")
