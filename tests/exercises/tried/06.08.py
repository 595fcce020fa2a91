# --- right
def standardise(x):
    mean = x.mean(dim=0, keepdim=True)
    std = x.std(dim=0, keepdim=True)
    return (x - mean) / std

# --- right
def standardise(x):
    std, mean = torch.std_mean(x, dim=0)
    return (x - mean) / std

# --- right
def standardise(x):
    out = torch.empty_like(x)
    for j in range(x.shape[1]):
        col = x[:, j]
        out[:, j] = (col - col.mean()) / col.std()
    return out

# --- right
def standardise(x):
    z = x - torch.mean(x, 0)
    z /= z.std(0)
    return z

# --- right
def standardise(x):
    centred = x - x.sum(0) / len(x)
    return centred / (centred.pow(2).sum(0) / (len(x) - 1)).sqrt()

# --- right
def standardise(x, eps=1e-8):
    return (x - x.mean(0)) / (x.std(0) + eps)

# --- right
def standardise(x):
    return ((x.T - x.T.mean(1)[:, None]) / x.T.std(1)[:, None]).T

# --- wrong: old unit
def standardise(x):
    return x - x.mean(0)

# --- wrong: not at 0 yet
def standardise(x):
    return x / x.std(0)

# --- wrong: unit squared
def standardise(x):
    return (x - x.mean(dim=0)) / x.var(dim=0)

# --- wrong: two units
def standardise(x):
    return (x - x.mean()) / x.std()

# --- wrong: one spread for both
def standardise(x):
    return (x - x.mean(0)) / x.std()

# --- wrong: one mean for both
def standardise(x):
    return (x - x.mean()) / x.std(0)

# --- wrong: runs over the samples
def standardise(x):
    return (x - x.mean(dim=1, keepdim=True)) / x.std(dim=1, keepdim=True)

# --- wrong: does not fit
def standardise(x):
    return (x - x.mean(1)) / x.std(1)

# --- wrong: binds before
def standardise(x):
    return x - x.mean(0) / x.std(0)

# --- wrong: here torch's
def standardise(x):
    a = x.numpy()
    return (a - a.mean(axis=0)) / a.std(axis=0)

# --- wrong: one outlier
def standardise(x):
    lo, hi = x.amin(0), x.amax(0)
    return (x - lo) / (hi - lo)

# --- wrong: become negative
def standardise(x):
    return (x.mean(0) - x) / x.std(0)

# --- wrong: makes it 1
def standardise(x):
    return (x - x.mean(0)) * x.std(0)

# --- wrong: changes its inputs in place
def standardise(x):
    x -= x.mean(0)
    x /= x.std(0)
    return x

# --- wrong: Which comes first
def standardise(x):
    return x / x.std(0) - x.mean(0)

# --- wrong: length 1
def standardise(x):
    z = x - x.mean(0)
    return torch.nn.functional.normalize(z, dim=0)

# --- wrong: it needs a line with return
def standardise(x):
    z = (x - x.mean(0)) / x.std(0)

# --- blank
def standardise(x):
    return (x - x.mean(0)) / ...

# --- wrong: The columns of yours have the means
def standardise(x):
    return 2 * (x - x.mean(0)) / x.std(0)

# --- wrong: The columns of yours have the means
def standardise(x):
    return (x - x.median(0).values) / x.std(0)

# --- wrong: The columns of yours have the means
def standardise(x):
    return (x - x.mean(0)) / x.std(0) ** 0.5

# --- wrong: The columns of yours have the means
def standardise(x):
    return (x - x.mean(0)) / (x.std(0) + 0.5)

# --- wrong: each row has the mean 0, and no column has
def standardise(x):
    return F.layer_norm(x, x.shape[1:])

# --- wrong: each row has the mean 0, and no column has
def standardise(x):
    return torch.stack([row - row.mean() for row in x])

# --- wrong: subtracts the standard deviation
def standardise(x):
    return (x - x.std(0)) / x.mean(0)

# --- wrong: Has a row or a column changed places
def standardise(x):
    m, s = x.mean(0), x.std(0)
    return ((x - m) / s)[:, [1, 0]]

# --- wrong: Has a row or a column changed places
def standardise(x):
    z = (x - x.mean(0)) / x.std(0)
    z[:, 1] *= -1
    return z
