"""Exercises and questions of notebook 02: the chain rule on J = 3(a + b·c)."""
