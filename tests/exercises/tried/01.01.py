# --- right
edges = [("x", "y_hat"), ("w", "y_hat"), ("y_hat", "error"), ("y", "error"), ("error", "loss")]

# --- right
edges = (["w", "y_hat"], ["x", "y_hat"], ["y", "error"], ["y_hat", "error"], ["error", "loss"])

# --- right
edges = {("x", "y_hat"), ("w", "y_hat"), ("y_hat", "error"), ("y", "error"), ("error", "loss"), ("error", "loss")}

# --- right
edges = [(a, "y_hat") for a in "xw"] + [(a, "error") for a in ("y_hat", "y")]
edges.append(("error", "loss"))

# --- right
edges = np.array([["x", "y_hat"], ["w", "y_hat"], ["y_hat", "error"], ["y", "error"], ["error", "loss"]])

# --- right
uses = {"y_hat": ["x", "w"], "error": ["y_hat", "y"], "loss": ["error"]}
edges = list((s, t) for t, many in uses.items() for s in many)

# --- right
edges = list(zip(["x", "w", "y_hat", "y", "error"], ["y_hat", "y_hat", "error", "error", "loss"]))

# --- right
edges = [("X", "ŷ"), ("w ", "y_hat"), ("y_hat", "error"), ("y", "error"), ("error", "loss")]

# --- blank
edges = [("x", "y_hat"), ...]

# --- wrong: Values flow the other way
edges = [("y_hat", "x"), ("y_hat", "w"), ("error", "y_hat"), ("error", "y"), ("loss", "error")]

# --- wrong: exponent 2 does not count
edges = [("x", "y_hat"), ("w", "y_hat"), ("y_hat", "error"), ("y", "error"), ("error", "loss"), ("2", "loss")]

# --- wrong: exponent 2 does not count
edges = [("x", "y_hat"), ("w", "y_hat"), ("y_hat", "error"), ("y", "error"), ("error", "loss"), (2, "loss")]

# --- wrong: An edge is two names: 
edges = ["x -> y_hat", "w -> y_hat", "y_hat -> error", "y -> error", "error -> loss"]

# --- wrong: An edge is two names: 
edges = [("x", "w", "y_hat"), ("y_hat", "y", "error"), ("error", "loss")]

# --- wrong: An edge is two names: 
edges = ["x", "y_hat", "w", "y_hat"]

# --- wrong: read only once
edges = zip(("x", "w", "y_hat", "y", "error"), ("y_hat", "y_hat", "error", "error", "loss"))

# --- wrong: is a dictionary
edges = {"x": "y_hat", "w": "y_hat", "y_hat": "error", "y": "error", "error": "loss"}

# --- wrong: made from error alone
edges = [("x", "y_hat"), ("w", "y_hat"), ("y_hat", "loss"), ("y", "loss")]

# --- wrong: Where does that come from
edges = [("x", "y_hat"), ("w", "y_hat"), ("y_hat", "error"), ("error", "loss")]

# --- wrong: besides w
edges = [("w", "y_hat"), ("y_hat", "error"), ("error", "loss")]

# --- wrong: line that makes y_hat uses one more
edges = [("x", "y_hat"), ("y_hat", "error"), ("y", "error"), ("error", "loss")]

# --- wrong: line that makes loss uses one more
edges = [("x", "y_hat"), ("w", "y_hat"), ("y_hat", "error"), ("y", "error")]

# --- wrong: from y to loss
edges = [("x", "y_hat"), ("w", "y_hat"), ("y_hat", "error"), ("y", "error"), ("error", "loss"), ("y", "loss")]

# --- wrong: runs against the flow
edges = [("x", "y_hat"), ("w", "y_hat"), ("y_hat", "error"), ("error", "y"), ("error", "loss")]

# --- wrong: ends at w
edges = [("x", "w"), ("w", "y_hat"), ("y_hat", "error"), ("y", "error"), ("error", "loss")]

# --- wrong: no number's name in the code
edges = [("x", "mul"), ("w", "mul"), ("mul", "sub"), ("y", "sub"), ("sub", "loss")]

# --- wrong: All your edges end at loss
edges = [("x", "loss"), ("w", "loss"), ("y_hat", "loss"), ("y", "loss"), ("error", "loss")]

# --- wrong: one chain
edges = [("x", "w"), ("w", "y_hat"), ("y_hat", "y"), ("y", "error"), ("error", "loss")]

# --- wrong: from x to error
edges = [("x", "y_hat"), ("w", "y_hat"), ("x", "error"), ("y_hat", "error"), ("y", "error"), ("error", "loss")]

# --- wrong: twice
edges = [("x", "y_hat"), ("w", "y_hat"), ("y_hat", "error"), ("y", "error"), ("error", "loss"), ("error", "loss")]

# --- wrong: one chain
edges = [("x", "w"), ("w", "y_hat"), ("y_hat", "y"), ("y", "error"), ("error", "loss")]

# --- wrong: Yours is None
edges = print([("x", "y_hat"), ("w", "y_hat"), ("y_hat", "error"), ("y", "error"), ("error", "loss")])

# --- wrong: Yours is None
edges = [("x", "y_hat"), ("w", "y_hat"), ("y_hat", "error"), ("y", "error")].append(("error", "loss"))

# --- wrong: has a number, 2.0,
edges = [(2.0, 6.0), (3.0, 6.0), (6.0, 3.0)]

# --- wrong: has a number, 3,
x, w, y, y_hat, error, loss = 3, 2, 3, 6, 3, 9
edges = [(x, y_hat), (w, y_hat), (y_hat, error), (y, error), (error, loss)]

# --- wrong: something of type Tensor
x, w = torch.tensor(2.0), torch.tensor(1.0)
edges = [(x, "y_hat"), (w, "y_hat"), ("y_hat", "error"), ("y", "error"), ("error", "loss")]

# --- wrong: something of type tuple where a name
edges = {"y_hat": ("x", "w"), "error": ("y_hat", "y"), "loss": ("error",)}.items()

# --- wrong: has the exponent 2 for a node
edges = [("x", "y_hat"), ("w", "y_hat"), ("y_hat", "error"), ("y", "error"), ("error", "2"), ("2", "loss")]

# --- wrong: makes error uses two names
edges = [("x", "y_hat"), ("w", "y_hat"), ("error", "loss")]

# --- wrong: a tuple with 'x' in it
edges = ("x", "y_hat")

# --- wrong: which is no number's name in the code
edges = [("x", "y_hat"), ("w", "y_hat"), ("y_hat", "error"), ("y", "error"), ("error", "loss"), ("loss", "loss_of")]

# --- wrong: Yours is a function, uncalled
def edges():
    return [("x", "y_hat"), ("w", "y_hat"), ("y_hat", "error"), ("y", "error"), ("error", "loss")]
