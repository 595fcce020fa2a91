# --- right
def cross_entropy(z, t):
    return F.binary_cross_entropy_with_logits(z, t)

# --- right
def cross_entropy(z, t):
    loss = nn.BCEWithLogitsLoss(reduction="mean")
    return loss(z, t)

# --- right
def cross_entropy(z, t):
    return torch.mean(F.softplus(z) - z * t)

# --- wrong: Far out on the wrong side yours holds
def cross_entropy(z, t):
    return (z.clamp(min=0) - z * t + torch.log1p(torch.exp(-z.abs()))).mean()

# --- right
def cross_entropy(z, t):
    s = 2 * t - 1
    return -F.logsigmoid(s * z).mean()

# --- right
def cross_entropy(z, t):
    two = torch.stack([torch.zeros_like(z), z], dim=1)
    return F.cross_entropy(two, t.long())

# --- right
def cross_entropy(z, t):
    log_p, log_q = F.logsigmoid(z), F.logsigmoid(-z)
    return -(t * log_p + (1 - t) * log_q).sum() / z.numel()

# --- wrong: as by clamp
def cross_entropy(z, t):
    p = torch.sigmoid(z)
    p = p.clamp(1e-6, 1 - 1e-6)
    return -(t * torch.log(p) + (1 - t) * torch.log(1 - p)).mean()

# --- wrong: as by clamp
def cross_entropy(z, t):
    z = torch.clamp(z, -15, 15)
    p = torch.sigmoid(z)
    return -(t * torch.log(p) + (1 - t) * torch.log(1 - p)).mean()

# --- wrong: as by clamp
def cross_entropy(z, t):
    return F.binary_cross_entropy_with_logits(z.clamp(-10, 10), t)

# --- wrong: gradient of almost 0
def cross_entropy(z, t):
    p = torch.sigmoid(z)
    return -(t * torch.log(p + 1e-8) + (1 - t) * torch.log(1 - p + 1e-8)).mean()

# --- wrong: gradient of almost 0
def cross_entropy(z, t, eps=1e-6):
    p = torch.sigmoid(z)
    return -(t * torch.log(p + eps) + (1 - t) * torch.log(1 - p + eps)).mean()

# --- wrong: cuts the logarithm off
def cross_entropy(z, t):
    return F.binary_cross_entropy(torch.sigmoid(z), t)

# --- wrong: passes through it twice
def cross_entropy(z, t):
    p = torch.sigmoid(z)
    return nn.BCEWithLogitsLoss()(p, t)

# --- wrong: What you replace
def cross_entropy(z, t):
    p = torch.sigmoid(z)
    loss = -(t * torch.log(p) + (1 - t) * torch.log(1 - p))
    return torch.nan_to_num(loss).mean()

# --- wrong: What you replace
def cross_entropy(z, t):
    p = torch.sigmoid(z)
    loss = -(t * torch.log(p) + (1 - t) * torch.log(1 - p))
    return torch.where(torch.isnan(loss), torch.zeros_like(loss), loss).mean()

# --- wrong: border outwards
def cross_entropy(z, t):
    z = z.double()
    p = torch.sigmoid(z)
    return -(t * torch.log(p) + (1 - t) * torch.log(1 - p)).mean()

# --- wrong: still get NaN
def cross_entropy(z, t):
    p = torch.sigmoid(z)
    return -torch.log(torch.where(t == 1, p, 1 - p)).mean()

# --- wrong: more than float32 can
def cross_entropy(z, t):
    return -(t * z - torch.log(1 + torch.exp(z))).mean()

# --- wrong: another loss
def cross_entropy(z, t):
    return F.mse_loss(torch.sigmoid(z), t)

# --- wrong: place of the mean
def cross_entropy(z, t):
    return (F.softplus(z) - t * z).sum()

# --- wrong: the loss of the other target
def cross_entropy(z, t):
    return -((1 - t) * F.logsigmoid(z) + t * F.logsigmoid(-z)).mean()

# --- wrong: minus is lost
def cross_entropy(z, t):
    return (t * F.logsigmoid(z) + (1 - t) * F.logsigmoid(-z)).mean()

# --- wrong: with target 0
def cross_entropy(z, t):
    return -(t * F.logsigmoid(z)).mean()

# --- wrong: plain numbers
def cross_entropy(z, t):
    return F.binary_cross_entropy_with_logits(z, t).item()

# --- wrong: loss for each score
def cross_entropy(z, t):
    return F.softplus(z) - t * z

