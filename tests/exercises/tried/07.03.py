# --- right
def line_loss(w, x, y):
    return ((w * x - y) ** 2).mean()

# --- right
def line_loss(w, x, y):
    y_hat = [w * t for t in x]
    return F.mse_loss(torch.stack(y_hat), y)

# --- right
def line_loss(w, x, y):
    total = 0.0
    for t, target in zip(x, y):
        total = total + (w * t - target) ** 2
    return total / x.numel()

# --- right
def line_loss(w, x, y):
    y_hat = torch.zeros(len(x))
    for i in range(len(x)):
        y_hat[i] = w * x[i]
    return torch.mean((y_hat - y) ** 2)

# --- right
def line_loss(w, x, y):
    return nn.MSELoss()(torch.hstack([w * t for t in x]), y)

# --- right
def line_loss(w, x, y):
    error = w.unsqueeze(0).expand(len(x)) * x - y
    return torch.einsum("i,i->", error, error) / len(y)

# --- right
def line_loss(w, x, y):
    y_hat = []
    for t in x:
        y_hat.append((w * t).view(1))
    y_hat = torch.cat(y_hat)
    return (y_hat - y).pow(2).mean()

# --- wrong: that you switched on
def line_loss(w, x, y):
    y_hat = []
    for t in x:
        y_hat.append(w * t)
    return (torch.tensor(y_hat, requires_grad=True) - y).square().mean()

# --- wrong: that you switched on
def line_loss(w, x, y):
    y_hat = []
    for t in x:
        y_hat.append(w * t)
    loss = (torch.tensor(y_hat) - y).square().mean()
    loss.requires_grad = True
    return loss

# --- wrong: Plain numbers are made of tensors
def line_loss(w, x, y):
    y_hat = []
    for t in x:
        y_hat.append((w * t).item())
    return (torch.tensor(y_hat) - y).square().mean()

# --- wrong: copies numbers and nothing else
def line_loss(w, x, y):
    y_hat = torch.as_tensor([w * t for t in x])
    return (y_hat - y).square().mean()

# --- wrong: copies numbers and nothing else
def line_loss(w, x, y):
    return (torch.tensor(w * x) - y).square().mean()

# --- wrong: numpy takes nothing that tracks
def line_loss(w, x, y):
    y_hat = []
    for t in x:
        y_hat.append((w * t).detach().numpy())
    return (torch.from_numpy(np.array(y_hat)) - y).square().mean()

# --- wrong: are cuts
def line_loss(w, x, y):
    y_hat = []
    for t in x:
        y_hat.append(w * t)
    return (torch.stack(y_hat).detach() - y).square().mean()

# --- wrong: Where recording is off
def line_loss(w, x, y):
    with torch.no_grad():
        y_hat = torch.stack([w * t for t in x])
    return (y_hat - y).square().mean()

# --- wrong: where has the mean gone
def line_loss(w, x, y):
    return (torch.stack([w * t for t in x]) - y).square()

# --- wrong: before: a mean
def line_loss(w, x, y):
    return (torch.stack([w * t for t in x]) - y).square().sum()

# --- wrong: something overwritten
def line_loss(w, x, y):
    for t, target in zip(x, y):
        loss = (w * t - target).square().mean()
    return loss

# --- wrong: a return ends it
def line_loss(w, x, y):
    for t, target in zip(x, y):
        loss = (w * t - target).square()
        return loss

# --- wrong: last prediction
def line_loss(w, x, y):
    for t in x:
        y_hat = w * t
    return (y_hat - y).square().mean()

# --- wrong: every target
def line_loss(w, x, y):
    y_hat = torch.stack([(w * t).reshape(1) for t in x])
    return (y_hat - y).square().mean()

# --- wrong: their squares
def line_loss(w, x, y):
    return (torch.stack([w * t for t in x]) - y).mean()

# --- wrong: cat joins along
def line_loss(w, x, y):
    return (torch.cat([w * t for t in x]) - y).square().mean()

# --- wrong: with return
def line_loss(w, x, y):
    loss = (w * x - y).square().mean()
    loss.backward()

# --- wrong: what is no tensor. Backward
def line_loss(w, x, y):
    return (w * x - y).square().mean().item()

# --- wrong: square of the mean
def line_loss(w, x, y):
    return (w * x - y).mean() ** 2

