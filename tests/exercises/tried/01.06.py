# --- right
graph = {
    "p": ("mul", "w", "x"),
    "s": ("add", "p", "b"),
    "d": ("sub", "s", "y"),
    "loss": ("mul", "d", "d"),
}

# --- right
graph = {
    "p": ["mul", "x", "w"],
    "e": ["sub", "p", "y"],
    "f": ["add", "b", "e"],
    "loss": ["mul", "f", "f"],
}

# --- right
graph = {
    "p": ("mul", "w", "x"),
    "u": ("add", "b", "p"),
    "error": ("sub", "y", "u"),
    "loss": ("mul", "error", "error"),
}

# --- right
graph = dict(p=("mul", "w", "x"))
graph["q"] = ("add", "p", "b")
graph["r"] = ("sub", "q", "y")
graph["loss"] = ("mul", "r", "r")

# --- right
graph = {
    "p": ("mul", "w", "x"),
    "y_hat": ("add", "p", "b"),
    "minus": ("mul", -1, "y"),
    "error": ("add", "y_hat", "minus"),
    "loss": ("mul", "error", "error"),
}

# --- right
graph = {
    "p": ("mul", "w", "x"),
    "c": ("sub", "y", "b"),
    "e1": ("sub", "p", "c"),
    "e2": ("sub", "p", "c"),
    "loss": ("mul", "e1", "e2"),
}

# --- blank
graph = {
    "p": ("mul", "w", "x"),
    "q": ("add", "p", "b"),
    "loss": ...,
}

# --- wrong: stands inside of 'loss'
graph = {
    "p": ("mul", "w", "x"),
    "loss": ("mul", ("sub", ("add", "p", "b"), "y"), ("sub", ("add", "p", "b"), "y")),
}

# --- wrong: 'loss' uses 'd' before any step has made it
graph = {
    "p": ("mul", "w", "x"),
    "loss": ("mul", "d", "d"),
    "s": ("add", "p", "b"),
    "d": ("sub", "s", "y"),
}

# --- wrong: Neither a leaf nor a step
graph = {
    "p": ("mul", "w", "x"),
    "y_hat": ("add", "p", "b"),
    "loss": ("mul", "error", "error"),
}

# --- wrong: begins with 'pow'
graph = {
    "p": ("mul", "w", "x"),
    "s": ("add", "p", "b"),
    "d": ("sub", "s", "y"),
    "loss": ("pow", "d", 2),
}

# --- wrong: begins with 'square'
graph = {
    "p": ("mul", "w", "x"),
    "s": ("add", "p", "b"),
    "d": ("sub", "s", "y"),
    "loss": ("square", "d"),
}

# --- wrong: can be negative
graph = {
    "p": ("mul", "w", "x"),
    "s": ("add", "p", "b"),
    "loss": ("sub", "s", "y"),
}

# --- wrong: Twice the error
graph = {
    "p": ("mul", "w", "x"),
    "s": ("add", "p", "b"),
    "d": ("sub", "s", "y"),
    "loss": ("mul", "d", 2),
}

# --- wrong: same whatever b is
graph = {
    "p": ("mul", "w", "x"),
    "d": ("sub", "p", "y"),
    "loss": ("mul", "d", "d"),
}

# --- wrong: it, in yours
graph = {
    "p": ("mul", "w", "x"),
    "s": ("add", "p", "b"),
    "d": ("add", "s", "y"),
    "loss": ("mul", "d", "d"),
}

# --- wrong: has 3. More are joined
graph = {
    "p": ("mul", "w", "x"),
    "d": ("add", "p", "b", "y"),
    "loss": ("mul", "d", "d"),
}

# --- wrong: It does not scale it
graph = {
    "p": ("mul", "w", "x"),
    "s": ("mul", "p", "b"),
    "d": ("sub", "s", "y"),
    "loss": ("mul", "d", "d"),
}

