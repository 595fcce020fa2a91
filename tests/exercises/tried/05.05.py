# --- right
def scores_grad(z, labels, T):
    u = z / T
    p = torch.exp(u) / torch.exp(u).sum(1, keepdim=True)
    y = nn.functional.one_hot(labels, z.shape[1])
    u_g = (p - y) / z.shape[0]
    return u_g / T

# --- right
def scores_grad(z, labels, T):
    z = z.clone().requires_grad_()
    nn.functional.cross_entropy(z / T, labels).backward()
    return z.grad

# --- right
def scores_grad(z, labels, T):
    s = z.numpy() / T
    e = np.exp(s - s.max(1, keepdims=True))
    p = e / e.sum(1, keepdims=True)
    p[np.arange(len(labels)), labels.numpy()] -= 1
    return p / len(labels) / T

# --- right
def scores_grad(z, labels, T):
    p = (z / T).softmax(1)
    y = torch.eye(z.shape[1])[labels]
    return (p - y).div(len(z)).div(T)

# --- right
def softmax(z):
    e = torch.exp(z - z.max(1, keepdim=True).values)
    return e / e.sum(1, keepdim=True)

def cross_entropy_backward(z, labels):
    y = nn.functional.one_hot(labels, z.shape[1])
    z.g = (softmax(z) - y) / len(labels)

def scores_grad(z, labels, T):
    u = z / T
    cross_entropy_backward(u, labels)
    return u.g / T

# --- right
def scores_grad(z, labels, T):
    p = torch.softmax(z / T, dim=1)
    y = nn.functional.one_hot(labels, z.shape[1])
    return 1 / (T * z.size(0)) * (p - y)

# --- right
def scores_grad(z, labels, T):
    return torch.func.grad(lambda z: nn.functional.cross_entropy(z / T, labels))(z)

# --- wrong: edge remains
def scores_grad(z, labels, T):
    p = torch.softmax(z / T, dim=1)
    y = nn.functional.one_hot(labels, z.shape[1])
    return (p - y) / len(z)

# --- wrong: T is nowhere
def scores_grad(z, labels, T):
    p = torch.softmax(z, dim=1)
    y = nn.functional.one_hot(labels, z.shape[1])
    return (p - y) / len(labels)

# --- wrong: the loss has seen
def scores_grad(z, labels, T):
    p = torch.softmax(z, dim=1)
    y = nn.functional.one_hot(labels, z.shape[1])
    return (p - y) / len(labels) / T

# --- wrong: has a share
def scores_grad(z, labels, T):
    p = nn.functional.softmax(z / T, dim=-1)
    y = nn.functional.one_hot(labels, z.shape[1])
    return (1 / T) * (p - y)

# --- wrong: is not T
def scores_grad(z, labels, T):
    p = torch.softmax(z / T, dim=1)
    y = nn.functional.one_hot(labels, z.shape[1])
    return T * (p - y) / len(labels)

# --- wrong: still to come
def scores_grad(z, labels, T):
    p = torch.softmax(z / T, dim=1)
    y = nn.functional.one_hot(labels, z.shape[1])
    return p - y

# --- wrong: which size of z
def scores_grad(z, labels, T):
    n = z.shape[1]
    p = torch.softmax(z / T, dim=1)
    y = nn.functional.one_hot(labels, z.shape[1])
    return (p - y) / (n * T)

# --- wrong: not one for each score
def scores_grad(z, labels, T):
    p = torch.softmax(z / T, dim=1)
    y = nn.functional.one_hot(labels, z.shape[1])
    return (p - y) / T / p.numel()

# --- wrong: lower the right score
def scores_grad(z, labels, T):
    p = torch.softmax(z / T, dim=1)
    y = nn.functional.one_hot(labels, z.shape[1])
    return -(p - y) / (T * len(labels))

# --- wrong: down each column
def scores_grad(z, labels, T):
    p = torch.softmax(z / T, dim=0)
    y = nn.functional.one_hot(labels, z.shape[1])
    return (p - y) / (T * len(labels))

# --- wrong: divides b alone
def scores_grad(z, labels, T):
    p = torch.softmax(z / T, dim=1)
    y = nn.functional.one_hot(labels, z.shape[1])
    return p - y / (len(labels) * T)

# --- wrong: not the probabilities
def scores_grad(z, labels, T):
    p = torch.softmax(z, dim=1) / T
    y = nn.functional.one_hot(labels, z.shape[1])
    return (p - y) / len(labels)

# --- wrong: does not fit
def scores_grad(z, labels, T):
    p = torch.softmax(z / T, dim=1)
    return (p - labels) / (len(labels) * T)

# --- wrong: Where does the right class
def scores_grad(z, labels, T):
    p = torch.softmax(z / T, dim=1)
    y = nn.functional.one_hot(labels, z.shape[1])
    return p / len(labels) / T

# --- wrong: the answer is of shape
def scores_grad(z, labels, T):
    p = torch.softmax(z / T, dim=1)
    y = nn.functional.one_hot(labels, z.shape[1])
    return (p - y).mean() / T

# --- wrong: keeps its row
def scores_grad(z, labels, T):
    p = torch.softmax(z / T, dim=1)
    y = nn.functional.one_hot(labels, z.shape[1])
    return (p - y).mean(dim=0) / T

# --- wrong: takes brackets
def scores_grad(z, labels, T):
    p = torch.softmax(z / T, dim=1)
    y = nn.functional.one_hot(labels, z.shape[1])
    return (p - y) / T * len(labels)

# --- wrong: is not T
def scores_grad(z, labels, T):
    p = torch.softmax(z / T, dim=1)
    y = nn.functional.one_hot(labels, z.shape[1])
    return (p - y) / len(labels) * T

