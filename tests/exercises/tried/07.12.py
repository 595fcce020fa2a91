# --- right
def fit(w, x, y, steps):
    for _ in range(steps):
        error = (w * x - y).square().mean()
        loss = error + 0.1 * w.square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- right
def fit(w, x, y, steps):
    for _ in range(steps):
        error = ((w * x - y) ** 2).mean()
        loss = error + 0.1 * w**2
        print(error.item(), loss.item())
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad.zero_()

# --- right
def fit(w, x, y, steps):
    for _ in range(steps):
        loss = F.mse_loss(w * x, y) + 0.1 * w.square()
        (slope,) = torch.autograd.grad(loss, w)
        w.data -= 0.1 * slope

# --- right
def fit(w, x, y, steps):
    optimizer = torch.optim.SGD([w], lr=0.1)
    for _ in range(steps):
        optimizer.zero_grad()
        error = (w * x - y).square().mean()
        shown = error.item()
        loss = error + 0.1 * w.square()
        loss.backward()
        optimizer.step()

# --- right
def fit(w, x, y, steps):
    for _ in range(steps):
        with torch.no_grad():
            slope = (2 * (w * x - y) * x).mean() + 0.2 * w
            w -= 0.1 * slope

# --- right
def fit(w, x, y, steps):
    for _ in range(steps):
        loss = ((w * x - y).square() + 0.1 * w.square()).mean()
        loss.backward()
        with torch.no_grad():
            w.sub_(w.grad, alpha=0.1)
        w.grad = None

# --- right
def fit(w, x, y, steps):
    for _ in range(steps):
        error = sum((w * a - b) ** 2 for a, b in zip(x, y)) / len(x)
        loss = error + 0.1 * w.square()
        loss.backward()
        w.data = w.data - 0.1 * w.grad
        w.grad = None

# --- wrong: one size for every w
def fit(w, x, y, steps):
    for _ in range(steps):
        error = (w * x - y).square().mean()
        loss = error + 0.1 * w.abs()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: This tensor has no history
def fit(w, x, y, steps):
    for _ in range(steps):
        error = (w * x - y).square().mean().item()
        loss = torch.tensor(error + 0.1 * w.square())
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- blank
def fit(w, x, y, steps):
    for _ in range(steps):
        error = (w * x - y).square().mean().item()
        loss = error + 0.1 * w.square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: item(), tolist() and float() give plain numbers, and what is made of one,
def fit(w, x, y, steps):
    for _ in range(steps):
        error = torch.tensor((w * x - y).square().mean().item())
        loss = error + 0.1 * w.square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: item(), tolist() and float() give plain numbers, and what is made of one,
def fit(w, x, y, steps):
    for _ in range(steps):
        error = (w * x - y).square().mean().item()
        loss = torch.tensor(error, requires_grad=True) + 0.1 * w.square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: What detach() and .data give is a tensor, without its history all the
def fit(w, x, y, steps):
    for _ in range(steps):
        error = (w * x - y).square().mean().detach()
        loss = error + 0.1 * w.square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: the error alone
def fit(w, x, y, steps):
    for _ in range(steps):
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: item(), tolist() and float() give plain numbers, and what is made of one,
def fit(w, x, y, steps):
    for _ in range(steps):
        error = float((w * x - y).square().mean())
        loss = error + 0.1 * w.square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: item(), tolist() and float() give plain numbers, and what is made of one,
def fit(w, x, y, steps):
    for _ in range(steps):
        w.grad = None
        error = (w * x - y).square().mean().item()
        loss = error + 0.1 * w.square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad

# --- wrong: With steps = 1 w goes 0.1 times
def fit(w, x, y, steps):
    for _ in range(steps):
        error = (w * x - y).square().mean()
        loss = error + 0.1 * w.square()
        loss.backward()
        with torch.no_grad():
            w -= 0.01 * w.grad
        w.grad = None

# --- wrong: The error was a mean
def fit(w, x, y, steps):
    for _ in range(steps):
        error = (w * x - y).square().sum()
        loss = error + 0.1 * w.square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: From the second step on
