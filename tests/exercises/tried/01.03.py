# --- right
def elu(z, alpha):
    return torch.where(z > 0, z, alpha * (torch.exp(z) - 1))

# --- right
def elu(z, alpha):
    out = z.clone()
    left = z <= 0
    out[left] = alpha * (z[left].exp() - 1)
    return out

# --- right
def elu(z, alpha):
    return torch.tensor([v if v > 0 else alpha * (math.exp(v) - 1) for v in z.tolist()])

# --- right
def elu(z, alpha):
    return F.elu(z, alpha=alpha)

# --- right
def elu(z, alpha=1.0):
    return nn.ELU(alpha)(z)

# --- wrong: At z = 100 yours gives nan
def elu(z, alpha):
    positive = (z > 0).float()
    return positive * z + (1 - positive) * alpha * (torch.e ** z - 1)

# --- right
def elu(z, alpha):
    return np.where(z > 0, z, alpha * np.expm1(z))

# --- right
def elu(z, alpha):
    result = torch.zeros_like(z)
    for i in range(len(z)):
        if z[i] > 0:
            result[i] = z[i]
        else:
            result[i] = alpha * (torch.exp(z[i]) - 1)
    return result

# --- right
def elu(z, alpha):
    return torch.relu(z) + torch.clamp(alpha * (torch.exp(z) - 1), max=0)

# --- wrong: near α
def elu(z, alpha):
    return torch.where(z > 0, z, alpha * torch.exp(z))

# --- wrong: for the caller to choose
def elu(z, alpha):
    return F.elu(z)

# --- wrong: on each other's side
def elu(z, alpha):
    return torch.where(z < 0, z, alpha * (torch.exp(z) - 1))

# --- wrong: That is ReLU
def elu(z, alpha):
    return z.clamp(min=0)

# --- wrong: leaky ReLU
def elu(z, alpha):
    return F.leaky_relu(z, alpha)

# --- wrong: whole bracket
def elu(z, alpha):
    return torch.where(z > 0, z, alpha * torch.exp(z) - 1)

# --- wrong: not from the exponent
def elu(z, alpha):
    return torch.where(z > 0, z, alpha * torch.exp(z - 1))

# --- wrong: takes it away
def elu(z, alpha):
    return torch.where(z > 0, z, alpha * (torch.exp(z) + 1))

# --- wrong: more than 1 or less
def elu(z, alpha):
    return torch.where(z > 0, z, alpha * (1 - torch.exp(z)))

# --- wrong: grows without end
def elu(z, alpha):
    return torch.where(z > 0, z, alpha * (torch.exp(-z) - 1))

# --- wrong: scales both
def elu(z, alpha):
    return alpha * torch.where(z > 0, z, torch.exp(z) - 1)

# --- wrong: for every z
def elu(z, alpha):
    return alpha * (torch.exp(z) - 1)

# --- wrong: Every z has both halves
def elu(z, alpha):
    return z + alpha * (torch.exp(z) - 1)

# --- wrong: the left half is added
def elu(z, alpha):
    return torch.relu(z) + alpha * (torch.exp(z) - 1)

# --- wrong: larger of the two
def elu(z, alpha):
    return torch.max(z, alpha * (torch.exp(z) - 1))

# --- wrong: An if asks one question
def elu(z, alpha):
    if z > 0:
        return z
    else:
        return alpha * (torch.exp(z) - 1)

# --- wrong: takes one number
def elu(z, alpha):
    return torch.where(z > 0, z, alpha * (math.exp(z) - 1))

# --- wrong: changes its inputs
def elu(z, alpha):
    z[z < 0] = alpha * (torch.exp(z[z < 0]) - 1)
    return z

# --- wrong: hands nothing back
def elu(z, alpha):
    y = torch.where(z > 0, z, alpha * (torch.exp(z) - 1))

