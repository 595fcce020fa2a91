"""What several exercises of notebooks 03 and 04 ask of a learner's function: what it hands back, for which sizes."""

from functools import partial

from helpers.exercises.checking.run import call, require
from helpers.exercises.checking.source import what_none_is
from helpers.exercises.checking.values import Trouble

GRAD_IS_NONE = r"^(?!.* print ).* grad $"  # what is written of a function whose last word is a .grad

FROM_BACKWARD = r" backward (?!.* grad $)"  # of one that may return what backward() hands back: nothing
NONE = "Your function has a return, and what stands behind it is None."


def carried_out(function, *inputs):
    """What the function makes of inputs that must not be copied, since their graph matters; None is fine."""
    try:
        return call(partial(function, *inputs), ())
    except Trouble as trouble:
        if trouble.kind != "None":
            raise
        return None


def handed_back(function, *inputs):
    """The same where a value is needed; the kind of None is its sentence: on purpose is another slip than forgotten."""
    result = carried_out(function, *inputs)
    require(result is not None, what_none_is(function))
    return result


def length(draw):
    """A number of entries: 4, 6 and 5 on the three draws, so that no number in an answer can stand for it."""
    return 2 + int(1e4 * draw().abs()) % 5
