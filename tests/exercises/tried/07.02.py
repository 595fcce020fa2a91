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

# --- wrong: inference_mode record nothing
def softplus(x):
    y = torch.exp(x)
    with torch.no_grad():
        y = y + 1
    return torch.log(y)

# --- wrong: the history ends on the way
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

# --- wrong: comes to x, as
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

# --- wrong: What print shows is not handed back
def softplus(x):
    y = torch.exp(x)
    y = y + 1
    print(torch.log(y))

# --- wrong: a leaf of its own
def softplus(x):
    y = torch.exp(x).detach()
    y += 1
    return torch.log(y).requires_grad_(True)

# --- wrong: tolist() takes something that tracks
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

# --- wrong: A leaf that tracks is written in place
def softplus(x):
    x.exp_()
    x += 1
    return torch.log(x)

# --- wrong: calls backward itself
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

# --- wrong: A leaf that tracks is written in place, as x is one: by `+=`
def softplus(x):
    y = x.exp_()
    return torch.log(y + 1)

# --- wrong: A leaf that tracks is written in place, as x is one: by `+=`
def softplus(x):
    x.exp_()
    y = x + 1
    return torch.log(y)

# --- wrong: A leaf that tracks is written in place, as x is one: by `+=`
def softplus(x):
    z = x.detach().clone().requires_grad_()
    z += 1
    return torch.log(z)

# --- wrong: numpy takes no tensor that tracks, and records nothing
def softplus(x):
    y = np.exp(x)
    y += 1
    return np.log(y)

# --- wrong: numpy takes no tensor that tracks, and records nothing
def softplus(x):
    return torch.log(torch.tensor(np.exp(x)) + 1)

# --- wrong: Your function hands back plain numbers
def softplus(x):
    return np.log(1 + np.exp(x.detach().numpy()))

# --- wrong: numpy gives plain numbers without a way back to x, and of on
def softplus(x):
    return torch.from_numpy(np.log(1 + np.exp(x.detach().numpy())))

# --- wrong: numpy takes no tensor that tracks, and records nothing
def softplus(x):
    return np.logaddexp(0, x)

# --- wrong: numpy takes no tensor that tracks, and records nothing
def softplus(x):
    y = np.exp(x.numpy())
    y = y + 1
    return torch.log(torch.from_numpy(y))

# --- wrong: arguments don't support automatic differentiation, but one o
def softplus(x):
    return torch.exp(x, out=x)

# --- wrong: A copy made here is the wrong one, or comes too late: the nu
def softplus(x):
    x = x.clone()
    x.exp_()
    x += 1
    return x.log_()

# --- wrong: Backward still finds that something was written into the out
def softplus(x):
    y = torch.exp(x)
    y[:] = y + 1
    return torch.log(y)

# --- wrong: Compute with new names and leave the inputs be
def softplus(x):
    with torch.no_grad():
        x.exp_()
    return torch.log(x + 1)

# --- wrong: Compute with new names and leave the inputs be
def softplus(x):
    x.data.exp_()
    return torch.log(x + 1)

# --- wrong: A leaf that tracks is written in place, as x is one: by `+=`
def softplus(x):
    y = torch.empty_like(x, requires_grad=True)
    y += torch.exp(x) + 1
    return y.log()

# --- wrong: Backward still finds that something was written into the out
def softplus(x):
    y = torch.exp(x)
    z = y
    z += 1
    return torch.log(y)

# --- wrong: What you switch on is a leaf of its own: a gradient ends the
def softplus(x):
    import numpy
    return torch.tensor(numpy.log(numpy.exp(x.tolist()) + 1), requires_grad=True)

# --- wrong: Something that it needs was written over after it had been k
def softplus(x):
    y = torch.exp(x) + 1
    z = torch.log(y)
    with torch.no_grad():
        y *= 1
    return z

# --- right
def softplus(x):
    y = torch.exp(x) + 0
    y += 1
    return torch.log(y)

# --- wrong: Backward still finds that something was written into the out
def softplus(x):
    y = torch.exp(x)
    with torch.autograd.graph.save_on_cpu():
        y += 1
    return torch.log(y)

# --- wrong: the gradient that arrives at the input is
def softplus(x):
    with torch.autograd.graph.save_on_cpu():
        y = torch.exp(x)
    y += 1
    return torch.log(y)

# --- wrong: the gradient that arrives at the input is
def softplus(x):
    y = torch.exp(x)
    return torch.log(y.detach() + 1) + (x - x.detach())

# --- wrong: the gradient that arrives at the input is
def softplus(x):
    y = torch.exp(x)
    return torch.log((y + y.detach())/2 + 1)

# --- wrong: the gradient that arrives at the input is
def softplus(x):
    return x + (torch.log(torch.exp(x) + 1) - x).detach()

