# --- right
def agree(mine, theirs):
    close = torch.allclose
    return (
        close(mine["w1"], theirs["w1"])
        and close(mine["b1"], theirs["b1"])
        and close(mine["w2"], theirs["w2"])
        and close(mine["b2"], theirs["b2"])
    )

# --- right
def agree(mine, theirs):
    for name in theirs:
        if not torch.allclose(mine[name], theirs[name], rtol=1e-4):
            return False
    return True

# --- wrong: goes by the order
def agree(mine, theirs):
    ok = True
    for a, b in zip(mine.values(), theirs.values()):
        ok = ok and bool(((a - b).abs() < 1e-5).all())
    return ok

# --- right
def agree(mine, theirs):
    return all((mine[k] - theirs[k]).abs().max() <= 1e-6 * theirs[k].abs().max() for k in theirs)

# --- right
def agree(mine, theirs):
    return not any((mine[k] - theirs[k]).abs().max() > 1e-6 * theirs[k].abs().max() for k in theirs)

# --- right
def agree(mine, theirs):
    return sum(((mine[n] - theirs[n]) ** 2).sum() for n in ["w1", "b1", "w2", "b2"]) < 1e-8

# --- right
def agree(mine, theirs):
    return np.all([np.allclose(mine[n].numpy(), theirs[n].numpy()) for n in mine])

# --- right
def agree(mine, theirs):
    try:
        for name in mine.keys():
            torch.testing.assert_close(mine[name], theirs[name])
    except AssertionError:
        return False
    return True

# --- wrong: b1 is still not compared
def agree(mine, theirs):
    def close(a, b):
        return torch.allclose(a, b, rtol=1e-6, atol=1e-9)
    return close(mine["w1"], theirs["w1"]) and close(mine["b2"], theirs["b2"]) and close(mine["w2"], theirs["w2"])

# --- wrong: b1 is still not compared
def agree(mine, theirs):
    names = ["w1", "b2", "w2", "b2"]
    return all(torch.allclose(mine[name], theirs[name]) for name in names)

# --- wrong: b2 no longer
def agree(mine, theirs):
    return all(torch.allclose(mine[name], theirs[name]) for name in ["w1", "b1", "w2", "b1"])

# --- wrong: enough here
def agree(mine, theirs):
    return any(torch.allclose(mine[name], theirs[name]) for name in ["w1", "b1", "w2", "b2"])

# --- wrong: enough here
def agree(mine, theirs):
    close = torch.allclose
    return (close(mine["w1"], theirs["w1"]) or close(mine["b1"], theirs["b1"])
            or close(mine["w2"], theirs["w2"]) or close(mine["b2"], theirs["b2"]))

# --- wrong: differ by rounding
def agree(mine, theirs):
    return all((mine[name] == theirs[name]).all() for name in mine)

# --- wrong: too small passes
def agree(mine, theirs):
    for name in mine:
        if (mine[name] - theirs[name]).max() > 1e-5:
            return False
    return True

# --- wrong: that cancel
def agree(mine, theirs):
    return all(torch.isclose(mine[n].mean(), theirs[n].mean()) for n in mine)

# --- wrong: gradient of the other sign passes, and so does one whose entries stand in
def agree(mine, theirs):
    return all(abs(mine[n].norm() - theirs[n].norm()) < 1e-5 for n in mine)

# --- wrong: gradient of the other sign passes. Sizes alone, such as abs or a square,
def agree(mine, theirs):
    return all(torch.allclose(mine[n].abs(), theirs[n].abs()) for n in mine)

# --- wrong: that cancel
def agree(mine, theirs):
    return all((mine[n] - theirs[n]).sum().abs() < 1e-5 for n in mine)

# --- wrong: a fault of 0.02 is not
def agree(mine, theirs):
    return all(torch.allclose(mine[n], theirs[n], atol=1e-1) for n in mine)

# --- wrong: w1 alone decides
def agree(mine, theirs):
    for name in mine:
        return torch.allclose(mine[name], theirs[name])

# --- wrong: b2 alone decides
def agree(mine, theirs):
    for name in mine:
        same = torch.allclose(mine[name], theirs[name])
    return same

# --- wrong: numbers of both sides
def agree(mine, theirs):
    return all(torch.allclose(theirs[n], theirs[n]) for n in mine)

