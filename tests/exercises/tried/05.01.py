# --- right
def scale_grad(x, s, y_g):
    s_g = torch.zeros(s.shape[0])
    for n in range(x.shape[0]):
        for j in range(x.shape[1]):
            s_g[j] += y_g[n, j] * x[n, j]
    return s_g

# --- right
def scale_grad(x, s, y_g):
    return torch.sum(y_g * x, dim=0)

# --- right
def scale_grad(x, s, y_g):
    return torch.ones(len(x)) @ (x * y_g)

# --- right
def scale_grad(x, s, y_g):
    return np.sum(x.numpy() * y_g.numpy(), axis=0)

# --- right
def scale_grad(x, s, y_g):
    s = s.clone().requires_grad_()
    (x * s).backward(gradient=y_g)
    return s.grad

# --- right
def scale_grad(x, s, y_g):
    return [sum(float(a) * float(b) for a, b in zip(x[:, j], y_g[:, j])) for j in range(len(s))]

# --- right
scale_grad = lambda x, s, y_g: torch.func.grad(lambda s: (x * s * y_g).sum())(s)

# --- wrong: what happens to the rows
def scale_grad(x, s, y_g):
    s_g = y_g * x
    return s_g

# --- wrong: sums along each row
def scale_grad(x, s, y_g):
    return (y_g * x).sum(dim=-1)

# --- wrong: over both indices
def scale_grad(x, s, y_g):
    return torch.sum(x * y_g)

# --- wrong: of a bias
def scale_grad(x, s, y_g):
    return torch.sum(y_g, 0)

# --- wrong: each factor feels a nudge
def scale_grad(x, s, y_g):
    return y_g.sum(0) * s

# --- wrong: the gradient of x
def scale_grad(x, s, y_g):
    return y_g * s

# --- wrong: Nothing divides
def scale_grad(x, s, y_g):
    n = x.shape[0]
    return (x * y_g).sum(0) / n

# --- wrong: every column of x
def scale_grad(x, s, y_g):
    return torch.einsum("ni,nj->ij", x, y_g)

# --- wrong: product of sums
def scale_grad(x, s, y_g):
    return (x.sum(0) * y_g).sum(0)

# --- wrong: a row of length 1
def scale_grad(x, s, y_g):
    return torch.ones(1, x.shape[0]) @ (x * y_g)

# --- wrong: A matrix product makes all pairs
def scale_grad(x, s, y_g):
    return y_g @ x

# --- wrong: is linear in s
def scale_grad(x, s, y_g):
    y = x * s
    return (y * y_g).sum(0)

# --- wrong: the last
def scale_grad(x, s, y_g):
    for n in range(len(x)):
        s_g = x[n] * y_g[n]
    return s_g

# --- wrong: upstream number
def scale_grad(x, s, y_g):
    return torch.sum(x, axis=0)

# --- wrong: Write return in place of print
def scale_grad(x, s, y_g):
    print((x * y_g).sum(0))

# --- blank
def scale_grad(x, s, y_g):
    return ...

# --- wrong: all that torch's `max` hands back
def scale_grad(x, s, y_g):
    return (x * y_g).max(0)

# --- wrong: Follow s[
def scale_grad(x, s, y_g):
    return (x + y_g).sum(0)

# --- wrong: Follow s[
def scale_grad(x, s, y_g):
    return (x**2 * y_g).sum(0)

# --- wrong: times what it should be
def scale_grad(x, s, y_g):
    return (x * y_g).sum(0) / 3.5

# --- wrong: Only the last row
def scale_grad(x, s, y_g):
    for row, row_g in zip(x, y_g):
        s_g = row * row_g
    return s_g

# --- wrong: not every sign
def scale_grad(x, s, y_g):
    return (x * y_g).sum(-2, keepdim=False) * s / s.abs()

# --- wrong: whole numbers
def scale_grad(x,s,y_g):
    return (x*y_g).sum(0).round()

# --- wrong: but for 0. With s[0] = 0
def scale_grad(x, s, y_g):
    y = x * s
    return (y * y_g).sum(0) / s

# --- wrong: Which step makes whole numbers
def scale_grad(x, s, y_g):
    return (x * y_g > 0).sum(0)

# --- wrong: the answer is of shape (2,).
def scale_grad(x, s, y_g):
    return (y_g * x).mean()
