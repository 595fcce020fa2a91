"""Exercise 03.5: a slope at every point."""

import torch

from helpers.exercises.marks import also_right, mistake

ID = "03.5"
MINUTES = 4
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
    "Each slope should come out times 1.",
)
WHY = "Each output depends on one point alone: with v full of ones, v · Jacobian is the diagonal, the n slopes."


def slopes(f, points):
    x = points.clone().requires_grad_()
    f(x).backward(gradient=torch.ones_like(x))
    return x.grad


def inputs(draw):
    return wave, draw(5)


def gradient_of(nudge, f, points):
    return f(points + nudge).sum()


def wave(x):
    return x**3 - torch.sin(x)


@mistake(
    "f gives n numbers, and backward starts by itself only from one. What arrives from above at each of the n?"
)
def no_upstream_gradient(f, points):
    x = points.clone().requires_grad_()
    f(x).backward()
    return x.grad


@mistake("A mean hands 1/n to each element. Which reduction hands on 1?")
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


@mistake("Only the first output was asked. The others feel nothing.")
def one_point_only(f, points):
    x = points.clone().requires_grad_()
    f(x)[0].backward()
    return x.grad


@mistake("That is f itself. Its slope is what backward leaves in .grad.")
def the_values(f, points):
    return f(points)


@mistake("The points do not track, so f of them has no history. Track a copy of them first.")
def tracked_no_copy(f, points):
    f(points).backward(gradient=torch.ones_like(points))
    return points.grad


@also_right
def by_sum(f, points):
    x = points.clone().requires_grad_()
    f(x).sum().backward()
    return x.grad


@also_right
def one_by_one(f, points):
    return torch.stack([torch.func.grad(f)(point) for point in points])


@also_right
def by_jacobian(f, points):
    return torch.autograd.functional.jacobian(f, points).diagonal()
