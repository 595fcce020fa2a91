"""The names the notebooks use; each module loads when its first name is asked for."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from helpers import data, explorers, plots
    from helpers.autograd_view import autograd_graph
    from helpers.exercises import exercise, predict, progress
    from helpers.graph.engine import graph_of
    from helpers.live_graph.live import live
    from helpers.tracing.trace import record, trace

__all__ = [
    "autograd_graph",
    "data",
    "exercise",
    "explorers",
    "graph_of",
    "live",
    "plots",
    "predict",
    "progress",
    "record",
    "trace",
]
_MODULE_OF = {
    "trace": "tracing.trace",
    "record": "tracing.trace",
    "live": "live_graph.live",
    "autograd_graph": "autograd_view",
    "graph_of": "graph.engine",
    "exercise": "exercises",
    "predict": "exercises",
    "progress": "exercises",
    "data": "data",
    "plots": "plots",
    "explorers": "explorers",
}


def __getattr__(name: str) -> Any:
    if name not in _MODULE_OF:
        raise AttributeError(f"helpers has no {name!r}; it has: {', '.join(_MODULE_OF)}")
    module = import_module(f"helpers.{_MODULE_OF[name]}")
    if name in ("trace", "record", "graph_of"):
        import_module("helpers.drawing.svg")  # gives the Graph they return its picture: neither of them knows one
    return module if name == _MODULE_OF[name] else getattr(module, name)


def __dir__() -> list[str]:
    return sorted(_MODULE_OF)
