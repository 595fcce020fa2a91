"""A computation graph as plain data, what it says in words, and how a learner's own engine fills one."""