def fit(w, x, y, steps):
    for _ in range(steps):
        error = (w * x - y).square().mean()
        loss = error + 0.1 * w.square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad

# --- wrong: goes up their slope
def fit(w, x, y, steps):
    for _ in range(steps):
        error = (w * x - y).square().mean()
        loss = error + 0.1 * w.square()
        loss.backward()
        with torch.no_grad():
            w += 0.1 * w.grad
        w.grad = None

# --- wrong: rewards a large one
def fit(w, x, y, steps):
    for _ in range(steps):
        error = (w * x - y).square().mean()
        loss = error - 0.1 * w.square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: plain number
def fit(w, x, y, steps):
    for _ in range(steps):
        error = (w * x - y).square().mean()
        loss = (error + 0.1 * w.square()).item()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: Your function leaves w where it was
def fit(w, x, y, steps):
    for _ in range(steps):
        error = (w * x - y).square().mean()
        loss = error + 0.1 * w.square()
        (slope,) = torch.autograd.grad(loss, w)
        w = w - 0.1 * slope

# --- wrong: a leaf Variable that requires grad
def fit(w, x, y, steps):
    for _ in range(steps):
        error = (w * x - y).square().mean()
        loss = error + 0.1 * w.square()
        loss.backward()
        w -= 0.1 * w.grad
        w.grad = None

# --- wrong: no_grad
def fit(w, x, y, steps):
    for _ in range(steps):
        with torch.no_grad():
            error = (w * x - y).square().mean()
        loss = error + 0.1 * w.square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: another multiple
def fit(w, x, y, steps):
    for _ in range(steps):
        error = (w * x - y).square().mean()
        loss = error + w.square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: whatever y is
def fit(w, x, y, steps):
    for _ in range(steps):
        error = (w.data * x - y).square().mean()
        loss = error + 0.1 * w.square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: terms are multiplied
def fit(w, x, y, steps):
    for _ in range(steps):
        error = (w * x - y).square().mean()
        loss = error * 0.1 * w.square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: weight_decay is the factor
def fit(w, x, y, steps):
    opt = torch.optim.SGD([w], lr=0.1, weight_decay=0.1)
    for _ in range(steps):
        opt.zero_grad()
        F.mse_loss(w * x, y).backward()
        opt.step()

# --- wrong: its slope is 0.1
def fit(w, x, y, steps):
    for _ in range(steps):
        error = (w * x - y).square().mean()
        loss = error + 0.1 * w
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: counts 0.1 times, and that of 0.1·w² once
def fit(w, x, y, steps):
    for _ in range(steps):
        error = (w * x - y).square().mean()
        loss = 0.1 * (error + w.square())
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: With steps = 1 w goes 0.1 times
def fit(w, x, y, steps):
    for _ in range(steps):
        error = (w * x - y).square().mean()
        loss = error + 0.1 * w.square()
        loss.backward()
        with torch.no_grad():
            w -= 0.01 * w.grad
        w.grad = None

# --- wrong: against it
def fit(w, x, y, steps):
    for _ in range(steps):
        error = (w * x - y).abs().mean()
        loss = error + 0.1 * w.square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: With steps = 1 w is where 2 steps lead
def fit(w, x, y, steps):
    for _ in range(steps + 1):
        loss = (w * x - y).square().mean() + 0.1 * w.square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: With steps = 3 w is where 1 step leads
def fit(w, x, y, steps):
    loss = (w * x - y).square().mean() + 0.1 * w.square()
    loss.backward()
    with torch.no_grad():
        w -= 0.1 * w.grad
    w.grad = None

# --- wrong: against it
def fit(w, x, y, steps):
    optimiser = torch.optim.Adam([w], lr=0.1)
    for _ in range(steps):
        optimiser.zero_grad()
        loss = (w * x - y).square().mean() + 0.1 * w.square()
        loss.backward()
        optimiser.step()

