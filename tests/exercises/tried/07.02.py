# --- right
def softplus(x):
    return torch.log(1 + torch.exp(x))

# --- right
def softplus(x):
    y = torch.exp(x)
    z = y + 1
    return z.log()

# --- right
def softplus(x):
    y = torch.exp(x).clone()
    y += 1
    return torch.log(y)

# --- right
def softplus(x):
    return torch.logaddexp(x, torch.zeros_like(x))

# --- right
def softplus(x):
    y = torch.add(torch.exp(x), 1.0)
    return torch.log(y)

# --- right
class Softplus(nn.Module):
    def forward(self, x):
        return torch.log1p(x.exp())
softplus = Softplus()

# --- right
def softplus(x):
    y = 1
    y += torch.exp(x)
    return torch.log(y)

# --- wrong: hides the write
def softplus(x):
    y = torch.exp(x)
    y.data += 1
    return torch.log(y)

# --- wrong: hides the write
def softplus(x):
    y = torch.exp(x)
    y.data.add_(1)
    return torch.log(y)

# --- wrong: no_grad stops
def softplus(x):
    y = torch.exp(x)
    with torch.no_grad():
        y += 1
    return torch.log(y)

# --- wrong: under no_grad has no history
def softplus(x):
    y = torch.exp(x)
    with torch.no_grad():
        y = y + 1
    return torch.log(y)

# --- wrong: where the history ends
def softplus(x):
    y = torch.exp(x).detach()
    y += 1
    return torch.log(y)

# --- wrong: comes too late
def softplus(x):
    y = torch.exp(x)
    y += 1
    y = y.clone()
    return torch.log(y)

# --- wrong: comes too late
def softplus(x):
    x = x.clone()
    y = torch.exp(x)
    y += 1
    return torch.log(y)

# --- wrong: Which line writes
def softplus(x):
    y = torch.exp(x)
    y = y.add_(1)
    return torch.log(y)

# --- wrong: the 1 with it
def softplus(x):
    y = torch.exp(x)
    return torch.log(y)

# --- wrong: comes to x + 1
def softplus(x):
    y = torch.exp(x)
    return torch.log(y) + 1

# --- wrong: comes to x + 1
def softplus(x):
    x = x + 1
    return torch.log(torch.exp(x))

# --- wrong: needs a line with return
def softplus(x):
    y = torch.exp(x)
    y = y + 1
    torch.log(y)

# --- wrong: prints its result
def softplus(x):
    y = torch.exp(x)
    y = y + 1
    print(torch.log(y))

# --- wrong: a leaf of its own
def softplus(x):
    y = torch.exp(x).detach()
    y += 1
    return torch.log(y).requires_grad_(True)

# --- wrong: where the history ends
def softplus(x):
    y = torch.tensor(torch.exp(x).tolist())
    y += 1
    return torch.log(y)

# --- wrong: The task is its logarithm
def softplus(x):
    y = torch.exp(x)
    return y + 1

# --- wrong: two of them
def softplus(x):
    y = torch.exp(x)
    y = y + 1
    return torch.log1p(y)

# --- wrong: numpy takes no tensor
def softplus(x):
    return torch.from_numpy(np.log(1 + np.exp(x.numpy())))

# --- wrong: take one number
def softplus(x):
    return torch.log(torch.tensor(math.exp(x.item()) + 1, requires_grad=True))

# --- wrong: a leaf of its own
def softplus(x):
    return torch.log(torch.tensor(torch.exp(x) + 1, requires_grad=True))

# --- wrong: numpy takes no tensor
def softplus(x):
    y = np.exp(x) + 1
    return torch.log(torch.tensor(y))

# --- wrong: Python's math
def softplus(x):
    return math.log(1 + math.exp(x))

# --- wrong: x itself
def softplus(x):
    x.exp_()
    x += 1
    return torch.log(x)

# --- wrong: backward starts from one number
def softplus(x):
    y = torch.exp(x)
    y = y + 1
    y = torch.log(y)
    y.backward()
    return y


# --- wrong: Try yours on x = 1
def softplus(x):
    y = torch.exp(-x)
    y = y + 1
    return torch.log(y)


# --- wrong: log(1 + eˣ) of its own
def softplus(x):
    return torch.log(1 + x.exp()).sum()
