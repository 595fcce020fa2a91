# --- right
def mean_square_grad(x):
    n = x.shape[0]
    return 2 / n * x

# --- right
def mean_square_grad(x):
    upstream = torch.full(x.shape, 1 / x.numel())
    return upstream * x + upstream * x

# --- right
def mean_square_grad(x):
    grad = torch.zeros(len(x))
    for i in range(len(x)):
        grad[i] = 2 * x[i] / len(x)
    return grad

# --- right
def mean_square_grad(x):
    v = torch.ones(len(x)) / len(x)
    return v @ torch.diag(2 * x)

# --- right
def mean_square_grad(x):
    x = x.numpy()
    return 2 * x / x.size

# --- right
def mean_square_grad(x):
    return tuple(2 * t / len(x) for t in x)

# --- right
mean_square_grad = lambda x: (2 * x).div(x.size(0))

# --- wrong: The mean has a local derivative
def mean_square_grad(x):
    return x + x

# --- wrong: each use adds
def mean_square_grad(x):
    n = len(x)
    return 1 / n * x

# --- wrong: not always 3
def mean_square_grad(x):
    return 2 / 3 * x

# --- wrong: one number
def mean_square_grad(x):
    return (2 * x).mean()

# --- wrong: one number
def mean_square_grad(x):
    return 2 * x.sum() / len(x)

# --- wrong: How does one of them feel
def mean_square_grad(x):
    return x**2 / x.numel()

# --- wrong: the mean itself
def mean_square_grad(x):
    return (x * x).mean()

# --- wrong: multiplies by it
def mean_square_grad(x):
    n = x.shape[0]
    return n * 2 * x

# --- wrong: what the mean hands
def mean_square_grad(x):
    n = len(x)
    return torch.full((n,), 1 / n)

# --- wrong: lacks x
def mean_square_grad(x):
    return 2 / x.numel()

# --- wrong: not 2x²
def mean_square_grad(x):
    return 2 * x**2 / len(x)

# --- wrong: a tuple of lengths
def mean_square_grad(x):
    return 2 * x / x.shape

# --- wrong: backward has nothing to walk
def mean_square_grad(x):
    y = (x * x).mean()
    y.backward()
    return x.grad

# --- wrong: prints its result
def mean_square_grad(x):
    print(2 * x / len(x))

# --- wrong: needs a line with return
def mean_square_grad(x):
    grad = 2 * x / len(x)

# --- wrong: Every entry is the same
def mean_square_grad(x):
    return 2 * x.mean() * torch.ones(len(x))

# --- wrong: what stands behind it is None
def mean_square_grad(x):
    return x.grad

# --- wrong: Those are the squares
def mean_square_grad(x):
    return x**2

# --- blank
def mean_square_grad(x):
    return ...

# --- wrong: the signs are lost
def mean_square_grad(x):
    return 2 * x.abs() / len(x)

# --- wrong: the same for a longer x
def mean_square_grad(x):
    return 2 * x / 5

# --- wrong: x times 0.75 for n = 4
def mean_square_grad(x):
    return 3 * x / len(x)

# --- right
def mean_square_grad(x):
    return [2 * t / len(x) for t in x]

# --- right
def mean_square_grad(x):
    return tuple(v * 2 / len(x) for v in x)

# --- wrong: the answer is of shape (
def mean_square_grad(x):
    return [2 * t / len(x) for t in x[:-1]]

# --- wrong: the answer is of shape (
def mean_square_grad(x):
    return [[2 * t / len(x)] for t in x]

# --- wrong: The mean asks how many
def mean_square_grad(x):
    return 2 * x / x.max()

# --- wrong: This tensor has no history
def mean_square_grad(x):
    x = x.clone().requires_grad_()
    mean = (x * x).mean()
    mean.detach().backward()
    return x.grad

# --- wrong: another multiple of the x there
def mean_square_grad(x):
    return 2 * x.flip(0) / len(x)

# --- wrong: leaves a gradient in a tensor that it is given
def mean_square_grad(x):
    x.requires_grad_()
    (x * x).mean().backward()
    return x.grad
