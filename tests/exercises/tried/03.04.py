# --- right
def train_step(w, sgd):
    loss = (w - 2) ** 2
    sgd.zero_grad()
    loss.backward()
    sgd.step()

# --- right
def train_step(w, sgd):
    loss = (w - 2).pow(2)
    sgd.zero_grad(set_to_none=False)
    loss.backward()
    sgd.step()
    return loss.item()

# --- right
def train_step(w, sgd):
    if w.grad is not None:
        w.grad.zero_()
    torch.square(2 - w).backward()
    sgd.step()

# --- right
def train_step(w, sgd):
    sgd.zero_grad()
    w.grad = 2 * (w.detach() - 2)
    sgd.step()
    sgd.zero_grad()

# --- right
def train_step(w, sgd):
    def closure():
        sgd.zero_grad()
        loss = (w - 2) ** 2
        loss.backward()
        return loss
    sgd.step(closure)

# --- right
def train_step(w, sgd):
    sgd.zero_grad()
    F.mse_loss(w, torch.tensor(2.0)).backward()
    sgd.step()
    print(w.item())

# --- right
def train_step(w, sgd):
    w.grad = None
    loss = w * w - 4 * w + 4
    loss.backward(retain_graph=True)
    w.data -= sgd.param_groups[0]["lr"] * w.grad

# --- wrong: joins the first step
def train_step(w, sgd):
    loss = (w - 2) ** 2
    loss.backward()
    sgd.step()
    sgd.zero_grad()

# --- wrong: throws away
def train_step(w, sgd):
    loss = (w - 2) ** 2
    loss.backward()
    sgd.zero_grad()
    sgd.step()

# --- wrong: throws away
def train_step(w, sgd):
    sgd.zero_grad()
    loss = (w - 2) ** 2
    loss.backward()
    sgd.zero_grad()
    sgd.step()

# --- wrong: Backward adds
def train_step(w, sgd):
    loss = (w - 2) ** 2
    loss.backward()
    sgd.step()

# --- wrong: Is it called
def train_step(w, sgd):
    sgd.zero_grad
    loss = (w - 2) ** 2
    loss.backward()
    sgd.step()

# --- wrong: is in your code, `sgd` has taken none
def train_step(w, sgd):
    sgd.zero_grad()
    loss = (w - 2) ** 2
    loss.backward()
    sgd.step

# --- wrong: and `sgd` does not step
def train_step(w, sgd):
    loss = (w - 2) ** 2
    sgd.zero_grad()
    loss.backward()

# --- wrong: no backward pass has come to w
def train_step(w, sgd):
    loss = (w - 2) ** 2
    sgd.zero_grad()
    sgd.step()

# --- wrong: steps first
def train_step(w, sgd):
    loss = (w - 2) ** 2
    sgd.zero_grad()
    sgd.step()
    loss.backward()

# --- wrong: steps first
def train_step(w, sgd):
    sgd.step()
    sgd.zero_grad()
    ((w - 2) ** 2).backward()

# --- wrong: No tensor has a zero_grad
def train_step(w, sgd):
    w.zero_grad()
    loss = (w - 2) ** 2
    loss.backward()
    sgd.step()

# --- wrong: runs step 30 times
def train_step(w, sgd):
    for _ in range(30):
        sgd.zero_grad()
        loss = (w - 2) ** 2
        loss.backward()
        sgd.step()

# --- wrong: runs backward 2 times
def train_step(w, sgd):
    sgd.zero_grad()
    loss = (w - 2) ** 2
    loss.backward(retain_graph=True)
    loss.backward()
    sgd.step()

# --- wrong: no way back
def train_step(w, sgd):
    sgd.zero_grad()
    with torch.no_grad():
        loss = (w - 2) ** 2
    loss.backward()
    sgd.step()

# --- wrong: away from 2
def train_step(w, sgd):
    sgd.zero_grad()
    loss = -(w - 2) ** 2
    loss.backward()
    sgd.step()

# --- wrong: the same amount
def train_step(w, sgd):
    sgd.zero_grad()
    loss = w - 2
    loss.backward()
    sgd.step()

# --- wrong: its gradient that has to be emptied
def train_step(w, sgd):
    with torch.no_grad():
        w.zero_()
    loss = (w - 2) ** 2
    loss.backward()
    sgd.step()

# --- wrong: refused
def train_step(w, sgd):
    sgd.zero_grad()
    loss = (w - 2) ** 2
    loss.backward()
    w -= 0.1 * w.grad

# --- wrong: w has not moved
def train_step(w, sgd):
    sgd.zero_grad()
    loss = (w - 2) ** 2
    loss.backward()
    w = w - 0.1 * w.grad

# --- wrong: no backward
def train_step(w, sgd):
    sgd.zero_grad()
    loss = ((w - 2) ** 2).item()
    loss.backward()
    sgd.step()

# --- blank
def train_step(w, sgd):
    ...

# --- right
def train_step(w, sgd):
    loss = (w - 2) ** 2
    if w.grad is not None:
        w.grad.zero_()
    loss.backward()
    sgd.step()

# --- right
def train_step(w, sgd):
    loss = (w - 2) ** 2
    sgd.zero_grad()
    loss.backward()
    sgd.step()
    ...

# --- right
def train_step(w, sgd):
    def closure():
        sgd.zero_grad()
        loss = (w - 2).pow(2)
        loss.backward()
        return loss
    sgd.step(closure)

# --- wrong: whether it is there or not
def train_step(w, sgd):
    loss = (w - 2) ** 2
    w.grad.zero_()
    loss.backward()
    sgd.step()

