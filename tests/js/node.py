"""The node that Playwright brings, for the tests of the pure JavaScript modules."""

import subprocess
from pathlib import Path

from playwright._impl._driver import compute_driver_executable

NODE = compute_driver_executable()[0]
HERE = Path(__file__).parent


def node(*arguments, given=None):
    """Run node in this folder; its output, whatever it ends with."""
    run = [str(NODE), *map(str, arguments)]
    return subprocess.run(run, input=given, capture_output=True, encoding="utf-8", cwd=HERE, timeout=120)