# --- wrong: Print w and w.grad before each step
def fit(w, x, y, steps):
    optimiser = torch.optim.SGD([w], lr=0.1, momentum=0.9)
    for _ in range(steps):
        optimiser.zero_grad()
        loss = (w * x - y).square().mean() + 0.1 * w.square()
        loss.backward()
        optimiser.step()

# --- wrong: The slope of the mean squared error has y in it
def fit(w, x, y, steps):
    for _ in range(steps):
        loss = (w * x - y).mean() + 0.1 * w.square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: wherever w begins
def fit(w, x, y, steps):
    with torch.no_grad():
        w.copy_((x * y).mean() / ((x * x).mean() + 0.1))

# --- wrong: Does each write go by a slope
def fit(w, x, y, steps):
    for _ in range(2 * steps):
        loss = (w * x - y).square().mean() + 0.1 * w.square()
        loss.backward()
        with torch.no_grad():
            w -= 0.05 * w.grad
        w.grad = None

# --- wrong: The slope of the mean squared error has y in it: which line 
def fit(w, x, y, steps):
    w.data.fill_(3.0)

# --- wrong: times the slope of the loss, the mean squared error plus
def fit(w, x, y, steps):
    for _ in range(steps):
        error = (w * x - y).square().mean().item()
        loss = error * w
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: wherever w begins
def fit(w, x, y, steps):
    w.data = (x*y).mean() / ((x*x).mean() + 0.1)

# --- wrong: The slope of the mean squared error has y in it: which line 
def fit(w, x, y, steps):
    w.data.copy_((x).mean())

# --- wrong: The slope of the mean squared error has y in it: which line 
def fit(w, x, y, steps):
    for _ in range(steps):
        loss = (w * x - x).square().mean() + 0.1 * w.square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: y is. The slope of the mean squared error has y in it: which line
def fit(w, x, y, steps):
    for _ in range(steps):
        g = 0.2 * w.detach()
        with torch.no_grad():
            w -= 0.1 * g

# --- wrong: Does each write go by a slope
def fit(w, x, y, steps):
    for _ in range(steps):
        error = (w * x - y).square().mean()
        error.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None
        pen = 0.1 * w.square()
        pen.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: Does each write go by a slope
def fit(w, x, y, steps):
    for _ in range(steps):
        with torch.no_grad():
            w -= 0.1 * 0.2 * w
        error = (w * x - y).square().mean()
        error.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: at that moment w.grad is None
def fit(w, x, y, steps):
    for _ in range(steps):
        error = (w * x - y).square().mean() + 0.1 * w.square()
        error.backward()
        w.grad = None
        with torch.no_grad():
            w -= 0.1 * w.grad

# --- wrong: Does each write go by a slope
def fit(w, x, y, steps):
    opt = torch.optim.AdamW([w], lr=0.1, weight_decay=0.1)
    for _ in range(steps):
        opt.zero_grad()
        F.mse_loss(w*x, y).backward()
        opt.step()

# --- wrong: With x = [
def fit(w, x, y, steps):
    for _ in range(steps):
        loss = (w * x - y).square().mean() + 0.1 * w.square()
        if loss < 1e-4: break
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: w this way
def fit(w, x, y, steps):
    for _ in range(steps):
        loss = (w * x - y).square().mean() * (1 + 0.1 * w.square())
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: w this way
def fit(w, x, y, steps):
    for _ in range(steps):
        loss = (w * x - y).square().mean() + 0.1 * w.square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 / steps * w.grad
        w.grad = None

# --- right
def fit(w, x, y, steps):
    for _ in range(steps):
        e = w.detach() * x - y
        g = 2 * (e * x).mean() + 0.2 * w.detach()
        w.data -= 0.1 * g

# --- wrong: Asked for 230 steps, with x = [0.1, 0.2], y = [0, 0] and w = 0.5,
def fit(w, x, y, steps):
    for _ in range(min(steps, 50)):
        loss = (w * x - y).square().mean() + 0.1 * w.square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: w moves in the same way whatever y is. What detach() and .data give
