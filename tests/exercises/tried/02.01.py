# --- right
def central(f, w, h):
    return (f(w + h) - f(w - h)) / (2 * h)

# --- right
def central(f, w, h):
    right, left = f(w + h), f(w - h)
    return (right - left) / 2 / h

# --- right
def central(f, w, h):
    distance = (w + h) - (w - h)
    rise = f(w + h) - f(w - h)
    return rise / distance

# --- right
def central(f, w, h=1e-5):
    forward = (f(w + h) - f(w)) / h
    backward = (f(w) - f(w - h)) / h
    return (forward + backward) / 2

# --- right
def central(f, w, h):
    points = [w - h, w + h]
    low, high = [f(p) for p in points]
    return (high - low) / (points[1] - points[0])

# --- right
central = lambda f, w, h: (f(w - h) - f(w + h)) / (-2 * h)

# --- right
def central(f, w, h):
    return 0.5 * (f(w + h) - f(w - h)) * h ** -1

# --- wrong: one side only
def central(f, w, h):
    return (f(w + h) - f(w)) / h

# --- wrong: w and w + h are only h apart
def central(f, w, h):
    return (f(w + h) - f(w)) / (2 * h)

# --- wrong: left side only
def central(f, w, h):
    return (f(w) - f(w - h)) / h

# --- wrong: How far apart
def central(f, w, h):
    return (f(w + h) - f(w - h)) / h

# --- wrong: needs its brackets
def central(f, w, h):
    return (f(w + h) - f(w - h)) / 2 * h

# --- wrong: binds before subtraction
def central(f, w, h):
    return f(w + h) - f(w - h) / (2 * h)

# --- wrong: positive slope
def central(f, w, h):
    return (f(w - h) - f(w + h)) / (2 * h)

# --- wrong: change per distance
def central(f, w, h):
    return f(w + h) - f(w - h)

# --- wrong: make no change
def central(f, w, h):
    return (f(w + h) + f(w - h)) / (2 * h)

# --- wrong: has h in it
def central(f, w, h):
    return (f(w + h) - f(w - h)) / 2

# --- wrong: You multiply
def central(f, w, h):
    return (f(w + h) - f(w - h)) * 2 * h

# --- wrong: half as long
def central(f, w, h):
    return (f(w + h / 2) - f(w - h / 2)) / h

# --- wrong: how far from w are they
def central(f, w, h):
    return (8 * (f(w + h) - f(w - h)) - (f(w + 2 * h) - f(w - 2 * h))) / (12 * h)

# --- wrong: how far from w are they
def central(f, w, h):
    return torch.func.grad(f)(w)

# --- wrong: how far from w are they
def central(f, w, h):
    h = 1e-5
    return (f(w + h) - f(w - h)) / (2 * h)

# --- wrong: At how many points
def central(f, w, h):
    x = torch.tensor(float(w), dtype=torch.float64, requires_grad=True)
    f(x).backward()
    return x.grad

# --- wrong: how fast the slope itself
def central(f, w, h):
    return (f(w + h) - 2 * f(w) + f(w - h)) / h**2

# --- wrong: w is where, h how far
def central(f, h, w):
    return (f(w + h) - f(w - h)) / (2 * h)

# --- wrong: prints its result
def central(f, w, h):
    print((f(w + h) - f(w - h)) / (2 * h))

# --- wrong: hands nothing back
def central(f, w, h):
    slope = (f(w + h) - f(w - h)) / (2 * h)

# --- wrong: over which distance
def central(f, w, h):
    return abs(f(w + h) - f(w)) / h + w

# --- wrong: The distance is 2h
def central(f, w, h):
    return (f(w + h) - f(w - h)) / h ** 2

# --- wrong: mean height
def central(f, w, h):
    return (f(w + h) + f(w - h)) / 2

# --- wrong: Yours never is
def central(f, w, h):
    return abs(f(w + h) - f(w - h)) / (2 * h)

# --- wrong: the change over 2, times h
def central(f, w, h):
    return (f(w + h) - f(w - h)) * (h / 2)

# --- right
def central(f, w, h):
    w += h
    right = f(w)
    w -= 2 * h
    return (right - f(w)) / (2 * h)

# --- wrong: nearly flat
def central(f, w, h):
    return round((f(w + h) - f(w - h)) / (2 * h), 4)

# --- wrong: What takes its digits away
def central(f, w, h):
    return (f(w + h) - f(w - h)) // (2 * h)

# --- wrong: What of f is left
def J(a, b, c):
    return 3 * (a + b * c)
def central(f, w, h):
    return (J(5, w + h, 2) - J(5, w - h, 2)) / (2 * h)

# --- right
def central(f, w, h):
    return round((f(w + h) - f(w - h)) / (2 * h), 8)
