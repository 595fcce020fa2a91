"""Which calls of a code take what tracks and give what has no history: where a way back may be cut."""

import copy

import torch
from torch.overrides import TorchFunctionMode

from helpers.exercises.checking.run import attempted

NUMBERS, CUTS, COPIES = "numbers", "cuts", "copies"
OFF, OTHER = "recording switched off", "another call"
WORDS = {  # a call -> its word, and its kind
    "item": ("item()", NUMBERS),
    "tolist": ("tolist()", NUMBERS),
    "__float__": ("a conversion as by float()", NUMBERS),
    "__int__": ("int()", NUMBERS),
    "detach": ("detach()", CUTS),
    "detach_": ("detach_()", CUTS),
    "data": (".data", CUTS),
    "tensor": ("torch.tensor", COPIES),
    "as_tensor": ("torch.as_tensor", COPIES),
    "new_tensor": ("new_tensor", COPIES),
}
SWITCHED_OFF = "an operation while recording is off"
ENDS = ("backward", "grad")


class _Watched(TorchFunctionMode):
    """Notes the word and the kind of each such call, up to the first backward."""

    def __init__(self):
        super().__init__()
        self.found, self.loose, self.over = set(), {}, False

    def __torch_function__(self, function, types, args=(), kwargs=None):
        tracked = [one for one in _tensors(args) if one.requires_grad]
        out = function(*args, **(kwargs or {}))
        name, of = function.__name__, getattr(getattr(function, "__self__", None), "__name__", "")
        self.over = self.over or name in ENDS
        if not self.over and (of == "data" or name != "__get__"):
            self.note(*WORDS.get("data" if of == "data" else name, (OTHER, OTHER)), tracked, args, out)
        return out

    def note(self, word, kind, tracked, args, out):
        written = args[0] if out is None and args else out
        if kind == CUTS:
            self.loose[id(out)] = word, out
        if tracked and id(written) in self.loose:  # made by this call, or written into since
            self.found.add((self.loose[id(written)][0], CUTS))
        elif tracked and _without_history(written, tracked):
            off = kind == OTHER and not torch.is_grad_enabled()
            self.found.add((SWITCHED_OFF, OFF) if off else (word, kind))


def _tensors(parts):
    for part in parts:
        if isinstance(part, torch.Tensor):
            yield part
        elif isinstance(part, (list, tuple)):
            yield from _tensors(part)


def _without_history(out, tracked):
    if not isinstance(out, torch.Tensor):
        return isinstance(out, (float, int, list)) and not isinstance(out, bool)
    return out.is_floating_point() and out.is_leaf and not any(out is one for one in tracked)


def cuts_in(function, *given, to_backward=False):
    """Such calls in a run of ``function(*given)``: (word, kind), sorted; none if no backward comes and one is due."""
    watched, given = _Watched(), copy.deepcopy(given)

    def run():
        with watched:
            function(*given)

    attempted(run, None)
    return sorted(watched.found) if watched.over or not to_backward else []


def kinds_in(function, *given):
    """The kinds of them, in words."""
    return " and ".join(sorted({kind for _, kind in cuts_in(function, *given)}))


def which_of(found, way):
    """What is said of those found: which of them stands on the way, such as "from w to the loss"."""
    words = [word for word, _ in found if word != OTHER]
    if not words:
        return "Which line makes something that no longer knows where it came from?"
    if len(words) == 1:
        return f"In yours {words[0]} takes something that tracks, and gives it on without its history."
    each = f"In yours {', '.join(words[:-1])} and {words[-1]} each take something that tracks, and give it on without"
    return f"{each} its history. Which of them, if any, stands on the way {way}?"
