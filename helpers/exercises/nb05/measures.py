"""What the checks of notebook 05 hand over."""


def sizes(draw, *least):
    """A size from each of these up to 2 more, so that none is the same in every draw; apart by 3, no two are equal."""
    return [size + int(1.6 * (float(draw().abs()) - 1.1)) for size in least]
