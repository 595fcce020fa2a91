"""Explorers: a figure with controls. A control moves, the numbers are computed again, the same artists are redrawn.

Each function returns an ``Explorer`` that shows something true before it is touched, in the file of its name.
The computing is in ``numbers``; what all share is in ``base``.
"""

from helpers.explorers.activations import activations
from helpers.explorers.broadcast_cost import broadcast_cost
from helpers.explorers.cut_wire import cut_wire
from helpers.explorers.learning_rate import learning_rate
from helpers.explorers.memory import memory
from helpers.explorers.nudge_size import nudge_size
from helpers.explorers.zero_grad import zero_grad

__all__ = ["activations", "broadcast_cost", "cut_wire", "learning_rate", "memory", "nudge_size", "zero_grad"]
