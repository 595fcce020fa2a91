# --- right
def mse(y_hat, y):
    return ((y_hat.squeeze() - y) ** 2).mean()

# --- right
def mse(y_hat, y):
    return ((y_hat - y.unsqueeze(1)) ** 2).mean()

# --- right
def mse(y_hat, y):
    error = y_hat.flatten() - y
    return error.pow(2).sum() / error.numel()

# --- right
def mse(y_hat, y):
    return nn.MSELoss()(y_hat, y.view(-1, 1))

# --- right
def mse(y_hat, y):
    total = 0
    for i in range(len(y)):
        total = total + (y_hat[i, 0] - y[i]) ** 2
    return total / len(y)

# --- wrong: no tensor: backward cannot start
def mse(y_hat, y):
    return np.mean((y_hat.numpy().ravel() - y.numpy()) ** 2)

# --- right
def mse(y_hat, y):
    y = y.reshape(y_hat.shape)
    assert y.shape == y_hat.shape
    return torch.mean((y_hat - y).square())

# --- right
def mse(y_hat, y):
    return ((y_hat.T - y) ** 2).mean()

# --- right
def mse(y_hat, y):
    return torch.diagonal(y_hat - y).square().mean()

# --- wrong: every prediction meets every target
def mse(y_hat, y):
    return ((y_hat - y) ** 2).mean()

# --- wrong: every prediction meets every target
def mse(y_hat, y):
    return ((y_hat - y.T) ** 2).mean()

# --- wrong: every prediction meets every target
def mse(y_hat, y):
    return nn.functional.mse_loss(y_hat, y)

# --- wrong: does not undo it
def mse(y_hat, y):
    return ((y_hat - y) ** 2).mean() / len(y)

# --- wrong: divided by n alone
def mse(y_hat, y):
    return ((y_hat - y) ** 2).sum() / y.shape[0]

# --- wrong: A mean divides
def mse(y_hat, y):
    return ((y_hat.squeeze(1) - y) ** 2).sum()

# --- wrong: n is in it twice
def mse(y_hat, y):
    return ((y_hat[:, 0] - y) ** 2).mean() / len(y)

# --- wrong: What keeps them
def mse(y_hat, y):
    return (y_hat.squeeze(1) - y).mean()

# --- wrong: This one squares
def mse(y_hat, y):
    return (y_hat.view(-1) - y).abs().mean()

# --- wrong: errors cancel
def mse(y_hat, y):
    return (y_hat[:, 0] - y).mean() ** 2

# --- wrong: one number of the n
def mse(y_hat, y):
    return (y_hat[:, 0] - y) ** 2

# --- wrong: The mean of them
def mse(y_hat, y):
    return (y_hat - y[:, None]) ** 2

# --- wrong: for each target over all
def mse(y_hat, y):
    return ((y_hat - y) ** 2).mean(dim=0)

# --- wrong: that holds it has no history
def mse(y_hat, y):
    return ((y_hat[:, 0].detach() - y) ** 2).mean()

# --- wrong: that holds it has no history
def mse(y_hat, y):
    with torch.no_grad():
        return ((y_hat.squeeze(1) - y) ** 2).mean()

# --- wrong: without a dimension
def mse(y_hat, y):
    return ((y_hat - y[:, None]) ** 2).mean(0)

# --- wrong: in the unit of y
def mse(y_hat, y):
    return torch.sqrt(((y_hat[:, 0] - y) ** 2).mean())

# --- wrong: does not
def mse(y_hat, y):
    return 0.5 * ((y_hat[:, 0] - y) ** 2).mean()

# --- wrong: no dimension 1
def mse(y_hat, y):
    return ((y_hat - y.squeeze(1)) ** 2).mean()

# --- wrong: it needs a line with return
def mse(y_hat, y):
    ((y_hat[:, 0] - y) ** 2).mean()

