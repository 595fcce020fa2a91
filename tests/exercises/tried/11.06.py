# --- right
def clipped_mean(each, limit):
    norms = each.norm(dim=1, keepdim=True)
    shortened = each * (limit / norms).clamp(max=1)
    return shortened.mean(0)

# --- right
def clipped_mean(each, limit):
    norms = each.norm(dim=1)
    factor = torch.minimum(torch.ones_like(norms), limit / norms)
    return (factor[:, None] * each).mean(dim=0)

# --- right
def clipped_mean(each, limit):
    norms = each.norm(dim=1, keepdim=True)
    shortened = torch.where(norms > limit, limit * each / norms, each)
    return shortened.mean(0)

# --- right
def clipped_mean(each, limit):
    out = each.clone()
    for i in range(len(out)):
        n = out[i].norm()
        if n > limit:
            out[i] *= limit / n
    return out.mean(0)

# --- right
def clipped_mean(each, limit):
    norms = each.square().sum(1, keepdim=True).sqrt()
    return (each / (norms / limit).clamp(min=1)).mean(0)

# --- right
def clipped_mean(each, limit):
    norms = torch.linalg.vector_norm(each, dim=1, keepdim=True)
    shortened = each * limit / torch.clamp(norms, min=limit)
    return shortened.sum(0) / len(each)

# --- right
def clipped_mean(each, limit):
    return torch.renorm(each, 2, 0, limit).mean(0)

# --- wrong: shortened by its own norm
def clipped_mean(each, limit):
    g = each.mean(0)
    n = g.norm()
    return g * limit / n if n > limit else g

# --- wrong: lengthened to the limit too
def clipped_mean(each, limit):
    norms = each.norm(dim=1, keepdim=True)
    shortened = limit * each / norms
    return shortened.mean(0)

# --- wrong: limits single entries
def clipped_mean(each, limit):
    return each.clamp(-limit, limit).mean(0)

# --- wrong: still count
def clipped_mean(each, limit):
    norms = each.norm(dim=1, keepdim=True)
    shortened = torch.where(norms <= limit, each, 0.0)
    return shortened.mean(0)

# --- wrong: over the others alone
def clipped_mean(each, limit):
    norms = each.norm(dim=1)
    return each[norms <= limit].mean(0)

# --- wrong: One norm for the whole table
def clipped_mean(each, limit):
    norms = each.norm()
    shortened = each * (limit / norms).clamp(max=1)
    return shortened.mean(0)

# --- wrong: norms of the columns
def clipped_mean(each, limit):
    norms = each.norm(dim=0)
    shortened = each * (limit / norms).clamp(max=1)
    return shortened.mean(0)

# --- wrong: keepdim=True
def clipped_mean(each, limit):
    norms = each.norm(dim=1)
    shortened = each * (limit / norms).clamp(max=1)
    return shortened.mean(0)

# --- wrong: Those are the shortened rows
def clipped_mean(each, limit):
    norms = each.norm(dim=1, keepdim=True)
    shortened = each * (limit / norms).clamp(max=1)
    return shortened

# --- wrong: the sum of the shortened
def clipped_mean(each, limit):
    norms = each.norm(dim=1, keepdim=True)
    shortened = each * (limit / norms).clamp(max=1)
    return shortened.sum(0)

# --- wrong: over the wrong dimension
def clipped_mean(each, limit):
    norms = each.norm(dim=1, keepdim=True)
    shortened = each * (limit / norms).clamp(max=1)
    return shortened.mean(1)

# --- wrong: squared norms
def clipped_mean(each, limit):
    norms = (each ** 2).sum(dim=1, keepdim=True)
    shortened = each * (limit / norms).clamp(max=1)
    return shortened.mean(0)

# --- wrong: two cases have changed places
def clipped_mean(each, limit):
    norms = each.norm(dim=1, keepdim=True)
    shortened = each * (limit / norms).clamp(min=1)
    return shortened.mean(0)

# --- wrong: makes long rows longer
def clipped_mean(each, limit):
    norms = each.norm(dim=1, keepdim=True)
    shortened = each * (norms / limit).clamp(min=1)
    return shortened.mean(0)

# --- wrong: One yes or no
def clipped_mean(each, limit):
    norms = each.norm(dim=1, keepdim=True)
    if norms > limit:
        each = each * limit / norms
    return each.mean(0)

# --- wrong: the mean of the rows as they came
def clipped_mean(each, limit):
    norms = each.norm(dim=1, keepdim=True)
    shortened = each
    return shortened.mean(0)

# --- wrong: comes to the norm 1
def clipped_mean(each, limit):
    norms = each.norm(dim=1, keepdim=True)
    shortened = torch.where(norms > limit, each / norms, each)
    return shortened.mean(0)

# --- wrong: By what is the sum divided
def clipped_mean(each, limit):
    norms = each.norm(dim=1, keepdim=True)
    shortened = each * (limit / norms).clamp(max=1)
    return shortened.sum(0) / (len(each) - 1)

# --- wrong: short row [0.3, 0.4] alone
def clipped_mean(each, limit):
    norms = each.norm(dim=1, keepdim=True)
    shortened = each * (limit / norms).clamp(max=0.5)
    return shortened.mean(0)

# --- blank
def clipped_mean(each, limit):
    norms = each.norm(dim=1, keepdim=True)
    shortened = ...
    return shortened.mean(0)

# --- wrong: One yes or no
def clipped_mean(each, limit):
    norms = each.norm(dim=1, keepdim=True)
    shortened = each * min(1, limit/norms)
    return shortened.mean(0)

