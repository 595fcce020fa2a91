# --- right
def gradients(w, b, x, target):
    error = w * x + b - target
    return 2 * error * x, 2 * error

# --- right
def gradients(w, b, x, target):
    w = torch.tensor(float(w), requires_grad=True)
    b = torch.tensor(float(b), requires_grad=True)
    loss = (w * float(x) + b - float(target)) ** 2
    loss.backward()
    return w.grad, b.grad

# --- right
def gradients(w, b, x, target):
    loss = lambda w, b: (w * x + b - target) ** 2
    return torch.func.grad(loss, argnums=(0, 1))(w, b)

# --- right
def gradients(w, b, x, target):
    dloss_dz = -2 * (target - (w * x + b))
    return [dloss_dz * x, dloss_dz * 1]

# --- right
def gradients(w, b, x, target):
    def loss(w, b):
        return (w * x + b - target) ** 2
    h = 1e-5
    return (loss(w + h, b) - loss(w - h, b)) / (2 * h), (loss(w, b + h) - loss(w, b - h)) / (2 * h)

# --- right
def gradients(w, b, x, target):
    e = float(w * x + b - target)
    return np.array([2 * e * float(x), 2 * e])

# --- right
def gradients(w, b, x, target):
    w, b = w.detach().requires_grad_(), b.detach().requires_grad_()
    return torch.autograd.grad((w * x + b - target).square(), [w, b])

# --- blank
def gradients(w, b, x, target):
    return 2 * (w * x + b - target) * x, ...

# --- wrong: Both are half of it
def gradients(w, b, x, target):
    error = w * x + b - target
    return error * x, error

# --- wrong: passes a product
def gradients(w, b, x, target):
    error = w * x + b - target
    return 2 * error, 2 * error

# --- wrong: target − prediction
def gradients(w, b, x, target):
    error = target - (w * x + b)
    return 2 * error * x, 2 * error

# --- wrong: gradient of x
def gradients(w, b, x, target):
    error = w * x + b - target
    return 2 * error * w, 2 * error

# --- wrong: Return w's gradient first
def gradients(w, b, x, target):
    error = w * x + b - target
    dw = 2 * error * x
    db = 2 * error
    return db, dw

# --- wrong: lowers the power
def gradients(w, b, x, target):
    loss = (w * x + b - target) ** 2
    return 2 * loss * x, 2 * loss

# --- wrong: from the square is missing
def gradients(w, b, x, target):
    return x, 1

# --- wrong: of the square only the 2
def gradients(w, b, x, target):
    return 2 * x, 2

# --- wrong: The target is not in it
def gradients(w, b, x, target):
    z = w * x + b
    return 2 * z * x, 2 * z

# --- wrong: b is missing
def gradients(w, b, x, target):
    return 2 * (w * x - target) * x, 2 * (w * x - target)

# --- wrong: has b in it
def gradients(w, b, x, target):
    e = w * x + b - target
    return 2 * e * x, 2 * e * b

# --- wrong: has x in it
def gradients(w, b, x, target):
    e = w * x + b - target
    return 2 * e * x, 2 * e * x

# --- wrong: b's gradient is 1
def gradients(w, b, x, target):
    e = w * x + b - target
    return 2 * e * x, 1

# --- wrong: as a factor
def gradients(w, b, x, target):
    e = w * x + b - target
    return 2 * e * w * x, 2 * e

# --- wrong: Only w has the 2
def gradients(w, b, x, target):
    e = w * x + b - target
    return 2 * e * x, e

# --- wrong: is None
def gradients(w, b, x, target):
    w = w.clone().requires_grad_()
    loss = (w * x + b - target) ** 2
    loss.backward()
    return loss.grad

# --- wrong: The target is added
def gradients(w, b, x, target):
    e = w * x + b + target
    return 2 * e * x, 2 * e

# --- wrong: one number
def gradients(w, b, x, target):
    e = w * x + b - target
    return 2 * e * x + 2 * e

# --- wrong: w meets x as well
def gradients(w, b, x, target):
    error = w * x + b - target
    return error, error

# --- wrong: What does error² hand to the error
def gradients(w, b, x, target):
    e = w * x + b - target
    return 2 * e * x * 2, 4 * e * 2

# --- wrong: The same arrives at w·x
def gradients(w, b, x, target):
    e = w * x + b - target
    return 2 * e + x, 2 * e

# --- wrong: That of w is there
def gradients(w, b, x, target):
    e = w * x + b - target
    return 2 * e * x

