"""make faults: plant one fault at a time in a copy of the project, run the tests concerned, and say which notice.

Arguments choose faults by a part of their name or file; without any, all are planted. Two run at a time.
"""

from __future__ import annotations

import multiprocessing
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Queue

from fault import Fault
from lists import FAULTS, tests_of

ROOT = Path(__file__).parents[2]
WORKERS = 2
GREEN, RED = 0, 1  # pytest's exit codes; any other is an error of the run itself
WARM = multiprocessing.get_context("forkserver")
WARM.set_forkserver_preload(["torch", "numpy", "matplotlib", "nbformat", "hypothesis", "pytest"])


def copy_to(folder: Path) -> Path:
    """Copy what git knows, as it stands in the working tree."""
    names = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True)
    for name in filter(lambda name: (ROOT / name).exists(), names.stdout.splitlines()):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, folder / name)
    return folder


def pytest(folder: Path, tests: str) -> int:
    """Run these tests in the copy, in a process that has torch loaded already, and return pytest's exit code."""
    process = WARM.Process(target=_pytest, args=(folder, tests))
    process.start()
    process.join()
    return process.exitcode


def _pytest(folder: Path, tests: str) -> None:
    import pytest

    os.chdir(folder)
    for stream in (1, 2):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
    sys.dont_write_bytecode = True  # a stale .pyc would hide an edit
    os.environ |= {"PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}
    sys.exit(pytest.main(["-q", "-x", "-p", "no:cacheprovider", *tests.split()]))


def caught_by(fault: Fault, folder: Path) -> str:
    """The first tests that fail with the fault planted, '' if none do; the file is put back."""
    original = (folder / fault.file).read_bytes()
    try:
        fault.plant(folder)
        for tests in tests_of(fault):
            if (code := pytest(folder, tests)) == RED:
                return tests
            if code != GREEN:
                raise RuntimeError(f"pytest {tests} ended with {code}")
        return ""
    finally:
        (folder / fault.file).write_bytes(original)


def try_out(fault: Fault, folders: Queue) -> tuple[str, str]:
    """What became of the fault (caught, NOT CAUGHT, explained or ERROR), and the tests that caught it or the reason."""
    started, folder = time.perf_counter(), folders.get()
    try:
        said = caught_by(fault, folder)
        outcome = "caught" if said else "explained" if fault.why else "NOT CAUGHT"
    except (LookupError, OSError, RuntimeError) as error:
        said, outcome = str(error), "ERROR"
    finally:
        folders.put(folder)
    seconds = time.perf_counter() - started
    print(f"{outcome:10} {seconds:4.0f} s  {fault.file}: {fault.name}  ({said or fault.why})", flush=True)
    return outcome, said


def is_green(tests: str, folders: Queue) -> bool:
    """True if the tests pass with nothing planted: else being caught by them would mean nothing."""
    folder = folders.get()
    code = pytest(folder, tests)
    folders.put(folder)
    if code != GREEN:
        print(f"pytest {tests} ends with {code} with nothing planted", flush=True)
    return code == GREEN


def summary(outcomes: list[tuple[str, str]]) -> None:
    """Print how many of each kind were caught."""
    for kind in sorted({kind for kind, _ in outcomes}):
        counts = Counter(outcome for of, outcome in outcomes if of == kind)
        print(f"{kind:22} {counts.total():3}: {', '.join(f'{n} {outcome}' for outcome, n in sorted(counts.items()))}")


def main(wanted: list[str]) -> int:
    """Plant the faults and print what became of each; 1 if one was missed without a reason."""
    chosen = [fault for fault in FAULTS if not wanted or any(word in f"{fault.file} {fault.name}" for word in wanted)]
    started, folders = time.perf_counter(), Queue()
    with tempfile.TemporaryDirectory(prefix="faults-") as place, ThreadPoolExecutor(WORKERS) as pool:
        for number in range(WORKERS):
            folders.put(copy_to(Path(place) / str(number)))
        tried = list(pool.map(lambda fault: try_out(fault, folders), chosen))
        outcomes = [(fault.kind, outcome) for fault, (outcome, _) in zip(chosen, tried, strict=True)]
        proved_by = sorted({tests for outcome, tests in tried if outcome == "caught"})
        green = all(list(pool.map(lambda tests: is_green(tests, folders), proved_by)))
    summary(outcomes)
    caught = sum(outcome == "caught" for _, outcome in outcomes)
    print(f"{caught} of {len(chosen)} caught in {(time.perf_counter() - started) / 60:.0f} minutes")
    return not green or any(outcome in ("NOT CAUGHT", "ERROR") for _, outcome in outcomes)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
