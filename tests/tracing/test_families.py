"""Families of expressions: whatever is recorded, the gradients are those of backward()."""

from __future__ import annotations

import pytest
import torch
import torch.nn.functional as F

from helpers import trace
from tests.tracing.agreement import assert_contributions_add_up, assert_locals_hold, same


class Cube(torch.autograd.Function):
    """x³ with a backward of its own."""

    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x**3

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return upstream * 3 * x**2


class SinCos(torch.autograd.Function):
    """Two results of one custom operation."""

    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x.sin(), x.cos()

    @staticmethod
    def backward(ctx, for_sin, for_cos):
        (x,) = ctx.saved_tensors
        return for_sin * x.cos() - for_cos * x.sin()


def reflected(x, y):
    return ((3 - x) / 2 + 2 / y + 2**x + 1.5 * y + 1 + (-x) ** 2).sum()


def reuse(x, y):
    return (x * x * torch.exp(x) + y).sum()


def matrices(x, y):
    return (x.T @ y + (y.mT @ x)).sum() + torch.mv(x, y[0]).sum() + torch.dot(x[0], y[1])


def indexing(x, y):
    rows = torch.tensor([0, 2, 2])
    return x[1].sum() * y[:, 1:].sum() + x[0, 2] * x[..., -1].sum() + x[rows].prod() + y[y > 0].sum() + x[None].sum()


def joining(x, y):
    return (torch.stack([x, y, x]).prod(0) * torch.cat((x, y))[:3]).sum()


def several_results(x, y):
    first, second = x.chunk(2, dim=1)
    largest, _ = y.max(dim=0)
    a, b, c = torch.split(y, 1)
    p, q, r = x
    spread, centre = torch.var_mean(x)
    return (
        first.sum() * second.pow(2).sum() + (largest * a * b).sum() + c.sum() + (p * q).sum() + r[0] + spread * centre
    )


def in_place(x, y):
    z = x * 2
    w = z + y
    z.add_(y)
    z *= x
    z.mul_(1.5).sub_(y, alpha=2)
    return (z * w).sum()


def assigned(x, y):
    z = x.clone()
    z[0] = y[1]
    z[1, 1:] = 3.0
    z[2] *= y[2]
    board = torch.zeros(3, 3)
    board[0, 1] = x[0, 0]
    board[1] = y[1] * 2
    return (z * z).sum() + (board**2).sum()


def through_views(x, y):
    z = x * y
    row, column = z[0], z[:, 1]
    row.mul_(2)
    z[1] += y[0]
    z.T.add_(x)
    z.view(-1)[3:6].relu_()
    return (z * z).sum() + column.sum() + (row * row).sum()


def bounded(x, y):
    chosen = torch.where(x > y, x, y * y)
    return (chosen.clamp(-1, 1) + torch.clamp(y, min=0.0) + torch.maximum(x, y) + torch.where(x > 0, x, 0.5)).sum()


def control_flow(x, y):
    total = x.sum()
    while total.abs() < 20:
        total = total * 2 + y.mean()
    for row in y:
        total = total + row.sum() ** 2 if row.sum() > 0 else total - row.prod() * row.sum().item()
    return total


def cut(x, y):
    with torch.no_grad():
        scale = (x * y).sum()
    still = y.detach() * x
    return (x**2 * scale + still * y).sum() + x.data.sum() * y.sum()


def edited_unseen(x, y):
    z = x * 2
    with torch.no_grad():
        z.mul_(3)
    d = y.detach()
    return (z * y).sum() + d.sum() * z.mean()


def custom(x, y):
    s, c = SinCos.apply(x * y)
    return (Cube.apply(x) * Cube.apply(y)).sum() + (s * c * c).sum()


def einsum_and_norm(x, y):
    return torch.einsum("ij,kj->ik", x, y).norm() + torch.linalg.norm(x @ y) + F.normalize(x, dim=1).sum() + y.std()


