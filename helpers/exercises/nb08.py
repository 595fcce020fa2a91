"""Exercises and questions of notebook 08, and the reference engine: reverse-mode autograd on one screen."""

from __future__ import annotations

import random
from types import SimpleNamespace

import numpy as np
import torch

from helpers.exercises.checking.judge import Exercise, Mistake
from helpers.exercises.checking.run import call
from helpers.exercises.checking.values import Trouble
from helpers.exercises.form.question import Question

# the reference engine -------------------------------------------------------------------------------------------------


class Engine:
    """A number or an array that remembers how it was made."""

    def __init__(self, data, operands=(), rule=None, op="input"):
        self.data, self.grad = np.asarray(data, dtype=float), None
        self.operands, self.rule, self.op = operands, rule, op

    def result(self, data, operands, rule, op):
        return type(self)(data, operands, rule, op)

    def lift(self, x):
        return x if isinstance(x, Engine) else self.result(x, (), None, "constant")

    def __add__(self, other):
        other = self.lift(other)
        return self.result(self.data + other.data, (self, other), lambda g: (g, g), "add")

    def __mul__(self, other):
        other = self.lift(other)
        return self.result(self.data * other.data, (self, other), lambda g: (g * other.data, g * self.data), "mul")

    def __neg__(self):
        return self.result(-self.data, (self,), lambda g: (-g,), "neg")

    def __pow__(self, n):
        return self.result(self.data**n, (self,), lambda g: (g * n * self.data ** (n - 1),), "pow")

    def __matmul__(self, other):
        rule = lambda g: (g @ other.data.T, self.data.T @ g)  # noqa: E731
        return self.result(self.data @ other.data, (self, other), rule, "matmul")

    def exp(self):
        out = np.exp(self.data)
        return self.result(out, (self,), lambda g: (g * out,), "exp")

    def log(self):
        return self.result(np.log(self.data), (self,), lambda g: (g / self.data,), "log")

    def tanh(self):
        out = np.tanh(self.data)
        return self.result(out, (self,), lambda g: (g * (1 - out**2),), "tanh")

    def sigmoid(self):
        out = 1 / (1 + np.exp(-self.data))
        return self.result(out, (self,), lambda g: (g * out * (1 - out),), "sigmoid")

    def relu(self):
        return self.result(np.maximum(self.data, 0), (self,), lambda g: (g * (self.data > 0),), "relu")

    def sum(self):
        return self.result(self.data.sum(), (self,), lambda g: (g * np.ones_like(self.data),), "sum")

    def mean(self):
        return self.sum() * (1 / self.data.size)

    def __sub__(self, other):
        return self + -self.lift(other)

    def __truediv__(self, other):
        return self * self.lift(other) ** -1

    def __rsub__(self, other):
        return self.lift(other) - self

    def __rtruediv__(self, other):
        return self.lift(other) / self

    __radd__, __rmul__ = __add__, __mul__

    def backward(self):
        order = self.order()
        for node in order:
            node.grad = np.zeros_like(node.data)
        self.grad = np.ones_like(self.data)
        for node in reversed(order):
            for operand, part in zip(node.operands, node.rule(node.grad) if node.rule else (), strict=True):
                operand.grad = operand.grad + self.unbroadcast(part, operand.data.shape)

    def order(self):
        order, seen = [], set()

        def visit(node):
            if id(node) not in seen:
                seen.add(id(node))
                for operand in node.operands:
                    visit(operand)
                order.append(node)

        visit(self)
        return order

    def unbroadcast(self, grad, shape):
        while grad.ndim > len(shape):
            grad = grad.sum(0)
        for axis, size in enumerate(shape):
            if size == 1:
                grad = grad.sum(axis, keepdims=True)
        return grad


# random expressions: the same arithmetic for any engine and for torch -------------------------------------------------

SHAPES = ((), (3,), (4, 1), (2, 1, 3), (4, 3))