# --- wrong: cat joins along
def line_loss(w, x, y):
    y_hat = []
    for t in x:
        y_hat.append(w * t)
    return (torch.cat(y_hat) - y).square().mean()

# --- wrong: runs backward itself
def line_loss(w, x, y):
    y_hat = [w * t for t in x]
    loss = (torch.stack(y_hat) - y).square().mean()
    loss.backward()
    return loss

# --- wrong: A list is no tensor
def line_loss(w, x, y):
    y_hat = [w * t for t in x]
    return (y_hat - y).square().mean()

# --- wrong: Plain numbers are made of tensors
def line_loss(w, x, y):
    y_hat = []
    for t in x:
        y_hat.append(float(w * t))
    return (torch.tensor(y_hat) - y).square().mean()

# --- wrong: The caller's backward is to fill it, from the loss that you 
def line_loss(w, x, y):
    w.grad = (2*(w*x-y)*x).mean().detach()
    return (torch.tensor([w*t for t in x])-y).square().mean()

# --- wrong: The caller's backward is to fill it, from the loss that you 
def line_loss(w, x, y):
    w.grad = (2*(w*x-y)*x).mean().detach()
    return (w.detach()*x-y).square().mean()

# --- wrong: The caller's backward is to fill it, from the loss that you 
def line_loss(w, x, y):
    loss = (w*x-y).square().mean()
    w.grad, = torch.autograd.grad(loss, w, retain_graph=True)
    return loss

# --- wrong: Your function runs backward itself, and the caller does that
def line_loss(w, x, y):
    loss = (w*x-y).square().mean()
    loss.backward(retain_graph=True)
    return loss

# --- wrong: The caller's backward finds the graph of this loss gone: you
def line_loss(w, x, y):
    loss = (w*x-y).square().mean()
    loss.backward()
    w.grad = None
    return loss

# --- wrong: The caller's backward is to fill it, from the loss that you 
def line_loss(w, x, y):
    w.grad = torch.zeros(())
    y_hat = torch.stack([w * t for t in x])
    return (y_hat - y).square().mean()

# --- wrong: The caller's backward finds the graph of this loss gone: you
def line_loss(w, x, y):
    y_hat = torch.stack([w * t for t in x])
    loss = (y_hat - y).square().mean()
    torch.autograd.grad(loss, w)
    return loss

# --- wrong: Your function runs backward itself, and the caller does that
def line_loss(w, x, y):
    y_hat = torch.stack([w * t for t in x])
    loss = (y_hat - y).square().mean()
    loss.backward()
    return loss.detach()

# --- wrong: The caller's backward is to fill it, from the loss that you 
def line_loss(w, x, y):
    v = w.detach().clone().requires_grad_()
    loss = (v * x - y).square().mean()
    loss.backward()
    w.grad = v.grad
    return loss

# --- wrong: backward runs now, and ends in a leaf that you switched on: 
def line_loss(w, x, y):
    v = w.detach().clone().requires_grad_()
    return (v * x - y).square().mean()

# --- wrong: RuntimeError: a view of a leaf Variable that requires grad i
def line_loss(w, x, y):
    y_hat = torch.zeros(len(x), requires_grad=True)
    for i, t in enumerate(x):
        y_hat[i] = w * t
    return (y_hat - y).square().mean()

# --- right
def line_loss(w, x, y):
    y_hat = torch.zeros(len(x))
    for i, t in enumerate(x):
        y_hat[i] = w * t
    return (y_hat - y).square().mean()

# --- wrong: backward runs now, and ends in a leaf that you switched on: 
def line_loss(w, x, y):
    w.grad = None
    return F.mse_loss(torch.tensor([w * t for t in x]), y).requires_grad_()

# --- wrong: The loss is right
def line_loss(w, x, y):
    y_hat = [w * t for t in x]
    value = (torch.tensor(y_hat) - y).square().mean()
    return value * w / w.detach()

# --- wrong: detach() and 
def line_loss(w, x, y):
    y_hat = torch.zeros(len(x))
    for i, t in enumerate(x):
        y_hat.data[i] = w * t
    return (y_hat - y).square().mean()

# --- wrong: of shape
def line_loss(w, x, y):
    return (w * x - y).square().mean(dim=0, keepdim=True)

