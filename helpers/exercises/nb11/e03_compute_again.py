"""Exercise 11.3: gradient checkpointing as a Function."""

import torch
from torch import nn

from helpers.exercises.checking.run import require, told
from helpers.exercises.checking.values import Trouble, same
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb11.measures import sizes

ID = "11.3"
MINUTES = 5
TASK = (
    "Build it. `apply` runs `forward` without recording. Compute the block again in `backward`, this time with a "
    "graph, and send `upstream` through it."
)
STUB = """
class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()  # a leaf, where this block's graph begins
            out = ...
        out.backward(...)
        return ..., None

exercise("11.3").check(Again)
"""
HINTS = (
    "out is what forward returned, computed once more. It has many numbers: what does backward want then?",
    "After out.backward the leaf h knows its gradient. The block is no tensor and gets None.",
)
WHY = "The second forward pass records, upstream enters at its end, and the weights in the block learn on the way."


class Again(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h, block):
        ctx.block = block
        ctx.save_for_backward(h)
        return block(h)

    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()
            out = ctx.block(h)
        out.backward(upstream)
        return h.grad, None


TWICE = "Your block runs {} times, forward and backward together. It should be twice: once without a graph, once with."
BARE = "Your forward records the block's graph, which is what checkpointing throws away. Let apply run it bare."


def measure(function, draw):
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


def slip(of_block):
    """Again, whose backward does ``of_block(h, block, upstream)`` with the saved h, recording."""

    def backward(ctx, upstream):
        with torch.enable_grad():
            return of_block(ctx.saved_tensors[0], ctx.block, upstream)

    return type(of_block.__name__, (Again,), {"backward": staticmethod(backward)})


def again(h, block):
    h = h.detach().requires_grad_()
    return h, block(h)


@mistake("upstream is lost: yours sends a 1 into every number of out. What arrives from above?")
@slip
def forgot_upstream(h, block, upstream):
    h, out = again(h, block)
    out.sum().backward()
    return h.grad, None


@mistake("out has many numbers, and backward asks what each of them weighs. That is upstream.")
@slip
def nothing_sent(h, block, upstream):
    _, out = again(h, block)
    out.backward()
    return None, None


@mistake(
    "h gets its gradient, and the weights in the block get none: autograd.grad hands it only to what it is asked for."
)
@slip
def only_h(h, block, upstream):
    h, out = again(h, block)
    return torch.autograd.grad(out, h, upstream)[0], None


@mistake("upstream went through the block already. Yours multiplies by it once more.")
@slip
def upstream_twice(h, block, upstream):
    h, out = again(h, block)
    out.backward(upstream)
    return h.grad * upstream, None


@mistake("That hands on upstream as it came. The gradient of h is what out.backward has left in h.")
@slip
def handed_through(h, block, upstream):
    _, out = again(h, block)
    out.backward(upstream)
    return upstream, None


@mistake("That hands back the value of h. Its gradient is asked for.")
@slip
def the_value(h, block, upstream):
    h, out = again(h, block)
    out.backward(upstream)
    return h.detach(), None


@mistake("That hands back out, the forward result. The gradient of h stands in h.grad.")
@slip
def the_result(h, block, upstream):
    h, out = again(h, block)
    out.backward(upstream)
    return out.detach(), None


@mistake(
    "The block's weights learn, and nothing reaches what lies before it: h's place holds None. Was h a leaf that "
    "requires a gradient when the block ran, and is it h.grad that you return in h's place?"
)
@slip
def none_for_h(h, block, upstream):
    _, out = again(h, block)
    out.backward(upstream)
    return None, None


@mistake("forward has two inputs besides ctx, so backward returns two things: one for h, None for the block.")
@slip
def one_gradient(h, block, upstream):
    h, out = again(h, block)
    out.backward(upstream)
    return h.grad


@mistake("The gradients come in the order of the inputs of forward: h first, then the block, which is no tensor.")
@slip
def wrong_order(h, block, upstream):
    h, out = again(h, block)
    out.backward(upstream)
    return None, h.grad


@mistake("The block is applied to its own result. Compute what forward computed: the block of h.")
@slip
def block_twice(h, block, upstream):
    h, out = again(h, block)
    out = block(out)
    out.backward(upstream)
    return h.grad, None


@mistake("h goes into backward where upstream belongs.")
@slip
def h_as_upstream(h, block, upstream):
    h, out = again(h, block)
    out.backward(h.detach())
    return h.grad, None


@mistake("The block is computed twice in backward, so its weights learn twice.")
@slip
def learnt_twice(h, block, upstream):
    for _ in range(2):
        leaf, out = again(h, block)
        out.backward(upstream)
    return leaf.grad, None


@mistake(
    "backward runs without recording, unless `torch.enable_grad` asks for it: out has no graph to send upstream into.",
    name="without a graph",
)
class NotRecorded(Again):
    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        h = h.detach().requires_grad_()
        out = ctx.block(h)
        out.backward(upstream)
        return h.grad, None


@mistake(
    "Nothing is computed again: the block ran once, with its graph, and that graph was kept. That costs the memory.",
    name="kept the graph",
)
class KeptTheGraph(Again):
    @staticmethod
    def forward(ctx, h, block):
        with torch.enable_grad():
            ctx.h = h.detach().requires_grad_()
            ctx.out = block(ctx.h)
        return ctx.out.detach()

    @staticmethod
    def backward(ctx, upstream):
        ctx.out.backward(upstream)
        return ctx.h.grad, None


@also_right
class BySum(Again):
    @staticmethod
    def backward(ctx, upstream):
        (h,) = ctx.saved_tensors
        with torch.enable_grad():
            h = h.detach().requires_grad_()
            (ctx.block(h) * upstream).sum().backward()
        return h.grad, None


@also_right
class KeptOnCtx(nn.Identity):  # its apply is a function: what counts is what it does
    @staticmethod
    def apply(h, block):
        return Again.apply(h, block)
