"""Exercises and questions of notebook 07: find the fault and mend it; how it is mended is up to the learner."""
