"""Setting up: the first start makes .venv, the second does nothing, what goes wrong is one clear line."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="on Windows, conda sets up what these scripts do elsewhere")
ROOT = Path(__file__).parents[1]
# A stand-in for Python: the answers are files beside it, so that every failure can be had without causing it.
PYTHON = """#!/bin/sh
answer() { cat "{here}/$1" 2>/dev/null; }
echo "$*" >>"{here}/calls"
case "$*" in
--version) echo "Python $(answer version)" ;;
*version_info*) {python} -c "import sys; sys.version_info = ($(answer version | tr . ,)); exec(sys.argv[1])" "$2" ;;
*ensurepip*) [ ! -e "{here}/no-venv" ] ;;
"-m venv"*) mkdir -p "$3/bin" && cp "$0" "$3/bin/python" ;;
*"-m pip"*) [ ! -e "{here}/slow" ] || sleep 60; ! answer pip-fails >&2 ;;
"-m jupyterlab"*) echo "$*" ;;
"-m editions.learn") {python} -m editions.learn ;;
*"--nbval"*) echo "${ATEN_CPU_CAPABILITY:-} ${MKL_CBWR:-}" >>"{here}/processors"; [ ! -e "{here}/differs" ] ;;
esac
"""
CASES = {
    "OSError: [Errno 28] No space left on device": "the disk is full",
    "WARNING: Retrying (...) after connection broken by 'NewConnectionError(...)': /simple/torch/": "no network",
    "WARNING: Retrying (...) after connection broken by 'X': /whl/cpu/torch/\nERROR: No matching distribution": (
        "could not install: ERROR: No matching distribution"
    ),
}


@pytest.fixture
def house(tmp_path):
    """A copy of what set-up needs, beside a stand-in for Python 3.12."""
    folder = tmp_path / "the course"
    shutil.copytree(ROOT / "scripts", folder / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "editions", folder / "editions", ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "notebooks").mkdir()
    for name in ("02_second.ipynb", "01_first.ipynb"):
        (folder / "notebooks" / name).write_text('{"cells": [], "metadata": {}}')
    for name in ("Makefile", "pyproject.toml", "constraints.txt", "postBuild"):
        shutil.copy(ROOT / name, folder)
    python = tmp_path / "python3"
    python.write_text(PYTHON.replace("{here}", str(tmp_path)).replace("{python}", sys.executable))
    python.chmod(0o755)
    (tmp_path / "version").write_text("3.12.1")
    return folder


def run(folder, script, *arguments, **environment):
    environment = os.environ | {"PYTHON": str(folder.parent / "python3"), "CI": ""} | environment
    command = ["sh", f"scripts/{script}", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=120)


def set_up(folder, purpose="lab", **environment):
    return run(folder, "setup.sh", purpose, **environment)


def calls(folder, words):
    lines = (folder.parent / "calls").read_text().splitlines()
    return [line for line in lines if words in line]


def assert_one_clear_line(done, words):
    assert done.returncode != 0 and words in done.stderr, done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_the_first_start_says_each_step_and_installs_what_pyproject_declares(house):
    done = set_up(house, "test")

    assert done.returncode == 0 and all(line.startswith("· ") for line in done.stdout.splitlines())
    assert calls(house, "-m pip")[-1].endswith("--constraint constraints.txt --editable .[lab,test,book]")
    assert (house / ".venv/.ready-test").exists() and not (house / ".venv/.unfinished").exists()


def test_the_second_start_does_and_says_nothing(house):
    set_up(house)
    installed = calls(house, "-m pip")

    done = set_up(house)

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "") and calls(house, "-m pip") == installed


def test_what_is_ready_for_the_tests_is_ready_for_the_lab(house):
    set_up(house, "test")

    assert set_up(house, "lab").stdout == ""


def test_another_declaration_of_dependencies_is_installed_into_the_same_venv(house):
    set_up(house)
    (house / ".venv/mine").touch()
    with (house / "pyproject.toml").open("a") as file:
        file.write("# changed\n")

    assert "ready" in set_up(house).stdout and (house / ".venv/mine").exists()


def test_a_venv_in_a_folder_that_was_moved_is_made_anew(house):
    set_up(house)
    moved = house.rename(house.with_name("elsewhere"))

    assert "another folder" in set_up(moved).stdout and set_up(moved).stdout == ""


def test_a_venv_that_was_not_finished_is_made_anew(house):
    (house / ".venv").mkdir()
    (house / ".venv/.unfinished").touch()
    (house / ".venv/rest").touch()

    assert "not finished" in set_up(house).stdout and not (house / ".venv/rest").exists()


@pytest.mark.parametrize("version", ["3.10.0", "3.14.2"])
def test_a_python_that_the_package_accepts_will_do(house, version):
    (house.parent / "version").write_text(version)

    assert set_up(house).returncode == 0
    assert 'requires-python = ">=3.10"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_an_old_python_is_named_with_what_to_do(house):
    (house.parent / "version").write_text("3.9.6")

    assert_one_clear_line(set_up(house), "needs Python 3.10 or newer, and ")
    assert "Python 3.9.6. Install one (python.org/downloads)" in set_up(house).stderr


def test_a_python_that_is_not_there_is_named(house):
    assert_one_clear_line(set_up(house, PYTHON="no-such-python"), "no-such-python is missing")


def test_a_python_without_venv_is_told_the_package_to_install(house):
    (house.parent / "no-venv").touch()

    assert_one_clear_line(set_up(house), "apt-get install python3-venv")


@pytest.mark.parametrize(("pip_says", "reader_sees"), CASES.items(), ids=CASES.values())
def test_what_pip_could_not_do_is_one_line_and_the_next_start_begins_clean(house, pip_says, reader_sees):
    (house.parent / "pip-fails").write_text(pip_says)
    assert_one_clear_line(set_up(house), reader_sees)
    assert not (house / ".venv").exists()

    (house.parent / "pip-fails").unlink()
    assert set_up(house).returncode == 0


def test_an_interrupted_start_says_so_and_leaves_nothing_half_built(house):
    (house.parent / "slow").touch()
    command, environment = ["sh", "scripts/setup.sh", "lab"], os.environ | {"PYTHON": str(house.parent / "python3")}
    pipes = {"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE, "text": True}
    start = subprocess.Popen(command, cwd=house, env=environment, start_new_session=True, **pipes)
    deadline = time.monotonic() + 60
    while not ((house / ".venv/.unfinished").exists() and calls(house, "-m pip")) and time.monotonic() < deadline:
        time.sleep(0.05)

    os.killpg(start.pid, signal.SIGTERM)

    assert "interrupted" in start.communicate(timeout=30)[1] and start.returncode == 1
    assert not (house / ".venv").exists()


@pytest.mark.parametrize(("end", "form"), [("oldest", "{}=={}"), ("newest", "{}>={}")])
def test_the_ends_of_the_ranges_get_an_environment_each(house, end, form):
    assert set_up(house, f"test-{end}").returncode == 0

    installed = (house / f".venv-{end}.txt").read_text().splitlines()
    pyproject = (house / "pyproject.toml").read_text(encoding="utf-8")
    declared = re.findall(r'^    "([\w-]+)>=([\d.]+)', pyproject, re.MULTILINE)
    assert [line.partition(",")[0] for line in installed] == [form.format(*pair) for pair in declared]
    assert calls(house, "-m pip")[-1].endswith(f"--constraint .venv-{end}.txt --editable .[lab,test,book]")
    assert not (house / ".venv").exists()


def test_a_real_pip_without_a_network_says_so(house):
    nowhere = {"HTTPS_PROXY": "http://127.0.0.1:9", "HTTP_PROXY": "http://127.0.0.1:9", "NO_PROXY": ""}
    alone = {"PIP_CONFIG_FILE": os.devnull, "PIP_FIND_LINKS": "", "PIP_NO_CACHE_DIR": "1"}

    done = set_up(house, PYTHON="python3", **nowhere, **alone)

    assert_one_clear_line(done, "no network")
    assert not (house / ".venv").exists()


def test_the_lab_opens_the_first_copy_on_loopback_and_keeps_jupyters_token(house):
    set_up(house)

    command = run(house, "lab.sh").stdout

    assert "--LabApp.default_url=/lab/tree/learn/01_first.ipynb" in command
    assert "--ServerApp.ip=127.0.0.1" in command and "token" not in command
    assert sorted(path.name for path in (house / "learn").iterdir()) == ["01_first.ipynb", "02_second.ipynb"]


def test_copies_that_cannot_be_laid_out_are_one_line_and_nothing_opens(house):
    set_up(house)
    (house / "learn").touch()

    done = run(house, "lab.sh")

    assert_one_clear_line(done, "learn/ could not be laid out")
    assert done.stdout == ""


def test_binder_installs_the_clone_lays_out_the_copies_and_stops_at_what_fails(house):
    (house.parent / "python").symlink_to("python3")
    environment = os.environ | {"PATH": f"{house.parent}:{os.environ['PATH']}"}
    assert subprocess.run(["./postBuild"], cwd=house, env=environment).returncode == 0
    assert calls(house, "") == ["-m pip install --no-deps --no-build-isolation -e .", "-m editions.learn"]
    assert (house / "learn/01_first.ipynb").exists()

    (house.parent / "pip-fails").write_text("no")
    assert subprocess.run(["./postBuild"], cwd=house, env=environment).returncode != 0
    assert len(calls(house, "learn")) == 1


def make(house, target):
    shutil.copy(house.parent / "python3", house.parent / "dot")  # nothing is missing, so nothing is installed
    path = f"{house.parent}:{os.environ['PATH']}"
    flags = {"MAKEFLAGS": "", "MFLAGS": ""}  # of a make that runs the tests, which may name another Python
    environment = os.environ | flags | {"PYTHON": str(house.parent / "python3"), "PATH": path}
    done = subprocess.run(["make", target], cwd=house, env=environment, capture_output=True, text=True)
    return done, (house.parent / "processors").read_text().splitlines()


def test_the_outputs_are_compared_on_three_processors(house):
    done, processors = make(house, "test-cpus")

    assert done.returncode == 0 and processors == ["default ", "avx2 ", " COMPATIBLE"]


def test_the_first_processor_on_which_an_output_differs_is_named_and_ends_the_run(house):
    (house.parent / "differs").touch()

    done, processors = make(house, "test-cpus")

    assert done.returncode != 0 and processors == ["default "]
    assert "not on: ATEN_CPU_CAPABILITY=default" in done.stdout
