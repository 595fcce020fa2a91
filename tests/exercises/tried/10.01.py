# --- right
def both_grad(X, S_g):
    as_queries = S_g @ X / math.sqrt(X.shape[-1])
    as_keys = S_g.mT @ X / math.sqrt(X.shape[-1])
    return as_queries + as_keys

# --- right
def both_grad(X, S_g):
    return (S_g + S_g.transpose(-2, -1)) @ X / X.shape[3]**0.5

# --- right
def both_grad(X, S_g):
    scale = torch.sqrt(torch.tensor(float(X.shape[-1])))
    X_g = S_g @ X / scale
    X_g += S_g.transpose(2, 3) @ X / scale
    return X_g

# --- right
def both_grad(X, S_g):
    X = X.clone().requires_grad_()
    S = X @ X.mT / math.sqrt(X.shape[-1])
    S.backward(gradient=S_g)
    return X.grad

# --- right
def both_grad(X, S_g):
    return torch.func.vjp(lambda X: X @ X.mT / X.shape[-1]**0.5, X)[1](S_g)[0]

# --- right
def both_grad(X, S_g):
    X, S_g = X.numpy(), S_g.numpy()
    return (S_g + S_g.swapaxes(-1, -2)) @ X / np.sqrt(X.shape[-1])

# --- blank
def both_grad(X, S_g):
    as_queries = S_g @ X / math.sqrt(X.shape[-1])
    as_keys = ...
    return as_queries + as_keys

# --- wrong: as well
def both_grad(X, S_g):
    r = X.shape[-1] ** 0.5
    return S_g @ X / r

# --- wrong: also ask
def both_grad(X, S_g):
    r = X.shape[-1] ** 0.5
    return S_g.mT @ X / r

# --- wrong: twice S_g @ X
def both_grad(X, S_g):
    r = X.shape[-1] ** 0.5
    return 2 * S_g @ X / r

# --- wrong: twice S_gᵀ X
def both_grad(X, S_g):
    r = X.shape[-1] ** 0.5
    return 2 * S_g.mT @ X / r

# --- wrong: missing in both
def both_grad(X, S_g):
    return S_g @ X + S_g.mT @ X

# --- wrong: divided by d.
def both_grad(X, S_g):
    r = X.shape[-1] ** 0.5
    return (S_g @ X + S_g.mT @ X) / r**2

# --- wrong: multiplied by √d
def both_grad(X, S_g):
    r = X.shape[-1] ** 0.5
    return (S_g @ X + S_g.mT @ X) * r

# --- wrong: and S_g @ X is not
def both_grad(X, S_g):
    r = X.shape[-1] ** 0.5
    return S_g @ X + S_g.mT @ X / r

# --- wrong: and S_gᵀ X is not
def both_grad(X, S_g):
    r = X.shape[-1] ** 0.5
    return S_g @ X / r + S_g.mT @ X

# --- wrong: averaged
def both_grad(X, S_g):
    r = X.shape[-1] ** 0.5
    return (S_g @ X + S_g.mT @ X) / (2 * r)

# --- wrong: taken away
def both_grad(X, S_g):
    r = X.shape[-1] ** 0.5
    return (S_g @ X - S_g.mT @ X) / r

# --- wrong: number of positions
def both_grad(X, S_g):
    return (S_g @ X + S_g.mT @ X) / X.shape[-2] ** 0.5

# --- wrong: by itself
def both_grad(X, S_g):
    r = X.shape[-1] ** 0.5
    return (S_g @ X / r, S_g.mT @ X / r)

# --- wrong: are multiplied
def both_grad(X, S_g):
    r = X.shape[-1] ** 0.5
    as_queries, as_keys = S_g @ X / r, S_g.mT @ X / r
    return as_queries * as_keys

# --- wrong: is no sum of S_g @ X
def both_grad(X, S_g):
    r = X.shape[-1] ** 0.5
    return torch.maximum(S_g @ X / r, S_g.mT @ X / r)

# --- wrong: axes before the last two
def both_grad(X, S_g):
    s = X.shape[-1]**0.5
    return S_g @ X / s + S_g.T @ X / s

# --- wrong: axes before the last two
def both_grad(X, S_g):
    s = X.shape[-1]**0.5
    return (S_g @ X + S_g.transpose(1, 2) @ X) / s

# --- wrong: twice S_g @ X
def both_grad(X, S_g):
    s = X.shape[-1]**0.5
    as_keys = (X.mT @ S_g.mT).mT / s
    return S_g @ X / s + as_keys

# --- wrong: number 2. Return that one alone
def both_grad(X, S_g):
    s = X.shape[-1]**0.5
    return X, (S_g @ X + S_g.mT @ X) / s

# --- wrong: Entry by entry two tensors
def both_grad(X, S_g):
    s = X.shape[-1]**0.5
    return (S_g + X + S_g.mT @ X) / s

# --- wrong: and S_g @ X is not
def both_grad(X, S_g):
    d = X.shape[-1]
    as_queries = S_g.mT @ X / d**0.5
    as_keys = S_g @ X
    return as_queries + as_keys

# --- wrong: S_gᵀ X / √d alone
def both_grad(X, S_g):
    d = X.shape[-1]
    as_queries = S_g.mT @ X / d**0.5
    as_keys = S_g @ X
    return as_queries

# --- wrong: S_gᵀ X / √d counts 2 times
def both_grad(X, S_g):
    d = X.shape[-1]
    as_queries = 2*S_g.mT @ X / d**0.5
    as_keys = S_g @ X/d**0.5
    return as_queries + as_keys

# --- wrong: from an earlier cell
Q = K = torch.ones(2, 3, 4, 5)
def both_grad(X, S_g):
    scale = math.sqrt(X.shape[-1])
    return S_g @ K / scale + S_g.mT @ Q / scale

# --- wrong: the softmax is passed already
def both_grad(X, S_g):
    scale = X.shape[-1] ** 0.5
    P = torch.softmax(X @ X.mT / scale, -1)
    S_g = P * (S_g - (P * S_g).sum(-1, keepdim=True))
    return S_g @ X / scale + S_g.mT @ X / scale
