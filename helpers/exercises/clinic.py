"""The broken code of notebook 07, as its cells ship it: each function or class here has one fault, to be mended."""

# ruff: noqa: D101, D102, D103
# Shown to learners as it stands; the task of each exercise says what it should do.

import torch
from torch import nn


def train(w, x, y, steps):
    loss = (w * x - y).square().mean()
    for _ in range(steps):
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None


def softplus(x):
    y = torch.exp(x)
    y += 1
    return torch.log(y)


def line_loss(w, x, y):
    y_hat = []
    for t in x:
        y_hat.append(w * t)
    return (torch.tensor(y_hat) - y).square().mean()


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(2, 3), nn.Linear(3, 1)]

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x


def descend(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        w.data.zero_()
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad


def mse(y_hat, y):
    return (y_hat - y).square().mean()


def relu_backward(x, out):
    return (x > 0) * out.g


def agree(mine, theirs):
    close = torch.allclose
    return (
        close(mine["w1"], theirs["w1"])
        and close(mine["b2"], theirs["b2"])
        and close(mine["w2"], theirs["w2"])
        and close(mine["b2"], theirs["b2"])
    )


def predictions(model, x):
    with torch.no_grad():
        return model(x)


def cross_entropy(z, t):
    p = torch.sigmoid(z)
    return -(t * torch.log(p) + (1 - t) * torch.log(1 - p)).mean()
