"""Exercise 11.2: a Hessian–vector product from two backward passes."""

import torch

from helpers.exercises.checking.near import COARSE
from helpers.exercises.checking.run import call, require, told
from helpers.exercises.checking.values import agree, canonical, number_words, same, told_apart
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb11.measures import curved
from helpers.exercises.nb11.second_pass import NO_GRAPH, NOT_IN_W, lost

ID = "11.2"
MINUTES = 3
TASK = (
    "The other way needs no forward mode: g · v is one number, and its gradient is H v, if g has a graph. Finish it."
)
STUB = """
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=...)
    (Hv,) = torch.autograd.grad(..., w)
    return Hv

exercise("11.2").check(hessian_vector)
"""
HINTS = (
    "The second call differentiates g. What must the first one leave behind for that?",
    "The second call needs one number made of g and v. Row i of H is the gradient of g[i]; weigh the rows by v.",
)
WHY = "The gradient of v₁g₁ + v₂g₂ + … is the rows of H weighed by v: vᵀH, which is H v, since H is symmetric."


def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    (Hv,) = torch.autograd.grad(g @ v, w)
    return Hv


def inputs(draw):
    return curved(draw)


def measure(answer, draw):
    given = loss_of, *vectors = inputs(draw)
    calls = []

    def counted(w):
        calls.append(1)
        return loss_of(w)

    try:
        values = call(answer, (counted, *vectors))
    except RuntimeError as error:
        if "does not require grad" not in str(error):
            raise
        require("differentiated Tensors" not in str(error), NOT_IN_W)
        raise lost(answer, *given) from error
    return told(values, hessian_vector(*given), say(answer, *given) if calls else NEVER)


NEVER = "Your function never calls loss_of: with another loss it would give the same. Of which loss is its H?"


def say(answer, loss_of, w, v):
    """What it is a multiple of, if of anything known."""

    def sentence(values):
        if same(values, v):
            return "Yours gives v itself, and nothing of the loss is in it. Of which number in w is v the gradient?"
        for name, known in {"H v": hessian_vector(loss_of, w, v), "the gradient": gradient(loss_of, w), "v": v}.items():
            times = values @ known / (known @ known)
            if same(times * known, values):
                return f"In one run yours is {number_words(times)} times {name}. Which factor stands there, and why?"
        if same(canonical(answer(loss_of, w, -2 * v)), values):
            return "With another v yours stays the same. H v is the change of g along v: where does v come in?"
        right = hessian_vector(loss_of, w, v)
        k = int((~agree(values, right)).nonzero()[0, 0])
        yours, rate = told_apart(values[k], right[k])
        seen = f"n one run, as w moves along v, g[{k}] moves at the rate {rate}. Yours has {yours}"
        factor = values @ right / (right @ right)
        if ((values - factor * right).abs() < 0.02 * (factor * right).abs()).all():
            times = f"every entry is near to {number_words(factor, 2)} times that of H v. Which factor is that?"
            return f"I{seen}, which is near. {COARSE}" if abs(factor - 1) < 0.02 else f"I{seen}; {times} {COARSE}"
        return f"Yours is not H v: i{seen}. What in yours stands for the change of g along v?"

    return sentence


def gradient(loss_of, w):
    return torch.func.grad(loss_of)(w)


def table(loss_of, w):
    return torch.func.hessian(loss_of)(w)


@mistake(NO_GRAPH)
def no_graph(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w)
    return torch.autograd.grad(g @ v, w)[0]


@mistake(
    "Yours gives v itself: that is the gradient of w · v in w. What should stand in place of w there, for H v?",
    name="w for g",
    written=r" grad (w v|v w) (sum )?w ",
)
def w_for_g(loss_of, w, v):
    w = w.detach().requires_grad_()
    return torch.autograd.grad(w @ v, w)[0]


@mistake("The gradient of many numbers at once is asked for. It takes one number: what is g · v?")
def not_one_number(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    return torch.autograd.grad(g * v, w)[0]


@mistake("That adds up all rows of H alike, whatever v is. v has to weigh the rows.")
def no_v(loss_of, w, v):
    return table(loss_of, w).sum(0)


@mistake("H v is right, and then multiplied by v once more.")
def v_twice(loss_of, w, v):
    return table(loss_of, w) @ v * v


@mistake(
    "Yours is H v and the gradient, added. Does backward fill a .grad that holds something already? It adds to that.",
    written=" backward .* backward ",
)
def g_left_in_grad(loss_of, w, v):
    w = w.detach().requires_grad_()
    loss_of(w).backward(create_graph=True)
    (w.grad @ v).backward()
    return w.grad


@mistake("Yours is H v and the gradient, added. H v alone is asked for: which line of yours lets the gradient in?")
def g_and_Hv(loss_of, w, v):
    return table(loss_of, w) @ v + gradient(loss_of, w)


@mistake("In yours row i of H is added up alone, and v[i] multiplies the sum. In H v row i meets all of v.")
def v_afterwards(loss_of, w, v):
    return table(loss_of, w).sum(0) * v


@mistake("That weighs the gradient by w. Which vector does H meet?")
def w_for_v(loss_of, w, v):
    return table(loss_of, w) @ w


@mistake("That is the gradient. How fast does it move when w moves along v?")
def the_gradient(loss_of, w, v):
    return gradient(loss_of, w)


@mistake("That is the gradient times v, entry by entry: no second derivative is in it.")
def gradient_times_v(loss_of, w, v):
    return gradient(loss_of, w) * v


@mistake("That is g · v, the slope of the loss along v. Its own gradient is asked for.")
def slope_along_v(loss_of, w, v):
    return gradient(loss_of, w) @ v


@mistake("That is v · H v, the curvature along v times the squared length of v. Asked for is H v, which has n entries.")
def curvature_along_v(loss_of, w, v):
    return v @ table(loss_of, w) @ v


@mistake("That is how far the gradient comes when w goes all the way to w + v. H v is the rate, where w is.")
def the_whole_way(loss_of, w, v):
    return gradient(loss_of, w + v) - gradient(loss_of, w)


@mistake("That is the gradient at v. v is a direction, not a place.")
def gradient_at_v(loss_of, w, v):
    return gradient(loss_of, v)


@mistake("That is H at the place v. Both derivatives are taken where w is.")
def at_v(loss_of, w, v):
    return table(loss_of, v) @ v


@mistake("That multiplies two first derivatives, g times g · v. H needs the derivative of g.")
def two_gradients(loss_of, w, v):
    g = gradient(loss_of, w)
    return g * (g @ v)


@mistake("That takes only the diagonal of H. A nudge along v also moves the other entries of the gradient.")
def diagonal(loss_of, w, v):
    return table(loss_of, w).diagonal() * v


@mistake("That is the whole table H. The product with v is asked for, and the table need not be made.")
def the_table(loss_of, w, v):
    return table(loss_of, w)


@mistake("The sign is turned round. Nothing here steps downhill.")
def sign(loss_of, w, v):
    return -table(loss_of, w) @ v


@mistake("Yours comes to the gradient times v₁ + v₂ + …: a first derivative. What is differentiated twice?")
def the_loss_again(loss_of, w, v):
    return gradient(loss_of, w) * v.sum()


@also_right
def by_jvp(loss_of, w, v):
    return torch.func.jvp(torch.func.grad(loss_of), (w,), (v,))[1]


@also_right
def by_grad_outputs(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    return torch.autograd.grad(g, w, grad_outputs=v)[0]


@also_right
def by_the_table(loss_of, w, v):
    return torch.func.hessian(loss_of)(w) @ v