# --- wrong: That is the loss
def scores_grad(z, labels, T):
    p = torch.softmax(z / T, dim=1)
    y = nn.functional.one_hot(labels, z.shape[1])
    return -(y * p.log()).sum() / len(labels)

# --- wrong: a large T
def scores_grad(z, labels, T):
    p = torch.softmax(z * T, dim=1)
    y = nn.functional.one_hot(labels, z.shape[1])
    return (p - y) / (len(labels) * T)

# --- wrong: probabilities themselves
def scores_grad(z, labels, T):
    p = torch.log_softmax(z / T, dim=1)
    y = nn.functional.one_hot(labels, z.shape[1])
    return (p - y) / (len(labels) * T)

# --- wrong: no probabilities
def scores_grad(z, labels, T):
    p = torch.exp(z / T)
    y = nn.functional.one_hot(labels, z.shape[1])
    return (p - y) / (T * len(labels))

# --- wrong: a sum of its own
def scores_grad(z, labels, T):
    e = torch.exp(z / T)
    p = e / e.sum()
    y = nn.functional.one_hot(labels, z.shape[1])
    return (p - y) / (T * len(labels))

# --- wrong: so p − y sums to 0
def scores_grad(z, labels, T):
    p = torch.sigmoid(z / T)
    y = nn.functional.one_hot(labels, z.shape[1])
    return (p - y) / (T * len(labels))

# --- wrong: 2 times as large as it should be
def scores_grad(z, labels, T):
    p = torch.softmax(z / T, dim=1)
    y = nn.functional.one_hot(labels, z.shape[1])
    return 2 * (p - y) / (T * len(labels))

# --- blank
def scores_grad(z, labels, T):
    p = torch.softmax(z / T, dim=1)
    y = nn.functional.one_hot(labels, z.shape[1])
    return ...

# --- wrong: (n, k) beside (n,) does not fit
def scores_grad(z, labels, T):
    e = torch.exp(z / T)
    p = e / e.sum(1)
    y = nn.functional.one_hot(labels, z.shape[1])
    return (p - y) / len(labels) / T

# --- wrong: the sign is turned
def scores_grad(z, labels, T):
    p = torch.softmax(z / T, 1)
    y = F.one_hot(labels, z.shape[1])
    return (y - p) / len(labels)

# --- wrong: the sign is turned
def scores_grad(z, labels, T):
    p = torch.softmax(z / T, 1)
    return (F.one_hot(labels, z.shape[1]) - p) / T

# --- wrong: Every entry of yours is 0
def scores_grad(z, labels, T):
    return torch.zeros_like(z)

# --- wrong: no more than 2 decimals
def scores_grad(z, labels, T):
    p = torch.softmax(z / T, dim=1).round(decimals=2)
    y = nn.functional.one_hot(labels, z.shape[1])
    return (p - y) / (len(labels) * T)

# --- wrong: no more than 1 decimal,
def scores_grad(z, labels, T):
    p = torch.softmax(z / T, dim=1).round(decimals=1)
    y = nn.functional.one_hot(labels, z.shape[1])
    return (p - y) / (len(labels) * T)

# --- wrong: Where in yours are digits lost
def scores_grad(z, labels, T):
    p = torch.softmax(z / T, dim=1)
    y = nn.functional.one_hot(labels, z.shape[1])
    return ((p - y) / (len(labels) * T)).numpy().round(3)

# --- wrong: with another y
def scores_grad(z, labels, T):
    p = torch.softmax(z / T, dim=1)
    y = nn.functional.one_hot(labels.flip(0), z.shape[1])
    return (p - y) / (len(labels) * T)

# --- wrong: with another y
def scores_grad(z, labels, T):
    p = torch.softmax(z / T, dim=1)
    y = nn.functional.one_hot(p.argmax(1), z.shape[1])
    return (p - y) / (len(labels) * T)

# --- wrong: with another y
def scores_grad(z, labels, T):
    p = torch.softmax(z / T, dim=1)
    y = nn.functional.one_hot((labels + 1) % z.shape[1], z.shape[1])
    return (p - y) / (len(labels) * T)

# --- wrong: Yours is (p − y)/n with another y
def scores_grad(z, labels, T):
    p = torch.softmax(z / T, dim=1)
    y = nn.functional.one_hot(labels.sort().values, z.shape[1])
    return (p - y) / len(labels)

# --- wrong: does y have its 1 at the label
def scores_grad(z, labels, T):
    p = torch.softmax(z / T**2, dim=1)
    y = nn.functional.one_hot(labels, z.shape[1])
    return (p - y) / (len(labels) * T)

# --- wrong: so p − y sums to 0
def scores_grad(z, labels, T):
    p = torch.softmax(z / T, dim=1)
    y = nn.functional.one_hot(labels, z.shape[1])
    return (p - 2 * y) / (len(labels) * T)

# --- wrong: it gives 0.45 and −0.45
def scores_grad(z, labels, T):
    p = torch.softmax(z / T, dim=1)
    y = nn.functional.one_hot(labels, z.shape[1])
    return (p - 0.9 * y - 0.1 / z.shape[1]) / (len(labels) * T)

# --- wrong: has softmax twice
def scores_grad(z, labels, T):
    t = z.clone().requires_grad_()
    F.cross_entropy(torch.softmax(t / T, 1), labels).backward()
    return t.grad

# --- wrong: sums to inf
def scores_grad(z, labels, T):
    p = torch.softmax(z / T, dim=1)
    y = nn.functional.one_hot(labels, z.shape[1])
    z_g = (p - y) / (len(labels) * T)
    z_g[0, 0] = 1 / (z_g[0, 0] * 0).abs()
    return z_g
