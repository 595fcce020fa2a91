# --- right
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    return net

# --- right
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    for p in net.parameters():
        nn.init.normal_(p, std=0.5)
    return net

# --- right
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    for p in net.parameters():
        p.data = torch.randn(p.shape)
    return net

# --- right
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    with torch.no_grad():
        for p in net.parameters():
            p += 0.1 * torch.randn_like(p)
    return net

# --- right
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Linear(2, 8)
        self.b = nn.Linear(8, 1)

    def forward(self, x):
        return self.b(torch.tanh(self.a(x)))

def make_net():
    return Net()

# --- right
def make_net():
    torch.manual_seed(3)
    return nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))

# --- right
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    for name, p in net.named_parameters():
        if name.endswith("bias"):
            nn.init.constant_(p, 0.5)
    return net

# --- right
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    for p in net.parameters():
        nn.init.uniform_(p, -0.5, 0.5)
    return net

# --- wrong: at numbers of about
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    for p in net.parameters():
        nn.init.normal_(p, std=100)
    return net

# --- wrong: at numbers of about
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    for p in net.parameters():
        nn.init.uniform_(p, -100, 100)
    return net

# --- blank
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    for p in net.parameters():
        nn.init.constant_(p, 0.5)
    return net

# --- wrong: no gradient gets to it that could
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    for p in net.parameters():
        nn.init.constant_(p, 0.0)
    return net

# --- wrong: they count as one
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    for p in net.parameters():
        nn.init.constant_(p, 0.01)
    return net

# --- wrong: they count as one
def make_net():
    net = nn.Sequential(nn.Linear(2, 100), nn.Tanh(), nn.Linear(100, 1))
    for p in net.parameters():
        nn.init.constant_(p, 0.5)
    return net

# --- wrong: they count as one
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 8), nn.Tanh(), nn.Linear(8, 1))
    for p in net.parameters():
        nn.init.constant_(p, 0.5)
    return net

# --- wrong: they count as one
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    for p in net.parameters():
        nn.init.ones_(p)
    return net

# --- wrong: Another function in between
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1))
    for p in net.parameters():
        nn.init.constant_(p, 0.5)
    return net

# --- wrong: Something is drawn in your code
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    for p in net.parameters():
        nn.init.constant_(p, torch.rand(1).item())
    return net

# --- wrong: Something is drawn in your code
def make_net():
    import random
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    for p in net.parameters():
        nn.init.constant_(p, random.random())
    return net

# --- wrong: A seed repeats
def make_net():
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    for p in net.parameters():
        nn.init.constant_(p, 0.5)
    return net

# --- wrong: Without a bend
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Linear(8, 1))
    return net

# --- wrong: they count as one
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    nn.init.constant_(net[0].weight, 0.5)
    nn.init.constant_(net[0].bias, 0.1)
    nn.init.constant_(net[2].weight, -0.3)
    return net

# --- wrong: do not require a gradient
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    for p in net.parameters():
        p.requires_grad_(False)
    return net

# --- wrong: needs a line with return
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))

# --- wrong: That is no network
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    return net.parameters()

# --- wrong: what stands behind the last Linear
def make_net():
    net = nn.Sequential(nn.Linear(2, 1), nn.Tanh())
    return net

# --- wrong: two answers for the same bits
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Dropout(0.5), nn.Linear(8, 1))
    for p in net.parameters():
        nn.init.constant_(p, 0.5)
    return net

# --- wrong: first layer has not moved
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    for p in net.parameters():
        nn.init.constant_(p, 50.0)
    return net

# --- wrong: apart at most
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    for p in net.parameters():
        nn.init.normal_(p, 0, 1e-9)
    return net

# --- wrong: apart at most
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    for p in net.parameters():
        nn.init.normal_(p, 0.5, 1e-6)
    return net

# --- wrong: no gradient gets to it
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    for p in net.parameters():
        nn.init.constant_(p, 100.0)
    return net

# --- right
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    for p in net.parameters():
        nn.init.normal_(p, 0, 0.1)
    return net

# --- right
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    with torch.no_grad():
        net[0].weight[:4] = 0.5
        net[0].bias[:4] = 0.5
    return net

# --- wrong: apart at most
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    for p in net.parameters():
        nn.init.constant_(p, 0.5)
        p.data += 1e-7*torch.randn_like(p)
    return net

# --- wrong: what stands behind the last Linear
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1), nn.Tanh())
    pass
    return net

# --- wrong: what stands behind the last Linear
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1), nn.Sigmoid())
    pass
    return net

# --- wrong: what stands behind the last Linear
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1), nn.ReLU())
    pass
    return net

# --- right
def make_net():
    net = nn.Sequential(nn.Linear(2, 100), nn.Tanh(), nn.Linear(100, 1))
    pass
    return net

# --- right
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1))
    pass
    return net

# --- right
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 8), nn.Tanh(), nn.Linear(8, 1))
    pass
    return net

# --- right
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.inp = nn.Linear(2, 8)
        self.out = nn.Linear(8, 1)
        self.act = nn.Tanh()
    def forward(self, x):
        return self.out(self.act(self.inp(x)))
def make_net():
    return Net()

# --- right
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Linear(2, 8)
        self.v = nn.Parameter(torch.randn(8, 1))
    def forward(self, x):
        return torch.tanh(self.a(x)) @ self.v
def make_net():
    return Net()

# --- wrong: A score may be any number
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.a, self.b = nn.Linear(2, 8), nn.Linear(8, 1)
    def forward(self, x):
        return torch.tanh(self.b(torch.tanh(self.a(x))))
def make_net():
    return Net()

# --- right
def make_net():
    return nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1, bias=False))

# --- wrong: A score may be any number
def make_net():
    return nn.Sequential(nn.Linear(2, 8), nn.Linear(8, 1), nn.Tanh())

