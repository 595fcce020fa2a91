# --- right
def gradient_in_parts(w, x, y, size):
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        loss = ((w * x_part - y_part) ** 2).sum() / len(x)
        loss.backward()
    return w.grad

# --- right
def gradient_in_parts(w, x, y, size):
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        loss = ((w * x_part - y_part) ** 2).mean() * (len(x_part) / len(x))
        loss.backward()
    return w.grad

# --- right
def gradient_in_parts(w, x, y, size):
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        loss = torch.sum(torch.square(y_part - x_part * w)) / x.numel()
        loss.backward()
    return w.grad.clone()

# --- right
def gradient_in_parts(w, x, y, size):
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        loss = F.mse_loss(w * x_part, y_part, reduction="sum") / len(y)
        loss.backward()
    return w.grad

# --- right
def gradient_in_parts(w, x, y, size):
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        loss = ((w * x_part - y_part) ** 2).sum()
        loss.backward()
    return w.grad / len(x)

# --- right
def gradient_in_parts(w, x, y, size):
    w.grad = torch.zeros_like(w)
    for x_part, y_part in zip(torch.split(x, size), torch.split(y, size)):
        error = w * x_part - y_part
        (error @ error).backward(torch.tensor(1 / len(x)))
    return w.grad

# --- wrong: means of the parts, added
def gradient_in_parts(w, x, y, size):
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        loss = ((w * x_part - y_part) ** 2).mean()
        loss.backward()
    return w.grad

# --- wrong: plain average
def gradient_in_parts(w, x, y, size):
    parts = math.ceil(len(x) / size)
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        loss = ((w * x_part - y_part) ** 2).mean() / parts
        loss.backward()
    return w.grad

# --- wrong: sum over the batch
def gradient_in_parts(w, x, y, size):
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        loss = ((w * x_part - y_part) ** 2).sum()
        loss.backward()
    return w.grad

# --- wrong: divided by `size`
def gradient_in_parts(w, x, y, size):
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        loss = ((w * x_part - y_part) ** 2).sum() / size
        loss.backward()
    return w.grad

# --- wrong: divided twice
def gradient_in_parts(w, x, y, size):
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        loss = torch.mean((w * x_part - y_part) ** 2) / len(x)
        loss.backward()
    return w.grad

# --- wrong: weighed by `size`
def gradient_in_parts(w, x, y, size):
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        loss = ((w * x_part - y_part) ** 2).mean() * size / len(x)
        loss.backward()
    return w.grad

# --- wrong: the parts before it
def gradient_in_parts(w, x, y, size):
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        loss = ((w * x_part - y_part) ** 2).sum() / len(x)
        if w.grad is not None:
            w.grad.zero_()
        loss.backward()
    return w.grad

# --- wrong: runs backward once
def gradient_in_parts(w, x, y, size):
    loss = ((w * x - y) ** 2).mean()
    loss.backward()
    return w.grad

# --- wrong: runs backward once
def gradient_in_parts(w, x, y, size):
    total = 0
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        total = total + ((w * x_part - y_part) ** 2).sum()
    (total / len(x)).backward()
    return w.grad

# --- wrong: has its square
def gradient_in_parts(w, x, y, size):
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        loss = (w * x_part - y_part).sum() / len(x)
        loss.backward()
    return w.grad

# --- wrong: has several
def gradient_in_parts(w, x, y, size):
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        loss = (w * x_part - y_part) ** 2 / len(x)
        loss.backward()
    return w.grad

# --- wrong: all of x and y
def gradient_in_parts(w, x, y, size):
    for start in range(0, len(x), size):
        loss = F.mse_loss(w * x, y)
        loss.backward()
    return w.grad

# --- wrong: no way back to w
def gradient_in_parts(w, x, y, size):
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        with torch.no_grad():
            loss = ((w * x_part - y_part) ** 2).sum() / len(x)
        loss.backward()
    return w.grad

# --- wrong: The .grad you return is None
def gradient_in_parts(w, x, y, size):
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        loss = ((w * x_part - y_part) ** 2).sum() / len(x)
        loss.backward()
    return loss.grad

# --- wrong: needs a line with return
def gradient_in_parts(w, x, y, size):
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        loss = ((w * x_part - y_part) ** 2).sum() / len(x)
        loss.backward()

# --- blank
def gradient_in_parts(w, x, y, size):
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        loss = ...
        loss.backward()
    return w.grad

# --- wrong: no formula in its place
def gradient_in_parts(w, x, y, size):
    return (2 * (w * x - y) * x).mean()

# --- wrong: no formula in its place
def gradient_in_parts(w, x, y, size):
    w.grad = (2 * (w * x - y) * x).mean().detach()
    return w.grad

# --- wrong: Is it in the loop
def gradient_in_parts(w, x, y, size):
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        loss = ((w * x_part - y_part) ** 2).sum() / len(x)
    loss.backward()
    return w.grad

# --- wrong: Which line empties it again
def gradient_in_parts(w, x, y, size):
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        loss = ((w * x_part - y_part) ** 2).sum() / len(x)
        loss.backward()
        w.grad = None
    return w.grad

# --- wrong: Each part brings its share
def gradient_in_parts(w, x, y, size):
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        loss = ((w * x_part - y_part) ** 2).sum() / len(x)
        loss.backward()
        w.grad.zero_()
    return w.grad

