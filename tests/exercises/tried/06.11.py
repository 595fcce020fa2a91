# --- right
def bce(logits, target):
    return F.binary_cross_entropy_with_logits(logits, target)

# --- right
def bce(logits, target):
    loss_fn = nn.BCEWithLogitsLoss(reduction='mean')
    return loss_fn(logits, target)

# --- right
def bce(logits, target):
    return (torch.clamp(logits, min=0) - logits * target + torch.log1p(torch.exp(-logits.abs()))).mean()

# --- right
def bce(logits, target):
    return torch.mean(torch.logaddexp(torch.zeros_like(logits), logits) - target * logits)

# --- right
def bce(logits, target):
    return torch.where(target == 1, -F.logsigmoid(logits), -F.logsigmoid(-logits)).mean()

# --- wrong: no tensor: backward cannot start
def bce(logits, target):
    z, t = logits.numpy(), target.numpy()
    return np.mean(np.logaddexp(0, z) - t * z)

# --- wrong: no tensor: backward cannot start
def bce(logits, target):
    losses = [max(z, 0) - z * t + math.log1p(math.exp(-abs(z))) for z, t in zip(logits.tolist(), target.tolist())]
    return sum(losses) / len(losses)

# --- right
def bce(logits, target):
    scores = torch.stack([torch.zeros_like(logits), logits], dim=1)
    return F.cross_entropy(scores, target.long())

# --- wrong: logarithm of 1 − 1
def bce(logits, target):
    p = torch.sigmoid(logits)
    return -(target * torch.log(p) + (1 - target) * torch.log(1 - p)).mean()

# --- wrong: 1 + e^−100 is 1
def bce(logits, target):
    p = 1 / (1 + torch.exp(-logits))
    return -(target * torch.log(p) + (1 - target) * torch.log(1 - p)).mean()

# --- wrong: What follows the sigmoid cannot tell
def bce(logits, target):
    p = torch.sigmoid(logits)
    return F.binary_cross_entropy(p, target)

# --- wrong: What follows the sigmoid cannot tell
def bce(logits, target):
    p = torch.sigmoid(logits)
    eps = 1e-7
    return -(target * torch.log(p + eps) + (1 - target) * torch.log(1 - p + eps)).mean()

# --- wrong: What follows the sigmoid cannot tell
def bce(logits, target):
    p = torch.sigmoid(logits)
    p = p.clamp(1e-6, 1 - 1e-6)
    return -(target * torch.log(p) + (1 - target) * torch.log(1 - p)).mean()

# --- wrong: A clamp cuts off
def bce(logits, target):
    logits = logits.clamp(-15, 15)
    return F.binary_cross_entropy_with_logits(logits, target)

# --- wrong: e^100 is ∞
def bce(logits, target):
    return (torch.log(1 + torch.exp(logits)) - target * logits).mean()

# --- wrong: its gradient is no number
def bce(logits, target):
    return torch.where(logits > 20, logits, torch.log(1 + torch.exp(logits))).mean() - (target * logits).mean()

# --- wrong: goes through it twice
def bce(logits, target):
    p = torch.sigmoid(logits)
    return F.binary_cross_entropy_with_logits(p, target)

# --- wrong: wants probabilities
def bce(logits, target):
    return F.binary_cross_entropy(logits, target)

# --- wrong: wants probabilities
def bce(logits, target):
    return nn.BCELoss()(logits, target)

# --- wrong: sum over all
def bce(logits, target):
    return F.binary_cross_entropy_with_logits(logits, target, reduction='sum')

# --- wrong: one for each sample
def bce(logits, target):
    return F.softplus(logits) - target * logits

# --- wrong: prediction comes first
def bce(logits, target):
    return F.binary_cross_entropy_with_logits(target, logits)

# --- wrong: squared error. Its
def bce(logits, target):
    return F.mse_loss(torch.sigmoid(logits), target)

# --- wrong: Look at the sign
def bce(logits, target):
    return (target * logits - F.softplus(logits)).mean()

# --- wrong: Only samples of class 1
def bce(logits, target):
    return -(target * F.logsigmoid(logits)).mean()

