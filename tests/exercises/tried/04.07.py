# --- right
def squared_length(a, b):
    point = torch.stack((a, b))
    return (point**2).sum()

# --- right
def squared_length(a, b):
    point = torch.cat([a.unsqueeze(0), b.unsqueeze(0)])
    return (point**2).sum()

# --- right
def squared_length(a, b):
    point = torch.zeros(2)
    point[0] = a
    point[1] = b
    return (point**2).sum()

# --- right
def squared_length(a, b):
    point = torch.vstack([a, b])
    return (point**2).sum()

# --- right
def squared_length(a, b):
    return a**2 + b**2

# --- right
def squared_length(a, b):
    point = torch.stack([a.view(1), b.view(1)], dim=1)
    return torch.square(point).sum()

# --- wrong: makes a tensor out of numbers
def squared_length(a, b):
    point = torch.tensor([a, b])
    return (point**2).sum()

# --- wrong: makes a tensor out of numbers
def squared_length(a, b):
    point = torch.Tensor([a, b])
    return (point**2).sum()

# --- wrong: new leaf
def squared_length(a, b):
    point = torch.tensor([a, b], requires_grad=True)
    return (point**2).sum()

# --- wrong: new leaf
def squared_length(a, b):
    point = torch.tensor([a, b])
    point.requires_grad_()
    return (point**2).sum()

# --- wrong: From which line on
def squared_length(a, b):
    point = torch.stack([a, b]).detach()
    return (point**2).sum()

# --- wrong: From which line on
def squared_length(a, b):
    point = torch.stack([a.data, b.data])
    return (point**2).sum()

# --- wrong: The way to b is cut
def squared_length(a, b):
    point = torch.stack([a, torch.tensor(b)])
    return (point**2).sum()

# --- wrong: The way to a is cut
def squared_length(a, b):
    point = torch.stack([a.detach(), b])
    return (point**2).sum()

# --- wrong: added before the square
def squared_length(a, b):
    point = a + b
    return (point**2).sum()

# --- wrong: makes a new axis
def squared_length(a, b):
    point = torch.cat([a, b])
    return (point**2).sum()

# --- wrong: list of tensors
def squared_length(a, b):
    point = [a, b]
    return (point**2).sum()

# --- wrong: A tuple is squared
def squared_length(a, b):
    point = a, b
    return (point**2).sum()

# --- wrong: as one list
def squared_length(a, b):
    point = torch.stack(a, b)
    return (point**2).sum()

# --- wrong: Under no_grad
def squared_length(a, b):
    with torch.no_grad():
        point = torch.stack([a, b])
    return (point**2).sum()

# --- wrong: numpy
def squared_length(a, b):
    point = torch.tensor(np.array([a, b]))
    return (point**2).sum()

# --- wrong: needs a line with return
def squared_length(a, b):
    point = torch.stack([a, b])
    (point**2).sum()

# --- wrong: not their squares
def squared_length(a, b):
    point = torch.stack([a, b])
    return point.sum()

# --- wrong: makes a tensor out of numbers
def squared_length(a, b):
    point = torch.as_tensor([a, b])
    return (point**2).sum()

# --- wrong: makes a tensor out of numbers
def squared_length(a, b):
    point = torch.FloatTensor([a, b])
    return (point**2).sum()

# --- wrong: should be added, and nothing else
def squared_length(a, b):
    point = torch.stack([a, b])
    return (point**3).sum()

# --- wrong: Their sum is asked
def squared_length(a, b):
    point = torch.stack([a, b])
    return point**2

# --- blank
def squared_length(a, b):
    point = ...
    return (point**2).sum()

# --- wrong: complex number
def squared_length(a, b):
    point = torch.complex(a, b)
    return (point**2).sum()

# --- wrong: (a·b)²
def squared_length(a, b):
    point = torch.stack([a, b])
    return point.prod() ** 2

# --- wrong: A tuple is squared
def squared_length(a, b):
    point = torch.meshgrid(a, b)
    return (point**2).sum()

# --- wrong: A tuple is squared
def squared_length(a, b):
    point = torch.broadcast_tensors(a, b)
    return (point**2).sum()

# --- wrong: averages or halves
def squared_length(a, b):
    point = torch.stack([a, b])
    return 0.5 * (point**2).sum()

# --- wrong: a tuple of 2. One tensor is asked for
def squared_length(a, b):
    point = torch.stack([a, b])
    return point, (point**2).sum()

# --- wrong: From which line on
def squared_length(a, b):
    point = torch.stack([a, b]).float().detach()
    return (point**2).sum()

# --- wrong: From which line on
def squared_length(a, b):
    point = torch.stack([a.detach(), b.detach()]) * torch.tensor([1.0, 1.0])
    return (point**2).sum()

# --- wrong: writes other numbers into a or b
def squared_length(a, b):
    a.data *= a.data
    b.data *= b.data
    return a + b

# --- wrong: The gradients are 0 and 0
def squared_length(a, b):
    point = torch.tensor([a, b])
    return (point**2).sum() + 0 * a + 0 * b

# --- wrong: That is b²
def squared_length(a, b):
    point = torch.zeros(2)
    for t in (a, b):
        point[0] = t
    return (point**2).sum()
