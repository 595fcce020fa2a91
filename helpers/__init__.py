"""The names the notebooks use; each module loads when its first name is asked for."""

from importlib import import_module

_MODULE_OF = {
    "trace": "tracing",
    "record": "tracing",
    "live": "live_graph",
    "autograd_graph": "stored_graph",
    "graph_of": "engine_graph",
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
    return module if name == _MODULE_OF[name] else getattr(module, name)


def __dir__() -> list[str]:
    return sorted(_MODULE_OF)
