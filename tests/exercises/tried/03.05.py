# --- right
def slopes(f, points):
    x = points.clone().requires_grad_()
    f(x).sum().backward()
    return x.grad

# --- right
def slopes(f, points):
    x = points.detach().clone()
    x.requires_grad = True
    y = f(x)
    y.backward(torch.ones(len(points)))
    return x.grad

# --- right
def slopes(f, points):
    x = points.clone().requires_grad_(True)
    (g,) = torch.autograd.grad(f(x), x, grad_outputs=torch.ones_like(x))
    return g

# --- right
def slopes(f, points):
    x = torch.tensor(points.tolist(), requires_grad=True)
    total = 0
    for value in f(x):
        total = total + value
    total.backward()
    return x.grad.tolist()

# --- right
def slopes(f, points):
    x = nn.Parameter(points.clone())
    f(x).backward(gradient=torch.full_like(x, 1.0))
    return x.grad.numpy()

# --- right
def slopes(f, points):
    return torch.func.grad(lambda p: f(p).sum())(points)

# --- wrong: .grad you return is None
def slopes(f, points):
    x = points.clone().requires_grad_()
    y = f(x).sum()
    y.backward()
    return y.grad

# --- wrong: .grad you return is None
def slopes(f, points):
    x = points.clone().requires_grad_()
    f(x).sum().backward()
    return points.grad

# --- wrong: .grad you return is None
def slopes(f, points):
    x = points.clone().requires_grad_()
    y = f(x)
    return x.grad

# --- wrong: backward starts by itself only from one
def slopes(f, points):
    x = points.clone().requires_grad_()
    y = f(x)
    y.backward()
    return x.grad

# --- wrong: divided by n
def slopes(f, points):
    x = points.clone().requires_grad_()
    y = f(x)
    y.mean().backward()
    return x.grad

# --- wrong: divided by n
def slopes(f, points):
    x = points.clone().requires_grad_()
    y = f(x)
    y.backward(gradient=torch.ones(len(x)) / len(x))
    return x.grad

# --- wrong: times its point
def slopes(f, points):
    x = points.clone().requires_grad_()
    f(x).backward(gradient=points)
    return x.grad

# --- wrong: the caller's own points
def slopes(f, points):
    points.requires_grad_()
    f(points).backward(gradient=torch.ones_like(points))
    return points.grad

# --- wrong: the caller's own points
def slopes(f, points):
    x = points
    x.requires_grad = True
    f(x).sum().backward()
    return x.grad

# --- wrong: does not track
def slopes(f, points):
    x = points.clone()
    f(x).backward(gradient=torch.ones_like(x))
    return x.grad

# --- wrong: does not track
def slopes(f, points):
    x = points.clone().requires_grad_()
    f(points).sum().backward()
    return x.grad

# --- wrong: Where is it lost
def slopes(f, points):
    x = points.clone().requires_grad_()
    loss = torch.tensor(f(x).sum().item())
    loss.backward()
    return x.grad

# --- wrong: times. One pass
def slopes(f, points):
    result = []
    for p in points:
        x = p.clone().requires_grad_()
        f(x).backward()
        result.append(x.grad.item())
    return result

# --- wrong: times. One pass
def slopes(f, points):
    return torch.autograd.functional.jacobian(f, points).diagonal()

# --- wrong: points themselves
def slopes(f, points):
    x = points.clone().requires_grad_()
    f(x).sum().backward()
    return x

# --- wrong: f itself
def slopes(f, points):
    x = points.clone().requires_grad_()
    y = f(x)
    y.sum().backward()
    return y

# --- wrong: Only the first slope
def slopes(f, points):
    x = points.clone().requires_grad_()
    y = f(x)
    y[0].backward()
    return x.grad

# --- wrong: one entry for each input
def slopes(f, points):
    x = points.clone().requires_grad_()
    return torch.autograd.grad(f(x), x, torch.ones_like(x))

# --- wrong: needs one entry for each output
def slopes(f, points):
    x = points.clone().requires_grad_()
    f(x).backward(gradient=torch.tensor(1.0))
    return x.grad

# --- wrong: sum of the slopes
def slopes(f, points):
    x = points.clone().requires_grad_()
    f(x).sum().backward()
    return x.grad.sum()

