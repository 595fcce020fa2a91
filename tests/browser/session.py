"""One notebook open in JupyterLab, driven through its model rather than its picture."""

from __future__ import annotations

import time
from pathlib import Path

import nbformat
from nbformat.sign import NotebookNotary
from playwright.sync_api import Page, TimeoutError

PANEL = "window.jupyterapp?.shell?.currentWidget"
READY = f"() => {PANEL}?.content?.model?.cells?.length > 0 && {PANEL}.sessionContext.session?.kernel?.status === 'idle'"
# What the kernel says outside a cell's own run (a widget's callback that raises) appears nowhere on the page: keep it.
# "No such comm" is no harm: JupyterLab asks each new kernel for its widgets, also before ipywidgets is imported.
LISTEN = f"""() => {{
  const panel = {PANEL};
  window.kernelComplaints = [];
  panel.sessionContext.iopubMessage.connect((_, message) => {{
    const {{msg_type}} = message.header, content = message.content;
    if (message.parent_header.msg_type === 'execute_request') return;
    if (msg_type === 'error') window.kernelComplaints.push(`${{content.ename}}: ${{content.evalue}}`);
    if (content.name === 'stderr' && !content.text.startsWith('No such comm'))
      window.kernelComplaints.push(content.text);
  }});
}}"""
CELLS = f"""() => {{
  const cells = {PANEL}.content.model.cells, all = [];
  for (let i = 0; i < cells.length; i++) all.push(cells.get(i).toJSON());
  return all;
}}"""
RUN_ALL = """async () => {
  const {commands} = window.jupyterapp;
  window.ranAll = false;
  await commands.execute('notebook:clear-all-cell-outputs');
  commands.execute('notebook:run-all-cells').finally(() => { window.ranAll = true; });
}"""
SETTLE = f"""async () => {{
  const kernel = {PANEL}.sessionContext.session.kernel;
  for (let i = 0; i < 2; i++) {{  // a slider sends its latest value when the one before is answered
    await kernel.requestExecute({{code: '', silent: true, store_history: false}}).done;
    await new Promise(done => setTimeout(done, 20));
  }}
}}"""

HEIGHT = """() => {
  const outer = document.querySelector('.jp-NotebookPanel:not(.lm-mod-hidden) .jp-WindowedPanel-outer');
  const cells = outer.querySelectorAll('.jp-Cell'), last = cells[cells.length - 1];
  outer.scrollTop = 0;
  return Math.ceil(last.getBoundingClientRect().bottom) + 60;
}"""
ASK = f"""async code => {{
  let printed = '';
  const future = {PANEL}.sessionContext.session.kernel.requestExecute({{code, store_history: false}});
  future.onIOPub = message => {{ printed += message.content.text ?? ''; }};
  await future.done;
  return printed;
}}"""


class Session:
    """A notebook opened in JupyterLab with a kernel of its own."""

    def __init__(self, page: Page, lab, name: str, trusted: bool = True):
        """Open the notebook and wait until its model and kernel are ready."""
        self.page, self.lab, self.name = page, lab, name
        trust(lab.root / name, lab.data_dir, trusted)
        page.goto(f"{lab.url}/doc/tree/{name}?reset&token={lab.token}")
        try:
            page.wait_for_function(READY, timeout=60_000)
        except TimeoutError as error:
            asked = page.locator(".jp-Dialog").all_inner_texts()
            raise AssertionError(f"{name} did not get ready; JupyterLab shows: {asked}") from error
        page.evaluate(LISTEN)
        page.wait_for_selector(".jp-Notebook .jp-Cell")

    @property
    def panel(self):
        """The notebook's element."""
        return self.page.locator(".jp-NotebookPanel:visible")

    def cells(self) -> list[dict]:
        """Every cell of the model as it would be saved now."""
        return self.page.evaluate(CELLS)

    def run_all(self, timeout: float = 180) -> list[dict]:
        """Clear what is stored, run every cell, wait until the model holds all the results, and return the cells."""
        self.page.evaluate(RUN_ALL)
        deadline = time.monotonic() + timeout
        while not self.page.evaluate("() => window.ranAll"):
            assert time.monotonic() < deadline, f"{self.name} was still running after {timeout} s"
            self.page.wait_for_timeout(50)
        self.settle()
        return self.cells()

    def run_cell(self, index: int) -> dict:
        """Run one cell again and return it."""
        self.page.evaluate(
            f"""async index => {{
            const panel = {PANEL};
            panel.content.activeCellIndex = index;
            await window.jupyterapp.commands.execute('notebook:run-cell');
        }}""",
            index,
        )
        self.settle()
        return self.cells()[index]

    def output(self, index: int):
        """The output area of cell ``index`` (counting all cells) as a Playwright locator."""
        return self.panel.locator(f".jp-Cell[data-windowed-list-index='{index}'] .jp-Cell-outputArea")

    def settle(self) -> None:
        """Wait until the kernel has answered every message sent so far."""
        self.page.evaluate(SETTLE)

    def told_by_kernel(self, code: str) -> str:
        """What ``code`` prints when the kernel runs it, outside any cell."""
        return self.page.evaluate(ASK, code)

    def complaints(self) -> list[str]:
        """Errors the kernel reported outside any cell's run: callbacks of widgets."""
        return self.page.evaluate("() => window.kernelComplaints")

    def shoot(self, folder: Path, screen: int = 1300) -> list[Path]:
        """Photograph the notebook from top to bottom, one PNG per screenful, never cutting through a cell that fits."""
        width = self.page.viewport_size["width"]
        for _ in range(2):  # as tall as the notebook; making it so can change its height
            self.page.set_viewport_size({"width": width, "height": self.page.evaluate(HEIGHT)})
            self.page.wait_for_timeout(500)
        boxes = [cell.bounding_box() for cell in self.panel.locator(".jp-Cell").all()]
        folder.mkdir(parents=True, exist_ok=True)
        shots = []
        for top, bottom in _screens([(box["y"], box["y"] + box["height"]) for box in boxes], screen):
            file = folder / f"{Path(self.name).stem}-{len(shots) + 1:02d}.png"
            self.page.screenshot(path=file, clip={"x": 0, "y": top, "width": width, "height": bottom - top})
            shots.append(file)
        return shots


def trust(notebook: Path, data_dir: Path, trusted: bool) -> None:
    """Sign a notebook's stored outputs, as ``jupyter trust`` does, or take the signature back."""
    notary = NotebookNotary(data_dir=str(data_dir))
    content = nbformat.read(notebook, as_version=4)
    notary.sign(content) if trusted else notary.unsign(content)
    notary.store.close()


def _screens(cells: list[tuple[float, float]], limit: float) -> list[tuple[float, float]]:
    """Group the cells' (top, bottom) into screens no taller than ``limit``, unless one cell is."""
    screens: list[tuple[float, float]] = []
    for top, bottom in cells:
        if screens and bottom - screens[-1][0] <= limit:
            screens[-1] = (screens[-1][0], bottom)
        else:
            screens.append((top, bottom))
    return screens
