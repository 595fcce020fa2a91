# --- right
def elu_slope(z, alpha):
    return torch.where(z > 0, 1.0, alpha * torch.exp(z))

# --- right
def elu_slope(z, alpha):
    slope = torch.ones_like(z)
    slope[z < 0] = alpha * torch.exp(z[z < 0])
    return slope

# --- right
def elu_slope(z, alpha):
    x = z.clone().requires_grad_(True)
    F.elu(x, alpha).sum().backward()
    return x.grad

# --- right
def elu_slope(z, alpha):
    def f(z):
        return torch.where(z > 0, z, alpha * (torch.exp(z) - 1))
    h = 1e-6
    return (f(z + h) - f(z - h)) / (2 * h)

# --- right
def elu_slope(z, alpha):
    return (z > 0) * 1 + (z <= 0) * alpha * math.e ** z

# --- right
def elu_slope(z, alpha):
    return np.where(z > 0, 1, alpha * np.exp(z))

# --- right
def elu_slope(z, alpha):
    out = []
    for v in z:
        if v > 0:
            out.append(torch.tensor(1.0))
        else:
            out.append(alpha * torch.exp(v))
    return torch.stack(out)

# --- right
def elu_slope(z, alpha):
    return torch.func.vmap(torch.func.grad(lambda v: torch.where(v > 0, v, alpha * (torch.exp(v) - 1))))(z)

# --- wrong: ELU itself
def elu_slope(z, alpha):
    return torch.where(z > 0, z, alpha * (torch.exp(z) - 1))

# --- wrong: A constant does not move
def elu_slope(z, alpha):
    return torch.where(z > 0, 1.0, alpha * (torch.exp(z) - 1))

# --- wrong: nothing is left to take
def elu_slope(z, alpha):
    return torch.where(z > 0, 1.0, alpha * torch.exp(z) - 1)

# --- wrong: A factor in front
def elu_slope(z, alpha):
    return torch.where(z > 0, 1.0, torch.exp(z))

# --- wrong: slope of ReLU
def elu_slope(z, alpha):
    return torch.where(z > 0, 1.0, 0.0)

# --- wrong: as for a straight line
def elu_slope(z, alpha):
    return torch.where(z > 0, 1.0, alpha)

# --- wrong: straight line through 0
def elu_slope(z, alpha):
    return torch.where(z > 0, z, alpha * torch.exp(z))

# --- wrong: slope of a constant
def elu_slope(z, alpha):
    return torch.where(z > 0, 0.0, alpha * torch.exp(z))

# --- wrong: On the right yours is α
def elu_slope(z, alpha):
    return alpha * torch.where(z > 0, 1.0, torch.exp(z))

# --- wrong: on each other's side
def elu_slope(z, alpha):
    return torch.where(z < 0, 1.0, alpha * torch.exp(z))

# --- wrong: another function
def elu_slope(z, alpha):
    return alpha * z.exp()

# --- wrong: brings no minus
def elu_slope(z, alpha):
    return torch.where(z > 0, 1.0, -alpha * torch.exp(z))

# --- wrong: turned its sign
def elu_slope(z, alpha):
    return torch.where(z > 0, 1.0, alpha * torch.exp(-z))

# --- wrong: rule for zⁿ
def elu_slope(z, alpha):
    return torch.where(z > 0, 1.0, alpha * z * torch.exp(z - 1))

# --- wrong: No z comes down
def elu_slope(z, alpha):
    return torch.where(z > 0, 1.0, z * alpha * torch.exp(z))

# --- wrong: On the right it is not
def elu_slope(z, alpha):
    return F.elu(z, alpha) + alpha

# --- wrong: An if asks one question
def elu_slope(z, alpha):
    if z > 0:
        return 1
    return alpha * torch.exp(z)

# --- wrong: takes one number
def elu_slope(z, alpha):
    return torch.where(z > 0, 1.0, alpha * math.exp(z))

# --- wrong: what stands behind it is None
def elu_slope(z, alpha):
    z = z.clone().requires_grad_()
    y = F.elu(z, alpha).sum()
    y.backward()
    return y.grad

# --- wrong: Right of 0 yours is right
def elu_slope(z, alpha):
    return torch.where(z > 0, 1.0, alpha + torch.exp(z))