# --- wrong: That of b is there
def gradients(w, b, x, target):
    e = w * x + b - target
    return 2 * e

# --- wrong: a comma
def gradients(w, b, x, target):
    e = w * x + b - target
    return 2 * e * x + 2 * e

# --- wrong: a comma
def gradients(w, b, x, target):
    e = w * x + b - target
    return e**2

# --- wrong: a sign is not
def gradients(w, b, x, target):
    e = abs(w * x + b - target)
    return 2 * e * x, 2 * e

# --- wrong: a sign is not
def gradients(w, b, x, target):
    e = w * x + b - target
    return 2 * e * x, abs(2 * e)

# --- wrong: a sign is not
def gradients(w, b, x, target):
    e = w * x + b - target
    return abs(2 * e * x), abs(2 * e)

# --- wrong: one side of the target
def gradients(w, b, x, target):
    e = max(w * x + b - target, 0)
    return 2 * e * x, 2 * e

# --- wrong: the other sign
def gradients(w, b, x, target):
    e = w * x + b - target
    return 2 * e * x, -2 * e

# --- right
def gradients(w, b, x, target):
    return np.array([x, 1]) * 2 * (w * x + b - target)

# --- wrong: Both are half of it
def gradients(w, b, x, target):
    return np.array([x, 1]) * (w * x + b - target)

# --- wrong: in yours it lacks b
def gradients(w, b, x, target):
    e = w * x - target
    return 2 * e * x, 2 * (e + b)

# --- wrong: ∂loss/∂b has the right size and the other sign
def gradients(w, b, x, target):
    e = 2 * (w * x + b - target)
    return e * x, -e

# --- wrong: nothing that halves it
def gradients(w, b, x, target):
    e = 2 * (w * x + b - target)
    return e * x / 2, e / 2

# --- wrong: and x = 
def gradients(w, b, x, target):
    return 2 * (w * x + b - target) * abs(x), 2 * (w * x + b - target)

# --- wrong: less the target
def gradients(w, b, x, target):
    e = w*x+b-target
    return 2*e*x - target, 2*e - target

# --- wrong: less 0.1 times their gradients
def gradients(w, b, x, target):
    e = w * x + b - target
    return w - 0.1 * 2 * e * x, b - 0.1 * 2 * e

# --- wrong: plus w
def gradients(w, b, x, target):
    e = w*x+b-target
    return 2*e*x + w, 2*e + w

# --- wrong: 2·error where the error is
def gradients(w, b, x, target):
    error = target - w * x + b
    return 2 * error * x, 2 * error

# --- wrong: Of 2 parts, number 2 is None
def gradients(w, b, x, target):
    w = torch.tensor(float(w), requires_grad=True)
    ((w * x + b - target) ** 2).backward()
    return w.grad, None

# --- wrong: still needs the w from before
def gradients(w, b, x, target):
    w = 2 * (w * x + b - target) * x
    b = 2 * (w * x + b - target)
    return w, b

# --- wrong: the error is 0.2216, and yours gives 1.018 for w
def gradients(w, b, x, target):
    e = abs(w * x + b - target)
    return 2 * e * x, e

# --- wrong: Those are w and b themselves
def gradients(w, b, x, target):
    return w, b

# --- wrong: For b it would be 2·error where the error is 1.
def gradients(w, b, x, target):
    e = (w * x + b - target).clamp(-1, 1)
    return 2 * e * x, 2 * e

# --- wrong: For b it would be 2·error where the error is 1.
def gradients(w, b, x, target):
    e = min(w * x + b - target, 1.0)
    return 2 * e * x, 2 * e

# --- right
def gradients(w, b, x, target):
    dw = 2 * (w * x + b - target)
    db = dw
    dw *= x
    return dw, db

# --- wrong: Up to 1 decimal yours is right
def gradients(w, b, x, target):
    error = w * x + b - target
    return round(float(2 * error * x), 1), round(float(2 * error), 1)

# --- wrong: What brings the minus in
def gradients(w, b, x, target):
    error = target - w * x - b
    return error * x, error

# --- wrong: Or is `target` meant
def y(a, b):
    return a + b
def gradients(w, b, x, target):
    error = w * x + b - y
    return 2 * error * x, 2 * error

# --- wrong: If you nudge: how far
def gradients(w, b, x, target):
    loss = lambda w, b: (w * x + b - target) ** 2
    h = 0.1
    return (loss(w + h, b) - loss(w, b)) / h, (loss(w, b + h) - loss(w, b)) / h
