# --- right
def straight_through(x):
    return x + (x.round() - x).detach()

# --- right
def straight_through(x):
    with torch.no_grad():
        d = torch.round(x) - x
    return x + d

# --- right
def straight_through(x):
    return torch.round(x).detach() - x.detach() + x

# --- right
def straight_through(x):
    return torch.round(x) + (x - x.detach())

# --- right
def straight_through(x):
    class STE(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            return x.round()
        @staticmethod
        def backward(ctx, g):
            return g
    return STE.apply(x)

# --- right
def straight_through(x):
    y = x.clone()
    y.data.round_()
    return y

# --- right
def straight_through(x):
    error = x - torch.tensor([round(v) for v in x.tolist()])
    return x - error.detach()

# --- wrong: that of rounding
def straight_through(x):
    return torch.round(x)

# --- wrong: that of rounding
def straight_through(x):
    y = x.round()
    return y

# --- wrong: Follow each way back
def straight_through(x):
    return x + (torch.round(x) - x)

# --- wrong: no way leads back
def straight_through(x):
    return torch.round(x).detach()

# --- wrong: no way leads back
def straight_through(x):
    with torch.no_grad():
        return torch.round(x)

# --- wrong: no way leads back
def straight_through(x):
    return (x + (torch.round(x) - x)).detach()

# --- wrong: no way leads back
def straight_through(x):
    return torch.round(x).detach().requires_grad_()

# --- wrong: slope is −1
def straight_through(x):
    return x.detach() + torch.round(x) - x

# --- wrong: should be the rounded one
def straight_through(x):
    return x

# --- wrong: own x has been changed
def straight_through(x):
    x.data = torch.round(x.data)
    return x

# --- wrong: is refused
def straight_through(x):
    return x.round_()

# --- wrong: what has to be taken off
def straight_through(x):
    return x + torch.round(x).detach()

# --- wrong: the other way round
def straight_through(x):
    return x + (x - torch.round(x)).detach()

# --- wrong: still to be added
def straight_through(x):
    return x - torch.round(x).detach()

# --- wrong: round(x)/x
def straight_through(x):
    return x * (torch.round(x) / x).detach()

# --- wrong: rounded down
def straight_through(x):
    return x + (torch.floor(x) - x).detach()

# --- wrong: needs a line with return
def straight_through(x):
    y = x + (torch.round(x) - x).detach()

# --- wrong: with an error
def straight_through(x):
    return x + torch.tensor(round(x))

# --- blank
def straight_through(x):
    return ...

# --- wrong: with the slope 2
def straight_through(x):
    return torch.round(x) + x - x.detach() + x

# --- wrong: the nearest whole number, with the slope 1
def straight_through(x):
    y = torch.round(x)
    y.data = x
    return y

# --- wrong: with the slope 0
def straight_through(x):
    return torch.floor(x) - 0 * x

# --- wrong: own x has been changed
def straight_through(x):
    with torch.no_grad():
        x.round_()
    return x

# --- wrong: nothing goes back to x
def straight_through(x):
    return torch.trunc(x.detach())

# --- wrong: own x has been changed
def straight_through(x):
    y = x.detach().round()
    x.data.zero_()
    return y + x

# --- wrong: x.grad is filled
def straight_through(x):
    y = x + (x.round() - x).detach()
    y.sum().backward()
    return y

# --- wrong: For one that an operation has made
def straight_through(x):
    x.requires_grad_(False)
    y = x.round() - x
    x.requires_grad_(True)
    return x + y

# --- wrong: the caller's own x no longer tracks
def straight_through(x):
    y = x.round()
    x.detach_()
    return x + (y - x)

# --- wrong: What runs its forward is `.apply`
class RoundF(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return x.round()
    @staticmethod
    def backward(ctx, grad):
        return grad
def straight_through(x):
    return RoundF(x)