# --- wrong: changes its inputs in place
def mse(y_hat, y):
    y_hat.squeeze_(1)
    return ((y_hat - y) ** 2).mean()

# --- blank
def mse(y_hat, y):
    return ((y_hat - ...) ** 2).mean()

# --- right
def mse(y_hat, y):
    return sum((p[0] - t) ** 2 for p, t in zip(y_hat, y)) / len(y)

# --- right
def mse(y_hat, y):
    return torch.stack([(a.squeeze() - b) ** 2 for a, b in zip(y_hat, y)]).mean()

# --- right
def mse(y_hat, y):
    return torch.einsum("i,i->", y_hat[:, 0] - y, y_hat[:, 0] - y) / y.shape[0]

# --- wrong: no tensor: backward cannot start
def mse(y_hat, y):
    return ((y_hat.squeeze() - y) ** 2).mean().item()

# --- wrong: no tensor: backward cannot start
def mse(y_hat, y):
    return sum((float(p) - float(t)) ** 2 for p, t in zip(y_hat, y)) / len(y)

# --- wrong: that holds it has no history
def mse(y_hat, y):
    return torch.tensor([(float(p) - float(t)) ** 2 for p, t in zip(y_hat, y)]).mean()

# --- wrong: signs cancel
def mse(y_hat, y):
    return (y_hat[:, 0] - y).mean().item()

# --- wrong: makes a loss, and that is what is called
def mse(y_hat, y):
    return nn.MSELoss(y_hat.squeeze(), y)

# --- wrong: the root of their mean
def mse(y_hat, y):
    return ((y_hat - y)**2).mean().sqrt()

# --- wrong: when the targets are shuffled
def mse(y_hat, y):
    return (y_hat - y).abs().mean()

# --- wrong: when the targets are shuffled
def mse(y_hat, y):
    return torch.tensor(0.0)

# --- wrong: Try yours on
def mse(y_hat, y):
    return ((y_hat.squeeze() - y)**2).max()

# --- wrong: Try yours on
def mse(y_hat, y):
    return ((y_hat.squeeze() - y)**2).mean().sqrt() * 2


# --- wrong: the prediction gets nothing
def mse(y_hat, y):
    mse = ((y_hat[:, 0] - y) ** 2).mean()
    return torch.tensor(mse.item(), requires_grad=True)

# --- wrong: Try yours on y_hat
def mse(y_hat, y):
    return ((y_hat.squeeze() - y) ** 2).median()

# --- wrong: Try yours on y_hat
def mse(y_hat, y):
    return ((y_hat.squeeze() - y) ** 2).quantile(0.5)

# --- wrong: Try yours on y_hat
def mse(y_hat, y):
    return (y_hat.squeeze() - y).abs().median() ** 2

# --- wrong: Try yours on y_hat
def mse(y_hat, y):
    return ((y_hat.squeeze() - y) ** 2)[:4].mean()

# --- wrong: n is in it twice
def mse(y_hat, y):
    return ((y_hat - y) ** 2).trace() / len(y) ** 2

# --- wrong: when the targets are shuffled
def mse(y_hat, y):
    return (y_hat.squeeze() - y).sum() ** 2 / len(y)

# --- wrong: what goes back from it is not
def mse(y_hat, y):
    e = y_hat[:, 0] - y
    return (e * e.detach()).mean()

# --- wrong: calls backward itself
def mse(y_hat, y):
    loss = ((y_hat[:, 0] - y) ** 2).mean()
    loss.backward()
    return loss

# --- wrong: n·n pairs, and n are asked for
def mse(y_hat, y):
    return ((y_hat[:, None] - y[:, None]) ** 2).mean()

# --- wrong: What print shows is not handed back
def mse(y_hat, y):
    error = y_hat.squeeze(1) - y
    loss = (error ** 2).mean()
    print(error.shape)

# --- wrong: right, within a tuple
def mse(y_hat, y):
    return ((y_hat.squeeze(1) - y) ** 2).mean(),
