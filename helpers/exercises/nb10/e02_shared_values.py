"""Exercise 10.2: one V for all heads."""

import torch

from helpers.exercises.checking.example import by_example
from helpers.exercises.checking.run import call, told
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb05.measures import sizes
from helpers.exercises.nb09.measures import counted

ID = "10.2"
MINUTES = 3
TASK = (
    "To save memory, many models let all heads share one V, of shape (B, 1, T, d). P has the shape (B, "
    "H, T, T), and broadcasting does the rest: out = P @ V. Return the gradient of V, in its shape."
)
STUB = """
def shared_grad(P, out_g):
    from_each_head = ...    # (B, H, T, d)
    return ...

exercise("10.2").check(shared_grad)
"""
HINTS = (
    "With a V for each head you know the line. What would it give here, and in which shape?",
    "V has no axis of the heads. What did 05 do with an index that the gradient does not have?",
)
WHY = "Each head brings Pᵀ out.g, and V is used by all: the parts are added over the axis that V does not have."


def shared_grad(P, out_g):
    from_each_head = P.mT @ out_g
    return from_each_head.sum(1, keepdim=True)


def inputs(draw):
    H, T, d = sizes(draw, 3, 6, 9)
    return torch.softmax(draw(2, H, T, T), -1), draw(2, H, T, d)


def measure(answer, draw):
    given = inputs(draw)
    return told(call(answer, given), shared_grad(*given), say(answer, *given))


def small(P, out_g):
    """One example with d = 1, to follow by hand: its words and its inputs."""
    given = torch.tensor([P], dtype=torch.float64), torch.tensor([out_g], dtype=torch.float64)[..., None]
    heads = [f"P = {p} and out_g = {g}" for p, g in zip(P, out_g, strict=True)]
    return f"{'one head' if len(P) == 1 else 'two heads'}, with {', then '.join(heads)}", given


ONE, OTHER = [[1.0, 0.0], [0.5, 0.5]], [[0.2, 0.8], [0.0, 1.0]]
EXAMPLES = (
    small([ONE], [[1.0, 10.0]]),
    small([OTHER], [[1.0, 10.0]]),
    small([ONE, ONE], [[1.0, 10.0], [2.0, 20.0]]),
    small([ONE, OTHER], [[1.0, 10.0], [2.0, 20.0]]),
)


def say(answer, P, out_g):
    """How often each head is in it, if it is made of them."""
    parts = (P.mT @ out_g).unbind(1)

    def sentence(values):
        if found := counted(values, {f"head {k}": part for k, part in enumerate(parts)}):
            return f"In yours {', '.join(found)}. Each head should count once."
        alone = "Yours is no sum of the heads' parts, with any factors. Take one alone: what does value j get from it?"
        return f"{alone} {by_example(answer, shared_grad, EXAMPLES, 'the gradient of V is', '')}".rstrip()

    return sentence


def gradient_of(nudge, P, out_g):
    V = torch.zeros_like(out_g[:, :1])
    return (P @ (V + nudge) * out_g).sum()


@mistake("Yours has a gradient for each head. They share one V, so their parts add.")
def one_for_each_head(P, out_g):
    parts = P.mT @ out_g
    return parts


@mistake("The heads are averaged. Contributions add.")
def averaged(P, out_g):
    parts = P.mT @ out_g
    return parts.mean(1, keepdim=True)


@mistake("The axis of the heads is gone. V has it, with length 1: keepdim=True.")
def axis_gone(P, out_g):
    parts = P.mT @ out_g
    return parts.sum(1)


@mistake("P is not transposed. Value j gets what stands in its column, P[i, j] for every i.")
def forgot_to_transpose(P, out_g):
    return (P @ out_g).sum(1, keepdim=True)


@mistake("That is the part of the first head.")
def first_head(P, out_g):
    parts = P.mT @ out_g
    return parts[:, :1]


@mistake("That is the part of the last head, as if each had overwritten the one before.")
def last_head(P, out_g):
    parts = P.mT @ out_g
    return parts[:, -1:]


@mistake("The examples are added as well. Each has a V of its own.")
def examples_added_too(P, out_g):
    parts = P.mT @ out_g
    return parts.sum((0, 1), keepdim=True)


@mistake("Added were the examples in place of the heads.")
def examples_added(P, out_g):
    parts = P.mT @ out_g
    return parts.sum(0, keepdim=True)


@mistake("The heads are added before the product. Then each head's P meets the others' out_g.")
def sums_first(P, out_g):
    return P.mT.sum(1, keepdim=True) @ out_g.sum(1, keepdim=True)


@mistake("Yours comes to out_g, added up, whatever P is: how much was each value looked at?")
def forgot_P(P, out_g):
    return out_g.sum(1, keepdim=True)


@mistake("√d divides scores. Between V and out there are none.", name="divided by √d")
def divided_by_d(P, out_g):
    parts = P.mT @ out_g
    return parts.sum(1, keepdim=True) / out_g.shape[-1] ** 0.5


@mistake("The sign is turned.")
def sign_turned(P, out_g):
    parts = P.mT @ out_g
    return -parts.sum(1, keepdim=True)


@mistake("Added were the T places. V has a row for each of them. The axis that it does not have is that of the heads.")
def places_added(P, out_g):
    parts = P.mT @ out_g
    return parts.sum(2, keepdim=True)


@mistake("Added were the d entries of each value. V has them all. Which axis of P and out_g has V not?")
def entries_added(P, out_g):
    parts = P.mT @ out_g
    return parts.sum(3, keepdim=True)


@mistake("Of the heads' parts yours keeps the largest, entry by entry. All of them come from one V: they add.")
def the_largest(P, out_g):
    parts = P.mT @ out_g
    return parts.amax(1, keepdim=True)


@also_right
def by_autograd(P, out_g):
    V = torch.zeros_like(out_g[:, :1], requires_grad=True)
    (P @ V).backward(out_g)
    return V.grad


@also_right
def by_einsum(P, out_g):
    return torch.einsum("bhij,bhid->bjd", P, out_g)[:, None]
