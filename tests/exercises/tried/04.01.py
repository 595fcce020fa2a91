# --- right
def grad_of_x(x):
    y1 = x**2
    with torch.no_grad():
        y2 = x**3
    y3 = x**4
    (y1 + y2 + y3).backward()
    return x.grad

# --- right
def grad_of_x(x):
    return 4 * x**3 + 2 * x

# --- right
def grad_of_x(x):
    x = torch.tensor(float(x), requires_grad=True)
    y = x**2 + (x**3).detach() + x**4
    y.backward()
    return x.grad.item()

# --- right
def grad_of_x(x):
    cube = (x**3).item()
    y = x * x + cube + x * x * x * x
    return torch.autograd.grad(y, x)[0]

# --- right
grad_of_x = lambda x: 2 * x * (2 * x**2 + 1)

# --- right
def grad_of_x(x):
    slopes = {2: 2 * x, 4: 4 * x**3}
    return sum(slopes.values())

# --- wrong: whole derivative
def grad_of_x(x):
    return 2 * x + 3 * x**2 + 4 * x**3

# --- wrong: whole derivative
def grad_of_x(x):
    y = x**2 + x**3 + x**4
    y.backward()
    return x.grad

# --- wrong: the one that backward misses
def grad_of_x(x):
    return 3 * x**2

# --- wrong: The cut ends with its block
def grad_of_x(x):
    return 2 * x

# --- wrong: What does it add to the slope
def grad_of_x(x):
    return 2 * x + x**3 + 4 * x**3

# --- wrong: leaves their slopes
def grad_of_x(x):
    return x**2 + x**4

# --- wrong: y itself
def grad_of_x(x):
    with torch.no_grad():
        y2 = x**3
    return x**2 + y2 + x**4

# --- wrong: The slope of x² is there too
def grad_of_x(x):
    return 4 * x**3

# --- wrong: it is x⁴ that you left out
def grad_of_x(x):
    return 2 * x + 3 * x**2

# --- wrong: right at x = 1
def grad_of_x(x):
    return 6

# --- wrong: the slope of a constant
def grad_of_x(x):
    return 0.0

# --- wrong: takes nothing away
def grad_of_x(x):
    return 2 * x - 3 * x**2 + 4 * x**3

# --- wrong: slopes of a sum add
def grad_of_x(x):
    return 2 * x * 4 * x**3

# --- wrong: goes down by one
def grad_of_x(x):
    return 2 * x + 4 * x**4

# --- wrong: .grad you return is None
def grad_of_x(x):
    y = x**2 + x**4
    y.backward()
    return y.grad

# --- wrong: no way back to x
def grad_of_x(x):
    with torch.no_grad():
        y = x**2 + x**3 + x**4
    y.backward()
    return x.grad

# --- wrong: prints its result
def grad_of_x(x):
    print(2 * x + 4 * x**3)

# --- wrong: needs a line with return
def grad_of_x(x):
    g = 2 * x + 4 * x**3

# --- wrong: exponent comes to the front, and then
def grad_of_x(x):
    return 2 * x + 3 * x**3

# --- wrong: x² with the factor 4
def grad_of_x(x):
    return 2 * x + 4 * x**2

# --- blank
def grad_of_x(x):
    return ...

# --- wrong: None would be left
def grad_of_x(x):
    return None

# --- blank
def grad_of_x(x):
    pass

# --- wrong: no term in x, and
def grad_of_x(x):
    return 2 * x**2 + 4 * x**4

# --- wrong: with the same numbers in float64 it is right
def grad_of_x(x):
    h, at = 1e-5, x.detach()
    f = lambda t: t**2 + at**3 + t**4
    return (f(at + h) - f(at - h)) / (2 * h)

# --- wrong: What scales them
def grad_of_x(x):
    return 0.5 * (2 * x + 4 * x**3)

# --- wrong: Try yours on x = 2: it gives 516
def grad_of_x(x):
    return 2 * x + 4 * x**7

# --- wrong: which is near
def grad_of_x(x):
    return (2 * x + 4 * x**3).bfloat16()

# --- wrong: the slope of a constant
def grad_of_x(x):
    return x * 0

# --- wrong: differentiated twice
def grad_of_x(x):
    return 2 + 12 * x**2

# --- wrong: have no such term
def grad_of_x(x):
    return 2 * x + 4 * x**3 + 3

# --- wrong: have no such term
def grad_of_x(x):
    return 2 * x + 4 * x**3 + x**5

# --- right
def grad_of_x(x):
    return (2 * x + 4 * x**3).sum()

# --- wrong: once backward has run to it
def grad_of_x(x):
    x = torch.tensor(x.item(), requires_grad=True)
    with torch.no_grad():
        cube = x**3
    (x**2 + cube + x**4).backward
    return x.grad

# --- wrong: How often does backward run
def grad_of_x(x):
    t = torch.tensor(float(x), requires_grad=True)
    y = t**2 + t.detach()**3 + t**4
    y.backward(retain_graph=True)
    y.backward()
    return t.grad

# --- wrong: 2 times as large
def grad_of_x(x):
    return 4 * x + 8 * x**3

# --- wrong: Yours holds x² with the factor 3
def grad_of_x(x, h=1e-6):
    f = lambda t: t**2 + t**3 + t**4
    return (f(x + h) - f(x - h)) / (2 * h)

# --- wrong: Yours is 6x
def grad_of_x(x):
    return 2 * x + 2 * x + 2 * x

# --- wrong: which is near
def grad_of_x(x):
    h = 1e-4
    f = lambda t: t**2 + x**3 + t**4
    return (f(x + h) - f(x)) / h

# --- wrong: In the task x⁴ is computed outside
def grad_of_x(x):
    t = torch.tensor(float(x), requires_grad=True)
    with torch.no_grad():
        c = t**3
        d = t**4
    (t**2 + c + d).backward()
    return t.grad.item()
