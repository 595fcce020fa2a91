# --- right
def dJ_dc(a, b, c):
    return 3 * b

# --- right
def dJ_dc(a, b, c):
    dv_dc = b
    du_dv = 1
    dJ_du = 3
    return dJ_du * du_dv * dv_dc

# --- right
def dJ_dc(a, b, c):
    product = 1
    for local in (b, 1, 3):
        product *= local
    return product

# --- right
def dJ_dc(a, b, c):
    J = lambda c: 3 * (a + b * c)
    return (J(c + 1e-4) - J(c - 1e-4)) / 2e-4

# --- right
def dJ_dc(a, b, c):
    c = torch.tensor(float(c), requires_grad=True)
    J = 3 * (float(a) + float(b) * c)
    J.backward()
    return c.grad.item()

# --- right
def dJ_dc(a, b, c):
    return math.prod([3, 1, b])

# --- right
def dJ_dc(a, b, c):
    return torch.tensor([3.0, 1.0, b]).prod()

# --- wrong: three edges
def dJ_dc(a, b, c):
    return b

# --- wrong: Nudge c and hold b
def dJ_dc(a, b, c):
    return 3 * 1 * c

# --- wrong: local derivatives multiply
def dJ_dc(a, b, c):
    return 3 + 1 + b

# --- wrong: nothing is added
def dJ_dc(a, b, c):
    return 3 + b

# --- wrong: no longer contains c
def dJ_dc(a, b, c):
    return 3 * b * c

# --- wrong: 9 is its value
def dJ_dc(a, b, c):
    return 9

# --- wrong: One more edge
def dJ_dc(a, b, c):
    return 3

# --- wrong: is the same when b changes
def dJ_dc(a, b, c):
    return 6

# --- wrong: J itself
def dJ_dc(a, b, c):
    v = b * c
    u = a + v
    return 3 * u

# --- wrong: multiply the values
def dJ_dc(a, b, c):
    v = b * c
    u = a + v
    return v * u * 3

# --- wrong: What does the path make of them
def dJ_dc(a, b, c):
    return 3, 1, b

# --- wrong: changes when a changes
def dJ_dc(a, b, c):
    return 3 * (a + b)

# --- wrong: The sign
def dJ_dc(a, b, c):
    return -3 * b

# --- wrong: The 3 is there twice
def dJ_dc(a, b, c):
    dJ_du = 3
    dJ_dv = 3 * dJ_du
    return dJ_dv * b

# --- wrong: prints its result
def dJ_dc(a, b, c):
    print(3 * b)

# --- wrong: Write down three
def dJ_dc(a, b, c):
    return 3 * (1 + b)

# --- wrong: changes when c changes
def dJ_dc(a, b, c):
    return 3 * b + c

# --- wrong: both signs of b
def dJ_dc(a, b, c):
    return 3 * b if b > 0 else 0

# --- wrong: both signs of b
def dJ_dc(a, b, c):
    return 3 * abs(b)

# --- wrong: a whole number
def dJ_dc(a, b, c):
    return int(3 * b)

# --- wrong: a whole number
def dJ_dc(a,b,c):
    return 3*round(float(b))

# --- wrong: Where c is 0 yours is nan
def dJ_dc(a, b, c):
    return c * 3 * b / c

# --- wrong: times what is due
def dJ_dc(a, b, c):
    h = 1e-5
    return J(a, b, c + h) - J(a, b, c - h)


def J(a, b, c):
    return 3 * (a + b * c)

# --- wrong: Where c is 0 yours is 0
def dJ_dc(a, b, c):
    v = b * c
    return 3 * v / c if c else 0

# --- right
def dJ_dc(a, b, c):
    slope = b
    slope *= 3
    return slope

# --- wrong: makes a complex one of a negative number
def dJ_dc(a, b, c):
    return 3 * b ** c