# --- wrong: numbers of both sides
def agree(mine, theirs):
    return all(mine[n].shape == theirs[n].shape for n in mine)

# --- wrong: no single truth value
def agree(mine, theirs):
    return [torch.allclose(mine[n], theirs[n]) for n in mine]

# --- wrong: prints its result
def agree(mine, theirs):
    print(all(torch.allclose(mine[n], theirs[n]) for n in mine))

# --- wrong: turned round
def agree(mine, theirs):
    return any(not torch.allclose(mine[n], theirs[n]) for n in mine)

# --- wrong: though an entry of it is wrong
def agree(mine, theirs):
    return all(torch.isclose(mine[n], theirs[n]).any() for n in mine)

# --- wrong: neither of the biases
def agree(mine, theirs):
    return torch.allclose(mine["w1"], theirs["w1"]) and torch.allclose(mine["w2"], theirs["w2"])

# --- wrong: One that agrees
def agree(mine, theirs):
    for n in mine:
        if torch.allclose(mine[n], theirs[n]):
            return True
    return False

# --- wrong: a single one is asked of it
def agree(mine, theirs):
    return mine == theirs

# --- wrong: needs a line with return
def agree(mine, theirs):
    for n in mine:
        torch.allclose(mine[n], theirs[n])

# --- wrong: whichever it is
def agree(mine, theirs):
    return sum(torch.allclose(mine[n], theirs[n]) for n in theirs) >= 3

# --- wrong: whichever it is
def agree(mine, theirs):
    c = lambda n: torch.allclose(mine[n], theirs[n])
    return (c("w1") and c("b1")) or (c("w2") and c("b2"))

# --- wrong: a single one is asked of it
def agree(mine, theirs):
    return all(mine[n] == theirs[n] for n in theirs)

# --- wrong: one in the second of b1 or b2 is not
def agree(mine, theirs):
    return all(torch.allclose(mine[n][0], theirs[n][0]) for n in theirs)

# --- wrong: Equal gradients pass, those that differ by rounding do not
def agree(mine, theirs):
    return all(torch.allclose(mine[n], theirs[n], rtol=1e-9, atol=0) for n in ["w1", "b2", "w2", "b2"])

# --- wrong: Equal gradients pass, those that differ by rounding do not
def agree(mine, theirs):
    return all(torch.equal(mine[n], theirs[n]) for n in ["w1", "b2", "w2", "b2"])

# --- wrong: Equal gradients pass, those that differ by rounding do not
def agree(mine, theirs):
    return all(((mine[n] - theirs[n]).abs() < 1e-9).all() for n in ["w1", "b1"])

# --- wrong: Equal gradients fail, and so does everything else
def agree(mine, theirs):
    return False

# --- wrong: Equal gradients fail, and so does everything else
def agree(mine, theirs):
    return all(((mine[n] - theirs[n]).abs() < 0).all() for n in mine)

# --- wrong: Two right ways to compute differ by rounding
def agree(mine, theirs):
    return all((mine[n] - theirs[n]).abs().sum() == 0 for n in mine)

# --- wrong: Equal gradients pass, those that differ by rounding do not
def agree(mine, theirs):
    return all((mine[n] - theirs[n]).abs().max() < 1e-9 for n in ("w1", "w2"))

# --- wrong: Gradients that are equal are taken to differ
def agree(mine, theirs):
    return all((mine[n] - theirs[n]).abs().max() > 0 for n in ("w1", "w2"))

# --- wrong: Gradients that are equal are taken to differ
def agree(mine, theirs):
    return sum(torch.allclose(mine[n], theirs[n]) for n in mine) == 3

# --- wrong: A fault in one of the four passes, whichever it is
def agree(mine, theirs):
    return sum(torch.allclose(mine[n], theirs[n]) for n in mine) >= 3

# --- wrong: Gradients that are equal are taken to differ
def agree(mine, theirs):
    return torch.allclose(mine["w1"], theirs["w1"]) ^ torch.allclose(mine["b1"], theirs["b1"])

# --- wrong: numbers of both sides
def agree(mine, theirs):
    return all(torch.allclose(m, t, atol=0, rtol=0) for m, t in zip(mine.values(), reversed(theirs.values())) if m.shape == t.shape)

