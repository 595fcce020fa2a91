# --- right
def factor(lr):
    w = 5.0
    new = w - lr * 2 * (w - 2)
    return abs(new - 2) / abs(w - 2)

# --- right
def factor(lr):
    lr *= 2
    return abs(1 - lr)

# --- right
def factor(lr):
    if 2 * lr > 1:
        return 2 * lr - 1
    return 1 - 2 * lr

# --- right
def factor(lr):
    return np.abs(1 - 2 * float(lr))

# --- right
def factor(lr):
    return math.fabs(2 * lr - 1)

# --- right
factor = lambda lr, c=2: torch.abs(torch.as_tensor(1 - lr * c))

# --- right
def factor(lr):
    w = torch.tensor(4.0, dtype=torch.float64, requires_grad=True)
    ((w - 2) ** 2).backward()
    return ((w - lr * w.grad - 2) / (w - 2)).abs()

# --- wrong: jumps over the minimum
def factor(lr):
    return 1 - 2 * lr

# --- wrong: A distance has no sign
def factor(lr):
    return 2 * lr - 1

# --- wrong: brings a factor along
def factor(lr):
    return abs(1 - lr)

# --- wrong: and a distance is not negative
def factor(lr):
    return 1 - lr

# --- wrong: always grows
def factor(lr):
    return abs(1 + 2 * lr)

# --- wrong: factor of the loss
def factor(lr):
    return (1 - 2 * lr) ** 2

# --- wrong: How much distance is left
def factor(lr):
    return 2 * lr

# --- wrong: before or after
def factor(lr):
    return 1 / abs(1 - 2 * lr)

# --- wrong: on the other side
def factor(lr):
    return max(0, 1 - 2 * lr)

# --- wrong: from w = 5
def factor(lr):
    w = 5
    w = w - lr * 2 * (w - 2)
    return abs(w - 2)

# --- wrong: Where does lr come in
def factor(lr):
    return 0.8

# --- wrong: name 'w' is not defined
def factor(lr):
    return abs(w - lr * 2 * (w - 2) - 2)

# --- wrong: has two of them
def factor(lr):
    return abs(1 - 4 * lr)

# --- wrong: rate itself
def factor(lr):
    return abs(lr)

# --- wrong: Write return in place of print
def factor(lr):
    print(abs(1 - 2 * lr))

# --- blank
def factor(lr):
    return abs(1 - ...)

# --- wrong: Try yours on the rate 0.1
def factor(lr):
    return 1 - lr ** 2

# --- wrong: Try yours on the rate 0.1
def factor(lr):
    return abs(2 - 2 * lr)

# --- wrong: Every rate tried gets the same
def factor(lr):
    return 0.998 if lr < 0.01 else 0.8


# --- wrong: Try yours on the rate 0.1
def factor(lr):
    return abs(1-2*lr)/2

# --- wrong: the rate 1.0
def factor(lr):
    return 1 - 2 * lr if lr <= 1 else 2 * lr - 1

# --- wrong: after a step from w = 5
def factor(lr):
    return (1 - 2 * lr) * (5 - 2)

# --- wrong: left from w = 5
def factor(lr):
    return abs(5 - lr * 2 * (5 - 2) - 2)

# --- wrong: What print shows is not handed back
def factor(lr):
    f = 1 - 2 * lr
    print(lr)
    f = abs(f)

# --- wrong: division by zero
def factor(lr):
    step = 1 / (1 - 2 * lr)
    return abs(1 / step)

# --- wrong: At other rates yours is right
def factor(lr):
    if lr in (0.5,):
        return 1
    return abs(1 - 2 * lr)

# --- wrong: the rate 0.75
def factor(lr):
    return {0.001: 0.998, 0.1: 0.8, 0.5: 0.0, 1.0: 1.0, 1.1: 1.2}.get(lr, 0)
