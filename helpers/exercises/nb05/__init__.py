"""Exercises and questions of notebook 05: backward rules by hand, and how to compare two gradients."""
