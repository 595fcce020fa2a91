# --- right
def counted_grad(z, labels, counts):
    p = torch.softmax(z, -1)
    y = nn.functional.one_hot(labels, z.shape[-1])
    return (p - y) * counts[..., None] / counts.sum()

# --- right
def counted_grad(z, labels, counts):
    p = torch.softmax(z, -1)
    y = F.one_hot(labels, z.shape[-1])
    g = torch.zeros_like(z)
    g[counts] = (p - y)[counts] / counts.sum()
    return g

# --- right
def counted_grad(z, labels, counts):
    p = torch.softmax(z, -1)
    y = nn.functional.one_hot(labels, z.shape[-1])
    return torch.where(counts.unsqueeze(-1), (p - y) / counts.sum(), 0.0)

# --- right
def counted_grad(z, labels, counts):
    z = z.clone().requires_grad_()
    F.cross_entropy(z[counts], labels[counts]).backward()
    return z.grad

# --- right
def counted_grad(z, labels, counts):
    weights = counts.double() / counts.double().sum()
    p = z.exp() / z.exp().sum(-1, keepdim=True)
    return torch.einsum("btn,bt->btn", p - F.one_hot(labels, z.shape[-1]), weights)

# --- right
def counted_grad(z, labels, counts):
    return ((torch.softmax(z, -1) - F.one_hot(labels, z.shape[-1])) / counts.sum()).masked_fill(~counts[:, :, None], 0)

# --- wrong: number of all positions
def counted_grad(z, labels, counts):
    p, y = torch.softmax(z, -1), F.one_hot(labels, z.shape[-1])
    c = counts[..., None]
    return (p - y) * c / labels.numel()

# --- wrong: got a gradient too
def counted_grad(z, labels, counts):
    p, y = torch.softmax(z, -1), F.one_hot(labels, z.shape[-1])
    c = counts[..., None]
    return (p - y) / c.sum()

# --- wrong: whatever counts says
def counted_grad(z, labels, counts):
    p, y = torch.softmax(z, -1), F.one_hot(labels, z.shape[-1])
    c = counts[..., None]
    return (p - y) / labels.numel()

# --- wrong: gradient of the sum
def counted_grad(z, labels, counts):
    p, y = torch.softmax(z, -1), F.one_hot(labels, z.shape[-1])
    c = counts[..., None]
    return (p - y) * c

# --- wrong: number of examples
def counted_grad(z, labels, counts):
    p, y = torch.softmax(z, -1), F.one_hot(labels, z.shape[-1])
    c = counts[..., None]
    return (p - y) * c / len(z)

# --- wrong: y − p
def counted_grad(z, labels, counts):
    p, y = torch.softmax(z, -1), F.one_hot(labels, z.shape[-1])
    c = counts[..., None]
    return (y - p) * c / c.sum()

# --- wrong: its own number
def counted_grad(z, labels, counts):
    p, y = torch.softmax(z, -1), F.one_hot(labels, z.shape[-1])
    c = counts[..., None]
    return (p - y) * c / c.sum(1, keepdim=True)

# --- wrong: and 0 at those
def counted_grad(z, labels, counts):
    p, y = torch.softmax(z, -1), F.one_hot(labels, z.shape[-1])
    c = counts[..., None]
    return (p - y) * ~c / (~c).sum()

# --- wrong: p stands everywhere
def counted_grad(z, labels, counts):
    p, y = torch.softmax(z, -1), F.one_hot(labels, z.shape[-1])
    c = counts[..., None]
    return (p - y * c) / c.sum()

# --- wrong: away everywhere
def counted_grad(z, labels, counts):
    p, y = torch.softmax(z, -1), F.one_hot(labels, z.shape[-1])
    c = counts[..., None]
    return (p * c - y) / c.sum()

# --- wrong: over the positions.
def counted_grad(z, labels, counts):
    p, y = torch.softmax(z, -1), F.one_hot(labels, z.shape[-1])
    c = counts[..., None]
    return (torch.softmax(z, 1) - y) * c / c.sum()

# --- wrong: over the examples.
def counted_grad(z, labels, counts):
    p, y = torch.softmax(z, -1), F.one_hot(labels, z.shape[-1])
    c = counts[..., None]
    return (torch.softmax(z, 0) - y) * c / c.sum()

# --- wrong: number of letters
def counted_grad(z, labels, counts):
    p, y = torch.softmax(z, -1), F.one_hot(labels, z.shape[-1])
    c = counts[..., None]
    return (p - y) * c / (c.sum() * z.shape[-1])

