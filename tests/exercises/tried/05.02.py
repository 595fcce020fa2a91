# --- right
def columns_grad(x, w, y_g):
    return torch.matmul(y_g, x.transpose(0, 1))

# --- right
def columns_grad(x, w, y_g):
    return torch.einsum("jn, in -> ji", y_g, x)

# --- right
def columns_grad(x, w, y_g):
    w_g = torch.zeros_like(w)
    for n in range(x.shape[1]):
        w_g += torch.outer(y_g[:, n], x[:, n])
    return w_g

# --- right
def columns_grad(x, w, y_g):
    w_g = torch.zeros(w.shape)
    for j in range(w.shape[0]):
        for i in range(w.shape[1]):
            w_g[j, i] = (y_g[j] * x[i]).sum()
    return w_g

# --- right
def columns_grad(x, w, y_g):
    return y_g.numpy().dot(x.numpy().T)

# --- right
def columns_grad(x, w, y_g):
    w = w.clone().requires_grad_(True)
    y = w @ x
    return torch.autograd.grad(y, w, y_g)[0]

# --- right
columns_grad = lambda x, w, y_g: (x @ y_g.t()).t()

# --- wrong: images in rows
def columns_grad(x, w, y_g):
    w_g = x.T @ y_g
    return w_g

# --- wrong: transposed place
def columns_grad(x, w, y_g):
    return torch.einsum("dn,kn->dk", x, y_g)

# --- wrong: deal the numbers out anew
def columns_grad(x, w, y_g):
    return (x @ y_g.T).view(y_g.shape[0], x.shape[0])

# --- wrong: come last, then first
def columns_grad(x, w, y_g):
    return torch.matmul(y_g, x)

# --- wrong: Which one is turned
def columns_grad(x, w, y_g):
    return x @ y_g

# --- wrong: The other factor
def columns_grad(x, w, y_g):
    return y_g.T @ x

# --- wrong: one transpose is enough
def columns_grad(x, w, y_g):
    return torch.mm(y_g.T, x.T)

# --- wrong: entry by entry
def columns_grad(x, w, y_g):
    return (y_g * x).sum(1)

# --- wrong: gradient of x
def columns_grad(x, w, y_g):
    return w.T.mm(y_g)

# --- wrong: Nothing divides them
def columns_grad(x, w, y_g):
    n = x.size(1)
    return (1 / n) * (y_g @ x.T)

# --- wrong: in this layout
def columns_grad(x, w, y_g):
    return y_g @ x.T / x.shape[0]

# --- wrong: what happens to the index n
def columns_grad(x, w, y_g):
    return y_g.unsqueeze(1) * x.unsqueeze(0)

# --- wrong: gradient of a bias
def columns_grad(x, w, y_g):
    return y_g.sum(dim=1)

# --- wrong: product of sums
def columns_grad(x, w, y_g):
    return torch.outer(y_g.sum(1), x.sum(1))

# --- wrong: Write return in place of print
def columns_grad(x, w, y_g):
    print(y_g @ x.T)

# --- wrong: it needs a line with return
def columns_grad(x, w, y_g):
    w.g = y_g @ x.T

# --- wrong: (n, d) is none
def columns_grad(x, w, y_g):
    return y_g * x.T

# --- wrong: w has no place in it
def columns_grad(x, w, y_g):
    return y_g @ w.T

# --- blank
def columns_grad(x, w, y_g):
    return y_g @ ...

# --- wrong: the sign is the other one
def columns_grad(x, w, y_g):
    return -(y_g @ x.T)

# --- wrong: in y_g already
def columns_grad(x, w, y_g):
    return 2 / x.shape[1] * y_g @ x.T

# --- wrong: 2 times what it should be
def columns_grad(x, w, y_g):
    return 2 * y_g @ x.T

# --- wrong: in y_g already
def columns_grad(x, w, y_g):
    return y_g @ x.T / y_g.numel()

# --- wrong: which two are left
def columns_grad(x, w, y_g):
    return (y_g[:, None, :] * x[None]).mean(0)

# --- wrong: which two are left
def columns_grad(x, w, y_g):
    return (y_g[:, None, :] * x[None]).sum(1)

# --- wrong: Take that one
def columns_grad(x, w, y_g):
    return (w @ x - y_g) @ x.T

# --- wrong: in y_g already
def columns_grad(x, w, y_g):
    return y_g @ x.T / y_g.shape[0]

# --- wrong: so its gradient is
def columns_grad(x, w, y_g):
    return -x @ y_g.T

# --- wrong: 0.5 times what
def columns_grad(x, w, y_g):
    return y_g @ x.T * 0.5

# --- wrong: a sign gets lost
def columns_grad(x, w, y_g):
    return (y_g @ x.T).abs()

# --- wrong: One letter of an einsum
def columns_grad(x, w, y_g):
    return torch.einsum("kn,nd->kd", y_g, x)

# --- wrong: each pair of axes
def columns_grad(x, w, y_g):
    w_g = torch.zeros_like(w)
    for n in range(x.shape[1]):
        w_g += torch.outer(x[:, n], y_g[:, n])
    return w_g

# --- wrong: with one product for each image
def columns_grad(x, w, y_g):
    for n in range(x.shape[1]):
        w_g = torch.outer(y_g[:, n], x[:, n])
    return w_g

# --- wrong: Every entry of yours is 0
def columns_grad(x, w, y_g):
    return torch.zeros_like(w)

# --- wrong: as many columns as
def columns_grad(x, w, y_g):
    return y_g.numpy() @ x.numpy()

# --- wrong: entry by entry
def columns_grad(x, w, y_g):
    return y_g + x

# --- wrong: In yours x has the shape (n, d)
def columns_grad(x, w, y_g):
    return y_g @ x.reshape(x.shape[1], x.shape[0])

# --- wrong: In yours x has the shape (n, d)
def columns_grad(x, w, y_g):
    return torch.matmul(y_g, x.view(-1, w.shape[1]))

# --- wrong: In yours y_g has the shape (n, k)
def columns_grad(x, w, y_g):
    return (x @ y_g.reshape(-1, w.shape[0])).T

# --- wrong: Every number of the gradient is there
def columns_grad(x, w, y_g):
    k, d = w.shape
    return (y_g @ x.T).reshape(d, k).T

# --- wrong: Every number of the gradient is there
def columns_grad(x, w, y_g):
    k, d = w.shape
    return (y_g @ x.T).flip(1)

# --- wrong: The first entry that is off is w[0, 4]
def columns_grad(x, w, y_g):
    w_g = y_g @ x.T
    w_g[:, 4] = 0
    return w_g

# --- wrong: what arrives at those
def columns_grad(x, w, y_g):
    return (w @ x) @ x.T