# --- wrong: outside of the bracket
graph = {
    "p": ("mul", "w", "x"),
    "s": ("add", "p", "b"),
    "q": ("mul", "s", "s"),
    "loss": ("sub", "q", "y"),
}

# --- wrong: With what should it be compared
graph = {
    "p": ("mul", "w", "x"),
    "s": ("add", "p", "b"),
    "loss": ("mul", "s", "s"),
}

# --- wrong: is a text at 'loss'
graph = {
    "p": ("mul", "w", "x"),
    "loss": "(p + b - y) ** 2",
}

# --- wrong: makes "loss"
graph = {
    "p": ("mul", "w", "x"),
    "s": ("add", "p", "b"),
    "d": ("sub", "s", "y"),
    "L": ("mul", "d", "d"),
}

# --- wrong: the other is the prediction
graph = {
    "p": ("mul", "w", "x"),
    "s": ("add", "p", "b"),
    "d": ("sub", "s", "y"),
    "loss": ("mul", "s", "d"),
}

# --- wrong: both b and y have the other sign
graph = {
    "p": ("mul", "w", "x"),
    "s": ("add", "p", "y"),
    "d": ("sub", "s", "b"),
    "loss": ("mul", "d", "d"),
}

# --- wrong: begins with '+'
graph = {
    "p": ("mul", "w", "x"),
    "s": ("+", "p", "b"),
    "d": ("-", "s", "y"),
    "loss": ("*", "d", "d"),
}

# --- wrong: Nothing uses 'q'
graph = {
    "p": ("mul", "w", "x"),
    "q": ("add", "p", "b"),
    "d": ("sub", "b", "y"),
    "loss": ("mul", "d", "d"),
}

# --- wrong: uses itself
graph = {
    "p": ("mul", "w", "x"),
    "s": ("add", "p", "b"),
    "d": ("sub", "s", "y"),
    "loss": ("mul", "loss", "loss"),
}

# --- wrong: It is a leaf
graph = {
    "p": ("mul", "w", "x"),
    "b": ("add", "p", "b"),
    "y": ("sub", "b", "y"),
    "loss": ("mul", "y", "y"),
}

# --- wrong: stands below those it uses
graph = {
    "loss": ("mul", "e", "e"),
    "e": ("sub", "s", "y"),
    "s": ("add", "p", "b"),
    "p": ("mul", "w", "x"),
}

# --- wrong: Written out, yours is loss = ((w · x) + b) + y.
graph = {"p": ("mul", "w", "x"), "s": ("add", "p", "b"), "loss": ("add", "s", "y")}

# --- wrong: Written out, yours is loss = ((w · x) + b) · y.
graph = {"p": ("mul", "w", "x"), "s": ("add", "p", "b"), "loss": ("mul", "s", "y")}

# --- wrong: What you call loss is the difference
graph = {"p": ("mul", "w", "x"), "y_hat": ("add", "p", "b"), "loss": ("sub", "y_hat", "y"), "sq": ("mul", "loss", "loss")}

# --- wrong: in no brackets of their own
graph = {"p": ("mul", ("w", "x")), "s": ("add", ("p", "b")), "e": ("sub", ("s", "y")), "loss": ("mul", ("e", "e"))}

# --- wrong: comes to (w·x − b − y)²
graph = {
    "p": ("mul", "w", "x"),
    "d": ("sub", "y", "p"),
    "error": ("add", "d", "b"),
    "loss": ("mul", "error", "error"),
}

# --- wrong: Your loss is 0, whatever
graph = {
    "p": ("mul", "w", "x"),
    "y_hat": ("add", "p", "b"),
    "error": ("sub", "y_hat", "y"),
    "loss": ("mul", "error", 0),
}

# --- wrong: its name needs quotation marks
w, x = 1.0, 2.0
graph = {
    "p": ("mul", w, x),
    "s": ("add", "p", "b"),
    "e": ("sub", "s", "y"),
    "loss": ("mul", "e", "e"),
}
