# --- right
def slopes(f, points):
    x = points.clone().requires_grad_()
    f(x).sum().backward()
    return x.grad

# --- wrong: what stands behind it is None
def slopes(f, points):
    x = points.clone().requires_grad_()
    y = f(x).sum()
    y.backward()
    return y.grad
