"""Shapes of operands, what arrives where they were broadcast, and small arrays to undo that by hand."""

from contextlib import suppress

import numpy as np

from helpers.exercises.checking.values import Trouble, whole

SMALL = [
    (f"grad = {grad} and shape = {shape}", ((np.array(grad, float), shape),))
    for grad in ([[1, 2, 3], [10, 20, 30]], [[-1, -2], [10, 20]], [[5]], [[0.25, 0.0013], [0.5, 0.0014]])
    for shape in ((len(grad[0]),), (len(grad), 1), ())
]


def operands(draw):
    """Pairs of an operand's shape and that of the gradient that arrives: square ones, and single numbers, too."""
    n, i, j = whole(draw, 2, 3), whole(draw, 4, 5), 3
    return (
        ((j,), (i, j)), ((i, 1), (i, j)), ((1, j), (i, j)), ((), (i, j)), ((1,), (i,)), ((1, 1), (i, j)),
        ((i, j), (i, j)), ((n, 1, 1), (n, i, j)), ((i, 1, j), (i, n, j)), ((1, j, 1), (n, i, j, n)),
        ((n, i), (i, j, n, i)), ((1, 1, j), (1, i, j)), ((), ()), ((1,), (1,)), ((1, i), (1, i)), ((), (1, 1)),
        ((i,), (i, i)), ((i, 1), (i, i)), ((1, i), (i, i)), ((n, n), (n, n, n)), ((n, 1), (i, n, n)),
    )


def shape_of(result):
    """The shape of what comes back; Trouble where its parts have several."""
    with suppress(ValueError):
        return np.shape(result)
    raise Trouble(PARTS, PARTS)


PARTS = "Your function hands back parts of several shapes. One array is asked for, of the operand's shape."
