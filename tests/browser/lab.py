"""JupyterLab on a loopback port and a Chromium that reaches nothing else, for the browser tests and the benchmarks."""

from __future__ import annotations

import json
import os
import re
import secrets
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from find_browser import find_browser
from jupyter_client import BlockingKernelClient
from jupyter_client.connect import LocalPortCache
from playwright.sync_api import Browser, Page, sync_playwright

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
QUIET = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-default-apps",
    "--hide-scrollbars",
]
# Loopback, and what never leaves the page. Everything else is refused and fails the test.
OFF_LOOPBACK = re.compile(r"^(?!(https?|wss?)://(127\.0\.0\.1|localhost)[:/]|data:|blob:|about:|file:)")
SETTINGS = {
    "@jupyterlab/apputils-extension/notification": '{"fetchNews": "false", "checkForUpdates": false}',
    # Every cell stays in the DOM, so that controls far down can be moved and photographed.
    "@jupyterlab/notebook-extension/tracker": '{"windowingMode": "none", "scrollPastEnd": false}',
    "@jupyterlab/docmanager-extension/plugin": '{"autosave": false}',
}

# JupyterLab, and its kernels, end with the process that started it, however that ends: then its stdin is closed.
# A kernel is active from the start: jupyter_server notes it only later, and answers 500 if it lists kernels in between.
SERVE = """import os, signal, sys, threading
from ports import keep_to_own_ports
keep_to_own_ports()
if sys.platform == "linux":  # elsewhere the libraries that torch has loaded do not survive a fork
    from warm import start_kernels_warm
    start_kernels_warm()
def end_with_stdin():
    sys.stdin.read()
    os.kill(os.getpid(), signal.SIGTERM)
threading.Thread(target=end_with_stdin, daemon=True).start()
from jupyter_server._tz import utcnow
from jupyter_server.services.kernels.kernelmanager import ServerKernelManager
ServerKernelManager._last_activity_default = lambda kernel: utcnow()
from jupyterlab.labapp import main
main()"""


@dataclass(frozen=True)
class Lab:
    """A running JupyterLab: its address and token, and the folder it shows, empty at first."""

    url: str
    token: str
    root: Path
    data_dir: Path
    _meanwhile: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(2))

    def add(self, notebook: Path) -> str:
        """Copy a notebook into a new folder of the server's and return its path there."""
        folder = Path(tempfile.mkdtemp(dir=self.root))
        return str(Path(shutil.copy(notebook, folder)).relative_to(self.root))

    def ask(self, path: str, method: str = "GET", body: dict | None = None) -> bytes:
        """What the server answers under /api/."""
        data = json.dumps(body).encode() if body else None
        request = urllib.request.Request(f"{self.url}/api/{path}", data, method=method)
        request.add_header("Authorization", f"token {self.token}")
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.read()

    def start_kernel(self, notebook: str) -> str:
        """The id of a new kernel in the notebook's folder; it answers already, or JupyterLab may restore no widget."""
        kernel = json.loads(self.ask("kernels", "POST", {"path": notebook}))["id"]
        client = BlockingKernelClient(connection_file=str(self.root.parent / f"runtime/kernel-{kernel}.json"))
        client.load_connection_file()
        client.start_channels(iopub=False, stdin=False, hb=False, control=False)
        client.kernel_info(reply=True, timeout=120)  # not wait_for_ready: it gives up one that says nothing for 1 s
        client.stop_channels()
        return kernel

    def stop_kernel(self, kernel: str) -> None:
        """Shut a kernel down, meanwhile."""
        self._meanwhile.submit(self.ask, f"kernels/{kernel}", "DELETE")


@contextmanager
def chromium() -> Iterator[Browser]:
    """The system's Chromium, headless, unable to resolve any name but localhost."""
    path = find_browser()
    assert path, "there is no Chromium here; on Debian/Ubuntu: apt-get install chromium"
    args = [*QUIET, "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"]
    if os.geteuid() == 0:
        args.append("--no-sandbox")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=args)
        yield browser
        browser.close()


