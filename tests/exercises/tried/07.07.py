# --- right
def relu_backward(x, out):
    x.g = out.g * (x > 0).float()

# --- right
def relu_backward(x, out):
    x.g = (out > 0) * out.g
    return x.g

# --- right
def relu_backward(x, out):
    g = out.g.clone()
    g[x <= 0] = 0.0
    setattr(x, "g", g)

# --- right
def relu_backward(x, out):
    x.g = out.g.masked_fill(x <= 0, 0)

# --- wrong: Try it on one of shape (2, 3)
def relu_backward(x, out):
    x.g = torch.stack([g if v > 0 else torch.zeros(()) for v, g in zip(x, out.g)])

# --- right
def relu_backward(x, out):
    gradient = torch.zeros_like(x)
    mask = x > 0
    gradient[mask] = out.g[mask]
    x.g = gradient

# --- right
def relu_backward(x, out):
    x.g = torch.heaviside(x, torch.tensor(0.0)) * out.g

# --- wrong: throws away
def relu_backward(x, out):
    grad = (x > 0) * out.g
    return grad

# --- wrong: holds zeros
def relu_backward(x, out):
    x.g = torch.zeros_like(x)
    return (x > 0) * out.g

# --- wrong: Printed is not stored
def relu_backward(x, out):
    print((x > 0) * out.g)

# --- wrong: stand in x.grad
def relu_backward(x, out):
    x.grad = (x > 0) * out.g

# --- wrong: x itself has no g
def relu_backward(x, out):
    x_g = (x > 0) * out.g

# --- wrong: x itself has no g
def relu_backward(x, out):
    x = (x > 0) * out.g
    x.g = x

# --- wrong: overwrites what came
def relu_backward(x, out):
    out.g = (x > 0) * out.g

# --- wrong: overwrites what came
def relu_backward(x, out):
    out.g *= x > 0

# --- wrong: no longer what arrived
def relu_backward(x, out):
    x.g = out.g
    x.g *= (x > 0)

# --- wrong: nothing should pass
def relu_backward(x, out):
    x.g = out.g

# --- wrong: local derivative
def relu_backward(x, out):
    x.g = (x > 0) * 1.0

# --- wrong: turned round
def relu_backward(x, out):
    x.g = torch.where(x < 0, out.g, 0)

# --- wrong: relu hands on 0
def relu_backward(x, out):
    x.g = (x >= 0) * out.g

# --- wrong: opens the gate
def relu_backward(x, out):
    x.g = torch.relu(out.g)

# --- wrong: `=` makes one
def relu_backward(x, out):
    x.g += (x > 0) * out.g

# --- wrong: by the value
def relu_backward(x, out):
    x.g = torch.relu(x) * out.g

# --- wrong: writes into the numbers
def relu_backward(x, out):
    x.mul_(x > 0)
    x.g = x

# --- wrong: the value of relu
def relu_backward(x, out):
    x.g = x.clamp(min=0)

# --- wrong: added up
def relu_backward(x, out):
    x.g = torch.sum((x > 0) * out.g)

# --- wrong: `=` makes one
def relu_backward(x, out):
    out.g = (out > 0) * x.g

# --- wrong: Each entry of x gets a number there:
def relu_backward(x, out):
    x.g = out.g[x > 0]

# --- wrong: Each entry of x gets a number there:
def relu_backward(x, out):
    x.g = (x > 0)[:, None] * out.g

# --- wrong: The layer before computes with it as this one does with out
def relu_backward(x, out):
    x.g = [float(g) if v > 0 else 0 for v, g in zip(x, out.g)]

# --- wrong: The layer before computes with it as this one does with out
def relu_backward(x, out):
    x.g = [float(g) for v, g in zip(x, out.g) if v > 0]

# --- wrong: Each entry of x gets a number there:
def relu_backward(x, out):
    x.g = torch.nonzero(x > 0)

# --- wrong: The layer before computes with it as this one does with out
def relu_backward(x, out):
    x.g = {"g": (x > 0) * out.g}

# --- wrong: Each entry of x gets a number there:
def relu_backward(x, out):
    x.g = torch.stack([g for v, g in zip(x, out.g) if v > 0])

# --- wrong: The layer before computes with it as this one does with out
def relu_backward(x, out):
    x.g = (out.g * (x > 0)).numpy()

# --- wrong: The layer before computes with it as this one does with out
def relu_backward(x, out):
    x.g = None

# --- wrong: The layer before computes with it as this one does with out
def relu_backward(x, out):
    x.g = "g"

# --- wrong: Each entry of x gets a number there:
def relu_backward(x, out):
    x.g = (x > 0) * out.g
    x.g = x.g.unsqueeze(0)

# --- wrong: The layer before computes with it as this one does with out
def relu_backward(x, out):
    x.g = lambda: (x > 0) * out.g

# --- wrong: A name inside of the function ends with it
def relu_backward(x, out):
    setattr(out, "x.g", (x > 0) * out.g)

# --- right
def relu_backward(x, out):
    setattr(x, "g", out.g.masked_fill(x <= 0, 0))

# --- wrong: Given x = [
def relu_backward(x, out):
    x.g = torch.where(x > 0, out.g, 0.01 * out.g)

# --- wrong: Given x = [
def relu_backward(x, out):
    x.g = (x > 0) * (out.g > 0) * out.g

# --- wrong: Given x = [
def relu_backward(x, out):
    x.g = out / x * out.g

# --- wrong: Given x = [
def relu_backward(x, out):
    x.g = torch.where(x > 0, 0.0, out.g)

# --- wrong: Given x = [
def relu_backward(x, out):
    x.g = out.g * ((x.sign() + 1) / 2)

# --- wrong: Given x = [
def relu_backward(x, out):
    x.g = (x > 1) * out.g

# --- wrong: changes the type
def relu_backward(x, out):
    x.g = (x > 0).int() * out.g.int()

# --- wrong: of shape
def relu_backward(x, out):
    x.g = ((x > 0) * out.g).diag()

# --- right
def relu_backward(x, out):
    v = x.detach().clone().requires_grad_()
    x.g, = torch.autograd.grad(torch.relu(v), v, out.g)

# --- wrong: another tensor
def relu_backward(x, out):
    for i in range(len(x)):
        x[i].g = (x[i] > 0) * out.g[i]

# --- wrong: `=` makes one
def relu_backward(x, out):
    x.g += (x > 0) * out.g

# --- wrong: Entry by entry it is `*`
def relu_backward(x, out):
    x.g = (x > 0) @ out.g

# --- wrong: After the call x has G, and no g
def relu_backward(x, out):
    x.G = (x > 0) * out.g

# --- wrong: x.g is right, and x.grad is not as it was
def relu_backward(x, out):
    x.g = x.grad = (x > 0) * out.g

# --- wrong: Where x is negative nothing should pass
def relu_backward(x, out):
    x.g = (x > 0)[0] * out.g

# --- wrong: `=` makes one
def relu_backward(x, out):
    x.g == (x > 0) * out.g