# --- right
def make_net():
    net = nn.Sequential(nn.Linear(2, 16), nn.ReLU(), nn.Linear(16, 8), nn.ReLU(), nn.Linear(8, 1))
    for m in net:
        if isinstance(m, nn.Linear):
            nn.init.orthogonal_(m.weight)
    return net

# --- wrong: one row is one unit
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    for p in net.parameters():
        nn.init.uniform_(p, 0.5, 0.5)
    return net

# --- wrong: are 2 different ones
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    for p in net.parameters():
        nn.init.constant_(p, 0.5)
    with torch.no_grad():
        net[0].weight[0] = torch.tensor([0.3, -0.7])
    return net

# --- right
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    for p in net.parameters():
        nn.init.constant_(p, 0.5)
    with torch.no_grad():
        net[0].weight[4:] = -0.5
    return net

# --- wrong: nearly a multiple
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    nn.init.zeros_(net[0].weight); nn.init.zeros_(net[0].bias)
    return net

# --- wrong: After 20 steps the units of the first layer are still copies
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    nn.init.constant_(net[0].weight, 0.0)
    nn.init.constant_(net[0].bias, 0.0)
    nn.init.constant_(net[2].weight, 1.0)
    return net

# --- wrong: Even with weights of a million your network's score stays wi
def make_net():
    return nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1), nn.Sigmoid())

# --- wrong: After 20 steps the 8 units of the first layer are 8 differen
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1))
    nn.init.constant_(net[0].bias, -5.)
    return net

# --- right
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    nn.init.zeros_(net[0].weight)
    return net

# --- right
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    nn.init.constant_(net[0].weight, 0.5)
    nn.init.constant_(net[0].bias, 0.5)
    return net

# --- wrong: with a single Linear
def make_net():
    return nn.Linear(2, 1)

# --- right
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    for p in net.parameters():
        nn.init.constant_(p, 0.5)
    with torch.no_grad():
        net[0].weight[4:] *= -1
    return net

# --- right
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    for p in net.parameters():
        nn.init.constant_(p, 0.5)
    with torch.no_grad():
        net[0].weight[0] += 0.1
    return net

# --- wrong: after 320 steps of SGD at 0.5 the loss is still
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    for p in net.parameters():
        nn.init.normal_(p, std=1e-4)
    return net

# --- wrong: after 320 steps of SGD at 0.5 the loss is still
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    for p in net.parameters():
        nn.init.normal_(p, std=1e-6)
    return net

# --- wrong: a unit gives one number for all four pairs
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    for m in net:
        if isinstance(m, nn.Linear):
            nn.init.zeros_(m.weight)
    return net

# --- wrong: neither above 0 nor below
def make_net():
    return nn.Sequential(nn.Linear(2, 8, bias=False), nn.Tanh(), nn.Linear(8, 1, bias=False))

# --- right
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.out = nn.Linear(8, 1)
        self.hidden = nn.Linear(2, 8)
    def forward(self, x):
        return self.out(torch.tanh(self.hidden(x)))
def make_net():
    return Net()

# --- wrong: Something is drawn
def make_net():
    torch.manual_seed(1)
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    row = nn.init.xavier_uniform_(torch.empty(1, 2))
    for p in net.parameters():
        nn.init.constant_(p, row[0, 0].item())
    return net

# --- wrong: after 320 steps
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    for p in net.parameters():
        nn.init.normal_(p, 0.5, 1e-6)
    return net

# --- wrong: With weights of 0 a unit gives one number
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    for p in net.parameters():
        nn.init.zeros_(p)
    nn.init.normal_(net[0].bias)
    return net

# --- wrong: what each of them brings by itself
def make_net():
    return nn.Sequential(nn.Tanh(), nn.Linear(2, 8), nn.Linear(8, 1))

# --- wrong: kept in a plain list
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.parts = [nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1)]

    def forward(self, x):
        for part in self.parts:
            x = part(x)
        return x

def make_net():
    return Net()

# --- wrong: Called, a class makes one
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden, self.out = nn.Linear(2, 8), nn.Linear(8, 1)

    def forward(self, x):
        return self.out(self.hidden(x).tanh())

def make_net():
    return Net

# --- wrong: Print its weights before the first
class Bits(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden, self.out = nn.Linear(2, 8), nn.Linear(8, 1)

    def forward(self, pair):
        return self.out(torch.tanh(self.hidden(pair)))

def make_net():
    bits = Bits()
    for p in bits.parameters():
        nn.init.constant_(p, torch.rand(1).item())
    return bits

# --- right
class Bits(nn.Module):
    def __init__(self):
        super().__init__()
        self.W, self.b = nn.Parameter(torch.randn(8, 2)), nn.Parameter(torch.zeros(8))
        self.v, self.c = nn.Parameter(torch.randn(1, 8)), nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return torch.tanh(x @ self.W.T + self.b) @ self.v.T + self.c

def make_net():
    return Bits()

# --- wrong: finds no nn.Linear
class Bits(nn.Module):
    def __init__(self):
        super().__init__()
        self.W, self.b = nn.Parameter(torch.full((8, 2), 0.5)), nn.Parameter(torch.zeros(8))
        self.v, self.c = nn.Parameter(torch.full((1, 8), 0.5)), nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return torch.tanh(x @ self.W.T + self.b) @ self.v.T + self.c

def make_net():
    return Bits()

# --- right
class Bits(nn.Module):
    def __init__(self):
        super().__init__()
        self.W, self.b = nn.Parameter(torch.randn(8, 2)), nn.Parameter(torch.zeros(8))
        self.out = nn.Linear(8, 1)

    def forward(self, x):
        return self.out(torch.tanh(x @ self.W.T + self.b))

def make_net():
    return Bits()
