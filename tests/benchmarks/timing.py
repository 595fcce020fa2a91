"""Time what we do beside what others do, and print one line each."""

import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable


def median_ms(work: Callable[[], object], repeats: int = 7) -> float:
    """Milliseconds of the median run, after one to warm up."""
    work()
    return statistics.median(once_ms(work) for _ in range(repeats))


def once_ms(work: Callable[[], object]) -> float:
    """Milliseconds of one run."""
    started = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - started)


def dot_ms(source: str, limit: float = 60) -> float | None:
    """Milliseconds Graphviz needs to turn DOT source into SVG, the best of three; None beyond ``limit`` seconds."""
    if not shutil.which("dot"):
        sys.exit("this benchmark compares with Graphviz's dot; type: apt-get install graphviz (brew install graphviz)")
    command = {"args": ["dot", "-Tsvg"], "input": source.encode(), "timeout": limit}
    try:
        return min(once_ms(lambda: subprocess.run(**command, capture_output=True, check=True)) for _ in range(3))
    except subprocess.TimeoutExpired:
        return None


def row(what: str, ours: float, aim: float | None = None, peer: str = "", theirs: float | None = None) -> None:
    """Print our milliseconds, the figure to reach, and the peer's, which is None if it did not finish in its time."""
    reached = "" if aim is None else f"  aim {aim:g} ms: {'reached' if ours <= aim else 'MISSED'}"
    theirs_said = "not done in 60 s" if theirs is None else f"{theirs:.1f} ms, ratio {theirs / ours:.1f}"
    beside = f"  {peer}: {theirs_said}" if peer else ""
    print(f"{what:<46}{ours:>9.2f} ms{reached}{beside}", flush=True)
