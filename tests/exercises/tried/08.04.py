# --- wrong: How does numpy write that?
def tanh_rule(g, out):
    return torch.mul(g, 1 - torch.square(out))

# --- right
def tanh_rule(g, out):
    return (1 - out * out) * g

# --- right
def tanh_rule(g, out):
    local = 1 - np.square(out)
    return np.asarray(g) * local

# --- right
def tanh_rule(g, out):
    result = out.copy()
    result = result ** 2
    result -= 1
    return -g * result

# --- right
tanh_rule = lambda g, out: g - g * np.power(out, 2)

# --- right
def tanh_rule(g, out):
    z = np.arctanh(out)
    return g / np.cosh(z) ** 2

# --- right
def tanh_rule(g, out):
    grads = np.empty_like(g)
    for i in range(len(g)):
        grads[i] = g[i] * (1 - out[i] ** 2)
    return grads

# --- wrong: local derivative. What
def tanh_rule(g, out):
    return 1 - out ** 2

# --- wrong: tanh(z) already
def tanh_rule(g, out):
    return g * (1 - np.tanh(out) ** 2)

# --- wrong: tanh(z) already
def tanh_rule(g, out):
    return g / np.cosh(out) ** 2

# --- wrong: slope of σ
def tanh_rule(g, out):
    return g * out * (1 - out)

# --- wrong: is the same
def tanh_rule(g, out):
    return g * (1 - out)

# --- wrong: be negative
def tanh_rule(g, out):
    return -g * (1 - out ** 2)

# --- wrong: the 1 is not
def tanh_rule(g, out):
    return g * out * out

# --- wrong: sign before the square
def tanh_rule(g, out):
    return g * (1 + out ** 2)

# --- wrong: tanh itself
def tanh_rule(g, out):
    return g * out

# --- wrong: the 1 is without it
def tanh_rule(g, out):
    return 1 - out ** 2 * g

# --- wrong: whole bracket
def tanh_rule(g, out):
    return g * (1 - out) ** 2

# --- wrong: Yours adds them
def tanh_rule(g, out):
    return g + 1 - out ** 2

# --- wrong: the square is without it
def tanh_rule(g, out):
    return g * 1 - out ** 2

# --- wrong: prints its result
def tanh_rule(g, out):
    print(g * (1 - out ** 2))

# --- wrong: with return
def tanh_rule(g, out):
    grad = g * (1 - out ** 2)

# --- wrong: changes its inputs
def tanh_rule(g, out):
    g *= 1 - out ** 2
    return g

# --- wrong: one derivative too many
def tanh_rule(g, out):
    return g * -2 * out

# --- wrong: to one
def tanh_rule(g, out):
    return np.dot(g, 1 - out ** 2)

# --- wrong: right, within a tuple
def tanh_rule(g, out):
    return (g * (1 - out**2),)

# --- wrong: right, within a list
def tanh_rule(g, out):
    return [g - g * out * out]

# --- wrong: the slope is the same
def tanh_rule(g, out):
    return (g * (1 - out),)

# --- wrong: hands back 2 arrays
def tanh_rule(g, out):
    return g, 1 - out**2

# --- wrong: hands back 2 arrays
def tanh_rule(g, out):
    return g * (1 - out**2), g * out

# --- wrong: Try yours on g = 2
def tanh_rule(g, out):
    return (2 * g * (1 - out**2),)

# --- wrong: g should not be squared
def tanh_rule(g, out):
    return 1 - (g*out)**2

# --- wrong: Try yours on g = 2
def tanh_rule(g, out):
    return g * (1 - out/2)

# --- wrong: divided by the slope
def tanh_rule(g, out):
    return g / (1 - out**2)

# --- wrong: Try yours on g = 2
def tanh_rule(g, out):
    return g**2 * (1 - out**2)


# --- wrong: Try yours on g = 3
def tanh_rule(g, out):
    return g - 2*out**2

# --- right
def tanh_rule(g, out):
    return np.subtract(g, g * np.power(out, 2))

