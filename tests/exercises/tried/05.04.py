# --- right
def close(ours, theirs):
    return bool(((ours - theirs).abs() <= 1e-4 * theirs.abs() + 1e-5 * theirs.abs().max()).all())

# --- right
def close(ours, theirs):
    largest = theirs.abs().max()
    worst = (ours - theirs).abs().max()
    if worst <= 1e-4 * largest:
        return True
    return False

# --- right
def close(ours, theirs):
    return not ((ours - theirs).abs() > 1e-4 * theirs.abs().max()).any()

# --- right
def close(ours, theirs):
    return np.allclose(ours.numpy(), theirs.numpy(), rtol=1e-4, atol=1e-5 * np.abs(theirs.numpy()).max())

# --- right
def close(ours, theirs):
    tol = 1e-4 * max(abs(t) for t in theirs.flatten())
    return all(abs(o - t) <= tol for o, t in zip(ours.flatten(), theirs.flatten()))

# --- wrong: With one axis yours is right
def close(ours, theirs):
    tol = 1e-4 * max(abs(t) for t in theirs)
    return all(abs(o - t) <= tol for o, t in zip(ours, theirs))

# --- right
def close(ours, theirs):
    return torch.max(torch.abs(ours - theirs)) / torch.max(torch.abs(theirs)) <= 1e-4

# --- right
def close(ours, theirs):
    return torch.isclose(ours, theirs, rtol=1e-4, atol=float(theirs.abs().max()) * 1e-5).all().item()

# --- wrong: every difference is negative
def close(ours, theirs):
    return bool(((ours - theirs) <= 1e-4 * theirs.abs().max()).all())

# --- wrong: Take sizes first, then
def close(ours, theirs):
    return abs((ours - theirs).max()) <= 1e-4 * abs(theirs).max()

# --- wrong: largest entry in size
def close(ours, theirs):
    return bool((abs(ours - theirs) <= 1e-4 * theirs.max()).all())

# --- wrong: abs after the sum
def close(ours, theirs):
    return (ours - theirs).sum().abs() <= 1e-4 * theirs.abs().max()

# --- wrong: gradients of every size
def close(ours, theirs):
    return torch.max(torch.abs(ours - theirs)).item() <= 0.0001

# --- wrong: for its rounding
def close(ours, theirs):
    return bool((ours == theirs).all())

# --- wrong: unless you say others
def close(ours, theirs):
    return torch.allclose(ours, theirs)

# --- wrong: atol is there for it
def close(ours, theirs):
    return torch.allclose(ours, theirs, rtol=1e-4, atol=0)

# --- wrong: What should it grow with
def close(ours, theirs):
    return torch.allclose(ours, theirs, atol=1e-4, rtol=1e-4)

# --- wrong: lost in a mean
def close(ours, theirs):
    return (ours - theirs).abs().mean() < 1e-4 * theirs.abs().max()

# --- wrong: mean of theirs is far below
def close(ours, theirs):
    return (ours - theirs).abs().max() < 1e-4 * theirs.abs().mean()

# --- wrong: as a whole
def close(ours, theirs):
    return torch.isclose(ours, theirs, rtol=1e-4, atol=1e-5 * theirs.abs().max().item())

# --- wrong: small beside the others is rejected
def close(ours, theirs):
    for a, b in zip(ours, theirs):
        if abs(a - b) > 1e-4 * abs(b):
            return False
    return True

# --- wrong: Which way round
def close(ours, theirs):
    return (ours - theirs).abs().max() > 1e-4 * theirs.abs().max()

# --- wrong: other than True or False
def close(ours, theirs):
    return (ours - theirs).abs().max()

# --- wrong: norm mixes
def close(ours, theirs):
    return bool(torch.linalg.norm(ours - theirs) < 1e-4 * torch.linalg.norm(theirs))

# --- wrong: All of them have to be close
def close(ours, theirs):
    return bool(((ours - theirs).abs() < 1e-4 * theirs.abs().max()).any())

# --- wrong: Write return in place of print
def close(ours, theirs):
    print((ours - theirs).abs().max() <= 1e-4 * theirs.abs().max())

