"""Exercise 03.5: a slope at every point."""

import torch

from helpers.exercises.checking.run import require, told
from helpers.exercises.checking.source import words_in
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb03.measures import (
    FROM_BACKWARD,
    GRAD_IS_NONE,
    handed_back,
    is_on,
    length,
    other_shape,
    require_history,
    what_arrived,
)

ID = "03.5"
MINUTES = 5
TASK = (
    "The slope of f at each of n points, with one backward pass. f works on each element alone, "
    "as `torch.sin` does. Track a copy of the points, and choose the upstream gradient that gives "
    "every element its own slope."
)
STUB = """
def slopes(f, points):
    ...

exercise("03.5").check(slopes)
"""
HINTS = (
    "`points.clone().requires_grad_()` is a leaf of your own; its .grad is the answer.",
    "The Jacobian of f is diagonal. Which v makes v · Jacobian its diagonal?",
    "`f(x).backward(gradient=v)`, with a v of the shape of x: each slope should come out times 1.",
)
WHY = "Each output depends on one point alone: v · Jacobian is each slope times its v; with ones, the slopes."
OTHER_SHAPE = "Your function gives backward a v of another shape than f(x). It needs one entry for each output."
NO_COPY = "Your function tracks another tensor on the memory of the points. The task asks for a copy, with its own."
TRACKED = "Your function makes the caller's own points track. Track a copy of them."
CUT_AFTERWARDS = "What f gives has a history, and what you start backward from has none. Where is it lost?"


def slopes(f, points):
    x = points.clone().requires_grad_()
    f(x).backward(gradient=torch.ones_like(x))
    return x.grad


def inputs(draw):
    return wave, draw(length(draw)).float()


def gradient_of(nudge, f, points):
    return f(points + nudge).sum()


def wave(x):
    return torch.sin(x) - x**2


def measure(answer, draw):
    f, points = inputs(draw)
    given, passes, asked, shared = points.clone(), [], [], []

    def watched(x):
        y = f(x)
        asked.append((x.requires_grad, y.requires_grad))
        shared.append(is_on(x, points))
        if y.requires_grad:
            y.register_hook(lambda upstream: passes.append((torch._C._current_graph_task_id(), upstream)))
        return y

    try:
        found = handed_back(answer, watched, points)
    except RuntimeError as error:
        require("Mismatch in shape" not in (said := str(error)), lambda: other_shape(said, points, OTHER_SHAPE))
        if "element 0 of tensors does not require grad" in said:
            require_history(asked, CUT_AFTERWARDS)
        raise
    require(torch.equal(points, given), "Your function changes its inputs in place. Track a copy of them.")
    require(not points.requires_grad and points.grad is None, TRACKED)
    require(not any(shared) or " functional " in words_in(answer), NO_COPY)  # torch.autograd.functional makes none
    times = len({number for number, _ in passes})
    require(times < 2, f"Your function runs backward {times} times. One pass brings all the slopes.")
    often = len(asked) > 1 and not any(tracks for _, tracks in asked)
    require(not often, "Your function asks f several times, and f records nothing. One pass backward is enough.")
    return told(found, slopes(f, points), lambda _: what_arrived([upstream for _, upstream in passes]))


@mistake("f gives n numbers, and backward starts by itself only from one. What arrives from above at each of the n?")
def no_upstream_gradient(f, points):
    x = points.clone().requires_grad_()
    f(x).backward()
    return x.grad


@mistake("Each slope comes out divided by n, as a mean would have it. Nothing should divide it.")
def a_mean(f, points):
    x = points.clone().requires_grad_()
    f(x).mean().backward()
    return x.grad


@mistake("Each slope comes out times its point.")
def the_points_as_upstream(f, points):
    x = points.clone().requires_grad_()
    f(x).backward(gradient=x.detach())
    return x.grad


