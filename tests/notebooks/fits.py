"""What notebook 06b says of galaxies and penguins, fitted anew: Hubble's line and the logistic unit."""

from __future__ import annotations

import functools

import torch
from claims import sigmoid

from helpers import data


@functools.cache
def furthest_galaxy() -> float:
    """The largest distance of a galaxy from Hubble's line, in km/s."""
    h = data.hubble()
    x, y = h.distance_Mpc.double(), h.velocity_km_per_s.double()
    line = torch.stack([x, torch.ones_like(x)], dim=1)
    return (line @ torch.linalg.lstsq(line, y[:, None]).solution - y[:, None]).abs().max().item()


@functools.cache
def logistic_unit() -> tuple[float, float, float, float]:
    """Weight and bias after the training of notebook 06, and the mean and deviation it standardises with."""
    p = data.penguins()
    two = torch.tensor(p.species != "Chinstrap")
    length, t = p.flipper_length_mm[two].double(), torch.tensor(p.species == "Gentoo")[two].double()
    x, w, b = (length - length.mean()) / length.std(), 0.0, 0.0
    for _ in range(200):
        error = torch.sigmoid(w * x + b) - t
        w, b = w - (error * x).mean().item(), b - error.mean().item()
    return w, b, length.mean().item(), length.std().item()


def gentoo_at(length: float) -> float:
    """The probability of Gentoo at a flipper length in mm."""
    w, b, mean, deviation = logistic_unit()
    return sigmoid(w * (length - mean) / deviation + b)