def expression(seed, methods=("exp", "tanh", "relu"), steps=8):
    """Random arithmetic on a list of operands, with reuse, that reads the same for Value and for torch tensors."""

    def run(operands):
        rng, made = random.Random(seed), list(operands)
        for _ in range(steps):
            a, b = rng.choice(made), rng.choice(made)
            what = rng.choice(("add", "mul", "sub", "div", "pow", "reflected", *methods))
            if what in methods:
                made.append(getattr(a * 0.5, what)())
            else:
                made.append(_ARITHMETIC[what](a, b))
        total = made[-1] + made[-2] * made[-3]
        for each in made[: len(operands)]:  # every operand is used, by more than one path
            total = total + each * made[-1].tanh()
        return total.mean()

    return run


_ARITHMETIC = {
    "add": lambda a, b: a + b,
    "mul": lambda a, b: (a * b).tanh(),
    "sub": lambda a, b: a - 2 * b,
    "div": lambda a, b: a / (b**2 + 1.5),
    "pow": lambda a, b: (a * 0.3) ** 3 + b,
    "reflected": lambda a, b: 1.5 - a + 2 / (b * b + 2),
}


def torch_says(run, numbers):
    """Value and gradients by torch, in float64."""
    leaves = [torch.tensor(x, dtype=torch.float64, requires_grad=True) for x in numbers]
    output = run(leaves)
    output.backward()
    return [output.item(), *(leaf.grad.numpy() for leaf in leaves)]


def engine_says(engine, run, numbers):
    """Value and gradients by an engine with .data, .grad and .backward()."""
    leaves = [engine(x) for x in numbers]
    output = run(leaves)
    if output is ...:
        return ...
    output.backward()
    return [float(output.data), *(np.asarray(leaf.grad, dtype=float) for leaf in leaves)]


# 08.1 — the rule of a product -----------------------------------------------------------------------------------------


def mul_rule(g, a, b):
    return g * b, g * a


product_rule = Exercise(
    id="08.1",
    minutes=1,
    task="The rule of ×: from the upstream gradient g of a·b, what a and b receive.",
    stub='def mul_rule(g, a, b):\n    return ..., ...\n\nexercise("08.1").check(mul_rule)',
    reference=mul_rule,
    inputs=lambda draw: (draw(), draw(), draw()),
    gradient_of=lambda nudge, g, a, b: g * (a + nudge[0]) * (b + nudge[1]),
    mistakes=(
        Mistake("own factor", lambda g, a, b: (g * a, g * b), "Nudge a alone. What is the nudge multiplied by?"),
        Mistake("no upstream", lambda g, a, b: (b, a), "Those are local derivatives. What arrives from above is lost."),
        Mistake("addition's rule", lambda g, a, b: (g, g), "That is how + hands on. Here the factors matter."),
        Mistake("one product", lambda g, a, b: (g * a * b, g * a * b), "Each of the two gets a number of its own."),
    ),
    also=(lambda g, a, b: [b * g, a * g], lambda g, a, b: torch.stack([b, a]) * g),
    hints=("∂(ab)/∂a is what stands beside a.", "Upstream times local, once for each operand, a first."),
    why="Each factor hands on the upstream gradient times the other factor.",
)

# 08.2 — an order ------------------------------------------------------------------------------------------------------


def order_of(output):
    order, seen = [], set()

    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            for operand in node.operands:
                visit(operand)
            order.append(node)

    visit(output)
    return order


def _facts_of_order(answer, draw):
    leaves = [SimpleNamespace(name=name, operands=()) for name in "ab"]
    c = SimpleNamespace(name="c", operands=tuple(leaves))
    d = SimpleNamespace(name="d", operands=(leaves[0], c))
    nodes = [*leaves, c, d, SimpleNamespace(name="y", operands=(c, d, c))]
    order = answer(nodes[-1])
    if order is ...:
        return ...
    if order is None:
        raise Trouble("None", "Your function hands nothing back. Its last line returns the list.")
    names = [node.name for node in order]
    too_early = [
        f"{node.name} before {operand.name}"
        for place, node in enumerate(order)
        for operand in node.operands
        if operand.name not in names[:place]
    ]
    return {"missing": {*"abcdy"} - {*names}, "more than once": {n for n in names if names.count(n) > 1}} | {
        "before its operands": {*too_early}
    }


