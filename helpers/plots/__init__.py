"""The course's charts, such as ``plots.curves``: drawn in ``charts``, dressed in ``style``."""

from helpers.plots.charts import add_fit, add_path, curves, digits, panels, scatter, secant, surface
from helpers.plots.style import COLORS

__all__ = ["COLORS", "add_fit", "add_path", "curves", "digits", "panels", "scatter", "secant", "surface"]