# --- wrong: how probable 1 is
def bce(logits, target):
    return (F.softplus(-logits) + target * logits).mean()

# --- wrong: makes a loss, and that is what is called
def bce(logits, target):
    return nn.BCEWithLogitsLoss(logits, target)

# --- wrong: row of scores
def bce(logits, target):
    return F.cross_entropy(logits, target)

# --- wrong: that holds it has no history
def bce(logits, target):
    return F.binary_cross_entropy_with_logits(logits.detach(), target)

# --- wrong: it needs a line with return
def bce(logits, target):
    loss = F.binary_cross_entropy_with_logits(logits, target)

# --- blank
def bce(logits, target):
    return ...

# --- wrong: no tensor: backward cannot start
def bce(logits, target):
    return F.binary_cross_entropy_with_logits(logits, target).item()

# --- wrong: no tensor: backward cannot start
def bce(logits, target):
    total = 0.0
    for z, t in zip(logits.tolist(), target.tolist()):
        total += max(z, 0) - z * t + math.log1p(math.exp(-abs(z)))
    return total / len(logits)

# --- wrong: that holds it has no history
def bce(logits, target):
    return torch.tensor(float(nn.BCEWithLogitsLoss()(logits, target)))

# --- right
def bce(logits, target):
    return torch.logaddexp(torch.zeros_like(logits), logits).sub(target * logits).mean()

# --- right
def bce(logits, target):
    both = torch.stack([torch.zeros_like(logits), logits], dim=1)
    return F.cross_entropy(both, target.long())

# --- right
def bce(logits, target):
    sign = 2 * target - 1
    return -F.logsigmoid(sign * logits).sum() / logits.numel()

# --- wrong: Every sample gets
def bce(logits, target):
    return (F.softplus(logits) - logits).mean()

# --- wrong: softplus(z) + t·z
def bce(logits, target):
    return (F.softplus(logits) + target*logits).mean()

# --- wrong: Every sample gets
def bce(logits, target):
    return -F.logsigmoid(logits).mean()

# --- wrong: Try yours on
def bce(logits, target):
    return (F.softplus(-logits) - target*logits).mean()

# --- wrong: Try yours on
def bce(logits, target):
    return F.softplus(logits*(1-target)).mean()

# --- wrong: Try yours on
def bce(logits, target):
    return (target*F.logsigmoid(logits) + (1-target)*F.logsigmoid(-logits)).sum()

# --- right
def bce(logits, target):
    return F.softplus(-logits*(2*target-1)).mean()


# --- wrong: With 60 and 100 it gives another mean
def bce(logits, target):
    return (F.softplus(logits) - target * logits).clamp(max=80).mean()


# --- wrong: What follows the sigmoid cannot tell
def bce(logits, target):
    p = torch.sigmoid(logits).clamp(1e-7, 1 - 1e-7)
    return -(target * p.log() + (1 - target) * (1 - p).log()).mean()


# --- wrong: both of class 1: it gives
def bce(logits, target):
    return F.binary_cross_entropy_with_logits(logits, target, reduction="none").median()

# --- wrong: with the logit 100 and the target 0, yours gives ∞, and the loss is 100
def bce(logits, target):
    return -torch.log(torch.sigmoid((2 * target - 1) * logits)).mean()

# --- wrong: the mean is one number
def bce(logits, target):
    return -(target * F.logsigmoid(logits)).mean() - (1 - target) * F.logsigmoid(-logits)

# --- wrong: Try yours on the logits
def bce(logits, target):
    return F.binary_cross_entropy_with_logits(logits[:4], target[:4])

# --- wrong: with the logit 100 and the target 0, yours gives ∞, and the loss is 100
def bce(logits, target):
    p = torch.sigmoid(logits.double())
    return -(target * torch.log(p) + (1 - target) * torch.log(1 - p)).mean()

# --- wrong: with the logit 100 and the target 0, yours gives nan, and the loss is 100
def bce(logits, target):
    e = torch.exp(logits)
    p = e / (1 + e)
    return -(target * torch.log(p) + (1 - target) * torch.log(1 - p)).mean()

