"""Exercise 10.5: one table at both ends."""

import torch

from helpers.exercises.checking.run import call, told
from helpers.exercises.checking.values import agree, told_apart
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb05.measures import sizes
from helpers.exercises.nb09.measures import counted
from helpers.exercises.nb10.shapes import misfit

ID = "10.5"
MINUTES = 5
TASK = (
    "The smallest tied model predicts the next letter from this one: x = table[ids], z = x @ table.T. "
    "`ids` has the shape (T,), the table (n, d), z (T, n). From `z_g`, return the gradient of the "
    "table."
)
STUB = """
def tied_grad(table, ids, z_g):
    x = table[ids]    # (T, d)
    x_g = ...
    as_rows = ...
    as_columns = ...
    return as_rows + as_columns

exercise("10.5").check(tied_grad)
"""
HINTS = (
    "Suppose that they were two tables, z = table1[ids] @ table2.T. Which gradient has each?",
    "x_g goes to the rows that were looked up, some of them more than once. table2.T has a column for each letter.",
)
WHY = "The scores bring z_gᵀ x, the lookup a scatter-add of z_g @ table, and the two uses of one table add."


def tied_grad(table, ids, z_g):
    x = table[ids]
    x_g = z_g @ table
    as_rows = torch.zeros_like(table).index_add(0, ids, x_g)
    as_columns = z_g.T @ x
    return as_rows + as_columns


def inputs(draw):
    n, d = sizes(draw, 7, 3)
    ids = torch.tensor([2, 5, 2, 0, 2, 3])
    return draw(n, d), ids, draw(len(ids), n)


def measure(answer, draw):
    given = inputs(draw)
    try:
        values = call(answer, given)
    except RuntimeError as error:
        raise misfit(error, *given) from error
    return told(values, tied_grad(*given), say(*given))


def say(table, ids, z_g):
    """How often each of the two uses is in it, if it is made of them."""
    uses = {
        "the lookup": torch.zeros_like(table).index_add(0, ids, z_g @ table),
        "the use for the scores": z_g.T @ table[ids],
    }

    def sentence(values):
        if found := counted(values, uses):
            return f"In yours {' and '.join(found)}. Each should count once."
        right, letters = sum(uses.values()), torch.arange(len(table))
        absent, off = ~torch.isin(letters, ids), ~agree(values, right)
        first = off & absent[:, None] if off[absent].any() else off
        k, d = first.nonzero()[0].tolist()
        yours, should = told_apart(values[k, d], right[k, d])
        given = f"With ids = {ids.tolist()}"
        if absent[k]:
            alone = f"letter {k} does not occur, and row {k} has the scores' part alone: {should} at [{k}, {d}]"
            row = "" if values[k].any() else ", and 0 in all of the row"
            return f"{given} {alone}. Yours has {yours} there{row}. What makes that row in yours?"
        fine = f"{given} the rows of letters that do not occur are right: they have no part of the lookup"
        return f"{fine}. At [{k}, {d}] yours has {yours}, not {should}. What is x_g, and to which rows does it go?"

    return sentence


def overwritten(table, ids, x_g):
    rows = torch.zeros_like(table)
    for i, row in zip(ids, x_g, strict=True):
        rows[i] = row
    return rows


def gradient_of(nudge, table, ids, z_g):
    return ((table + nudge)[ids] @ (table + nudge).T * z_g).sum()


@mistake("That is the part of the lookup. The table makes the scores too.")
def lookup_only(table, ids, z_g):
    x_g = z_g @ table
    lookup = torch.zeros_like(table).index_add(0, ids, x_g)
    return lookup


@mistake(
    "That is the part of the scores alone. index_add makes a new tensor. Is that one in your sum?",
    written=" index_add ",
)
def new_tensor_lost(table, ids, z_g):
    rows = torch.zeros_like(table)
    rows.index_add(0, ids, z_g @ table)
    return rows + scores_only(table, ids, z_g)


@mistake("That is the part of the scores. x comes from the table too: is its part made, and does it reach your sum?")
def scores_only(table, ids, z_g):
    x = table[ids]
    columns = z_g.T @ x
    return columns


@mistake("A letter that occurs twice keeps its last copy only. A scatter-add is needed: index_add.")
def last_copy(table, ids, z_g):
    x = table[ids]
    x_g = z_g @ table
    columns = z_g.T @ x
    return columns + overwritten(table, ids, x_g)