# --- wrong: on g = 100 and out = 0.99: it gives 5, and it should be 1.99
def tanh_rule(g, out):
    return g * np.maximum(1 - out**2, 0.05)

# --- wrong: on g = 2 and out = 1: it gives nan
def tanh_rule(g, out):
    z = np.arctanh(out)
    return g * (np.cosh(z) ** 2 - np.sinh(z) ** 2) / np.cosh(z) ** 2

# --- wrong: on g = −1000 and out = 0.5: it gives 750
def tanh_rule(g, out):
    return np.abs(g) * (1 - out**2)

# --- wrong: g should not be squared
def tanh_rule(g, out):
    return 1 - g**2 * out**2

# --- wrong: the square is without it
def tanh_rule(g, out):
    return g * 1 - out**2

# --- wrong: `math.pow` takes a single number
def tanh_rule(g, out):
    return g * (1 - math.pow(out, 2))

# --- wrong: A power is written `**`
def tanh_rule(g, out):
    return g * (1 - out ^ 2)

# --- wrong: How does numpy write that
def tanh_rule(g, out):
    return g.mul(1 - out.pow(2))

# --- wrong: Try yours on g = 2 and out = −0.6: it gives 2.432, and it should be
def tanh_rule(g, out):
    return g * (1 - out**3)

# --- wrong: Try yours on g = 2 and out = −0.6: it gives 1.64, and it should be
def tanh_rule(g, out):
    return g * (1 - out**2 / 2)

# --- wrong: Try yours on g = 2 and out = −0.6: it gives 1.6, and it should be
def tanh_rule(g, out):
    return g * np.sqrt(1 - out**2)

# --- wrong: Try yours on g = 2 and out = −0.6: it gives 0.8, and it should be
def tanh_rule(g, out):
    return g * (1 - abs(out))

# --- wrong: Try yours on g = 2 and out = −0.6: it gives 0.56, and it should be
def tanh_rule(g, out):
    return g - (g * out) ** 2

# --- wrong: Try yours on g = (1, 1, 2, 3) and out = (0, 0, 0.5, −0.5): it gives
def tanh_rule(g, out):
    return g * (1 - out @ out)

# --- wrong: Try yours on g = 2 and out = 0: it gives 0, and it should be 2. On
def tanh_rule(g, out):
    return 0 * g

# --- wrong: Try yours on g = 2 and out = −0.6: it gives 1.039, and it should be
def tanh_rule(g, out):
    return g * (1 - np.arctanh(out)**2)

# --- wrong: That is the slope at out, as if out were z. But out is tanh(z)
def tanh_rule(g, out):
    return g / np.cosh(out)**2

# --- wrong: Try yours on g = 2 and out = −0.6: it gives 2.432, and it should be
def tanh_rule(g, out):
    return g * 1 - g * out ** 2 * out

# --- wrong: Try yours on g = 2 and out = 0: it gives 1, and it should be 2. On
def tanh_rule(g, out):
    return g * (1 - out**2) / 2

# --- wrong: Try yours on g = 2 and out = −0.6: it gives 0.8192, and it should be
def tanh_rule(g, out):
    return g * (1 - out**2)**2

# --- wrong: Try yours on g = 2 and out = −0.6: it gives 1.4, and it should be
def tanh_rule(g, out):
    return g * np.maximum(1 - out**2, 0.7)

# --- wrong: Yours is one number; the answer is of shape (6,).
def tanh_rule(g, out):
    return float(g[0]) * (1 - float(out[0])**2)

# --- wrong: bare memory
def tanh_rule(g, out):
    return g * (1 - out.data ** 2)

# --- wrong: A gradient has the shape of its value
def tanh_rule(g, out):
    return (g * (1 - out**2)).T

# --- wrong: where the slope is 1 − 0.6² = 0.64
def tanh_rule(g, out):
    return g * (1 - out.astype(int) ** 2)

# --- wrong: divided by the slope
def tanh_rule(g, out):
    return g * np.cosh(np.arctanh(out)) ** 2
