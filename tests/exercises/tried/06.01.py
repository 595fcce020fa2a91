# --- right
def sgd_step(w, x, y, lr):
    y_hat = w * x
    error = y_hat - y
    grad = 2 * error * x
    return w - lr * grad

# --- right
def sgd_step(w, x, y, lr):
    w -= lr * 2 * (w * x - y) * x
    return w

# --- right
def sgd_step(w, x, y, lr):
    w = torch.tensor(float(w), requires_grad=True)
    loss = (w * x - y) ** 2
    loss.backward()
    with torch.no_grad():
        w -= lr * w.grad
    return w

# --- right
def sgd_step(w, x, y, lr):
    h = 1e-6
    slope = (((w + h) * x - y) ** 2 - ((w - h) * x - y) ** 2) / (2 * h)
    return w - lr * slope

# --- right
sgd_step = lambda w, x, y, lr: w + lr * 2 * x * (y - x * w)

# --- right
def sgd_step(w, x, y, lr, factor=2):
    return np.subtract(w, lr * factor * (w * x - y) * x)

# --- wrong: step raises
def sgd_step(w, x, y, lr):
    error = y - w * x
    return w - lr * 2 * error * x

# --- wrong: half of the step
def sgd_step(w, x, y, lr):
    error = w * x - y
    return w - lr * error * x

# --- wrong: passes the product
def sgd_step(w, x, y, lr):
    error = w * x - y
    return w - lr * 2 * error

# --- wrong: takes lr · error
def sgd_step(w, x, y, lr):
    return w - lr * (w * x - y)

# --- wrong: scales the step
def sgd_step(w, x, y, lr):
    grad = 2 * (w * x - y) * x
    return w - grad

# --- wrong: starts at the old w
def sgd_step(w, x, y, lr):
    return 2 * x * (w * x - y)

# --- wrong: From where, and which way
def sgd_step(w, x, y, lr):
    return lr * 2 * x * (w * x - y)

# --- wrong: Where does w start
def sgd_step(w, x, y, lr):
    return -lr * 2 * x * (w * x - y)

# --- wrong: needs its slope
def sgd_step(w, x, y, lr):
    loss = (w * x - y) ** 2
    w -= lr * loss
    return w

# --- wrong: once more
def sgd_step(w, x, y, lr):
    return w - lr * 2 * (w * x - y) * x ** 2

# --- wrong: still has the square
def sgd_step(w, x, y, lr):
    return w - 2 * lr * (w * x - y) ** 2 * x

# --- wrong: the other factor
def sgd_step(w, x, y, lr):
    return w - lr * 2 * (w * x - y) * w

# --- wrong: the weight moves
def sgd_step(w, x, y, lr):
    return x - lr * 2 * (w * x - y) * w

# --- wrong: w has not moved
def sgd_step(w, x, y, lr):
    new = w - lr * 2 * (w * x - y) * x
    return w

# --- wrong: y is left out
def sgd_step(w, x, y, lr):
    return w - lr * 2 * w * x * x

# --- wrong: it needs a line with return
def sgd_step(w, x, y, lr):
    w = w - lr * 2 * (w * x - y) * x

# --- wrong: Write return in place of print
def sgd_step(w, x, y, lr):
    print(w - lr * 2 * (w * x - y) * x)

# --- blank
def sgd_step(w, x, y, lr):
    return w - lr * ...

# --- wrong: twice as long as it should be
def sgd_step(w, x, y, lr):
    return w - lr * 4 * (w * x - y) * x

# --- wrong: the new w is 1.8
def sgd_step(w, x, y, lr):
    return w - lr * 2 * (w * x - y) * x / 3

# --- wrong: the new w is 1.8
def sgd_step(w, x, y, lr):
    return w - lr * abs(w * x - y) * x


# --- wrong: the point (3, 2)
def sgd_step(w, x, y, lr):
    return w - lr*(w*x-y)*x**2


# --- wrong: the point (2, 5)
def sgd_step(w, x, y, lr):
    return w + lr*2*y

# --- wrong: half as long as it should be
def sgd_step(w, x, y, lr):
    error = y - w * x
    return w - lr * error * x

# --- wrong: Two things: x is missing
def sgd_step(w, x, y, lr):
    return w + 2 * lr * (w * x - y)

# --- wrong: adds lr · error
def sgd_step(w, x, y, lr):
    return w - lr * (y - w * x)

# --- wrong: nothing makes it small
def sgd_step(w, x, y, lr):
    grad = 2 * x * (w * x - y)
    return w + grad

# --- wrong: in it twice
def sgd_step(w, x, y, lr):
    step = lr * 2 * (w * x - y) * x
    return w - lr * step

# --- wrong: as if the error were w·x + y
def sgd_step(w, x, y, lr):
    return w - 2 * lr * x * (w * x + y)

# --- wrong: error · x from w
def sgd_step(w, x, y, lr):
    return w - x * (w * x - y)

# --- wrong: sign from x alone
def sgd_step(w, x, y, lr):
    return w - 2 * lr * abs(y - w * x) * x

# --- wrong: 0.1, whatever is given
def sgd_step(w, x, y, lr):
    return w - 0.2 * (w * x - y) * x

# --- wrong: Where is lr
def sgd_step(w, x, y, lr):
    return w - 0.01 * 2 * (w * x - y) * x

# --- wrong: Where is lr
def sgd_step(w, x, y, lr):
    return y / x

# --- wrong: the new prediction
def sgd_step(w, x, y, lr):
    w_new = w - lr * 2 * (w * x - y) * x
    return w_new * x

# --- wrong: The check cannot run what you hand in
def sgd_step(w, x, y):
    return w - 0.1 * 2 * (w * x - y) * x

# --- wrong: it gives 0.7, and the new w is −0.7
def sgd_step(w, x, y, lr):
    return abs(w - lr * 2 * (w * x - y) * x)

# --- wrong: takes lr · error from w
def sgd_step(w, x, y, lr):
    e = w * x - y
    loss_slope = 2 * e
    return w - lr * loss_slope / 2