@mistake("The two uses are averaged. They add.")
def averaged(table, ids, z_g):
    x = table[ids]
    x_g = z_g @ table
    lookup = torch.zeros_like(table).index_add(0, ids, x_g)
    columns = z_g.T @ x
    return (lookup + columns) / 2


@mistake("One use is taken away from the other.")
def subtracted(table, ids, z_g):
    x = table[ids]
    x_g = z_g @ table
    lookup = torch.zeros_like(table).index_add(0, ids, x_g)
    columns = z_g.T @ x
    return lookup - columns


@mistake("A letter's copies are divided by how often it occurs. They add.")
def copies_averaged(table, ids, z_g):
    x = table[ids]
    x_g = z_g @ table
    lookup = torch.zeros_like(table).index_add(0, ids, x_g)
    columns = z_g.T @ x
    return columns + lookup / torch.bincount(ids, minlength=len(table)).clamp(min=1)[:, None]


@mistake("Row t of x_g was added to row t of the table. It belongs to row ids[t].")
def in_order(table, ids, z_g):
    x = table[ids]
    x_g = z_g @ table
    columns = z_g.T @ x
    return columns + torch.zeros_like(table).index_add(0, torch.arange(len(ids)), x_g)


@mistake("Scattered are the rows x themselves. It is x_g that goes back to them.")
def x_for_its_gradient(table, ids, z_g):
    x = table[ids]
    columns = z_g.T @ x
    return columns + torch.zeros_like(table).index_add(0, ids, x)


@mistake("x_g is looked up, as x is in the forward pass. Backward it is added to the rows.")
def gathered(table, ids, z_g):
    x = table[ids]
    x_g = z_g @ table
    columns = z_g.T @ x
    return columns + torch.zeros_like(table).index_add(0, torch.arange(len(ids)), x_g[ids])


@mistake("The lookup counts twice in yours.")
def lookup_twice(table, ids, z_g):
    x = table[ids]
    x_g = z_g @ table
    lookup = torch.zeros_like(table).index_add(0, ids, x_g)
    columns = z_g.T @ x
    return 2 * lookup + columns


@mistake("The scores count twice in yours.")
def scores_twice(table, ids, z_g):
    x = table[ids]
    x_g = z_g @ table
    lookup = torch.zeros_like(table).index_add(0, ids, x_g)
    columns = z_g.T @ x
    return lookup + 2 * columns


@mistake("The table's own numbers are in yours. index_add adds to what it is called on: that has to be zeros.")
def onto_the_table(table, ids, z_g):
    x_g = z_g @ table
    return table.index_add(0, ids, x_g) + z_g.T @ table[ids]


@mistake("A lookup multiplies nothing: x_g is z_g @ table alone, and x has come into it once more.")
def x_in_its_gradient(table, ids, z_g):
    x = table[ids]
    return torch.zeros_like(table).index_add(0, ids, (z_g @ table) * x) + z_g.T @ x


@mistake("The two parts are multiplied. Two uses add.")
def multiplied(table, ids, z_g):
    x = table[ids]
    x_g = z_g @ table
    lookup = torch.zeros_like(table).index_add(0, ids, x_g)
    columns = z_g.T @ x
    return lookup * columns


@mistake("Each part came back by itself. There is one table.")
def both_parts(table, ids, z_g):
    x = table[ids]
    x_g = z_g @ table
    lookup = torch.zeros_like(table).index_add(0, ids, x_g)
    columns = z_g.T @ x
    return (lookup, columns)


@mistake("Yours has the shape (d, n), that of table.T.")
def turned(table, ids, z_g):
    x = table[ids]
    x_g = z_g @ table
    lookup = torch.zeros_like(table).index_add(0, ids, x_g)
    columns = z_g.T @ x
    return (lookup + columns).T


@also_right
def by_autograd(table, ids, z_g):
    table = table.clone().requires_grad_()
    (table[ids] @ table.T).backward(z_g)
    return table.grad


@also_right
def by_one_hot(table, ids, z_g):
    rows = torch.nn.functional.one_hot(ids, len(table)).to(table.dtype)
    return rows.T @ (z_g @ table) + z_g.T @ (rows @ table)
