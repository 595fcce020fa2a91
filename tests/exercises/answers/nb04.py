"""Answers of notebook 04, computed. A function is named after its question; after the answer come numbers it passes."""

import torch


def _leaf(value):
    return torch.tensor(value, requires_grad=True)


def _slope(f, at):
    x = _leaf(at)
    f(x).backward()
    return x.grad


def d1():
    def y3(x):
        with torch.no_grad():
            cube = x**3
        return x**2 + cube

    return _slope(y3, 1.0)


def d2():
    t = torch.full((3,), 2.0, requires_grad=True) * 1
    t.detach()[0] = 100
    return t[0]


def d3():
    slopes = []
    for f in (lambda x: 2 * x, lambda x: x * x):
        x = _leaf(1.0)
        y = f(x)
        x.data *= 100
        y.backward()
        slopes.append(x.grad.item())
    return slopes


def d4():
    """How many operations the total holds after 10, 20, 30 and 40 steps."""
    w, total, held = _leaf(0.0), 0.0, []
    for step in range(40):
        total = total + (w * 3 - 1).square()
        if step % 10 == 9:
            held.append(len(_reachable(total.grad_fn)))
    more = [later - sooner for sooner, later in zip(held, held[1:], strict=False)]
    told = {(False, True): "it grows by the same amount at every step", (True, True): "it stays level"}
    told |= {(False, False): "it grows faster and faster"}
    return told[more[0] == 0, len(set(more)) == 1]


def _reachable(node):
    found, waiting = set(), [node]
    while waiting:
        node = waiting.pop()
        if node is not None and node not in found:
            found.add(node)
            waiting += [previous for previous, _ in node.next_functions]
    return found


def d5():
    return _slope(lambda w: (2 * w - 3) ** 2 + 0.5 * w.item() ** 2, 1.0), 0.5, 2, 3


def r1():
    return _slope(lambda x: x**2 * x.detach(), 3.0), _slope(lambda x: x**2, 3.0)


def r2():
    """Which hand back the memory of t, and a tensor whose writes t counts."""
    ways = {
        "t.data": lambda t: t.data,
        "t.clone()": lambda t: t.clone(),
        "t.detach()": lambda t: t.detach(),
        "t.detach().clone()": lambda t: t.detach().clone(),
    }

    def shares_and_notices(way):
        t = torch.ones(3)
        before = t._version
        way(t)[0] = 7
        return t[0] == 7 and t._version > before

    (found,) = (name for name, way in ways.items() if shares_and_notices(way))
    return found


def r3():
    model = torch.nn.Sequential(torch.nn.Linear(2, 3), torch.nn.Tanh(), torch.nn.Linear(3, 1)).eval()
    loss = model(torch.ones(1, 2)).square().sum()
    if not loss.requires_grad:
        return "an error: nothing tracks"
    loss.backward()
    gradients = [p.grad for p in model.parameters()]
    if all(g is None for g in gradients):
        return "no weight gets a gradient"
    return "every weight gets its gradient" if all(g.any() for g in gradients) else "every gradient is 0"


def r4():
    w = _leaf(3.0)
    for step in (1, 2):
        try:
            ((w - 2) ** 2).backward()
        except RuntimeError as error:
            assert step == 2 and "does not require grad" in str(error) and w.grad is None
            return "w does not track, so backward has no graph to walk"
        with torch.no_grad():
            w = w - 0.1 * w.grad
    return "nothing"


def r5():
    """The two slopes of a loss under each suspicion: only a cut gives 5 by the difference and 2 by autograd."""

    def whole(x):
        return 5 * x

    def cut(x):
        return 2 * x + 3 * x.detach()

    def slopes(f, passes=1):
        x = torch.tensor(1.0, dtype=torch.float64, requires_grad=True)
        for _ in range(passes):
            f(x).backward()
        return round(((f(x + 1e-5) - f(x - 1e-5)) / 2e-5).item(), 4), round(x.grad.item(), 4)

    told = {
        "the rounding error of the difference": slopes(whole),
        "a missing zero_grad": slopes(whole, passes=2),
        "a term whose way back to the leaf is cut": slopes(cut),
    }
    (found,) = (choice for choice, pair in told.items() if pair == (5, 2))
    return found
