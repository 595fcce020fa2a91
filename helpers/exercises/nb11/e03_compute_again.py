"""Exercise 11.3: gradient checkpointing as a Function."""

import torch
from torch import nn

from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb11.three_blocks import NO_H, of_three_blocks

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
WHY = "The block's second pass is the one that is recorded; upstream enters at its end, and its weights learn as well."


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


measure = of_three_blocks


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


@mistake("Your walk back begins at many numbers and asks what each of them weighs. Those of out: that is upstream.")
@slip
def nothing_sent(h, block, upstream):
    again(h, block)[1].backward()
    return None, None


@mistake(
    "h gets its gradient, and the weights in the block get none: autograd.grad hands it only to what it is asked for.",
    name="only h",
    written=r" (autograd grad|grad out) ",
)
class OnlyH(Again):
    @staticmethod
    def backward(ctx, upstream):
        with torch.enable_grad():
            h, out = again(ctx.saved_tensors[0], ctx.block)
        return torch.autograd.grad(out, h, upstream)[0], None


@mistake("The weights in the block get no gradient, and h gets its own. Which call hands one to every leaf on its way?")
@slip
def no_weights(h, block, upstream):
    return torch.func.vjp(block, h)[1](upstream)[0], None


@mistake("The sign of what you hand on is turned. h gets h.grad, as out.backward has left it.")
@slip
def sign_turned(h, block, upstream):
    h, out = again(h, block)
    out.backward(upstream)
    return -h.grad, None


@mistake("upstream went through the block already. Yours multiplies by it once more.")
@slip
def upstream_twice(h, block, upstream):
    h, out = again(h, block)
    out.backward(upstream)
    return h.grad * upstream, None


@mistake("That hands on upstream as it came. The gradient of h is what out.backward has left in h.")
@slip
def handed_through(h, block, upstream):
    again(h, block)[1].backward(upstream)
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


@mistake(NO_H)
@slip
def none_for_h(h, block, upstream):
    again(h, block)[1].backward(upstream)
    return None, None


@mistake("forward has two inputs besides ctx, so backward returns two things: one for h, None for the block.")
@slip
def one_gradient(h, block, upstream):
    h, out = again(h, block)
    out.backward(upstream)
    return h.grad


@mistake(
    "The second thing that your backward returns is not None. It belongs to the block, which is no tensor: both stand "
    "in the order of the inputs of forward."
)
@slip
def wrong_order(h, block, upstream):
    h, out = again(h, block)
    out.backward(upstream)
    return None, h.grad


@mistake("The block is applied to its own result. Compute what forward computed: the block of h.")
@slip
def block_twice(h, block, upstream):
    h, out = again(h, block)
    block(out).backward(upstream)
    return h.grad, None


@mistake("h goes into backward where upstream belongs.")
@slip
def h_as_upstream(h, block, upstream):
    h, out = again(h, block)
    out.backward(h.detach())
    return h.grad, None


@mistake("h gets its own, and the block's weights twice theirs. How often does your backward walk through the block?")
@slip
def learnt_twice(h, block, upstream):
    for _ in range(2):
        leaf, out = again(h, block)
        out.backward(upstream)
    return leaf.grad, None


@mistake(
    "backward runs without recording, unless `torch.enable_grad` asks for it: out has no graph to send upstream into.",
    name="without a graph",
    written=r"^(?!.* (enable_grad|set_grad_enabled|inference_mode|ctx_factory) )",
)
class WithoutAGraph(Again):
    @staticmethod
    def backward(ctx, upstream):
        ctx.block(ctx.saved_tensors[0]).backward(upstream)


@mistake("The walk back begins at something without a history. Is all from h to there in the `with`, used as it came?")
@slip
def history_lost(h, block, upstream):
    block(h).detach().backward(upstream)


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