def _no_memory(output):
    return [node for operand in output.operands for node in _no_memory(operand)] + [output]


def _output_first(output):
    return order_of(output)[::-1]


def _by_levels(output):
    order = [output]
    for node in order:
        order += [operand for operand in node.operands if operand not in order]
    return order[::-1]


topological = Exercise(
    id="08.2",
    minutes=5,
    task="All nodes that `output` is made of, `output` too: each once, and after its operands (`node.operands`).",
    stub="""
        def order_of(output):
            order, seen = [], set()

            def visit(node):
                if id(node) not in seen:
                    seen.add(id(node))
                    ...

            visit(output)
            return ...

        exercise("08.2").check(order_of)
    """,
    reference=order_of,
    measure=_facts_of_order,
    mistakes=(
        Mistake(
            "forgets what it has seen", _no_memory, "A node that is used twice comes twice. Mark what was visited."
        ),
        Mistake(
            "output first", _output_first, "That is the order of the backward pass. Which way do operands come first?"
        ),
        Mistake(
            "level by level", _by_levels, "A node can be used on two levels at once. Then one use comes too early."
        ),
        Mistake(
            "direct operands only",
            lambda output: (
                [*dict.fromkeys(map(id, output.operands)), output][-1:]
                and [*{id(operand): operand for operand in output.operands}.values(), output]
            ),
            "Operands have operands too.",
        ),
        Mistake("without the output", lambda output: order_of(output)[:-1], "The output is a node as well."),
    ),
    also=(lambda output: Engine.order(output), lambda output: _iterative(output)),
    hints=("First visit the operands, then add the node.", "A node is appended when all of its operands have been."),
    why="A node is appended after its operands, so everything it needs stands before it.",
)


def _iterative(output):
    order, stack = [], [(output, False)]
    while stack:
        node, ready = stack.pop()
        if ready and node not in order:
            order.append(node)
        elif not ready and node not in order:
            stack += [(node, True), *((operand, False) for operand in node.operands)]
    return order


# 08.3 — the sweep -----------------------------------------------------------------------------------------------------


def sweep(order):
    for node in order:
        node.grad = 0.0
    order[-1].grad = 1.0
    for node in reversed(order):
        for operand, contribution in zip(node.operands, node.rule(node.grad), strict=True):
            operand.grad += contribution


def _gradients_after(answer, draw, runs=2):
    """a·b used twice, swept twice: overwriting, a wrong order and old gradients all show."""
    x, z = draw().item(), draw().item()

    def node(operands, rule):
        return SimpleNamespace(operands=operands, rule=rule, grad=None)

    a, b = node((), lambda g: ()), node((), lambda g: ())
    v = node((a, b), lambda g: (g * z, g * x))
    u = node((v, a), lambda g: (g, g))
    y = node((u, v), lambda g: (g * x * z, g * (x * z + x)))
    for _ in range(runs):
        answer([a, b, v, u, y])
    if y.grad is None:
        raise Trouble("no gradient", "Your function leaves no number in `.grad`. It writes to the nodes it is given.")
    return [node.grad for node in (a, b, v, u, y)]


def _overwrites(order):
    for node in order:
        node.grad = 0.0
    order[-1].grad = 1.0
    for node in reversed(order):
        for operand, contribution in zip(node.operands, node.rule(node.grad), strict=True):
            operand.grad = contribution


def _forward_order(order):
    for node in order:
        node.grad = 0.0
    order[-1].grad = 1.0
    for node in order:
        for operand, contribution in zip(node.operands, node.rule(node.grad), strict=True):
            operand.grad += contribution


