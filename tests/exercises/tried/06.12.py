# --- right
def cross_entropy(logits, species):
    log_p = torch.log_softmax(logits, dim=1)
    return -log_p[torch.arange(len(species)), species].mean()

# --- right
def cross_entropy(logits, species):
    return F.cross_entropy(logits, species)

# --- right
def cross_entropy(logits, species):
    loss_fn = nn.CrossEntropyLoss()
    return loss_fn(logits, species)

# --- right
def cross_entropy(logits, species):
    log_p = torch.log_softmax(logits, dim=-1)
    return -log_p.gather(1, species.unsqueeze(1)).squeeze(1).mean()

# --- right
def cross_entropy(logits, species):
    log_p = torch.log_softmax(logits, dim=1)
    total = 0
    for row, k in zip(log_p, species):
        total = total - row[k]
    return total / len(species)

# --- right
def cross_entropy(logits, species):
    e = torch.exp(logits)
    p = e / e.sum(dim=1, keepdim=True)
    return -torch.log(p[range(len(p)), species]).mean()

# --- right
def cross_entropy(logits, species):
    return F.nll_loss(torch.log_softmax(logits, dim=1), species)

# --- wrong: the sign is the other one
def cross_entropy(logits, species):
    log_p = torch.log_softmax(logits, dim=1)
    return log_p[torch.arange(len(species)), species].mean()

# --- wrong: sum over all rows
def cross_entropy(logits, species):
    log_p = torch.log_softmax(logits, dim=1)
    return -log_p[torch.arange(len(species)), species].sum()

# --- wrong: one for each row
def cross_entropy(logits, species):
    log_p = torch.log_softmax(logits, dim=1)
    return -log_p[torch.arange(len(species)), species]

# --- wrong: down the columns
def cross_entropy(logits, species):
    log_p = torch.log_softmax(logits, dim=0)
    return -log_p[torch.arange(len(logits)), species].mean()

# --- wrong: a table (n, n)
def cross_entropy(logits, species):
    log_p = torch.log_softmax(logits, dim=1)
    return -log_p[:, species].mean()

# --- wrong: Whole rows are taken
def cross_entropy(logits, species):
    log_p = torch.log_softmax(logits, dim=1)
    return -log_p[species].mean()

# --- wrong: mean over all k
def cross_entropy(logits, species):
    log_p = torch.log_softmax(logits, dim=1)
    return -log_p.mean()

# --- wrong: k times too small
def cross_entropy(logits, species):
    log_p = torch.log_softmax(logits, dim=1)
    y = F.one_hot(species, num_classes=logits.shape[1])
    return -(log_p * y).mean()

# --- wrong: raw logits
def cross_entropy(logits, species):
    return -logits[torch.arange(len(species)), species].mean()

# --- wrong: mean of −p
def cross_entropy(logits, species):
    p = torch.softmax(logits, dim=1)
    return -p[torch.arange(len(species)), species].mean()

# --- wrong: mean of −p
def cross_entropy(logits, species):
    return F.nll_loss(torch.softmax(logits, dim=1), species)

# --- wrong: mean probability
def cross_entropy(logits, species):
    p = torch.softmax(logits, dim=1)
    return -torch.log(p[torch.arange(len(species)), species].mean())

# --- wrong: softmax has run twice
def cross_entropy(logits, species):
    p = torch.softmax(logits, dim=1)
    return F.cross_entropy(p, species)

# --- wrong: finds most probable
def cross_entropy(logits, species):
    log_p = torch.log_softmax(logits, dim=1)
    return -log_p.max(dim=1)[0].mean()

# --- wrong: makes a loss, and that is what is called
def cross_entropy(logits, species):
    return nn.CrossEntropyLoss(logits, species)

# --- wrong: that holds it has no history
def cross_entropy(logits, species):
    return F.cross_entropy(logits.detach(), species)

# --- wrong: it needs a line with return
def cross_entropy(logits, species):
    loss = F.cross_entropy(logits, species)

# --- blank
def cross_entropy(logits, species):
    return ...

# --- blank
def cross_entropy(logits, species):
    log_p = torch.log_softmax(logits, dim=...)
    return ...

# --- wrong: mean of 1 − p
def cross_entropy(logits, species):
    p = torch.softmax(logits, 1)
    return (1 - p[torch.arange(len(species)), species]).mean()

# --- wrong: mean of 1/p
def cross_entropy(logits, species):
    p = torch.softmax(logits, 1)
    return (1 / p[torch.arange(len(species)), species]).mean()

# --- wrong: Try yours on
def cross_entropy(logits, species):
    p = torch.softmax(logits, 1)
    return ((1 - p[torch.arange(len(species)), species])**2).mean()

# --- wrong: log(1 − p)
def cross_entropy(logits, species):
    p = torch.softmax(logits, 1)
    return -torch.log(1-p[torch.arange(len(species)), species]).mean()

# --- wrong: Try yours on
def cross_entropy(logits, species):
    log_p = torch.log_softmax(logits, 1)
    return -torch.log10(torch.softmax(logits,1)[torch.arange(len(species)), species]).mean()

