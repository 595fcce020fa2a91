"""What the checks of notebook 11 hand over and look at."""

import math

import torch
from torch.autograd import grad, gradcheck, gradgradcheck

from helpers.exercises.checking.run import attempted, default_type_of, require
from helpers.exercises.checking.source import from_outside
from helpers.exercises.checking.values import first_apart, same

NO_SECOND = (
    "What backward returns has no history, even where a graph is asked for: gradgradcheck has nothing to walk. Is it "
    "computed where things are recorded, and returned as it came?"
)
NO_MODULE = "An nn.Module has another apply. This asks for a `torch.autograd.Function`."
CHANGED = (
    "The derivatives are right, and your backward writes into upstream. That very tensor may go to other operands too, "
    "as in softplus(x) + x. Give the product a name of its own."
)
WRITES_X = (
    "Your {} writes into x, as what ends in _ does, and *= too. x is the caller's, and backward may need it as it was. "
    "Give what you compute a name of its own."
)
FAILS = "The first derivative is off: gradcheck fails already. Is it the slope σ(x), times upstream?"
LETS_BY = (
    "gradcheck passes, for it lets small errors by, and the first derivative is near, not right: an entry of it is {}, "
    "and {} is due. Which number in your slope is not exact?"
)
OF_ONES = (
    "gradcheck passes, for all that it sends into backward is 0 or 1. Where other numbers arrive, the first derivative "
    "is off: an entry of it is {}, and {} is due. How does upstream come into it?"
)
COARSE = (
    "Both derivatives are right to four digits, and {} still fails. It nudges by a millionth, for which float32 is too "
    "coarse. Is everything float64 in yours?"
)
NOT_APART = (
    "For softplus(x) alone yours is right. In softplus(a) + softplus(c) {}. What does forward leave outside ctx? A ctx "
    "is each call's own, and a name outside is one for all calls."
)
NO_SLOPE = "Your backward hands x None where its gradient belongs. Does it return what it computes, or print it?"


def sizes(draw, *least):
    """A size from each of these up to 2 more, so that none is the same in every draw; apart by 3, no two are equal."""
    return [size + int(1.6 * (float(draw().abs()) - 1.1)) for size in least]


def curved(draw):
    """A loss of n weights with another curvature in each direction and at each place, and two vectors (n,)."""
    (n,) = sizes(draw, 3)
    A, s = draw(n, n) / 3, draw(n) / 2

    def loss_of(w):
        return (torch.tanh(A @ w) * s).sum() + (w**2 * s**2).sum() + w.prod() / 4

    return loss_of, draw(n) / 2, draw(n)


def settled(draw):
    """A step f(z, w) = k · sin z + m · sin w + z·w/5, the z at which it comes to rest, and w; slopes of both signs."""
    k, w, m = 0.3 * float(draw()), 0.3 * float(draw()), 0.5 * float(draw())

    def f(z, w):
        return k * torch.sin(z) + m * torch.sin(w) + z * w / 5

    z = 1.0
    for _ in range(200):
        z = k * math.sin(z) + m * math.sin(w) + z * w / 5
    return f, torch.tensor(z, dtype=torch.float64), torch.tensor(w, dtype=torch.float64)


def known_slope(function, x, upstream):
    """y, the gradient of the sum of upstream · y in x, and that of the sum of y² after a second pass."""
    given = x.detach().clone()
    with default_type_of(x):
        y = function(x)
    if y is ...:
        return ...
    require(torch.equal(x, given), WRITES_X.format("forward"))
    require(isinstance(y, torch.Tensor) and y.shape == x.shape, "forward has to return one number for each of x.")
    require(y.requires_grad, "What apply gives has no history. Is forward a @staticmethod that returns y?")
    (first,) = grad((y * upstream).sum(), x, allow_unused=True)
    require(first is not None, NO_SLOPE)
    require(torch.equal(x, given), WRITES_X.format("backward"))
    (g,) = grad((function(x) ** 2).sum(), x, create_graph=True)
    require(g.requires_grad, NO_SECOND)
    (second,) = grad((g * upstream).sum(), x)
    return {"y": y, "the first derivative": first, "the second derivative": second}


def require_own_names(function):
    """Raise Trouble if backward reads a name of forward's arguments that is another thing of the notebook's."""
    code = getattr(getattr(function, "forward", None), "__code__", None)
    given = code.co_varnames[: code.co_argcount] if code else ()
    for name in from_outside(getattr(function, "backward", None)).intersection(given):
        says = f"In your backward `{name}` is a name outside your class: it does not see what forward gets."
        require(False, f"{says} What does forward leave on ctx for it?")


def first_is_off(function, x, seen, due):
    """Say of a wrong first derivative whether torch's gradcheck notices."""
    passes = attempted(lambda: gradcheck(function.apply, (x,), raise_exception=False), False)
    if not passes:
        return FAILS
    near = ((seen - due).abs() < 0.01 * due.abs()).all()
    return (LETS_BY if near else OF_ONES).format(*first_apart(seen, due))


def require_stands(function, x, upstream):
    """Raise Trouble if a Function with the right derivatives harms what is around it, or torch's own checks fail."""
    _require_upstream_kept(function, x, upstream)
    _require_apart(function, x)
    _require_both_checks(function, x)


def _require_upstream_kept(function, x, upstream):
    """Raise Trouble if the backward of a Function writes into the tensor that it is sent."""
    sent = upstream.clone()
    grad(function.apply(x), x, sent)
    require(same(sent, upstream), CHANGED)


def _require_apart(function, x):
    """Raise Trouble if two calls of a softplus, both made before backward begins, get each other's slopes."""
    a, c = x, (x / 2).detach().requires_grad_()
    found = grad((function.apply(a) + function.apply(c)).sum(), (a, c))
    due = [torch.sigmoid(each).detach() for each in (a, c)]
    for k, (one, other) in enumerate(("ac", "ca")):
        gets = f"{one} gets {f'the slope at {other}' if same(found[k], due[1 - k]) else 'another gradient than alone'}"
        require(same(found[k], due[k]), NOT_APART.format(gets))


def _require_both_checks(function, x):
    """Raise Trouble if torch's own checks do not pass, which see more digits than ours."""
    for check in (gradcheck, gradgradcheck):
        require(check(function.apply, (x,), raise_exception=False), COARSE.format(check.__name__))