# --- wrong: The loss is right
def line_loss(w, x, y):
    return (torch.tensor([w * t for t in x]) - y).square().mean() + 0 * w

# --- wrong: The loss is right
def line_loss(w, x, y):
    return (torch.tensor([w * t for t in x]) - y).square().mean() + w - w.item()

# --- right
def line_loss(w, x, y):
    return (torch.outer(w[None], x)[0] - y).pow(2).mean()

# --- wrong: With w = 0, x = [1, 2]
def line_loss(w, x, y):
    y_hat = []
    for t in x:
        y_hat.append(w * t)
    return (torch.tensor(y_hat) * w / w.detach() - y).square().mean()

# --- wrong: detach() and .data are cuts: neither what is read from them nor what
def line_loss(w, x, y):
    n = float(len(x))
    y_hat = torch.stack([w.detach() * t for t in x])
    return (y_hat - y).square().sum() / n

# --- wrong: detach() and .data are cuts: neither what is read from them nor what
def line_loss(w, x, y):
    y_hat = torch.stack([w.data * t for t in x])
    print('first', y_hat[0].item())
    return (y_hat - y).square().mean()

# --- wrong: detach() and .data are cuts: neither what is read from them nor what
def line_loss(w, x, y):
    loss = 0.0
    for t, u in zip(x, y):
        loss = loss + (w * t.item() - u.item()) ** 2
    return (loss / len(x)).detach()

# --- wrong: The loss is right, and still has no history. In yours item() and
def line_loss(w, x, y):
    print(w.item())
    return (torch.tensor([w*t for t in x])-y).square().mean()

# --- wrong: detach() and .data are cuts: neither what is read from them nor what
def line_loss(w, x, y):
    n = np.sqrt(4.0)
    return (w.detach()*x-y).square().mean() * float(n/2)

# --- wrong: detach() and .data are cuts: neither what is read from them nor what
def line_loss(w, x, y):
    yh = torch.zeros(len(x))
    for i in range(len(x)): yh.data[i] = w*x[i]
    return F.mse_loss(yh, y)

# --- wrong: Where recording is off, as under no_grad, nothing is recorded: the
def line_loss(w, x, y):
    yh = torch.zeros(len(x))
    with torch.no_grad():
        for i in range(len(x)): yh[i] = w*x[i]
    return F.mse_loss(yh, y)

# --- wrong: The loss is right, and no gradient arrives at w. Which line has no
def line_loss(w, x, y):
    return F.mse_loss(nn.Parameter(w*x), y)

# --- wrong: The loss is right, and still has no history. Which line makes
def line_loss(w, x, y):
    return (float(f"{w:.8f}")*x-y).square().mean()

# --- wrong: The loss is right, and still has no history. In yours detach() and
def line_loss(w, x, y):
    yh = [(w*t).item() for t in x]
    print(w.detach())
    return (torch.tensor(yh)-y).square().mean()

# --- wrong: Where recording is off, as under no_grad, nothing is recorded: the
def line_loss(w, x, y):
    torch.set_grad_enabled(False)
    l = (w*x-y).square().mean()
    torch.set_grad_enabled(True)
    return l

# --- right
def line_loss(w, x, y):
    y_hat = torch.stack([w*t for t in x])
    print(y_hat[0].item(), w.detach())
    return (y_hat-y).square().mean()

# --- wrong: right, within a tuple
def line_loss(w, x, y):
    return (w * x - y).square().mean(),

# --- wrong: Yours hands back a list of
def line_loss(w, x, y):
    return [(w * t - u) ** 2 for t, u in zip(x, y)]

# --- wrong: it gives 8.062, and the loss was 8.125.
def line_loss(w, x, y):
    loss = 0
    for t, s in zip(x, y):
        loss = (loss + (w * t - s) ** 2) / 2
    return loss

# --- wrong: A list is no tensor
def line_loss(w, x, y):
    y_hat = [float(w * t) for t in x]
    return (y_hat - y).square().mean()

# --- wrong: what is no tensor. Backward
def line_loss(w, x, y):
    return [float((w * t - s) ** 2) for t, s in zip(x, y)]

# --- wrong: copies numbers and nothing else
def line_loss(w, x, y):
    return (torch.tensor(w * x) - y).square().mean()

# --- wrong: `np.mean` is numpy's
def line_loss(w, x, y):
    return np.mean((w * x - y) ** 2)