# --- wrong: changes what it is given
def cross_entropy(z, t):
    with torch.no_grad():
        z.clamp_(-10, 10)
    p = torch.sigmoid(z)
    return -(t * torch.log(p) + (1 - t) * torch.log(1 - p)).mean()

# --- wrong: the scores come first
def cross_entropy(z, t):
    return F.binary_cross_entropy_with_logits(t, z)

# --- wrong: For two scores of 2, both with target 1
def cross_entropy(z, t):
    return (F.softplus(z) + t * z).mean()

# --- wrong: For two scores of 2, both with target 1
def cross_entropy(z, t):
    return F.binary_cross_entropy_with_logits(z / 10, t)

# --- wrong: For two scores of 2, both with target 1
def cross_entropy(z, t):
    return F.mse_loss(z, t)

# --- wrong: For two equal scores
def cross_entropy(z, t):
    return F.binary_cross_entropy_with_logits(z, t, reduction="none").max()

# --- wrong: For two scores of −2
def cross_entropy(z, t):
    return (F.relu(z) - z * t + torch.log(1 + torch.exp(-z))).mean()

# --- wrong: Yours gives a loss of shape (1,)
def cross_entropy(z, t):
    return F.binary_cross_entropy_with_logits(z, t)[None]

# --- wrong: Far out on the wrong side yours holds
def cross_entropy(z, t):
    s = (1 - 2*t) * z
    return torch.where(s > 5, s, torch.log1p(torch.exp(s.clamp(max=5)))).mean()

# --- wrong: What you replace
def cross_entropy(z, t):
    p = torch.sigmoid(z)
    a = torch.nan_to_num(torch.log(p), neginf=-100)
    b = torch.nan_to_num(torch.log(1-p), neginf=-100)
    return -(t * a + (1 - t) * b).mean()

# --- wrong: Moderate scores are right
def cross_entropy(z, t):
    return -(t * torch.log(torch.sigmoid(z)) + (1 - t) * torch.log(torch.sigmoid(-z))).mean()

# --- wrong: Far out on the wrong side yours holds
def cross_entropy(z, t):
    return F.softplus((1 - 2*t) * z, threshold=3).mean()

# --- wrong: For two scores of 2, both with target 1, the loss was 0
def cross_entropy(z, t):
    return F.binary_cross_entropy_with_logits(z, t, pos_weight=torch.tensor(2.))

# --- wrong: Moderate scores are right
def cross_entropy(z, t):
    p = torch.sigmoid(z)
    loss = -(t * torch.log(p) + (1 - t) * torch.log(1 - p))
    loss = torch.where(z.abs() > 10, z.abs(), loss)
    return loss.mean()

# --- wrong: Moderate scores are right
def cross_entropy(z, t):
    loss = torch.log(1 + torch.exp(z)) - t * z
    loss = torch.where(torch.isinf(loss), z - t*z, loss)
    return loss.mean()

# --- right
def cross_entropy(z, t):
    loss = []
    for a, b in zip(z, t):
        if a.abs() > 15:
            loss.append(a.abs() if (a > 0) != (b > 0) else 0 * a)
        else:
            loss.append(torch.log(1 + torch.exp(a)) - b * a)
    return torch.stack(loss).mean()

# --- right
def cross_entropy(z, t):
    m = torch.maximum(z, torch.zeros_like(z))
    return (m + torch.log(torch.exp(-m) + torch.exp(z - m)) - t * z).mean()

# --- right
def cross_entropy(z, t):
    return (torch.logsumexp(torch.stack([torch.zeros_like(z), z]), 0) - t * z).mean()

# --- wrong: Yours is 2 times what the loss was
def cross_entropy(z, t):
    return F.softplus(torch.where(t == 1, -z, z)).mean() * 2

# --- wrong: Nearer to 0 the gradients tried are right. But for one score z = 300
def cross_entropy(z, t):
    return F.binary_cross_entropy_with_logits(z.clamp(-250, 250), t)

# --- wrong: Nearer to 0 the gradients tried are right. But for one score z = 1000
def cross_entropy(z, t):
    return F.binary_cross_entropy_with_logits(z.clamp(-999, 999), t)

# --- right
def cross_entropy(z, t):
    return (z.clamp(min=0) - z * t + torch.log1p(torch.exp(-z.abs()))).mean() if False else (F.softplus(z) - z*t).mean()

# --- right
def cross_entropy(z, t):
    return -(t * -torch.logaddexp(torch.zeros_like(z), -z) + (1 - t) * -torch.logaddexp(torch.zeros_like(z), z)).mean()

