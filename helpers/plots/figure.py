"""A figure that also says in text what it shows; matplotlib's own text says how many pixels it has."""

from __future__ import annotations

import matplotlib.figure
import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from helpers import palette
from helpers.plots.picture import picture


class Figure(matplotlib.figure.Figure):
    """A figure whose text names its axes, its lines with five of their heights, its points and its pictures.

    A height ends in "(about)": other processors draw another last digit; or in "(measured)", where its axis says so.
    """

    def __repr__(self) -> str:
        return "\n".join(["Figure", *(f"  {line}" for ax in self.axes for line in _described(ax))])

    def _ipython_display_(self) -> None:
        """Show the figure in a notebook, where matplotlib's own picture has no words and glares on a dark page."""
        from IPython.core.pylabtools import print_figure
        from IPython.display import display

        png = print_figure(self, pil_kwargs={"optimize": True})
        display({"text/html": picture(png, repr(self)), "text/plain": repr(self)}, raw=True)


def _described(ax: Axes) -> list[str]:
    if ax.get_label() == "<colorbar>":
        return [f"colour: {ax.get_ylabel()}"]
    if ax.images:
        return [f"{len(ax.images)} pictures"]
    axes = (f"{axis.get_label_text()}{' (log)' * (axis.get_scale() == 'log')}" for axis in (ax.yaxis, ax.xaxis))
    meant = [line for line in ax.get_lines() if line.get_gid() in palette.PLOT]  # not a ring, nor the run of a secant
    return [" over ".join(axes), *(f"  {_heights(line, ax.get_ylabel())}" for line in meant)]


def _heights(line: Line2D, ylabel: str) -> str:
    label = str(line.get_label())
    name = "" if label.startswith("_") else f"{label}: "
    xs, ys = (np.asarray(values, dtype=float) for values in line.get_data())
    if line.get_linestyle() == "None":
        return f"{name}{len(xs)} points, x {xs.min():.4g} to {xs.max():.4g}, y {ys.min():.4g} to {ys.max():.4g}"
    five = ys[np.linspace(0, len(ys) - 1, min(5, len(ys))).round().astype(int)]
    kind = "measured" if "measured" in ylabel else "about"
    two_digits = [float(f"{y:.2g}") + 0.0 for y in five]  # + 0.0: −0 is written 0
    return f"{name}{', '.join(f'{y:g}' for y in two_digits)} ({kind})"