def gradient_inside(x, y):
    z = (torch.sin(x * y) * x.exp()).sum()
    (slope,) = torch.autograd.grad(z, x, create_graph=True)
    return (slope**2).sum() + z + (slope * y).mean()


def gradients_inside(x, y):
    z = (x**3 * y + torch.tanh(x)).sum()
    a, b = torch.autograd.grad(z, [x, y], create_graph=True)
    (c,) = torch.autograd.grad((a * b).sum(), x, create_graph=True)
    return (a * c).sum() + b.sum()


def edited_gradient(x, y):
    z = (torch.sin(x) * y).sum()
    (slope,) = torch.autograd.grad(z, x, create_graph=True)
    before = slope + 1
    slope[0].add_(y[0])
    return (before * slope).sum()


def edited_unseen_before_a_gradient(x, y):
    z = x * y
    earlier = x + z
    with torch.no_grad():
        z.mul_(0.7)
    (slope,) = torch.autograd.grad((torch.sin(z) * earlier).sum(), z, create_graph=True)
    return (slope * y).sum()


def edited_unseen_and_cut_off(x, y):
    z = x * y
    earlier = z + 1
    with torch.no_grad():
        z.mul_(0.7)
    return (earlier * z.detach()).sum()


def penalty_without_graph(x, y):
    (slope,) = torch.autograd.grad((x * y).sum(), x, retain_graph=True)
    return (x * slope).sum()


def activations(x, y):
    fs = [F.relu, F.leaky_relu, F.elu, F.softplus, F.gelu, F.silu, torch.tanh, torch.sigmoid, F.logsigmoid, F.selu]
    return sum((f(x) * y).sum() for f in fs) + F.softmax(x, dim=-1).max() + F.log_softmax(y, dim=0)[0].sum()


def losses(x, y):
    target = torch.tensor([0, 2, 1])
    return F.mse_loss(x, y) + F.cross_entropy(x, target) + F.l1_loss(x, y) + F.nll_loss(F.log_softmax(y, 1), target)


def givers_back(x, y):
    z = x.contiguous().to(torch.float64)
    assert z is x
    return (z * F.dropout(y, 0.5, training=False)).sum() + torch.as_tensor(y).sum()


def nested_lists(x, y):
    return torch.block_diag(x, y).sum() * sum(t.mean() for t in torch.meshgrid(x[0], y[0], indexing="ij"))


def new_requirement(x, y):
    z = torch.ones(3, 3, dtype=torch.float64) * 2
    z.requires_grad_()
    z.retain_grad()
    return (x * z * y).sum()


def reassigned_parts(x, y):
    h = x * y
    a, b = h.unbind()[:2]
    h2 = torch.zeros_like(h)
    h2.copy_(h)
    h2.fill_diagonal_(1.0)
    return (a * b).sum() + h2.sum()


EXPRESSIONS = [
    reflected, reuse, matrices, indexing, joining, several_results, in_place, assigned, through_views,
    bounded, control_flow, cut, edited_unseen, custom, einsum_and_norm, gradient_inside, gradients_inside,
    edited_gradient, edited_unseen_before_a_gradient, edited_unseen_and_cut_off, penalty_without_graph, activations,
    losses, givers_back, nested_lists, new_requirement, reassigned_parts,
]  # fmt: skip


def two_matrices():
    generator = torch.Generator().manual_seed(1)
    return [torch.randn(3, 3, generator=generator, dtype=torch.float64, requires_grad=True) for _ in range(2)]


@pytest.mark.parametrize("f", EXPRESSIONS, ids=lambda f: f.__name__)
def test_gradients_equal_those_of_backward(f):
    x, y = two_matrices()
    f(x, y).backward()
    graph = trace(f, x=x, y=y)
    for name, tensor in {"x": x, "y": y}.items():
        same(graph[name].grad, tensor.grad)
        same(graph[name].value, tensor.detach())
    assert_contributions_add_up(graph)
    assert_locals_hold(graph)
