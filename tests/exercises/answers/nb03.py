"""Answers of notebook 03, computed. A function is named after its question; after the answer come numbers it passes."""

import warnings

import torch


def _leaf(*values):
    return torch.tensor(values[0] if len(values) == 1 else values, requires_grad=True)


def d1():
    x, w = torch.tensor(2.0), _leaf(3.0)
    u = w * x
    v = u + 1
    v.retain_grad()
    (v**2).backward()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        kept = [name for name, t in {"x": x, "w": w, "u": u, "v": v}.items() if t.grad is not None]
    return " and ".join(kept)


def d2():
    slopes = torch.autograd.functional.jacobian(
        lambda x, w, b: torch.sigmoid(w * x + b), tuple(torch.tensor([1.0, 0.0, 0.0], dtype=torch.float64))
    )
    return list(slopes), 4  # it is written 1/4


def d3():
    """Which orders bring w near the minimum of (w − 2)², each as a loop of 50 steps."""

    def learns(order):
        w = _leaf(5.0)
        sgd = torch.optim.SGD([w], lr=0.1)
        for _ in range(50):
            loss = (w - 2) ** 2
            for part in order.split(" – "):
                {"zero": sgd.zero_grad, "backward": loss.backward, "step": sgd.step}[part]()
        return abs(w.item() - 2) < 0.1

    orders = ("zero – backward – step", "backward – step – zero", "backward – zero – step")
    return " and ".join(order for order in orders if learns(order))


def d4():
    a, b = _leaf(1.0), _leaf(2.0)
    s = a + b
    s.backward()
    first = a.grad.item()
    try:
        s.backward()
    except RuntimeError:
        return "it raises the same error"
    told = {first: "nothing: the graph is gone", 2 * first: "it adds once more"}
    return told[a.grad.item()], first


def d5():
    weight = torch.randn(2, requires_grad=True) * 0.1
    weight.sum().backward()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return "None: nothing was kept" if weight.grad is None else str(weight.grad.tolist())


def r1():
    seen, w = [], _leaf(3.0)
    u = w * 2
    u.register_hook(seen.append)
    (u**2).backward()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert u.requires_grad and u.grad is None and seen and seen[0] != 0
    return "its gradient was computed and not kept"


def r2():
    w = _leaf(3.0)
    for _ in range(2):
        (w**2).backward()
    return w.grad, 2


def r3():
    w = _leaf(1.0)
    batch = torch.tensor([1.0, 2.0, 5.0, 7.0])
    for half in batch.split(2):
        (w * half).square().mean().backward()
    whole = torch.func.grad(lambda w: (w * batch).square().mean())(w.detach())
    return w.grad / whole


def r4():
    """The nodes are there before backward, other ones for each forward pass, and none when a leaf is marked."""
    w = _leaf(1.0)
    assert w.grad_fn is None
    first, second = (w * 2 for _ in range(2))
    assert first.grad_fn is not None and first.grad_fn is not second.grad_fn
    return "in every forward pass, anew"


def r5():
    x = _leaf(1.0, 2.0)
    (x**3).backward(gradient=torch.tensor([10.0, 1.0]))
    return x.grad, torch.func.grad(lambda x: x**3)(torch.tensor(1.0))
