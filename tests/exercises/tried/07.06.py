# --- right
def mse(y_hat, y):
    return ((y_hat.squeeze() - y) ** 2).mean()

# --- right
def mse(y_hat, y):
    return F.mse_loss(y_hat, y.unsqueeze(1))

# --- right
def mse(y_hat, y):
    assert y_hat[:, 0].shape == y.shape
    return (y_hat[:, 0] - y).pow(2).sum() / len(y)

# --- right
def mse(y_hat, y):
    return nn.MSELoss()(y_hat.view(-1), y)

# --- right
def mse(y_hat, y):
    return (y_hat - y.reshape(y_hat.shape)).square().mean()

# --- right
def mse(y_hat, y):
    total = 0
    for i in range(len(y)):
        total += (y_hat[i, 0] - y[i]) ** 2
    return total / len(y)

# --- right
def mse(y_hat, y):
    return (y_hat.T - y).square().mean()

# --- right
def mse(y_hat, y):
    d = torch.einsum("ij->i", y_hat) - y
    return d @ d / d.numel()

# --- wrong: still the mean over all n² pairs
def mse(y_hat, y):
    return F.mse_loss(y_hat, y)

# --- wrong: still the mean over all n² pairs
def mse(y_hat, y):
    y = y.unsqueeze(0)
    return (y_hat - y).square().mean()

# --- wrong: still the mean over all n² pairs
def mse(y_hat, y):
    return torch.mean((y - y_hat) ** 2)

# --- wrong: not the divisor
def mse(y_hat, y):
    return (y_hat - y).square().sum() / y.shape[0]

# --- wrong: once more
def mse(y_hat, y):
    return (y_hat - y).square().mean() / len(y)

# --- wrong: not even a mean
def mse(y_hat, y):
    return (y_hat - y).square().sum()

# --- wrong: mean prediction
def mse(y_hat, y):
    return (y_hat - y).mean(0).square().mean()

# --- wrong: mean target
def mse(y_hat, y):
    return (y_hat - y).mean(1).square().mean()

# --- wrong: reports the fault
def mse(y_hat, y):
    assert y_hat.shape == y.shape, "shapes differ"
    return (y_hat - y).square().mean()

# --- wrong: this is a sum
def mse(y_hat, y):
    return (y_hat.squeeze(1) - y).square().sum()

# --- wrong: these are n
def mse(y_hat, y):
    return (y_hat.squeeze(1) - y).square()

# --- wrong: where is the square
def mse(y_hat, y):
    return (y_hat.squeeze(1) - y).mean()

# --- wrong: a root is taken
def mse(y_hat, y):
    return torch.sqrt(F.mse_loss(y_hat.flatten(), y))

# --- wrong: history ends
def mse(y_hat, y):
    return ((y_hat.detach().flatten() - y) ** 2).mean()

# --- wrong: plain numbers
def mse(y_hat, y):
    return (y_hat.flatten() - y).square().mean().item()

# --- wrong: history ends
def mse(y_hat, y):
    return torch.tensor([(p - t).item() ** 2 for p, t in zip(y_hat, y)]).mean()

# --- wrong: changes what it is given
def mse(y_hat, y):
    y.unsqueeze_(1)
    return (y_hat - y).square().mean()

# --- wrong: prints its result
def mse(y_hat, y):
    print((y_hat.flatten() - y).square().mean())

# --- wrong: the first prediction
def mse(y_hat, y):
    return (y_hat[0] - y).square().mean()

# --- wrong: a second time
def mse(y_hat, y):
    return F.mse_loss(y_hat.flatten(), y) / len(y)

# --- wrong: reports the fault
def mse(y_hat, y):
    assert y_hat.shape == y.shape, f"{y_hat.shape} against {y.shape}"
    return (y_hat - y).square().mean()

# --- wrong: reports the fault
def mse(y_hat, y):
    if y_hat.shape != y.shape:
        raise ValueError("shapes differ")
    return (y_hat - y).square().mean()

# --- wrong: of shape
def mse(y_hat, y):
    return (y_hat - y[:, None]).square().mean(dim=0)

# --- wrong: of shape
def mse(y_hat, y):
    return (y_hat - y[:, None]).square().mean(dim=(0,1), keepdim=True)

# --- wrong: of shape
def mse(y_hat, y):
    d = y_hat - y[:, None]
    return d.T @ d / len(y)

# --- wrong: Try yours on
def mse(y_hat, y):
    return (y_hat.flatten().sort()[0] - y.sort()[0]).square().mean()

# --- wrong: The value is right
def mse(y_hat, y):
    d = y_hat.squeeze() - y
    return (d * d.detach()).mean()

# --- wrong: of shape
def mse(y_hat, y):
    return sum((p - t)**2 for p, t in zip(y_hat, y)) / len(y)

# --- right
def mse(y_hat, y):
    return (y_hat - y.view(1, -1)).square().trace() / len(y)

# --- wrong: `nn.MSELoss` is a class
def mse(y_hat, y):
    return nn.MSELoss(y_hat.squeeze(), y)

# --- wrong: An assert stops with an error
def mse(y_hat, y):
    y_hat = y_hat.squeeze()
    assert y_hat.shape != y.shape
    return (y_hat - y).square().mean()

# --- wrong: calls backward itself
def mse(y_hat, y):
    loss = (y_hat[:, 0] - y).square().mean()
    loss.backward()
    return loss

# --- wrong: each prediction with its own target
def mse(y_hat, y):
    return (y_hat - y).square().mean(dim=1)
