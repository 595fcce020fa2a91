"""Continuous integration runs what anyone can run, on every system and Python that the package names."""

import os
import re
from pathlib import Path

import pytest
import yaml
from packaging.specifiers import SpecifierSet

ROOT = Path(__file__).parents[1]
CI = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8"))
PYPROJECT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
TARGETS = set(re.findall(r"^([a-z][a-z -]*):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
COMMANDS = {".ci/run", "python -m pytest"} | {f"make {target}" for line in TARGETS for target in line.split()}


def rows(job):
    """What the job's matrix runs, a dictionary for each; one empty one without a matrix."""
    return job.get("strategy", {}).get("matrix", {}).get("include", [{}])


def filled(text, row):
    return re.sub(r"\$\{\{ matrix\.(\w+) \}\}", lambda found: row[found[1]], text)


RUNS = [(name, job, row) for name, job in CI["jobs"].items() for row in rows(job)]
each_run = pytest.mark.parametrize(
    ("name", "job", "row"), RUNS, ids=[" ".join([name, *row.values()])[:30] for name, _, row in RUNS]
)


def pythons():
    setups = [(step["with"], row) for _, job, row in RUNS for step in job["steps"] if "setup-python" in str(step)]
    return [filled(given["python-version"], row) for given, row in setups]


@each_run
def test_each_run_ends_in_a_command_that_anyone_can_type(name, job, row):
    steps = [filled(step["run"], row) for step in job["steps"] if "run" in step]

    assert steps[-1] in COMMANDS
    assert set(steps) & COMMANDS == {steps[-1]}


@pytest.mark.parametrize("job", CI["jobs"].values(), ids=CI["jobs"])
def test_no_step_can_be_passed_over_or_fail_in_silence(job):
    assert not {"if", "continue-on-error"} & {key for part in (job, *job["steps"]) for key in part}
    assert job["timeout-minutes"] <= 60
    assert all(step["with"]["cache"] == "pip" for step in job["steps"] if "setup-python" in str(step))


def test_every_check_of_the_makefile_has_its_job():
    ran = {filled(job["steps"][-1]["run"], row) for _, job, row in RUNS}

    assert ran >= {".ci/run", "make test-cpus", "make test-oldest", "make test-newest", "python -m pytest"}


def test_the_pythons_lie_in_what_the_package_accepts_and_reach_both_ends():
    named = re.findall(r"Python :: (3\.\d+)", PYPROJECT)
    accepted = SpecifierSet(re.search(r'^requires-python = "(.+)"$', PYPROJECT, re.MULTILINE)[1])

    assert all(accepted.contains(python) and python in named for python in pythons())
    assert {named[0], named[-1]} <= {row["python"] for name, _, row in RUNS if name == "test"}
    assert not accepted.contains(f"3.{int(named[0].split('.')[1]) - 1}")


def test_the_systems_are_linux_macos_and_windows():
    systems = {filled(job["runs-on"], row).removesuffix("-latest") for _, job, row in RUNS}

    assert systems == {"ubuntu", "macos", "windows"}


def test_it_runs_for_each_change_and_each_night_and_may_only_read():
    triggers = CI[True]  # YAML reads the key `on` as a truth value

    assert triggers["push"]["branches"] == ["main"] and {"pull_request", "schedule"} <= set(triggers)
    assert CI["permissions"] == {"contents": "read"} and CI["concurrency"]["cancel-in-progress"] is True


def test_its_script_is_the_command_that_anyone_types():
    lines = [line for line in (ROOT / ".ci/run").read_text(encoding="utf-8").splitlines() if not line.startswith("#")]

    assert lines == ['cd "$(dirname "$0")/.." && CI=true exec make test']
    assert os.access(ROOT / ".ci/run", os.X_OK)


def test_linux_runs_the_whole_check_on_the_oldest_the_newest_and_a_python_between():
    minors = sorted(int(row["python"][2:]) for name, _, row in RUNS if name == "test" and "ubuntu" in row["os"])
    named = sorted(int(minor) for minor in re.findall(r"Python :: 3\.(\d+)", PYPROJECT))

    assert len(minors) >= 3 and (minors[0], minors[-1]) == (named[0], named[-1])
