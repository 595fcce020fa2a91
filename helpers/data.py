"""The course's three datasets, as tensors with their units in the names; nothing is fetched.

Sources, licences and columns stand in ``data/README.md``. Every load compares the file's sha256 with the one below, so
that a damaged file stops the run instead of changing its numbers.
"""

from __future__ import annotations

import csv
import hashlib
import io
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch

_PACKAGE = Path(__file__).resolve().parent
_IN_WHEEL = _PACKAGE / "data_files"  # where a wheel carries what the clone keeps in data/
FOLDER = _IN_WHEEL if _IN_WHEEL.is_dir() else _PACKAGE.parent / "data"
SHA256 = {
    "hubble_1929.csv": "e89a362a91e12ebaaf6584781524fe3bb8f0bbfbb95e0b9f9276934e8167c027",
    "penguins.csv": "f204db2c753b0937caac3cb35258562c14f073e4bbc76be24b4c51ce22767a93",
    "mnist_4000_1000.npz": "fa4b90d9edfe121ba3247fcbd5e7db9798485f35cdcc695014bc52c1f9eb20d7",
}


class Hubble(NamedTuple):
    """24 nebulae: float32 tensors of shape (24,), and the objects' names as an array of strings."""

    distance_Mpc: torch.Tensor
    velocity_km_per_s: torch.Tensor
    object: np.ndarray


class Penguins(NamedTuple):
    """342 penguins: float32 tensors of shape (342,), labels as arrays of strings of the same length.

    An array of strings makes a mask: ``p.body_mass_g[p.species == "Gentoo"]``.
    """

    flipper_length_mm: torch.Tensor
    body_mass_g: torch.Tensor
    bill_length_mm: torch.Tensor
    bill_depth_mm: torch.Tensor
    species: np.ndarray  # "Adelie", "Chinstrap" or "Gentoo"
    island: np.ndarray
    sex: np.ndarray  # "female", "male", or "NA" in the 9 rows where it was not recorded


class Digits(NamedTuple):
    """Images are float32 of shape (n, 784), 0 paper and 1 ink; labels are int64 of shape (n,); n is 4000 and 1000."""

    train_images: torch.Tensor
    train_labels: torch.Tensor
    test_images: torch.Tensor
    test_labels: torch.Tensor


def hubble() -> Hubble:
    """Distance (Mpc) and radial velocity (km/s) of 24 nebulae: Hubble 1929, Table 1."""
    rows = _rows("hubble_1929.csv")
    return Hubble(_numbers(rows, "distance_Mpc"), _numbers(rows, "velocity_km_per_s"), _strings(rows, "object"))


def penguins() -> Penguins:
    """Size of 342 penguins of three species (mm, g): the 344 of palmerpenguins less the 2 that were never measured.

    The two rows left out have NA in all four measurements, so no tensor holds a NaN.
    """
    rows = [row for row in _rows("penguins.csv") if row["body_mass_g"] != "NA"]
    numbers = [_numbers(rows, name) for name in Penguins._fields[:4]]
    return Penguins._make([*numbers, *(_strings(rows, name) for name in Penguins._fields[4:])])


def digits() -> Digits:
    """Handwritten digits of 28 × 28 pixels: 400 of each class to train on, 100 of each to test.

    The split is the course's own, taken from MNIST's training images: scores on it do not compare with published ones.
    """
    with np.load(io.BytesIO(_verified("mnist_4000_1000.npz"))) as arrays:
        return Digits(
            _pixels(arrays["train_images"]),
            torch.from_numpy(arrays["train_labels"]).long(),
            _pixels(arrays["test_images"]),
            torch.from_numpy(arrays["test_labels"]).long(),
        )


def _verified(name: str) -> bytes:
    """Return the file's bytes, or say how to get the right ones back."""
    remedy = f"in the project's folder, run `git checkout -- data/{name}`"
    if FOLDER == _IN_WHEEL:
        remedy = "install the wheel again, with `pip install --force-reinstall --no-deps` and its name"
    if not FOLDER.is_dir():
        raise FileNotFoundError(
            f"there is no folder {FOLDER}: the data stay in the clone of the project, or in its wheel; "
            "in the clone's folder, run `pip install -e .`"
        )
    if not (FOLDER / name).is_file():
        raise FileNotFoundError(f"{FOLDER / name} is missing: {remedy}")
    content = (FOLDER / name).read_bytes()
    if hashlib.sha256(content).hexdigest() != SHA256[name]:
        raise ValueError(f"{FOLDER / name} is not the file the course was made with (its sha256 differs): {remedy}")
    return content


def _rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(_verified(name).decode())))


def _numbers(rows: list[dict[str, str]], column: str) -> torch.Tensor:
    return torch.tensor([float(row[column]) for row in rows], dtype=torch.float32)


def _strings(rows: list[dict[str, str]], column: str) -> np.ndarray:
    return np.array([row[column] for row in rows])


def _pixels(images: np.ndarray) -> torch.Tensor:
    """Bytes (n, 28, 28) to numbers from 0 to 1, one row of 784 for each image."""
    return torch.from_numpy(images.reshape(len(images), -1)).float() / 255
