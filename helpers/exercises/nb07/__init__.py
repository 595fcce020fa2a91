"""Exercises and questions of notebooks 07 and 07b: find the fault and mend it; how is up to the learner."""

PARTS = {
    "07b": (
        *("07.6", "07.7", "07.8", "07.9", "07.10", "07.11", "07.12", "07.13", "07.14", "07.15", "07.16"),
        *("07.d4", "07.d5", "07.r4", "07.r5", "07.r6"),
    )
}
