"""What the check of 07.11 looks at: the units of a network's first layer, its weights, and the loss it comes to."""

import copy

import torch
from torch import nn

from helpers.exercises.checking.optimiser import SGD


def first_linear(net, bits):
    """The Linear that the bits come to first, in whatever order the layers are made; None if there is none."""
    there, met = [layer for layer in net.modules() if isinstance(layer, nn.Linear)], []
    hooks = [layer.register_forward_pre_hook(lambda layer, _: met.append(layer)) for layer in there]
    net(bits)
    for hook in hooks:
        hook.remove()
    return next(iter([*met, *there]), None)


def squashed(net, bits):
    """True if no drawn weights, however large, bring the score far above 0, or none far below: as behind a tanh."""
    far, chance, scores = copy.deepcopy(net), torch.Generator().manual_seed(0), []
    with torch.no_grad():
        for _ in range(8):
            for p in far.parameters():
                p.copy_(1e6 * torch.randn(p.shape, generator=chance))
            scores.append(far(bits))
    return min(torch.cat(scores).max(), -torch.cat(scores).min()) < 10


def size_of(net):
    """How large the weights of a layer are on average, in the layer where they are largest."""
    return max(layer.weight.abs().mean().item() for layer in net.modules() if isinstance(layer, nn.Linear))


def in_one_line(rows):
    """True if the units are nearly multiples of one, as those are that all start at 0."""
    sizes = torch.linalg.svdvals(rows)
    return bool(rows.any()) and bool(sizes[1] < 0.02 * sizes[0]) and bool(torch.pdist(rows).min() > 0)


def units(layer):
    """One row for each unit: its weights, and its bias if it has one."""
    columns = [layer.weight] if layer.bias is None else [layer.weight, layer.bias[:, None]]
    return torch.cat(columns, dim=1).detach().clone()


def train(net, bits, steps, momentum=0.0):
    """The loss before the last step, where one score is to say if the two bits differ."""
    sgd, differ = SGD(net.parameters(), 0.5 * (1 - 0.8 * momentum), momentum), bits.sum(1, keepdim=True) == 1
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.binary_cross_entropy_with_logits(net(bits), differ.float())
        loss.backward()
        sgd.step()
    return loss.item()


def on(net, bits, steps, momentum=0.0):
    """The loss that a copy comes to in so many steps more."""
    return train(copy.deepcopy(net), bits, steps, momentum)
