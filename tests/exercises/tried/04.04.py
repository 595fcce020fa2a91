# --- right
def clipped(x):
    y = torch.sigmoid(x)
    y = y.clamp(max=0.8)
    return y

# --- right
def clipped(x):
    y = torch.sigmoid(x)
    y = torch.clamp(y, max=0.8)
    return y

# --- right
def clipped(x):
    y = torch.sigmoid(x)
    y = torch.clamp(y, 0, 0.8)
    return y

# --- right
def clipped(x):
    y = torch.sigmoid(x)
    y = torch.where(y > 0.8, torch.tensor(0.8), y)
    return y

# --- right
def clipped(x):
    y = torch.sigmoid(x)
    y = torch.minimum(y, torch.full_like(y, 0.8))
    return y

# --- right
def clipped(x):
    y = torch.sigmoid(x).clone()
    y[y > 0.8] = 0.8
    return y

# --- right
def clipped(x):
    y = torch.sigmoid(x)
    y = 0.8 - torch.relu(0.8 - y)
    return y

# --- wrong: What writes over what it kept
def clipped(x):
    y = torch.sigmoid(x)
    y.data.clamp_(max=0.8)
    return y

# --- wrong: no gradient comes back
def clipped(x):
    y = torch.sigmoid(x)
    y = y.data.clamp_(max=0.8)
    return y

# --- wrong: no gradient comes back
def clipped(x):
    y = torch.sigmoid(x)
    y = y.detach().clamp(max=0.8)
    return y

# --- wrong: version counter notices
def clipped(x):
    y = torch.sigmoid(x)
    y = y.clamp_(max=0.8)
    return y

# --- wrong: version counter notices
def clipped(x):
    y = torch.sigmoid(x)
    y[y > 0.8] = 0.8
    return y

# --- wrong: version counter notices
def clipped(x):
    y = torch.sigmoid(x)
    y.detach().clamp_(max=0.8)
    return y

# --- wrong: no gradient comes back
def clipped(x):
    y = torch.sigmoid(x)
    with torch.no_grad():
        y = y.clamp(max=0.8)
    return y

# --- wrong: small values went up
def clipped(x):
    y = torch.sigmoid(x)
    y = torch.clamp(y, 0.8)
    return y

# --- wrong: It is y that should be
def clipped(x):
    y = torch.sigmoid(x.clamp(max=0.8))
    return y

# --- wrong: the sigmoid as it was
def clipped(x):
    y = torch.sigmoid(x)
    y.clamp(max=0.8)
    return y

# --- wrong: became 0
def clipped(x):
    y = torch.sigmoid(x)
    y = y * (y < 0.8)
    return y

# --- wrong: does not know of the clip
def clipped(x):
    y = torch.sigmoid(x)
    y = y.clone()
    y.data.clamp_(max=0.8)
    return y

# --- wrong: looks at each entry
def clipped(x):
    y = torch.sigmoid(x)
    if y > 0.8:
        y = 0.8
    return y

# --- wrong: two tensors
def clipped(x):
    y = torch.sigmoid(x)
    y = torch.min(y, 0.8)
    return y

# --- wrong: needs a line with return
def clipped(x):
    y = torch.sigmoid(x)
    y = y.clamp(max=0.8)

# --- wrong: one wall, above
def clipped(x):
    y = torch.sigmoid(x)
    y = y.clamp(0.2, 0.8)
    return y

# --- wrong: and the rest stay
def clipped(x):
    y = torch.sigmoid(x)
    y = y.clamp(max=0.9)
    return y

# --- blank
def clipped(x):
    y = torch.sigmoid(x)
    y = ...
    return y

# --- wrong: overwrites x
def clipped(x):
    y = torch.sigmoid(x)
    y = y.clamp(max=0.8)
    x.data.clamp_(max=1.3)
    return y

# --- wrong: What writes over what it kept
def clipped(x):
    y = torch.sigmoid(x)
    y.data.clamp_(max=0.8)
    y = y.clamp(max=0.8)
    return y

# --- right
def clipped(x):
    y = torch.sigmoid(x)
    y.data.clamp_(max=0.8)
    y.register_hook(lambda g: g * (y < 0.8))
    return y

# --- wrong: leaves each entry in its place
def clipped(x):
    y = torch.sigmoid(x)
    return y.clamp(max=0.8)[None]

# --- wrong: A clip is flat there
def clipped(x):
    edge = math.log(4)
    z = x + (x.clamp(max=edge) - x).detach()
    return torch.sigmoid(z)

# --- wrong: Backward has run already
def clipped(x):
    y = torch.sigmoid(x).clamp(max=0.8)
    y.sum().backward()
    return y
