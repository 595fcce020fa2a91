# --- right
def clamp_grad(z, a_g):
    z_g = a_g.clone()
    z_g[z > 1] = 0
    z_g[z < -1] = 0
    return z_g

# --- right
def clamp_grad(z, a_g):
    return a_g * (z > -1) * (z < 1)

# --- right
def clamp_grad(z, a_g):
    return torch.where(torch.abs(z) <= 1, a_g, torch.zeros_like(a_g))

# --- right
def clamp_grad(z, a_g):
    z = z.clone().requires_grad_()
    z.clamp(-1, 1).backward(gradient=a_g)
    return z.grad

# --- right
def clamp_grad(z, a_g):
    mask = torch.logical_and(z >= -1, z <= 1).float()
    return mask * a_g

# --- right
def clamp_grad(z, a_g):
    return [[g if -1 < v < 1 else 0.0 for v, g in zip(r, rg)] for r, rg in zip(z.tolist(), a_g.tolist())]

# --- right
def clamp_grad(z, a_g):
    return np.where(np.abs(z.numpy()) < 1, a_g.numpy(), 0)

# --- right
def clamp_grad(z, a_g):
    return a_g.masked_fill((z < -1) | (z > 1), 0)

# --- wrong: the output cannot tell
def clamp_grad(z, a_g):
    a = z.clamp(-1, 1)
    return a_g * ((a >= -1) & (a <= 1))

# --- wrong: everything passes
def clamp_grad(z, a_g):
    return a_g * torch.ones_like(z)

# --- wrong: upper wall
def clamp_grad(z, a_g):
    return torch.where(z < 1, a_g, 0)

# --- wrong: lower wall
def clamp_grad(z, a_g):
    return a_g * (z >= -1).float()

# --- wrong: rule of ReLU
def clamp_grad(z, a_g):
    return a_g * (z > 0)

# --- wrong: to the left of 0
def clamp_grad(z, a_g):
    return a_g * (z > 0) * (z < 1)

# --- wrong: what arrives from above
def clamp_grad(z, a_g):
    return ((z > -1) & (z < 1)).float()

# --- wrong: size of the gradient
def clamp_grad(z, a_g):
    return torch.clamp(a_g, -1, 1)

# --- wrong: Nothing cuts it
def clamp_grad(z, a_g):
    z_g = a_g.clamp(-1, 1)
    return torch.where(z.abs() < 1, z_g, 0.)

# --- wrong: Which number went through
def clamp_grad(z, a_g):
    return a_g * ((a_g > -1) & (a_g < 1))

# --- wrong: value of a
def clamp_grad(z, a_g):
    a = z.clamp(-1, 1)
    return a * a_g

# --- wrong: not felt at all
def clamp_grad(z, a_g):
    return torch.where((z > -1) & (z < 1), 0, a_g)

# --- wrong: wants one yes or no
def clamp_grad(z, a_g):
    if -1 < z < 1:
        return a_g
    return 0

# --- wrong: binds before
def clamp_grad(z, a_g):
    return a_g * (z > -1 & z < 1)

# --- wrong: entries that pass
def clamp_grad(z, a_g):
    return a_g[(z > -1) & (z < 1)]

# --- wrong: What has to pass
def clamp_grad(z, a_g):
    return torch.where(z.abs() < 1, z, 0)

# --- wrong: the forward pass
def clamp_grad(z, a_g):
    return torch.clamp(z, min=-1, max=1)

# --- wrong: changes its inputs in place
def clamp_grad(z, a_g):
    a_g[z.abs() > 1] = 0
    return a_g

# --- wrong: Where does the minus
def clamp_grad(z, a_g):
    return -a_g * (z.abs() < 1)

# --- wrong: has the other sign
def clamp_grad(z, a_g):
    passes = z.sign() * (z.abs() < 1)
    return a_g * passes

# --- wrong: Yours is off for some z above 1, below −1
def clamp_grad(z, a_g):
    return a_g * (z.abs() < 2)

# --- blank
def clamp_grad(z, a_g):
    return a_g * ...

# --- wrong: but for z = 0
def clamp_grad(z, a_g):
    return a_g * ((z > -1) & (z < 1) & (z != 0))

# --- wrong: between 0 and 1, between −1 and 0. At z =
def clamp_grad(z, a_g):
    return a_g * (z.abs() < 0.5)

# --- wrong: joins yes and no
def clamp_grad(z, a_g):
    return (z.abs() < 1) & a_g

# --- wrong: Yours is off for some z between
def clamp_grad(z, a_g):
    passes = (z > -0.99) & (z < 0.99)
    return a_g * passes

# --- right
def clamp_grad(z, a_g):
    return a_g * torch.isclose(z.clamp(-1,1), z)

# --- right
def clamp_grad(z, a_g):
    return torch.tensor([[g if -1 < v < 1 else 0.0 for v, g in zip(r, s)] for r, s in zip(z.tolist(), a_g.tolist())])

# --- wrong: Yours is off for some z above
def clamp_grad(z, a_g):
    return a_g * (z.abs() < 1.01)

# --- wrong: Yours is off for some z above
def clamp_grad(z, a_g):
    return a_g * torch.sigmoid(1000*(1 - z.abs()))

# --- wrong: Yours is off for some z between
def clamp_grad(z, a_g):
    return a_g * (z.round() == 0)

# --- wrong: Yours is off for some z between
def clamp_grad(z, a_g):
    return a_g * (z.abs() < 0.9995)

# --- wrong: Yours is right, but for z =
def clamp_grad(z, a_g):
    return a_g * (z.abs() < 1.0001) * (z.abs() > 0.001)

# --- wrong: Yours is off for some z between
def clamp_grad(z, a_g):
    return a_g * (1 - z.abs()).clamp(min=0)

# --- wrong: The clamp limits z, and lets the gradient pass whole or not 
def clamp_grad(z, a_g):
    return a_g.clamp(-1, 1)

# --- wrong: Yours is off for some z between
def clamp_grad(z, a_g):
    return a_g * (z**2 <= 0.998)

# --- wrong: Yours is off for some z between
def clamp_grad(z, a_g):
    a = z.clamp(-1, 1)
    return a_g * (a == z) / 2

# --- wrong: off in the first entry alone
def clamp_grad(z, a_g):
    g = a_g.clone().flatten()
    zf = z.flatten()
    for i in range(1, len(g)):
        if abs(zf[i]) > 1:
            g[i] = 0
    return g.view(z.shape)

# --- wrong: off in the last entry alone
def clamp_grad(z, a_g):
    g = torch.zeros_like(a_g).flatten()
    zf, af = z.flatten(), a_g.flatten()
    for i in range(len(g) - 1):
        if abs(zf[i]) < 1:
            g[i] = af[i]
    return g.view(z.shape)

# --- wrong: but for z = 0
def clamp_grad(z, a_g):
    return a_g * (z.abs() < 1) * z / z

# --- wrong: With yours everything passes
def clamp_grad(z, a_g):
    return a_g.clamp(-3, 3)

# --- wrong: `not` wants one yes or no
def clamp_grad(z, a_g):
    passes = not (z.abs() > 1)
    return a_g * passes

# --- wrong: leaves a gradient in a tensor that it is given
def clamp_grad(z, a_g):
    z.requires_grad = True
    a = z.clamp(-1, 1)
    a.backward(a_g)
    g = z.grad
    z.requires_grad = False
    return g
