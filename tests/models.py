"""Models as people write them, each with a batch: ``LOSSES[name]()`` records one and gives the graph of its loss.

Three are made wrong on purpose: dead ReLUs, a branch cut off by detach, weights drawn far too small or too large.
"""

from __future__ import annotations

from collections.abc import Callable

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from helpers import record
from helpers.graph.model import Graph


class Attention(nn.Module):
    """Causal self-attention of several heads, its mask a buffer."""

    def __init__(self, width: int, heads: int, context: int):
        super().__init__()
        self.heads = heads
        self.qkv, self.proj = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.register_buffer("mask", torch.tril(torch.ones(context, context)) == 0)

    def forward(self, x: Tensor) -> Tensor:
        b, t, c = x.shape
        q, k, v = (part.view(b, t, self.heads, -1).transpose(1, 2) for part in self.qkv(x).split(c, dim=2))
        scores = q @ k.transpose(-2, -1) / (c // self.heads) ** 0.5
        scores = scores.masked_fill(self.mask[:t, :t], float("-inf"))
        weights = torch.softmax(scores, dim=-1)
        return self.proj((weights @ v).transpose(1, 2).reshape(b, t, c))


class Block(nn.Module):
    """Attention and a perceptron, each beside a residual path."""

    def __init__(self, width: int, heads: int, context: int):
        super().__init__()
        self.ln1, self.attn = nn.LayerNorm(width), Attention(width, heads, context)
        self.ln2 = nn.LayerNorm(width)
        self.mlp = nn.Sequential(nn.Linear(width, 4 * width), nn.GELU(), nn.Linear(4 * width, width))

    def forward(self, x: Tensor) -> Tensor:
        x = x + self.attn(self.ln1(x))
        return x + self.mlp(self.ln2(x))


class GPT(nn.Module):
    """A decoder of ``layers`` blocks; its last layer shares the embedding's weights."""

    def __init__(self, layers: int, vocabulary: int = 27, width: int = 32, heads: int = 4, context: int = 16):
        super().__init__()
        self.tok, self.pos = nn.Embedding(vocabulary, width), nn.Embedding(context, width)
        self.blocks = nn.Sequential(*[Block(width, heads, context) for _ in range(layers)])
        self.ln, self.head = nn.LayerNorm(width), nn.Linear(width, vocabulary, bias=False)
        self.head.weight = self.tok.weight
        nn.init.normal_(self.tok.weight, std=0.02)

    def forward(self, idx: Tensor) -> Tensor:
        x = self.tok(idx) + self.pos(torch.arange(idx.shape[1]))
        return self.head(self.ln(self.blocks(x)))


class Residual(nn.Module):
    """Two convolutions beside a shortcut, which changes the channels where it has to."""

    def __init__(self, before: int, after: int, stride: int):
        super().__init__()
        self.conv1, self.bn1 = nn.Conv2d(before, after, 3, stride, 1, bias=False), nn.BatchNorm2d(after)
        self.conv2, self.bn2 = nn.Conv2d(after, after, 3, 1, 1, bias=False), nn.BatchNorm2d(after)
        self.relu, self.downsample = nn.ReLU(inplace=True), None
        if stride != 1:
            self.downsample = nn.Sequential(nn.Conv2d(before, after, 1, stride, bias=False), nn.BatchNorm2d(after))

    def forward(self, x: Tensor) -> Tensor:
        shortcut = x if self.downsample is None else self.downsample(x)
        x = self.relu(self.bn1(self.conv1(x)))
        return self.relu(self.bn2(self.conv2(x)) + shortcut)


class ResNet18(nn.Module):
    """Eight residual blocks in four layers, as torchvision has it, an eighth as wide."""

    def __init__(self, width: int = 8, classes: int = 10):
        super().__init__()
        self.conv1, self.bn1 = nn.Conv2d(3, width, 7, 2, 3, bias=False), nn.BatchNorm2d(width)
        self.relu, self.maxpool = nn.ReLU(inplace=True), nn.MaxPool2d(3, 2, 1)
        self.layer1 = nn.Sequential(Residual(width, width, 1), Residual(width, width, 1))
        self.layer2 = nn.Sequential(Residual(width, 2 * width, 2), Residual(2 * width, 2 * width, 1))
        self.layer3 = nn.Sequential(Residual(2 * width, 4 * width, 2), Residual(4 * width, 4 * width, 1))
        self.layer4 = nn.Sequential(Residual(4 * width, 8 * width, 2), Residual(8 * width, 8 * width, 1))
        self.avgpool, self.fc = nn.AdaptiveAvgPool2d(1), nn.Linear(8 * width, classes)

    def forward(self, x: Tensor) -> Tensor:
        x = self.maxpool(self.relu(self.bn1(self.conv1(x))))
        x = self.layer4(self.layer3(self.layer2(self.layer1(x))))
        return self.fc(self.avgpool(x).flatten(1))


class Double(nn.Sequential):
    """Two convolutions of a U-Net."""

    def __init__(self, before: int, after: int):
        super().__init__(nn.Conv2d(before, after, 3, padding=1), nn.ReLU(), nn.Conv2d(after, after, 3, padding=1),
                         nn.ReLU())  # fmt: skip


class UNet(nn.Module):
    """Two levels down, two up, each with the features of its own height beside it."""

    def __init__(self, width: int = 4):
        super().__init__()
        self.pool = nn.MaxPool2d(2)
        self.down1, self.down2, self.bottom = Double(1, width), Double(width, 2 * width), Double(2 * width, 4 * width)
        self.up2 = nn.ConvTranspose2d(4 * width, 2 * width, 2, 2)
        self.up1 = nn.ConvTranspose2d(2 * width, width, 2, 2)
        self.merge2, self.merge1 = Double(4 * width, 2 * width), Double(2 * width, width)
        self.out = nn.Conv2d(width, 1, 1)

    def forward(self, x: Tensor) -> Tensor:
        high = self.down1(x)
        middle = self.down2(self.pool(high))
        low = self.bottom(self.pool(middle))
        middle = self.merge2(torch.cat([self.up2(low), middle], dim=1))
        high = self.merge1(torch.cat([self.up1(middle), high], dim=1))
        return self.out(high)


class Tagger(nn.Module):
    """An embedding, an LSTM of two layers, a class for each position."""

    def __init__(self, vocabulary: int = 27, width: int = 8, classes: int = 5):
        super().__init__()
        self.embed, self.lstm = nn.Embedding(vocabulary, width), nn.LSTM(width, width, num_layers=2, batch_first=True)
        self.out = nn.Linear(width, classes)

    def forward(self, idx: Tensor) -> Tensor:
        hidden, _ = self.lstm(self.embed(idx))
        return self.out(hidden)


class Dead(nn.Module):
    """A perceptron of which the third layer's biases, far below 0, keep every ReLU shut."""

    def __init__(self, width: int = 16):
        super().__init__()
        sizes = [8, width, width, width, 3]
        self.layers = nn.ModuleList(nn.Linear(a, b) for a, b in zip(sizes, sizes[1:], strict=False))
        self.acts = nn.ModuleList(nn.ReLU() for _ in sizes[2:])
        nn.init.constant_(self.layers[2].bias, -10.0)

    def forward(self, x: Tensor) -> Tensor:
        for layer, act in zip(self.layers, self.acts, strict=False):
            x = act(layer(x))
        return self.layers[-1](x)


class Detached(nn.Module):
    """Two encoders, of which one is cut off from the loss by detach."""

    def __init__(self, width: int = 16):
        super().__init__()
        def encoder() -> nn.Sequential:
            return nn.Sequential(nn.Linear(8, width), nn.Tanh(), nn.Linear(width, width), nn.Tanh())
        self.left, self.right, self.head = encoder(), encoder(), nn.Linear(2 * width, 3)

    def forward(self, x: Tensor) -> Tensor:
        left, right = self.left(x), self.right(x)
        return self.head(torch.cat([left, right.detach()], dim=1))


class Deep(nn.Module):
    """Ten layers of tanh, their weights drawn ``scale`` times as large as Glorot's."""

    def __init__(self, scale: float, width: int = 32, depth: int = 10):
        super().__init__()
        def layer() -> nn.Sequential:
            linear = nn.Linear(width, width)
            nn.init.xavier_normal_(linear.weight, gain=scale)
            return nn.Sequential(linear, nn.Tanh())
        self.layers = nn.ModuleList(layer() for _ in range(depth))
        self.out = nn.Linear(width, 3)

    def forward(self, x: Tensor) -> Tensor:
        for layer in self.layers:
            x = layer(x)
        return self.out(x)


def _graph(model: nn.Module, x: Tensor, y: Tensor) -> Graph:
    with record() as r:
        logits = model(x)
        loss = F.cross_entropy(logits.flatten(0, -2), y.flatten())
    return r.graph(loss)


def _classified(make: Callable[[], nn.Module], *shape: int, classes: int = 3) -> Callable[[], Graph]:
    """The loss of a classifier on a batch of the shape."""
    def run() -> Graph:
        torch.manual_seed(0)
        model, x = make(), torch.randn(*shape)
        return _graph(model, x, torch.randint(classes, shape[:1]))
    return run


def _read(make: Callable[[], nn.Module], vocabulary: int, length: int, classes: int = 0) -> Callable[[], Graph]:
    """The loss of a model of strings: the next sign at each position, or its class."""
    def run() -> Graph:
        torch.manual_seed(0)
        model, idx = make(), torch.randint(vocabulary, (4, length + 1))
        return _graph(model, idx[:, :-1], idx[:, 1:] % (classes or vocabulary))
    return run


def unet() -> Graph:
    """The squared error of a U-Net that returns its input."""
    torch.manual_seed(0)
    model, x = UNet(), torch.rand(2, 1, 16, 16)
    with record() as r:
        loss = F.mse_loss(model(x), x)
    return r.graph(loss)


def transformer() -> Graph:
    """The squared error of nn.TransformerEncoder, whose layers PyTorch wrote."""
    torch.manual_seed(0)
    layer = nn.TransformerEncoderLayer(16, 2, 32, dropout=0.0, batch_first=True)
    model, (x, y) = nn.TransformerEncoder(layer, 3, enable_nested_tensor=False), torch.randn(2, 2, 6, 16)
    with record() as r:
        loss = F.mse_loss(model(x), y)
    return r.graph(loss)


LOSSES: dict[str, Callable[[], Graph]] = {
    "gpt4": _read(lambda: GPT(4), 27, 16),
    "gpt12": _read(lambda: GPT(12), 27, 16),
    "resnet18": _classified(ResNet18, 4, 3, 32, 32, classes=10),
    "lstm": _read(Tagger, 27, 6, classes=5),
    "unet": unet,
    "transformer": transformer,
    "dead": _classified(Dead, 32, 8),
    "detached": _classified(Detached, 32, 8),
    "faint": _classified(lambda: Deep(0.2), 32, 32),
    "loud": _classified(lambda: Deep(5.0), 32, 32),
}
