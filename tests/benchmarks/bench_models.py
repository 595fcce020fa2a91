"""The live graph of whole models and long loops beside torchview and torchvista, on the same models in the same run.

Ours runs the model forward and backward, lays out every page and writes one piece of HTML. torchview runs it forward
and dot lays it out; torchvista runs it forward and writes HTML that is laid out when it is opened. Neither has values
or gradients. `make bench` fetches them into build/peers, for this file alone.
"""

import contextlib
import importlib
import io
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import torch
from timing import dot_ms, once_ms
from torch import Tensor, nn

ROOT = Path(__file__).parents[2]
sys.path.append(str(ROOT))
from helpers import live, trace  # noqa: E402
from helpers.drawing.svg import to_html  # noqa: E402
from tests.models import GPT  # noqa: E402

LIMIT = 60  # seconds for a peer
sys.path.append(str(ROOT / "build/peers"))  # after the imports: torchview brings a package named tests


class Loop(nn.Module):
    """x = sin(x + b), unrolled to so many operations."""

    def __init__(self, operations: int):
        super().__init__()
        self.b, self.steps = nn.Parameter(torch.tensor(0.1, dtype=torch.float64)), operations // 2
        self.inner = nn.Identity()  # torchview draws what stands in a module if it has modules itself

    def forward(self, x: Tensor) -> Tensor:
        for _ in range(self.steps):
            x = torch.sin(x + self.b)
        return x


class LSTM(nn.Module):
    """PyTorch's own, without the state it returns."""

    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(4, 8)

    def forward(self, x: Tensor) -> Tensor:
        return self.lstm(x)[0]


def torchview(model: nn.Module, x: Tensor) -> tuple[float | None, int | None]:
    """Milliseconds to the SVG, None beyond the limit."""
    started = time.perf_counter()
    peer = importlib.import_module("torchview")
    drawn = peer.draw_graph(model, input_data=x, graph_name="model", depth=20).visual_graph.source
    spent, dot = 1000 * (time.perf_counter() - started), dot_ms(drawn, LIMIT)
    return None if dot is None else spent + dot, None


def torchvista(model: nn.Module, x: Tensor) -> tuple[float, int]:
    """Milliseconds to the HTML, and its bytes; what the browser then does is not counted."""
    peer = importlib.import_module("torchvista")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "graph.html"
        options = {"export_format": "html", "export_path": str(file), "collapse_modules_after_depth": 0}
        spent = once_ms(lambda: peer.trace_model(model, x, **options))
        return spent, file.stat().st_size


def beside(peer: Callable[..., tuple[float | None, int | None]], model: nn.Module, x: Tensor, ours: float) -> str:
    """What a peer takes, in words; that it is missing, fails or takes too long is said too."""

    def stop(*_: object) -> None:
        raise TimeoutError

    signal.signal(signal.SIGALRM, stop)
    signal.alarm(LIMIT)
    try:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            spent, size = peer(model, x)
    except ImportError:
        return "NOT INSTALLED (make bench fetches it where a package registry is in reach)"
    except TimeoutError:
        spent, size = None, None
    except Exception as error:
        return f"failed: {type(error).__name__}: {str(error).splitlines()[0][:60]}"
    finally:
        signal.alarm(0)
    if spent is None:
        return f"not done in {LIMIT} s"
    return f"{spent:>9.0f} ms{f' {size / 1000:>7.0f} KB' if size else '':<11}  ratio {spent / ours:.1f}"


def compare(what: str, model: nn.Module, x: Tensor, aim: float | None = None, most: float | None = None) -> None:
    """Print what the live graph of a model takes all in, and its size; the static figure's; and each peer's."""

    def loss(x: Tensor) -> Tensor:
        return model(x).sum()

    page = ""

    def draw() -> None:
        nonlocal page
        page = live(loss, x=x)._repr_mimebundle_()["text/html"]

    ours, static, size = once_ms(draw), once_ms(lambda: to_html(trace(loss, x=x))), len(page.encode()) / 1000
    reached = "" if aim is None else f"  aim {aim:g} ms: {'reached' if ours <= aim else 'MISSED'}"
    reached += "" if most is None else f", {most:g} KB: {'reached' if size <= most else 'MISSED'}"
    print(f"{what:<34}{ours:>9.0f} ms {size:>7.0f} KB  {ours / static:.1f} × the static figure{reached}", flush=True)
    for peer in (torchview, torchvista):
        print(f"  {peer.__name__:<32}{beside(peer, model, x, ours)}", flush=True)


if __name__ == "__main__":
    torch.manual_seed(0)
    number, tokens = torch.tensor(0.5, dtype=torch.float64), torch.randint(0, 27, (2, 16))
    encoder = nn.TransformerEncoderLayer(8, 2, 16, dropout=0.0, batch_first=True)
    with contextlib.redirect_stdout(io.StringIO()):
        live(Loop(200), x=number.requires_grad_())._repr_mimebundle_()  # what is loaded once is not counted
    compare("LSTM", LSTM(), torch.randn(5, 1, 4))
    compare("TransformerEncoderLayer", encoder, torch.randn(1, 3, 8))
    compare("GPT of 4 layers", GPT(4), tokens)
    compare("GPT of 12 layers", GPT(12), tokens, 1500, 600)
    compare("loop of 2,000 operations", Loop(2000), number)
    compare("loop of 5,000 operations", Loop(5000), number)
    compare("loop of 10,000 operations", Loop(10_000), number, 6000)
