"""The live graph in JupyterLab: a slider event until the labels are repainted, beside ``interact`` on the same graph.

Time runs from the event, at the start of a frame as a browser delivers it, until that change has been laid out and
painted. The live graphs are measured with the kernel stopped; ``interact`` has to ask it.
"""

import itertools
import sys
import tempfile
from pathlib import Path

import nbformat
import torch
from nbformat.v4 import new_code_cell, new_notebook

TESTS = Path(__file__).parents[1]
sys.path.extend((str(TESTS), str(TESTS.parent / "scripts")))
from browser.lab import chromium, jupyterlab, watch  # noqa: E402
from browser.session import RUN_ALL, Session  # noqa: E402

from helpers import live  # noqa: E402

AIMS = {7: 16, 40: 16, 117: 16, 1000: 33}  # ms, for the slowest 5 %
MOVES, PATIENCE = {"live": 300, "interact": 20}, 60  # events; seconds for one of them
KERNELSPEC = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}

DEFINE = f"""%matplotlib inline
import sys
sys.path.insert(0, {str(TESTS / "benchmarks")!r})
from bench_live import START, chain, matplotlib_view, torchviz_view
from ipywidgets import FloatSlider, interact
from helpers import live
def moving(view, size):
    sliders = {{name: FloatSlider(value, min=-10, max=10, step=0.1) for name, value in START.items()}}
    interact(lambda **inputs: view(chain(size), inputs), **sliders)"""

PAINTED = """
const frame = () => new Promise(requestAnimationFrame);
const painted = () => new Promise(done => {  // a message sent while a frame is made arrives when it has been painted
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => { port1.close(); done(); };
  port2.postMessage(0);
});"""
LIVE = f"""async (host, moves) => {{ {PAINTED}
  const sliders = [...host.shadowRoot.querySelectorAll('.sliders input[type=range]')], times = [];
  let seed = 1;
  host.scrollIntoView();
  for (let k = 0; k < moves; k++) {{
    const slider = sliders[k % sliders.length];
    seed = seed * 16807 % 2147483647;
    await frame();
    const start = performance.now();
    slider.value = seed % 2000 / 100 - 10;
    slider.dispatchEvent(new Event('input'));
    await painted();
    times.push(performance.now() - start);
  }}
  return times;
}}"""
INTERACT = f"""async (area, moves) => {{ {PAINTED}
  const handle = area.querySelector('.noUi-handle'), times = [];
  area.scrollIntoView();
  for (let k = 0; k < moves; k++) {{
    const before = area.querySelector('img')?.src;
    await frame();
    const start = performance.now();
    handle.dispatchEvent(new KeyboardEvent('keydown', {{ key: k % 2 ? 'ArrowLeft' : 'ArrowRight', bubbles: true }}));
    while ((area.querySelector('img')?.src ?? before) === before) {{
      if (performance.now() - start > {PATIENCE}e3) return null;
      await new Promise(done => {{
        new MutationObserver((_, watcher) => {{ watcher.disconnect(); done(); }})
          .observe(area, {{ subtree: true, childList: true, attributes: true }});
        setTimeout(done, 1000);
      }});
    }}
    await area.querySelector('img').decode();
    await frame();
    await painted();
    times.push(performance.now() - start);
    await new Promise(done => setTimeout(done, 50));
  }}
  return times;
}}"""

AT, START = {"a": 5.0, "b": 3.0, "c": 2.0}, {"a": 0.5, "b": 0.7, "c": 0.9}
WEIGHTS = dict(x1=0.5, x2=-1.5, w1_11=0.4, w1_12=0.9, w1_21=-0.3, w1_22=0.2, w2_11=0.7, w2_12=-0.5)
WEIGHTS |= dict(w2_21=0.6, w2_22=0.8, w3_11=1.1, w3_21=-0.4)


def J(a, b, c):
    """The course's first expression."""
    v = b * c
    u = a + v
    return 3 * u


