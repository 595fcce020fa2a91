# --- right
@torch.no_grad()
def step(params, lr):
    for p in params:
        p -= lr * p.grad

# --- right
def step(params, lr):
    with torch.no_grad():
        for i in range(len(params)):
            params[i].add_(params[i].grad, alpha=-lr)

# --- right
def step(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p.copy_(p - lr * p.grad)
    return params

# --- right
def step(params, lr):
    for p in params:
        p.requires_grad_(False)
        p -= lr * p.grad
        p.requires_grad_(True)

# --- right
def step(params, lr):
    opt = torch.optim.SGD(params, lr)
    opt.step()

# --- right
def step(params, lr):
    with torch.no_grad():
        for p in params:
            p[...] = p - lr * p.grad
            p.grad = None

# --- right
def step(params, lr):
    torch.set_grad_enabled(False)
    for p in params:
        p -= lr * p.grad
    torch.set_grad_enabled(True)

# --- wrong: goes into new tensors
def step(params, lr):
    with torch.no_grad():
        for p in params:
            p = p - lr * p.grad

# --- wrong: goes into new tensors
def step(params, lr):
    for p in params:
        p = p - lr * p.grad

# --- wrong: holds new tensors
def step(params, lr):
    with torch.no_grad():
        for i, p in enumerate(params):
            params[i] = p - lr * p.grad

# --- wrong: holds new tensors
def step(params, lr):
    for i in range(len(params)):
        params[i] = (params[i] - lr * params[i].grad).detach().requires_grad_()

# --- wrong: hands something back
def step(params, lr):
    with torch.no_grad():
        return [p - lr * p.grad for p in params]

# --- wrong: is refused
def step(params, lr):
    for p in params:
        p -= lr * p.grad

# --- wrong: is refused
def step(params, lr):
    for p in params:
        p.sub_(lr * p.grad)

# --- wrong: no version counter went up
def step(params, lr):
    for p in params:
        p.data -= lr * p.grad

# --- wrong: no version counter went up
def step(params, lr):
    for p in params:
        p.data = p.data - lr * p.grad

# --- wrong: goes up the slope
def step(params, lr):
    with torch.no_grad():
        for p in params:
            p += lr * p.grad

# --- wrong: Scale it by lr
def step(params, lr):
    with torch.no_grad():
        for p in params:
            p -= p.grad

# --- wrong: track no more
def step(params, lr):
    for p in params:
        p.requires_grad = False
        p -= lr * p.grad

# --- wrong: leaves tracking switched off
def step(params, lr):
    torch.set_grad_enabled(False)
    for p in params:
        p -= lr * p.grad

# --- wrong: Where does the gradient come in
def step(params, lr):
    with torch.no_grad():
        for p in params:
            p -= lr * p

# --- wrong: is a list
def step(params, lr):
    with torch.no_grad():
        params -= lr * params.grad

# --- wrong: Only the first leaf
def step(params, lr):
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad
            return

# --- wrong: takes the step
def step(params, lr):
    sgd = torch.optim.SGD(params, lr=lr)

# --- wrong: 0.1 in your code
def step(params, lr):
    with torch.no_grad():
        for p in params:
            p -= 0.1 * p.grad

# --- wrong: or the rate, 0
def step(params, lr):
    with torch.no_grad():
        for p in params:
            p.grad.zero_()
            p -= lr * p.grad

# --- wrong: changes the gradients and moves no leaf
def step(params, lr):
    for w in params:
        w.grad -= lr * w.grad

# --- wrong: goes into new tensors
def step(params, lr):
    for w in params:
        w - lr * w.grad

# --- blank
def step(params, lr):
    ...

# --- wrong: have moved and track no more
def step(params, lr):
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad
            p.requires_grad_(False)

# --- wrong: lr · gradient
def step(params, lr):
    with torch.no_grad():
        for p in params:
            p -= 2 * lr * p.grad

# --- wrong: stays at
def step(params, lr):
    with torch.no_grad():
        for w in params[:2]:
            w -= lr * w.grad

# --- wrong: goes into new tensors
def step(params, lr):
    with torch.no_grad():
        for p in params:
            p.detach().clone().sub_(lr * p.grad)

# --- wrong: a number that stays at
def step(params, lr):
    with torch.no_grad():
        for p in params:
            if p.dim() > 1:
                p -= lr * p.grad

# --- wrong: gradients have been rewritten
def step(params, lr):
    with torch.no_grad():
        for p in params:
            p.grad *= lr
            p -= p.grad

# --- right
def step(params, lr):
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad
            p.grad = None

# --- wrong: behind zero_grad
def step(params, lr):
    opt = torch.optim.SGD(params, lr=lr)
    opt.zero_grad()
    opt.step()

# --- wrong: Does the optimiser's step run
def step(params, lr):
    opt = torch.optim.SGD(params, lr=lr)
    opt.step

# --- wrong: Is the step taken twice
def step(params, lr):
    opt = torch.optim.SGD(params, lr=lr)
    opt.step()
    opt.step()

# --- wrong: gone by lr, and their gradients are
def step(params, lr):
    torch.optim.Adam(params, lr=lr).step()

# --- wrong: one and the same step
def step(params, lr):
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad.mean()

# --- wrong: by the length lr
def step(params, lr):
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad / p.grad.norm()

# --- wrong: 0.1 · lr · w has been taken off
def step(params, lr):
    torch.optim.SGD(params, lr=lr, weight_decay=0.1).step()

# --- wrong: gone up its slope
def step(params, lr):
    for p in params:
        p.data += lr * p.grad

# --- wrong: by 0.3333 · lr
def step(params, lr):
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad / len(params)

# --- right
def step(params, lr):
    for p in params:
        with torch.no_grad():
            p.set_(p - lr * p.grad)

# --- wrong: by 10 · lr, and their gradients are
def step(params, lr):
    torch.optim.RMSprop(params, lr=lr).step()

# --- wrong: 0.5 in params[1]
def step(params, lr):
    with torch.no_grad():
        for i, p in enumerate(params):
            p -= lr / (i + 1) * p.grad

# --- wrong: Every number has gone down
def step(params, lr):
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad.abs()

# --- wrong: or the rate, 0
def step(params, lr):
    torch.optim.SGD(params, lr=0).step()

# --- wrong: 0.25 in params[0]
def step(params, lr):
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad / p.numel()

# --- wrong: What else scales it
def step(params, lr):
    torch.nn.utils.clip_grad_norm_(params, 1.0)
    torch.optim.SGD(params, lr=lr).step()

# --- wrong: one and the same step
def step(params, lr):
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad.sum()

# --- wrong: The leaves have the right numbers
def step(params, lr):
    for p in params:
        p.data = p - lr * p.grad
        p.grad *= 0.9

# --- wrong: leaves 0 entries in the list
def step(params, lr):
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad
    params.clear()

# --- wrong: in another order
def step(params, lr):
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad
    params.reverse()

# --- wrong: went from
def step(params, lr):
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad.clamp(-1, 1)

# --- wrong: Still off for params[2]
def step(params, lr):
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad
        p.requires_grad_(False)

# --- wrong: Still off for params[0] and params[1]
def step(params, lr):
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad
    params[0].requires_grad_(False); params[1].requires_grad_(False)

# --- wrong: Still off for params[0]
def step(params, lr):
    with torch.no_grad():
        for i,p in enumerate(params):
            if i: p -= lr * p.grad
            else: p.data -= lr*p.grad

# --- wrong: or is not the leaf's
def step(params, lr):
    for p in params:
        p = p.detach()
        p = p - lr * p.grad

# --- wrong: and is it run
def step(params, lr):
    with torch.no_grad():
        map(lambda p: p.sub_(lr * p.grad), params)

# --- wrong: The block needs brackets
def step(params, lr):
    with torch.inference_mode:
        for w in params:
            w -= lr * w.grad

# --- wrong: Your step multiplies None
def step(params, lr):
    for w in params:
        g = w.grad
        w.data -= lr * w.grad_fn
