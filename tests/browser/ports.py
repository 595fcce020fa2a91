"""Test processes that run side by side start kernels on ports of their own."""

import os

from jupyter_client.connect import LocalPortCache

SETS = 16


def keep_to_own_ports() -> None:
    """Leave the kernels this process starts one port in sixteen: a worker its number's, a run without workers the last.

    A kernel gets ports that were free a moment ago, and dies if another has taken one of them since.
    """
    own = int(os.environ.get("PYTEST_XDIST_WORKER", f"gw{SETS - 1}").removeprefix("gw")) % SETS
    # Linux gives ports of one parity to those who ask for any: pairs are dealt out
    others = (port for port in range(2**16) if port // 2 % SETS != own)
    LocalPortCache.instance().currently_used_ports.update(others)
