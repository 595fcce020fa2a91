"""What is said of two parts of a tied table's gradient that do not fit together."""

from traceback import walk_tb

import torch

from helpers.exercises.checking.values import Trouble


def misfit(error, table, ids, z_g):
    """What does not fit, where the code names its two parts as the task does; else the sizes in words."""
    known = {name: part for frame, _ in walk_tb(error.__traceback__) for name, part in frame.f_locals.items()}
    (n, d), T = table.shape, len(ids)
    sentences = {(T, d): PLACES.format((T, d), (n, d)), (d, n): TURNED.format((d, n), (n, d))}
    shapes = {name: tuple(known[name].shape) for name in PARTS if isinstance(known.get(name), torch.Tensor)}
    off = [f"`{name}` {sentences[shape]}" for name, shape in shapes.items() if shape in sentences]
    sizes = SIZES.format(error, T, n, d, (n, d))
    return Trouble("misfit", " ".join(off) or sizes) if "must match the size" in str(error) else error


SIZES = (
    "Your code stops with an error. {}. Here {} is the number of places in ids, {} that of letters, {} the length of a "
    "row, and the table is {}. What has another shape in yours: are letters its rows?"
)
PARTS = ("as_rows", "as_columns")
PLACES = "has the shape {}: a row for each place in ids. The table, {}, has one for each letter. Which gets what?"
TURNED = "has the shape {}, that of table.T, and the table is {}. Which factor of the product is to be turned?"