# --- wrong: the gradient that arrives at the input is
class S(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        out = torch.log(torch.exp(x) + 1)
        ctx.save_for_backward(out)
        return out
    @staticmethod
    def backward(ctx, g):
        out, = ctx.saved_tensors
        return g * torch.sigmoid(out)
def softplus(x):
    return S.apply(x)

# --- wrong: comes to x, as
def softplus(x):
    return torch.log(torch.exp(x)) + torch.log(torch.tensor(1.))

# --- wrong: the gradient that arrives at the input is
def softplus(x):
    return torch.relu(x) + torch.log1p(torch.exp(-x.abs()))

# --- wrong: the gradient that arrives at the input is
def softplus(x):
    return torch.log(y.data + 1) + (x - x.data) if (y := torch.exp(x)) is not None else 0

# --- right
def softplus(x):
    return torch.maximum(x, torch.zeros_like(x)) + torch.log1p(torch.exp(-x.abs()))

# --- right
def softplus(x):
    return x - F.logsigmoid(x)

# --- wrong: the history ends on
def softplus(x):
    return torch.log(torch.exp(x).detach() + 1)

# --- wrong: the history ends on
def softplus(x):
    y = torch.exp(x)
    y = y + 1
    return torch.log(y.detach())

# --- wrong: In yours torch.tensor takes something that tracks
def softplus(x):
    y = torch.tensor(torch.exp(x)) + 1
    return torch.log(y)

# --- wrong: the history ends on
def softplus(x):
    y = torch.exp(x)
    y.data += 1
    return torch.log(y).detach()

# --- wrong: What adds to y is `+=`
def softplus(x):
    y = torch.exp(x)
    y =+ 1
    return torch.log(y)

# --- wrong: Nearer to 0 yours is right. At x = 3.5 the value is 3.5, and should
def softplus(x):
    return torch.where(x > 3, x, torch.log(1 + torch.exp(x)))

# --- wrong: Nearer to 0 yours is right. At x = 5.5 the value is 5.5, and should
def softplus(x):
    return torch.where(x > 5, x, torch.log(1 + torch.exp(x)))

# --- wrong: Nearer to 0 yours is right. At x = −4.5 the value is 0.01815, and
def softplus(x):
    return torch.log(torch.exp(x.clamp(-4, 4)) + 1)

# --- wrong: The value is right, and no gradient gets back to x. In yours an
def softplus(x):
    with torch.no_grad():
        big = x.max()
    y = torch.exp(x).detach() + 1
    return torch.log(y)

# --- right
def softplus(x):
    big = x.detach().max()
    return big + torch.log(torch.exp(x - big) + torch.exp(-big))

# --- right
def softplus(x):
    return -F.logsigmoid(-x)

# --- right
def softplus(x):
    y = torch.exp(x)
    print(y.sum().item(), y.detach())
    y = 1 + y
    return y.log()

# --- wrong: Nearer to 0 yours is right. At x = −5.5 the value is 0, and should be
def softplus(x):
    return torch.where(x < -5, torch.exp(x)*0, torch.log(1 + torch.exp(x)))

# --- wrong: The value is right, and no gradient gets back to x. In yours .data
def softplus(x):
    big = x.data.max()
    with torch.no_grad():
        y = torch.exp(x) + 1
    return torch.log(y)

# --- wrong: The value is right, and no gradient gets back to x. In yours item()
def softplus(x):
    print(x.sum().item())
    y = torch.tensor(torch.exp(x) + 1)
    return torch.log(y)

# --- wrong: The value is right, and no gradient gets back to x. Which line makes
def softplus(x):
    y = nn.Parameter(torch.exp(x) + 1)
    return torch.log(y)

# --- wrong: The value is right, and no gradient gets back to x. In yours a
def softplus(x):
    print(float(x.sum()))
    with torch.no_grad():
        y = torch.exp(x)
        y += 1
    return torch.log(y)

# --- wrong: Try yours on x = −2
def softplus(x):
    return torch.log(torch.exp(x).clamp(min=1) + 1)

# --- wrong: At x = 10.5 the gradient is
def softplus(x):
    y = torch.log(1 + torch.exp(x))
    y = torch.where(x > 10, y.detach() + 0 * x, y)
    return torch.where(x > 15, y.detach() + 1, y)

# --- wrong: At x = 30 no gradient arrives
def softplus(x):
    if x.dim() == 0 and x > 20:
        return x.detach()
    return torch.log(torch.exp(x) + 1)

# --- wrong: At x = 60 the value is 30, and should be 60
def softplus(x):
    return torch.log(1 + torch.exp(x.clamp(max=30)))

# --- wrong: returns is x as it came in
def softplus(x):
    y = torch.exp(x) + 1
    y.log_()
    return x