def network(x1, x2, w1_11, w1_12, w1_21, w1_22, w2_11, w2_12, w2_21, w2_22, w3_11, w3_21):
    """The squared error of a 2-2-2-1 network."""
    h1, h2 = torch.sigmoid(w1_11 * x1 + w1_21 * x2), torch.sigmoid(w1_12 * x1 + w1_22 * x2)
    k1, k2 = torch.sigmoid(w2_11 * h1 + w2_21 * h2), torch.sigmoid(w2_12 * h1 + w2_22 * h2)
    return (torch.sigmoid(w3_11 * k1 + w3_21 * k2) - 1.0) ** 2


def chain(size: int, mixed: bool = False):
    """A function of a, b and c with ``size`` nodes, all of whose numbers move with a: sines of products, repeated.

    ``mixed``: sines and cosines in the order of Thue and Morse, in which nothing comes three times running.
    """

    def y(a, b, c):
        x = a
        for k in range((size - 3) // 2):
            x = (torch.cos if mixed and k.bit_count() % 2 else torch.sin)(x * (b, c, a)[k % 3])
        return x if size % 2 else torch.exp(x)

    return y


def matplotlib_view(f, inputs: dict[str, float]) -> None:
    """The traced graph drawn by matplotlib: each node's name, value and gradient in a box, arrows between them."""
    import matplotlib.pyplot as plt

    from helpers import trace
    from helpers.drawing.layout import place

    graph = trace(f, **inputs)
    layout = place(graph)
    ax = plt.figure(figsize=(10, 4)).add_axes((0, 0, 1, 1), xlim=(0, layout.width), ylim=(0, layout.height))
    at = [(box.x + box.w / 2, box.y + box.h / 2) for box in layout.boxes]
    for route in layout.edges:
        ax.annotate("", at[route.target], at[route.source], arrowprops={"arrowstyle": "->"})
    for box, (x, y) in zip(layout.boxes, at, strict=True):
        node = graph.nodes[box.node]
        words = f"{node.name}\n{node.value:.4g}\n{node.grad or 0:.4g}"
        ax.text(x, y, words, ha="center", va="center", bbox={"fc": "w"})
    plt.show()


def torchviz_view(f, inputs: dict[str, float]) -> None:
    """torchviz's drawing, its label holding the value and the gradients, which it does not show by itself."""
    from IPython.display import display
    from torchviz import make_dot

    leaves = {name: torch.tensor(value, dtype=torch.float64, requires_grad=True) for name, value in inputs.items()}
    y = f(**leaves)
    y.backward()
    dot = make_dot(y, params=leaves)
    dot.attr(label=f"y = {y:.4g}  " + "  ".join(f"{name}.grad = {leaf.grad:.4g}" for name, leaf in leaves.items()))
    display(dot)


def quantile(times: list[float], part: float) -> float:
    """The time that ``part`` of all times do not exceed."""
    return sorted(times)[min(len(times) - 1, int(part * len(times)))]


def say(what: str, ours: list[float], aim: float, peers: dict[str, list[float] | None]) -> None:
    """Print our median and 95th percentile, and each peer's beside them, as ratios."""
    p50, p95 = quantile(ours, 0.5), quantile(ours, 0.95)
    print(f"{what:<46}{p50:>9.2f} ms  p95 {p95:.2f} ms, aim {aim} ms: {'reached' if p95 <= aim else 'MISSED'}")
    for peer, times in peers.items():
        if times is None:
            print(f"  {peer:<44} not done in {PATIENCE} s")
        else:
            theirs = quantile(times, 0.5), quantile(times, 0.95)
            ratios = f"ratio {theirs[0] / p50:.0f} and {theirs[1] / p95:.0f}"
            print(f"  {peer:<44}{theirs[0]:>9.2f} ms  p95 {theirs[1]:.2f} ms, {ratios}", flush=True)


def moved(session: Session, index: int, kind: str, moves: int) -> list[float] | None:
    """Milliseconds from each of ``moves`` slider events to the repainted output of a cell, after a few to warm up."""
    place = session.output(index)
    if kind == "live":
        place = place.locator("div.live-graph")
        place.locator("svg.graph").wait_for()
    else:
        place.locator("img").first.wait_for(timeout=1000 * PATIENCE)
    code = LIVE if kind == "live" else INTERACT
    return place.evaluate(code, 3) and place.evaluate(code, moves)


def measure(page, lab, folder: Path) -> Session:
    """Print the times at every size; return the notebook, its kernel stopped and its live graphs in the first cells."""
    views = [f"moving({view}_view, {size})" for size in AIMS if size < 1000 for view in ("matplotlib", "torchviz")]
    sources = [DEFINE, *(f"live(chain({size}), **START)" for size in AIMS), *views]
    cells = [new_code_cell(source) for source in sources]
    nbformat.write(new_notebook(cells=cells, metadata=KERNELSPEC), folder / "bench.ipynb")
    session = Session(page, lab, lab.add(folder / "bench.ipynb"))
    session._evaluate(RUN_ALL, seconds=300)  # not run_all: interact leaves an empty element, which that waits for
    theirs = [moved(session, 1 + len(AIMS) + k, "interact", MOVES["interact"]) for k in range(len(views))]
    page.evaluate("() => window.jupyterapp.shell.currentWidget.sessionContext.shutdown()")
    for k, (size, aim) in enumerate(AIMS.items()):
        boxes = session.output(1 + k).locator("svg.graph g.node").count()
        ours = moved(session, 1 + k, "live", MOVES["live"])
        pair = itertools.islice(theirs, 2 * k, 2 * k + 2)
        peers = dict(zip(("interact + matplotlib", "interact + torchviz"), pair, strict=False))
        say(f"slider to labels, {size:,} nodes in {boxes} boxes", ours, aim, peers)
    return session


def leftovers(page, session: Session) -> None:
    """What 1,000 random slider events leave behind: errors, nodes of the page, listeners, memory."""
    browser = page.context.new_cdp_session(page)

    def held() -> dict[str, float]:
        browser.send("HeapProfiler.collectGarbage")
        counters = browser.send("Memory.getDOMCounters")
        return counters | {"heap": browser.send("Runtime.getHeapUsage")["usedSize"] / 1e6}

    for k, size in ((0, 7), (3, 1000)):
        moved(session, 1 + k, "live", 100)
        before, problems = held(), len(page.problems)
        moved(session, 1 + k, "live", 1000)
        after = held()
        kept = {"nodes of the page": "nodes", "listeners": "jsEventListeners", "heap in MB": "heap"}
        grown = ", ".join(f"{what} {before[key]:.5g} → {after[key]:.5g}" for what, key in kept.items())
        print(f"1,000 events at {size:,} nodes: {len(page.problems) - problems} errors, {grown}", flush=True)


def of_output() -> None:
    """The size of what a cell stores."""
    small = [("J", live(J, **AT), 32), ("2-2-2-1", live(network, **WEIGHTS), 60)]
    for what, figure, aim in [*small, ("100 nodes", live(chain(100), **START), 150)]:
        kilobytes = len(figure._repr_mimebundle_()["text/html"].encode()) / 1024
        reached = "reached" if kilobytes <= aim else "MISSED"
        print(f"{'output of live, ' + what:<46}{kilobytes:>9.1f} KB  aim {aim} KB: {reached}", flush=True)


if __name__ == "__main__":
    of_output()
    with tempfile.TemporaryDirectory() as folder, jupyterlab(Path(folder)) as lab, chromium() as browser:
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.problems = []
        watch(page, page.problems)
        leftovers(page, measure(page, lab, Path(folder)))
        print(*page.problems, sep="\n")
