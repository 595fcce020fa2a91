# --- right
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        for part, target in zip(x.split(size), y.split(size)):
            loss = (model(part) - target).square().sum() / len(x)
            loss.backward()
        sgd.step()

# --- right
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        for part, target in zip(x.split(size), y.split(size)):
            loss = (model(part) - target).square().sum() / len(x)
            loss.backward()
        sgd.step()
        sgd.zero_grad()

# --- right
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    sgd.zero_grad()
    for step in range(steps):
        for i in range(0, len(x), size):
            out = model(x[i:i + size])
            loss = F.mse_loss(out, y[i:i + size], reduction="sum") / len(x)
            loss.backward()
        sgd.step()
        sgd.zero_grad(set_to_none=False)

# --- right
def train(model, x, y, size, steps):
    for _ in range(steps):
        for p in model.parameters():
            p.grad = None
        for part, target in zip(x.split(size), y.split(size)):
            (((model(part) - target) ** 2).sum() / len(x)).backward()
        with torch.no_grad():
            for p in model.parameters():
                p -= 0.1 * p.grad

# --- right
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    parts = list(zip(torch.split(x, size), torch.split(y, size)))
    for _ in range(steps):
        model.zero_grad()
        for part, target in parts:
            loss = F.mse_loss(model(part), target) * len(part) / len(x)
            loss.backward()
        sgd.step()

# --- right
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        for i, (part, target) in enumerate(zip(x.split(size), y.split(size))):
            if i == 0:
                sgd.zero_grad()
            loss = (model(part) - target).square().sum() / len(x)
            loss.backward()
        sgd.step()

# --- wrong: of the last piece alone, 2 times
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.2)
    for _ in range(steps):
        for part, target in zip(x.split(size), y.split(size)):
            sgd.zero_grad()
            loss = (model(part) - target).square().sum() / len(x)
            loss.backward()
        sgd.step()

# --- wrong: of the whole batch, 2 times
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.2)
    for _ in range(steps):
        sgd.zero_grad()
        for part, target in zip(x.split(size), y.split(size)):
            loss = (model(part) - target).square().sum() / len(x)
            loss.backward()
        sgd.step()

# --- wrong: both are in memory at once
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = 0
        for part, target in zip(x.split(size), y.split(size)):
            loss = loss + (model(part) - target).square().sum() / len(x)
        loss.backward()
        sgd.step()

# --- wrong: leaves model.bias as handed in
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1 / 2)
    for _ in range(steps):
        sgd.zero_grad()
        for part, target in zip(x.split(size), y.split(size)):
            loss = (model(part) - target).abs().sum() / len(x)
            loss.backward()
        sgd.step()

# --- wrong: no memory for that
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = (model(x) - y).square().sum() / len(x)
        loss.backward()
        sgd.step()

# --- right
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        model.zero_grad()
        for i in range(0, len(x), size):
            F.mse_loss(model(x[i:i+size]), y[i:i+size], reduction="sum").div(len(x)).backward()
        sgd.step()

# --- blank
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        for part, target in zip(x.split(size), y.split(size)):
            sgd.zero_grad()
            loss = (model(part) - target).square().sum() / len(x)
            loss.backward()
        sgd.step()

# --- wrong: a step of its own
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        for part, target in zip(x.split(size), y.split(size)):
            sgd.zero_grad()
            loss = (model(part) - target).square().sum() / len(x)
            loss.backward()
            sgd.step()

# --- wrong: From the second on
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        for part, target in zip(x.split(size), y.split(size)):
            loss = (model(part) - target).square().sum() / len(x)
            loss.backward()
        sgd.step()

# --- wrong: From the second on
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    sgd.zero_grad()
    for _ in range(steps):
        for part, target in zip(x.split(size), y.split(size)):
            loss = (model(part) - target).square().sum() / len(x)
            loss.backward()
        sgd.step()

# --- wrong: leaves model.weight and model.bias as handed in
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        for part, target in zip(x.split(size), y.split(size)):
            loss = (model(part) - target).square().sum() / len(x)
            loss.backward()
        sgd.zero_grad()
        sgd.step()

# --- wrong: leaves model.weight and model.bias as handed in
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        for part, target in zip(x.split(size), y.split(size)):
            loss = (model(part) - target).square().sum() / len(x)
            loss.backward()
            sgd.zero_grad()
        sgd.step()

# --- wrong: divided by its own size
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        for part, target in zip(x.split(size), y.split(size)):
            loss = (model(part) - target).square().sum() / len(part)
            loss.backward()
        sgd.step()

# --- wrong: mean of the pieces' means
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        n = len(x.split(size))
        for part, target in zip(x.split(size), y.split(size)):
            loss = (model(part) - target).square().mean() / n
            loss.backward()
        sgd.step()

# --- wrong: more than `size` rows
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = (model(x) - y).square().mean()
        loss.backward()
        sgd.step()

# --- wrong: both are in memory at once
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = 0
        for part, target in zip(x.split(size), y.split(size)):
            loss += (model(part) - target).square().sum() / len(x)
        loss.backward()
        sgd.step()

# --- wrong: Another divisor
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        for part, target in zip(x.split(size), y.split(size)):
            sgd.zero_grad()
            loss = (model(part) - target).square().mean()
            loss.backward()
        sgd.step()

# --- wrong: the last piece alone
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        for part, target in zip(x.split(size), y.split(size)):
            loss = (model(part) - target).square().sum() / len(x)
            sgd.zero_grad()
            loss.backward()
        sgd.step()

