# --- right
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))

    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), 0, -1):
        z_g = h_g * (1 - hs[t]**2)
        w_g = w_g + z_g * hs[t - 1]
        h_g = z_g * w
    return w_g

# --- right
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))

    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), 0, -1):
        z_g = h_g * (1 - hs[t]**2)
        w_g = w_g + hs[t - 1] * z_g
        h_g = w * z_g
    return w_g

# --- wrong: by hand
def loop_grad(w, h, xs):
    def f(w):
        state = h
        for x in xs:
            state = torch.tanh(w * state + x)
        return state
    return torch.func.grad(f)(w)

# --- wrong: by hand
def loop_grad(w, h, xs):
    w = w.clone().requires_grad_()
    for x in xs:
        h = torch.tanh(w * h + x)
    h.backward()
    return w.grad

# --- right
def loop_grad(w, h, xs):
    dh = 0.0
    for x in xs:
        before = h
        h = torch.tanh(w * h + x)
        dh = (1 - h**2) * (before + w * dh)
    return dh

# --- right
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))

    parts = []
    h_g = torch.tensor(1.0)
    for before, after in reversed(list(zip(hs[:-1], hs[1:]))):
        z_g = h_g * (1 - after**2)
        parts.append(z_g * before)
        h_g = z_g * w
    return torch.stack(parts).sum()

# --- right
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))

    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), 0, -1):
        z_g = h_g / torch.cosh(w * hs[t - 1] + xs[t - 1])**2
        w_g += z_g * hs[t - 1]
        h_g = z_g * w
    return w_g

# --- blank
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))

    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), 0, -1):
        z_g = h_g * (1 - hs[t]**2)
        w_g = w_g + z_g * hs[t - 1]
        h_g = ...
    return w_g

# --- blank
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))

    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), 0, -1):
        z_g = h_g * ...
        w_g = w_g + z_g * hs[t - 1]
        h_g = z_g * w
    return w_g

# --- wrong: what becomes of the others
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))

    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), 0, -1):
        z_g = h_g * (1 - hs[t]**2)
        w_g = z_g * hs[t - 1]
        h_g = z_g * w
    return w_g

# --- wrong: last step alone
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))

    h_g, w_g = 1.0, 0.0
    for t in [len(xs)]:
        z_g = h_g * (1 - hs[t]**2)
        w_g = w_g + z_g * hs[t - 1]
        h_g = z_g * w
    return w_g

# --- wrong: Its slope is missing
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))

    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), 0, -1):
        z_g = h_g
        w_g = w_g + z_g * hs[t - 1]
        h_g = z_g * w
    return w_g

# --- wrong: output is hs[t]
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))

    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), 0, -1):
        z_g = h_g * (1 - hs[t - 1]**2)
        w_g = w_g + z_g * hs[t - 1]
        h_g = z_g * w
    return w_g

# --- wrong: lost a square
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))

    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), 0, -1):
        z_g = h_g * (1 - hs[t])
        w_g = w_g + z_g * hs[t - 1]
        h_g = z_g * w
    return w_g

# --- wrong: here its slope
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))

    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), 0, -1):
        z_g = h_g * hs[t]
        w_g = w_g + z_g * hs[t - 1]
        h_g = z_g * w
    return w_g

# --- wrong: slope of a sigmoid
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))

    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), 0, -1):
        z_g = h_g * hs[t] * (1 - hs[t])
        w_g = w_g + z_g * hs[t - 1]
        h_g = z_g * w
    return w_g

# --- wrong: the state before
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))

    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), 0, -1):
        z_g = h_g * (1 - hs[t]**2)
        w_g = w_g + z_g * hs[t]
        h_g = z_g * w
    return w_g

# --- wrong: lacks that factor
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))

    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), 0, -1):
        z_g = h_g * (1 - hs[t]**2)
        w_g = w_g + z_g * hs[t - 1]
        h_g = z_g
    return w_g

# --- wrong: tanh lies between
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))

    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), 0, -1):
        z_g = h_g * (1 - hs[t]**2)
        w_g = w_g + z_g * hs[t - 1]
        h_g = h_g * w
    return w_g

# --- wrong: as if it were the last
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))

    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), 0, -1):
        z_g = h_g * (1 - hs[t]**2)
        w_g = w_g + z_g * hs[t - 1]
        h_g = h_g
    return w_g