# --- wrong: whether it is there or not
def train_step(w, sgd):
    loss = (w - 2) ** 2
    w.grad *= 0
    loss.backward()
    sgd.step()

# --- wrong: whether it is there or not
def train_step(w, sgd):
    loss = (w - 2) ** 2
    w.grad.data.fill_(0)
    loss.backward()
    sgd.step()

# --- wrong: as it does for w²
def train_step(w, sgd):
    loss = w**2 - 2
    sgd.zero_grad()
    loss.backward()
    sgd.step()

# --- wrong: Where is the square
def train_step(w, sgd):
    loss = (w - 2) ** 2
    sgd.zero_grad()
    w.backward()
    sgd.step()

# --- wrong: 'NoneType' object has no attribute 'step'
def train_step(w, sgd):
    loss = (w - 2) ** 2
    loss.backward()
    sgd.zero_grad().step()

# --- blank
def train_step(w, sgd):
    loss = (w - 2) ** 2
    ...

# --- wrong: You make another optimiser
def train_step(w, sgd):
    own = torch.optim.SGD([w], lr=0.1)
    loss = (w - 2) ** 2
    loss.backward()
    own.step()

# --- wrong: against the slope of (w − 2)² there
def train_step(w, sgd):
    w.grad = abs(2 * (w.detach() - 2))
    sgd.step()

# --- wrong: from 3.72498 to 3.72496
def train_step(w, sgd):
    loss = (w - 2) ** 2
    sgd.zero_grad()
    loss.backward()
    w.grad.clamp_(-1e-4,1e-4)
    sgd.step()

# --- wrong: leaves w at
def train_step(w, sgd, done=[]):
    loss = (w - 2) ** 2
    sgd.zero_grad()
    loss.backward()
    if id(sgd) in done:
        sgd.step()
    done.append(id(sgd))

# --- wrong: steps first
def train_step(w, sgd):
    loss = (w - 2) ** 2
    sgd.zero_grad()
    sgd.step()
    loss.backward()

# --- wrong: w.grad is None or 0 when
def train_step(w, sgd):
    loss = (w - 2) ** 2
    sgd.zero_grad()
    torch.autograd.grad(loss, w)
    sgd.step()

# --- wrong: it is given takes no step
def train_step(w, sgd):
    loss = (w - 2) ** 2
    sgd.zero_grad
    loss.backward
    sgd.step

# --- wrong: that of this loss has not come
def train_step(w, sgd):
    loss = (w - 2) ** 2
    torch.autograd.grad(loss, w)
    sgd.step()

# --- wrong: the rate times the loss itself
def train_step(w, sgd):
    with torch.no_grad():
        w -= sgd.param_groups[0]["lr"] * (w - 2) ** 2

# --- wrong: autograd.grad hands its gradient back
def train_step(w, sgd):
    loss = (w - 2) ** 2
    sgd.zero_grad()
    torch.autograd.grad(loss, w)
    sgd.step()

# --- wrong: autograd.grad hands a gradient of w back
def train_step(w, sgd):
    loss = (w - 2) ** 2
    sgd.zero_grad()
    torch.autograd.grad(loss, w)

# --- wrong: old gradient alone
def train_step(w, sgd):
    loss = (w - 2) ** 2
    torch.autograd.grad(loss, w)
    sgd.step()

# --- wrong: Which of your lines run then
def train_step(w, sgd):
    loss = (w - 2) ** 2
    if w.grad is not None:
        sgd.zero_grad()
        loss.backward()
        sgd.step()

# --- wrong: Which of your lines run then
def train_step(w, sgd):
    loss = (w - 2) ** 2
    if w.grad is not None:
        w.grad.zero_()
        loss.backward()
        sgd.step()

# --- wrong: It is the optimiser that takes steps
def train_step(w, sgd):
    loss = (w - 2) ** 2
    sgd.zero_grad()
    loss.backward()
    loss.step()

# --- wrong: Is it reached, with its ()
def train_step(w, sgd):
    loss = (w - 2) ** 2
    sgd.zero_grad()
    loss.backward()
    if w.grad is None:
        sgd.step()

# --- wrong: handed over in place of one
def train_step(w, sgd):
    loss = (w - 2) ** 2
    sgd.zero_grad()
    loss.backward()
    sgd.step(loss)

# --- wrong: and `sgd` does not step
def train_step(w, sgd):
    loss = (w - 2) ** 2
    sgd.zero_grad()
    loss.backward()
    other = torch.optim.SGD([w.detach().clone().requires_grad_()], lr=0.1)
    other.step()

# --- wrong: stops at `loss.grad.zero_()`
def train_step(w, sgd):
    loss = (w - 2) ** 2
    sgd.zero_grad()
    loss.grad.zero_()
    loss.backward()
    sgd.step()

# --- wrong: `sgd` does not step. Which call moves w by the gradient?
def train_step(w, sgd):
    loss = (w - 2) ** 2
    w.grad = None
    loss.backward()
    step = sgd.param_groups[0]["lr"] * w.grad
    w = w - step

# --- wrong: where does an old gradient lie
def train_step(w, sgd):
    loss = (w - 2) ** 2
    w.zero_()
    loss.backward()
    sgd.step()

# --- wrong: make another optimiser
def train_step(w, sgd):
    loss = (w - 2) ** 2
    sgd = torch.optim.SGD([w], lr=0.5)
    sgd.zero_grad()
    loss.backward()
    sgd.step()
