"""What `import helpers` adds to `import torch`."""

import subprocess
import sys

from timing import row

CODE = """
import time
start = time.perf_counter()
import torch
middle = time.perf_counter()
import helpers
print(1000 * (time.perf_counter() - middle), 1000 * (middle - start))
"""


def measure() -> tuple[float, float]:
    """Milliseconds of `import helpers` after torch, and of torch: the median of five fresh processes."""
    runs = [subprocess.check_output([sys.executable, "-c", CODE], text=True).split() for _ in range(5)]
    return sorted((float(ours), float(theirs)) for ours, theirs in runs)[2]


if __name__ == "__main__":
    ours, theirs = measure()
    row("import torch", theirs)
    row("import helpers, after import torch", ours, 30)