# --- wrong: needs a line with return
def slopes(f, points):
    x = points.clone().requires_grad_()
    f(x).sum().backward()
    x.grad

# --- wrong: What print shows is not handed back
def slopes(f, points):
    x = points.clone().requires_grad_()
    f(x).sum().backward()
    print(x.grad)

# --- blank
def slopes(f, points):
    ...

# --- wrong: v = [2, 2, 2, 2]
def slopes(f, points):
    x = points.clone().requires_grad_()
    f(x).backward(gradient=2 * torch.ones_like(x))
    return x.grad

# --- wrong: v = [−1, −1, −1, −1]
def slopes(f, points):
    x = points.clone().requires_grad_()
    f(x).backward(gradient=-torch.ones_like(x))
    return x.grad

# --- wrong: v = [0, 1, 2, 3]
def slopes(f, points):
    x = points.clone().requires_grad_()
    f(x).backward(gradient=torch.arange(len(x)).float())
    return x.grad

# --- wrong: 1 arrive at each output, as it should
def slopes(f, points):
    x = points.clone().requires_grad_()
    f(x).backward(gradient=torch.ones_like(x))
    return -x.grad

# --- wrong: Which v leaves each slope as it is
def slopes(f, points):
    x = points.clone().requires_grad_()
    f(x).norm().backward()
    return x.grad

# --- wrong: Which v leaves each slope as it is
def slopes(f, points):
    x = points.clone().requires_grad_()
    (f(x) ** 2).sum().backward()
    return x.grad

# --- wrong: backward has not come to what f has made
def slopes(f, points):
    return points * 2

# --- wrong: asks for a copy
def slopes(f, points):
    x = points.detach().requires_grad_()
    f(x).sum().backward()
    return x.grad

# --- right
def slopes(f, points):
    return torch.autograd.functional.vjp(f, points, torch.ones_like(points))[1]

# --- wrong: lets 1 arrive at each output
def slopes(f, points):
    x = points.clone().requires_grad_()
    f(x).sum().backward()
    return x.grad.abs()

# --- right
def slopes(f, points):
    x = points.clone().requires_grad_()
    torch.stack([f(number) for number in x]).sum().backward()
    return x.grad

# --- wrong: nothing is recorded
def slopes(f, points):
    x = points.clone().requires_grad_()
    with torch.no_grad():
        y = f(x)
    y.sum().backward()
    return x.grad

# --- wrong: has not asked f before
def slopes(f, points):
    x = points.clone()
    x.sum().backward()
    return x.grad

# --- wrong: Each entry is 1
def slopes(f, points):
    x = torch.zeros_like(points).requires_grad_()
    f(x).sum().backward()
    return x.grad

# --- wrong: right behind backward
def slopes(f, points):
    x = points.clone().requires_grad_()
    f(x).sum().backward()
    return x.grad.zero_()

# --- right
def slopes(f, points):
    x = points.clone().requires_grad_()
    v = torch.arange(1, len(x) + 1)
    f(x).backward(v)
    return x.grad / v

# --- wrong: handed over in place of one
def slopes(f, points):
    return torch.func.grad(f(points))(points)

# --- wrong: Yours starts backward from a tensor of shape ()
def slopes(f, points):
    x = points.clone().requires_grad_()
    f(x).sum().backward(torch.ones_like(x))
    return x.grad

# --- wrong: What grad is asked for has to track
def slopes(f, points):
    x = points.clone().requires_grad_()
    y = f(x)
    return torch.autograd.grad(y.sum(), points)[0]

# --- wrong: The .grad you return is None
def slopes(f, points):
    x = points.clone().requires_grad_()
    y = f(x)
    y.backward(gradient=torch.ones_like(y))
    result = y.grad
    return result

# --- wrong: The .grad you return is None
def slopes(f, points):
    x = points.clone().requires_grad_()
    y = f(x)
    print(y)
    y.backward(gradient=torch.ones_like(y))
    return y.grad

# --- wrong: the caller's own points track
def slopes(f, points):
    points.requires_grad_()
    f(points).backward(torch.ones_like(points))
    g = points.grad
    points.requires_grad_(False)
    return g

# --- wrong: and your v the shape (4,)
def slopes(f, points):
    x = points.clone().requires_grad_()
    f(x).backward(torch.ones(4))
    return x.grad
