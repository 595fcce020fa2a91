# --- right
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None
        h = h.detach()

# --- right
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h.detach_()
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- right
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = torch.tensor(h.item())
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- right
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = h.data
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- right
def train(w, batches):
    last = 0.0
    for x, y in batches:
        h = last
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y) ** 2
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad.zero_()
        last = h.item()

# --- right
def train(w, batches):
    h = torch.zeros(())
    optimizer = torch.optim.SGD([w], lr=0.1)
    for x, y in batches:
        h = h.clone().detach()
        for t in x:
            h = torch.tanh(w * h + t)
        loss = F.mse_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

# --- wrong: where nothing is recorded
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = h.detach()
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        w -= 0.1 * w.grad
        w.grad = None

# --- wrong: where nothing is recorded
def train(w, batches):
    h = torch.zeros((), requires_grad=True)
    for x, y in batches:
        h.zero_()
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: numpy's operations are not recorded
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = h.item()
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad.zero_()
        h = h.numpy()

# --- wrong: 0.1 times as far as
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = h.detach()
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.01 * w.grad
        w.grad = None

# --- right
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = h.data.requires_grad_()
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward(retain_graph=True)
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: no way back to a tensor that tracks
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = h.detach()
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w = w - 0.1 * w.grad
        w.grad = None

# --- right
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = torch.tensor(h.item())
        for t in x:
            h = torch.tanh(w * h + t)
        (slope,) = torch.autograd.grad((h - y).square(), w)
        with torch.no_grad():
            w -= 0.1 * slope

# --- blank
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: a w that the step has overwritten
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward(retain_graph=True)
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: hides the write
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward(retain_graph=True)
        w.data -= 0.1 * w.grad
        w.grad = None

# --- wrong: hands back another tensor
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None
        h.detach()

# --- wrong: A clone has memory of its own
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = h.clone()
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: starts with h = 0
def train(w, batches):
    for x, y in batches:
        h = torch.zeros(())
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: cut off within the batch
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        for t in x:
            h = h.detach()
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: no way back to a tensor
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        for t in x:
            h = torch.tanh(w * h + t)
        h = h.detach()
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: no way back to a tensor
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        with torch.no_grad():
            for t in x:
                h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: of all batches so far, added up
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        h = h.detach()

# --- wrong: One step for all batches
def train(w, batches):
    h = torch.zeros(())
    loss = 0
    for x, y in batches:
        for t in x:
            h = torch.tanh(w * h + t)
        loss += (h - y).square()
    loss.backward()
    with torch.no_grad():
        w -= 0.1 * w.grad
    w.grad = None

# --- wrong: walks into the first batch
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        w.grad = None
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad

# --- wrong: goes against it
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = h.detach()
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w += 0.1 * w.grad
        w.grad = None

# --- wrong: hands back another tensor
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        loss = loss.detach()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: leaves w where it was
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = h.detach()
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        (slope,) = torch.autograd.grad(loss, w)
        w = (w - 0.1 * slope).detach().requires_grad_()

# --- wrong: Which line writes into it
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward(retain_graph=True)
        w.grad = None

# --- wrong: only its last t counts
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        state = h.detach()
        for t in x:
            h = torch.tanh(w * state + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: cut off within the batch
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        for t in x[:-1]:
            h = torch.tanh(w * h + t)
        h = h.detach()
        h = torch.tanh(w * h + x[-1])
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: second backward raises as before
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w = w - 0.1 * w.grad
        w.grad = None

# --- wrong: no way back to a tensor that tracks
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = h.detach()
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w = w - 0.1 * w.grad
        w.grad = None

# --- wrong: not end in this very tensor
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward(retain_graph=True)
        with torch.no_grad():
            w = w - 0.1 * w.grad
        w.grad = None

# --- wrong: 3 backward passes
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        for t in x:
            h = torch.tanh(w * h + t)
            loss = (h - y).square()
            loss.backward()
            h = h.detach()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: Already within the first batch
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        for t in x:
            h = torch.tanh(w * h + t)
            loss = (h - y).square()
            loss.backward()
            with torch.no_grad():
                w -= 0.1 * w.grad
            w.grad = None

# --- wrong: multiplied by w
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = h.detach()
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square() * w
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: 3 backward passes
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = h.detach()
        for t in x:
            h = torch.tanh(w * h + t)
            loss = (h - y).square()
            loss.backward(retain_graph=True)
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: Which line writes into it
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = h.detach()
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w = w - 0.1 * w.grad
        w.requires_grad_()

# --- wrong: Print h and w.grad
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = h.detach()
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).abs()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None
        pass

# --- wrong: not writable
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h.grad_fn = None
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None
        pass

# --- wrong: and take a step there
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = h.detach()
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None
        break

# --- wrong: Given two batches, your code takes w this way
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches[::-1]:
        h = h.detach()
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None
        pass

# --- wrong: Given two batches, your code takes w this way
def train(w, batches):
    h = torch.zeros(()); sgd = torch.optim.SGD([w], lr=0.1, momentum=0.9)
    for x, y in batches:
        h = h.detach()
        for t in x: h = torch.tanh(w * h + t)
        sgd.zero_grad(); (h-y).square().backward(); sgd.step()

