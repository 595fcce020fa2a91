# --- right
def gradients(x, y, w, b):
    error = w * x + b - y
    n = len(x)
    return 2 * (error * x).sum() / n, 2 * error.sum() / n

# --- right
def gradients(x, y, w, b):
    error = w * x + b - y
    return 2 * torch.mean(error * x), 2 * torch.mean(error)

# --- right
def gradients(x, y, w, b):
    w = w.clone().requires_grad_()
    b = b.clone().requires_grad_()
    ((w * x + b - y) ** 2).mean().backward()
    return w.grad, b.grad

# --- right
def gradients(x, y, w, b):
    dw, db = 0.0, 0.0
    for xi, yi in zip(x, y):
        e = w * xi + b - yi
        dw += 2 * e * xi / x.shape[0]
        db += 2 * e / x.shape[0]
    return dw, db

# --- right
def gradients(x, y, w, b):
    X, Y = x.numpy(), y.numpy()
    e = float(w) * X + float(b) - Y
    return np.array([2 * np.mean(e * X), 2 * np.mean(e)])

# --- right
def gradients(x, y, w, b):
    error = w * x + b - y
    A = torch.stack([x, torch.ones_like(x)])
    return A @ error * 2 / len(x)

# --- right
def gradients(x, y, w, b):
    error = y - (w * x + b)
    return [-2 * (error * x).mean().item(), -2 * error.mean().item()]

# --- wrong: What does a mean do
def gradients(x, y, w, b):
    error = w * x + b - y
    return (2 * error * x).sum(), (2 * error).sum()

# --- wrong: Look at the square
def gradients(x, y, w, b):
    error = w * x + b - y
    return (error * x).mean(), error.mean()

# --- wrong: signs are the other way
def gradients(x, y, w, b):
    error = y - (w * x + b)
    return (2 * error * x).mean(), (2 * error).mean()

# --- wrong: other's place
def gradients(x, y, w, b):
    error = w * x + b - y
    return (2 * error).mean(), (2 * error * x).mean()

# --- wrong: passes the product
def gradients(x, y, w, b):
    error = w * x + b - y
    g = 2 * error.mean()
    return g, g

# --- wrong: every prediction alike
def gradients(x, y, w, b):
    error = w * x + b - y
    return (2 * error * x).mean(), (2 * error * x).mean()

# --- wrong: product of means
def gradients(x, y, w, b):
    error = w * x + b - y
    return 2 * error.mean() * x.mean(), 2 * error.mean()

# --- wrong: brings the points together
def gradients(x, y, w, b):
    error = w * x + b - y  # (n,)
    return 2 * error * x, 2 * error

# --- wrong: how do uses combine
def gradients(x, y, w, b):
    error = w * x + b - y
    return (2 / len(x)) * error * x, (2 / len(x)) * error

# --- wrong: one factor alone
def gradients(x, y, w, b):
    error = w * x + b - y
    return 2 * error.mean() * x, 2 * error.mean()

# --- wrong: divides once more
def gradients(x, y, w, b):
    error = w * x + b - y
    return (2 * error * x).mean() / len(y), (2 * error).mean() / len(y)

# --- wrong: Two are asked for
def gradients(x, y, w, b):
    error = w * x + b - y
    return (2 * error * x).mean()

# --- wrong: it has become 2
def gradients(x, y, w, b):
    error = w * x + b - y
    return (2 * error ** 2 * x).mean(), (2 * error ** 2).mean()

# --- wrong: passes the square as well
def gradients(x, y, w, b):
    error = w * x + b - y
    return (2 * error * x).mean(), error.mean()

# --- wrong: binds to x alone
def gradients(x, y, w, b):
    error = w * x + b - y
    return 2 * error * x.mean(), 2 * error.mean()

# --- wrong: What print shows is not handed back
def gradients(x, y, w, b):
    error = w * x + b - y
    print((2 * error * x).mean(), (2 * error).mean())

# --- wrong: Both belong to the same loss
def gradients(x, y, w, b):
    error = w * x + b - y
    return 2 * error @ x, 2 * error.mean()

# --- blank
def gradients(x, y, w, b):
    error = w * x + b - y
    return (2 * error * x).mean(), ...

# --- wrong: one for each point; their mean is the loss
def gradients(x, y, w, b):
    error = w * x + b - y
    return error**2

# --- wrong: how their mean changes
def gradients(x, y, w, b):
    error = w * x + b - y
    return error**2, error**2

# --- wrong: That is the loss itself
def gradients(x, y, w, b):
    error = w * x + b - y
    return (error**2).mean()

# --- wrong: Its slopes are asked for
def gradients(x, y, w, b):
    error = w * x + b - y
    return (error**2).mean(), (error**2).mean()

# --- wrong: is no slope
def gradients(x, y, w, b):
    error = w * x + b - y
    return (error**2 * x).mean(), (error**2).mean()

# --- wrong: more than one number for w and for b
def gradients(x, y, w, b):
    error = w * x + b - y
    return error * x, error

# --- wrong: more than one number for b
def gradients(x, y, w, b):
    error = w * x + b - y
    return (2 * error * x).mean(), 2 * error

# --- wrong: ∂loss/∂w is right. Where b grows
def gradients(x, y, w, b):
    error = w * x + b - y
    return (2 * error * x).mean(), 2 * error.mean() + 1

# --- wrong: off, and so is
def gradients(x, y, w, b):
    error = w * x - y
    return (2 * error * x).mean(), 2 * error.mean()

# --- wrong: Two numbers are asked for
def gradients(x, y, w, b):
    error = w * x + b - y
    return 2 * error * x

# --- wrong: Yours is one number
def gradients(x, y, w, b):
    error = w * x + b - y
    return error.mean()

# --- right
def gradients(x, y, w, b):
    error = w * x + b - y
    return torch.stack([2 * torch.dot(error, x), 2 * error.sum()]) / x.numel()


# --- wrong: where the errors are −2 and 1
def gradients(x, y, w, b):
    error = w * x + b - y
    return (3 * error * x).mean(), (3 * error).mean()

# --- wrong: Yours is a dict with the names w, b; the answer is of shape (2,): two numbers, with a comma
def gradients(x, y, w, b):
    error = w * x + b - y
    return {"w": (2 * error * x).mean(), "b": (2 * error).mean()}

# --- wrong: Yours is of shape (2, 1). Two numbers are asked for
def gradients(x, y, w, b):
    error = w * x + b - y
    return torch.stack([(2 * error * x).mean(), (2 * error).mean()])[:, None]

# --- wrong: the answer is of shape (2,): two numbers, with a comma
def gradients(x, y, w, b):
    error = w * x + b - y
    return [("w", (2 * error * x).mean()), ("b", (2 * error).mean())]

# --- wrong: it gives −6 and −7, and the answer is −1.5 and −1.75
def gradients(x, y, w, b):
    error = w * x + b - y
    return (error * x).sum(), error.sum()

# --- wrong: What backward starts from has no history
def gradients(x, y, w, b):
    w = w.clone().requires_grad_()
    b = b.clone().requires_grad_()
    with torch.no_grad():
        loss = ((w * x + b - y) ** 2).mean()
    loss.backward()
    return w.grad, b.grad

# --- wrong: Yours is of shape (1, 2)
def gradients(x, y, w, b):
    error = w * x + b - y
    return torch.stack([(2 * error * x).mean(), (2 * error).mean()])[None]