# --- right
def bce(logits, target):
    z = logits.double()
    return (torch.log1p(torch.exp(z)) - target * z).mean().float()

# --- wrong: yours is 1.443 times what it should be
def bce(logits, target):
    return F.binary_cross_entropy_with_logits(logits, target) / math.log(2)

# --- wrong: each class counts as much as the other
def bce(logits, target):
    losses = F.binary_cross_entropy_with_logits(logits, target, reduction="none")
    return torch.stack([losses[target == c].mean() for c in (0, 1)]).mean()

# --- wrong: a mean over class 1 to a mean over class 0
def bce(logits, target):
    return -(F.logsigmoid(logits[target == 1]).mean() + F.logsigmoid(-logits[target == 0]).mean())

# --- wrong: gets 0.02206, and −0.1779 is due
def bce(logits, target):
    return (F.softplus(logits) - target * logits.detach()).mean()

# --- wrong: Is a way back cut off, or something rounded
def bce(logits, target):
    return F.binary_cross_entropy_with_logits(logits.bfloat16(), target.bfloat16())

# --- wrong: 0 · ∞ comes back
def bce(logits, target):
    return torch.nan_to_num(torch.log(1 + torch.exp(logits)) - target * logits, posinf=100.0).mean()

# --- wrong: yours gives nan
def bce(logits, target):
    losses = F.binary_cross_entropy_with_logits(logits, target, reduction="none")
    return losses[losses < 50].mean()

# --- wrong: yours gives nan
def bce(logits, target):
    l = F.binary_cross_entropy_with_logits(logits, target, reduction="none")
    return l[l < 99].mean()

# --- wrong: What does yours leave out there
def bce(logits, target):
    return (F.softplus(logits, threshold=5) - target * logits).mean()

# --- right
def bce(logits, target):
    return torch.logaddexp(torch.zeros_like(logits), (1-2*target)*logits).mean()

# --- wrong: Python's own `max`
def bce(logits, target):
    return (max(logits, 0) - logits * target + torch.log1p(torch.exp(-abs(logits)))).mean()

# --- wrong: One yes or no is asked for here, as by `if`
def bce(logits, target):
    if target == 1:
        return nn.functional.softplus(-logits).mean()
    return nn.functional.softplus(logits).mean()

# --- wrong: One yes or no is asked for here
def bce(logits, target):
    if target == 1:
        return nn.BCEWithLogitsLoss()(logits, torch.ones_like(logits))
    return nn.BCEWithLogitsLoss()(logits, target)

# --- wrong: leaves no dimension
def bce(logits, target):
    return nn.functional.binary_cross_entropy_with_logits(logits, target, reduction="none").mean(0, keepdim=True)


# --- wrong: one of the logits gets 0
def bce(logits, target):
    losses = []
    for z, t in zip(logits, target):
        p = torch.sigmoid(z) if t == 1 else torch.sigmoid(-z)
        losses.append(-torch.log(p) if p > 1e-6 else torch.tensor(abs(z.item())))
    return torch.stack(losses).mean()


# --- wrong: both with the target 0, yours gives 6.5
def bce(logits, target):
    sp = nn.Softplus(threshold=5)
    return (target * sp(-logits) + (1 - target) * sp(logits)).mean()


# --- wrong: Which step on the way makes both one number
def bce(logits, target):
    losses = []
    for z, t in zip(logits, target):
        p = torch.sigmoid(z) if t == 1 else torch.sigmoid(-z)
        losses.append(-torch.log(p) if abs(z) < 50 else torch.tensor(100.0))
    return torch.stack(losses).mean()


# --- wrong: Which step on the way makes both one number
def bce(logits, target):
    p = torch.softmax(torch.stack([torch.zeros_like(logits), logits]), 0).clamp(min=1e-9)
    return -torch.where(target > 0, p[1], p[0]).log().mean()


# --- wrong: makes one that takes them
def bce(logits, target):
    return nn.functional.binary_cross_entropy_with_logits(logits, target.long())

# --- wrong: softmax shares a whole
def bce(logits, target):
    p = torch.softmax(logits, dim=0)
    return -(target * p.log() + (1 - target) * (1 - p).log()).mean()
