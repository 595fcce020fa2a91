# --- wrong: How does numpy write that?
def matmul_rule(g, X, W):
    return torch.mm(g, W.t()), torch.mm(X.t(), g)

# --- right
def matmul_rule(g, X, W):
    return g.dot(W.T), X.T.dot(g)

# --- right
def matmul_rule(g, X, W):
    dX = np.matmul(g, W.transpose())
    dW = np.matmul(X.transpose(), g)
    return dX, dW

# --- right
def matmul_rule(g, X, W):
    return [np.einsum("nj,ij->ni", g, W), np.einsum("ni,nj->ij", X, g)]

# --- right
def matmul_rule(g, X, W):
    return (W @ g.T).T, (g.T @ X).T

# --- right
def matmul_rule(g, X, W):
    dW = sum(np.outer(x, row) for x, row in zip(X, g))
    dX = np.stack([W @ row for row in g])
    return dX, dW

# --- right
def matmul_rule(g, X, W):
    tX, tW = (torch.tensor(a, requires_grad=True) for a in (X, W))
    (tX @ tW).backward(torch.tensor(g))
    return tX.grad.numpy(), tW.grad.numpy()

# --- wrong: each other's place
def matmul_rule(g, X, W):
    return X.T @ g, g @ W.T

# --- wrong: (n, j) and (i, j)
def matmul_rule(g, X, W):
    return g @ W, X @ g

# --- wrong: under the other product
def matmul_rule(g, X, W):
    return g @ W.T, X @ g

# --- wrong: W.T is the last factor, as W is
def matmul_rule(g, X, W):
    return W.T @ g, g @ X.T

# --- wrong: X is the first factor
def matmul_rule(g, X, W):
    return g @ W.T, g @ X.T

# --- wrong: lying on their side
def matmul_rule(g, X, W):
    return W @ g.T, g.T @ X

# --- wrong: lies on its side
def matmul_rule(g, X, W):
    return g @ W.T, g.T @ X

# --- wrong: lies on its side
def matmul_rule(g, X, W):
    return (g @ W.T).T, X.T @ g

# --- wrong: full of ones
def matmul_rule(g, X, W):
    ones = np.ones(g.shape)
    return ones @ W.T, X.T @ ones

# --- wrong: local factors alone
def matmul_rule(g, X, W):
    return W.T, X.T

# --- wrong: number of rows
def matmul_rule(g, X, W):
    return g @ W.T, X.T @ g / len(g)

# --- wrong: one array, of shape (
def matmul_rule(g, X, W):
    return g @ W.T

# --- wrong: paired with entry
def matmul_rule(g, X, W):
    return g * W, X * g

# --- wrong: with return
def matmul_rule(g, X, W):
    dX = g @ W.T
    dW = X.T @ g

# --- wrong: prints its result
def matmul_rule(g, X, W):
    print(g @ W.T, X.T @ g)

# --- wrong: takes anything away
def matmul_rule(g, X, W):
    return -(g @ W.T), -(X.T @ g)

# --- blank
def matmul_rule(g, X, W):
    return g @ W.T, ...

# --- wrong: yours has W
def matmul_rule(g, X, W):
    return g @ W.T, W.T @ g

# --- wrong: What X receives has the right size
def matmul_rule(g, X, W):
    return -g @ W.T, X.T @ g

# --- wrong: What W receives has the right size
def matmul_rule(g, X, W):
    return g @ W.T, -(X.T @ g)

# --- wrong: W.T is the last factor, as W is
def matmul_rule(g, X, W):
    return W.T @ g, X.T @ g

# --- wrong: as many columns
def matmul_rule(g, X, W):
    return g @ W.T, X @ g.T

# --- wrong: as many columns
def matmul_rule(g, X, W):
    return g.T @ W, X.T @ g

# --- wrong: as many columns
def matmul_rule(g, X, W):
    dX = g @ W.T
    dW = g @ W
    return dX, dW

# --- wrong: as many columns
def matmul_rule(g, X, W):
    return np.dot(g, W), np.dot(X.T, g)

