# --- right
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    round_it = out_g
    through_it = (out_g * (1 - a**2)) @ W.T
    return round_it + through_it

# --- right
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    round_it = out_g
    through_it = torch.einsum('nj,ij->ni', out_g * (1 - a * a), W)
    return round_it + through_it

# --- right
def block_grad(h, W, out_g):
    h = h.clone().requires_grad_()
    (h + torch.tanh(h @ W)).backward(gradient=out_g)
    return h.grad

# --- right
def block_grad(h, W, out_g):
    return out_g + torch.mm(out_g / torch.cosh(h @ W)**2, W.transpose(0, 1))

# --- right
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    h_g = out_g.clone()
    z_g = out_g * (1 - a.square())
    h_g += z_g @ W.T
    return h_g

# --- right
def block_grad(h, W, out_g):
    return torch.func.vjp(lambda h: h + torch.tanh(h @ W), h)[1](out_g)[0]

# --- right
def block_grad(h, W, out_g):
    a = np.tanh(h.numpy() @ W.numpy())
    return out_g.numpy() + (out_g.numpy() * (1 - a**2)) @ W.numpy().T

# --- blank
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    round_it = out_g
    through_it = ...
    return round_it + through_it

# --- blank
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    round_it = ...
    through_it = (out_g * (1 - a**2)) @ W.T
    return round_it + through_it

# --- wrong: with the product 1, is missing
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    round_it = out_g
    through_it = (out_g * (1 - a**2)) @ W.T
    return through_it

# --- wrong: The branch reads h too
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    round_it = out_g
    through_it = (out_g * (1 - a**2)) @ W.T
    return round_it

# --- wrong: its slope is missing
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    round_it = out_g
    through_it = out_g @ W.T
    return round_it + through_it

# --- wrong: made of the square
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    round_it = out_g
    through_it = (out_g * a) @ W.T
    return round_it + through_it

# --- wrong: lost a square
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    round_it = out_g
    through_it = (out_g * (1 - a)) @ W.T
    return round_it + through_it

# --- wrong: slope above 1
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    round_it = out_g
    through_it = (out_g * (1 + a**2)) @ W.T
    return round_it + through_it

# --- wrong: sigmoid's slope
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    round_it = out_g
    through_it = (out_g * a * (1 - a)) @ W.T
    return round_it + through_it

# --- wrong: tanh sees h @ W
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    round_it = out_g
    through_it = (out_g * (1 - h**2)) @ W.T
    return round_it + through_it

# --- wrong: made of out
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    round_it = out_g
    through_it = (out_g * (1 - (h + a)**2)) @ W.T
    return round_it + through_it

# --- wrong: it is turned
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    round_it = out_g
    through_it = (out_g * (1 - a**2)) @ W
    return round_it + through_it

# --- wrong: order is turned
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    round_it = out_g
    through_it = (out_g @ W.T) * (1 - a**2)
    return round_it + through_it

# --- wrong: stops behind tanh
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    round_it = out_g
    through_it = out_g * (1 - a**2)
    return round_it + through_it

# --- wrong: Yours are multiplied
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    round_it = out_g
    through_it = (out_g * (1 - a**2)) @ W.T
    return round_it * through_it

# --- wrong: taken away from
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    round_it = out_g
    through_it = (out_g * (1 - a**2)) @ W.T
    return round_it - through_it

# --- wrong: are averaged
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    round_it = out_g
    through_it = (out_g * (1 - a**2)) @ W.T
    return (round_it + through_it) / 2

# --- wrong: Yours adds the 1
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    round_it = 1
    through_it = (out_g * (1 - a**2)) @ W.T
    return round_it + through_it

# --- wrong: value of the forward pass
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    round_it = h
    through_it = (out_g * (1 - a**2)) @ W.T
    return round_it + through_it

# --- wrong: gradient of W
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    round_it = out_g
    through_it = h.T @ (out_g * (1 - a**2))
    return through_it

# --- wrong: stands in front
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    round_it = out_g
    through_it = W.T @ (out_g * (1 - a**2))
    return round_it + through_it

# --- wrong: by itself
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    round_it = out_g
    through_it = (out_g * (1 - a**2)) @ W.T
    return round_it, through_it

# --- wrong: Each should count once
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    round_it = out_g
    through_it = (out_g * (1 - a**2)) @ W.T
    return 2 * round_it + through_it

# --- wrong: no sum of the two ways
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    round_it = out_g
    through_it = (out_g * (1 - a**4)) @ W.T
    return round_it + through_it

# --- right
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    return out_g @ torch.eye(len(W)) + (out_g * (1 - a**2)) @ W.T

# --- wrong: without brackets
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    return out_g + (out_g * 1 - a**2) @ W.T

# --- wrong: (1 − a)² squares
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    return out_g + (out_g * (1 - a)**2) @ W.T

# --- wrong: out_g of ones
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    return torch.ones_like(out_g) + (1 - a**2) @ W.T

# --- wrong: Their sum is right
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    return (out_g * (1 - a**2)) @ W.T, out_g

# --- wrong: the way round (out_g) counts 2 times
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    return 2 * out_g + (out_g * (1 - a**2)) @ W.T

# --- wrong: the way round (out_g) counts 2 times
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    round_it = (out_g * (1 - a**2)) @ W.T
    through_it = 2 * out_g
    return round_it + through_it

# --- wrong: multiplied by h
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    return out_g * h + (out_g * (1 - a**2)) @ W.T

# --- wrong: 1 − tanh(a)²
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    return out_g + (out_g * (1 - torch.tanh(a)**2)) @ W.T

# --- wrong: comes in after both
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    return out_g*(1 + (1 - a**2) @ W.T)

# --- wrong: In the branch yours comes to
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    return out_g + (1 - a**2) @ W.T

# --- wrong: in it twice
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    return out_g + (out_g * (1 - a**2)**2) @ W.T

# --- wrong: it gives 4.5
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    return out_g + (out_g * (1 - a**2)) @ torch.linalg.inv(W)

# --- wrong: it gives 21 and 10
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W.T)
    return out_g + (out_g * (1 - a**2)) @ W.T

# --- wrong: it gives 5.94
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    return out_g + ((out_g+h) * (1 - a**2)) @ W.T

# --- wrong: it gives 30 and 1
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    return out_g.flip(1) + (out_g * (1 - a**2)) @ W.T

# --- wrong: is no sum of the two ways
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    g = out_g.mean(0, keepdim=True)
    return g + (g * (1 - a**2)) @ W.T

# --- wrong: it gives 3,
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    return out_g + (out_g * (1 - a**2) * h) @ W.T