# --- wrong: over the long ones alone
def clipped_mean(each, limit):
    norms = each.norm(dim=1, keepdim=True)
    shortened = each * (limit / norms).clamp(max=1)
    return shortened[norms[:,0]>limit].mean(0)

# --- wrong: That is a median
def clipped_mean(each, limit):
    norms = each.norm(dim=1, keepdim=True)
    shortened = each * (limit / norms).clamp(max=1)
    return shortened.median(0).values

# --- wrong: divided by limit
def clipped_mean(each, limit):
    norms = each.norm(dim=1, keepdim=True)
    shortened = each / norms.clamp(min=limit)
    return shortened.mean(0)

# --- wrong: times what it should be
def clipped_mean(each, limit):
    norms = each.norm(dim=1, keepdim=True)
    shortened = each * (limit / norms).clamp(max=1)
    return shortened.sum(0)/(len(each)-1)

# --- wrong: long row [3, 4] alone
def clipped_mean(each, limit):
    norms = each.norm(dim=1, keepdim=True)
    shortened = each * (limit / norms).clamp(max=1).sqrt()
    return shortened.mean(0)

# --- wrong: short row [0.3, 0.4]
def clipped_mean(each, limit):
    norms = each.norm(dim=1, keepdim=True)
    shortened = each * torch.exp(-norms/limit)
    return shortened.mean(0)

# --- wrong: number 2. Return that one alone
def clipped_mean(each, limit):
    norms = each.norm(dim=1, keepdim=True)
    return norms, (each * (limit / norms).clamp(max=1)).mean(0)

# --- wrong: Entry by entry two tensors
def clipped_mean(each, limit):
    norms = each.norm(dim=1, keepdim=True)
    return (each.T * (limit / norms).clamp(max=1)).mean(0)

# --- wrong: needs brackets of its own
def clipped_mean(each, limit):
    norms = each.norm(dim=1, keepdim=True)
    return torch.where(norms > limit | norms == limit, each * limit / norms, each).mean(0)

# --- wrong: With [0, 0] and [3, 4] the mean is nan
def clipped_mean(each, limit):
    norms = each.norm(dim=1, keepdim=True)
    return (each / norms * norms.clamp(max=limit)).mean(0)

# --- wrong: it gives 0.6 and 0.8
def clipped_mean(each, limit):
    each = each[each.norm(dim=1) > 0]
    norms = each.norm(dim=1, keepdim=True)
    return (each * (limit / norms).clamp(max=1)).mean(0)

# --- right
def clipped_mean(each, limit):
    norms = each.norm(dim=1, keepdim=True)
    return (F.normalize(each, dim=1) * norms.clamp(max=limit)).mean(0)

# --- wrong: two cases have changed places
def clipped_mean(each, limit):
    norms = each.norm(dim=1, keepdim=True)
    return torch.where(norms > limit, each, each * limit / norms).mean(0)

# --- wrong: anything shortened after that
def clipped_mean(each, limit):
    norms = each.norm(dim=1, keepdim=True)
    m = (each * (limit / norms).clamp(max=1)).mean(0)
    return m * (limit / m.norm())

# --- wrong: long row [0.6, 0.8] alone
def clipped_mean(each, limit):
    norms = each.norm(dim=1, keepdim=True)
    shortened = torch.where(each.abs() > limit, each * limit / norms, each)
    return shortened.mean(0)

# --- wrong: short row [1.2, 0.9] alone
def clipped_mean(each, limit):
    squares = each.square().sum(1, keepdim=True)
    return torch.where(squares > limit, each * limit / squares.sqrt(), each).mean(0)

# --- wrong: has the name `dim`
def clipped_mean(each, limit):
    norms = each.norm(axis=1, keepdim=True)
    shortened = each * (limit / norms).clamp(max=1)
    return shortened.mean(0)

# --- wrong: What does yours divide by there
def clipped_mean(each, limit):
    norms = each.norm(dim=1, keepdim=True)
    long = norms > limit
    factor = limit / norms
    return (each * (factor * long + ~long)).mean(0)

# --- wrong: as keepdim=True leaves
def clipped_mean(each, limit):
    norms = torch.norm(each, 2, 1, True)
    return (each * (limit / norms).clamp(max=1).squeeze()).mean(0)

# --- wrong: rows [3, 4] and [0.3, −0.4], of which the first is long
def clipped_mean(each, limit):
    norms = each.norm(dim=1, keepdim=True)
    return (each * (limit / norms[0]).clamp(max=1)).mean(0)

# --- wrong: shortened by its own norm
def clipped_mean(each, limit):
    norms = each.mean(0).norm()
    shortened = each * (limit / norms).clamp(max=1)
    return shortened.mean(0)

# --- wrong: the sign is the other one
def clipped_mean(each, limit):
    norms = each.norm(dim=1, keepdim=True)
    return -(each * (limit / norms).clamp(max=1)).mean(0)

# --- wrong: rows [0.3, −0.4], [3, 4] and [−8, 6]
def clipped_mean(each, limit):
    norms = each.norm(dim=1, keepdim=True)
    return (each * (limit / norms).clamp(max=1)).mean(0) if norms[0] > limit else each.mean(0)

# --- wrong: the answer is of shape (3,).
def clipped_mean(each, limit):
    norms = each.norm(dim=1, keepdim=True)
    shortened = each * (limit / norms).clamp(max=1.0)
    return shortened.mean()
