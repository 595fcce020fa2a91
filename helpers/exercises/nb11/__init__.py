"""Exercises and questions of notebook 11: what lies beyond one backward pass."""
