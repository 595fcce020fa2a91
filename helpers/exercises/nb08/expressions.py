"""Random expressions: the same arithmetic for any engine and for torch, and what each says of it."""

import random

import numpy as np
import torch

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
