"""Shapes of operands, what arrives where they were broadcast, and small arrays to undo that by hand."""

from contextlib import suppress

import numpy as np

from helpers.exercises.checking.draws import whole
from helpers.exercises.checking.run import require
from helpers.exercises.checking.values import Trouble

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
        ((i, 1), (n, i, 1)), ((1, j), (n, 1, j)), ((1, 1), (n, 1, 1)),
    )


def shape_of(result):
    """The shape of what comes back; Trouble where its parts have several."""
    with suppress(ValueError):
        return np.shape(result)
    raise Trouble(PARTS, PARTS)


PARTS = "Your function hands back parts of several shapes. One array is asked for, of the operand's shape."


GONE = "An axis is gone after its turn, and the axis that the loop comes to next has moved to its place."


def require_kept_axes(answer):
    """Raise Trouble if one stretched axis comes back as one, and of two the second is not found any more."""
    grad, left = np.ones((2, 3)), []
    try:
        left += [np.size(answer(grad, shape)) for shape in ((2, 1), (1, 3))]
        answer(grad, (1, 1))
    except Exception as error:  # what else stops an answer is told where it is judged
        require(left != [2, 3] or type(error).__name__ != "AxisError", GONE)
