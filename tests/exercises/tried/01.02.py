# --- right
def batch_layer(X, W, b):
    return torch.sigmoid(X @ W.T + b)

# --- right
def batch_layer(X, W, b):
    z = torch.matmul(X, W.transpose(0, 1)) + b.unsqueeze(0)
    return z.sigmoid()

# --- right
def batch_layer(X, W, b):
    return F.linear(X, W, b).sigmoid()

# --- right
def batch_layer(X, W, b):
    out = torch.zeros(len(X), len(W))
    for n in range(X.shape[0]):
        for j in range(W.shape[0]):
            s = b[j]
            for i in range(W.shape[1]):
                s = s + W[j, i] * X[n, i]
            out[n, j] = 1 / (1 + math.exp(-s))
    return out

# --- right
def batch_layer(X, W, b):
    return (1 / (1 + np.exp(-(X.numpy() @ W.numpy().T + b.numpy()))))

# --- right
def batch_layer(X, W, b):
    def sigma(z):
        return 1 / (1 + torch.exp(-z))
    return sigma((W @ X.T + b[:, None]).T)

# --- right
def batch_layer(X, W, b):
    layer = nn.Linear(W.shape[1], W.shape[0])
    with torch.no_grad():
        layer.weight.copy_(W)
        layer.bias.copy_(b)
    return nn.Sigmoid()(layer(X))

# --- right
def batch_layer(X, W, b):
    return torch.sigmoid((X[:, None, :] * W).sum(-1) + b)

# --- right
def batch_layer(X, W, b):
    return torch.func.vmap(lambda x: torch.sigmoid(W @ x + b))(X)

# --- wrong: inner sizes
def batch_layer(X, W, b):
    return torch.sigmoid(X @ W + b)

# --- wrong: stands on the right of X
def batch_layer(X, W, b):
    z = W @ X + b
    return torch.sigmoid(z)

# --- wrong: one column an example
def batch_layer(X, W, b):
    return torch.sigmoid(W @ X.T + b)

# --- wrong: lie on their side
def batch_layer(X, W, b):
    return torch.sigmoid(W @ X.T + b.reshape(-1, 1))

# --- wrong: That is z
def batch_layer(X, W, b):
    return X @ W.T + b

# --- wrong: One term
def batch_layer(X, W, b):
    return torch.sigmoid(X @ W.T)

# --- wrong: it shifts the place
def batch_layer(X, W, b):
    return torch.sigmoid(X @ W.T) + b

# --- wrong: reading order
def batch_layer(X, W, b):
    return torch.sigmoid(X @ W.view(-1, W.shape[0]) + b)

# --- wrong: that is tanh
def batch_layer(X, W, b):
    return torch.tanh(X @ W.T + b)

# --- wrong: that is ReLU
def batch_layer(X, W, b):
    return torch.clamp(X @ W.T + b, min=0)

# --- wrong: that is softmax
def batch_layer(X, W, b):
    return torch.softmax(X @ W.T + b, dim=-1)

# --- wrong: where it should rise
def batch_layer(X, W, b):
    z = X @ W.T + b
    return 1 / (1 + torch.exp(z))

# --- wrong: the first
def batch_layer(X, W, b):
    for x in X:
        return torch.sigmoid(W @ x + b)

# --- wrong: the last
def batch_layer(X, W, b):
    for x in X:
        a = torch.sigmoid(W @ x + b)
    return a

# --- wrong: four inputs
def batch_layer(X, W, b):
    rows = []
    for x in X:
        z = [sum(W[j, i] * x[i] for i in range(4)) + b[j] for j in range(len(b))]
        rows.append(torch.sigmoid(torch.stack(z)))
    return torch.stack(rows)

# --- wrong: Two things
def batch_layer(X, W, b):
    return X @ W.T

# --- wrong: bends the inputs
def batch_layer(X, W, b):
    return torch.sigmoid(X) @ W.T + b

# --- wrong: Once is enough
def batch_layer(X, W, b):
    z = torch.sigmoid(X @ W.T + b)
    return torch.sigmoid(z)

# --- wrong: prints its result
def batch_layer(X, W, b):
    print(torch.sigmoid(X @ W.T + b))

# --- wrong: Yours has
def batch_layer(X, W, b):
    return torch.sigmoid((X @ W.T) * b)

