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


def by_its_loss(net, first, bits, draw):
    """True if there is no Linear to look at the units of: none, or one with one unit, and the bend is elsewhere."""
    linears = [layer for layer in net.modules() if isinstance(layer, nn.Linear)]
    return not linears or len(linears) == len(first.weight) == 1 and shape_of(net, bits, draw) == "bent"


def unfound(net, bits):
    """True if the bits go through a Linear that is no part of the network, as far as PyTorch finds them."""
    found, met = set(net.modules()), []
    hook = nn.modules.module.register_module_forward_pre_hook(lambda layer, _: met.append(layer))
    try:
        net(bits)
    finally:
        hook.remove()
    return any(isinstance(layer, nn.Linear) and layer not in found for layer in met)


def squashed(net, bits):
    """True if no drawn weights, however large, bring the score far above 0, or none far below: as behind a tanh."""
    scores = with_drawn_weights(net, bits, 1e6)
    return min(scores.max(), -scores.min()) < 10


def shape_of(net, bits, draw):
    """A straight function gives the sum of two inputs what it gives each of them, less what it gives 0."""
    a, b = torch.cat([draw(2, 20, 2), 100 * draw(2, 20, 2)], dim=1).float()  # near 0 and far out
    with torch.no_grad():
        out = net(a) + net(b)
        bend = out - net(a + b) - net(0 * a)
    if (bend.abs() <= 1e-4 * out.abs().max()).all():
        return "straight"
    return "bent for each bit" if each_bit_alone(net, bits) else "bent"


def each_bit_alone(net, bits):
    """True if two bits bring together what each brings by itself, whatever the weights are: no such score parts XOR."""
    none, second, first, both = with_drawn_weights(net, bits, 1.0).unbind(1)
    return bool(((none + both - first - second).abs() < 1e-4 * (none.abs() + both.abs())).all())


def with_drawn_weights(net, bits, size):
    """The scores of eight copies, one row for each, whose weights are drawn with this standard deviation."""
    far, chance, scores = copy.deepcopy(net), torch.Generator().manual_seed(0), []
    with torch.no_grad():
        for _ in range(8):
            for p in far.parameters():
                p.copy_(size * torch.randn(p.shape, generator=chance))
            scores.append(far(bits)[:, 0])
    return torch.stack(scores)


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