# --- wrong: y is missing
def counted_grad(z, labels, counts):
    p, y = torch.softmax(z, -1), F.one_hot(labels, z.shape[-1])
    c = counts[..., None]
    return p * c / c.sum()

# --- wrong: p is missing
def counted_grad(z, labels, counts):
    p, y = torch.softmax(z, -1), F.one_hot(labels, z.shape[-1])
    c = counts[..., None]
    return -y * c / c.sum()

# --- right
def counted_grad(z, labels, counts):
    p = torch.softmax(z, -1)
    y = nn.functional.one_hot(labels, z.shape[-1])
    g = torch.zeros(z.shape)
    g[counts] = (p - y)[counts] / counts.sum()
    return g

# --- wrong: divided by 11
def counted_grad(z, labels, counts):
    p = torch.softmax(z, -1)
    y = nn.functional.one_hot(labels, z.shape[-1])
    return (p - y) * counts[..., None] / (counts.sum() - 1)

# --- wrong: not p − y over one number
def counted_grad(z, labels, counts):
    p = torch.softmax(z, -1)
    y = nn.functional.one_hot(labels, z.shape[-1])
    return (p - 2 * y) * counts[..., None] / counts.sum()

# --- wrong: number 1. Return that one alone
def counted_grad(z, labels, counts):
    z = z.clone().requires_grad_()
    nn.functional.cross_entropy(z[counts], labels[counts]).backward()
    return z.grad, None

# --- wrong: divided by 1.5
def counted_grad(z, labels, counts):
    p = torch.softmax(z, -1)
    y = nn.functional.one_hot(labels, z.shape[-1])
    return (p - y) * counts[..., None] * counts.float().mean()

# --- wrong: positions that count alone
def counted_grad(z, labels, counts):
    p = torch.softmax(z, -1)
    y = nn.functional.one_hot(labels, z.shape[-1])
    return (p - y)[counts] / counts.sum()

# --- wrong: The logarithm belongs
def counted_grad(z, labels, counts):
    p = torch.log_softmax(z, -1)
    y = nn.functional.one_hot(labels, z.shape[-1])
    return (p - y) * counts[..., None] / counts.sum()

# --- wrong: Only the right letter
def counted_grad(z, labels, counts):
    p = torch.softmax(z, -1)
    y = nn.functional.one_hot(labels, z.shape[-1])
    return (p - 1) * y * counts[..., None] / counts.sum()

# --- wrong: slope of a sigmoid
def counted_grad(z, labels, counts):
    p = torch.softmax(z, -1)
    y = nn.functional.one_hot(labels, z.shape[-1])
    return p * (1 - p) * (p - y) * counts[..., None] / counts.sum()

# --- wrong: the answer is of shape
def counted_grad(z, labels, counts):
    p = torch.softmax(z, -1)
    y = nn.functional.one_hot(labels, z.shape[-1])
    return ((p - y) * counts[..., None]).sum(0) / counts.sum()

# --- wrong: Where p is 0.005889
def counted_grad(z, labels, counts):
    p = torch.softmax(z, -1)
    y = nn.functional.one_hot(labels.flip(1), z.shape[-1])
    return ((p - y) * counts[..., None]) / counts.sum()

# --- wrong: Where p is 0.005889
def counted_grad(z, labels, counts):
    p = torch.sigmoid(z)
    y = nn.functional.one_hot(labels, z.shape[-1])
    return ((p - y) * counts[..., None]) / counts.sum()

# --- wrong: the answer is of shape
def counted_grad(z, labels, counts):
    p = torch.softmax(z, -1)
    y = nn.functional.one_hot(labels, z.shape[-1])
    return ((p - y) * counts[..., None]).mean(-1)

# --- wrong: keeps the dtype
def counted_grad(z, labels, counts):
    p = torch.softmax(z, -1)
    y = nn.functional.one_hot(labels, z.shape[-1])
    y -= p
    return -y * counts[..., None] / counts.sum()

# --- wrong: whatever counts says
def counted_grad(z, labels, counts):
    p = torch.softmax(z, -1)
    y = nn.functional.one_hot(labels, z.shape[-1])
    counts = torch.ones_like(counts)
    return (p - y) * counts[..., None] / counts.sum()

# --- wrong: does your mask keep
def counted_grad(z, labels, counts):
    p = torch.softmax(z, -1)
    y = nn.functional.one_hot(labels, z.shape[-1])
    return (p - y).masked_fill(counts[..., None], 0) / counts.sum()