# --- wrong: set anew
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))

    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), 0, -1):
        z_g = h_g * (1 - hs[t]**2)
        w_g = w_g + z_g * hs[t - 1]
        h_g = h_g + z_g * w
    return w_g

# --- wrong: a factor w too many
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))

    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), 0, -1):
        z_g = h_g * (1 - hs[t]**2)
        h_g = z_g * w
        w_g = w_g + h_g * hs[t - 1]
    return w_g

# --- wrong: averaged
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))

    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), 0, -1):
        z_g = h_g * (1 - hs[t]**2)
        w_g = w_g + z_g * hs[t - 1]
        h_g = z_g * w
    return w_g / len(xs)

# --- wrong: many paths
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))

    h_g, w_g = 1.0, 1.0
    for t in range(len(xs), 0, -1):
        z_g = h_g * (1 - hs[t]**2)
        w_g = w_g * z_g * hs[t - 1]
        h_g = z_g * w
    return w_g

# --- wrong: the product of one path
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))

    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), 0, -1):
        z_g = h_g * (1 - hs[t]**2)
        w_g = w_g + z_g * hs[t - 1]
        h_g = z_g * w
    return h_g

# --- wrong: sum of the upstream
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))

    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), 0, -1):
        z_g = h_g * (1 - hs[t]**2)
        w_g = w_g + z_g
        h_g = z_g * w
    return w_g

# --- wrong: runs forward
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))

    h_g, w_g = 1.0, 0.0
    for t in range(1, len(xs) + 1):
        z_g = h_g * (1 - hs[t]**2)
        w_g = w_g + z_g * hs[t - 1]
        h_g = z_g * w
    return w_g

# --- wrong: last state itself
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))

    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), 0, -1):
        z_g = h_g * (1 - hs[t]**2)
        w_g = w_g + z_g * hs[t - 1]
        h_g = z_g * w
    return hs[-1]

# --- wrong: Yours has x
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))

    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), 0, -1):
        z_g = h_g * (1 - hs[t]**2)
        w_g = w_g + z_g * xs[t - 1]
        h_g = z_g * w
    return w_g

# --- wrong: For w = 2, h = 0.5 and one x
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))

    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), 0, -1):
        z_g = h_g * (1 - hs[t]**2)
        w_g = w_g + 2 * z_g * hs[t - 1]
        h_g = z_g * w
    return w_g

# --- wrong: One step is right
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))

    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), 0, -1):
        z_g = h_g * (1 - hs[t]**2)
        w_g = w_g + z_g * hs[t - 1]
        h_g = z_g * w * w
    return w_g

# --- right
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))
    h_g, w_g = torch.ones(()), torch.zeros(())
    for t in range(len(xs), 0, -1):
        z_g = h_g - h_g * hs[t] ** 2
        w_g, h_g = w_g + z_g * hs[t - 1], z_g * w
    return w_g.item()

# --- wrong: in place of z_g
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))
    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), 0, -1):
        z_g = h_g * (1 - hs[t] ** 2)
        w_g = w_g + h_g * hs[t - 1]
        h_g = z_g * w
    return w_g

# --- wrong: a factor w too many
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))
    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), 0, -1):
        z_g = h_g * w * (1 - hs[t] ** 2)
        w_g = w_g + z_g * hs[t - 1]
        h_g = z_g
    return w_g

# --- wrong: sum of two gradients
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))
    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), 0, -1):
        z_g = h_g * (1 - hs[t]**2)
        w_g = w_g + z_g * hs[t - 1]
        h_g = z_g * w
    return w_g + h_g

# --- wrong: number 1. Return that one alone
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))
    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), 0, -1):
        z_g = h_g * (1 - hs[t]**2)
        w_g = w_g + z_g * hs[t - 1]
        h_g = z_g * w
    return w_g, h_g

# --- wrong: without brackets
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))
    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), 0, -1):
        z_g = h_g * 1 - hs[t]**2
        w_g = w_g + z_g * hs[t - 1]
        h_g = z_g * w
    return w_g

# --- wrong: (1 − h)² squares
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))
    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), 0, -1):
        z_g = h_g * (1 - hs[t])**2
        w_g = w_g + z_g * hs[t - 1]
        h_g = z_g * w
    return w_g

# --- wrong: What does the second step hand
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))
    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), 0, -1):
        z_g = h_g * (1 - hs[t]**2)
        w_g = w_g + z_g * hs[0]
        h_g = z_g * w
    return w_g

