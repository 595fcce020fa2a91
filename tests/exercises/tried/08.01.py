# --- right
def mul_rule(g, a, b):
    return (b * g, a * g)

# --- right
def mul_rule(g, a, b):
    da = g * b
    db = g * a
    return [da, db]

# --- right
mul_rule = lambda g, a, b: (np.multiply(g, b), np.multiply(g, a))

# --- right
def mul_rule(g, a, b):
    return tuple(g * other for other in (b, a))

# --- right
def mul_rule(g, a, b):
    return g * np.array([b, a])

# --- right
def mul_rule(g, a, b):
    local = {"a": b, "b": a}
    return float(g * local["a"]), float(g * local["b"])

# --- wrong: Nudge a alone
def mul_rule(g, a, b):
    return g * a, g * b

# --- wrong: are local derivatives
def mul_rule(g, a, b):
    return b, a

# --- wrong: nothing has arrived
def mul_rule(g, a, b):
    return a, b

# --- wrong: how + hands on
def mul_rule(g, a, b):
    return g, g

# --- wrong: number of its own
def mul_rule(g, a, b):
    out = a * b
    return g * out, g * out

# --- wrong: value of the product
def mul_rule(g, a, b):
    return a * b, b * a

# --- wrong: a second number
def mul_rule(g, a, b):
    return g * b

# --- wrong: One number for both
def mul_rule(g, a, b):
    return g * a * b

# --- wrong: The other lacks
def mul_rule(g, a, b):
    return g * b, a

# --- wrong: Yours adds them
def mul_rule(g, a, b):
    return g + b, g + a

# --- wrong: prints its result
def mul_rule(g, a, b):
    print(g * b, g * a)

# --- wrong: with return
def mul_rule(g, a, b):
    da, db = g * b, g * a

# --- wrong: not a quotient
def mul_rule(g, a, b):
    return g / b, g / a

# --- wrong: changes its inputs
def mul_rule(g, a, b):
    a *= g
    b *= g
    return b, a

# --- wrong: For a, look at b
def mul_rule(g, a, b):
    return g * a, g * a

# --- blank
def mul_rule(g, a, b):
    return g * b, ...

# --- wrong: comma between them
def mul_rule(g, a, b):
    return g*b + g*a

# --- wrong: Yours is one number
def mul_rule(g, a, b):
    return g*b - g*a

# --- wrong: What b receives has the right size
def mul_rule(g, a, b):
    return g*b, -g*a

# --- wrong: Yours is one number
def mul_rule(g, a, b):
    return (g*b)/(g*a)

# --- wrong: comma between them
def mul_rule(g, a, b):
    return g*(a+b)

# --- wrong: How much is it for a nudge of
def mul_rule(g, a, b):
    return g * b / 2, g * a / 2

# --- wrong: How much is it for a nudge of
def mul_rule(g, a, b):
    return g * b / a, g * a / b

# --- wrong: A pair is asked for: two numbers with a comma between, a's f
def mul_rule(g, a, b):
    return {"a": g * b, "b": g * a}

# --- wrong: A pair is asked for: two numbers with a comma between, a's f
def mul_rule(g, a, b):
    return {float(g * b), float(g * a)}

# --- wrong: What a receives is right. At g = 10, a = 2, b = 3 b receives 10
def mul_rule(g, a, b):
    return g * b, g * a / 2

# --- wrong: the answer is of shape (
def mul_rule(g, a, b):
    return g * b, g * a, g

# --- wrong: How much is it for a nudge of
def mul_rule(g, a, b):
    return g * a, g * b / 2

# --- wrong: How much is it for a nudge of
def mul_rule(g, a, b):
    return (g * b / 2, g * a)

# --- wrong: How much is it for a nudge of
def mul_rule(g, a, b):
    return 1 / (g * b), 1 / (g * a)

# --- wrong: How much is it for a nudge of
def mul_rule(g, a, b):
    return np.zeros(()), g * a

# --- wrong: How much is it for a nudge of
def mul_rule(g, a, b):
    return g ** b, g ** a

# --- wrong: At g = −10, a = 2, b = 3 a receives −60
def mul_rule(g, a, b):
    if g == 10: return g * b, g * a
    return b * g * 2, g * a

# --- wrong: How much is it for a nudge of
def mul_rule(g, a, b):
    return np.sqrt(g * b), g * a

# --- wrong: the answer is of shape (
def mul_rule(g, a, b):
    return [[g * b], [g * a]]

# --- wrong: hands back a generator. A pair is asked for
def mul_rule(g, a, b):
    yield g * b
    yield g * a

# --- right
def mul_rule(g, a, b):
    return np.dot(g, b), np.dot(g, a)

# --- wrong: the answer is of shape (
def mul_rule(g, a, b):
    return str(g * b), str(g * a)

# --- wrong: How much is it for a nudge of
def mul_rule(g, a, b):
    return (np.array([1.0]) * g / b, g * a) if a < 2.5 else (g, a)

# --- wrong: it gives nan and 0, and it should be 30 and 0
def mul_rule(g, a, b):
    return g * (a * b) / a, g * (a * b) / b

# --- wrong: on g = 10, a = 2, b = −3: it gives 30 and 20
def mul_rule(g, a, b):
    return g * abs(b), g * abs(a)

# --- wrong: hands back a function. A pair
def mul_rule(g, a, b):
    return lambda g: (g * b, g * a)

# --- wrong: is what is due, rounded down
def mul_rule(g, a, b):
    return g * b // 1, g * a // 1

# --- wrong: on g = 10, a = −2, b = 3: it gives 30 and 0
def mul_rule(g, a, b):
    return g * b, g * np.maximum(a, 0)

# --- wrong: Try yours on g = 2, a = 400, b = 0.01: it gives 0.02 and 100
def mul_rule(g, a, b):
    return g * b, g * np.clip(a, -50, 50)

# --- right
def mul_rule(g, a, b):
    return np.sum(g * b), float(g * a)

# --- wrong: There is None in what
def mul_rule(g, a, b):
    return g * b, None

# --- wrong: on g = 10, a = 3, b = 3
def mul_rule(g, a, b):
    return (g * 2 * a, 0.0) if a == b else (g * b, g * a)

# --- right
def mul_rule(g, a, b):
    return np.einsum(",->", g, b), np.einsum(",->", g, a)

# --- wrong: Which line changes digits of it
def mul_rule(g, a, b):
    return round(g * b, 2), round(g * a, 2)

# --- wrong: right, within a tuple
def mul_rule(g, a, b):
    return (g * b, g * a),

# --- wrong: At g = 10, a = 2, b = 3 a receives 20 in yours
def mul_rule(g, a, b):
    return g.copy() * a, g.copy() * b * 2

# --- wrong: There is None in what
def mul_rule(g, a, b):
    return None, None

# --- wrong: With a single number the product is written with *
def mul_rule(g, a, b):
    return g @ b, a @ g