# --- wrong: atol is there for it
def close(ours, theirs):
    return torch.allclose(ours, theirs, rtol=1e-4, atol=1e-5 * theirs.abs().min().item())

# --- right
def close(ours, theirs):
    a, b = np.asarray(ours), np.asarray(theirs)
    return not np.any(np.abs(a - b) > 1e-4 * np.abs(b) + 1e-5 * np.max(np.abs(b)))

# --- right
def close(ours, theirs):
    ours, theirs = ours.float(), theirs.float()
    return bool((ours - theirs).abs().max() < 1e-4 * theirs.abs().max())

# --- wrong: everywhere: no abs
def close(ours, theirs):
    return (ours - theirs).max() < 1e-4

# --- wrong: its max is not the largest in size
def close(ours, theirs):
    return torch.allclose(ours, theirs, rtol=1e-4, atol=1e-5 * theirs.max().item())

# --- wrong: its partner in
def close(ours, theirs):
    return torch.allclose(theirs, ours, rtol=1e-4, atol=1e-5 * ours.abs().max().item())

# --- wrong: its largest entry
def close(ours, theirs):
    return bool((ours - theirs).abs().max() / ours.abs().max() <= 1e-4)

# --- wrong: right by the second rule alone
def close(ours, theirs):
    return torch.allclose(ours, theirs, rtol=1e-5, atol=1e-4 * theirs.abs().max().item())

# --- wrong: right by the second rule alone
def close(ours, theirs):
    return ((ours - theirs).abs() <= 1e-4 * theirs.abs().max() + 1e-5 * theirs.abs().max()).all()

# --- wrong: 1e-5 of a mean
def close(ours, theirs):
    return torch.allclose(ours, theirs, rtol=1e-4, atol=1e-5 * theirs.abs().mean().item())

# --- wrong: below 0
def close(ours, theirs):
    return torch.allclose(ours, theirs, rtol=1e-4, atol=1e-5 * theirs.mean().item())

# --- wrong: a single entry that is
def close(ours, theirs):
    return (ours - theirs).abs().sum() / theirs.abs().sum() <= 1e-4

# --- wrong: every sign turned
def close(ours, theirs):
    return torch.allclose(ours.abs(), theirs.abs(), rtol=1e-4, atol=1e-5 * theirs.abs().max().item())

# --- wrong: atol is there for it
def close(ours, theirs):
    return torch.allclose(ours, theirs, rtol=1e-4, atol=1e-6)

# --- right
def close(ours, theirs):
    return torch.allclose(ours, theirs, rtol=0, atol=1e-4 * theirs.abs().max().item())

# --- right
def close(ours, theirs):
    return bool((ours - theirs).norm(torch.inf) / theirs.norm(torch.inf) <= 1e-4)

# --- blank
def close(ours, theirs):
    return ...

# --- wrong: 0/0, no number
def close(ours, theirs):
    return ((ours-theirs).abs() < 1e-4 * theirs.abs()).all()

# --- wrong: 0/0, no number
def close(ours, theirs):
    return bool(torch.all((ours-theirs).abs() / theirs.abs() < 1e-4))

# --- wrong: says yes to one whose
def close(ours, theirs):
    largest = theirs.abs().max().item()
    return torch.allclose(ours.flatten()[:10], theirs.flatten()[:10], rtol=1e-4, atol=1e-5 * largest)

# --- wrong: part of its own size
def close(ours, theirs):
    return torch.allclose(ours, theirs, atol=1e-5 * theirs.abs().max().item())

# --- wrong: part of its own size
def close(ours, theirs):
    return torch.allclose(ours, theirs, rtol=0, atol=1e-5 * theirs.abs().max().item())

# --- wrong: part of its own size
def close(ours, theirs):
    return (ours - theirs).abs().max() <= 1e-5 * theirs.abs().max()

# --- wrong: which sizes are in it
def close(ours, theirs):
    return (ours - theirs).abs().max() <= 1e-4 * (theirs.max() - theirs.min())

# --- wrong: the size of its partner in `ours`
def close(ours, theirs):
    return ((ours - theirs).abs() <= 1e-4 * ours.abs() + 1e-5 * theirs.abs().max()).all()