# --- wrong: The two are 1 apart
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))

    h_g, w_g = 1.0, 1.0
    for t in range(len(xs), 0, -1):    # hs[t] was made from hs[t - 1]
        z_g = h_g * (1 - hs[t]**2)
        w_g = w_g + z_g * hs[t - 1]
        h_g = z_g * w
    return w_g

# --- wrong: Two steps are right with w = 2
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs: hs.append(torch.tanh(w * hs[-1] + x))
    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), 0, -1):
        z_g = h_g * (1 - hs[t]**2)
        w_g = w_g + z_g * hs[t - 1]
        h_g = z_g * abs(w)
    return w_g

# --- wrong: The two are 1 apart
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs: hs.append(torch.tanh(w * hs[-1] + x))
    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), 0, -1):
        z_g = h_g * (1 - hs[t]**2)
        w_g = w_g + z_g * hs[t - 1] + 1
        h_g = z_g * w
    return w_g

# --- wrong: How many of the steps
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))
    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), max(0, len(xs) - 10), -1):
        z_g = h_g * (1 - hs[t]**2)
        w_g = w_g + z_g * hs[t - 1]
        h_g = z_g * w
    return w_g

# --- wrong: an xs of 60 zeros
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))
    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), max(0, len(xs) - 6), -1):
        z_g = h_g * (1 - hs[t]**2)
        w_g = w_g + z_g * hs[t - 1]
        h_g = z_g * w
    return w_g

# --- wrong: Does the loop back come to t = 1
def loop_grad(w, h, xs):
    hs = [torch.zeros(())]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))
    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), 0, -1):
        z_g = h_g * (1 - hs[t]**2)
        w_g = w_g + z_g * hs[t - 1]
        h_g = z_g * w
    return w_g

# --- right
def loop_grad(w, h, xs):
    def back(h, k):
        if k == len(xs):
            return 1.0, 0.0
        after = torch.tanh(w * h + xs[k])
        h_g, w_g = back(after, k + 1)
        z_g = h_g * (1 - after**2)
        return z_g * w, w_g + z_g * h
    return back(h, 0)[1]

# --- wrong: Does the loop back come to t = 1
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))

    h_g, w_g = 1.0, 0.0
    for t in range(len(xs) - 1, 0, -1):
        z_g = h_g * (1 - hs[t]**2)
        w_g = w_g + z_g * hs[t - 1]
        h_g = z_g * w
    return w_g

# --- wrong: the state after it
def loop_grad(w, h, xs):
    dh = 0.0
    for x in xs:
        h = torch.tanh(w * h + x)
        dh = (1 - h**2) * (h + w * dh)
    return dh

# --- right
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))
    vjp, total = 1.0, 0.0
    for t in range(len(xs), 0, -1):
        z = vjp * (1 - hs[t] ** 2)
        total = total + z * hs[t - 1]
        vjp = z * w
    return total

# --- wrong: brings, alone
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))
    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), 0, -1):
        z_g = h_g * (1 - hs[t] ** 2)
        h_g = z_g * w
    w_g = w_g + z_g * hs[t - 1]
    return w_g

# --- wrong: contribution of the first step is missing
def loop_grad(w, h, xs):
    dh = 0.0
    h = torch.tanh(w * h + xs[0])
    for x in xs[1:]:
        before, h = h, torch.tanh(w * h + x)
        dh = (1 - h**2) * (before + w * dh)
    return dh

# --- wrong: when w does by 0.1, divided by that
def loop_grad(w, h, xs):
    def last(w):
        s = h
        for x in xs:
            s = torch.tanh(w * s + x)
        return s
    return (last(w + 0.1) - last(w)) / 0.1

# --- wrong: when w does by 1, divided by that
def loop_grad(w, h, xs):
    def last(w):
        s = h
        for x in xs:
            s = torch.tanh(w * s + x)
        return s
    return (last(w + 0.5) - last(w - 0.5)) / 1.0

# --- wrong: That is near. Where in yours are digits lost
def loop_grad(w, h, xs):
    w, h, xs = w.half(), h.half(), xs.half()
    dh = 0.0
    for x in xs:
        before, h = h, torch.tanh(w * h + x)
        dh = (1 - h**2) * (before + w * dh)
    return dh