# --- wrong: Left of 0 yours is right. On the right
def elu(z, alpha):
    return torch.where(z > 0, 1 + z, alpha * (torch.exp(z) - 1))

# --- wrong: Right of 0 yours is right
def elu(z, alpha):
    return torch.where(z > 0, z, alpha * (2 ** z - 1))

# --- wrong: slope of ELU
def elu(z, alpha):
    return torch.where(z > 0, 1, alpha * torch.exp(z))

# --- wrong: of shape
def elu(z, alpha):
    return torch.where(z > 0, z, alpha * (torch.exp(z) - 1)).sum()

# --- wrong: not for a mixture
def elu(z, alpha):
    if z.sum() > 0:
        return z
    return alpha * (torch.exp(z) - 1)

# --- wrong: not for a mixture
def elu(z, alpha):
    if (z > 0).all():
        return z
    else:
        return alpha * (torch.exp(z) - 1)

# --- wrong: off only close to 0
def elu(z, alpha):
    return torch.where(z > 1e-2, z, alpha * (torch.exp(z) - 1))

# --- wrong: off only close to 0
def elu(z, alpha):
    return torch.where(z > -0.01, z, alpha * (torch.exp(z) - 1))

# --- right
def elu(z, alpha):
    z = z.float()
    return torch.where(z >= 0, z, alpha * (z.exp() - 1))

# --- right
def elu(z, alpha):
    return nn.ELU(alpha)(z)

# --- right
def elu(z, alpha):
    return [v if v > 0 else alpha * (math.exp(v) - 1) for v in z]

# --- right
def elu(z, alpha):
    return torch.relu(z) - alpha * torch.relu(1 - torch.exp(z))

# --- wrong: At z = 100 yours gives nan
def elu(z, alpha):
    return (z > 0) * z + (z <= 0) * alpha * (torch.exp(z) - 1)

# --- wrong: At z = 100 yours gives 50
def elu(z, alpha):
    z = z.clamp(max=50)
    return torch.where(z > 0, z, alpha * (torch.exp(z) - 1))

# --- wrong: and keep its place
def elu(z, alpha):
    return torch.cat([alpha * (torch.exp(z[z <= 0]) - 1), z[z > 0]])

# --- wrong: off only close to 0
def elu(z, alpha):
    return torch.where(z > 0, z, torch.where(z < 0, alpha * (torch.exp(z) - 1), alpha))

# --- wrong: What in yours holds whole numbers alone
def elu(z, alpha):
    out = torch.zeros(len(z), dtype=torch.int64)
    for i, t in enumerate(z):
        out[i] = t if t > 0 else alpha * (torch.exp(t) - 1)
    return out

# --- wrong: torch.float16
def elu(z, alpha):
    return torch.where(z > 0, z, alpha * (torch.exp(z) - 1)).half()

# --- wrong: off in the first entry alone
def elu(z, alpha):
    out = z.clone()
    for i in range(1, len(z)):
        if z[i] < 0:
            out[i] = alpha * (torch.exp(z[i]) - 1)
    return out

# --- wrong: off in the last entry alone
def elu(z, alpha):
    out = torch.zeros_like(z)
    for i in range(len(z) - 1):
        out[i] = z[i] if z[i] > 0 else alpha * (torch.exp(z[i]) - 1)
    return out

# --- wrong: in another order
def elu(z, alpha):
    z = z.sort().values
    return torch.where(z > 0, z, alpha * torch.expm1(z))

# --- wrong: Which lines does it run for one
def elu(z, alpha):
    out = z.clone()
    for i, v in enumerate(z):
        if v < 0:
            out[i] = alpha * torch.expm1(v)
            return out

# --- wrong: so do and, or, not
def elu(z, alpha):
    return z * (z > 0) + alpha * (torch.exp(z) - 1) * (not z > 0)

# --- wrong: put z = −1.725 into
def elu(z, alpha):
    return torch.where(z > 0, z, alpha * (torch.exp(z.clamp(min=-1)) - 1))