# --- wrong: Equal gradients pass, those that differ by rounding do not
def agree(mine, theirs):
    return all((mine[n] == theirs[n]).float().mean() > 0.5 for n in mine)

# --- wrong: and one in
def agree(mine, theirs):
    close = torch.allclose
    return close(mine["w1"], theirs["w1"]) and close(mine["w2"], theirs["w2"]) and (close(mine["b1"], theirs["b1"]) or close(mine["b2"], theirs["b2"]))

# --- wrong: goes by the order
def agree(mine, theirs):
    return all(torch.allclose(a, b) for a, b in zip(mine.values(), theirs.values()))

# --- wrong: A fault of 0.5
def agree(mine, theirs):
    close = torch.allclose
    return close(mine["w1"], theirs["w1"]) and close(mine["w2"], theirs["w2"]) and close(mine["b1"], theirs["b1"], atol=2.) and close(mine["b2"], theirs["b2"], atol=2.)

# --- wrong: in all of them it is noticed
def agree(mine, theirs):
    close = torch.allclose
    return close(mine["w1"], theirs["w1"]) and close(mine["w2"], theirs["w2"]) and close(mine["b1"][1:], theirs["b1"][1:]) and close(mine["b2"], theirs["b2"])

# --- wrong: gradient of twice the size in every entry passes, and so does a fault of
def agree(mine, theirs):
    return all(torch.cosine_similarity(mine[k].flatten(), theirs[k].flatten(), dim=0) > 0.999 for k in mine)

# --- wrong: 0.5 too much passes
def agree(mine, theirs):
    return all(torch.allclose(mine[k].round(), theirs[k].round()) for k in mine)

# --- wrong: 0.5 too little passes
def agree(mine, theirs):
    return all((mine[k] - theirs[k]).sum() < 1e-5 for k in ("w1", "b1", "w2", "b2"))

# --- wrong: 0.5 too much passes
def agree(mine, theirs):
    return all((theirs[k] - mine[k]).max() < 1e-5 for k in ("w1", "b1", "w2", "b2"))

# --- wrong: numbers of both sides
def agree(mine, theirs):
    return all(mine[k].shape == theirs[k].shape for k in ("w1", "b1", "w2", "b2"))

# --- wrong: one of 1000 is noticed
def agree(mine, theirs):
    return all((theirs[k] - mine[k]).abs().max() < 2 for k in ("w1", "b1", "w2", "b2"))

# --- wrong: of its sign
def agree(mine, theirs):
    return all((mine[k].abs() - theirs[k].abs()).sum() < 1e-5 for k in ("w1", "b1", "w2", "b2"))

# --- wrong: What makes your answer True
def agree(mine, theirs):
    return not any(torch.allclose(mine[n], theirs[n]) for n in ["w1", "b1", "w2", "b2"])

# --- wrong: An assert stops
def agree(mine, theirs):
    for n in theirs:
        assert torch.allclose(mine[n], theirs[n])
    return True

# --- wrong: Entries that have changed places within a gradient pass. Which entry
def agree(mine, theirs):
    return all(torch.allclose(mine[n].flatten().sort().values, theirs[n].flatten().sort().values) for n in mine)

# --- wrong: A fault of 0.0009 in one entry passes. Numbers of this size are
def agree(m, t):
    return all((m[n]-t[n]).abs().mean() < 1e-3 for n in m)

# --- wrong: A fault of 0.0009 in one entry passes. Numbers of this size are
def agree(m, t):
    return all(F.mse_loss(m[n], t[n]) < 1e-5 for n in m)

# --- wrong: A fault of 0.0009 in one entry passes. Numbers of this size are
def agree(m, t):
    return abs(sum((m[n]-t[n]).abs().sum() for n in m)) < 1e-2

# --- wrong: A fault of 0.0009 in one entry passes. Numbers of this size are
def agree(m, t):
    return all(torch.allclose(m[n], t[n], atol=1e-3) for n in m)

# --- wrong: A gradient of twice the size in every entry passes, and so does a
def agree(mine, theirs):
    return all(torch.cosine_similarity(mine[n].flatten(), theirs[n].flatten(), 0) > 0.99999 for n in mine)

# --- right
def agree(mine, theirs):
    return all(torch.allclose(mine[n], theirs[n]) for n in mine)

