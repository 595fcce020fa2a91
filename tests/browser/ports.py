"""Test processes that run side by side start kernels on ports of their own."""

import os

from jupyter_client.connect import LocalPortCache

WORKERS = 8  # that may run side by side, in the browser's layer and in the others
BROWSER = WORKERS


def keep_to_own_ports(first: int = 0) -> None:
    """Leave the kernels this process starts one port in sixteen: a worker its number's, a run without workers the last.

    ``first`` is BROWSER in the layer that runs beside the others. A kernel gets ports that were free a moment ago, and
    dies if another has taken one of them since.
    """
    worker = int(os.environ.get("PYTEST_XDIST_WORKER", f"gw{WORKERS - 1}").removeprefix("gw")) % WORKERS
    # Linux gives ports of one parity to those who ask for any: pairs are dealt out
    others = {port for port in range(2**16) if port // 2 % (2 * WORKERS) != first + worker}
    LocalPortCache.instance().currently_used_ports = others