# --- wrong: what says no
def close(ours, theirs):
    allowed = 1e-4 * theirs.abs() + 1e-5 * theirs.abs().max()
    return ((ours - theirs).abs() >= allowed).all()

# --- wrong: right by the second rule alone
def close(ours, theirs):
    return ((ours - theirs).abs() <= 1e-4 * theirs.abs().max() + 1e-5 * theirs.abs().max()).all()

# --- wrong: right by the second rule alone
def close(ours, theirs):
    d = (ours - theirs).abs()
    return d.max() <= 1e-4 * theirs.abs().max() + 1e-5 * theirs.abs().max()

# --- right
def close(ours, theirs):
    return bool((((ours-theirs).abs() - 1e-4*theirs.abs()).max()) <= 1e-5*theirs.abs().max())

# --- right
def close(ours, theirs):
    return bool(((ours-theirs).abs() <= torch.maximum(1e-4*theirs.abs(), 1e-5*theirs.abs().max())).all())

# --- wrong: in place of a 0, and 3,000.1 of 3,000
def close(ours, theirs):
    return ((ours - theirs).abs() <= 1e-5 * theirs.abs().max()).all() or ((ours - theirs).abs() <= 1e-4 * theirs.abs()).all()

# --- wrong: has 1,000 in place of a 0
def close(ours, theirs):
    keep = theirs != 0
    return torch.allclose(ours[keep], theirs[keep], rtol=1e-4, atol=1e-5 * theirs.abs().max().item())

# --- wrong: before a single one of 3,000
def close(ours, theirs):
    largest = 0
    for o, t in zip(ours.flatten().tolist(), theirs.flatten().tolist()):
        largest = max(largest, abs(t))
        if abs(o - t) > 1e-4 * abs(t) + 1e-5 * largest:
            return False
    return True

# --- wrong: in another order
def close(ours, theirs):
    return torch.allclose(ours.sort().values, theirs.sort().values, rtol=1e-4, atol=1e-5 * theirs.abs().max().item())

# --- wrong: part of its own size
def close(ours, theirs):
    return torch.allclose(ours, theirs, rtol=0, atol=1e-5 * theirs.abs().max().item())

# --- wrong: does not shrink with the gradient
def close(ours, theirs):
    return torch.allclose(ours, theirs, rtol=1e-4, atol=1e-5 * len(theirs))

# --- wrong: hands back a tuple of 2
def close(ours, theirs):
    diff = (ours - theirs).abs().max().item()
    return diff, diff <= 1e-4 * theirs.abs().max().item()

# --- wrong: right, within a tuple
def close(ours, theirs):
    diff = (ours - theirs).abs().max()
    return bool(diff <= 1e-4 * theirs.abs().max()),

# --- wrong: a tensor of shape (2,)
def close(ours, theirs):
    d = (ours - theirs).abs()
    return torch.stack([(d <= 1e-4 * theirs.abs()).all(), (d <= 1e-5 * theirs.abs().max()).all()])

# --- right
def close(ours, theirs):
    return bool(((ours - theirs).abs() < 1e-4 * theirs.abs() + 1e-5 * theirs.abs().max()).all())

# --- wrong: and ours has 0.01 in place of the 0, it says no
def close(ours, theirs):
    top = theirs.abs().max(0).values
    return bool(((ours - theirs).abs() <= 1e-4 * top).all())

# --- wrong: lets more pass
def close(ours, theirs):
    return torch.allclose(ours, theirs, rtol=1e-4, atol=1e-5 * theirs.norm().item())

# --- wrong: lets more pass
def close(ours, theirs):
    span = theirs.max() - theirs.min()
    return torch.allclose(ours, theirs, rtol=1e-4, atol=1e-5 * span.item())

# --- wrong: refuses some that the task lets pass
def close(ours, theirs):
    return torch.allclose(ours, theirs, rtol=5e-5, atol=5e-6 * theirs.abs().max().item())

# --- wrong: That is close enough
def close(ours, theirs):
    return bool((ours - theirs).norm() <= 1e-4 * theirs.abs().max())

# --- wrong: where a comparison hands back True or False
def close(ours, theirs):
    torch.testing.assert_close(ours, theirs, rtol=1e-4, atol=1e-5 * theirs.abs().max().item())
    return True
