# --- right
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        y_hat = model(x)
        loss = nn.functional.mse_loss(y_hat, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

# --- right
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        optimizer.zero_grad()
        y_hat = model(x)
        loss = ((y_hat - y) ** 2).mean()
        loss.backward()
        optimizer.step()

# --- right
def fit(model, optimizer, x, y, steps):
    loss_fn = nn.MSELoss()
    for _ in range(steps):
        y_hat = model(x)
        loss = loss_fn(y_hat, y)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()

# --- right
def fit(model, optimizer, x, y, steps):
    losses = []
    for _ in range(steps):
        model.zero_grad()
        loss = torch.mean((model(x) - y).pow(2))
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses

# --- right
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        for p in model.parameters():
            p.grad = None
        loss = F.mse_loss(model(x), y)
        loss.backward()
        optimizer.step()

# --- right
def fit(model, optimizer, x, y, steps):
    model.train()
    for _ in range(steps):
        optimizer.zero_grad()
        y_hat = model(x)
        error = y - y_hat
        loss = (error * error).sum() / error.numel()
        loss.backward()
        optimizer.step()

# --- wrong: all steps before
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        y_hat = model(x)
        loss = nn.functional.mse_loss(y_hat, y)
        loss.backward()
        optimizer.step()

# --- wrong: zero_grad is there
def fit(model, optimizer, x, y, steps):
    optimizer.zero_grad()
    for _ in range(steps):
        y_hat = model(x)
        loss = nn.functional.mse_loss(y_hat, y)
        loss.backward()
        optimizer.step()

# --- wrong: with brackets
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        optimizer.zero_grad
        y_hat = model(x)
        loss = nn.functional.mse_loss(y_hat, y)
        loss.backward()
        optimizer.step()

# --- wrong: weights never move
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        y_hat = model(x)
        loss = nn.functional.mse_loss(y_hat, y)
        loss.backward()
        optimizer.zero_grad()
        optimizer.step()

# --- wrong: weights never move
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        optimizer.zero_grad()
        y_hat = model(x)
        loss = nn.functional.mse_loss(y_hat, y)
        optimizer.step()
        loss.backward()

# --- wrong: nobody moves the weights
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        optimizer.zero_grad()
        y_hat = model(x)
        loss = nn.functional.mse_loss(y_hat, y)
        loss.backward()

# --- wrong: nobody moves the weights
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        optimizer.zero_grad()
        y_hat = model(x)
        loss = nn.functional.mse_loss(y_hat, y)
        loss.backward()
        optimizer.step

# --- wrong: no gradient has been computed
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        optimizer.zero_grad()
        y_hat = model(x)
        loss = nn.functional.mse_loss(y_hat, y)
        optimizer.step()

# --- wrong: that another has freed
def fit(model, optimizer, x, y, steps):
    y_hat = model(x)
    loss = nn.functional.mse_loss(y_hat, y)
    for _ in range(steps):
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

# --- wrong: prediction was made once
def fit(model, optimizer, x, y, steps):
    y_hat = model(x)
    for _ in range(steps):
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(y_hat, y)
        loss.backward()
        optimizer.step()

# --- wrong: retain_graph keeps
def fit(model, optimizer, x, y, steps):
    y_hat = model(x)
    loss = nn.functional.mse_loss(y_hat, y)
    for _ in range(steps):
        optimizer.zero_grad()
        loss.backward(retain_graph=True)
        optimizer.step()

# --- wrong: loss is a sum
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        optimizer.zero_grad()
        y_hat = model(x)
        loss = ((y_hat - y) ** 2).sum()
        loss.backward()
        optimizer.step()

# --- wrong: another one, or move them by hand
def fit(model, optimizer, x, y, steps):
    opt = torch.optim.SGD(model.parameters(), lr=0.05)
    for _ in range(steps):
        opt.zero_grad()
        y_hat = model(x)
        loss = nn.functional.mse_loss(y_hat, y)
        loss.backward()
        opt.step()

# --- wrong: step runs once in all
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        optimizer.zero_grad()
        y_hat = model(x)
        loss = nn.functional.mse_loss(y_hat, y)
        loss.backward()
    optimizer.step()

# --- wrong: item() or float() makes
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        optimizer.zero_grad()
        y_hat = model(x)
        loss = nn.functional.mse_loss(y_hat, y).item()
        loss.backward()
        optimizer.step()

# --- wrong: runs under no_grad
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        optimizer.zero_grad()
        with torch.no_grad():
            y_hat = model(x)
        loss = nn.functional.mse_loss(y_hat, y)
        loss.backward()
        optimizer.step()

# --- wrong: in eval mode
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        optimizer.zero_grad()
        y_hat = model(x)
        loss = nn.functional.mse_loss(y_hat, y)
        loss.backward()
        optimizer.step()
    model.eval()

# --- wrong: their squares
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        optimizer.zero_grad()
        y_hat = model(x)
        loss = (y_hat - y).abs().mean()
        loss.backward()
        optimizer.step()

# --- wrong: One turn is missing
def fit(model, optimizer, x, y, steps):
    for _ in range(1, steps):
        optimizer.zero_grad()
        y_hat = model(x)
        loss = nn.functional.mse_loss(y_hat, y)
        loss.backward()
        optimizer.step()

# --- wrong: a loop of `steps` turns
def fit(model, optimizer, x, y, steps):
    for _ in steps:
        optimizer.zero_grad()
        y_hat = model(x)
        loss = nn.functional.mse_loss(y_hat, y)
        loss.backward()
        optimizer.step()

# --- wrong: cuts the tensor off
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        optimizer.zero_grad()
        y_hat = model(x)
        loss = nn.functional.mse_loss(y_hat.detach(), y)
        loss.backward()
        optimizer.step()

# --- wrong: done `steps` times
def fit(model, optimizer, x, y, steps):
    optimizer.zero_grad()
    y_hat = model(x)
    loss = nn.functional.mse_loss(y_hat, y)
    loss.backward()
    optimizer.step()

# --- blank
def fit(model, optimizer, x, y, steps):
    ...

# --- wrong: come before backward
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        loss = F.mse_loss(model(x), y)
        optimizer.step()
        optimizer.zero_grad()
        loss.backward()

# --- blank
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        y_hat = model(x)
        loss = ...
        ...

# --- blank
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        y_hat = model(x)
        loss = ...
        loss.backward()

# --- right
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        y_hat = model(x)
        loss = ((y_hat - y) ** 2).mean()
        weights = list(model.parameters())
        for p, g in zip(weights, torch.autograd.grad(loss, weights)):
            p.grad = g
        optimizer.step()

# --- wrong: not by the optimiser that is handed in
def fit(model, optimizer, x, y, steps):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        loss = nn.MSELoss()(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

# --- wrong: not by the optimiser that is handed in
class Descent:
    def __init__(self, parameters, lr):
        self.parameters, self.lr = list(parameters), lr
    def zero_grad(self):
        for p in self.parameters:
            p.grad = None
    def step(self):
        with torch.no_grad():
            for p in self.parameters:
                p -= self.lr * p.grad

def fit(model, optimizer, x, y, steps):
    sgd = Descent(model.parameters(), 0.01)
    for _ in range(steps):
        sgd.zero_grad()
        F.mse_loss(model(x), y).backward()
        sgd.step()

# --- wrong: not by the optimiser that is handed in
def descend(parameters, lr):
    with torch.no_grad():
        for p in parameters:
            p -= lr * p.grad
            p.grad = None

def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        F.mse_loss(model(x), y).backward()
        descend(model.parameters(), 0.05)

# --- wrong: not by the optimiser that is handed in
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        loss = F.mse_loss(model(x), y)
        with torch.no_grad():
            for p, g in zip(model.parameters(), torch.autograd.grad(loss, model.parameters())):
                p -= 0.1 * g

# --- wrong: makes a loss, and that is what is called
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        y_hat = model(x)
        loss = nn.MSELoss(y_hat, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

# --- wrong: a function already
def fit(model, optimizer, x, y, steps):
    loss_fn = F.mse_loss()
    for _ in range(steps):
        loss_fn(model(x), y).backward()

# --- wrong: the loss module itself
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        y_hat = model(x)
        loss = nn.MSELoss()
        loss.backward()

# --- wrong: step 10 times
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        loss = F.mse_loss(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        optimizer.step()

# --- wrong: times that of the mean squared error
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        loss = F.mse_loss(model(x), y) ** 0.5
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

# --- wrong: times that of the mean squared error
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        loss = F.mse_loss(model(x), y) / len(x)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

# --- wrong: Neither backward nor step has run
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        y_hat = model(x)
        loss = F.mse_loss(y_hat, y)
        ...

# --- right
def fit(model, optimizer, x, y, steps):
    def closure():
        optimizer.zero_grad()
        loss = F.mse_loss(model(x), y)
        loss.backward()
        return loss
    for _ in range(steps):
        optimizer.step(closure)

# --- wrong: the class itself
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        y_hat = model(x)
        loss = nn.MSELoss
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

# --- wrong: has several entries
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        y_hat = model(x)
        loss = (y_hat - y) ** 2
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

# --- wrong: with brackets
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        y_hat = model(x)
        loss = nn.MSELoss()(y_hat, y)
        optimizer.zero_grad
        loss.backward
        optimizer.step

# --- wrong: has no zero_grad
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        y_hat = model(x)
        loss = F.mse_loss(y_hat, y)
        loss.zero_grad()
        loss.backward()
        optimizer.step()

# --- wrong: has no backward
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        y_hat = model(x)
        loss = F.mse_loss(y_hat, y)
        optimizer.zero_grad()
        optimizer.backward()
        optimizer.step()

# --- wrong: It has to be done `steps` times
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        y_hat = model(x)
        loss = F.mse_loss(y_hat, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        return loss

# --- wrong: One turn is missing
def fit(model, optimizer, x, y, steps):
    for _ in range(steps - 1):
        loss = F.mse_loss(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


# --- wrong: lead uphill
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        optimizer.zero_grad()
        loss = -F.mse_loss(model(x), y)
        loss.backward()
        optimizer.step()


# --- wrong: half as long as those
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        optimizer.zero_grad()
        loss = F.mse_loss(model(x), y) / 2
        loss.backward()
        optimizer.step()

# --- wrong: times that of the mean squared error
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        y_hat = model(x)
        loss = ((y_hat - y) ** 2).mean().sqrt()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

# --- wrong: times that of the mean squared error
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        y_hat = model(x)
        loss = ((y_hat - y) ** 2).mean() ** 2
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

# --- wrong: times that of the mean squared error
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        y_hat = model(x)
        loss = F.mse_loss(y_hat, y)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 0.1)
        optimizer.step()

# --- wrong: nor a multiple of it
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        y_hat = model(x)
        loss = (y_hat - y).mean() ** 2
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

# --- wrong: nor a multiple of it
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        y_hat = model(x)
        loss = F.mse_loss(y_hat, y)
        optimizer.zero_grad()
        loss.backward()
        model[0].weight.grad.zero_()
        optimizer.step()

# --- wrong: What else moves them
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        y_hat = model(x)
        loss = F.mse_loss(y_hat, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        model[0].bias.zero_()

# --- wrong: turn 2 another one
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        y_hat = model(x)
        loss = F.mse_loss(y_hat, y)
        optimizer.zero_grad() if _ % 2 == 0 else None
        loss.backward()
        optimizer.step()

# --- wrong: backward is 0, of step 0, and `steps` is 12
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        loss = F.mse_loss(model(x), y)
        if loss < 0.5:
            break
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

# --- wrong: backward is 2, of step 2, and `steps` is 12
def fit(model, optimizer, x, y, steps):
    last = None
    for _ in range(steps):
        loss = F.mse_loss(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if last is not None and abs(last - loss.item()) < 1e-6:
            return
        last = loss.item()

# --- wrong: whatever the loss does
def fit(model, optimizer, x, y, steps):
    best = math.inf
    for _ in range(steps):
        loss = F.mse_loss(model(x), y)
        if loss.item() > best:
            break
        best = loss.item()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

# --- wrong: backward is 12, of step
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        loss = F.mse_loss(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        if loss > 1e-3:
            optimizer.step()

# --- right
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        optimizer.zero_grad()
        loss = F.mse_loss(model(x), y)
        if not torch.isfinite(loss):
            raise ValueError("the loss has exploded")
        loss.backward()
        optimizer.step()

# --- wrong: backward runs 10 times
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        loss = ((model(x) - y)**2).mean()
        optimizer.zero_grad()
        loss.backward(retain_graph=True)
        loss.backward()
        optimizer.step()

# --- wrong: step 10 times
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        loss = ((model(x) - y)**2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        optimizer.step()

# --- wrong: backward runs 11 times
def fit(model, optimizer, x, y, steps):
    for i in range(len(x)):
        loss = nn.MSELoss()(model(x[i:i+1]), y[i:i+1])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

# --- wrong: step 55 times
def fit(model, optimizer, x, y, steps):
    for i in range(steps):
        for j in range(len(x)):
            optimizer.zero_grad()
            ((model(x[j:j+1])-y[j:j+1])**2).mean().backward()
            optimizer.step()

# --- wrong: that another has freed
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        y_hat = model(x)
        loss = nn.functional.mse_loss(y_hat, y)
        optimizer.zero_grad()
        loss.backward()
        loss.backward()
        optimizer.step()

# --- wrong: What yours calls backward on has several entries
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        y_hat = model(x)
        loss = nn.functional.mse_loss(y_hat, y)
        optimizer.zero_grad()
        y_hat.backward()
        optimizer.step()

# --- wrong: In turn 1 something writes into the weights
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        loss = nn.functional.mse_loss(model(x), y)
        for p in model.parameters():
            p.data.zero_()
        loss.backward()
        optimizer.step()

# --- wrong: writes into x or y
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        y_hat = model(x)
        y -= y_hat.detach()
        loss = nn.functional.mse_loss(y_hat, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

# --- wrong: before any backward
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        optimizer.step()
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(x), y)
        loss.backward()

# --- wrong: or skips a part of one
def fit(model, optimizer, x, y, steps):
    least = float("inf")
    for _ in range(steps):
        loss = nn.MSELoss()(model(x), y)
        if loss.item() < least:
            least = loss.item()
            optimizer.zero_grad()
            loss.backward()
        optimizer.step()

# --- wrong: weights are of type torch.float16
def fit(model, optimizer, x, y, steps):
    model.half()
    for _ in range(steps):
        loss = nn.functional.mse_loss(model(x.half()), y.half())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

# --- wrong: weights are of type torch.float64
def fit(model, optimizer, x, y, steps):
    model.double()
    x, y = x.double(), y.double()
    for _ in range(steps):
        loss = nn.functional.mse_loss(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

# --- wrong: each gradient is None or 0
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(x), model(x))
        loss.backward()
        optimizer.step()

# --- wrong: the loss module itself
def fit(model, optimizer, x, y, steps):
    criterion = nn.MSELoss()
    for _ in range(steps):
        optimizer.zero_grad()
        loss = criterion(model(x), y)
        criterion.backward()
        optimizer.step()

# --- wrong: step runs once in all
def fit(model, optimizer, x, y, steps):
    for turn in range(steps):
        optimizer.zero_grad()
        nn.functional.mse_loss(model(x), y).backward()
        if turn == 0:
            optimizer.step()

# --- wrong: Each backward needs a prediction and a loss
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(x), y)
        loss.backward()
        loss.backward()
        optimizer.step()

# --- wrong: One yes or no is asked for here
def fit(model, optimizer, x, y, steps):
    criterion = nn.MSELoss()
    for _ in range(steps):
        optimizer.zero_grad()
        y_hat = model(x)
        if y_hat == y:
            break
        criterion(y_hat, y).backward()
        optimizer.step()

# --- wrong: A number cannot be looped over
def fit(model, optimizer, x, y, steps):
    for _ in len(x):
        optimizer.zero_grad()
        nn.functional.mse_loss(model(x), y).backward()
        optimizer.step()

# --- wrong: What else moves them, or how far they go
def fit(model, optimizer, x, y, steps):
    kept = [p.detach().clone() for p in model.parameters()]
    for _ in range(steps):
        loss = nn.MSELoss()(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        for p, old in zip(model.parameters(), kept):
            p.copy_(old)

# --- wrong: What else moves them, or how far they go
def fit(model, optimizer, x, y, steps):
    for group in optimizer.param_groups:
        group["lr"] = 0
    for _ in range(steps):
        optimizer.zero_grad()
        nn.functional.mse_loss(model(x), y).backward()
        optimizer.step()

# --- wrong: no weight that tracks is in it
def fit(model, optimizer, x, y, steps):
    for p in model.parameters():
        p.requires_grad_(False)
    for _ in range(steps):
        loss = nn.MSELoss()(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

# --- wrong: under no_grad or inference_mode
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        with torch.inference_mode():
            y_hat = model(x)
        loss = nn.functional.mse_loss(y_hat, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

# --- wrong: `nn.MSELoss` is a class
def fit(model, optimizer, x, y, steps):
    criterion = nn.MSELoss
    for _ in range(steps):
        loss = criterion(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

# --- wrong: With a `yield` in it
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        loss = nn.MSELoss()(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        yield loss.item()

# --- wrong: does a return end that early
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        y_hat = model(x)
        loss = nn.functional.mse_loss(y_hat, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        return loss