@contextmanager
def jupyterlab(home: Path) -> Iterator[Lab]:
    """JupyterLab on a free loopback port; all it writes is under ``home``."""
    root = home / "notebooks"
    root.mkdir()
    for name, text in SETTINGS.items():
        file = home / "config/lab/user-settings" / f"{name}.jupyterlab-settings"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    port, token = LocalPortCache.instance().find_available_port("127.0.0.1"), secrets.token_hex(16)
    lab = Lab(f"http://127.0.0.1:{port}", token, root, home / "data")
    with (home / "lab.log").open("w") as log:
        server = subprocess.Popen(
            _command(port, token, root),
            cwd=Path(__file__).parent,  # where ports.py and warm.py are
            env=_environment(home),
            stdin=subprocess.PIPE,
            stdout=log,
            stderr=log,
        )
        try:
            _wait_until_up(lab, server, home / "lab.log")
            yield lab
        finally:
            _stop(server)


def watch(page: Page, problems: list[str]) -> Page:
    """Record in ``problems`` what must not happen on a page: requests off loopback, console and script errors."""

    def record(problem):
        if "Canceled future for" not in problem:  # a notebook closed at once still asks its kernel this and that
            problems.append(problem)

    def refuse(route):
        problems.append(f"request off loopback: {route.request.url[:200]}")
        route.abort()

    def complain(message):
        if message.type == "error":
            record(f"console error: {message.text[:500]} ({message.location.get('url', '')})")

    page.route(OFF_LOOPBACK, refuse)
    page.on("websocket", lambda ws: OFF_LOOPBACK.match(ws.url) and problems.append(f"socket off loopback: {ws.url}"))
    page.on("console", complain)
    page.on("pageerror", lambda error: record(f"script error: {error}"))
    return page


def _command(port: int, token: str, root: Path) -> list[str]:
    options = {
        "ServerApp.ip": "127.0.0.1",
        "ServerApp.port": port,
        "ServerApp.port_retries": 0,
        "ServerApp.root_dir": root,
        "ServerApp.open_browser": False,
        "ServerApp.allow_root": True,
        "IdentityProvider.token": token,
        "LabApp.expose_app_in_browser": True,
        "LabApp.check_for_updates_class": "jupyterlab.NeverCheckForUpdate",
        "LabApp.news_url": "",
    }
    return [sys.executable, "-c", SERVE, *(f"--{name}={value}" for name, value in options.items())]


def _environment(home: Path) -> dict[str, str]:
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("JUPYTER", "IPYTHON"))}
    cache = os.environ.get(
        "XDG_CACHE_HOME", str(Path.home() / ".cache")
    )  # Matplotlib's font list takes seconds to make
    folders = {"JUPYTER_CONFIG_DIR": "config", "JUPYTER_DATA_DIR": "data", "JUPYTER_RUNTIME_DIR": "runtime"}
    folders |= {"IPYTHONDIR": "ipython", "HOME": "home", "JUPYTERLAB_WORKSPACES_DIR": "workspaces"}
    for folder in folders.values():
        (home / folder).mkdir(exist_ok=True)
    own = {name: str(home / folder) for name, folder in folders.items()}
    return (
        inherited | own | {"XDG_CACHE_HOME": cache, "JUPYTERLAB_SETTINGS_DIR": str(home / "config/lab/user-settings")}
    )


def _stop(server: subprocess.Popen) -> None:
    server.terminate()  # JupyterLab shuts its kernels down first
    try:
        server.wait(timeout=10)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def _wait_until_up(lab: Lab, server: subprocess.Popen, log: Path) -> None:
    for _ in range(300):
        if server.poll() is not None:
            break
        try:
            lab.ask("status")
            return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"JupyterLab did not start:\n{log.read_text()[-3000:]}")
