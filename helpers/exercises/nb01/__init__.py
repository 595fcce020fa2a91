"""Exercises and questions of notebook 01: graphs, layers, activations and losses."""
