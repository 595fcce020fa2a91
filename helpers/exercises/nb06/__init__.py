"""Exercises and questions of notebooks 06, from one weight to nn.Module, and 06b, real data."""

PARTS = {
    "06b": (
        *("06.8", "06.9", "06.10", "06.11", "06.12"),
        *("06.d6", "06.d8", "06.d9", "06.d10", "06.d13", "06.d14", "06.d15", "06.r3", "06.r5", "06.r6"),
    )
}
