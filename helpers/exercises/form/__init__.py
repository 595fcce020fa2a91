"""A question as a form: its text and choices in Python, its fields in JavaScript."""
