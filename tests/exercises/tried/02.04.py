# --- right
def dy_da(a, b):
    c = a + b
    d = a * b
    dy_dc = 1 + d
    dy_dd = 1 + c
    return dy_dc * 1 + dy_dd * b

# --- right
def dy_da(a, b):
    return 1 + b + 2 * a * b + b * b

# --- right
def dy_da(a, b):
    c, d = a + b, a * b
    total = 0
    for path in [(1, 1), (1, d), (b, 1), (b, c)]:
        total += path[0] * path[1]
    return total

# --- right
def dy_da(a, b):
    a = torch.tensor(float(a), requires_grad=True)
    c = a + float(b)
    d = a * float(b)
    (c + d + c * d).backward()
    return a.grad

# --- right
def dy_da(a, b):
    def y(a):
        c, d = a + b, a * b
        return c + d + c * d
    h = 1e-5
    return (y(a + h) - y(a - h)) / (2 * h)

# --- right
def dy_da(a, b):
    grad = {"c": 0.0, "d": 0.0, "a": 0.0}
    c, d = a + b, a * b
    grad["c"] += 1; grad["d"] += 1
    grad["c"] += d; grad["d"] += c
    grad["a"] += grad["c"]
    grad["a"] += grad["d"] * b
    return grad["a"]

# --- blank
def dy_da(a, b):
    c = a + b
    d = a * b
    dy_dc = 1 + d
    dy_dd = ...
    return dy_dc + dy_dd * b

# --- wrong: the paths through d alone
def dy_da(a, b):
    c = a + b
    d = a * b
    dy_da = (1 + d) * 1
    dy_da = (1 + c) * b
    return dy_da

# --- wrong: a reaches y through d as well
def dy_da(a, b):
    return 1 + a * b

# --- wrong: has changed places
def dy_da(a, b):
    c = a + b
    d = a * b
    dy_dc = 1 + c
    dy_dd = 1 + d
    return dy_dc * 1 + dy_dd * b

# --- wrong: has changed places
def dy_da(a, b):
    c = a + b
    d = a * b
    dy_dc = 1 + d
    dy_dd = 1 + c
    return dy_dc * b + dy_dd * 1

# --- wrong: another local derivative
def dy_da(a, b):
    c = a + b
    d = a * b
    return (1 + d) * 1 + (1 + c) * a

# --- wrong: multiplied by a local derivative
def dy_da(a, b):
    c = a + b
    d = a * b
    dy_dc = 1 + d
    dy_dd = 1 + c
    return dy_dc + dy_dd

# --- wrong: counted each only once
def dy_da(a, b):
    c = a + b
    d = a * b
    dy_dc = d
    dy_dd = c
    return dy_dc * 1 + dy_dd * b

# --- wrong: paths through that product are missing
def dy_da(a, b):
    dy_dc = 1
    dy_dd = 1
    return dy_dc * 1 + dy_dd * b

# --- wrong: Where paths meet, they add
def dy_da(a, b):
    c = a + b
    d = a * b
    return (1 + d) * (1 + c) * b

# --- wrong: is its value at a = 2, b = 3
def dy_da(a, b):
    return 25

# --- wrong: That is y itself
def dy_da(a, b):
    c = a + b
    d = a * b
    return c + d + c * d

# --- wrong: dy_dc lacks a part
def dy_da(a, b):
    c = a + b
    d = a * b
    return d + (1 + c) * b

# --- wrong: dy_dd lacks a part
def dy_da(a, b):
    c = a + b
    d = a * b
    return 1 + d + c * b

# --- wrong: twice: a → d → c·d → y
def dy_da(a, b):
    c = a + b
    d = a * b
    dy_dc = 1 + d
    dy_dd = 1 + c + c
    return dy_dc * 1 + dy_dd * b

# --- wrong: goes on as it is
def dy_da(a, b):
    c = a + b
    d = a * b
    dy_dc = 1 + d
    dy_dd = 1 + c
    return dy_dc * a + dy_dd * b

# --- wrong: one number
def dy_da(a, b):
    c = a + b
    d = a * b
    return 1 + d, 1 + c

# --- wrong: A minus has come in
def dy_da(a, b):
    return (1 + a * b) - (1 + a + b) * b

# --- wrong: goes on as it is
def dy_da(a, b):
    c = a + b
    d = a * b
    dy_dc = 1 + d
    dy_dd = 1 + c
    return dy_dc * a + dy_dd * b

# --- wrong: you put d itself
def dy_da(a, b):
    c = a + b
    d = a * b
    dy_dc = 1 + d
    dy_dd = 1 + c
    return dy_dc + dy_dd * d

# --- wrong: On an edge stands a slope
def dy_da(a, b):
    c = a + b
    d = a * b
    dy_dc = 1 + d
    dy_dd = 1 + c
    return dy_dc * c + dy_dd * d

# --- wrong: the sign is not
def dy_da(a, b):
    return abs(1 + a * b + (1 + a + b) * b)

# --- wrong: with a minus: a → d → c·d → y
def dy_da(a, b):
    c = a + b
    d = a * b
    return (1 + d) + (1 - c) * b

# --- wrong: the edge from d to a are added
def dy_da(a, b):
    c = a + b
    d = a * b
    return (1 + d) + (1 + c) + b

# --- wrong: the sign is not
def dy_da(a, b):
    c = a + b
    d = a * b
    return -((1 + d) + (1 + c) * b)

# --- wrong: Your function gives at a = 
dy_da = lambda a, b: (1 + a * b) + (1 + a + b) * abs(b)

# --- wrong: missing: a → d → y
def dy_da(a, b):
    return (1 + a*b) + (1+a+b)*torch.relu(b)

# --- wrong: with a minus
def dy_da(a, b):
    return 1 + a*b + abs((1+a+b)*b)

# --- wrong: which is near
def dy_da(a, b, h=1e-3):
    def y(a):
        return a + b + a * b + (a + b) * a * b
    return (y(a + h) - y(a)) / h

# --- wrong: `d = 1 + c` still needs the c from before
def dy_da(a, b):
    c = a + b
    d = a * b
    c = 1 + d
    print(c)
    d = 1 + c
    return c + d * b

# --- right
def dy_da(a, b):
    c = a
    c += b
    d = (c - b) * b
    return (1 + d) + (1 + c) * b

# --- wrong: yours is 0.5 times what is due
def dy_da(a, b):
    c, d = a + b, a * b
    return ((1 + d) + (1 + c) * b) / 2
