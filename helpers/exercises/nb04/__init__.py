"""Exercises and questions of notebook 04: cutting the wire on purpose, and finding where it was cut by accident."""