def _keeps_old(order):
    for node in order:
        node.grad = node.grad or 0.0
    order[-1].grad = 1.0
    for node in reversed(order):
        for operand, contribution in zip(node.operands, node.rule(node.grad), strict=True):
            operand.grad += contribution


def _subtracts(order):
    sweep(order)
    for node in order[:-1]:
        node.grad = -node.grad


def _no_seed(order):
    for node in order:
        node.grad = 0.0


sweep_backward = Exercise(
    id="08.3",
    minutes=4,
    task="The backward sweep. `order` is topological; `node.rule(g)` gives one contribution for each operand.",
    stub="""
        def sweep(order):
            for node in order:
                node.grad = ...
            order[-1].grad = ...
            for node in ...:
                for operand, contribution in zip(node.operands, node.rule(node.grad), strict=True):
                    operand.grad = ...

        exercise("08.3").check(sweep)
    """,
    reference=sweep,
    measure=_gradients_after,
    mistakes=(
        Mistake(
            "= for +=", _overwrites, "A node that is used twice shows only its last contribution. Where do paths add?"
        ),
        Mistake("forward order", _forward_order, "The loop starts at the leaves, where nothing has arrived yet."),
        Mistake("not zeroed", _keeps_old, "Run it twice: the second sweep adds to what the first one left."),
        Mistake("sign", _subtracts, "Right in size, wrong in sign. Contributions are added."),
        Mistake("no seed", _no_seed, "All gradients are 0. What is the derivative of the output by itself?"),
    ),
    also=(
        lambda order: _with_dictionary(order),
        lambda order: [setattr(n, "grad", 0.0) for n in order] and sweep(order),
    ),
    hints=("∂output/∂output is where the sweep begins.", "Contributions that meet at a node are added: `+=`."),
    why="Zero, seed, then from the output back: every node hands on when all of its uses have reported.",
)


def _with_dictionary(order):
    grads = {id(node): 0.0 for node in order}
    grads[id(order[-1])] = 1.0
    for node in reversed(order):
        node.grad = grads[id(node)]
        for operand, contribution in zip(node.operands, node.rule(node.grad), strict=True):
            grads[id(operand)] += contribution


# 08.4 — the rule of tanh ----------------------------------------------------------------------------------------------


def tanh_rule(g, out):
    return g * (1 - out**2)


rule_of_tanh = Exercise(
    id="08.4",
    minutes=2,
    task="The rule of tanh from its output: `out` is tanh(z), already computed, and g is what arrives there.",
    stub='def tanh_rule(g, out):\n    return ...\n\nexercise("08.4").check(tanh_rule)',
    reference=tanh_rule,
    inputs=lambda draw: (draw(5), torch.tanh(draw(5) / 2)),
    gradient_of=lambda nudge, g, out: (g * torch.tanh(torch.atanh(out) + nudge)).sum(),
    mistakes=(
        Mistake("no upstream", lambda g, out: 1 - out**2, "That is the local derivative. What arrives is lost."),
        Mistake("tanh once more", lambda g, out: g * (1 - torch.tanh(out) ** 2), "out is tanh(z) already."),
        Mistake("sigmoid's rule", lambda g, out: g * out * (1 - out), "That is the slope of σ, made from its output."),
        Mistake("forgot the square", lambda g, out: g * (1 - out), "At out = −0.5 and at 0.5 the slope is the same."),
        Mistake("sign", lambda g, out: g * (out**2 - 1), "tanh grows everywhere. Can its slope be negative?"),
    ),
    also=(
        lambda g, out: g * (1 - out) * (1 + out),
        lambda g, out: [a * (1 - b * b) for a, b in zip(g.tolist(), out.tolist(), strict=True)],
    ),
    hints=("tanh′(z) = 1 − tanh²(z).", "Upstream times local; tanh(z) is there under the name out."),
    why="The slope of tanh is made from its output, so the output is all that has to be kept.",
)

