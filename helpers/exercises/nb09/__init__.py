"""Exercises and questions of notebook 09: factors of a deep graph, and what keeps them near 1."""
