# --- right
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    (Hv,) = torch.autograd.grad(g @ v, w)
    return Hv

# --- right
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    (Hv,) = torch.autograd.grad((g * v).sum(), w)
    return Hv

# --- right
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    (Hv,) = torch.autograd.grad(torch.dot(g, v), w)
    return Hv.detach()

# --- right
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    g.backward(v)
    return w.grad

# --- right
def hessian_vector(loss_of, w, v):
    return torch.autograd.functional.hvp(loss_of, w, v)[1]

# --- right
def hessian_vector(loss_of, w, v):
    g = torch.func.grad(loss_of)
    return torch.func.grad(lambda w: g(w) @ v)(w)

# --- right
def hessian_vector(loss_of, w, v):
    g, h = torch.func.grad(loss_of), 1e-5
    return (g(w + h * v) - g(w - h * v)) / (2 * h)

# --- wrong: made without a graph
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=False)
    (Hv,) = torch.autograd.grad(g @ v, w)
    return Hv

# --- wrong: many numbers at once
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    (Hv,) = torch.autograd.grad(g, w)
    return Hv @ v

# --- wrong: many numbers at once
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    (Hv,) = torch.autograd.grad(g * v, w)
    return Hv

# --- wrong: whatever v is
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    (Hv,) = torch.autograd.grad(g.sum(), w)
    return Hv

# --- wrong: added up alone
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    (Hv,) = torch.autograd.grad(g.sum(), w)
    return Hv * v

# --- wrong: weighs the gradient by w
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    (Hv,) = torch.autograd.grad(g @ w.detach(), w)
    return Hv

# --- wrong: That is the gradient
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    return g

# --- wrong: no second derivative
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    return g * v

# --- wrong: slope of the loss along v
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    return g @ v

# --- wrong: curvature along v
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    (Hv,) = torch.autograd.grad(g @ v, w)
    return v @ Hv

# --- wrong: all the way to w + v
def hessian_vector(loss_of, w, v):
    g = torch.func.grad(loss_of)
    return g(w + v) - g(w)

# --- wrong: H at the place v
def hessian_vector(loss_of, w, v):
    w = v.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    (Hv,) = torch.autograd.grad(g @ v, w)
    return Hv

# --- wrong: two first derivatives
def hessian_vector(loss_of, w, v):
    g = torch.func.grad(loss_of)(w)
    return torch.outer(g, g) @ v

# --- wrong: the whole table
def hessian_vector(loss_of, w, v):
    return torch.func.hessian(loss_of)(w)

# --- wrong: Which factor stands there
def hessian_vector(loss_of, w, v):
    g, h = torch.func.grad(loss_of), 1e-5
    return (g(w + h * v) - g(w - h * v)) / h

# --- wrong: Yours is not H v
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    (Hv,) = torch.autograd.grad((g - v).square().sum(), w)
    return Hv

# --- blank
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    (Hv,) = torch.autograd.grad(..., w)
    return Hv

# --- wrong: made of g itself
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    (Hv,) = torch.autograd.grad(g.detach() @ v, w)
    return Hv

# --- wrong: made of g itself
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    (Hv,) = torch.autograd.grad(g.data @ v, w)
    return Hv

# --- wrong: made of g itself
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    with torch.no_grad(): gv = g @ v
    (Hv,) = torch.autograd.grad(gv, w)
    return Hv

# --- wrong: Does w track
def hessian_vector(loss_of, w, v):
    w = w.detach()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    (Hv,) = torch.autograd.grad(g @ v, w)
    return Hv

# --- wrong: whatever v is
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    (Hv,) = torch.autograd.grad((g - v).sum(), w)
    return Hv

# --- wrong: whatever v is
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    (Hv,) = torch.autograd.grad((g + v).sum(), w)
    return Hv

# --- wrong: None stands there
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=None)
    (Hv,) = torch.autograd.grad(g @ v, w)
    return Hv

# --- wrong: multiplied by v once more
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    (Hv,) = torch.autograd.grad(g @ v, w)
    return Hv * v

