"""What several exercises of notebooks 03 and 04 ask of a learner's function: what it hands back, for which sizes."""

import re
from functools import partial

import torch
from torch._C._functorch import is_functorch_wrapped_tensor as is_wrapped

from helpers.exercises.checking.run import call, require
from helpers.exercises.checking.source import what_none_is, words_in
from helpers.exercises.checking.values import Trouble, number_words, told_apart

GRAD_IS_NONE = r"^(?!.* print \w+ grad $).* grad (?:(\w+) \1 )?$"  # ends in a .grad, or in a name given to one

FROM_BACKWARD = r" backward (?!.* grad )"  # of one that may return what backward() hands back: nothing
NONE = "Your function has a return, and what stands behind it is None."
EMPTIED = "Backward has brought w its gradient, and w.grad is None at the end. Which line empties it again, and when?"
NOT_REACHED = "w.grad is None at the end: no backward pass has come to w. Is one run, and from what does it start?"
FILLS_NO_GRAD = "w.grad is None at the end: autograd.grad hands its result back, and fills no .grad."
GRAD_IS_EMPTY = f"The number is right. But {FILLS_NO_GRAD} The task lets backward fill w.grad, and returns that."
OF_A_RESULT = "The .grad you return is None. Only a leaf has one, once backward has run to it. Which tensor is that?"
GRAD_WAS_NONE = (
    "Your code stops because w.grad is None: so it is before the first backward, and after zero_grad. "
    "`sgd.zero_grad()` empties it whether it is there or not."
)
OWN_OPTIMISER = (
    "You make another optimiser. The one that is handed over holds w already and has a rate. "
    "And whichever takes the step, an old gradient must be gone before backward adds."
)


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
    require(result is not None, partial(what_none_is, function))
    return result


def filled(function, w, *inputs):
    """What a function hands back that is to return w.grad, what arrived at w pass by pass, and if w.grad was filled."""
    arrived, kept = [], []
    w.register_hook(lambda gradient: arrived.append(gradient.item()))
    w.register_post_accumulate_grad_hook(kept.append)
    result = carried_out(function, w, *inputs)
    if result is None and w.grad is None:
        require(not kept, EMPTIED)
        require(not arrived, FILLS_NO_GRAD)
        require(not words_in(function).endswith(" w grad "), NOT_REACHED)
    require(result is not None, partial(what_none_is, function))
    return result, arrived, kept or w.grad is not None


def length(draw):
    """A number of entries: 4, 6 and 5 on the three draws, so that no number in an answer can stand for it."""
    return 2 + int(1e4 * draw().abs()) % 5


def require_history(asked, cut):
    """Raise Trouble where backward starts from something without a history, unless f was given what has none."""
    require(asked, "Your function starts backward from something without a history, and has not asked f before.")
    given, made = asked[-1]
    require(not made, cut)
    require(not given, "f is given what tracks, and is asked where nothing is recorded: what it gives has no history.")


def what_arrived(passes):
    """What arrived at the outputs, which is all that can be off before it is handed on to the points."""
    if not passes:
        return "Your function gives other numbers than the slopes, and backward has not come to what f has made."
    arrived = torch.cat([upstream.flatten() for upstream in passes])
    if bool((arrived == 1).all()):
        return "Your function lets 1 arrive at each output, as it should. Is x the points, and .grad returned as it is?"
    v = ", ".join(map(number_words, arrived.tolist()))
    return f"Your function lets v = [{v}] arrive at the outputs. Which v leaves each slope as it is?"


def is_on(x, points):
    """True for a leaf that tracks in the memory of the points; torch.func's own tensors have no memory to ask for."""
    is_leaf = isinstance(x, torch.Tensor) and not is_wrapped(x) and x.is_leaf and x.requires_grad
    return is_leaf and x is not points and x.untyped_storage().data_ptr() == points.untyped_storage().data_ptr()


def where_it_went(places, right, start, rate, words):
    """Where w went in the first step that is off."""
    at = next(k for k in range(3) if abs(places[k] - right[k]) > 1e-4)
    before, after = told_apart((start, *places)[at], places[at])
    went = f"moves w from {before} to {after}" if before != after else f"leaves w at {before}"
    went = f"Your function {went} in step {at + 1}; `sgd` has the rate {number_words(rate)}."
    if re.search(" (SGD|optim) ", words):
        return f"{went} {OWN_OPTIMISER}"
    return f"{went} It should go against the slope of (w − 2)² there, times the rate, with nothing of an older slope."


UNMOVED = (
    "Your function leaves the w it is given where it was. No backward pass comes to that w, and the `sgd` it is given "
    "takes no step. Does yours make others?"
)


def require_move(places, done, full):
    """Raise Trouble with what the last call did, if no step has moved w: what arrived, who stepped, with what."""
    moved = len(set(places)) > 1
    require(moved or done, UNMOVED)
    by_grad = "backward" not in done and "grad" in done
    require(moved or not by_grad or "step" in done, COMPUTED)
    require(moved or not by_grad or any(full), UNFILLED)
    require(moved or by_grad or "backward" in done, UNREACHED)
    require(moved or "step" in done, UNSTEPPED)
    require(moved or any(full), EMPTY)


IDLE = (
    "Where w.grad is None before your function runs, it is None afterwards too, and w has not moved. Which of your "
    "lines run then?"
)
UNREACHED = "w has not moved. `sgd` steps, and no backward pass has come to w before."
UNSTEPPED = "w has not moved. backward comes to w, and `sgd` does not step. Which call moves w by the gradient?"
COMPUTED = "w has not moved. autograd.grad hands a gradient of w back, and `sgd` does not step. What moves w by it?"
UNFILLED = (
    "w has not moved. w.grad is None or 0 when `sgd` steps: autograd.grad hands its gradient back, and fills no .grad."
)
EMPTY = "w has not moved. backward comes to w, and w.grad is None or 0 when `sgd` steps. What is done in between?"


def step_taken(train_step, w, sgd):
    """What one call hands back; Trouble where it does nothing as long as w.grad is None, or stops at that None."""
    empty, stood, heard = w.grad is None, w.item(), []
    hook = w.register_hook(heard.append)
    try:
        result = carried_out(train_step, w, sgd)
        hook.remove()
        idle = empty and not heard and w.grad is None and w.item() == stood
        require(not idle or " grad " not in words_in(train_step), IDLE)
        return result
    except (AttributeError, TypeError) as error:
        met_none = "NoneType" in str(error) and w.grad is None and re.search("(?<! loss) grad ", words_in(train_step))
        require(not met_none, GRAD_WAS_NONE)
        raise


OTHER_START = (
    "Yours starts backward from a tensor of shape {}, with a v of shape {}. The two have to be of one shape: is f(x) "
    "summed or shaped anew before?"
)


def other_shape(message, points, of_v):
    """What torch's refusal of a v is told: if backward starts from one number a point, as f(x) is, of the v."""
    v, started = (tuple(map(int, re.findall(r"\d+", shape))) for shape in re.findall(r"Size\(\[(.*?)\]\)", message))
    if started != points.shape:
        return OTHER_START.format(started, v)
    return f"{of_v} Here f(x) has the shape {started}, and your v the shape {v}." if v else of_v
