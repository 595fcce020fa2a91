# --- right
def backward_J(a, b, c):
    dJ_du = 3
    dJ_dv = dJ_du * 1
    dJ_da = dJ_du * 1
    dJ_db = dJ_dv * c
    dJ_dc = dJ_dv * b
    return dJ_da, dJ_db, dJ_dc

# --- right
def backward_J(a, b, c):
    return [3.0, 3.0 * float(c), 3.0 * float(b)]

# --- right
def backward_J(a, b, c):
    g = torch.ones(())
    g = g * 3
    return g, g * c, g * b

# --- right
def backward_J(a, b, c):
    leaves = [torch.tensor(float(t), requires_grad=True) for t in (a, b, c)]
    (3 * (leaves[0] + leaves[1] * leaves[2])).backward()
    return tuple(t.grad for t in leaves)

# --- right
def backward_J(a, b, c):
    J = lambda a, b, c: 3 * (a + b * c)
    return torch.func.grad(J, argnums=(0, 1, 2))(a, b, c)

# --- right
def backward_J(a, b, c):
    return 3 * torch.tensor([1, c, b])

# --- right
def backward_J(a, b, c):
    return np.array([3, 3 * c, 3 * b])

# --- blank
def backward_J(a, b, c):
    dJ_du = 3
    dJ_dv = dJ_du * 1
    dJ_da = dJ_du
    dJ_db = ...
    dJ_dc = ...
    return dJ_da, dJ_db, dJ_dc

# --- wrong: All that follows needs it
def backward_J(a, b, c):
    dJ_du = 1
    dJ_dv = dJ_du * 1
    return dJ_du, dJ_dv * c, dJ_dv * b

# --- wrong: a has its 3
def backward_J(a, b, c):
    dJ_du = 3
    dJ_dv = dJ_du * 1
    return dJ_du, c, b

# --- wrong: stand in each other's place
def backward_J(a, b, c):
    dJ_du = 3
    dJ_dv = dJ_du * 1
    dJ_da = dJ_du * 1
    dJ_db = dJ_dv * b
    dJ_dc = dJ_dv * c
    return dJ_da, dJ_db, dJ_dc

# --- wrong: no longer has u in it
def backward_J(a, b, c):
    dJ_du = 3 * (a + b * c)
    dJ_dv = dJ_du * 1
    return dJ_du, dJ_dv * c, dJ_dv * b

# --- wrong: not u itself
def backward_J(a, b, c):
    dJ_du = a + b * c
    dJ_dv = dJ_du * 1
    return dJ_du, dJ_dv * c, dJ_dv * b

# --- wrong: a plain number
def backward_J(a, b, c):
    dJ_du = 3
    dJ_dv = dJ_du * 1
    dJ_da = dJ_du * a
    return dJ_da, dJ_dv * c, dJ_dv * b

# --- wrong: its own letter
def backward_J(a, b, c):
    return 3 * a, 3 * b * c, 3 * b * c

# --- wrong: Adding comes where paths meet
def backward_J(a, b, c):
    return 3 + 1, 3 + c, 3 + b

# --- wrong: the order a, b, c
def backward_J(a, b, c):
    return 3 * c, 3 * b, 3

# --- wrong: the last one first
def backward_J(a, b, c):
    return 3 * b, 3 * c, 3

# --- wrong: comes from v
def backward_J(a, b, c):
    dJ_db = 3 * c
    dJ_dc = dJ_db * b
    return 3, dJ_db, dJ_dc

# --- wrong: as it came
def backward_J(a, b, c):
    dJ_du = 3
    dJ_dv = dJ_du * 1
    return dJ_du, dJ_dv, dJ_dv

# --- wrong: at one point
def backward_J(a, b, c):
    return 3, 6, 9

# --- wrong: dJ_db is off
def backward_J(a, b, c):
    return 3, 3 * a, 3 * b

# --- wrong: dJ_dc is off
def backward_J(a, b, c):
    return 3, 3 * c, b

# --- wrong: a tuple of 4
def backward_J(a, b, c):
    return 3, 3, 3 * c, 3 * b

# --- wrong: Only a has lost
def backward_J(a, b, c):
    return 1, 3 * c, 3 * b

# --- wrong: one number
def backward_J(a, b, c):
    return 3 + 3 * c + 3 * b

# --- wrong: it returns them
def backward_J(a, b, c):
    return 3

# --- wrong: it returns them
def backward_J(a, b, c):
    return 3 * c, 3 * b

# --- wrong: it returns them
def backward_J(a, b, c):
    return 3, 3, 3, 3 * c, 3 * b

# --- wrong: a has its 3
def backward_J(a, b, c):
    dJ_du = 3
    dJ_dv = dJ_du * 1
    dJ_da = dJ_du
    dJ_db = c
    dJ_dc = b
    return dJ_da, dJ_db, dJ_dc

# --- wrong: v feels b and c
def backward_J(a, b, c):
    v = b * c
    dJ_du = 3
    dJ_dv = dJ_du * 1
    dJ_da = dJ_du * 1
    dJ_db = dJ_dv * v
    dJ_dc = dJ_dv * v
    return dJ_da, dJ_db, dJ_dc

# --- wrong: Of 3 parts, number 1 is None
def backward_J(a, b, c):
    a, b, c = (torch.tensor(float(t)) for t in (a, b, c))
    b.requires_grad_(); c.requires_grad_()
    (3 * (a + b * c)).backward()
    return a.grad, b.grad, c.grad

# --- wrong: still needs the b from before
def backward_J(a, b, c):
    a = 3
    b = a * c
    c = a * b
    return a, b, c

# --- wrong: c's gradient is 3·b·c
def backward_J(a, b, c):
    dJ_du = 3
    dJ_dv = dJ_du * 1
    dJ_da = dJ_du * 1
    dJ_db = dJ_dv * c
    dJ_dc = dJ_dv * b * c
    return dJ_da, dJ_db, dJ_dc

# --- right
def backward_J(a, b, c):
    dJ_db = c
    dJ_db *= 3
    return 3, dJ_db, 3 * b

# --- wrong: as if it came by b
def backward_J(a, b, c):
    up, out = 3, []
    for local in (1, c, b):
        up *= local
        out.append(up)
    return tuple(out)

# --- wrong: no history and no .grad
def J(a, b, c):
    return 3 * (a + b * c)
def backward_J(a, b, c):
    J(a, b, c).backward()
    return a.grad, b.grad, c.grad
