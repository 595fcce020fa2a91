"""One notebook open in JupyterLab, driven through its model rather than its picture."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbformat.sign import NotebookNotary
from nbformat.v4 import new_code_cell, new_notebook
from playwright.sync_api import Error, JSHandle, Page

PYTHON = {"name": "python3", "display_name": "Python 3", "language": "python"}
# What the kernel says outside a cell's own run (a widget's callback that raises) appears nowhere on the page: keep it.
# "No such comm" is no harm: JupyterLab asks each new kernel for its widgets, also before ipywidgets is imported.
OPEN = """async (_, [path, kernel]) => {
  const {commands, shell} = window.jupyterapp;
  const panel = await commands.execute('docmanager:open', {path, factory: 'Notebook', kernel: {id: kernel}});
  await panel.context.ready;
  await panel.revealed;
  await panel.sessionContext.ready;
  await panel.sessionContext.session.kernel.info;
  panel.complaints = [];
  panel.sessionContext.iopubMessage.connect((_, message) => {
    const {msg_type} = message.header, content = message.content;
    if (message.parent_header.msg_type === 'execute_request') return;
    if (msg_type === 'error') panel.complaints.push(`${content.ename}: ${content.evalue}`);
    if (content.name === 'stderr' && !content.text.startsWith('No such comm')) panel.complaints.push(content.text);
  });
  return panel;
}"""
CELLS = "panel => Array.from(panel.content.model.cells, cell => cell.toJSON())"
WRITE = """(panel, sources) =>
  sources.forEach((source, index) => panel.content.model.sharedModel.getCell(index).setSource(source))"""
RUN_ALL = """async panel => {
  const {commands} = window.jupyterapp;
  await commands.execute('notebook:clear-all-cell-outputs');
  await commands.execute('notebook:run-all-cells');
}"""
RUN_CELL = """async (panel, index) => {
  panel.content.activeCellIndex = index;
  await window.jupyterapp.commands.execute('notebook:run-cell');
}"""
# A widget comes in parts, each of which leaves its place empty at first; a live graph stands in for its own picture.
RENDERED = """panel => ![...panel.querySelectorAll('.jp-OutputArea-output')].some(output =>
  output.textContent === 'Loading widget...' || output.querySelector('div.lm-Widget:empty') ||
  [...output.querySelectorAll('div.live-graph')].some(figure => !figure.shadowRoot?.querySelector('svg.graph')))"""
# A slider sends its latest value when the one before is answered: the kernel is asked twice.
SETTLE = """async panel => {
  for (let i = 0; i < 2; i++) {
    await panel.sessionContext.session.kernel.requestExecute({code: '', silent: true, store_history: false}).done;
    await new Promise(done => setTimeout(done));
  }
}"""
HEIGHT = """panel => {
  const outer = panel.node.querySelector('.jp-WindowedPanel-outer');
  const cells = outer.querySelectorAll('.jp-Cell'), last = cells[cells.length - 1];
  outer.scrollTop = 0;
  return Math.ceil(last.getBoundingClientRect().bottom) + 60;
}"""
ASK = """async (panel, code) => {
  let printed = '';
  const future = panel.sessionContext.session.kernel.requestExecute({code, store_history: false});
  future.onIOPub = message => { printed += message.content.text ?? ''; };
  await future.done;
  return printed;
}"""


class Session:
    """A notebook opened in a running JupyterLab, beside what is open already, with a kernel of its own."""

    def __init__(self, page: Page, lab, name: str, trusted: bool = True):
        """Open the notebook and wait until its model and kernel are ready."""
        self.page, self.lab, self.name, self.path = page, lab, name, lab.root / name
        self.kernel = lab.start_kernel(name)
        trust(self.path, lab.data_dir, trusted)
        if not page.url.startswith(lab.url):
            page.goto(f"{lab.url}/doc?reset&token={lab.token}")
            page.wait_for_function("window.jupyterapp")
            page.evaluate("async () => { await window.jupyterapp.restored; }")
        self._document: JSHandle | None = None
        self._document = self._evaluate(OPEN, [name, self.kernel], handle=True)
        self.id = self._document.evaluate("panel => panel.id")

    def _evaluate(self, script: str, argument=None, seconds: int = 60, handle: bool = False):
        """What ``script(panel, argument)`` gives; an error that says what JupyterLab asks if it takes too long."""
        script = f"""([panel, argument, ms]) => Promise.race([
          ({script})(panel, argument), new Promise((_, fail) => setTimeout(fail, ms, new Error('too long')))])"""
        try:
            given = [self._document, argument, seconds * 1000]
            return self.page.evaluate_handle(script, given) if handle else self.page.evaluate(script, given)
        except Error as error:
            asked = self.page.locator(".jp-Dialog").all_inner_texts()
            raise AssertionError(f"{self.name}: {error.message} after {seconds} s; JupyterLab asks: {asked}") from error

    def close(self) -> None:
        """Leave the notebook unsaved, and its kernel."""
        self._document.evaluate("panel => { panel.context.model.dirty = false; panel.dispose(); }")
        self.lab.stop_kernel(self.kernel)

    @property
    def panel(self):
        """The notebook's element."""
        return self.page.locator(f"#{self.id}")

    def cells(self) -> list[dict]:
        """Every cell of the model as it would be saved now."""
        return self._evaluate(CELLS)

    def write(self, sources: list[str]) -> None:
        """Put other text into every cell, in order; what it shows stays until it is run."""
        self._evaluate(WRITE, sources)

    def run_all(self, seconds: int = 300) -> list[dict]:
        """Clear what is stored, run every cell, wait until the model holds all the results, and return the cells."""
        self._evaluate(RUN_ALL, seconds=seconds)
        self._be_shown()
        return self.cells()

    def run_cell(self, index: int) -> dict:
        """Run one cell again and return it."""
        self._evaluate(RUN_CELL, index)
        self._be_shown()
        return self.cells()[index]

    def _be_shown(self) -> None:
        """Wait until the page shows what the model holds."""
        self.settle()
        self.page.wait_for_function(RENDERED, arg=self.panel.element_handle())

    def output(self, index: int):
        """The output area of cell ``index`` (counting all cells) as a Playwright locator."""
        return self.panel.locator(f".jp-Cell[data-windowed-list-index='{index}'] .jp-Cell-outputArea")

    def settle(self) -> None:
        """Wait until the kernel has answered every message sent so far."""
        self._evaluate(SETTLE)

    def told_by_kernel(self, code: str) -> str:
        """What ``code`` prints when the kernel runs it, outside any cell."""
        return self._evaluate(ASK, code)

    def complaints(self) -> list[str]:
        """Errors the kernel reported outside any cell's run: callbacks of widgets."""
        return self._document.evaluate("panel => panel.complaints")

    def shoot(self, folder: Path, screen: int = 1300) -> list[Path]:
        """Photograph the notebook from top to bottom, one PNG per screenful, never cutting through a cell that fits."""
        width = self.page.viewport_size["width"]
        for _ in range(2):  # as tall as the notebook; making it so can change its height
            self.page.set_viewport_size({"width": width, "height": self._document.evaluate(HEIGHT)})
            self.page.wait_for_timeout(500)
        boxes = [cell.bounding_box() for cell in self.panel.locator(".jp-Cell").all()]
        folder.mkdir(parents=True, exist_ok=True)
        shots = []
        for top, bottom in _screens([(box["y"], box["y"] + box["height"]) for box in boxes], screen):
            file = folder / f"{Path(self.name).stem}-{len(shots) + 1:02d}.png"
            self.page.screenshot(path=file, clip={"x": 0, "y": top, "width": width, "height": bottom - top})
            shots.append(file)
        return shots


def written(path: Path, cells: Iterable[str | NotebookNode]) -> Path:
    """Write a notebook of these cells, each one's code or the cell itself, for a Python kernel; return its path."""
    made = [new_code_cell(cell) if isinstance(cell, str) else cell for cell in cells]
    nbformat.write(new_notebook(cells=made, metadata={"kernelspec": PYTHON}), path)
    return path


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
