"""What is said of a gradient through the residual block of exercise 09.5."""

import torch

from helpers.exercises.checking.example import by_example
from helpers.exercises.nb09.measures import counted


def small(h, W, out_g):
    """A case to follow by hand: its words and its inputs."""
    tensors = tuple(torch.tensor(part, dtype=torch.float64) for part in (h, W, out_g))
    return f"h = {h}, W = {W}, out_g = {out_g}", tensors


EXAMPLES = (
    small([[0.0]], [[2.0]], [[3.0]]),
    small([[0.5]], [[2.0]], [[3.0]]),
    small([[0.0, 0.0]], [[0.0, 2.0], [0.0, 0.0]], [[1.0, 10.0]]),
    small([[0.5, 0.0]], [[0.0, 2.0], [0.0, 0.0]], [[1.0, 10.0]]),
    small([[0.0], [0.5]], [[2.0]], [[3.0], [1.0]]),
)
NO_SUM = "Yours is no sum of the two ways, with any factors. Write each alone: what does it pass, in which order?"


def by_ways(answer, right, h, W, out_g):
    """How often each way is in it, if it is made of the two; else a small case on which it is off."""
    a = torch.tanh(h @ W)
    ways = {"the way round (out_g)": out_g, "the way through tanh and W": (out_g * (1 - a**2)) @ W.T}

    def sentence(values):
        if found := counted(values, ways):
            return f"In yours {' and '.join(found)}. Each should count once."
        return f"{NO_SUM} {by_example(answer, right, EXAMPLES, 'the gradient of h is', '')}".rstrip()

    return sentence
