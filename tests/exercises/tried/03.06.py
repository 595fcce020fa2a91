# --- right
def gradient_of_both(w, x):
    h = torch.exp(w * x)
    l1 = (h - 1) ** 2
    l2 = h ** 2
    (l1 + l2).backward()
    return w.grad

# --- right
def gradient_of_both(w, x):
    h = (w * x).exp()
    torch.stack([(h - 1) ** 2, h**2]).sum().backward()
    return w.grad

# --- right
def gradient_of_both(w, x):
    h = torch.exp(w * x)
    l1, l2 = (h - 1) ** 2, h * h
    torch.autograd.backward([l1, l2])
    return w.grad.item()

# --- right
def gradient_of_both(w, x):
    h = torch.exp(w * x)
    (h**2).backward(retain_graph=True)
    ((h - 1) ** 2).backward()
    return w.grad.clone()

# --- right
def gradient_of_both(w, x):
    for loss in (lambda h: (h - 1) ** 2, lambda h: h**2):
        h = torch.exp(w * x)
        loss(h).backward()
    return w.grad

# --- wrong: fills no .grad
def gradient_of_both(w, x):
    h = torch.exp(w * x)
    g1, = torch.autograd.grad((h - 1) ** 2, w, retain_graph=True)
    g2, = torch.autograd.grad(h**2, w)
    return g1 + g2

# --- right
def gradient_of_both(w, x):
    w.grad = None
    h = math.e ** (w * x)
    loss = 2 * h**2 - 2 * h + 1
    loss.backward()
    return w.grad

# --- wrong: The first backward frees
def gradient_of_both(w, x):
    h = torch.exp(w * x)
    loss1 = (h - 1) ** 2
    loss2 = h**2
    loss1.backward()
    loss2.backward()
    return w.grad

# --- wrong: does not find what h has kept
def gradient_of_both(w, x):
    h = torch.exp(w * x)
    loss1 = (h - 1) ** 2
    loss2 = h**2
    loss1.backward()
    loss2.backward(retain_graph=True)
    return w.grad

# --- wrong: alone
def gradient_of_both(w, x):
    h = torch.exp(w * x)
    loss1 = (h - 1) ** 2
    loss1.backward()
    return w.grad

# --- wrong: what h² alone brings
def gradient_of_both(w, x):
    h = torch.exp(w * x)
    ((h - 1) ** 2).backward(retain_graph=True)
    w.grad.zero_()
    (h**2).backward()
    return w.grad

# --- wrong: Where does that of h² get lost
def gradient_of_both(w, x):
    h = torch.exp(w * x)
    loss = (h - 1) ** 2 + h.detach() ** 2
    loss.backward()
    return w.grad

# --- wrong: half of what the two losses bring
def gradient_of_both(w, x):
    h = torch.exp(w * x)
    torch.stack([(h - 1) ** 2, h**2]).mean().backward()
    return w.grad

# --- wrong: twice as much
def gradient_of_both(w, x):
    h = torch.exp(w * x)
    ((h - 1) ** 2).backward(retain_graph=True)
    g1 = w.grad
    (h**2).backward()
    g2 = w.grad
    return g1 + g2

# --- wrong: is in it twice
def gradient_of_both(w, x):
    h = torch.exp(w * x)
    ((h - 1) ** 2).backward(retain_graph=True)
    g1 = w.grad.clone()
    (h**2).backward()
    return g1 + w.grad

# --- wrong: multiplied
def gradient_of_both(w, x):
    h = torch.exp(w * x)
    loss = (h - 1) ** 2 * h**2
    loss.backward()
    return w.grad

# --- wrong: no way back to w
def gradient_of_both(w, x):
    with torch.no_grad():
        h = torch.exp(w * x)
    loss = (h - 1) ** 2 + h**2
    loss.backward()
    return w.grad

# --- wrong: .grad you return is None
def gradient_of_both(w, x):
    h = torch.exp(w * x)
    loss = (h - 1) ** 2 + h**2
    loss.backward()
    return loss.grad

# --- wrong: no backward pass has come to w
def gradient_of_both(w, x):
    h = torch.exp(w * x).detach().requires_grad_()
    loss = (h - 1) ** 2 + h**2
    loss.backward()
    return w.grad

# --- wrong: the loss, a value
def gradient_of_both(w, x):
    h = torch.exp(w * x)
    return (h - 1) ** 2 + h**2

# --- wrong: side by side
def gradient_of_both(w, x):
    h = torch.exp(w * x)
    a = torch.autograd.grad((h - 1) ** 2, w, retain_graph=True)[0]
    b = torch.autograd.grad(h ** 2, w)[0]
    return a, b

# --- wrong: needs a line with return
def gradient_of_both(w, x):
    h = torch.exp(w * x)
    loss = (h - 1) ** 2 + h**2
    loss.backward()

# --- wrong: What print shows is not handed back
def gradient_of_both(w, x):
    h = torch.exp(w * x)
    loss = (h - 1) ** 2 + h**2
    loss.backward()
    print(w.grad)