# 08.5 — un-broadcast --------------------------------------------------------------------------------------------------


def unbroadcast_to(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum(0)
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.sum(axis, keepdims=True)
    return grad


def _summed(answer, draw):
    results = {}
    for shape in ((3,), (4, 1), (1, 3), (), (4, 3), (2, 1, 1)):
        full = np.broadcast_shapes(shape, (4, 3)) if len(shape) < 3 else (2, 4, 3)
        result = call(answer, (draw(*full), shape))
        if result is ...:
            return ...
        if tuple(getattr(result, "shape", ())) != shape:
            raise Trouble(f"shape {shape}", f"For an operand of shape {shape} yours has another shape.")
        results[str(shape)] = result
    return results


def _leading_only(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum(0)
    return grad


def _mean(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.mean(0)
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.mean(axis, keepdims=True)
    return grad


def _picks_first(grad, shape):
    while grad.ndim > len(shape):
        grad = grad[0]
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.narrow(axis, 0, 1)
    return grad


undo_broadcast = Exercise(
    id="08.5",
    minutes=5,
    task="Undo broadcasting: sum `grad` so that it gets `shape`, the shape of the operand. Broadcasting adds axes in "
    "front and stretches axes of size 1.",
    stub="""
        def unbroadcast_to(grad, shape):
            while grad.ndim > len(shape):
                grad = ...
            for axis, size in enumerate(shape):
                if size == 1:
                    grad = ...
            return grad

        exercise("08.5").check(unbroadcast_to)
    """,
    reference=unbroadcast_to,
    measure=_summed,
    mistakes=(
        Mistake(
            "nothing summed", lambda grad, shape: grad, "A gradient has the shape of its tensor. Yours is as it came."
        ),
        Mistake(
            "only the axes in front",
            _leading_only,
            "For an operand of shape (4, 1) yours has another shape. What happened to its axis of size 1?",
        ),
        Mistake("averaged", _mean, "Each copy brings a contribution, and contributions are added, not averaged."),
        Mistake("one copy only", _picks_first, "That is the contribution of the first copy. What about the others?"),
        Mistake(
            "reshaped a total",
            lambda grad, shape: grad.sum().expand(shape),
            "That sums axes that were never stretched.",
        ),
    ),
    also=(
        lambda grad, shape: grad.sum_to_size(shape),
        lambda grad, shape: (
            grad.sum(
                [i - len(shape) for i in range(len(shape)) if shape[i] == 1]
                + [i - grad.ndim for i in range(grad.ndim - len(shape))]
                or [],
                keepdim=True,
            ).reshape(shape)
            if tuple(grad.shape) != tuple(shape)
            else grad
        ),
    ),
    hints=(
        "A number that was copied n times feels the sum of what its n copies feel.",
        "`grad.sum(0)` removes the first axis; `grad.sum(axis, keepdims=True)` leaves it with size 1.",
    ),
    why="Broadcasting copies, and copies are paths: the gradients of the copies add.",
)

# 08.6 — the rule of a matrix product ----------------------------------------------------------------------------------


def matmul_rule(g, X, W):
    return g @ W.T, X.T @ g


def _matrix_gradients(answer, draw):
    return call(answer, (draw(4, 2), draw(4, 3), draw(3, 2)))


rule_of_matmul = Exercise(
    id="08.6",
    minutes=3,
    task="The rule of X @ W, for X of shape (n, i), W of shape (i, j) and g of shape (n, j).",
    stub='def matmul_rule(g, X, W):\n    return ..., ...\n\nexercise("08.6").check(matmul_rule)',
    reference=matmul_rule,
    measure=_matrix_gradients,
    mistakes=(
        Mistake("swapped", lambda g, X, W: (X.T @ g, g @ W.T), "Both are right and stand in each other's place."),
        Mistake(
            "no transpose", lambda g, X, W: (g @ W, X @ g), "Write the shapes under the factors: (n, j) and (i, j)."
        ),
        Mistake("transposed result", lambda g, X, W: (W @ g.T, g.T @ X), "Right numbers, lying on their side."),
        Mistake(
            "no upstream",
            lambda g, X, W: (W.sum(1).expand(X.shape), X.sum(0)[:, None].expand(W.shape)),
            "That is for a g full of ones. What arrives differs from entry to entry.",
        ),
    ),
    also=(
        lambda g, X, W: (torch.einsum("nj,ij->ni", g, W), torch.einsum("ni,nj->ij", X, g)),
        lambda g, X, W: ((g[:, None, :] * W).sum(-1), (X[:, :, None] * g[:, None, :]).sum(0)),
        lambda g, X, W: torch.func.vjp(torch.matmul, X, W)[1](g),
    ),
    hints=(
        "A gradient has the shape of its tensor: (n, i) and (i, j).",
        "Only one product of g and W has shape (n, i).",
    ),
    why="Shapes decide: (n, j) @ (j, i) for X, (i, n) @ (n, j) for W.",
)

# 08.7 — an engine that stands -----------------------------------------------------------------------------------------


def _equals_torch(answer, draw):
    """Values and gradients of random expressions with the engine handed in, and of two backward passes in a row."""
    if not callable(answer):
        raise Trouble("no class", "This asks for a class: hand in its name, without brackets after it.")
    seed, said = int(draw().abs().item() * 1e6), {}
    for i in range(6):
        numbers = [draw(*shape).numpy() / 2 for shape in random.Random(seed + i).choices(SHAPES, k=3)]
        told = engine_says(answer, expression(seed + i, ("exp", "tanh", "relu", "sigmoid")), numbers)
        said |= {f"{i}.{part}": torch.from_numpy(np.asarray(number)) for part, number in enumerate(told)}
    x = answer(draw().item())
    y = x * x.sigmoid()
    y.backward()
    y.backward()
    return said | {"twice": float(x.grad)}


class _Overwrites(Engine):
    def backward(self):
        order = self.order()
        for node in order:
            node.grad = np.zeros_like(node.data)
        self.grad = np.ones_like(self.data)
        for node in reversed(order):
            for operand, part in zip(node.operands, node.rule(node.grad) if node.rule else (), strict=True):
                operand.grad = self.unbroadcast(part, operand.data.shape)


class _Hasty(Engine):
    def backward(self):
        for node in self.order():
            node.grad = np.zeros_like(node.data)
        self.grad = np.ones_like(self.data)
        self.hand_on(self)

    def hand_on(self, node):
        for operand, part in zip(node.operands, node.rule(node.grad) if node.rule else (), strict=True):
            operand.grad = operand.grad + self.unbroadcast(part, operand.data.shape)
            self.hand_on(operand)


class _KeepsBroadcast(Engine):
    def unbroadcast(self, grad, shape):
        return grad


class _WrongSign(Engine):
    def __neg__(self):
        return self.result(-self.data, (self,), lambda g: (g,), "neg")


class _NotZeroed(Engine):
    def backward(self):
        order = self.order()
        for node in order:
            node.grad = np.zeros_like(node.data) if node.grad is None else node.grad
        self.grad = self.grad + np.ones_like(self.data)
        for node in reversed(order):
            for operand, part in zip(node.operands, node.rule(node.grad) if node.rule else (), strict=True):
                operand.grad = operand.grad + self.unbroadcast(part, operand.data.shape)


class _OwnOutputLost(Engine):
    def sigmoid(self):
        out = 1 / (1 + np.exp(-self.data))
        return self.result(out, (self,), lambda g: (g * self.data * (1 - self.data),), "sigmoid")


class _OtherStructure:
    """Another engine, with closures and a dictionary, on torch tensors without autograd: also right."""

    def __init__(self, data, parents=()):
        self.data, self.parents, self.grad = torch.as_tensor(data, dtype=torch.float64), parents, None

    def _unary(self, data, local):
        return _OtherStructure(data, ((self, local),))

    def _binary(self, other, data, mine, theirs):
        return _OtherStructure(data, ((self, mine), (other, theirs)))

    def _lift(self, other):
        return other if isinstance(other, _OtherStructure) else _OtherStructure(other)

    def __add__(self, other):
        other = self._lift(other)
        return self._binary(other, self.data + other.data, torch.ones(()), torch.ones(()))

    def __mul__(self, other):
        other = self._lift(other)
        return self._binary(other, self.data * other.data, other.data, self.data)

    def __pow__(self, n):
        return self._unary(self.data**n, n * self.data ** (n - 1))

    def exp(self):
        return self._unary(self.data.exp(), self.data.exp())

    def tanh(self):
        return self._unary(self.data.tanh(), 1 - self.data.tanh() ** 2)

    def sigmoid(self):
        return self._unary(self.data.sigmoid(), self.data.sigmoid() * (1 - self.data.sigmoid()))

    def relu(self):
        return self._unary(self.data.relu(), (self.data > 0).double())

    def mean(self):
        n = self.data.numel()
        return self._unary(self.data.mean(), torch.full_like(self.data, 1 / n))

    __radd__, __rmul__ = __add__, __mul__

    def __sub__(self, other):
        return self + self._lift(other) * -1

    def __rsub__(self, other):
        return self * -1 + other

    def __truediv__(self, other):
        return self * self._lift(other) ** -1

    def __rtruediv__(self, other):
        return self**-1 * other

    def backward(self):
        waiting, stack = {}, [self]
        while stack:  # how many uses each node has
            for parent, _ in stack.pop().parents:
                waiting[id(parent)] = waiting.get(id(parent), 0) + 1
                parent.grad = torch.zeros_like(parent.data)
                if waiting[id(parent)] == 1:
                    stack.append(parent)
        self.grad, ready = torch.ones_like(self.data), [self]
        while ready:
            node = ready.pop()
            for parent, local in node.parents:
                parent.grad = parent.grad + (node.grad * local).sum_to_size(parent.data.shape)
                waiting[id(parent)] -= 1
                if not waiting[id(parent)]:
                    ready.append(parent)


whole_engine = Exercise(
    id="08.7",
    minutes=10,
    task="Your engine: the notebook's `Value` with a method `sigmoid`, or one of your own. It is run on random "
    "expressions, forward and backward, and compared with torch. It needs `.data`, `.grad`, `.backward()`, + − · / **, "
    "exp, tanh, relu, sigmoid and mean.",
    stub='Engine = ...\n\nexercise("08.7").check(Engine)',
    reference=Engine,
    measure=_equals_torch,
    mistakes=(
        Mistake("= for +=", _Overwrites, "Where a value is used twice, one contribution is gone. Where do paths add?"),
        Mistake(
            "no topological order", _Hasty, "Nodes with several uses hand on too often. What do they have to wait for?"
        ),
        Mistake(
            "no un-broadcast",
            _KeepsBroadcast,
            "A gradient does not have the shape of its value. What did broadcasting do?",
        ),
        Mistake("sign", _WrongSign, "Values are right and some gradients are not: those behind a minus."),
        Mistake(
            "not zeroed",
            _NotZeroed,
            "One backward pass is right, the second adds to it. Where do gradients begin at 0?",
        ),
        Mistake(
            "sigmoid from its input",
            _OwnOutputLost,
            "The slope of σ is made from its output, σ(1 − σ). Yours uses the input.",
        ),
    ),
    also=(_OtherStructure,),
    hints=(
        "`Value.sigmoid = sigmoid` adds a method to a class that exists; then `Engine = Value`.",
        "Its rule needs the output: write `out = …` first, as in `tanh`.",
    ),
    why="It agrees with torch on values and gradients, with reuse, broadcasting and a second backward pass.",
)

EXERCISES = (
    product_rule,
    topological,
    sweep_backward,
    rule_of_tanh,
    undo_broadcast,
    rule_of_matmul,
    whole_engine,
)

QUESTIONS = (
    Question(
        "08.d1",
        "A backward pass that hands on at once gives ∂y/∂a = 29 for the diamond. How many nodes handed on too early?",
        2,
        (
            Mistake("one", 1, "c and d are both used twice."),
            Mistake("all", 4, "a and b hand nothing on: they are leaves."),
            Mistake("none", 0, "29 is not 25, so something was counted twice."),
        ),
        "c and d are each used by the sum and by the product, and each handed on after the first.",
    ),
    Question(
        "08.d2",
        "b of shape (3,) is added to X of shape (4, 3). g of shape (4, 3) arrives. Which shape has b's gradient?",
        "(3,)",
        (
            Mistake("as it came", "(4, 3)", "A gradient has the shape of its tensor."),
            Mistake("the rows", "(4,)", "Which axis of the sum has b not got?"),
            Mistake("one number", "()", "b holds three numbers, and each feels the loss in its own way."),
        ),
        "b was copied to four rows; what the copies receive is summed over the rows.",
        choices=("(4, 3)", "(4,)", "(3,)", "()"),
    ),
    Question(
        "08.d3",
        "One multiplication of two numbers: how many times slower is this engine than plain Python floats, about?",
        "more than ten times",
        (
            Mistake("the same", "about the same", "Each result is an object with a rule and its operands."),
            Mistake(
                "twice", "about twice", "Count what is made for one product: an object, a tuple, a function, an array."
            ),
        ),
        "A product of floats is one instruction; here it makes an object, a tuple, a closure and an array.",
        choices=("about the same", "about twice", "more than ten times"),
    ),
    Question(
        "08.r1",
        "What does a node have to keep for the backward pass?",
        "its operands and a rule",
        (
            Mistake(
                "the graph", "the whole graph", "The graph is the nodes together. One node knows only what it used."
            ),
            Mistake("the gradient", "only its gradient", "That is made in the backward pass. What leads to it?"),
            Mistake("the loss", "the loss", "A node does not know what it will be used for."),
        ),
        "Where it came from, and how a gradient is handed on.",
        choices=("the whole graph", "its operands and a rule", "only its gradient", "the loss"),
    ),
    Question(
        "08.r2",
        "x is used 5 times in an expression. How many contributions are added up in x.grad?",
        5,
        (
            Mistake("the last", 1, "That is what `=` in place of `+=` would leave."),
            Mistake("once more", 6, "The sum begins at 0, and 0 is no contribution."),
        ),
        "One for each use.",
    ),
    Question(
        "08.r3",
        "W has shape (784, 10) and X has shape (64, 784). Which shape has the gradient of X @ W in W?",
        "(784, 10)",
        (
            Mistake("the result", "(64, 10)", "That is the shape of what arrives."),
            Mistake("turned", "(10, 784)", "A gradient lies the way its tensor lies."),
            Mistake("of X", "(64, 784)", "That is the gradient of the other operand."),
        ),
        "The shape of W itself: X.T @ g.",
        choices=("(64, 10)", "(784, 10)", "(10, 784)", "(64, 784)"),
    ),
    Question(
        "08.r4",
        "Which of these does PyTorch have and this engine not?",
        "a version counter for saved tensors",
        (
            Mistake("order", "a topological order", "Both have one. Without it the diamond gives 29."),
            Mistake("the sum", "+= at every node", "Both add. Without it the last use would win."),
            Mistake("the rule", "a backward rule for each operation", "Both have one for each operation."),
        ),
        "Here nothing notices when an array is written into after it was used.",
        choices=(
            "a topological order",
            "+= at every node",
            "a version counter for saved tensors",
            "a backward rule for each operation",
        ),
    ),
)
