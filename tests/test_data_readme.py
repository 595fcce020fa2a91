"""data/README.md against the files it describes: rows, columns, units, counts, shapes, identifiers."""

import csv
import re
from collections import Counter

import numpy as np
import pytest

from helpers import data

README = (data.FOLDER / "README.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## (\S+)\n(.+?)(?=\n## |\Z)", README, re.MULTILINE | re.DOTALL))
TABLE = re.findall(r"^\| `(\S+)` \| (.+?) \| (.+?) \| `(.+?)` \|$", README.split("\n## ")[0], re.MULTILINE)
UNITS = {"Mpc": "megaparsec", "km_per_s": "km/s", "mm": "mm", "g": "g"}
TABULAR = ["hubble_1929.csv", "penguins.csv"]
WORDS = {"two": 2, "three": 3, "Two": 2, "nine": 9, "six": 6, "seven": 7}


def rows(name):
    return list(csv.DictReader((data.FOLDER / name).open(encoding="utf-8")))


def described(name):
    """The rows of a section's table: column, unit or shape, meaning."""
    return re.findall(r"^\| `(\w+)` \| (.+?) \| (.+?) \|$", SECTIONS[name], re.MULTILINE)


@pytest.mark.parametrize(("name", "count", "licence", "loader"), TABLE)
def test_a_file_has_the_rows_licence_and_loader_of_its_row(name, count, licence, loader):
    loaded = getattr(data, re.fullmatch(r"data\.(\w+)\(\)", loader)[1])()
    fields = {field for field, _, _ in described(name)}

    assert re.search(rf"Licence[^:]*: {re.escape(licence)}[.,]", SECTIONS[name]) or licence.endswith(name[7:11])
    assert set(loaded._fields) <= fields
    lengths = [len(loaded[0]), len(loaded[2])] if "+" in count else [len(rows(name))]
    assert [int(number) for number in count.split(" + ")] == lengths


def test_every_file_of_the_folder_has_a_row_and_a_section():
    files = sorted(path.name for path in data.FOLDER.iterdir() if path.name != "README.md")

    assert files == sorted(data.SHA256) == sorted(SECTIONS) == sorted(name for name, *_ in TABLE)


@pytest.mark.parametrize("name", TABULAR)
def test_the_columns_are_those_of_the_file_with_the_unit_of_their_name(name):
    units = {
        column: next((u for end, u in UNITS.items() if column.endswith(f"_{end}")), "–") for column in rows(name)[0]
    }

    assert {column: unit for column, unit, _ in described(name)} == units


def test_the_arrays_have_the_shapes_and_types_of_the_file():
    with np.load(data.FOLDER / "mnist_4000_1000.npz") as arrays:
        stored = {name: f"{array.shape} {array.dtype}" for name, array in arrays.items()}

    assert {name: shape for name, shape, _ in described("mnist_4000_1000.npz")} == stored
    d = data.digits()
    loaded = f"{tuple(d.train_images.shape)} float32 from {d.train_images.min():.0f} to {d.train_images.max():.0f}"
    assert loaded in README and str(d.train_images.dtype) == "torch.float32"


def test_the_penguins_are_counted():
    section, p = SECTIONS["penguins.csv"], data.penguins()
    years = sorted({row["year"] for row in rows("penguins.csv")})
    species = Counter(p.species.tolist())
    left_out = len(rows("penguins.csv")) - len(p.species)

    assert f"three species on three islands of the Palmer Archipelago, Antarctica, {years[0]}–{years[-1]}." in section
    assert dict(re.findall(r"(\w+) \((\d+)(?: measured)?\)", section)) == {name: str(n) for name, n in species.items()}
    assert re.search(r"(\w+), (\w+) or (\w+) \|", section.split("`island`")[1]).groups() == tuple(sorted(set(p.island)))
    gone, kept, unknown = re.search(
        r"(\w+) rows have no .* returns (\d+)\. `sex` is `NA` in (\w+) more rows", section
    ).groups()
    assert (WORDS[gone], int(kept), WORDS[unknown]) == (left_out, len(p.sex), Counter(p.sex.tolist())["NA"])


def test_the_galaxies_and_digits_are_counted():
    h, d, (few, many) = data.hubble(), data.digits(), re.search(r"factor of (\w+) to (\w+),", README).groups()
    slope, today = map(
        int, re.search(r"slope \(about (\d+) km/s per Mpc\).* constant \(about (\d+)\)", README).groups()
    )
    train, test = (set(Counter(labels.tolist()).values()) for labels in (d.train_labels, d.test_labels))

    assert f"of {len(h.object)} nebulae" in README
    assert slope == round(np.polyfit(h.distance_Mpc, h.velocity_km_per_s, 1)[0])
    assert WORDS[few] <= slope / today <= WORDS[many]
    assert re.search(r": (\d+) of each class to train on, (\d+) of each to test", README).groups() == (
        str(*train), str(*test),
    )  # fmt: skip
    assert f"{len(d.train_labels) + len(d.test_labels):,} of them, class-balanced" in README
    assert "28 × 28 pixels" in README and d.train_images.shape[1] == 28**2


@pytest.mark.parametrize(
    "reference", re.findall(r'"[^"]+", \*[^*]+\*[^\n]+doi:\S+', README), ids=lambda text: text[-20:]
)
def test_an_articles_doi_is_made_of_its_volume_issue_and_page(reference):
    volume, issue, page = re.search(r"\* (\d+)\((\d+)\): ?e?(\d+)", reference).groups()
    made = {"pnas": f"10.1073/pnas.{volume}.{issue}.{page}", "PLoS": f"10.1371/journal.pone.{int(page):07d}"}

    assert reference.rpartition("doi:")[2].rstrip(".") == made["PLoS" if "PLoS" in reference else "pnas"]


def test_every_doi_has_the_form_of_one():
    named = re.findall(r"doi:(\S+?)\.?\n", README)

    assert len(named) == README.count("doi:") == 3
    assert all(re.fullmatch(r"10\.\d{4,9}/[\w.]+", doi) for doi in named)