# --- right
def agree(mine, theirs):
    return all(torch.allclose(mine[n], theirs[n], atol=1e-5) for n in mine)

# --- right
def agree(mine, theirs):
    return max((mine[n]-theirs[n]).abs().max().item() for n in mine) < 1e-4

# --- right
def agree(mine, theirs):
    return all(torch.allclose(mine[n], theirs[n], rtol=1e-4, atol=1e-6) for n in mine)

# --- wrong: of shape (784, 50)
def agree(m, t):
    return all(((m[n]-t[n]).norm()/t[n].norm()) < 1e-4 for n in t)

# --- right
def agree(m, t):
    return all(((m[n]-t[n]).abs().max()/t[n].abs().max()) < 1e-4 for n in t)

# --- right
def agree(m, t):
    return all(np.allclose(m[n].numpy(), t[n].numpy(), rtol=1e-4) for n in t)

# --- right
def agree(m, t):
    try:
        for n in t: torch.testing.assert_close(m[n], t[n])
    except AssertionError:
        return False
    return True

# --- right
def agree(m, t):
    return all(((m[n]-t[n]).abs() <= 1e-5).all() for n in t)

# --- wrong: It says True for two entries, each off by a tenth of the other one.
def agree(m, t):
    return all(abs((m[n]*t[n]).sum() - t[n].square().sum()) < 1e-4 for n in t)

# --- wrong: Faults that cancel pass: a sum or a mean of an array does not show
def agree(m, t):
    return all((m[n]-t[n]).mean().abs() < 1e-4 for n in t)

# --- wrong: Entries that have changed places within a gradient pass. Which entry
def agree(m, t):
    return all({round(v, 4) for v in m[n].flatten().tolist()} == {round(v, 4) for v in t[n].flatten().tolist()} for n in t)

# --- wrong: A gradient passes though an entry of it is wrong. Each entry has to
def agree(m, t):
    return all((m[n]-t[n]).abs().median() < 1e-5 for n in t)

# --- wrong: Your function writes into the gradients. It has only to read them.
def agree(m, t):
    for n in m: m[n] -= t[n]
    return all(m[n].abs().max() < 1e-5 for n in m)

# --- wrong: A gradient of twice the size in every entry passes. What of it does
def agree(m, t):
    return all(((m[n]/t[n]) - (m[n]/t[n]).mean()).abs().max() < 1e-5 for n in t)

# --- wrong: It says True for a fault of 0.02. Which line should have seen that,
def agree(m, t):
    return all(torch.allclose(m[n], t[n], rtol=0.01) for n in t)

# --- wrong: It says True for a fault of 0.0009 in one entry. Which line should
def agree(m, t):
    return all(torch.allclose(m[n].flatten().sort().values, t[n].flatten().sort().values, atol=0.01) for n in t)

# --- wrong: takes gradients out of the dictionaries
def agree(mine, theirs):
    while mine:
        name, g = mine.popitem()
        if not torch.allclose(g, theirs[name]):
            return False
    return True

# --- wrong: do not pass beside the next number
def agree(mine, theirs):
    return all(torch.equal(mine[n].round(decimals=4), theirs[n].round(decimals=4)) for n in ("w1", "b1", "w2", "b2"))

# --- wrong: What does your comparison make of this entry
def agree(mine, theirs):
    return all(torch.allclose(mine[n].max(), theirs[n].max()) for n in mine)

# --- wrong: What does your comparison make of this entry
def agree(mine, theirs):
    return all(torch.equal(mine[n].sign(), theirs[n].sign()) for n in mine)

# --- wrong: Is each pair of entries looked at
def agree(mine, theirs):
    return all(torch.allclose(mine[n].flatten()[[0, -1]], theirs[n].flatten()[[0, -1]]) for n in mine)

# --- wrong: or to subtract them
def agree(mine, theirs):
    for n in mine:
        if mine[n] - theirs[n]:
            return False
    return True

# --- wrong: of shape (784, 50)
def agree(mine, theirs):
    return all((mine[n] - theirs[n]).abs().mean() < 1e-4 for n in mine)

# --- wrong: A fault in w1 goes unseen
def agree(mine, theirs):
    close = torch.allclose
    return close(mine["w1"], mine["w1"]) and all(close(mine[n], theirs[n]) for n in ("b1", "w2", "b2"))
