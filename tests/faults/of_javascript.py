"""Faults in the live graph's front end."""

from fault import Fault

JAVASCRIPT: list[Fault] = []
