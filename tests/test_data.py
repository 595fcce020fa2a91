"""data/: the numbers are the published ones, and a damaged file says what to do."""

import csv
import re
import shutil

import numpy as np
import pytest
import torch

from helpers import data


def test_hubbles_nebulae_give_the_slope_of_a_least_squares_fit():
    h = data.hubble()
    assert h.distance_Mpc.shape == h.velocity_km_per_s.shape == (24,) == h.object.shape
    slope, _ = np.polyfit(h.distance_Mpc.double(), h.velocity_km_per_s.double(), 1)
    assert slope == pytest.approx(454.16, abs=0.01)


def test_hubbles_first_and_last_rows_are_those_of_the_table():
    h = data.hubble()
    assert (h.object[0], h.object[-1]) == ("S.Mag", "NGC4649")
    assert h.distance_Mpc[[0, -1]].tolist() == pytest.approx([0.032, 2.0])
    assert h.velocity_km_per_s[[0, -1]].tolist() == [170, 1090]


def test_penguins_are_342_rows_without_a_nan():
    p = data.penguins()
    assert all(len(column) == 342 for column in p)
    assert not any(torch.isnan(column).any() for column in p[:4])
    assert {str(s): int((p.species == s).sum()) for s in set(p.species)} == {
        "Adelie": 151, "Chinstrap": 68, "Gentoo": 123,
    }  # fmt: skip


def test_penguin_mass_grows_49_69_g_for_each_mm_of_flipper():
    p = data.penguins()
    x, y = p.flipper_length_mm.double().numpy(), p.body_mass_g.double().numpy()
    slope, bias = np.polyfit(x, y, 1)
    assert slope == pytest.approx(49.69, abs=0.01)
    assert np.sqrt(np.mean((slope * x + bias - y) ** 2)) == pytest.approx(393.1, abs=0.1)


def test_a_mask_of_species_selects_from_a_tensor():
    p = data.penguins()
    assert p.body_mass_g[p.species == "Gentoo"].shape == (123,)


def test_digits_are_class_balanced_rows_of_784_numbers_from_0_to_1():
    d = data.digits()
    assert d.train_images.shape == (4000, 784) and d.test_images.shape == (1000, 784)
    assert d.train_images.dtype == torch.float32 and d.train_labels.dtype == torch.int64
    assert (d.train_images.min(), d.train_images.max()) == (0, 1)
    assert torch.bincount(d.train_labels).tolist() == [400] * 10
    assert torch.bincount(d.test_labels).tolist() == [100] * 10


def test_no_digit_is_both_trained_and_tested_on():
    d = data.digits()
    train = {image.tobytes() for image in d.train_images.numpy()}
    assert not any(image.tobytes() in train for image in d.test_images.numpy())


@pytest.fixture
def copied(tmp_path, monkeypatch):
    shutil.copytree(data.FOLDER, tmp_path / "data")
    monkeypatch.setattr(data, "FOLDER", tmp_path / "data")
    return tmp_path / "data"


LOADERS = {"hubble_1929.csv": data.hubble, "penguins.csv": data.penguins, "mnist_4000_1000.npz": data.digits}


@pytest.mark.parametrize("name", LOADERS)
def test_one_changed_byte_names_the_command_that_mends_it(copied, name):
    content = bytearray((copied / name).read_bytes())
    content[len(content) // 2] ^= 1
    (copied / name).write_bytes(content)
    with pytest.raises(ValueError, match=rf"run `git checkout -- data/{name}`"):
        LOADERS[name]()


@pytest.mark.parametrize("name", LOADERS)
def test_a_missing_file_names_the_command_that_brings_it_back(copied, name):
    (copied / name).unlink()
    with pytest.raises(FileNotFoundError, match=rf"run `git checkout -- data/{name}`"):
        LOADERS[name]()


def test_an_installation_without_the_clone_says_to_install_from_it(tmp_path, monkeypatch):
    monkeypatch.setattr(data, "FOLDER", tmp_path / "data")
    with pytest.raises(FileNotFoundError, match=r"pip install -e \."):
        data.hubble()


def test_the_readme_lists_each_file_with_its_checksum():
    readme = (data.FOLDER / "README.md").read_text(encoding="utf-8")
    for name, sha256 in data.SHA256.items():
        assert f"## {name}" in readme and f"`{sha256}`" in readme


README = (data.FOLDER / "README.md").read_text(encoding="utf-8")
SECTIONS = {part.split("\n", 1)[0]: part for part in README.split("\n## ")[1:]}
UNITS = {"_mm": "mm", "_g": "g", "_Mpc": "megaparsec", "_km_per_s": "km/s"}
CSV = ["hubble_1929.csv", "penguins.csv"]


def rows(name):
    with (data.FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def described(name):
    """The rows of a section's table of columns: name, unit (or shape and type), meaning."""
    return re.findall(r"^\| `(\w+)` \| (.+?) \| (.+?) \|$", SECTIONS[name], re.MULTILINE)


@pytest.mark.parametrize("name", CSV)
def test_the_readme_names_every_column_with_the_unit_that_its_name_carries(name):
    columns = {column: unit for column, unit, _ in described(name)}

    assert set(columns) == set(rows(name)[0])
    for column, unit in columns.items():
        assert unit == next((unit for ending, unit in UNITS.items() if column.endswith(ending)), "–"), column


def test_the_readme_counts_the_rows_of_each_file_and_gives_each_licence_twice_alike():
    with np.load(data.FOLDER / "mnist_4000_1000.npz") as arrays:
        digits = f"{len(arrays['train_images'])} + {len(arrays['test_images'])}"
        shapes = [(name, f"{array.shape} {array.dtype}") for name, array in arrays.items()]
    counted = {name: str(len(rows(name))) for name in CSV} | {"mnist_4000_1000.npz": digits}
    table = re.findall(r"^\| `(\S+)` \| ([\d +]+) \| (.+?) \| `data\.(\w+)\(\)` \|$", README, re.MULTILINE)

    assert {name: count for name, count, _, _ in table} == counted
    assert [(name, shape) for name, shape, _ in described("mnist_4000_1000.npz")] == shapes
    assert {name: loader for name, _, _, loader in table} == {name: f.__name__ for name, f in LOADERS.items()}
    assert all(licence in SECTIONS[name] for name, _, licence, _ in table[1:])


def test_the_readme_counts_the_penguins_as_the_loader_gives_them():
    section, p = SECTIONS["penguins.csv"], data.penguins()
    species = {str(name): int(count) for name, count in zip(*np.unique(p.species, return_counts=True), strict=True)}

    assert "Adelie ({Adelie} measured), Chinstrap ({Chinstrap}) or Gentoo ({Gentoo})".format(**species) in section
    assert f"returns {len(p.species)}" in section
    assert int((p.sex == "NA").sum()) == 9 and "`NA` in nine more rows" in section
    assert all(island in section for island in np.unique(p.island))


def test_the_readme_gives_the_slope_that_hubbles_nebulae_give():
    h = data.hubble()
    slope, _ = np.polyfit(h.distance_Mpc.double(), h.velocity_km_per_s.double(), 1)

    assert f"about {slope:.0f} km/s per Mpc" in SECTIONS["hubble_1929.csv"]
    assert 6 < slope / 70 < 7 and "six to seven" in SECTIONS["hubble_1929.csv"]
