"""`make test` runs every layer, fails with each of them, and ends what it has started."""

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

import psutil
import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the layers are started by a shell")
ROOT = Path(__file__).parents[1]
LAYERS = {
    "code": "python -m ruff check",
    "JavaScript": "oxlint --deny-warnings",
    "types": "python -m mypy",
    "unit": "python -m pytest -q -n 2 --dist worksteal",
    "notebooks": "python -m pytest -q -n 2 --dist loadfile --nbval notebooks",
    "browser": "python -m pytest -q -n 2 --dist worksteal tests/browser",
}
# A stand-in for what .venv holds: it notes each command, and fails, sleeps or finds no Chromium as a file says.
TOOL = """#!/bin/sh
called="$(basename "$0") $*"
is() { [ -e "$1" ] && grep -qxF -e "$called" "$1"; }
echo "$called" >>calls
is asleep && echo $$ >>sleepers && exec sleep 300
case "$called" in
*find_browser.py) [ ! -e no-browser ]; exit ;;
esac
echo "$called begins"
! is fails || exit 3
echo "$called ends"
"""


@pytest.fixture
def house(tmp_path):
    """A folder with the script and the stand-ins."""
    (tmp_path / "scripts").mkdir()
    shutil.copy(ROOT / "scripts/test.sh", tmp_path / "scripts")
    (tmp_path / ".venv/bin").mkdir(parents=True)
    for name in ("python", "oxlint"):
        (tmp_path / ".venv/bin" / name).write_text(TOOL)
        (tmp_path / ".venv/bin" / name).chmod(0o755)
    return tmp_path


SIGNALS = [signal.SIGINT, signal.SIGTERM] + [signal.SIGHUP] * hasattr(signal, "SIGHUP")


def as_in_a_terminal():
    """No signal is ignored, though nohup, or a shell that runs the tests in the background, has it so."""
    for number in SIGNALS:
        signal.signal(number, signal.SIG_DFL)


def start(house, **environment):
    environment = os.environ | {"CI": ""} | environment
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
    command = ["sh", "scripts/test.sh"]
    return subprocess.Popen(command, cwd=house, env=environment, preexec_fn=as_in_a_terminal, **pipes)


def check(house, **environment):
    """Run the script to its end; return its exit code, what it printed, and what it called."""
    run = start(house, **environment)
    printed = run.communicate(timeout=120)[0]
    return run.returncode, printed, (house / "calls").read_text().splitlines()


def wait_for(condition):
    deadline = time.monotonic() + 60
    while not (met := condition()) and time.monotonic() < deadline:
        time.sleep(0.02)
    return met


def sleepers(house):
    """The processes that were put to sleep."""
    file = house / "sleepers"
    return [int(line) for line in file.read_text().splitlines()] if file.exists() else []


def has_ended(pid):
    return not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE


def test_every_layer_runs_in_order(house):
    code, printed, calls = check(house)

    assert code == 0 and "All green after" in printed
    assert sorted(set(calls) & set(LAYERS.values())) == sorted(LAYERS.values())
    lines = [line for line in printed.splitlines() if line.endswith((" begins", " ends"))]
    assert lines == [f"{call} {when}" for call in LAYERS.values() for when in ("begins", "ends")]


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_that_fails_ends_the_run_and_shows_what_it_printed(house, layer):
    (house / "fails").write_text(LAYERS[layer])

    code, printed, calls = check(house)

    assert code == 1 and "All green" not in printed
    assert [line for line in printed.splitlines() if line.endswith("begins")][-1] == f"{LAYERS[layer]} begins"
    after = list(LAYERS.values())[list(LAYERS).index(layer) + 1 :]
    assert not set(after) & set(calls)


@pytest.mark.parametrize("by", SIGNALS)
def test_an_interrupted_run_ends_its_layer(house, by):
    (house / "asleep").write_text(LAYERS["browser"])
    run = start(house)
    assert wait_for(lambda: sleepers(house))

    run.send_signal(by)

    (browser,) = sleepers(house)
    assert run.wait(timeout=60) == 130
    assert wait_for(lambda: has_ended(browser))


def test_without_a_chromium_the_browser_tests_say_so_and_fail_in_continuous_integration(house):
    (house / "no-browser").touch()

    (alone, told, calls), (in_ci, told_in_ci, _) = check(house), check(house, CI="true")

    assert alone == 0 and "there is no Chromium here" in told and LAYERS["browser"] not in calls
    assert in_ci == 1 and "there is no Chromium here" in told_in_ci
