"""Where the history ends of a second backward pass that finds none, in exercise 11.2."""

from contextlib import suppress

import torch

from helpers.exercises.checking.values import Trouble


def lost(answer, loss_of, w, v):
    """Where the history ends, seen from how the first backward pass goes: with create_graph it is recorded itself."""
    recorded = []

    def watched(w):
        loss = loss_of(w)
        if loss.requires_grad:
            loss.register_hook(lambda _: recorded.append(torch.is_grad_enabled()))
        return loss

    with suppress(RuntimeError):
        answer(watched, w.clone(), v.clone())
    if not recorded:
        return Trouble("no loss", NO_LOSS)
    return Trouble("cut", CUT) if any(recorded) else Trouble("no graph", NO_GRAPH)


NOT_IN_W = "A call of grad is asked for the gradient in what does not track. In what are both derivatives taken?"
NO_LOSS = "What is differentiated has no history; the loss was not walked yet. Does w track, and is its loss recorded?"
CUT = (
    "g has a graph, and the number that the second call gets has no history. Is it made of g itself, as it came, and "
    "where things are recorded?"
)
NO_GRAPH = "g was made without a graph, so the second call finds nothing to walk back. Which argument keeps one?"