# --- right
def cross_entropy(z, t):
    s = torch.stack([torch.zeros_like(z), z], 1)
    return F.cross_entropy(s, t.long())

# --- wrong: For moderate scores the loss is right. For z = 2
def cross_entropy(z, t):
    p = torch.sigmoid(z.detach())
    return nn.functional.softplus(z.detach()).mean() - (t * z).mean()

# --- wrong: your exp is e²⁰⁰
def cross_entropy(z, t):
    return (torch.log1p(torch.exp(-z)) + (1 - t) * z).mean()

# --- wrong: a module, BCEWithLogitsLoss
def cross_entropy(z, t):
    return nn.BCEWithLogitsLoss()

# --- wrong: Up to 3 decimals yours is right
def cross_entropy(z, t):
    return nn.functional.binary_cross_entropy_with_logits(z, t).round(decimals=3)

# --- wrong: Moderate scores are right. But for one score z = 20
def cross_entropy(z, t):
    p = torch.exp(z) / (1 + torch.exp(z))
    p = p.clamp(1e-7, 1 - 1e-7)
    return -(t * torch.log(p) + (1 - t) * torch.log(1 - p)).mean()

# --- wrong: Up to 2 decimals yours is right
def cross_entropy(z, t):
    l = F.binary_cross_entropy_with_logits(z, t)
    return (l * 100).round() / 100

# --- wrong: Moderate scores are right. But for one score z = 20
def cross_entropy(z, t):
    each = F.binary_cross_entropy_with_logits(z, t, reduction="none")
    return torch.where((z.abs() > 15) , each.detach() + (2 * each - 2 * each.detach()), each).mean()

# --- wrong: for one score z = 20 with target 0 no gradient arrives
def cross_entropy(z, t):
    p = torch.sigmoid(z)
    loss = -(t * torch.log(p) + (1 - t) * torch.log(1 - p)).mean()
    if torch.isnan(loss) or torch.isinf(loss):
        loss = torch.tensor(100.0)
    return loss

# --- wrong: gradient of almost 0
def cross_entropy(z, t):
    t = t.clamp(0, 1)
    p = torch.sigmoid(z)
    return -(t * torch.log(p + 1e-7) + (1 - t) * torch.log(1 - p + 1e-7)).mean()

# --- wrong: cuts the logarithm off
def cross_entropy(z, t):
    return nn.functional.binary_cross_entropy(torch.sigmoid(z), t.clamp(0, 1))

# --- wrong: with yours it is 0
def cross_entropy(z, t):
    wrong = (z > 0) != (t == 1)
    if not wrong.any():
        return z.sum() * 0
    return nn.functional.binary_cross_entropy_with_logits(z[wrong], t[wrong])

# --- wrong: For moderate scores the loss is right, and no gradient arrives
def cross_entropy(z, t):
    with torch.no_grad():
        p = torch.sigmoid(z)
    return -(t * torch.log(p) + (1 - t) * torch.log(1 - p)).mean()

# --- wrong: For two scores of 2, both with target 0, the loss was
def cross_entropy(z, t):
    ls = nn.functional.logsigmoid
    return -(t * ls(z) + (1 - t) * ls(1 - z)).mean()

# --- wrong: Moderate scores are right. But for one score z = 20 with target 0
def cross_entropy(z, t):
    near = z.abs() < 15
    p = torch.sigmoid(z[near])
    return -(t[near] * torch.log(p) + (1 - t[near]) * torch.log(1 - p)).mean()

# --- wrong: for one score z = −200 with target 1
def cross_entropy(z, t):
    m = z.max().detach()
    return ((torch.exp(-m) + torch.exp(z - m)).log() + m - t * z).mean()

# --- wrong: makes one that takes them
def cross_entropy(z, t):
    return nn.functional.binary_cross_entropy_with_logits(z, t.long())

# --- wrong: yours hands back a plain number
def cross_entropy(z, t):
    total = 0.0
    for score, label in zip(z, t):
        p = torch.sigmoid(score)
        right = p if label == 1 else 1 - p
        if right > 0:
            total = total - torch.log(right)
    return total / len(z)

# --- wrong: the gradient z should get
def cross_entropy(z, t):
    return (torch.sigmoid(z) - t) / len(z)

# --- wrong: at −200 or at both your exp
def cross_entropy(z, t):
    return (torch.log(1 + torch.exp(z)) - t * z).mean()

# --- wrong: weighs classes in a row against each other
def cross_entropy(z, t):
    return nn.functional.cross_entropy(z, t)
