"""Exercises and questions of notebook 03: what PyTorch keeps, adds up and lets go."""