# --- wrong: Try yours on
def cross_entropy(logits, species):
    log_p = torch.log_softmax(logits, 1)
    return -log_p[torch.arange(len(species)), species].median()


# --- wrong: with species [2, 1]
def cross_entropy(logits, species):
    z = logits - logits.min(1, keepdim=True).values
    return -F.logsigmoid(z)[torch.arange(len(species)), species].mean()

# --- wrong: and no tensor
def cross_entropy(logits, species):
    log_p = torch.log_softmax(logits, dim=1)
    return -log_p[torch.arange(len(species)), species].mean().item()

# --- wrong: and no tensor
def cross_entropy(logits, species):
    log_p = torch.log_softmax(logits, dim=1)
    return float(-log_p[torch.arange(len(species)), species].mean())

# --- wrong: and no tensor
def cross_entropy(logits, species):
    log_p = torch.log_softmax(logits, dim=1)
    return np.mean([-row[k].item() for row, k in zip(log_p, species)])

# --- wrong: Try yours on the logits
def cross_entropy(logits, species):
    log_p = torch.log_softmax(logits, dim=1)
    return -log_p[torch.arange(len(species)), species][:3].mean()

# --- wrong: Try yours on the logits
def cross_entropy(logits, species):
    log_p = torch.log_softmax(logits, dim=1)
    return -sum(row[k] for row, k in zip(log_p[:3], species)) / 3

# --- wrong: Try yours on the logits
def cross_entropy(logits, species):
    log_p = torch.log_softmax(logits, dim=1)
    return -sum(log_p[i, species[i]] for i in range(3)) / 3

# --- wrong: softmax has run twice
def cross_entropy(logits, species):
    log_p = torch.log_softmax(logits, dim=1)
    return -torch.log(torch.softmax(log_p.exp(), dim=1))[torch.arange(len(species)), species].mean()

# --- wrong: That is −log p of class 2, and the right one is class 0
def cross_entropy(logits, species):
    log_p = torch.log_softmax(logits, dim=1)
    return -log_p[torch.arange(len(species)), species - 1].mean()

# --- wrong: That is −log p of class 0, and the right one is class 1
def cross_entropy(logits, species):
    return -torch.log_softmax(logits, dim=1)[:, 0].mean()

# --- wrong: That is −log p of class 1, and the right one is class 0
def cross_entropy(logits, species):
    return F.cross_entropy(logits, (species + 1) % logits.shape[1])

# --- wrong: the right class's p, which is to grow
def cross_entropy(logits, species):
    return torch.softmax(logits, 1)[torch.arange(len(species)), species].mean()

# --- wrong: needs as many axes
def cross_entropy(logits, species):
    log_p = torch.log_softmax(logits, dim=1)
    return -log_p.gather(1, species).mean()

# --- wrong: That is near
def cross_entropy(logits, species):
    log_p = torch.log_softmax(logits, dim=1)
    return -log_p[torch.arange(len(species)), species].mean(dtype=torch.float16)

# --- wrong: needs as many axes
def cross_entropy(logits, species):
    log_p = torch.log_softmax(logits, dim=1)
    return -torch.take_along_dim(log_p, species, dim=1).mean()

# --- wrong: That is near
def cross_entropy(logits, species):
    p = torch.softmax(logits, dim=1)
    return -torch.log(p[torch.arange(len(species)), species] + 1e-3).mean()

# --- wrong: cat joins
def cross_entropy(logits, species):
    log_p = torch.log_softmax(logits, dim=1)
    return -torch.cat([log_p[0], log_p[:1]]).mean()

# --- wrong: of each right score by itself
def cross_entropy(logits, species):
    log_p = torch.log(torch.sigmoid(logits))
    return -log_p[torch.arange(len(species)), species].mean()

# --- wrong: a yes or no of its own
def cross_entropy(logits, species):
    return F.binary_cross_entropy_with_logits(logits, F.one_hot(species, logits.shape[1]).float())

# --- wrong: One yes or no is asked for here, as by `if`
def cross_entropy(logits, species):
    log_p = torch.log_softmax(logits, dim=1)
    total = 0
    for k in range(logits.shape[1]):
        if species == k:
            total = total - log_p[:, k]
    return total.mean()

# --- wrong: Try yours on the logits
def cross_entropy(logits, species):
    return torch.logsumexp(logits, 1).mean()

# --- wrong: what goes back from it is not
def cross_entropy(logits, species):
    lse = torch.logsumexp(logits, 1).detach()
    return (lse - logits[torch.arange(len(species)), species]).mean()

# --- wrong: Try yours on
def cross_entropy(logits, species):
    log_p = torch.log_softmax(logits, dim=1)
    return 1 - log_p[torch.arange(len(species)), species].mean()

# --- wrong: as a mean over the n·k entries
def cross_entropy(logits, species):
    return nn.functional.cross_entropy(logits, species) / logits.shape[1]

# --- wrong: of a small p in yours
def cross_entropy(logits, species):
    p = torch.softmax(logits, dim=1).clamp(1e-3, 1)
    return -p[torch.arange(len(species)), species].log().mean()
