# --- right
def descend(w, grad, lr):
    return w - lr * grad

# --- right
def descend(w, grad, lr):
    w -= lr * grad
    return w

# --- right
def descend(w, grad, lr):
    step = -lr * grad
    return w + step

# --- right
def descend(w, grad, lr):
    if grad < 0:
        return w + lr * abs(grad)
    return w - lr * abs(grad)

# --- right
def descend(w, grad, lr=0.1):
    return [wi - lr * gi for wi, gi in zip(w, grad)]

# --- right
def descend(w, grad, lr):
    return torch.tensor(w) - torch.tensor(grad) * lr

# --- right
def descend(w, grad, lr):
    return round(w - lr * grad, 8)

# --- right
def descend(w, grad, lr):
    return w.sub(grad, alpha=lr)

# --- right
def descend(w, grad, lr):
    p = nn.Parameter(torch.tensor(w))
    p.grad = torch.tensor(grad)
    torch.optim.SGD([p], lr=lr).step()
    return p.item()

# --- wrong: That climbs
def descend(w, grad, lr):
    return w + lr * grad

# --- wrong: The learning rate scales the step
def descend(w, grad, lr):
    return w - grad

# --- wrong: and the step together
def descend(w, grad, lr):
    return -lr * grad

# --- wrong: not only its sign
def descend(w, grad, lr):
    if grad > 0:
        return w - lr
    return w + lr

# --- wrong: small learning rate
def descend(w, grad, lr):
    return w - grad / lr

# --- wrong: The gradient is not in it
def descend(w, grad, lr):
    return w - lr

# --- wrong: before its sign
def descend(w, grad, lr):
    return lr * grad

# --- wrong: scales w as well
def descend(w, grad, lr):
    return lr * (w - grad)

# --- wrong: always the same direction
def descend(w, grad, lr):
    return w - lr * abs(grad)

# --- wrong: w has to go down
def descend(w, grad, lr):
    if grad < 0:
        return w - lr * grad
    else:
        return w + lr * grad

# --- wrong: old w. Where is the step
def descend(w, grad, lr):
    new_w = w - lr * grad
    return w

# --- wrong: changed places
def descend(grad, w, lr):
    return w - lr * grad

# --- wrong: The gradient is squared
def descend(w, grad, lr):
    return w - lr * grad ** 2

# --- wrong: whatever is given
def descend(w, grad, lr):
    return w - 0.1 * grad

# --- wrong: hands nothing back
def descend(w, grad, lr):
    w -= lr * grad

# --- wrong: prints its result
def descend(w, grad, lr):
    print(w - lr * grad)

# --- wrong: Where is grad lost
def descend(w, grad, lr):
    return w - lr * 2 * (w - 2)

# --- wrong: make one step together
def descend(w, grad, lr):
    return w - lr - grad

# --- wrong: Two things are missing
def descend(w, grad, lr):
    return w + grad

# --- wrong: a tuple of 2
def descend(w, grad, lr):
    return w, lr * grad

# --- wrong: new w with its sign turned
def descend(w, grad, lr):
    return lr * grad - w

# --- wrong: new w with its sign turned
def descend(w, grad, lr):
    return -(w - lr * grad)

# --- wrong: Where does lr come in
def descend(w, grad, lr):
    return w - min(lr, 0.1) * grad

# --- wrong: Which step does the rule make
def descend(w, grad, lr):
    return w - lr * max(-1, min(1, grad))

# --- wrong: times gradient, and times w
def descend(w, grad, lr):
    return w * (1 - lr * grad)

# --- wrong: Which step does the rule make
def descend(w, grad, lr):
    return w - max(-1, min(1, lr * grad))

# --- wrong: What doubles it
def descend(w, grad, lr):
    step = lr * grad
    return w - step - step

# --- wrong: Where does lr come in
def descend(w, grad, lr):
    return w - 0.01 * grad

# --- wrong: Where is grad lost
def descend(w, grad, lr):
    return w * (1 - lr)

# --- wrong: w has to go down
def descend(w, grad, lr):
    return max(w - lr * grad, w + lr * grad)

# --- wrong: Does something of the first call stay
velocity = 0
def descend(w, grad, lr):
    global velocity
    velocity = 0.9 * velocity + grad
    return w - lr * velocity

# --- wrong: your step is 0.5 times as long
def descend(w, grad, lr):
    return (w + (w - lr * grad)) / 2

# --- wrong: Up to 1 decimal yours is right
def descend(w, grad, lr):
    return round(w - lr * grad, 1)

# --- wrong: is what is due, rounded toward 0
def descend(w, grad, lr):
    return int(w - lr * grad)

# --- wrong: has no attribute 'grad'
def descend(w, grad, lr):
    return w - lr * w.grad

# --- wrong: True or False, as a comparison does
def descend(w, grad, lr):
    return w <- lr * grad

# --- wrong: With lr = 0.13, and for each gradient that was tried, your step is 0.13 times
def descend(w, grad, lr):
    grad = lr * grad
    return w - lr * grad
