"""Kernels that begin with PyTorch and Matplotlib loaded: each is a fork of one process that has imported them."""

import multiprocessing
import os
import sys
from pathlib import Path

from jupyter_client.provisioning import local_provisioner

FORKS = multiprocessing.get_context("forkserver")


class Kernel(FORKS.Process):
    """A kernel's process, with what jupyter_client asks of one it starts itself."""

    stdin = stdout = stderr = None

    def poll(self) -> int | None:
        """How it ended; None while it runs."""
        return self.exitcode

    def wait(self) -> int | None:
        """How it ended, once it has."""
        self.join()
        return self.exitcode

    def send_signal(self, number: int) -> None:
        """Send it a signal."""
        os.kill(self.pid, number)


def start_kernels_warm() -> None:
    """Let the kernels that this process starts be forks; the process they are forked from gets ready meanwhile."""
    os.environ["MPLBACKEND"] = "module://matplotlib_inline.backend_inline"  # as a kernel sets it; read at the import
    FORKS.set_forkserver_preload(["ipykernel.kernelapp", "torch", "matplotlib.figure"])
    multiprocessing.forkserver.ensure_running()
    local_provisioner.launch_kernel = _launch


def _launch(command: list[str], env: dict[str, str], cwd: str | None = None, **_: object) -> Kernel:
    here, there = FORKS.Pipe(duplex=False)
    kernel = Kernel(target=_begin, args=(command, env, cwd or os.getcwd(), there))
    kernel.start()
    there.close()
    here.recv()
    return kernel


def _begin(command: list[str], env: dict[str, str], cwd: str, there) -> None:
    from ipykernel.kernelapp import launch_new_instance

    os.setsid()  # signals go to the group, which is its own before it is asked for
    there.send(None)
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(env)
    sys.path.remove(str(Path(__file__).parent))
    sys.argv = command[command.index("ipykernel_launcher") :]
    launch_new_instance()
