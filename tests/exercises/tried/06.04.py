# --- right
def largest_lr(k):
    curvature = 2 * k
    return 2 / curvature

# --- right
def largest_lr(k):
    return np.divide(1.0, float(k))

# --- right
def largest_lr(k):
    return torch.tensor(1.0) / k

# --- right
def largest_lr(k):
    return k ** -1

# --- right
largest_lr = lambda k: 1.0 / k

# --- right
def largest_lr(k):
    low, high = 0.0, 100.0
    for _ in range(80):
        lr = (low + high) / 2
        if abs(1 - 2 * k * lr) < 1:
            low = lr
        else:
            high = lr
    return low

# --- right
def largest_lr(k):
    w = torch.tensor(3.0, dtype=torch.float64)
    c = torch.func.hessian(lambda w: k * (w - 2) ** 2)(w)
    return 2 / c

# --- wrong: The border lies further on
def largest_lr(k):
    return 1 / (2 * k)

# --- wrong: brings a 2 along
def largest_lr(k):
    c = k
    return 2 / c

# --- wrong: border for k = 1
def largest_lr(k):
    return 1

# --- wrong: not a larger one
def largest_lr(k):
    return k

# --- wrong: which steps are too long
def largest_lr(k):
    return 2 * k

# --- wrong: That is half of k
def largest_lr(k):
    return 1 / 2 * k

# --- wrong: That is half of k
def largest_lr(k):
    return 0.5 * k

# --- wrong: half of the way to 2
def largest_lr(k):
    return 0.25 / k

# --- wrong: lands on the minimum where k is 1
def largest_lr(k):
    return 0.5

# --- wrong: the upper one
def largest_lr(k):
    return 0, 1 / k

# --- wrong: not its square
def largest_lr(k):
    return 1 / (k * k)

# --- wrong: A rate below 0
def largest_lr(k):
    return -1 / k

# --- wrong: nothing moves
def largest_lr(k):
    return 0

# --- wrong: Write return in place
def largest_lr(k):
    print(1 / k)

# --- blank
def largest_lr(k):
    return 1 / ...

# --- wrong: Try yours on k = 1
def largest_lr(k):
    return 2 / k ** 0.5

# --- wrong: Try yours on k = 1
def largest_lr(k):
    return 1 - k

# --- wrong: Try yours on k = 1
def largest_lr(k):
    return 1 / (1 + 2 * k)


# --- wrong: Try yours on k = 2
def largest_lr(k):
    return 2/(k+1)

# --- wrong: k = 0.5
def largest_lr(k):
    return 1 / k if k > 1 else 1

# --- wrong: k = 0.5
def largest_lr(k):
    return min(1, 1 / k)

# --- wrong: k = 0.5
def largest_lr(k):
    return 1 / max(k, 1)

# --- wrong: equally far, at
def largest_lr(k):
    return 1 / k if k >= 1 else k

# --- right
def largest_lr(k):
    w = torch.tensor(3.0, dtype=torch.float64)
    return 2 / torch.func.hessian(lambda w: k * (w - 2) ** 2)(w)

# --- wrong: k = 5
def largest_lr(k):
    return {1: 1.0, 2: 0.5, 4: 0.25}.get(k, 1.0)

# --- wrong: True or False
def largest_lr(k):
    return 1 / k > 0

# --- wrong: Yours is of shape (1,)
def largest_lr(k):
    return torch.tensor([1 / k])

# --- wrong: Try yours on k = 1: it gives 1.049
def largest_lr(k):
    f = lambda w: k * (torch.tensor(w) - 2) ** 2
    h = 1e-3
    c = (f(5 + h) - 2 * f(5.0) + f(5 - h)) / h ** 2
    return 2 / c.item()

# --- wrong: as `2 / 2 * k` does
def largest_lr(k):
    return 2 / 2 * k