# --- wrong: Left of 0 yours is right
def elu_slope(z, alpha):
    return torch.where(z > 0, 2.0, alpha * torch.exp(z))

# --- wrong: All slopes have become one
def elu_slope(z, alpha):
    return torch.where(z > 0, 1.0, alpha * torch.exp(z)).sum()

# --- wrong: not for a mixture
def elu_slope(z, alpha):
    if z.sum() > 0:
        return torch.ones_like(z)
    return alpha * torch.exp(z)

# --- wrong: not for a mixture
def elu_slope(z, alpha):
    if (z > 0).any():
        return torch.ones_like(z)
    return alpha * torch.exp(z)

# --- wrong: not for a mixture
def elu_slope(z, alpha):
    if z.mean() > 0:
        return 1.0
    return alpha * torch.exp(z)

# --- wrong: off only close to 0
def elu_slope(z, alpha):
    return torch.where(z > 0.01, 1.0, alpha * torch.exp(z))

# --- wrong: off only close to 0
def elu_slope(z, alpha):
    return torch.clamp(alpha * torch.exp(z), max=1.0)

# --- right
def elu_slope(z, alpha):
    h = 1e-3
    z = z.double()
    return (F.elu(z + h, alpha) - F.elu(z - h, alpha)) / (2 * h)

# --- right
def elu_slope(z, alpha):
    return torch.where(z > 0, 1, alpha * torch.exp(z))

# --- blank
def elu_slope(z, alpha):
    return torch.where(z > 0, ..., ...)

# --- blank
def elu_slope(z, alpha):
    return torch.where(z > 0, 1.0, ...)

# --- wrong: the size of the nudge
def elu_slope(z, alpha):
    return (F.elu(z + 0.1, alpha) - F.elu(z, alpha)) / 0.1

# --- wrong: That is near
def elu_slope(z, alpha):
    h=1e-2
    e=lambda z: torch.where(z > 0, z, alpha*torch.exp(z)-1)
    return (e(z+h)-e(z))/h

# --- wrong: the size of the nudge
def elu_slope(z, alpha):
    f=lambda z: F.elu(z,alpha)
    h=0.3
    return (f(z)-f(z-h))/h

# --- wrong: yours is 2 times the slope
def elu_slope(z, alpha):
    f=lambda z: F.elu(z,alpha)
    h=0.01
    return (f(z+h)-f(z-h))/h

# --- wrong: That is near
def elu_slope(z, alpha):
    return torch.where(z>0, 1., alpha*torch.exp(z)).round(decimals=2)

# --- wrong: written over
def elu_slope(z, alpha):
    s = z.clone()
    s[s < 0] = alpha * torch.exp(s[s < 0])
    s[s > 0] = 1.0
    return s

# --- wrong: from a sum of all, or from a mean
def elu_slope(z, alpha):
    z = z.clone().requires_grad_()
    torch.nn.functional.elu(z, alpha).mean().backward()
    return z.grad

# --- wrong: off in the first entry alone
def elu_slope(z, alpha):
    out = torch.ones_like(z)
    for i in range(1, len(z)):
        if z[i] < 0:
            out[i] = alpha * torch.exp(z[i])
    return out

# --- wrong: off in the last entry alone
def elu_slope(z, alpha):
    out = torch.ones_like(z)
    for i in range(len(z) - 1):
        if z[i] < 0:
            out[i] = alpha * torch.exp(z[i])
    return out

# --- wrong: is a slope written over
def elu_slope(z, alpha):
    s = z.clone()
    s[s > 0] = 1.0
    s[s <= 1] = alpha * torch.exp(s[s <= 1])
    return s

# --- wrong: Right of 0 yours is right, but for z close to it
def elu_slope(z, alpha):
    h = 0.5
    return (F.elu(z + h, alpha) - F.elu(z - h, alpha)) / (2 * h)

# --- wrong: does a nudge reach across 0
def elu_slope(z, alpha):
    h = 0.01
    return (F.elu(z + h, alpha) - F.elu(z - h, alpha)) / (2 * h)

# --- wrong: leaves a gradient in a tensor that it is given
def elu_slope(z, alpha):
    z.requires_grad_()
    nn.functional.elu(z, alpha).sum().backward()
    return z.grad
