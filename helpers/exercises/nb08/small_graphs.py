"""Small graphs that a sweep can be followed on by hand, one of arrays, and what a wrong sweep leaves in them."""

import copy
from contextlib import suppress
from itertools import combinations

import numpy as np

from helpers.exercises.checking.run import require
from helpers.exercises.checking.values import canonical, same, told_apart
from helpers.exercises.nb08.values import Value, is_for_the_engine

OF_A_LEAF = (
    "Your function calls the rule of a leaf, and a leaf has none: there `node.rule` is None. Where can it ask for that "
    "first?"
)


def run_on(answer, order):
    """Run a sweep; Trouble if it stops only because it calls the rule of a leaf."""
    try:
        answer(order)
    except TypeError as error:
        require("not callable" not in str(error) or not _runs_where_leaves_have_rules(answer, order), OF_A_LEAF)
        raise


def _runs_where_leaves_have_rules(answer, order):
    again = copy.deepcopy(order)
    for node in again:
        node.rule = node.rule or (lambda g: ())
    with suppress(Exception):
        answer(again)
        return True
    return False


def small_graphs():
    """(What is computed, the order with the names of its nodes) of graphs that grow."""
    a, b, c = Value(2.0), Value(3.0), Value(5.0)
    s, p, q = a + b, a * b, a * a
    both = s * p
    m, zero = Value(-1.0), Value(0.0)
    d, z = p * m, a * zero
    e = p + d
    n = d + a
    yield "y = a·b, with a = 2 and b = 3", {"a": a, "b": b, "y": p}
    yield "y = a·a, with a = 2", {"a": a, "y": q}
    yield "y = a·b + a, with a = 2 and b = 3", {"a": a, "b": b, "a·b": p, "y": p + a}
    yield "y = a·b + c, with a = 2, b = 3 and c = 5, where c stands behind a·b in the order", {
        "a": a, "b": b, "a·b": p, "c": c, "y": p + c,
    }
    yield "c = a + b, d = a·b, y = c·d, with a = 2 and b = 3", {"a": a, "b": b, "c": s, "d": p, "y": both}
    yield "c = a + b, d = a·b, e = c·d, y = e + c, with a = 2 and b = 3", {
        "a": a, "b": b, "c": s, "d": p, "e": both, "y": both + s,
    }
    yield "y = a·b + a, with a = 2 and b = 0", {"a": a, "b": zero, "a·b": z, "y": z + a}
    yield "c = a·b, d = c·m, y = d + a, with a = 2, b = 3 and m = −1", {"a": a, "b": b, "m": m, "c": p, "d": d, "y": n}
    double = Value(2 * p.data, (p,), lambda g: (2 * g,), "double")
    three = Value(double.data + 5 * a.data + 7 * p.data, (double, a, p), lambda g: (g, 5 * g, 7 * g), "of three")
    yield "c = a·b, d = 2·c made of c alone, y = d + 5a + 7c made of all three at once, with a = 2 and b = 3", {
        "a": a, "b": b, "c": p, "d": double, "y": three,
    }
    cancels = "s = a + b, c = a·b, d = c·m, e = c + d, y = e + s, with a = 2, b = 3 and m = −1, where c gets 1 and −1"
    yield cancels, {
        "a": a, "b": b, "m": m, "s": s, "c": p, "d": d, "e": e, "y": e + s,
    }


SHARED = "Two nodes have one and the same array in `.grad`. What is written into it, as by `+=`, is in both."


def told_of(answer, right):
    """A sentence for a sweep that is off on a small graph, and for arrays that it lets two nodes share; or ""."""
    off = _off_on_small(answer, right)
    return f"{off} {SHARED}" if off and _shares_an_array(answer) else off


def require_right_on_small(answer, right):
    """Raise Trouble, or the sweep's own error, if it is not right on all of the small graphs."""
    off = told_of(answer, right)
    require(not off, off)
    for _, nodes in small_graphs():
        run_on(answer, list(copy.deepcopy(nodes).values()))


def _off_on_small(answer, right):
    """A sentence with the first gradient that a sweep leaves otherwise on a small graph; "" if it is right on all."""
    for sweeps, times in ((1, "one sweep"), (2, "two sweeps")):
        for words, nodes in small_graphs():
            should, got = _gradients(right, nodes, sweeps), _gradients(answer, nodes, sweeps)
            for name in reversed(nodes) if got else ():
                if not same(got[name], should[name]):
                    yours, it = told_apart(got[name], should[name])
                    return f"Try yours on {words}: after {times} the gradient of {name} is {yours}, and should be {it}."
    return ""


def _shares_an_array(sweep):
    """True if a sweep leaves two nodes of a small graph with gradients in the same memory."""
    for _, nodes in small_graphs():
        again = list(copy.deepcopy(nodes).values())
        with suppress(Exception):
            sweep(again)
            if any(np.shares_memory(a.grad, b.grad) for a, b in combinations(again, 2)):
                return True
    return False


def _gradients(sweep, nodes, sweeps):
    """By name, what the sweeps leave; None where they stop, or leave no single numbers."""
    again = copy.deepcopy(nodes)
    with suppress(Exception):
        for _ in range(sweeps):
            sweep(list(again.values()))
        left = {name: canonical(node.grad) for name, node in again.items()}
        return left if all(not grad.dim() for grad in left.values()) else None
    return None


def leaves_the_same_on_arrays(answer, right):
    """True if two sweeps of arrays leave what the right one does, whose rules give lists, and share their arrays."""
    a, b = Value([1.0, 2.0]), Value([3.0, 4.0])
    s = a + b
    t = s * a
    u = s + t
    u.rule = lambda g: [g, g]
    order = [a, b, s, t, u, Value(0.0, (u,), lambda g: (g * np.ones(2),))]
    here, there = copy.deepcopy(order), copy.deepcopy(order)
    for _ in range(2):
        answer(here)
        right(there)
    return is_for_the_engine([node.grad for node in here], [node.grad for node in there])


def goes_far(answer):
    """True if a gradient gets through a chain of 10,000 sums."""
    order = [Value(0.0)]
    for _ in range(10_000):
        order.append(order[-1] + Value(1.0))
    answer(order[:1] + [node for made in order[1:] for node in (made.operands[1], made)])
    return order[0].grad == 1
