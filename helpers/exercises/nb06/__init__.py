"""Exercises and questions of notebook 06: regression, from one weight to nn.Module."""
