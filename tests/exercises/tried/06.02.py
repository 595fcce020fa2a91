# --- right
def update(w, lr):
    with torch.no_grad():
        w -= lr * w.grad
        w.grad.zero_()

# --- right
def update(w, lr):
    with torch.no_grad():
        w.add_(w.grad, alpha=-lr)
    w.grad = None

# --- right
@torch.no_grad()
def update(w, lr):
    w -= lr * w.grad
    w.grad = torch.zeros_like(w)

# --- right
def update(w, lr):
    w.data = w.data - lr * w.grad
    w.grad.zero_()

# --- right
def update(w, lr):
    optimizer = torch.optim.SGD([w], lr=lr)
    optimizer.step()
    optimizer.zero_grad()

# --- right
def update(w, lr):
    step = lr * w.grad
    w.grad = None
    with torch.no_grad():
        w[:] = w - step
    return w

# --- right
def update(w, lr):
    w.requires_grad_(False)
    w -= lr * w.grad
    w.requires_grad_(True)
    w.grad = None

# --- wrong: Which block stops recording
def update(w, lr):
    w -= lr * w.grad
    w.grad.zero_()

# --- wrong: w is where it was, and its gradient
def update(w, lr):
    with torch.no_grad():
        w = w - lr * w.grad
        w.grad = None

# --- wrong: w is where it was, and its gradient
def update(w, lr):
    with torch.no_grad():
        w = w - lr * w.grad
    return w

# --- wrong: next backward adds
def update(w, lr):
    with torch.no_grad():
        w -= lr * w.grad
        w.grad is None

# --- wrong: Descent goes against
def update(w, lr):
    with torch.no_grad():
        w += lr * w.grad
    w.grad = None

# --- wrong: cleared before
def update(w, lr):
    w.grad.zero_()
    with torch.no_grad():
        w -= lr * w.grad

# --- wrong: not the tensor that backward filled
def update(w, lr):
    w.grad = None
    with torch.no_grad():
        w -= lr * w.grad

# --- wrong: zeroed the weight
def update(w, lr):
    with torch.no_grad():
        w -= lr * w.grad
        w.zero_()

# --- wrong: scales the step
def update(w, lr):
    with torch.no_grad():
        w -= w.grad
    w.grad = None

# --- wrong: Which line changes w
def update(w, lr):
    with torch.no_grad():
        new = w - lr * w.grad
    w.grad = None
    return new

# --- wrong: no longer tracks
def update(w, lr):
    w.requires_grad = False
    w -= lr * w.grad
    w.grad = None

# --- wrong: without a learning rate
def update(w, lr):
    w.data -= w.grad

# --- wrong: the step itself
def update(w, lr):
    with torch.no_grad():
        w.copy_(-lr * w.grad)
    w.grad = None

# --- wrong: Two lines to look at
def update(w, lr):
    with torch.no_grad():
        w.sub_(-lr * w.grad)

# --- wrong: Only one of the two
def update(w, lr):
    with torch.no_grad():
        w -= lr * w.grad
        w.zero_()
        w.grad.zero_()

# --- wrong: w is where it was, and its gradient
def update(w, lr):
    w = w - lr * w.grad
    w.grad = None

# --- blank
def update(w, lr):
    ...

# --- wrong: There lr · w.grad is
def update(w, lr):
    with torch.no_grad():
        w -= 2 * lr * w.grad
    w.grad = None

# --- wrong: There lr · w.grad is
def update(w, lr):
    with torch.no_grad():
        w -= lr * w.grad.abs()
    w.grad = None

# --- wrong: And w.grad is not cleared
def update(w, lr):
    with torch.no_grad():
        w -= w.grad / lr

# --- wrong: w is right. w.grad is neither None nor 0
def update(w, lr):
    with torch.no_grad():
        w -= lr * w.grad
        w.grad *= 0.5

# --- wrong: There lr · w.grad is
def update(w, lr):
    with torch.no_grad():
        w *= 1 - lr * w.grad
    w.grad = None

# --- wrong: before your step and after it
def update(w, lr):
    with torch.no_grad():
        w[:2] -= lr * w.grad[:2]
    w.grad = None

# --- wrong: named or returned
def update(w, lr):
    with torch.no_grad():
        return w - lr * w.grad

# --- wrong: gradients are still switched off
def update(w, lr):
    torch.set_grad_enabled(False)
    w -= lr * w.grad
    w.grad = None

# --- wrong: There lr · w.grad is
def update(w, lr):
    with torch.no_grad():
        w -= lr * w.grad / w.grad.norm()
    w.grad = None

# --- right
def update(w, lr):
    optimizer = torch.optim.SGD([w], lr=lr)
    optimizer.step()
    optimizer.zero_grad()

# --- wrong: An optimiser and a module have a zero_grad
def update(w, lr):
    with torch.no_grad():
        w -= lr * w.grad
    w.zero_grad()

# --- wrong: Is it cleared before the step uses it
def update(w, lr):
    g = w.grad.clone()
    w.grad.zero_()
    w = w - lr * g

# --- wrong: w is where it was, and its gradient
def update(w, lr):
    with torch.no_grad():
        w += 0 * lr * w.grad

# --- wrong: Something here is None
def update(w, lr):
    with torch.no_grad():
        w -= lr * w.grad_fn

# --- wrong: w and not w.grad
def update(w, lr):
    with torch.no_grad():
        w *= 1 - lr
    w.grad = None

# --- wrong: what is w.grad when it runs
def update(w, lr):
    g = w.grad
    g.zero_()
    with torch.no_grad():
        w -= lr * g
