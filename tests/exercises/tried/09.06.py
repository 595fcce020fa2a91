# --- right
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return (y_g - y * (y_g * y).mean(-1, keepdim=True)) / r

# --- right
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return y_g / r - x * (y_g * x).mean(-1, keepdim=True) / r**3

# --- right
def rms_norm_grad(x, y_g):
    x = x.clone().requires_grad_()
    y = x / x.square().mean(-1, keepdim=True).sqrt()
    y.backward(gradient=y_g)
    return x.grad

# --- right
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return (y_g - y * (y_g * y).sum(-1, keepdim=True) / x.shape[-1]) / r

# --- right
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return (y_g - y * torch.einsum('nd,nd->n', y_g, y)[:, None] / x.size(1)) / r

# --- right
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return torch.stack([(g - v * (g * v).mean()) / s for g, v, s in zip(y_g, y, r)])

# --- right
def rms_norm_grad(x, y_g):
    return torch.func.vjp(lambda x: x / x.pow(2).mean(1, keepdim=True).sqrt(), x)[1](y_g)[0]

# --- blank
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return ...

# --- blank
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return (y_g - ...) / r

# --- wrong: r as a constant
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return y_g / r

# --- wrong: came from μ
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return (y_g - y_g.mean(-1, keepdim=True) - y * (y_g * y).mean(-1, keepdim=True)) / r

# --- wrong: other part is the one
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return (y_g - y_g.mean(-1, keepdim=True)) / r

# --- wrong: The whole is divided by r
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return y_g - y * (y_g * y).mean(-1, keepdim=True)

# --- wrong: lacks one r below
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return y_g / r - y * (y_g * y).mean(-1, keepdim=True)

# --- wrong: lacks one r below
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return (y_g - x * (y_g * y).mean(-1, keepdim=True)) / r

# --- wrong: Yours is the sum
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return (y_g - y * (y_g * y).sum(-1, keepdim=True)) / r

# --- wrong: Yours adds it
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return (y_g + y * (y_g * y).mean(-1, keepdim=True)) / r

# --- wrong: x stands where y
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return (y_g - x * (y_g * x).mean(-1, keepdim=True)) / r

# --- wrong: product of the means
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return (y_g - y * y_g.mean(-1, keepdim=True) * y.mean(-1, keepdim=True)) / r

# --- wrong: down the columns
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return (y_g - y * (y_g * y).mean(0, keepdim=True)) / r

# --- wrong: over all rows
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return (y_g - y * (y_g * y).mean()) / r

# --- wrong: missing outside
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return (y_g - (y_g * y).mean(-1, keepdim=True)) / r

# --- wrong: wants the mean over the row
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return (y_g - y * y_g * y) / r

# --- wrong: divided by r once more
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return (y_g - y * (y_g * y).mean(-1, keepdim=True)) / r**2

# --- wrong: multiplied by r
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return (y_g - y * (y_g * y).mean(-1, keepdim=True)) * r

# --- wrong: all of y is taken away
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return (y_g - y) / r

# --- wrong: y_g itself is missing
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return -y * (y_g * y).mean(-1, keepdim=True) / r

# --- wrong: signs are turned
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return (y * (y_g * y).mean(-1, keepdim=True) - y_g) / r

# --- wrong: takes the mean away. r does not
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return (y_g - y * (y_g * y).mean(-1, keepdim=True)) / x.std(-1, correction=0, keepdim=True)

# --- wrong: keepdim=True
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return (y_g - y * (y_g * y).mean(-1)) / r

# --- wrong: That is y, the forward pass
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return y

# --- wrong: To stretch a row
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return (y_g - 2 * y * (y_g * y).mean(-1, keepdim=True)) / r

# --- wrong: Along x yours has nothing
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return 2 * (y_g - y * (y_g * y).mean(-1, keepdim=True)) / r

# --- wrong: lacks one r below
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    return y_g / r - x * (y_g * x).mean(-1, keepdim=True) / r**2

# --- wrong: another whose last axis is n
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return (y_g - y * (y_g @ y.T)) / r

# --- wrong: another whose last axis is n
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return (y_g - y * (y_g * y).mean(-1)) / r

# --- wrong: divided by its length
def rms_norm_grad(x, y_g):
    r = x.square().sum(-1, keepdim=True).sqrt()
    y = x / r
    return (y_g - y * (y_g * y).sum(-1, keepdim=True)) / r

# --- wrong: number 1. Return that one alone
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return (y_g - y * (y_g * y).mean(-1, keepdim=True)) / r, r

# --- wrong: one name with an underscore
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return (y.g - y * (y.g * y).mean(-1, keepdim=True)) / r

# --- wrong: 0 in every entry
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return y_g * (1 - y.square().mean(-1, keepdim=True)) / r

# --- wrong: y_g is not
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return y_g - y * (y_g * y).mean(-1, keepdim=True) / r

# --- wrong: mean of y_g alone
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return (y_g - y * y_g.mean(-1, keepdim=True)) / r

# --- wrong: too small by d
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return (y_g - y * (y_g * y).mean(-1, keepdim=True) / x.shape[-1]) / r

# --- wrong: In row 1 of yours it is
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()[0]
    y = x / r
    return (y_g - y * (y * y_g).mean(-1, keepdim=True)) / r

# --- wrong: as keepdim=True leaves
def rms_norm_grad(x, y_g):
    r = torch.mean(x.square(), -1, True).sqrt().squeeze()
    y = x / r
    return (y_g - y * (y_g * y).mean(-1, keepdim=True)) / r

# --- wrong: What else is in it: a mean
def rms_norm_grad(x, y_g):
    x = x.clone().requires_grad_()
    F.layer_norm(x, x.shape[-1:]).backward(y_g)
    return x.grad

# --- wrong: divided by r once more
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    y_g = y_g / r
    return (y_g - y * (y_g * y).mean(-1, keepdim=True)) / r

# --- wrong: With y_g twice as large yours stays the same
def rms_norm_grad(x, y_g):
    x = x.clone().requires_grad_()
    y = x / x.square().mean(-1, keepdim=True).sqrt()
    return torch.autograd.grad(y.sum(), x)[0]

# --- wrong: is x, as it came
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    x.grad = (y_g - y * (y_g * y).mean(-1, keepdim=True)) / r
    return x

# --- wrong: r is such that
def rms_norm_grad(x, y_g):
    sigma = x.std(-1, correction=0, keepdim=True)
    y = x / sigma
    return (y_g - y * (y_g * y).mean(-1, keepdim=True)) / sigma

# --- wrong: other rows of x change
def rms_norm_grad(x, y_g):
    r = x.square().mean().sqrt()
    y = x / r
    return (y_g - y * (y_g * y).mean(-1, keepdim=True)) / r
