# --- right
def snapshot(t):
    return t.clone().detach()

# --- right
def snapshot(t):
    with torch.no_grad():
        s = t.clone()
    return s

# --- right
def snapshot(t):
    return torch.from_numpy(t.detach().numpy().copy())

# --- wrong: no longer in a tensor
def snapshot(t):
    return t.detach().numpy().copy()

# --- wrong: no longer in a tensor
def snapshot(t):
    return t.tolist()

# --- right
def snapshot(t):
    return torch.tensor(t)

# --- right
def snapshot(t):
    new = torch.empty_like(t, requires_grad=False)
    new.copy_(t.data)
    return new

# --- right
def snapshot(t):
    with torch.inference_mode():
        return t * 1

# --- right
def snapshot(t):
    return t.data.clone()

# --- wrong: no longer in a tensor
def snapshot(t):
    return [float(number) for number in t]

# --- wrong: shares the memory of t
def snapshot(t):
    return t.detach()

# --- wrong: shares the memory of t
def snapshot(t):
    return t.data

# --- wrong: ours shares 
def snapshot(t):
    return t.detach().float()

# --- wrong: shares the memory of t
def snapshot(t):
    return t.detach().numpy()

# --- wrong: shares the memory of t
def snapshot(t):
    s = t.detach()
    return s[:]

# --- wrong: clone is an operation
def snapshot(t):
    return t.clone()

# --- wrong: an operation on t
def snapshot(t):
    return t * 1

# --- wrong: t comes out as it went in
def snapshot(t):
    with torch.no_grad():
        s = t
    return s

# --- wrong: are both those of t
def snapshot(t):
    s = t[:]
    return s

# --- wrong: Cut the history first
def snapshot(t):
    import copy
    return copy.deepcopy(t)

# --- wrong: asked to track again
def snapshot(t):
    return t.clone().detach().requires_grad_(True)

# --- wrong: at a leaf alone
def snapshot(t):
    s = t.clone()
    s.requires_grad = False
    return s

# --- wrong: at a leaf alone
def snapshot(t):
    t.requires_grad_(False)
    return t.clone()

# --- wrong: cuts t itself
def snapshot(t):
    t.detach_()
    return t.clone()

# --- wrong: The numbers of t are not in it
def snapshot(t):
    return torch.zeros(t.shape)

# --- wrong: several
def snapshot(t):
    return t.item()

# --- wrong: the error itself advise
def snapshot(t):
    return t.numpy()

# --- wrong: needs a line with return
def snapshot(t):
    s = t.detach().clone()

# --- blank
def snapshot(t):
    return ...

# --- wrong: ours shares 
def snapshot(t):
    with torch.no_grad():
        return t.view(-1)

# --- wrong: so it has the memory of t
def snapshot(t):
    with torch.no_grad():
        return t[:]

# --- wrong: so it has the memory of t
@torch.no_grad()
def snapshot(t):
    return t.view_as(t)

# --- wrong: The numbers were rounded
def snapshot(t):
    return t.detach().round()

# --- wrong: keeps the numbers as they are
def snapshot(t):
    return t.round()

# --- wrong: Each number keeps its place
def snapshot(t):
    return t.detach().clone().flatten()

# --- wrong: Yours is of shape
def snapshot(t):
    return t.detach().clone()[:-1]

# --- wrong: it tracks
import copy

def snapshot(t):
    return copy.copy(t)

# --- wrong: ours shares 
def snapshot(t):
    return t.detach().double()

# --- wrong: Yours shares the memory of t
def snapshot(t):
    return t.detach().reshape(-1)

# --- wrong: What yours hands back was not
def snapshot(t):
    with torch.no_grad():
        copied = t.clone()
    return t

# --- wrong: still to be called
def snapshot(t):
    return t.detach().clone

# --- wrong: hands back a tuple of 2
def snapshot(t):
    return t.detach(), t.clone()