def fit(w, x, y, steps):
    lam = torch.tensor(0.1)
    for _ in range(steps):
        error = (w.data * x - y).square().mean()
        loss = error + lam * w.square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: w moves in the same way whatever y is. item(), tolist() and float()
def fit(w, x, y, steps):
    lr = torch.tensor(0.1)
    for _ in range(steps):
        error = (w * x - y).square().mean().item()
        loss = error + 0.1 * w.square()
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad
        w.grad = None

# --- wrong: Your function moves w in the same way whatever y is. The slope of the
def fit(w, x, y, steps):
    for _ in range(steps):
        error = (w * x - y).square().mean().item()
        loss = error + 0.1 * w.square()
        shown = loss.detach()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: w moves in the same way whatever y is. item(), tolist() and float()
def fit(w, x, y, steps):
    for _ in range(steps):
        error = (w * x - y).square().mean()
        print(error.item())
        loss = 0.1 * w.square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: w moves in the same way whatever y is. item(), tolist() and float()
def fit(w, x, y, steps):
    for _ in range(steps):
        error = (w * x - y).square().mean().item()
        loss = error + 0.1 * w.square()
        loss.backward()
        w.data -= 0.1 * w.grad
        w.grad = None

# --- wrong: w moves in the same way whatever y is. What detach() and .data give
def fit(w, x, y, steps):
    for _ in range(steps):
        error = (w.detach() * x - y).square().mean()
        loss = error + 0.1 * w.square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: w moves in the same way whatever y is. item(), tolist() and float()
def fit(w, x, y, steps):
    for _ in range(steps):
        error = float(np.mean((w.item() * x.numpy() - y.numpy())**2))
        loss = error + 0.1 * w.square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: Your function moves w in the same way whatever y is. The slope of the
def fit(w, x, y, steps):
    for _ in range(steps):
        error = torch.tensor((w * x - y).square().mean())
        loss = error + 0.1 * w.square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: Your function moves w in the same way whatever y is. The slope of the
def fit(w, x, y, steps):
    for _ in range(steps):
        with torch.no_grad():
            error = (w * x - y).square().mean()
        loss = error + 0.1 * w.square()
        print(loss.item())
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: Your function moves w in the same way whatever y is. The slope of the
def fit(w, x, y, steps):
    for _ in range(steps):
        (0.1 * w.square()).backward()
        e = F.mse_loss(w.detach() * x, y).requires_grad_()
        e.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: Your function moves w in the same way whatever y is. The slope of the
def fit(w, x, y, steps):
    for _ in range(steps):
        F.mse_loss(w * x, y).backward()
        w.grad = None
        (0.1 * w.square()).backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- right
def fit(w, x, y, steps):
    for _ in range(steps):
        error = (w * x - y).square().mean()
        loss = error + 0.1 * w.square()
        print(error.item(), loss.detach())
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- right
def fit(w, x, y, steps):
    with torch.no_grad():
        for _ in range(steps):
            w -= 0.1 * ((2 * x * (w * x - y)).mean() + 0.2 * w)

# --- wrong: Your function moves w in the same way whatever y is. The slope of the
def fit(w, x, y, steps):
    with torch.no_grad():
        for _ in range(steps):
            w -= 0.1 * (0.2 * w)

# --- wrong: and half of the penalty's slope
def fit(w, x, y, steps):
    for _ in range(steps):
        loss = (w * x - y).square().mean() + 0.1 * w * w.detach()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: Backward is called on a plain number
def fit(w, x, y, steps):
    for _ in range(steps):
        error = (w * x - y).square().mean().item()
        error.backward()
        (0.1 * w.square()).backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: With steps = 1
def fit(w, x, y, steps):
    y = y - y.mean()
    for _ in range(steps):
        loss = ((w * (x - x.mean()) - y)).square().mean() + 0.1 * w.square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: has no attribute
def fit(w, x, y, steps):
    def loss_of():
        (w * x - y).square().mean() + 0.1 * w.square()
    for _ in range(steps):
        loss_of().backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None