# --- wrong: w itself
def gradient_of_both(w, x):
    h = torch.exp(w * x)
    loss = (h - 1) ** 2 + h**2
    loss.backward()
    return w

# --- blank
def gradient_of_both(w, x):
    ...

# --- wrong: no backward pass has come
def gradient_of_both(w, x):
    w = w.detach().clone().requires_grad_()
    h = torch.exp(w * x)
    ((h - 1) ** 2 + h**2).backward()
    return w.grad

# --- wrong: no backward pass has come
def gradient_of_both(w, x):
    h = torch.exp(w * x)
    return 2 * (h - 1) * h * x + 2 * h * h * x

# --- wrong: no backward pass has come
def gradient_of_both(w, x):
    h = torch.exp(w * x)
    w.grad = 2 * (h - 1) * h * x + 2 * h * h * x
    return w.grad

# --- wrong: no backward pass has come
def gradient_of_both(w, x):
    return torch.func.grad(lambda w: (torch.exp(w * x) - 1) ** 2 + torch.exp(w * x) ** 2)(w)

# --- wrong: twice the share of (h − 1)²
def gradient_of_both(w, x):
    h = torch.exp(w * x)
    loss = (h - 1) ** 2
    loss.backward(retain_graph=True)
    loss.backward()
    return w.grad

# --- wrong: twice the share of h²
def gradient_of_both(w, x):
    h = torch.exp(w * x)
    loss = h**2
    loss.backward(retain_graph=True)
    loss.backward()
    return w.grad

# --- wrong: The exponential is missing
def gradient_of_both(w, x):
    h = w * x
    ((h - 1) ** 2 + h**2).backward()
    return w.grad

# --- wrong: right behind each backward
def gradient_of_both(w, x):
    h = torch.exp(w * x)
    ((h - 1) ** 2).backward(retain_graph=True)
    (h**2).backward()
    w.grad.zero_()
    return w.grad

# --- wrong: half of what the two losses bring
def gradient_of_both(w, x):
    h = torch.exp(w * x)
    ((h - 1) ** 2 + h).backward()
    return w.grad

# --- wrong: to be added
def gradient_of_both(w, x):
    h = torch.exp(w + x)
    ((h - 1) ** 2 + h**2).backward()
    return w.grad

# --- wrong: to be added
def gradient_of_both(w, x):
    h = torch.exp(w * x)
    ((h - 1) ** 2 - h**2).backward()
    return w.grad

# --- right
def gradient_of_both(w, x):
    h = torch.exp(w * x)
    own = h.detach().requires_grad_()
    ((own - 1) ** 2).backward()
    (own**2).backward()
    h.backward(own.grad)
    return w.grad

# --- right
def gradient_of_both(w, x):
    h = torch.exp(w * x)
    losses = torch.stack([(h - 1) ** 2, h**2])
    losses.backward(gradient=torch.ones_like(losses))
    return w.grad

# --- wrong: fills no .grad
def gradient_of_both(w, x):
    h = torch.exp(w * x)
    total = (h - 1) ** 2 + h**2
    return torch.autograd.grad(total, w)[0]

# --- right
def gradient_of_both(w, x):
    h = torch.exp(w * x)
    torch.autograd.backward([(h - 1) ** 2, h**2])
    return w.grad

# --- right
def gradient_of_both(w, x):
    h = torch.exp(w * x)
    ((h - 1) ** 2 + h**2).backward()
    found = w.grad.clone()
    w.grad = None
    return found

# --- wrong: Which line empties it again
def gradient_of_both(w, x):
    h = torch.exp(w * x)
    ((h - 1) ** 2 + h**2).backward()
    w.grad = None
    return w.grad

# --- wrong: half of what the two losses bring
def gradient_of_both(w, x):
    h = torch.exp(w * x)
    ((h - 1) ** 2 + h**2).backward()
    return w.grad / 2

# --- wrong: From which number do you start
def gradient_of_both(w, x):
    h = torch.exp(w * x)
    ((h - 1) + h).backward()
    return w.grad

# --- wrong: twice as much as the two losses bring
def gradient_of_both(w, x):
    h = torch.exp(w * x)
    (((h - 1) + h) ** 2).backward()
    return w.grad

# --- wrong: which is near
def gradient_of_both(w, x):
    h = 2.718 ** (w * x)
    ((h - 1) ** 2 + h ** 2).backward()
    return w.grad

# --- wrong: or written over in place
def gradient_of_both(w, x):
    h = torch.exp(w * x)
    ((h - 1) ** 2).backward(retain_graph=True)
    g1 = w.grad
    w.grad.zero_()
    (h ** 2).backward()
    return g1 + w.grad

# --- wrong: a later pass does not find
def gradient_of_both(w, x):
    h = torch.exp(w * x)
    one, two = (h - 1) ** 2, h**2
    one.backward(retain_graph=True)
    two.backward()
    one.backward()
    return w.grad

# --- wrong: what h² alone brings
def gradient_of_both(w, x):
    h = torch.exp(w * x)
    loss = (h - 1) ** 2 + 2 * h
    loss.backward()
    return w.grad
