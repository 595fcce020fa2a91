# --- right
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    f_z, f_w = torch.autograd.grad(f(z, w), (z, w))
    return f_w / (1 - f_z)

# --- right
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    f(z, w).backward()
    return w.grad / (1 - z.grad)

# --- right
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    y = f(z, w)
    (f_z,) = torch.autograd.grad(y, z, retain_graph=True)
    (f_w,) = torch.autograd.grad(y, w)
    return f_w / (1 - f_z)

# --- right
def implicit(f, z, w):
    f_z, f_w = torch.func.grad(f, argnums=(0, 1))(z, w)
    return f_w * (1 - f_z) ** -1

# --- right
def implicit(f, z, w):
    h = 1e-5
    f_z = (f(z + h, w) - f(z - h, w)) / (2 * h)
    f_w = (f(z, w + h) - f(z, w - h)) / (2 * h)
    return f_w / (1 - f_z)

# --- right
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    f_z, f_w = torch.autograd.grad(f(z, w), (z, w))
    total, term = 0.0, f_w
    for _ in range(2000):
        total, term = total + term, term * f_z
    return total

# --- right
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    F_z, F_w = torch.autograd.grad(f(z, w) - z, (z, w))
    return -F_w / F_z

# --- wrong: the last use of w alone
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    f_z, f_w = torch.autograd.grad(f(z, w), (z, w))
    return f_w

# --- wrong: The sign below
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    f_z, f_w = torch.autograd.grad(f(z, w), (z, w))
    return f_w / (1 + f_z)

# --- wrong: The sign is turned round as a whole
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    f_z, f_w = torch.autograd.grad(f(z, w), (z, w))
    return f_w / (f_z - 1)

# --- wrong: multiplies by 1 − f_z
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    f_z, f_w = torch.autograd.grad(f(z, w), (z, w))
    return (1 - f_z) * f_w

# --- wrong: an equation f = 0
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    f_z, f_w = torch.autograd.grad(f(z, w), (z, w))
    return -f_w / f_z

# --- wrong: comes to f_w / f_z
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    f_z, f_w = torch.autograd.grad(f(z, w), (z, w))
    return f_w / f_z

# --- wrong: the last two uses
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    f_z, f_w = torch.autograd.grad(f(z, w), (z, w))
    return f_w * (1 + f_z)

# --- wrong: changed places
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    f_z, f_w = torch.autograd.grad(f(z, w), (w, z))
    return f_w / (1 - f_z)

# --- wrong: Yours comes to f_w − f_z
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    f_z, f_w = torch.autograd.grad(f(z, w), (z, w))
    return f_w / 1 - f_z

# --- wrong: let the graph go
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    y = f(z, w)
    f_w = torch.autograd.grad(y, w)[0]
    f_z = torch.autograd.grad(y, z)[0]
    return f_w / (1 - f_z)

# --- wrong: where the loop came to rest
def implicit(f, z, w):
    for _ in range(100):
        z = f(z, w)
    return z

# --- wrong: Those are f_z and f_w
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    return torch.autograd.grad(f(z, w), (z, w))

# --- wrong: The last use is missing
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    f_z, f_w = torch.autograd.grad(f(z, w), (z, w))
    return f_w / (1 - f_z) - f_w

# --- wrong: all uses of w bring
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    f_z, f_w = torch.autograd.grad(f(z, w), (z, w))
    return w * f_w / (1 - f_z)

# --- wrong: all uses of w bring
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    f_z, f_w = torch.autograd.grad(f(z, w), (z, w))
    return f_w / (1 - f_z) ** 2

# --- blank
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    f_z, f_w = torch.autograd.grad(f(z, w), (z, w))
    return ...

# --- wrong: handed to f in the other order
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    f_z, f_w = torch.autograd.grad(f(w, z), (z, w))
    return f_w / (1 - f_z)

# --- wrong: handed to f in the other order
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    f_w, f_z = torch.func.grad(f, (0,1))(w, z)
    return f_w / (1 - f_z)

# --- wrong: w where z belongs
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    f_z, f_w = torch.func.grad(f, (0,1))(w, z)
    return f_w / (1 - f_z)

# --- wrong: have changed places
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    f_z, f_w = torch.autograd.grad(f(z, w), (z, w))
    return f_z / (1 - f_w)

# --- wrong: never calls f
def implicit(f, z, w):
    f_z, f_w = -w * torch.sin(w * z), -z * torch.sin(w * z)
    return f_w / (1 - f_z)

# --- wrong: the last 3 uses of w
def implicit(f, z, w):
    w = w.detach().requires_grad_()
    for _ in range(3):
        z = f(z, w)
    return torch.autograd.grad(z, w)[0]

# --- right
def implicit(f, z, w):
    w = w.detach().requires_grad_()
    for _ in range(200):
        z = f(z, w)
    return torch.autograd.grad(z, w)[0]

# --- wrong: which calls f 5 times
def implicit(f, z, w):
    z, w = torch.zeros(()), w.detach().requires_grad_()
    for _ in range(5):
        z = f(z, w)
    return torch.autograd.grad(z, w)[0]

