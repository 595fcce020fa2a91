"""Exercises and questions of notebook 10: attention, and what goes back through it."""
