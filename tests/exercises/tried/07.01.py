# --- right
def train(w, x, y, steps):
    for i in range(steps):
        loss = ((w * x - y) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            w.sub_(w.grad * 0.1)
            w.grad.zero_()

# --- right
def train(w, x, y, steps):
    def compute_loss():
        return torch.mean(torch.square(w * x - y))
    for _ in range(steps):
        compute_loss().backward()
        w.data -= 0.1 * w.grad
        w.grad = None

# --- right
def train(w, x, y, steps, lr=0.1):
    opt = torch.optim.SGD([w], lr=lr)
    for _ in range(steps):
        opt.zero_grad()
        loss = F.mse_loss(w * x, y)
        loss.backward()
        opt.step()
    return w

# --- right
def train(w, x, y, steps):
    loss = (w * x - y).square().mean()
    for _ in range(steps):
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None
        loss = (w * x - y).square().mean()

# --- right
def train(w, x, y, steps):
    for _ in range(steps):
        w.grad = None
        loss = (w * x - y).square().mean()
        loss.backward(retain_graph=True)
        with torch.no_grad():
            w.copy_(w - 0.1 * w.grad)

# --- right
def train(w, x, y, steps):
    if steps == 0:
        return
    loss = (w * x - y).pow(2).sum() / len(x)
    g = torch.autograd.grad(loss, w)[0]
    with torch.no_grad():
        w -= 0.1 * g
    train(w, x, y, steps - 1)

# --- wrong: by the gradient of the first w alone. Which line
def train(w, x, y, steps):
    loss = (w * x - y).square().mean()
    for _ in range(steps):
        loss.backward(retain_graph=True)
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: by the gradient of the first w alone. Which line
def train(w, x, y, steps):
    loss = (w * x - y).square().mean()
    g, = torch.autograd.grad(loss, w)
    for _ in range(steps):
        with torch.no_grad():
            w -= 0.1 * g

# --- wrong: steps go by once, twice, three times the gradient of the first w, as
def train(w, x, y, steps):
    loss = (w * x - y).square().mean()
    for _ in range(steps):
        loss.backward(retain_graph=True)
        with torch.no_grad():
            w -= 0.1 * w.grad

# --- wrong: of all the steps so far, added up
def train(w, x, y, steps):
    for _ in range(steps):
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad

# --- wrong: of all the steps so far, added up
def train(w, x, y, steps):
    for _ in range(steps):
        loss = (w * x - y).square().mean()
        loss.backward()
        w.data = w.data - 0.1 * w.grad
    w.grad = None

# --- wrong: where it stood after one
def train(w, x, y, steps):
    for _ in range(steps):
        loss = (w * x - y).square().mean()
    loss.backward()
    with torch.no_grad():
        w -= 0.1 * w.grad
    w.grad = None

# --- wrong: where it stood after one
def train(w, x, y, steps):
    for _ in range(steps):
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None
        return w

# --- wrong: leaf Variable
def train(w, x, y, steps):
    for _ in range(steps):
        loss = (w * x - y).square().mean()
        loss.backward()
        w -= 0.1 * w.grad
        w.grad = None

# --- wrong: has not moved
def train(w, x, y, steps):
    for _ in range(steps):
        w = w.detach().requires_grad_()
        loss = (w * x - y).square().mean()
        loss.backward()
        w = w - 0.1 * w.grad

# --- wrong: made of the w that was handed in
def train(w, x, y, steps):
    for _ in range(steps):
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w = w - 0.1 * w.grad
        w.grad = None

# --- wrong: in place of a gradient
def train(w, x, y, steps):
    for _ in range(steps):
        loss = (w * x - y).square().mean()
        loss.backward()
        w.grad = None
        with torch.no_grad():
            w -= 0.1 * w.grad

# --- wrong: moves nothing
def train(w, x, y, steps):
    for _ in range(steps):
        loss = (w * x - y).square().mean()
        loss.backward()
        w.grad.zero_()
        with torch.no_grad():
            w -= 0.1 * w.grad

# --- wrong: None has no zero_
def train(w, x, y, steps):
    for _ in range(steps):
        w.grad.zero_()
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad

# --- wrong: Is it computed under no_grad
def train(w, x, y, steps):
    for _ in range(steps):
        with torch.no_grad():
            loss = (w * x - y).square().mean()
            loss.backward()
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: as behind a detach()
def train(w, x, y, steps):
    loss = (w * x - y).square().mean()
    for _ in range(steps):
        loss = loss.detach().requires_grad_()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad

# --- wrong: up the slope
def train(w, x, y, steps):
    for _ in range(steps):
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w += 0.1 * w.grad
        w.grad = None

# --- wrong: one step fewer
def train(w, x, y, steps):
    for _ in range(1, steps):
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: as if the loss were a sum
def train(w, x, y, steps):
    for _ in range(steps):
        loss = (w * x - y).square().sum()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: no longer tracks
def train(w, x, y, steps):
    for _ in range(steps):
        w.requires_grad_(True)
        loss = (w * x - y).square().mean()
        loss.backward()
        w.requires_grad_(False)
        w -= 0.1 * w.grad
        w.grad = None

# --- wrong: a second time
def train(w, x, y, steps):
    loss = (w * x - y).square().mean()
    for _ in range(steps):
        w.grad = None
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad

# --- wrong: Asked for two steps, yours go
def train(w, x, y, steps):
    for _ in range(steps):
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad / steps
        w.grad = None

# --- wrong: one step old
def train(w, x, y, steps):
    loss = (w * x - y).square().mean()
    for _ in range(steps):
        loss.backward()
        loss = (w * x - y).square().mean()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: w follows example
def train(w, x, y, steps):
    for i in range(steps):
        loss = (w * x[i % len(x)] - y[i % len(x)]).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: But each step goes by the gradients of all the steps so far,
def train(w, x, y, steps):
    v = 0
    for i in range(steps):
        loss = (w * x - y).square().mean()
        loss.backward()
        v = v + w.grad
        with torch.no_grad():
            w -= 0.1 * v
        w.grad = None

# --- wrong: Asked for two steps, yours go
def train(w, x, y, steps):
    for i in range(steps):
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 / (i + 1) * w.grad
        w.grad = None

# --- wrong: Asked for two steps, yours go
def train(w, x, y, steps):
    o = torch.optim.SGD([w], lr=0.1, momentum=0.9)
    for i in range(steps):
        o.zero_grad()
        loss = (w * x - y).square().mean()
        loss.backward()
        o.step()

# --- wrong: the gradient is 5
def train(w, x, y, steps):
    o = torch.optim.Adam([w], lr=0.1)
    for i in range(steps):
        o.zero_grad()
        loss = (w * x - y).square().mean()
        loss.backward()
        o.step()

# --- wrong: the gradient is 5
def train(w, x, y, steps):
    for i in range(steps):
        loss = (w * x - y).abs().mean()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: Your steps are n times too long, as if the loss were a sum
def train(w, x, y, steps):
    for i in range(steps):
        for a, b in zip(x, y):
            loss = (w * a - b).square().mean()
            loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: After two steps your w stands where it stood after one
def train(w, x, y, steps):
    for i in range(steps):
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None
        break

# --- wrong: Asked for two steps, yours go
def train(w, x, y, steps):
    for _ in range(steps):
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad *= 0.5

# --- wrong: by the gradient of the first w alone. Which line
def train(w, x, y, steps):
    g = None
    for _ in range(steps):
        loss = (w * x - y).square().mean()
        loss.backward()
        g = g if g is not None else w.grad.clone()
        with torch.no_grad():
            w -= 0.1 * g
        w.grad = None

# --- wrong: Asked for two steps, yours go
def train(w, x, y, steps):
    for k in range(steps):
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad * (-1) ** k
        w.grad = None

# --- wrong: Asked for two steps, your code leaves w where the first one 
def train(w, x, y, steps):
    for k in range(steps):
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            if k != 1:
                w -= 0.1 * w.grad
        w.grad = None

# --- wrong: w follows example
def train(w, x, y, steps):
    for k in range(steps):
        loss = (w * x[:1] - y[:1]).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: Asked for two steps, yours go
def train(w, x, y, steps):
    start = w.detach().clone()
    for k in range(steps):
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w.copy_(start - 0.1 * w.grad)
        w.grad = None

# --- wrong: Asked for one step or two
def train(w, x, y, steps):
    for k in range(min(steps, 3)):
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: as behind a detach() or
def train(w, x, y, steps):
    loss = (w * x - y).square().mean()
    for k in range(steps):
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None
        loss = (w.detach().requires_grad_() * x - y).square().mean()

# --- right
def train(w, x, y, steps):
    loss = (w * x - y).square().mean()
    for k in range(steps):
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None
        loss = (w * x - y).square().mean()

# --- wrong: With x = [
def train(w, x, y, steps):
    for _ in range(steps):
        loss = (w * x - y).square().mean()
        if loss < 0.5: break
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: Asked for two steps, yours go
def train(w, x, y, steps):
    for _ in range(steps):
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= 0.1/steps * w.grad
        w.grad = None

# --- wrong: by the gradient of the first w alone. Which line
def train(w, x, y, steps):
    loss = (w * x - y).square().mean()
    loss.backward()
    with torch.no_grad():
        w -= 0.1 * steps * w.grad

# --- wrong: With x = [
def train(w, x, y, steps):
    best = None
    for i in range(steps):
        loss = (w * x - y).square().mean()
        loss.backward()
        if best is not None and loss >= best: break
        best = loss.item()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: Asked for one step, w goes
def train(w, x, y, steps):
    for i in range(steps):
        g = torch.autograd.grad(F.mse_loss(w*x, y), [w])[0]
        w.data = w.data - 0.1*g/2
        w.data = w.data - 0.1*g

# --- wrong: Yours leads to 0.9
def train(w, x, y, steps):
    for _ in range(steps):
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad.sign()
        w.grad = None

# --- wrong: goes 0.5 times
def train(w, x, y, steps):
    for _ in range(steps):
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= 0.05 * w.grad
        w.grad = None

# --- wrong: for 230 steps, with x = [0.1, 0.2], y = [0, 0] and w = 0.5, your code
def train(w, x, y, steps):
    for _ in range(min(steps, 5)):
        loss = (w * x - y).square().mean()
        g, = torch.autograd.grad(loss, w)
        w.data -= 0.1 * g

# --- wrong: wherever w begins
def train(w, x, y, steps):
    with torch.no_grad():
        w.copy_((x * y).sum() / (x * x).sum())

# --- wrong: by the gradient of the first w alone. Which line
def train(w, x, y, steps):
    for i in range(steps):
        loss = (w * x - y).square().mean()
        loss.backward()
        if i == 0:
            g = w.grad.clone()
        with torch.no_grad():
            w -= 0.1 * g
        w.grad = None

# --- wrong: Asked for 230 steps, with x = [0.1, 0.2], y = [0, 0] and w = 0.5,
def train(w, x, y, steps):
    for _ in range(min(steps, 50)):
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: Asked for 230 steps, with x = [0.1, 0.2], y = [0, 0] and w = 0.5,
def train(w, x, y, steps):
    for k in range(steps):
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= (0.1 if k < 20 else 0.01) * w.grad
        w.grad = None

# --- wrong: Your steps go by once, twice, three times the gradient of the first
def train(w, x, y, steps):
    g = (2 * x * (w.detach() * x - y)).mean()
    for k in range(steps):
        with torch.no_grad():
            w -= 0.1 * (k + 1) * g

# --- wrong: After one step w is where it began
def train(w, x, y, steps):
    while steps > 1:
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None
        steps -= 2

# --- wrong: as backward does
def train(w, x, y, steps):
    for _ in range(steps):
        loss = (w * x - y).square().mean()
        g = loss.backward()
        with torch.no_grad():
            w -= 0.1 * g
        w.grad = None

# --- wrong: has not moved. Is its gradient
def train(w, x, y, steps):
    v = w.detach().clone().requires_grad_()
    for _ in range(steps):
        loss = (v * x - y).square().mean()
        loss.backward()
        v.data -= 0.1 * v.grad
        v.grad.zero_()
    w = v.data

# --- wrong: It runs now. But each step goes by
def train(w, x, y, steps):
    total = 0
    for _ in range(steps):
        total = total + (w * x - y).square().mean()
        total.backward(retain_graph=True)
        w.data -= 0.1 * w.grad
        w.grad = None

# --- wrong: after being set to None
def train(w, x, y, steps):
    for _ in range(steps):
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None
        w.grad.zero_()

# --- wrong: or cut off by a detach
def train(w, x, y, steps):
    loss = (w * x - y).square().mean()
    for _ in range(steps):
        loss.backward(retain_graph=True)
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None
        loss = (w * x - y).square().mean().detach()

# --- wrong: Is it made of the w that was handed in
def train(w, x, y, steps):
    loss = (w * x - y).square().mean()
    for _ in range(steps):
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None
        loss = (x - y).square().mean()