# --- wrong: mat1 and mat2
def batch_layer(X, W, b):
    return torch.sigmoid(X.T @ W + b)

# --- wrong: of shape
def batch_layer(X, W, b):
    return torch.sigmoid(X @ W.T + b).mean(0)

# --- wrong: the other sign
def batch_layer(X, W, b):
    return torch.sigmoid(X @ W.T - b)

# --- wrong: one number for each output
def batch_layer(X, W, b):
    return torch.sigmoid(X @ W.T + b.sum())

# --- wrong: between 0 and 1
def batch_layer(X, W, b):
    return 1 / 1 + torch.exp(-(X @ W.T + b))

# --- wrong: All rows of yours are alike
def batch_layer(X, W, b):
    return torch.sigmoid(X @ W.T + b).squeeze()[:1].expand(len(X), -1)

# --- wrong: X Wᵀ taken −1 times
def batch_layer(X, W, b):
    return torch.sigmoid(b - X @ W.T)

# --- wrong: X Wᵀ taken 2 times
def batch_layer(X, W, b):
    return torch.sigmoid(2 * (X @ W.T + b))

# --- wrong: They are near
def batch_layer(X, W, b):
    return torch.round(torch.sigmoid(X @ W.T + b), decimals=2)

# --- wrong: the slope of σ
def batch_layer(X, W, b):
    s = torch.sigmoid(X @ W.T + b)
    return s * (1 - s)

# --- wrong: and b taken 2 times
def batch_layer(X,W,b):
    return torch.sigmoid(X@W.T + 2*b)

# --- wrong: All of yours are 0.5 times
def batch_layer(X,W,b):
    return torch.sigmoid(X@W.T + b)*0.5

# --- wrong: in another order
def batch_layer(X,W,b):
    return torch.sigmoid(X@W.T + b).flip(0)

# --- wrong: off in the last row alone
def batch_layer(X, W, b):
    out = torch.zeros(len(X), len(b))
    for i in range(len(X) - 1):
        out[i] = torch.sigmoid(W @ X[i] + b)
    return out

# --- wrong: of yours is all 0
def batch_layer(X, W, b):
    out = torch.zeros(len(X), len(b))
    for i, x in enumerate(X):
        out[0] = torch.sigmoid(W @ x + b)
    return out

# --- wrong: comes to σ of X Wᵀ taken 2 times, and b taken 2 times
def batch_layer(X, W, b):
    return (1 + torch.tanh(X @ W.T + b)) / 2

# --- wrong: Row 7 of yours is all 0
def batch_layer(X, W, b):
    out = torch.zeros(len(X), len(W))
    for i in range(7):
        out[i] = torch.sigmoid(W @ X[i] + b)
    return out

# --- wrong: what is off in a column of yours is the same
def batch_layer(X, W, b):
    X = X - X.mean(0)
    return torch.sigmoid(X @ W.T + b)

# --- wrong: what is off in a column of yours
def batch_layer(X, W, b):
    z = X @ W.T
    z[:, 0] += b[0]
    return torch.sigmoid(z)

# --- wrong: reaches neither. Yours goes from 0
def batch_layer(X, W, b):
    out = torch.zeros(len(X), len(b))
    for j in range(2):
        out[:, j] = torch.sigmoid(X @ W[j] + b[j])
    return out
# --- wrong: each axis of each operand by one letter
def batch_layer(X, W, b):
    return torch.sigmoid(torch.einsum("i,oi->o", X, W) + b)

# --- wrong: `/` never gives a whole number
def batch_layer(X, W, b):
    half = len(X) / 2
    return torch.cat([torch.sigmoid(part @ W.T + b) for part in (X[:half], X[half:])])

# --- wrong: not all are in their place
def batch_layer(X, W, b):
    return torch.cat([torch.sigmoid(X @ w + c) for w, c in zip(W, b)]).view(len(X), -1)

# --- wrong: Are the products those of X and W as they came
def batch_layer(X, W, b):
    X = X - X.mean(0)
    return torch.sigmoid(X @ W.T + b)

# --- wrong: `torch.sigmoid` is one
sigmoid = torch.zeros(7)
def batch_layer(X, W, b):
    return sigmoid(X @ W.T + b)