# --- wrong: as many columns
def matmul_rule(g, X, W):
    return g @ W.T, g.T @ X.T

# --- wrong: What has different shapes fits into no single array or tenso
def matmul_rule(g, X, W):
    return np.stack((g @ W.T, X.T @ g))

# --- wrong: What has different shapes fits into no single array or tenso
def matmul_rule(g, X, W):
    return np.array([g @ W.T, X.T @ g])

# --- wrong: It stays apart, in a list or a tuple
def matmul_rule(g, X, W):
    return np.concatenate([g @ W.T, X.T @ g])

# --- wrong: expected Tensor as element 0
def matmul_rule(g, X, W):
    return torch.stack((g @ W.T, X.T @ g))

# --- wrong: This asks for two arrays with a comma
def matmul_rule(g, X, W):
    return {"X": g @ W.T, "W": X.T @ g}

# --- wrong: It stays apart, in a list or a tuple
def matmul_rule(g, X, W):
    return np.vstack((g @ W.T, X.T @ g))

# --- wrong: ValueError: could not broadcast input array
def matmul_rule(g, X, W):
    return np.array((g @ W.T, X.T @ g), dtype=object)

# --- wrong: TypeError: unhashable type: 'numpy
def matmul_rule(g, X, W):
    return {g @ W.T, X.T @ g}

# --- wrong: Entry by entry two tensors go together where each pair of ax
def matmul_rule(g, X, W):
    return g @ W.T + X.T @ g

# --- wrong: It stays apart, in a list or a tuple
def matmul_rule(g, X, W):
    return torch.cat((torch.tensor(g @ W.T), torch.tensor(X.T @ g)))

# --- wrong: with an error. IndexError
def matmul_rule(g, X, W):
    return g[:, :1] * W[:, 0] + g[:, 1:2] * W[:, 1], X.T @ g

# --- right
def matmul_rule(g, X, W):
    pair = np.empty(2, dtype=object)
    pair[:] = [g @ W.T, X.T @ g]
    return pair

# --- wrong: what X receives is 60 and 80, and what X receives should be 30 and 40
def matmul_rule(g, X, W):
    return 2 * g @ W.T, X.T @ g

# --- wrong: What X receives is right. Try yours on X = [[1, 2]], W = [[3], [4]]
def matmul_rule(g, X, W):
    return g @ W.T, X.T @ g + W

# --- wrong: Try yours on X = [[0, 2]], W = [[3, 4, 5], [6, 7, -8]]
def matmul_rule(g, X, W):
    return g @ np.abs(W).T, X.T @ g

# --- wrong: There is None in what
def matmul_rule(g, X, W):
    return g @ W.T, None

# --- wrong: hands back 3 parts
def matmul_rule(g, X, W):
    return g, g @ W.T, X.T @ g

# --- wrong: What X receives is of shape (15,). It should be of shape (5, 3)
def matmul_rule(g, X, W):
    return (g @ W.T).ravel(), (X.T @ g).ravel()

# --- wrong: Brackets behind `W.T` call it
def matmul_rule(g, X, W):
    return g @ W.T(), X.T() @ g

# --- wrong: One letter of an einsum
def matmul_rule(g, X, W):
    return np.einsum("nj,ji->ni", g, W), np.einsum("ni,nj->ij", X, g)

# --- wrong: right, within a tuple
def matmul_rule(g, X, W):
    return (g @ W.T, X.T @ g),

# --- wrong: as many columns as the right one has rows
def matmul_rule(g, X, W):
    dX = g @ W.T
    Xt = X.reshape(X.shape)
    dW = Xt @ g
    return dX, dW

# --- wrong: For X, W.T is the last factor, as W is
def matmul_rule(g, X, W):
    dW = W.T @ g
    dX = g @ W.T
    return dX, dW
# --- wrong: each axis of each operand by one letter
def matmul_rule(g, X, W):
    return np.einsum("nj,ij->ni", g, W), np.einsum("n,nj->j", X, g)

# --- wrong: tells small letters from capital
def matmul_rule(g, x, w):
    dX = g @ W.T
    dW = X.T @ g
    return dX, dW
