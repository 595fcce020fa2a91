"""Exercises and questions of notebook 08, and the reference engine: reverse-mode autograd on one screen."""