# --- wrong: number 1. Return that one alone
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    f_z, f_w = torch.autograd.grad(f(z, w), (z, w))
    return f_w / (1 - f_z), z

# --- wrong: what tracks there
def implicit(f, z, w):
    f_z, f_w = torch.autograd.grad(f(z, w), (z, w))
    return f_w / (1 - f_z)

# --- wrong: up to which line
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    f_z, f_w = torch.autograd.grad(f(z, w).detach(), (z, w))
    return f_w / (1 - f_z)

# --- wrong: asked for has to track
def implicit(f, z, w):
    z = z.detach().requires_grad_()
    f_z, f_w = torch.autograd.grad(f(z, w), (z, w))
    return f_w / (1 - f_z)

# --- wrong: which is near
def implicit(f, z, w):
    h = 1e-2
    f_z = (f(z + h, w) - f(z, w)) / h
    f_w = (f(z, w + h) - f(z, w)) / h
    return f_w / (1 - f_z)

# --- wrong: What do you get by hand
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    f_z, f_w = torch.autograd.grad(f(z, w), (z, w))
    return f_w / (1 - f_z**3)

# --- wrong: was not made from one
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    f_z, f_w = torch.autograd.grad(z, (z, w))
    return f_w / (1 - f_z)

# --- wrong: the sign is not
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    f_z, f_w = torch.autograd.grad(f(z, w), (z, w))
    return abs(f_w) / (1 - f_z)

# --- wrong: which is near
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    f_z, f_w = torch.autograd.grad(f(z, w), (z, w))
    return (f_w / (1 - f_z)).round(decimals=3)

# --- wrong: What do you get by hand
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    f_z, f_w = torch.autograd.grad(f(z, w), (z, w))
    return f_w / (1 - abs(f_z))

# --- wrong: adds up what the last 5 uses
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    f_z, f_w = torch.autograd.grad(f(z, w), (z, w))
    return sum(f_z**k * f_w for k in range(5))

# --- right
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    f_z, f_w = torch.autograd.grad(f(z, w), (z, w))
    return sum(f_z**k * f_w for k in range(100))

# --- wrong: stand in one tuple
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    f_z, f_w = torch.autograd.grad(f(z, w), z, w)
    return f_w / (1 - f_z)

# --- wrong: differentiates a tensor
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    f_z, f_w = torch.autograd.grad(f, (z, w))
    return f_w / (1 - f_z)

# --- wrong: and other slopes
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    z = f(z, w)
    f_w, f_z = -z * torch.sin(w * z), -w * torch.sin(w * z)
    return f_w / (1 - f_z)

# --- wrong: Which sign has 1 − f_z there
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    f_z, f_w = torch.autograd.grad(f(z, w), (z, w))
    return f_w / (1 - f_z).abs()

# --- wrong: what is in it after two
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    f(z, w).backward()
    f_z = z.grad
    f(z, w).backward()
    f_w = w.grad
    return f_w / (1 - f_z)

# --- wrong: how w goes with z
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    f_z, f_w = torch.autograd.grad(f(z, w), (z, w))
    return (1 - f_z) / f_w

# --- right
def implicit(f, z, w):
    f_z, f_w = torch.autograd.functional.jacobian(f, (z, w))
    return f_w / (1 - f_z)

# --- right
def implicit(f, z, w):
    one, no = torch.ones_like(z), torch.zeros_like(z)
    _, f_z = torch.func.jvp(f, (z, w), (one, no))
    _, f_w = torch.func.jvp(f, (z, w), (no, one))
    return f_w / (1 - f_z)

# --- right
def implicit(f, z, w):
    _, back = torch.func.vjp(f, z, w)
    f_z, f_w = back(torch.ones_like(z))
    return f_w / (1 - f_z)

# --- right
def implicit(f, z, w):
    return torch.func.jacfwd(f, 1)(z, w) / (1 - torch.func.jacrev(f, 0)(z, w))

# --- right
def implicit(f, z, w):
    z, w = torch.nn.Parameter(z.clone()), torch.nn.Parameter(w.clone())
    torch.autograd.backward(f(z, w))
    return (w.grad / (1 - z.grad)).item()

# --- right
import torch.autograd.forward_ad as fwAD
def implicit(f, z, w):
    with fwAD.dual_level():
        f_z = fwAD.unpack_dual(f(fwAD.make_dual(z, torch.ones_like(z)), w)).tangent
        f_w = fwAD.unpack_dual(f(z, fwAD.make_dual(w, torch.ones_like(w)))).tangent
        return f_w / (1 - f_z)

# --- right
def implicit(f, z, w):
    both = torch.stack([z, w]).requires_grad_()
    f_z, f_w = torch.autograd.grad(f(*both), both)[0]
    return f_w / (1 - f_z)

# --- right
def implicit(f, z, w):
    f_z, f_w = torch.autograd.functional.vjp(f, (z, w))[1]
    return f_w / (1 - f_z)
