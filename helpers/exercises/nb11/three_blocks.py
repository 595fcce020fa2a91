"""What a Function that computes a block again gives, with three blocks in a row."""

import torch
from torch import nn

from helpers.exercises.checking.errors import meaning
from helpers.exercises.checking.run import default_type_of, require, told
from helpers.exercises.checking.values import Trouble, agree, first_apart, number_words, one_factor, same
from helpers.exercises.nb11.measures import NO_MODULE, sizes

TWICE = "Your block runs {}, forward and backward together. It should be twice: once without a graph, once with."
KEEPS = "This block keeps the shape: what it returns is what forward has to return."
BARE = "Your forward records the block's graph, which is what checkpointing throws away. Let apply run it bare."
NO_HISTORY = "What apply gives has no history. Is forward a @staticmethod that returns a tensor?"
NO_H = (
    "The block's weights learn, and nothing reaches what lies before it: h's place holds None. Was h a leaf that "
    "requires a gradient when the block ran, and is it h.grad that you return in h's place?"
)
NEITHER = (
    "Neither h nor the block's weights get a gradient: h's place holds None, and so does the .grad of the weights. "
    "Which walk back goes from what the block gives to them?"
)
NO_WEIGHTS = (
    "The block's weights get no gradient at all: their .grad is None after your backward{}. Which walk back goes "
    "through the block, and hands one to every leaf on its way?"
)
FROZEN = "After your code the block's weights require no gradient any more. They are to learn: leave that as it is."
MODE = "Your code leaves the block in eval mode. Whether a block trains is not for checkpointing to change."
EMPTIED = (
    "The block's weights get a gradient, and afterwards their .grad is None again: the block would not learn. What in "
    "your backward empties it?"
)
LAST, MIDDLE, FIRST, HANDED, START = "the last weight", "the middle one", "the first one", "handed on", "h"
NEVER = ", in which the block does not run"
ASKS = "What is sent into out, how often, and is out the block of h and no more?"
KIND = "is neither a tensor nor None. autograd.grad, for one, hands back a tuple, also for one input."
H = "Is that h.grad and no more, and is out the block of h and no more?"
MOST = 40  # below the 60 walks within one another from which torch takes threads
ENDLESS = (
    f"The three blocks run more than {MOST} times in yours. Does the walk back in your backward go through what apply "
    "gave? The way back of that is this very backward."
)
IN_A_ROW = "Of three blocks in a row {}. Does yours keep something where the next block's overwrites it?"


class Block(nn.Module):
    """tanh of h @ w, which says when it runs: a module, as those that it stands for, with w among its parameters."""

    def __init__(self, w, runs):
        super().__init__()
        self.w, self.runs = w, runs

    def forward(self, h):
        self.runs(h)
        return torch.tanh(h @ self.w)


class Blocks:
    """Three blocks in a row, and what is seen while they run: the input of each call, and whether it is recorded."""

    def __init__(self, draw):
        n, d = sizes(draw, 5, 2)
        self.start, self.upstream = draw(n, d), draw(n, d)
        self.weights = [nn.Parameter(draw(d, d) / 2) for _ in range(3)]
        self.runs, self.handed, self.by_forward, self.learnt, self.made = [], [], 0, [], []
        for w in self.weights:
            w.register_post_accumulate_grad_hook(self.learnt.append)

    def block_of(self, w):
        k = next(k for k in range(3) if self.weights[k] is w)
        self.made.append(Block(w, lambda h: self.noted((k, torch.is_grad_enabled(), h))))
        return self.made[-1]

    def noted(self, call):
        require(len(self.runs) < MOST, ENDLESS)
        self.runs.append(call)

    def forward(self, apply, h):
        """The result of all blocks, or ``...``; a hook sees what the last one hands back to its h."""
        self.runs.clear(), self.handed.clear(), self.learnt.clear()
        for w in self.weights:
            if h.requires_grad and w is self.weights[-1]:
                h.register_hook(self.handed.append)
            w.grad, given = None, h
            with default_type_of(h):
                h = apply(h, self.block_of(w))
            if h is ...:
                return ...
            require(isinstance(h, torch.Tensor), "forward has to return what the block returns, a tensor.")
            same_shape = h.shape == given.shape
            require(same_shape, f"forward makes shape {tuple(h.shape)} of {tuple(given.shape)}. {KEEPS}")
        require(h.requires_grad, NO_HISTORY)
        return h

    def gradients(self, apply):
        """The result and all gradients: text where there is none."""
        h = self.start.clone().requires_grad_()
        out = self.forward(apply, h)
        if out is ...:
            return ...
        self.by_forward = len(self.runs)
        loss = (out * self.upstream).sum()
        loss.backward()
        grads = dict(zip((FIRST, MIDDLE, LAST), (w.grad for w in self.weights), strict=True))
        seen = {"the result": out.detach(), LAST: grads[LAST], HANDED: self.handed[-1] if self.handed else None}
        seen |= {MIDDLE: grads[MIDDLE], FIRST: grads[FIRST], START: h.grad}
        return {name: "none" if values is None else values.clone() for name, values in seen.items()}


