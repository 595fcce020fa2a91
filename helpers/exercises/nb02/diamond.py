"""The diamond of notebook 02 with its local derivatives, for the exercises that walk it."""


def diamond_operands(draw):
    """The diamond as s = c + d, p = c·d, y = s + p: for each node its operands and their local derivatives."""
    a, b = draw(), draw()
    leaves = {"a": [], "b": []}
    inner = {"c": [("a", 1.0), ("b", 1.0)], "d": [("a", b), ("b", a)], "s": [("c", 1.0), ("d", 1.0)]}
    return leaves | inner | {"p": [("c", a * b), ("d", a + b)], "y": [("s", 1.0), ("p", 1.0)]}
