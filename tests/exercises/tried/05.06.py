# --- right
def shared_grad(x, w, y_g):
    h = x @ w
    first = x.T @ (y_g @ w.T)
    second = h.T @ y_g
    return first + second

# --- right
def linear_backward(y, x, w, b):
    x.g = y.g @ w.T
    w.g = x.T @ y.g
    b.g = y.g.sum(0)

def shared_grad(x, w, y_g):
    b = torch.zeros(len(w))
    h = x @ w
    y = h @ w
    y.g = y_g
    linear_backward(y, h, w, b)
    second = w.g
    linear_backward(h, x, w, b)
    return second + w.g

# --- right
def shared_grad(x, w, y_g):
    w = w.clone().requires_grad_()
    (x @ w @ w).backward(gradient=y_g)
    return w.grad

# --- right
def shared_grad(x, w, y_g):
    X, W, G = x.numpy(), w.numpy(), y_g.numpy()
    return X.T @ G @ W.T + W.T @ X.T @ G

# --- right
def shared_grad(x, w, y_g):
    h = torch.einsum("ni,ij->nj", x, w)
    h_g = torch.einsum("nj,ij->ni", y_g, w)
    return torch.einsum("ni,nj->ij", x, h_g) + torch.einsum("ni,nj->ij", h, y_g)

# --- right
def shared_grad(x, w, y_g):
    total = torch.zeros_like(w)
    for inp, up in [(x, y_g @ w.T), (x @ w, y_g)]:
        for row, row_g in zip(inp, up):
            total += torch.outer(row, row_g)
    return total

# --- wrong: h was made with w too
def shared_grad(x, w, y_g):
    h = x @ w
    h_g = y_g @ w.T
    return h.T @ y_g

# --- wrong: reaches w through h
def shared_grad(x, w, y_g):
    h_g = torch.mm(y_g, w.T)
    return torch.mm(x.T, h_g)

# --- wrong: lies a linear layer
def shared_grad(x, w, y_g):
    h = x @ w
    h_g = y_g
    return x.T @ h_g + h.T @ y_g

# --- wrong: index of w belongs to y
def shared_grad(x, w, y_g):
    h = x @ w
    h_g = y_g @ w
    return x.T @ h_g + h.T @ y_g

# --- wrong: layer's own input
def shared_grad(x, w, y_g):
    h = x @ w
    h_g = y_g @ w.T
    return x.T @ h_g + x.T @ y_g

# --- wrong: h is what it made
def shared_grad(x, w, y_g):
    h = x @ w
    h_g = y_g @ w.T
    return h.T @ (h_g + y_g)

# --- wrong: crossed
def shared_grad(x, w, y_g):
    h = x @ w
    h_g = y_g @ w.T
    return x.T @ y_g + h.T @ h_g

# --- wrong: Square shapes
def shared_grad(x, w, y_g):
    h = x @ w
    h_g = y_g @ w.T
    return y_g.T @ h + h_g.T @ x

# --- wrong: not averaged
def shared_grad(x, w, y_g):
    h = x @ w
    h_g = y_g @ w.T
    return 0.5 * (x.T @ h_g + h.T @ y_g)

# --- wrong: A path multiplies
def shared_grad(x, w, y_g):
    h = x @ w
    h_g = y_g @ w.T
    return x.T @ h_g * (h.T @ y_g)

# --- wrong: Two gradients come back
def shared_grad(x, w, y_g):
    h = x @ w
    h_g = y_g @ w.T
    return h.T @ y_g, x.T @ h_g

# --- wrong: goes on to w
def shared_grad(x, w, y_g):
    h = x @ w
    h_g = y_g @ w.T
    return h_g

# --- wrong: (d, d) @ (n, d)
def shared_grad(x, w, y_g):
    h = x @ w
    h_g = w.T @ y_g
    return x.T @ h_g + h.T @ y_g

# --- wrong: leaves out what comes
def shared_grad(x, w, y_g):
    h = x @ w
    return 2 * (h.T @ y_g)

# --- wrong: no square of numbers
def shared_grad(x, w, y_g):
    return 2 * (x.T @ y_g) @ w

# --- wrong: y is a result
def shared_grad(x, w, y_g):
    h = x @ w
    y = h @ w
    h_g = y_g @ w.T
    return x.T @ h_g + y.T @ y_g

# --- wrong: Write return in place
def shared_grad(x, w, y_g):
    h = x @ w
    h_g = y_g @ w.T
    print(x.T @ h_g + h.T @ y_g)

# --- wrong: Two paths to w
def shared_grad(x, w, y_g):
    h = x @ w
    h_g = y_g @ w.T
    return h.T @ y_g - x.T @ h_g

# --- wrong: a row for each row of x
def shared_grad(x, w, y_g):
    h = x @ w
    h_g = h.T @ y_g
    return h_g + x.T @ h_g

# --- wrong: −1 times
def shared_grad(x, w, y_g):
    h = x @ w
    h_g = y_g @ w.T
    return -(h.T @ y_g + x.T @ h_g)

# --- wrong: no sum of the two
def shared_grad(x, w, y_g):
    h = x @ w
    h_g = y_g @ w.T
    return h.T @ y_g + w * (x.T @ h_g)

# --- blank
def shared_grad(x, w, y_g):
    h = x @ w
    h_g = ...
    return x.T @ h_g

# --- wrong: two paths add
def shared_grad(x, w, y_g):
    h = x @ w
    h_g = y_g @ w.T
    return (x.T @ h_g) @ (h.T @ y_g)

# --- wrong: the second use first
def shared_grad(x, w, y_g):
    h = x @ w
    h_g = y_g @ w.T
    return (h.T @ y_g) @ (x.T @ h_g)

# --- wrong: no sum of the two
def shared_grad(x, w, y_g):
    h = x @ w
    h_g = y_g @ w.T
    return (x.T @ h_g) * (h.T @ y_g) / 2

# --- wrong: no sum of the two
def shared_grad(x, w, y_g):
    h = x @ w
    h_g = y_g @ w.T
    return torch.maximum(x.T @ h_g, h.T @ y_g)

# --- wrong: no sum of the two
def shared_grad(x, w, y_g):
    h = x @ w
    h_g = y_g @ w.T
    return (x + h).T @ (h_g + y_g)

# --- wrong: (d, n) @ (d, d) does not fit
def shared_grad(x, w, y_g):
    return x.T @ w + (x @ w).T @ y_g

# --- wrong: torch.float16
def shared_grad(x, w, y_g):
    h, h_g = x @ w, y_g @ w.T
    return (h.T @ y_g + x.T @ h_g).half()

# --- wrong: is what is due, rounded toward 0
def shared_grad(x, w, y_g):
    h = x @ w
    return (x.T @ (y_g @ w.T) + h.T @ y_g).int()