def of_three_blocks(function, draw):
    """What three blocks in a row give, the gradients of their input and of their weights, as autograd has them."""
    require(hasattr(function, "apply"), "This asks for the class: a `torch.autograd.Function` brings its own apply.")
    require(function.apply is not torch.nn.Module.apply, NO_MODULE)
    blocks = Blocks(draw)
    right = blocks.gradients(lambda h, block: block(h))
    h = blocks.runs[-1][2].detach()
    seen = seen_of(function, blocks)
    if seen is ...:
        return ...
    runs = blocks.runs
    if same(seen, right):
        require(len(runs) == 6, TWICE.format("once" if len(runs) == 3 else f"{len(runs) / 3:g} times"))
        require(not any(recorded for _, recorded, _ in runs[: blocks.by_forward]), BARE)
    require(all(w.requires_grad for w in blocks.weights), FROZEN)
    require(all(block.training for block in blocks.made), MODE)
    require(not blocks.learnt or seen[LAST] != "none", EMPTIED)
    return told(seen, right, say(right, h, runs[blocks.by_forward :]))


def seen_of(function, blocks):
    try:
        return blocks.gradients(function.apply)
    except RuntimeError as error:
        if "expected Variable or None" in str(error) and "ellipsis" not in str(error):
            raise Trouble("no tensor", f"One of the things that your backward returns {KIND}") from error
        if "gradient" not in str(error):
            raise
        kind = str(error).replace(f"{function.__name__}Backward", "the Function")
        stops = f"Your code stops with an error. RuntimeError: {error}. {meaning(kind)}"
        raise Trouble(kind, stops.rstrip()) from error


def say(right, h, runs):
    """How far back it is right: the result, the last block's weight, and what that block hands to the one before."""
    again = [given for k, _, given in runs if k == 2 and isinstance(given, torch.Tensor)]
    often = [sum(k == one for k, _, _ in runs) for one in range(3)]

    def sentence(seen):
        if not same(seen["the result"], right["the result"]):
            return "The result is off: forward has to give what the block gives."
        if seen[LAST] == "none":
            return NEITHER if seen[START] == "none" else NO_WEIGHTS.format("" if again else NEVER)
        if again and not any(same(given.detach(), h) for given in again):
            return of_another(again[0].detach(), h)
        if seen[START] == "none":
            return NO_H
        if len(set(often)) > 1:
            return IN_A_ROW.format("the first runs {}, the second {}, the third {} in backward".format(*often))
        if not same(seen[LAST], right[LAST]):
            how = how_much(seen[LAST], right[LAST])
            return f"The weight within the last block gets another gradient than its own: it is {how}. {ASKS}"
        if not same(seen[HANDED], right[HANDED]):
            how = how_much(seen[HANDED], right[HANDED])
            return f"The last block's weight has its gradient. What backward hands on for h is off: it is {how}. {H}"
        return IN_A_ROW.format("the last one gets its gradients right, those before it do not")

    return sentence


def of_another(other, h):
    """That the block ran on something else in backward than in forward."""
    if other.shape != h.shape:
        return f"In your backward the block gets a tensor of shape {tuple(other.shape)}; h has {tuple(h.shape)}."
    there, was = where_apart(other, h)
    return f"In your backward the block does not run on the h of forward: it gets {there}, where h has {was}. Why?"


def how_much(yours, due):
    """A factor, as in "3 times what is due", or the first entry that is off."""
    if not isinstance(yours, torch.Tensor):
        return "none"
    factor = one_factor(yours, due)
    if factor is not None:
        return f"{number_words(factor)} times what is due"
    return "{}, where {} is due".format(*where_apart(yours, due))


def where_apart(one, other):
    """The first entry that differs, of both: "1.5 at [0, 1]" and "2"."""
    i, j = (~agree(one, other)).nonzero()[0].tolist()
    here, there = first_apart(one, other)
    return f"{here} at [{i}, {j}]", there
