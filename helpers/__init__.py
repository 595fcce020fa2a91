"""The names the notebooks use; each module loads when its first name is asked for."""

from importlib import import_module

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


def __getattr__(name: str):
    if name not in _MODULE_OF:
        raise AttributeError(f"helpers has no {name!r}; it has: {', '.join(_MODULE_OF)}")
    module = import_module(f"helpers.{_MODULE_OF[name]}")
    if name in ("trace", "record", "graph_of"):
        import_module("helpers.drawing.svg")  # gives the Graph they return its picture: neither of them knows one
    return module if name == _MODULE_OF[name] else getattr(module, name)


def __dir__() -> list[str]:
    return sorted(_MODULE_OF)
