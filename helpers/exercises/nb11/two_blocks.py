"""What a Function that computes a block again gives, with two blocks in a row."""

import torch

from helpers.exercises.checking.run import require, told
from helpers.exercises.checking.values import Trouble, same
from helpers.exercises.nb11.measures import sizes

TWICE = "Your block runs {} times, forward and backward together. It should be twice: once without a graph, once with."
KEEPS = "This block keeps the shape: what it returns is what forward has to return."
BARE = "Your forward records the block's graph, which is what checkpointing throws away. Let apply run it bare."


def of_two_blocks(function, draw):
    """What two blocks in a row give, the gradients of their input and of their weights, as autograd has them."""
    require(hasattr(function, "apply"), "This asks for the class: a `torch.autograd.Function` brings its own apply.")
    n, d = sizes(draw, 5, 2)
    start, upstream = draw(n, d), draw(n, d)
    weights = [(draw(d, d) / 2).requires_grad_() for _ in range(2)]
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
            "the gradient of h": h.grad,
            "the gradient of the last block's weight": of_weights[1],
            "the gradient of the first block's weight": of_weights[0],
        }

    right = gradients(lambda h, block: block(h))
    runs.clear(), recorded.clear()
    try:
        seen = gradients(function.apply)
    except RuntimeError as error:
        if "gradient" not in str(error):
            raise
        kind = str(error).replace(f"{function.__name__}Backward", "the Function")
        raise Trouble(kind, f"Your code stops with an error. RuntimeError: {error}.") from error
    if seen is ...:
        return ...
    if same(seen, right):
        require(not any(recorded[:2]), BARE)
        require(len(runs) == 4, TWICE.format("once" if len(runs) == 2 else f"{len(runs) / 2:g}"))
    return told(seen, right, say(right))


def say(right):
    def sentence(seen):
        off = [name for name in right if not same(seen[name], right[name])]
        fine = [name for name in right if name not in off]
        but = f" What is right: {', '.join(fine)}." if fine else ""
        return f"Off is {off[0]}.{but} Follow upstream through the block, from out to h."

    return sentence
