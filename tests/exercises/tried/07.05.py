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

# --- wrong: What should begin anew in every turn
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

# --- wrong: counted from 0
def descend(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        w.data.zero_()
        if w.grad is not None:
            w.grad.zero_()
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad

# --- wrong: counted from 0
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

# --- wrong: nothing to go by
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

# --- wrong: None has no .data
def descend(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        w.grad.data.zero_()
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad

# --- wrong: meets a None
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

# --- wrong: meets a None
def descend(w, x, y, rates):
    opt = torch.optim.SGD([w], lr=0.1)
    for lr in rates:
        loss = (w * x - y).square().mean()
        loss.backward()
        opt.zero_grad()
        with torch.no_grad():
            w -= lr * w.grad

# --- wrong: counted from 0
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

# --- wrong: the mean of the rates
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

# --- wrong: But from the second step on, each has the gradients of the s
def descend(w, x, y, rates):
    w.grad = None
    for lr in rates:
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad
    w.grad = None

# --- wrong: each from where w is then
def descend(w, x, y, rates):
    v = 0
    for lr in rates:
        loss = (w * x - y).square().mean()
        loss.backward()
        v = 0.9 * v + w.grad
        with torch.no_grad():
            w -= lr * v
        w.grad = None

# --- wrong: each from where w is then
def descend(w, x, y, rates):
    for i, lr in enumerate(rates, 1):
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad / i
        w.grad = None

# --- wrong: IndexError: list index out of range
def descend(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad
        if lr == rates[1]:
            w.grad = None

# --- wrong: But from the second step on, each has the gradients of the s
def descend(w, x, y, rates):
    v = 0
    for lr in rates:
        loss = (w * x - y).square().mean()
        w.grad = None
        loss.backward()
        v = v + w.grad
        with torch.no_grad():
            w -= lr * v

# --- wrong: times the gradient downhill
def descend(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        w.grad = None
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad.sign()

# --- wrong: each from where w is then
def descend(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad
        w.grad *= 0.1

# --- wrong: each from where w is then
def descend(w, x, y, rates):
    for k, lr in enumerate(rates):
        loss = (w * x - y).square().mean()
        w.grad = None
        loss.backward()
        with torch.no_grad():
            w -= rates[max(k - 1, 0)] * w.grad

# --- wrong: each from where w is then
def descend(w, x, y, rates):
    s = 0
    for lr in rates:
        s += lr
        loss = (w * x - y).square().mean()
        w.grad = None
        loss.backward()
        with torch.no_grad():
            w -= s * w.grad

# --- wrong: it is without the last
def descend(w, x, y, rates):
    for lr in set(rates):
        loss = (w * x - y).square().mean()
        w.grad = None
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad

# --- wrong: each from where w is then
def descend(w, x, y, rates):
    start = w.detach().clone()
    for lr in rates:
        loss = (w * x - y).square().mean()
        w.grad = None
        loss.backward()
        with torch.no_grad():
            w.copy_(start - lr * w.grad)

# --- wrong: it is without the last
def descend(w, x, y, rates):
    for lr in rates[:2]:
        loss = (w * x - y).square().mean()
        w.grad = None
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad

# --- wrong: times the gradient downhill
def descend(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        w.grad = None
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad
            w -= lr * w.grad

# --- wrong: times the gradient downhill
def descend(w, x, y, rates):
    for lr in rates:
        for _ in range(2):
            loss = (w * x - y).square().mean()
            w.grad = None
            loss.backward()
            with torch.no_grad():
                w -= lr * w.grad

# --- wrong: it is without the last
def descend(w, x, y, rates):
    for k, lr in enumerate(rates):
        loss = (w * x - y).square().mean()
        w.grad = None
        loss.backward()
        with torch.no_grad():
            if k != 1:
                w -= lr * w.grad

# --- right
def descend(w, x, y, rates):
    opt = torch.optim.SGD([w], lr=1.0)
    for lr in rates:
        opt.param_groups[0]["lr"] = lr
        opt.zero_grad()
        F.mse_loss(w * x, y).backward()
        opt.step()

# --- wrong: it is without the last
def descend(w, x, y, rates):
    for lr in dict.fromkeys(rates):
        loss = (w * x - y).square().mean()
        w.grad = None
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad

# --- wrong: each from where w is then
def descend(w, x, y, rates):
    last = None
    for lr in rates:
        if lr != last: w.grad = None
        loss = (w * x - y).square().mean()
        loss.backward()
        w.data -= lr*w.grad
        last = lr

# --- wrong: the mean of the rates
def descend(w, x, y, rates):
    lr = sum(rates)/len(rates)
    for _ in rates:
        w.grad = None
        loss = (w * x - y).square().mean()
        loss.backward()
        w.data -= lr*w.grad

# --- wrong: Where your descent ends is right as long as the order of the
def descend(w, x, y, rates):
    for lr in reversed(rates):
        w.grad = None
        loss = (w * x - y).square().mean()
        loss.backward()
        w.data -= lr*w.grad

# --- wrong: With x = [
def descend(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        if loss < 1e-3: break
        w.grad = None
        loss.backward()
        w.data -= lr*w.grad

# --- wrong: each from where w is then
def descend(w, x, y, rates):
    old = w.clone().detach()
    for i, lr in enumerate(rates):
        loss = (w * x - y).square().mean()
        w.grad = None
        loss.backward()
        w.data = old - lr*w.grad

# --- right
def descend(w, x, y, rates):
    rates = iter(rates)
    while (lr := next(rates, None)) is not None:
        w.grad = torch.zeros_like(w)
        (w * x - y).square().mean().backward()
        w.data.sub_(w.grad.mul(lr))

# --- wrong: None has no .data
def descend(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        w.grad.data.zero_()
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad

# --- wrong: counted from 0
def descend(w, x, y, rates):
    for lr in rates:
        w.grad = None
        loss = (w * x - y).square().mean()
        loss.backward()
        w.data.zero_()
        with torch.no_grad():
            w -= lr * w.grad

# --- wrong: tensor, or None
def descend(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        w.grad = 0
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad

# --- wrong: the smallest of the rates
def descend(w, x, y, rates):
    for lr in rates:
        w.grad = None
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= min(rates) * w.grad

# --- wrong: The first is for step 1
def descend(w, x, y, rates):
    for lr in sorted(rates):
        w.grad = None
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad

# --- right
def descend(w, x, y, rates):
    at = w.detach().clone()
    for lr in rates:
        at = at - lr * (2 * x * (at * x - y)).mean()
    w.data.copy_(at)

# --- right
def descend(w, x, y, rates):
    sgd = torch.optim.SGD([w], lr=1.0)
    for lr in rates:
        for group in sgd.param_groups:
            group["lr"] = lr
        sgd.zero_grad()
        (w * x - y).square().mean().backward()
        sgd.step()

# --- wrong: as backward does
def descend(w, x, y, rates):
    for lr in rates:
        w.grad = None
        loss = (w * x - y).square().mean()
        g = loss.backward()
        with torch.no_grad():
            w -= lr * g

# --- wrong: has not moved. Is its gradient
def descend(w, x, y, rates):
    v = w.clone().detach().requires_grad_()
    for lr in rates:
        loss = (v * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            v -= lr * v.grad
        v.grad.zero_()
    with torch.no_grad():
        w = v

# --- wrong: after being set to None
def descend(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad
        w.grad = None
        w.grad.zero_()

# --- wrong: What becomes of the rate
def descend(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        w.grad = None
        loss.backward()
        with torch.no_grad():
            w -= min(lr, 0.15) * w.grad

# --- wrong: The first is for
def descend(w, x, y, rates):
    for lr in sorted(rates):
        loss = (w * x - y).square().mean()
        w.grad = None
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad

# --- wrong: what is to be kept
def descend(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        with torch.no_grad():
            w.zero_()
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad

# --- wrong: of a new w, which is no leaf
def descend(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        w.grad = None
        loss.backward()
        w = w - lr * w.grad