@mistake("Each slope comes out times f there.")
def the_values_as_upstream(f, points):
    x = points.clone().requires_grad_()
    y = f(x)
    y.backward(gradient=y.detach())
    return x.grad


@mistake("Each slope comes out as 0. Print what arrives at each output, and .grad right behind backward.")
def zeros_as_upstream(f, points):
    x = points.clone().requires_grad_()
    f(x).backward(gradient=torch.zeros_like(x))
    return x.grad


@mistake(OTHER_SHAPE)
def one_number_as_upstream(f, points):
    x = points.clone().requires_grad_()
    f(x).backward(gradient=torch.tensor(1.0))
    return x.grad


@mistake("Only the first slope is there, and the others are 0. What arrives from above at each output?")
def one_point_only(f, points):
    x = points.clone().requires_grad_()
    f(x)[0].backward()
    return x.grad


@mistake("Only the last slope is there. What arrives at the outputs before it?")
def last_point_only(f, points):
    x = points.clone().requires_grad_()
    f(x)[-1].backward()
    return x.grad


@mistake("Each entry is the slope of f at the sum of the points. The points are summed before f, not after it.")
def summed_first(f, points):
    x = points.clone().requires_grad_()
    f(x.sum()).backward()
    return x.grad


@mistake("That is the sum of the slopes, one number. Each point has a slope of its own.")
def slopes_summed(f, points):
    x = points.clone().requires_grad_()
    f(x).sum().backward()
    return x.grad.sum()


@mistake("That is the mean of the slopes, one number for all points.")
def slopes_averaged(f, points):
    x = points.clone().requires_grad_()
    f(x).sum().backward()
    return x.grad.mean()


@mistake("That is f itself. Its slope is what backward leaves in .grad.")
def the_values(f, points):
    return f(points)


@mistake("Those are the points themselves. The slopes are in the .grad of a tracked copy, after backward.")
def the_copy(f, points):
    x = points.clone().requires_grad_()
    f(x).sum().backward()
    return x


@mistake(
    "The .grad you return is None. Which tensor is a leaf that tracks, and that backward has reached?",
    written=GRAD_IS_NONE,
)
def grad_of_a_result(f, points):
    x = points.clone().requires_grad_()
    y = f(x)
    y.backward(gradient=torch.ones_like(y))
    return y.grad


@mistake("What you return is None. backward() hands back nothing: it fills .grad of leaves.", written=FROM_BACKWARD)
def what_backward_hands_back(f, points):
    x = points.clone().requires_grad_()
    return f(x).sum().backward()


@mistake("Each entry is 1. That may arrive at f(x); at x it has been multiplied by the slope of f there.")
def upstream_itself(f, points):
    return torch.ones_like(points)


@mistake("Those are slopes of torch.sin, which was an example. f is handed over, and may be another one.")
def slopes_of_the_sine(f, points):
    return torch.cos(points)


@mistake("What f is given does not track, so its result has no history. Give f a copy that tracks.")
def tracked_no_copy(f, points):
    f(points).backward(gradient=torch.ones_like(points))
    return points.grad


@mistake(CUT_AFTERWARDS)
def cut_afterwards(f, points):
    x = points.clone().requires_grad_()
    f(x).detach().sum().backward()
    return x.grad


@mistake("autograd.grad hands back a tuple: one entry for each input, here a single one.", written=" autograd grad ")
def a_tuple(f, points):
    x = points.clone().requires_grad_()
    return torch.autograd.grad(f(x).sum(), x)


@mistake(TRACKED)
def tracked_in_place(f, points):
    points.requires_grad_()
    f(points).sum().backward()
    return points.grad


@also_right
def by_sum(f, points):
    x = points.clone().requires_grad_()
    f(x).sum().backward()
    return x.grad


@also_right
def all_at_once(f, points):
    return torch.func.vmap(torch.func.grad(f))(points)


@also_right
def forward(f, points):
    return torch.func.jvp(f, (points,), (torch.ones_like(points),))[1]
