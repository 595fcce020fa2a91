# --- right
def layer_tangent(W, b, x, dx):
    a = torch.tanh(W @ x + b)
    dz = W @ dx
    return (1 - a ** 2) * dz

# --- right
def layer_tangent(W, b, x, dx):
    a = torch.tanh(W @ x + b)
    return (1 - a * a) * (W @ dx)

# --- right
def layer_tangent(W, b, x, dx):
    z = W @ x + b
    return W.mv(dx) / torch.cosh(z) ** 2

# --- right
def layer_tangent(W, b, x, dx):
    a = torch.tanh(W @ x + b)
    J = (1 - a ** 2)[:, None] * W
    return J @ dx

# --- right
def layer_tangent(W, b, x, dx):
    f = lambda x: torch.tanh(W @ x + b)
    _, tangent = torch.func.jvp(f, (x,), (dx,))
    return tangent

# --- right
def layer_tangent(W, b, x, dx):
    a = torch.tanh(W @ x + b)
    return torch.tensor([(1 - a[i] ** 2) * sum(W[i, j] * dx[j] for j in range(len(dx))) for i in range(len(a))])

# --- right
def layer_tangent(W, b, x, dx):
    h = 1e-6
    return (torch.tanh(W @ (x + h * dx) + b) - torch.tanh(W @ (x - h * dx) + b)) / 2 / h

# --- wrong: the tangent of z
def layer_tangent(W, b, x, dx):
    dz = W @ dx
    return dz

# --- wrong: multiplies by the value a
def layer_tangent(W, b, x, dx):
    a = torch.tanh(W @ x + b)
    dz = W @ dx
    return a * dz

# --- wrong: lost its square
def layer_tangent(W, b, x, dx):
    a = torch.tanh(W @ x + b)
    return (1 - a) * (W @ dx)

# --- wrong: slope of the sigmoid
def layer_tangent(W, b, x, dx):
    a = torch.tanh(W @ x + b)
    dz = W @ dx
    return dz * a * (1 - a)

# --- wrong: yours with z
def layer_tangent(W, b, x, dx):
    z = W @ x + b
    return (1 - z ** 2) * (W @ dx)

# --- wrong: b stands still
def layer_tangent(W, b, x, dx):
    a = torch.tanh(W @ x + b)
    dz = W @ dx + b
    return (1 - a ** 2) * dz

# --- wrong: in place of dx
def layer_tangent(W, b, x, dx):
    a = torch.tanh(W @ x + b)
    dz = W @ x
    return (1 - a ** 2) * dz

# --- wrong: tanh is applied to the tangent
def layer_tangent(W, b, x, dx):
    dz = W @ dx
    return dz.tanh()

# --- wrong: and then comes the slope
def layer_tangent(W, b, x, dx):
    a = torch.tanh(W @ x + b)
    dz = torch.tanh(W @ dx)
    return (1 - a ** 2) * dz

# --- wrong: all the way
def layer_tangent(W, b, x, dx):
    a = torch.tanh(W @ x + b)
    return torch.tanh(W @ (x + dx) + b) - a

# --- wrong: That goes backward
def layer_tangent(W, b, x, dx):
    a = torch.tanh(W @ x + b)
    return (1 - a ** 2) @ W

# --- wrong: takes the one to the other
def layer_tangent(W, b, x, dx):
    a = torch.tanh(W @ x + b)
    dz = dx
    return (1 - a ** 2) * dz

# --- wrong: slope alone
def layer_tangent(W, b, x, dx):
    a = torch.tanh(W @ x + b)
    return 1 - a ** 2

# --- wrong: Return the tangent alone
def layer_tangent(W, b, x, dx):
    a = torch.tanh(W @ x + b)
    dz = W @ dx
    return a, (1 - a ** 2) * dz

# --- wrong: 1 + a² grows
def layer_tangent(W, b, x, dx):
    a = torch.tanh(W @ x + b)
    dz = W @ dx
    return (1 + a ** 2) * dz

# --- wrong: it gives
def layer_tangent(W, b, x, dx):
    a = torch.tanh(W @ x + b)
    dz = W @ dx
    return (1 - a ** 2) * dz ** 2

# --- wrong: times one number
def layer_tangent(W, b, x, dx):
    return (W @ dx) / 2

# --- wrong: it needs a line with return
def layer_tangent(W, b, x, dx):
    a = torch.tanh(W @ x + b)
    dz = W @ dx

# --- blank
def layer_tangent(W, b, x, dx):
    a = torch.tanh(W @ x + b)
    dz = ...  # the tangent of z = W x + b
    return (1 - a ** 2) * dz

# --- wrong: slope of tanh is 0.42
def layer_tangent(W, b, x, dx):
    a = torch.tanh(W @ x + b)
    dz = W @ dx
    return (1 - a**3) * dz

# --- wrong: b = [−1]
def layer_tangent(W, b, x, dx):
    a = torch.tanh(W @ x)
    dz = W @ dx
    return (1 - a**2) * dz

# --- wrong: it gives 0
def layer_tangent(W, b, x, dx):
    a = torch.tanh(W @ x + b)
    dz = W @ (dx*x)
    return (1 - a**2) * dz

# --- wrong: less a² · dz
def layer_tangent(W, b, x, dx):
    a = torch.tanh(W @ x + b)
    return 1 - a**2 * (W @ dx)

# --- wrong: is dz, less a²
def layer_tangent(W, b, x, dx):
    a = torch.tanh(W @ x + b)
    return (W @ dx) * 1 - a**2

# --- wrong: (1 − a)² squares
def layer_tangent(W, b, x, dx):
    a = torch.tanh(W @ x + b)
    return (1 - a)**2 * (W @ dx)

# --- wrong: table of all slopes
def layer_tangent(W, b, x, dx):
    a = torch.tanh(W @ x + b)
    return torch.diag(1 - a**2) @ W

# --- wrong: number 1. Return that one alone
def layer_tangent(W, b, x, dx):
    a = torch.tanh(W @ x + b)
    return (1 - a**2) * (W @ dx), a

# --- wrong: as many columns
def layer_tangent(W, b, x, dx):
    a = torch.tanh(W @ x + b)
    return W @ (1 - a**2) * dx

# --- wrong: one unit of two inputs
def layer_tangent(W, b, x, dx):
    a = torch.tanh(W @ x + b)
    for i in range(len(dx)):
        dz = W[:, i] * dx[i]
    return (1 - a**2) * dz

# --- wrong: W = [[2, −3], [5, 7]]
def layer_tangent(W, b, x, dx):
    a = torch.tanh(W @ x + b)
    dz = W.abs() @ dx
    return (1 - a**2) * dz

# --- wrong: One number for each input meets one for each unit
def layer_tangent(W, b, x, dx):
    a = torch.tanh(W @ x + b)
    dz = W @ dx + x
    return (1 - a**2) * dz

# --- wrong: with two biases
def layer_tangent(W, b, x, dx):
    out = []
    for row in W:
        a = torch.tanh(row @ x + b[0])
        out.append((1 - a**2) * (row @ dx))
    return torch.stack(out)

# --- wrong: Python reads `((1 - a ** 2) * W) @ dx`
def layer_tangent(W, b, x, dx):
    a = torch.tanh(W @ x + b)
    return (1 - a**2) * W @ dx