# --- wrong: still leads from the second batch
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        y = y.detach()
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None
        pass

# --- wrong: One step for all batches
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        for t in x:
            h = torch.tanh(w * h + t)
        (h - y).square().backward(retain_graph=True)
    with torch.no_grad():
        w -= 0.1 * w.grad
    w.grad = None

# --- wrong: Given two batches, your code takes w this way
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = h.detach()
        for t in x:
            h = torch.tanh(w * h + t)
        (h - y).square().backward()
    with torch.no_grad():
        w -= 0.1 * w.grad
    w.grad = None

# --- right
def train(w, batches):
    h = [torch.zeros(())]
    for x, y in batches:
        s = h[-1].detach()
        for t in x:
            s = torch.tanh(w * s + t)
        (s - y).square().backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None
        h.append(s)

# --- wrong: starts with h = 0
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = h.detach() * 0
        for t in x:
            h = torch.tanh(w * h + t)
        (h - y).square().backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: a w that the step has overwritten
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        for t in x:
            h = torch.tanh(w * h + t)
        (h - y).square().backward(create_graph=True)
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: was written over after
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = h.detach()
        for t in x:
            h *= w
            h += t
            h = torch.tanh(h)
        (h - y).square().backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: The second batch goes through now
def train(w, batches):
    h = torch.zeros(())
    for k, (x, y) in enumerate(batches):
        if k == 1:
            h = h.detach()
        for t in x:
            h = torch.tanh(w * h + t)
        (h - y).square().backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: Print h and w.grad
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h, loss = h.detach(), 0
        for t in x:
            h = torch.tanh(w * h + t)
            loss = loss + (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: only its last t counts
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = h.detach()
        for t in x[-1:]:
            h = torch.tanh(w * h + t)
        (h - y).square().backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: Print h and w.grad
def train(w, batches):
    h = torch.ones(())
    for x, y in batches:
        h = h.detach()
        for t in x:
            h = torch.tanh(w * h + t)
        (h - y).square().backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: With the second batch w ends where it ended without it, and 
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None
        break

# --- wrong: A batch should begin with the h of the loss before
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h0 = h.detach()
        h = h0
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
            h = h0
            for t in x:
                h = torch.tanh(w * h + t)
        w.grad = None

# --- wrong: Given two batches, your code takes w this way
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = torch.sign(h.detach())
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: No error any more, and each step goes by the gradients of al
def train(w, batches):
    h = torch.zeros(())
    v = 0
    for x, y in batches:
        h = h.detach()
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        v = v + w.grad
        with torch.no_grad():
            w -= 0.1 * v
        w.grad = None

# --- wrong: leaves w, given one batch
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches[:-1]:
        h = h.detach()
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: With the second batch w ends where it ended without it, and 
def train(w, batches):
    h = torch.zeros(())
    for i, (x, y) in enumerate(batches):
        h = h.detach()
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        if i != 1:
            with torch.no_grad():
                w -= 0.1 * w.grad
        w.grad = None

# --- wrong: Given two batches, your code takes w this way
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = -h.detach()
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: Given two batches, your code takes w this way
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = h.detach()
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad *= 0.1

# --- wrong: moves w, given one batch
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = h.detach()
        for t in reversed(x):
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: Given two batches, your code takes w this way
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        w.grad, = torch.autograd.grad(loss, w)
        with torch.no_grad():
            w -= 0.1 * w.grad
        h = torch.tanh(w.detach() * h.detach() + t)

# --- wrong: With the third batch w ends where it ended without it, and i
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches[:2]:
        h = h.detach()
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: Given two batches, your code takes w this way
def train(w, batches):
    h = torch.zeros(())
    for x, y in reversed(list(batches)):
        h = h.detach()
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: Given two batches, your code takes w this way
def train(w, batches):
    h = torch.zeros(())
    for i, (x, y) in enumerate(batches):
        h = h.detach()
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square() / len(batches)
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: at that moment w.grad is None
def train(w, batches):
    h = torch.zeros(())
    for i, (x, y) in enumerate(batches):
        h = torch.tensor(h.item(), requires_grad=True)
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        w.grad = None
        with torch.no_grad():
            w -= 0.1 * w.grad
        loss.backward()

# --- wrong: Given two batches, your code takes w this way
def train(w, batches):
    h = torch.zeros(())
    for i, (x, y) in enumerate(batches):
        h = h.detach().sign()
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: moves w, given one batch
def train(w, batches):
    h = torch.zeros(())
    for i, (x, y) in enumerate(batches):
        h = h.detach()
        loss = 0
        for t in x:
            h = torch.tanh(w * h + t)
            loss = loss + (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: Given two batches, your code takes w this way
def train(w, batches):
    h = torch.zeros(())
    opt = torch.optim.SGD([w], lr=0.1, momentum=0.9)
    for i, (x, y) in enumerate(batches):
        h = h.detach()
        for t in x:
            h = torch.tanh(w * h + t)
        opt.zero_grad()
        (h - y).square().backward()
        opt.step()

# --- wrong: Given two batches, your code takes w this way
def train(w, batches):
    h = torch.zeros(())
    for i, (x, y) in enumerate(batches):
        h = torch.zeros(()) if i % 2 else h.detach()
        for t in x:
            h = torch.tanh(w * h + t)
        (h - y).square().backward()
        w.data -= 0.1 * w.grad
        w.grad = None

# --- wrong: moves w, given one batch
def train(w, batches):
    h = torch.zeros(())
    for i, (x, y) in enumerate(batches):
        h = h.detach()
        for t in x:
            h = torch.tanh(w.detach() * h + w * t)
        (h - y).square().backward()
        w.data -= 0.1 * w.grad
        w.grad = None

# --- right
def train(w, batches):
    h = 0.0
    for x, y in batches:
        def f(v, h=h):
            s = torch.as_tensor(h)
            for t in x:
                s = torch.tanh(v * s + t)
            return (s - y)**2, s
        g, h = torch.func.grad(f, has_aux=True)(w.detach())
        w.data -= 0.1 * g

# --- wrong: here the loss is small
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = h.detach()
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        if loss < 1e-2:
            continue
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: each gradient that comes to it is 0
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = h.detach()
        for t in x:
            h = torch.tanh(w * h)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: each gradient that comes to it is 0
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = h.detach()
        for t in x:
            h = torch.tanh(w.detach() * h + t)
        h = h + 0 * w
        (h - y).square().backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: of the last batch alone
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = h.detach()
        for t in x:
            h = torch.tanh(w * h + t)
    loss = (h - y).square()
    loss.backward()
    with torch.no_grad():
        w -= 0.1 * w.grad
    w.grad = None

# --- wrong: the second batch w is used once for each of 2 t. Your step is as long as
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = h.detach()
        for t in x:
            h = torch.tanh(w * h + t); h = h.detach() if t == x[0] else h
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None
        

# --- wrong: 2 times as far as
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = h.detach()
        for t in x:
            h = torch.tanh(w * h + t)
        loss = 2 * (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None
        

# --- wrong: In the second batch w is used once for each of 30 t. Your step is as
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = h.detach()
        for k, t in enumerate(x):
            if k and k % 5 == 0:
                h = h.detach()
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: In the third batch w is used once for each of 4 t. Your step is as
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = h.detach()
        for k, t in enumerate(x):
            if k == len(x) - 2:
                h = h.detach()
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: In the second batch w is used once for each of 2 t. Your step is as
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = h.detach()
        for k, t in enumerate(x):
            h = torch.tanh(w * h + t)
            if k == 0:
                h = h.detach()
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

# --- wrong: In the second batch w is used once for each of 30 t. Your step is as
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = h.detach()
        for k, t in enumerate(x):
            if k and k % 20 == 0:
                h = h.detach()
            h = torch.tanh(w * h + t)
        (h - y).square().backward()
        w.data -= 0.1 * w.grad
        w.grad = None

# --- wrong: In the third batch w is used once for each of 4 t. Your step is as
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        with torch.no_grad():
            for t in x[:-3]:
                h = torch.tanh(w * h + t)
        h = h.detach()
        for t in x[-3:]:
            h = torch.tanh(w * h + t)
        (h - y).square().backward()
        w.data -= 0.1 * w.grad
        w.grad = None

# --- wrong: Your function moves w, given one batch, from −0.4339 to −0.3052, and
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = h.detach()
        loss = 0
        for t in x:
            h = torch.tanh(w * h + t)
            loss = loss + (h - y).square()
        loss.backward()
        w.data -= 0.1 * w.grad
        w.grad = None

# --- wrong: given one batch, from
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = h.detach()
        for t in x:
            h = torch.tanh(w * h + t)
        (h - y).square().backward()
        w.data -= 0.1 * w.grad.clamp(-1, 1)
        w.grad = None

# --- wrong: The second of two batches has 30 t here, and w ends
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = h.detach()
        for t in x[:10]:
            h = torch.tanh(w * h + t)
        (h - y).square().backward()
        w.data -= 0.1 * w.grad
        w.grad = None

# --- right
def train(w, batches):
    h = 0.0
    for x, y in batches:
        for t in x:
            h = torch.tanh(w * h + t)
        g, = torch.autograd.grad((h - y) ** 2, w)
        with torch.no_grad():
            w -= 0.1 * g
        h = float(h)

# --- right
def train(w, batches):
    h = torch.zeros(())
    with torch.no_grad():
        for x, y in batches:
            d = torch.zeros(())
            for t in x:
                new = torch.tanh(w * h + t)
                d = (1 - new ** 2) * (h + w * d)
                h = new
            w -= 0.1 * 2 * (h - y) * d

# --- wrong: Something here is None
def train(w, batches):
    def read(h, x):
        for t in x:
            h = torch.tanh(w * h + t)
    h = torch.zeros(())
    for x, y in batches:
        h = read(h, x)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None