# --- wrong: made of g itself
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    (Hv,) = torch.autograd.grad(v @ v, w)
    return Hv

# --- wrong: holds something
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    loss_of(w).backward(create_graph=True)
    g = w.grad
    (g @ v).backward()
    return w.grad

# --- wrong: moves at the rate
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    (Hv,) = torch.autograd.grad((g**2) @ v, w)
    return Hv

# --- wrong: is its loss recorded
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    with torch.no_grad(): l = loss_of(w)
    (g,) = torch.autograd.grad(l, w, create_graph=True)
    (Hv,) = torch.autograd.grad(g @ v, w)
    return Hv

# --- wrong: gradient of w · v
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    (Hv,) = torch.autograd.grad(w @ v, w)
    return Hv

# --- wrong: never calls loss_of
def hessian_vector(loss_of, w, v):
    return v

# --- wrong: Yours gives v itself
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    (Hv,) = torch.autograd.grad(torch.einsum('i,i->', w, v), w)
    return Hv

# --- wrong: in what does not track
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    (Hv,) = torch.autograd.grad(g @ v, v)
    return Hv

# --- wrong: many numbers at once
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    return torch.autograd.grad(loss_of(w) * v, w)[0]

# --- wrong: number 2. Return that one alone
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    (Hv,) = torch.autograd.grad(g @ v, w)
    return g, Hv

# --- wrong: within a tuple
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    return torch.autograd.grad(g @ v, w)

# --- wrong: which is near
def hessian_vector(loss_of, w, v):
    g = torch.func.grad(loss_of)
    return (g(w + 1e-2 * v) - g(w)) / 1e-2

# --- wrong: which is near
def hessian_vector(loss_of, w, v):
    g = torch.func.grad(loss_of)
    return (g(w + 1e-3 * v) - g(w)) / 1e-3

# --- wrong: which is near
def hessian_vector(loss_of, w, v):
    g = torch.func.grad(loss_of)
    return (g(w + 1e-4 * v) - g(w)) / 1e-4

# --- wrong: stands for the change of g
def hessian_vector(loss_of, w, v):
    g = torch.func.grad(loss_of)
    return (g(w + 0.1 * v) - g(w)) / 0.1

# --- wrong: near to 0.001 times
def hessian_vector(loss_of, w, v):
    g = torch.func.grad(loss_of)
    return g(w + 1e-3 * v) - g(w)

# --- wrong: near to −1 times
def hessian_vector(loss_of, w, v):
    g = torch.func.grad(loss_of)
    return (g(w) - g(w + 1e-3 * v)) / 1e-3

# --- wrong: stands for the change of g
def hessian_vector(loss_of, w, v):
    g = torch.func.grad(loss_of)
    return (g(w + 1e-3) - g(w)) / 1e-3 * v

# --- wrong: lets the gradient in
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    (Hv,) = torch.autograd.grad(g @ v + loss_of(w), w)
    return Hv

# --- wrong: lets the gradient in
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    (Hv,) = torch.autograd.grad((g * v).sum(), w)
    return g + Hv

# --- wrong: lets the gradient in
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    w.grad = g
    (g @ v).backward()
    return w.grad

# --- wrong: a first derivative
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    return g * v.sum()

# --- wrong: differentiates a tensor
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    (Hv,) = torch.autograd.grad((g @ v).item(), w)
    return Hv

# --- wrong: added up alone
def hessian_vector(loss_of, w, v):
    return (torch.func.hessian(loss_of)(w) * v).sum(0)

# --- wrong: never calls loss_of
def hessian_vector(loss_of, w, v):
    return torch.func.jvp(torch.func.grad(lambda w: (w**4).sum()), (w,), (v,))[1]

# --- wrong: With another v
def hessian_vector(loss_of, w, v):
    w = w.detach().requires_grad_()
    (g,) = torch.autograd.grad(loss_of(w), w, create_graph=True)
    (Hv,) = torch.autograd.grad(g @ g, w)
    return Hv
