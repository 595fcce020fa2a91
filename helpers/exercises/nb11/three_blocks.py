"""What a Function that computes a block again gives, with three blocks in a row."""

import torch

from helpers.exercises.checking.errors import meaning
from helpers.exercises.checking.run import default_type_of, require, told
from helpers.exercises.checking.values import Trouble, number_words, same
from helpers.exercises.nb11.measures import NO_MODULE, sizes

TWICE = "Your block runs {} times, forward and backward together. It should be twice: once without a graph, once with."
KEEPS = "This block keeps the shape: what it returns is what forward has to return."
BARE = "Your forward records the block's graph, which is what checkpointing throws away. Let apply run it bare."


def of_three_blocks(function, draw):
    """What three blocks in a row give, the gradients of their input and of their weights, as autograd has them."""
    require(hasattr(function, "apply"), "This asks for the class: a `torch.autograd.Function` brings its own apply.")
    require(function.apply is not torch.nn.Module.apply, NO_MODULE)
    n, d = sizes(draw, 5, 2)
    start, upstream = draw(n, d), draw(n, d)
    weights = [(draw(d, d) / 2).requires_grad_() for _ in range(3)]
    runs, recorded = [], []

    def block_of(w):
        def block(h):
            runs.append(w)
            recorded.append(torch.is_grad_enabled())
            return torch.tanh(h @ w)

        return block

    def gradients(apply):
        h = start.clone().requires_grad_()
        out = h
        for w in weights:
            w.grad = None
            with default_type_of(out):
                out = apply(out, block_of(w))
            if out is ...:
                return ...
            require(isinstance(out, torch.Tensor), "forward has to return what the block returns, a tensor.")
            require(out.shape == h.shape, f"forward makes shape {tuple(out.shape)} of {tuple(h.shape)}. {KEEPS}")
        require(out.requires_grad, "What apply gives has no history. Is forward a @staticmethod that returns a tensor?")
        (out * upstream).sum().backward()
        require(h.grad is not None, "Nothing reaches what lies before the block: backward hands h no gradient.")
        none = torch.zeros(d, d, dtype=torch.float64)
        of_weights = [none if w.grad is None else w.grad.clone() for w in weights]
        return {
            "the result": out.detach(),
            "the gradient of h, before all blocks": h.grad,
            "the gradient of the last block's weight": of_weights[2],
            "that of the middle one": of_weights[1],
            "that of the first one": of_weights[0],
        }

    right = gradients(lambda h, block: block(h))
    runs.clear(), recorded.clear()
    try:
        seen = gradients(function.apply)
    except RuntimeError as error:
        if "gradient" not in str(error):
            raise
        kind = str(error).replace(f"{function.__name__}Backward", "the Function")
        stops = f"Your code stops with an error. RuntimeError: {error}. {meaning(kind)}"
        raise Trouble(kind, stops.rstrip()) from error
    if seen is ...:
        return ...
    if same(seen, right):
        require(not any(recorded[:3]), BARE)
        require(len(runs) == 6, TWICE.format("once" if len(runs) == 3 else f"{len(runs) / 3:g}"))
    return told(seen, right, say(right))


def say(right):
    """How far back it is right: the result, the last block's weight, and what that block hands to the one before."""
    last, middle = list(right)[2:4]

    def sentence(seen):
        if not same(seen["the result"], right["the result"]):
            return "The result is off: forward has to give what the block gives."
        if not same(seen[last], right[last]):
            return "The weight within the last block already learns something else. Which gradient is sent into out?"
        if same(seen[middle], right[middle]):
            return "Of three blocks in a row the last two are right, the first is not. Does yours keep something of h?"
        factors = seen[middle] / right[middle]
        times = f" {number_words(factors[0, 0])} times" if same(factors, factors[0, 0].expand_as(factors)) else " not"
        return (
            f"The last block's weight has its gradient. The weight before it has{times} its own, so what your backward "
            "hands on for h is off. What is in it besides h.grad?"
        )

    return sentence