# --- wrong: the last piece alone
def train(model, x, y, size, steps):
    for _ in range(steps):
        sgd = torch.optim.SGD(model.parameters(), lr=0.1)
        for part, target in zip(x.split(size), y.split(size)):
            model.zero_grad()
            loss = (model(part) - target).square().sum() / len(x)
            loss.backward(retain_graph=True)
        sgd.step()

# --- wrong: nobody divides
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        for part, target in zip(x.split(size), y.split(size)):
            loss = (model(part) - target).square().sum()
            loss.backward()
        sgd.step()

# --- wrong: Which loss does backward start from
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        for part, target in zip(x.split(size), y.split(size)):
            loss = (model(part) - target).square().sum() / len(x)
        loss.backward()
        sgd.step()

# --- wrong: Only the first piece
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        for part, target in zip(x.split(size), y.split(size)):
            sgd.zero_grad()
            loss = (model(part) - target).square().sum() / len(x)
            loss.backward()
            sgd.step()
            break

# --- wrong: It is the batch that takes one
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        for part, target in zip(x.split(size), y.split(size)):
            loss = (model(part) - target).square().sum() / len(x)
            loss.backward()
            sgd.step()

# --- wrong: the size of one
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        for part, target in zip(x.split(size), y.split(size)):
            loss = (model(part) - target).square().sum() / size
            loss.backward()
        sgd.step()

# --- wrong: no .grad is emptied
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        for part, target in zip(x.split(size), y.split(size)):
            loss = (model(part) - target).square().sum() / len(x)
            loss.backward()
            sgd.step()

# --- wrong: leaves model.bias as handed in
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        for part, target in zip(x.split(size), y.split(size)):
            ((model(part) - target).abs().sum() / len(x)).backward()
        sgd.step()

# --- wrong: With steps = 1 the weights go in the direction of the whole 
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        for part, target in zip(x.split(size), y.split(size)):
            loss = (model(part) - target).square().sum() / len(x)
            loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        sgd.step()

# --- wrong: leaves model.bias as handed in
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD([model.weight], lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        for part, target in zip(x.split(size), y.split(size)):
            loss = (model(part) - target).square().sum() / len(x)
            loss.backward()
        sgd.step()

# --- wrong: How many are taken
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for k in range(steps):
        if k == 0: sgd.zero_grad()
        for part, target in zip(x.split(size), y.split(size)):
            loss = (model(part) - target).square().sum() / len(x)
            loss.backward()
        sgd.step()
        model.weight.grad = None

# --- right
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        for part, target in zip(x.split(size), y.split(size)):
            (F.mse_loss(model(part), target) * len(part) / len(x)).backward()
        sgd.step()

# --- wrong: here the loss is small
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        for part, target in zip(x.split(size), y.split(size)):
            loss = (model(part) - target).square().sum() / len(x)
            if loss < 1e-3:
                return
            loss.backward()
        sgd.step()

# --- right
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        for start in range(0, len(x), size):
            error = model(x[start : start + size]) - y[start : start + size]
            (error**2).sum().div(len(x)).backward()
        sgd.step()
        model.zero_grad()

# --- wrong: no .grad is emptied
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    sgd.zero_grad()
    for _ in range(steps):
        for part, target in zip(x.split(size), y.split(size)):
            loss = (model(part) - target).square().sum() / len(x)
            loss.backward()
            sgd.step()

# --- wrong: short last piece as much
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        for part, target in zip(x.split(size), y.split(size)):
            loss = (model(part) - target).square().mean() / (len(x) // size)
            loss.backward()
        sgd.step()

# --- wrong: short last piece as much
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        for part, target in zip(x.split(size), y.split(size)):
            loss = (model(part) - target).square().mean() * size / len(x)
            loss.backward()
        sgd.step()

# --- wrong: already meets other weights
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        for part, target in zip(x.split(size), y.split(size)):
            loss = (model(part) - target).square().mean()
            loss.backward()
            sgd.step()

# --- wrong: already meets other weights
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        for part, target in zip(x.split(size), y.split(size)):
            sgd.zero_grad()
            loss = (model(part) - target).square().mean()
            loss.backward()
            sgd.step()

# --- wrong: a short one, 0 times
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        for k in range(len(x) // size):
            part, target = x[k * size:(k + 1) * size], y[k * size:(k + 1) * size]
            ((model(part) - target).square().sum() / len(x)).backward()
        sgd.step()

# --- wrong: another direction
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        for k, (part, target) in enumerate(zip(x.split(size), y.split(size))):
            ((k + 1) * (model(part) - target).square().sum() / len(x)).backward()
        sgd.step()

# --- wrong: Which loss is it of
def train(model, x, y, size, steps):
    for _ in range(steps):
        sgd = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
        sgd.zero_grad()
        for part, target in zip(x.split(size), y.split(size)):
            loss = (model(part) - target).abs().sum() / len(x)
            loss.backward()
        sgd.step()

# --- right
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        for part, target in zip(x.split(size), y.split(size)):
            print(model(part)[0])
            loss = (model(part) - target).square().sum() / len(x)
            loss.backward()
        sgd.step()

# --- wrong: more than `size` rows
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        for part, target in zip(x.chunk(size), y.chunk(size)):
            loss = (model(part) - target).square().sum() / len(x)
            loss.backward()
        sgd.step()

# --- wrong: last piece alone leads
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        for part, target in zip(x.split(size), y.split(size)):
            sgd.zero_grad()
            out = model(part)
            loss = (model(part) - target).square().sum() / len(x)
            loss.backward()
        sgd.step()
