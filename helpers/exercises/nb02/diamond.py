"""The diamond of notebook 02 with its local derivatives, for the exercises that walk it."""


def diamond_operands(draw, names="abcdspy"):
    """The diamond as s = c + d, p = c·d, y = s + p: for each node its operands and their local derivatives."""
    at_a, at_b = float(draw()), float(draw())
    a, b, c, d, s, p, y = names
    leaves = {a: [], b: []}
    inner = {c: [(a, 1.0), (b, 1.0)], d: [(a, at_b), (b, at_a)], s: [(c, 1.0), (d, 1.0)]}
    return leaves | inner | {p: [(c, at_a * at_b), (d, at_a + at_b)], y: [(s, 1.0), (p, 1.0)]}
