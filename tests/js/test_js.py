"""The pure JavaScript modules in node, without a document; every failing case is named."""

import re
from pathlib import Path

import pytest

from tests.js.node import HERE, node

ROOT = HERE.parents[1]
SOURCES = sorted((ROOT / "helpers").rglob("*.js")) + sorted(HERE.glob("*.js"))


@pytest.mark.parametrize("file", sorted(HERE.glob("*.test.js")), ids=lambda file: file.name.removesuffix(".test.js"))
def test_module(file):
    done = node("--test", "--test-reporter=tap", file.name)
    failed = re.findall(r"^\s*not ok \d+ - (.*)", done.stdout, re.MULTILINE)
    passed = int(re.search(r"^# pass (\d+)", done.stdout, re.MULTILINE)[1])

    assert done.returncode == 0 and not failed, f"{failed}\n{done.stdout}{done.stderr}"
    assert passed >= len(re.findall(r"^ *test\(", file.read_text("utf-8"), re.MULTILINE))


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: str(Path(file).relative_to(ROOT)))
def test_a_source_fits_on_a_screen_wide_and_two_high(file):
    lines = file.read_text("utf-8").splitlines()

    assert [line for line in lines if len(line) > 120] == []
    assert len(lines) <= 250