# --- wrong: Part 1 has 3 of the 4 examples
def gradient_in_parts(w, x, y, size):
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        loss = ((w * x_part - y_part) ** 2).mean() / (len(x) // size)
        loss.backward()
    return w.grad

# --- wrong: Part 1 has 3 of the 4 examples
def gradient_in_parts(w, x, y, size):
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        loss = (w * x_part - y_part).mean() ** 2 * len(x_part) / len(x)
        loss.backward()
    return w.grad

# --- wrong: no backward pass has come to w
def gradient_in_parts(w, x, y, size):
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        loss = ((w * x_part - y_part) ** 2).sum() / len(x)
    return w.grad

# --- wrong: and no step
def gradient_in_parts(w, x, y, size):
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        loss = ((w * x_part - y_part) ** 2).sum() / len(x)
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
    return w.grad

# --- wrong: which is not their sum
def gradient_in_parts(w, x, y, size):
    total, parts = 0, 0
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        loss = ((w * x_part - y_part) ** 2).sum() / len(x)
        loss.backward()
        total += w.grad
        parts += 1
    return w.grad / parts

# --- wrong: The size is right
def gradient_in_parts(w, x, y, size):
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        loss = -((w * x_part - y_part) ** 2).sum() / len(x)
        loss.backward()
    return w.grad

# --- wrong: Each divides by its own examples, and the mean of the batch 
def gradient_in_parts(w, x, y, size):
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        loss = ((w*x_part-y_part)**2).mean()
        loss.backward()
    return w.grad

# --- wrong: Does its loss hold those of the parts before once more
def gradient_in_parts(w, x, y, size):
    loss = 0
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        loss = loss + ((w*x_part-y_part)**2).sum()/len(x)
        loss.backward(retain_graph=True)
    return w.grad

# --- wrong: Look at what is squared and summed for it, and at what the s
def gradient_in_parts(w, x, y, size):
    loss = 0
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        loss = loss + ((w*x_part-y_part)**2).mean()
        loss.backward(retain_graph=True)
    return w.grad

# --- wrong: Look at what is squared and summed for it, and at what the s
def gradient_in_parts(w, x, y, size):
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        loss = ((w*x_part-y_part)**2).mean()/2
        loss.backward()
    return w.grad

# --- wrong: Does its loss hold those of the parts before once more
def gradient_in_parts(w, x, y, size):
    for start in range(0, len(x), size):
        x_part, y_part = x[:start + size], y[:start + size]
        loss = ((w*x_part-y_part)**2).sum()/len(x)
        loss.backward()
    return w.grad

# --- wrong: Each part brings its share to w, and you return
def gradient_in_parts(w, x, y, size):
    total = 0
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        loss = ((w*x_part-y_part)**2).sum()/len(x)
        loss.backward()
        total = total + w.grad
    return total

# --- wrong: Each divides by its own examples, and the mean of the batch 
def gradient_in_parts(w, x, y, size):
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        loss = F.mse_loss(w*x_part, y_part)
        loss.backward()
        w.grad = w.grad.clone()
    return w.grad

# --- wrong: Does its loss hold those of the parts before once more
def gradient_in_parts(w, x, y, size):
    losses = []
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        losses.append(((w*x_part-y_part)**2).sum()/len(x))
        sum(losses).backward(retain_graph=True)
    return w.grad

# --- wrong: Look at what is squared and summed for it, and at what the s
def gradient_in_parts(w, x, y, size):
    for start in range(0, len(x), size):
        x_part, y_part = x[:size], y[:size]
        loss = ((w*x_part-y_part)**2).sum()/len(x)
        loss.backward()
    return w.grad

# --- wrong: Look at what is squared and summed for it, and at what the s
def gradient_in_parts(w, x, y, size):
    for start in range(0, len(x), size):
        x_part, y_part = x[start:], y[start:]
        loss = ((w*x_part-y_part)**2).sum()/len(x)
        loss.backward()
    return w.grad

# --- wrong: Each part brings its share to w, and you return
def gradient_in_parts(w, x, y, size):
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start+size], y[start:start+size]
        loss = ((w*x_part-y_part)**2).sum()/len(x)
        loss.backward()
        w.grad *= 0.5
    return w.grad

# --- wrong: on its own examples alone
def gradient_in_parts(w, x, y, size):
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        loss = ((w * x - y) ** 2).mean() * len(x_part) / len(x)
        loss.backward()
    return w.grad

# --- right
def gradient_in_parts(w, x, y, size):
    for start in range(0, len(x), size):
        features = torch.stack([x[start:start + size], y[start:start + size]])
        weights = torch.stack([w, torch.tensor(-1.0)])
        loss = ((weights @ features) ** 2).sum() / len(x)
        loss.backward()
    return w.grad

# --- wrong: begin with the first part
def gradient_in_parts(w, x, y, size):
    for start in range(size, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        loss = ((w * x_part - y_part) ** 2).sum() / len(x)
        loss.backward()
    return w.grad

# --- wrong: Pass 1 brings 0.02991 to w
def gradient_in_parts(w, x, y, size):
    for start in reversed(range(0, len(x), size)):
        x_part, y_part = x[start:start + size], y[start:start + size]
        loss = ((w * x_part - y_part) ** 2).sum() / (len(x) + 1)
        loss.backward()
    return w.grad

# --- wrong: no history and no .grad
def gradient_in_parts(w, x, y, size):
    total = 0
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        loss = ((w * x_part - y_part) ** 2).sum() / len(x)
        total += loss.item()
    total.backward()
    return w.grad
