# --- right
def shared_grad(P, out_g):
    from_each_head = P.mT @ out_g
    return from_each_head.sum(1, keepdim=True)

# --- right
def shared_grad(P, out_g):
    from_each_head = P.transpose(2, 3) @ out_g
    return from_each_head.sum(dim=1).unsqueeze(1)

# --- right
def shared_grad(P, out_g):
    V_g = 0
    for h in range(P.shape[1]):
        V_g = V_g + P[:, h].mT @ out_g[:, h]
    return V_g[:, None]

# --- right
def shared_grad(P, out_g):
    return torch.einsum("bhij,bhid->bjd", P, out_g).unsqueeze(1)

# --- right
def shared_grad(P, out_g):
    V = torch.zeros(P.shape[0], 1, P.shape[2], out_g.shape[3], dtype=P.dtype, requires_grad=True)
    (P @ V).backward(gradient=out_g)
    return V.grad

# --- right
def shared_grad(P, out_g):
    return (P.numpy().swapaxes(-1, -2) @ out_g.numpy()).sum(1, keepdims=True)

# --- blank
def shared_grad(P, out_g):
    from_each_head = P.mT @ out_g
    return ...

# --- wrong: for each head
def shared_grad(P, out_g):
    parts = P.mT @ out_g
    return parts

# --- wrong: averaged
def shared_grad(P, out_g):
    parts = P.mT @ out_g
    return parts.mean(1, keepdim=True)

# --- wrong: keepdim=True
def shared_grad(P, out_g):
    parts = P.mT @ out_g
    return parts.sum(1)

# --- wrong: not transposed
def shared_grad(P, out_g):
    return (P @ out_g).sum(1, keepdim=True)

# --- wrong: first head
def shared_grad(P, out_g):
    parts = P.mT @ out_g
    return parts[:, :1]

# --- wrong: last head
def shared_grad(P, out_g):
    parts = P.mT @ out_g
    return parts[:, -1:]

# --- wrong: examples are added as well
def shared_grad(P, out_g):
    parts = P.mT @ out_g
    return parts.sum((0, 1), keepdim=True)

# --- wrong: in place of the heads
def shared_grad(P, out_g):
    parts = P.mT @ out_g
    return parts.sum(0, keepdim=True)

# --- wrong: before the product
def shared_grad(P, out_g):
    return P.mT.sum(1, keepdim=True) @ out_g.sum(1, keepdim=True)

# --- wrong: whatever P is
def shared_grad(P, out_g):
    return out_g.sum(1, keepdim=True)

# --- wrong: divides scores
def shared_grad(P, out_g):
    parts = P.mT @ out_g
    return parts.sum(1, keepdim=True) / out_g.shape[-1] ** 0.5

# --- wrong: sign is
def shared_grad(P, out_g):
    parts = P.mT @ out_g
    return -parts.sum(1, keepdim=True)

# --- right
def shared_grad(P, out_g):
    B, H, T, d = out_g.shape
    V = torch.zeros(B, 1, T, d, requires_grad=True)
    return torch.autograd.grad(P @ V, V, out_g)[0]

# --- right
def shared_grad(P, out_g):
    B, H, T, d = out_g.shape
    return torch.func.vjp(lambda V: P @ V, torch.zeros(B, 1, T, d))[1](out_g)[0]

# --- wrong: head 0 counts 2 times
def shared_grad(P, out_g):
    from_each_head = P.mT @ out_g
    return 2 * from_each_head.sum(1, keepdim=True)

# --- wrong: head 0 counts 0 times
def shared_grad(P, out_g):
    return (P.mT @ out_g)[:, 1:].sum(1, keepdim=True)

# --- wrong: axes before the last two
def shared_grad(P, out_g):
    return (P.transpose(1, 2) @ out_g).sum(1, keepdim=True)

# --- wrong: axes before the last two
def shared_grad(P, out_g):
    return (P.T @ out_g).sum(1, keepdim=True)

# --- wrong: two heads, with
def shared_grad(P, out_g):
    return (P.mT @ out_g.sum(1, keepdim=True)).mean(1, keepdim=True)

# --- wrong: two heads, with
def shared_grad(P, out_g):
    g = P.mT @ out_g
    B, H, T, d = g.shape
    return g.view(B, T, H, d).sum(2)[:, None]

# --- wrong: keeps the largest
def shared_grad(P, out_g):
    return (P.mT @ out_g).amax(1, keepdim=True)

# --- wrong: one head, with
def shared_grad(P, out_g):
    return (P.sum(-2)[..., None] * out_g).sum(1, keepdim=True)

# --- wrong: the T places
def shared_grad(P, out_g):
    return (P.mT @ out_g).sum(2, keepdim=True)

# --- wrong: the answer is of shape
def shared_grad(P, out_g):
    return (P.mT @ out_g).sum(2)

# --- wrong: one head, with
def shared_grad(P, out_g):
    return (P.flip(-1) @ out_g).sum(1, keepdim=True)
