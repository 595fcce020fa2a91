# --- right
def descend(w, x, y, rates):
    for lr in rates:
        w.grad = None
        loss = ((w * x - y) ** 2).mean()
        loss.backward()
        w.data -= lr * w.grad

# --- right
def descend(w, x, y, rates):
    opt = torch.optim.SGD([w], lr=rates[0])
    for lr in rates:
        opt.param_groups[0]["lr"] = lr
        opt.zero_grad()
        F.mse_loss(w * x, y).backward()
        opt.step()

# --- right
def descend(w, x, y, rates):
    for i in range(len(rates)):
        loss = (w * x - y).square().mean()
        g, = torch.autograd.grad(loss, [w])
        with torch.no_grad():
            w.sub_(rates[i] * g)

# --- right
def descend(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w.add_(w.grad, alpha=-lr)
            w.grad.zero_()
    return w

# --- right
def descend(w, x, y, rates):
    for lr in rates:
        gradient = (2 * (w.detach() * x - y) * x).mean()
        w.data = w.data - lr * gradient

# --- right
def descend(w, x, y, rates):
    f = torch.func.grad(lambda v: (v * x - y).square().mean())
    for lr in rates:
        with torch.no_grad():
            w -= lr * f(w.detach())

# --- wrong: nobody clears
def descend(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad

# --- wrong: only before the loss sees it
def descend(w, x, y, rates):
    for lr in rates:
        w.data.zero_()
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad

# --- wrong: setting w itself back
def descend(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        w.data.zero_()
        if w.grad is not None:
            w.grad.zero_()
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad

# --- wrong: setting w itself back
def descend(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        w.data.zero_()
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad
        w.grad = None

# --- wrong: each step starts from 0
def descend(w, x, y, rates):
    for lr in rates:
        w.data.zero_()
        w.grad = None
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad

# --- wrong: finds nothing to go by
def descend(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        loss.backward()
        w.grad.data.zero_()
        with torch.no_grad():
            w -= lr * w.grad

# --- wrong: None has no zero_
def descend(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        w.grad.zero_()
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad

# --- wrong: side of .data
def descend(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        w.grad.data.zero_()
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad

# --- wrong: .grad is None
def descend(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        loss.backward()
        w.grad = None
        with torch.no_grad():
            w -= lr * w.grad

# --- wrong: has not moved
def descend(w, x, y, rates):
    for lr in rates:
        w = w.clone().detach().requires_grad_()
        loss = (w * x - y).square().mean()
        loss.backward()
        w = w - lr * w.grad

# --- wrong: the first step alone leads
def descend(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad
        w.grad = None
        return w

# --- wrong: first rate
def descend(w, x, y, rates):
    opt = torch.optim.SGD([w], lr=rates[0])
    for lr in rates:
        opt.zero_grad()
        loss = (w * x - y).square().mean()
        loss.backward()
        opt.step()

# --- wrong: upwards
def descend(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w += lr * w.grad
            w.grad.zero_()

# --- wrong: as if the loss were a sum
def descend(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().sum()
        w.grad = None
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad

# --- wrong: .grad is None
def descend(w, x, y, rates):
    opt = torch.optim.SGD([w], lr=0.1)
    for lr in rates:
        loss = (w * x - y).square().mean()
        loss.backward()
        opt.zero_grad()
        with torch.no_grad():
            w -= lr * w.grad

# --- wrong: setting w itself back
def descend(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w.zero_()
            w -= lr * w.grad
        w.grad.zero_()

# --- wrong: see where w is now
def descend(w, x, y, rates):
    loss = (w * x - y).square().mean()
    for lr in rates:
        w.grad = None
        loss.backward(retain_graph=True)
        with torch.no_grad():
            w -= lr * w.grad

# --- wrong: w is 0
def descend(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad
            w.zero_()
        w.grad = None

# --- wrong: no longer tracks
def descend(w, x, y, rates):
    for lr in rates:
        w.requires_grad_(True)
        w.grad = None
        loss = (w * x - y).square().mean()
        loss.backward()
        w.requires_grad_(False)
        w -= lr * w.grad

# --- wrong: Each step is 0.1 times
def descend(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        w.grad = None
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad

# --- wrong: 0.01 times the gradient
def descend(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        w.grad = None
        loss.backward()
        with torch.no_grad():
            w -= 0.01 * w.grad

# --- wrong: where nothing is recorded
def descend(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        w.grad = None
        loss.backward()
        w -= lr * w.grad

# --- wrong: That should be 0.02 times
def descend(w, x, y, rates):
    for lr in rates:
        w.grad = None
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad * lr

# --- wrong: once, before the loop
def descend(w, x, y, rates):
    w.data.zero_()
    for lr in rates:
        loss = (w * x - y).square().mean()
        w.grad = None
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad

# --- wrong: throws away where it began
def descend(w, x, y, rates):
    w.data.zero_()
    for lr in rates:
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad

# --- wrong: 0.
def descend(w, x, y, rates):
    w.data.fill_(1.)
    for lr in rates:
        loss = (w * x - y).square().mean()
        w.grad = None
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad

# --- wrong: once, before the loop
def descend(w, x, y, rates):
    with torch.no_grad():
        w.zero_()
    for lr in rates:
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad
            w.grad.zero_()


# --- wrong: The first is for
def descend(w, x, y, rates):
    for lr in reversed(rates):
        loss = (w * x - y).square().mean()
        w.grad = None
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad


# --- wrong: With one rate yours ends where it should
def descend(w, x, y, rates):
    for _ in rates:
        lr = sum(rates) / len(rates)
        loss = (w * x - y).square().mean()
        w.grad = None
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad


# --- wrong: leaves w where it began
def descend(w, x, y, rates):
    for lr in rates[1:]:
        loss = (w * x - y).square().mean()
        w.grad = None
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad
