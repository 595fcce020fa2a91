# --- right
def tanh_slope(x, ws):
    product = 1.0
    for w in ws:
        h = torch.tanh(w * x)
        product = product * w * (1 - h**2)
        x = h
    return product

# --- right
def tanh_slope(x, ws):
    product = 1.0
    for w in ws:
        h = torch.tanh(w * x)
        product = product * (1 - h * h) * w
        x = h
    return product

# --- right
def tanh_slope(x, ws):
    product = 1.0
    for w in ws:
        z = w * x
        product = product * w / torch.cosh(z)**2
        x = torch.tanh(z)
    return product

# --- wrong: the task says without it
def tanh_slope(x, ws):
    x = x.clone().requires_grad_()
    h = x
    for w in ws:
        h = torch.tanh(w * h)
    h.backward()
    return x.grad

# --- right
def tanh_slope(x, ws):
    hs = [x]
    for w in ws:
        hs.append(torch.tanh(w * hs[-1]))
    slopes = [w * (1 - h**2) for w, h in zip(ws, hs[1:])]
    return math.prod(slopes)

# --- right
def tanh_slope(x, ws):
    value = float(x)
    product = 1.0
    for w in ws.tolist():
        value, slope = math.tanh(w * value), 1 - math.tanh(w * value)**2
        product *= w * slope
    return product

# --- wrong: the task says without it
def tanh_slope(x, ws):
    def f(x):
        for w in ws:
            x = torch.tanh(w * x)
        return x
    return torch.func.grad(f)(x)

# --- blank
def tanh_slope(x, ws):
    product = 1.0
    for w in ws:
        h = torch.tanh(w * x)
        product = product * ...
        x = h
    return product

# --- blank
def tanh_slope(x, ws):
    product = 1.0
    for w in ws:
        h = torch.tanh(w * x)
        product = product * w * (1 - h**2)
        x = ...
    return product

# --- wrong: product w · x has
def tanh_slope(x, ws):
    product = 1.0
    for w in ws:
        h = torch.tanh(w * x)
        product = product * (1 - h**2)
        x = h
    return product

# --- wrong: Behind each stands a tanh
def tanh_slope(x, ws):
    product = 1.0
    for w in ws:
        h = torch.tanh(w * x)
        product = product * w
        x = h
    return product

# --- wrong: sigmoid's slope
def tanh_slope(x, ws):
    product = 1.0
    for w in ws:
        h = torch.tanh(w * x)
        product = product * w * h * (1 - h)
        x = h
    return product

# --- wrong: value of tanh
def tanh_slope(x, ws):
    product = 1.0
    for w in ws:
        h = torch.tanh(w * x)
        product = product * w * h
        x = h
    return product

# --- wrong: lost a square
def tanh_slope(x, ws):
    product = 1.0
    for w in ws:
        h = torch.tanh(w * x)
        product = product * w * (1 - h)
        x = h
    return product

# --- wrong: nowhere steeper
def tanh_slope(x, ws):
    product = 1.0
    for w in ws:
        h = torch.tanh(w * x)
        product = product * w * (1 + h**2)
        x = h
    return product

# --- wrong: made of the output
def tanh_slope(x, ws):
    product = 1.0
    for w in ws:
        h = torch.tanh(w * x)
        product = product * w * (1 - x**2)
        x = h
    return product

# --- wrong: once more
def tanh_slope(x, ws):
    product = 1.0
    for w in ws:
        h = torch.tanh(w * x)
        product = product * w * (1 - torch.tanh(h)**2)
        x = h
    return product

# --- wrong: gets the first x
def tanh_slope(x, ws):
    product = 1.0
    for w in ws:
        h = torch.tanh(w * x)
        product = product * w * (1 - h**2)
        x = x
    return product

# --- wrong: Yours are added
def tanh_slope(x, ws):
    product = 0.0
    for w in ws:
        h = torch.tanh(w * x)
        product = product + w * (1 - h**2)
        x = h
    return product

# --- wrong: A 1 is left over
def tanh_slope(x, ws):
    product = 1.0
    for w in ws:
        h = torch.tanh(w * x)
        product = product + w * (1 - h**2)
        x = h
    return product

# --- wrong: Is the product overwritten, or
def tanh_slope(x, ws):
    product = 1.0
    for w in ws:
        h = torch.tanh(w * x)
        product = w * (1 - h**2)
        x = h
    return product

# --- wrong: inside the loop
def tanh_slope(x, ws):
    product = 1.0
    for w in ws:
        h = torch.tanh(w * x)
        product = product * w * (1 - h**2)
        x = h
        return product

# --- wrong: output of the chain
def tanh_slope(x, ws):
    product = 1.0
    for w in ws:
        h = torch.tanh(w * x)
        product = product * w * (1 - h**2)
        x = h
    return x

# --- wrong: The x is the one in w
def tanh_slope(x, ws):
    product = 1.0
    for w in ws:
        h = torch.tanh(w * x)
        product = product * x * (1 - h**2)
        x = h
    return product

# --- wrong: For x = 0.5 and one weight
def tanh_slope(x, ws):
    product = 1.0
    for w in ws:
        h = torch.tanh(w * x)
        product = product * w * 2 * (1 - h**2)
        x = h
    return product

# --- wrong: For x = 0.5 and one weight
def tanh_slope(x, ws):
    product = 1.0
    for w in ws:
        h = torch.tanh(w * x)
        product = product * w * (1 - h**3)
        x = h
    return product

# --- wrong: One layer is right
def tanh_slope(x, ws):
    product = 1.0
    for k, w in enumerate(ws):
        h = torch.tanh(w * x)
        product = product * (w * (1 - h**2) if k == 0 else 1 - h**2)
        x = h
    return product

# --- right
def tanh_slope(x, ws):
    product = torch.ones(())
    for w in ws:
        x = torch.tanh(w * x)
        product = product * (w - w * x * x)
    return product

# --- wrong: missing within tanh
def tanh_slope(x, ws):
    product = 1.0
    for w in ws:
        h = torch.tanh(x)
        product = product * w * (1 - h**2)
        x = h
    return product

# --- wrong: slope of h²
def tanh_slope(x, ws):
    product = 1.0
    for w in ws:
        h = torch.tanh(w * x)
        product = product * w * 2 * h
        x = h
    return product

# --- wrong: What does the second layer get
def tanh_slope(x, ws):
    for w in ws:
        x = torch.tanh(w * x)
    return ws.prod() * (1 - x**2)

# --- wrong: number 2. Return that one alone
def tanh_slope(x, ws):
    product = 1.0
    for w in ws:
        h = torch.tanh(w * x)
        product = product * w * (1 - h**2)
        x = h
    return x, product

# --- wrong: stays 0 once a factor is
def tanh_slope(x, ws):
    product = 0.0
    for w in ws:
        h = torch.tanh(w * x)
        product = product * w * (1 - h**2)
        x = h
    return product

# --- wrong: without brackets
def tanh_slope(x, ws):
    product = 1.0
    for w in ws:
        h = torch.tanh(w * x)
        product = product * w * 1 - h**2
        x = h
    return product

# --- wrong: (1 − h)² squares
def tanh_slope(x, ws):
    product = 1.0
    for w in ws:
        h = torch.tanh(w * x)
        product = product * w * (1 - h)**2
        x = h
    return product

# --- wrong: from the last to the first
def tanh_slope(x, ws):
    product = 1.0
    for w in ws.flip(0):
        h = torch.tanh(w * x)
        product = product * w * (1 - h**2)
        x = h
    return product

# --- wrong: That is near
def tanh_slope(x, ws):
    def chain(x):
        for w in ws:
            x = torch.tanh(w * x)
        return x

    return (chain(x + 1e-3) - chain(x)) / 1e-3

# --- wrong: What does the second layer get
def tanh_slope(x, ws):
    return ws.prod() * (1 - torch.tanh(ws.prod() * x)**2)

# --- right
def tanh_slope(x, ws):
    def chain(x):
        for w in ws:
            x = torch.tanh(w * x)
        return x

    return (chain(x + 1e-5) - chain(x - 1e-5)) / 2e-5

# --- wrong: chain of sigmoids
def tanh_slope(x, ws):
    product = 1.0
    for w in ws:
        h = torch.sigmoid(w * x)
        product = product * w * h * (1 - h)
        x = h
    return product

# --- wrong: its sigmoid 0.7311
def tanh_slope(x, ws):
    product = 1.0
    for w in ws:
        h = torch.sigmoid(w * x)
        product = product * w * (1 - h**2)
        x = h
    return product

# --- wrong: is 0.7616, and a layer brings
def tanh_slope(x, ws):
    product = 1.0
    for w in ws:
        h = 1 / (1 + torch.exp(-w * x))
        product = product * w * (1 - h**2)
        x = h
    return product

# --- wrong: or a layer's
def tanh_slope(x, ws):
    product = 1.0
    for w in ws:
        h = torch.tanh(w * x)
        product = product * w * (h > 1)
        x = h
    return product

# --- right
def tanh_slope(x, ws):
    product = 1.0
    for w in ws:
        h = 2 * torch.sigmoid(2 * w * x) - 1
        product = product * w * (1 - h**2)
        x = h
    return product

# --- wrong: −1.5 in its place
def tanh_slope(x, ws):
    product = 1.0
    for w in ws:
        h = torch.tanh(w * x)
        product = product * (abs(w) * (1 - h**2))
        x = h
    return product

# --- wrong: −1.5 in its place
def tanh_slope(x, ws):
    product = 1.0
    for w in ws:
        h = torch.tanh(w * x)
        product = abs(product * w * (1 - h ** 2))
        x = h
    return product

# --- wrong: `nonlocal product` makes the two one
def tanh_slope(x, ws):
    product = 1.0
    def layer(w):
        product *= w * (1 - torch.tanh(w * x) ** 2)
        return torch.tanh(w * x)
    for w in ws:
        x = layer(w)
    return product

# --- wrong: Does the loop come to each weight
def tanh_slope(x, ws):
    product = 1.0
    for w in ws[:-1]:
        h = torch.tanh(w * x)
        product = product * w * (1 - h**2)
        x = h
    return product

# --- right
def tanh_slope(x, ws):
    jacobian = 1.0
    for w in ws:
        x = torch.tanh(w * x)
        jacobian = jacobian * w * (1 - x**2)
    return jacobian

# --- wrong: Autograd finds that for you
def tanh_slope(x, ws):
    def chain(x):
        for w in ws:
            x = torch.tanh(w * x)
        return x
    _, vjp = torch.func.vjp(chain, x)
    return vjp(torch.ones_like(x))[0]

# --- wrong: Is the product overwritten, or made behind the loop
def tanh_slope(x, ws):
    product = 1.0
    for w in ws:
        h = torch.tanh(w * x)
        x = h
    product = product * w * (1 - h**2)
    return product

# --- wrong: Or does a line round
def tanh_slope(x, ws):
    product = 1.0
    for w in ws:
        x = torch.tanh(w * x)
        product = product * w * (1 - x**2)
    return int(product)
