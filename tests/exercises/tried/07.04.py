# --- right
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(2, 3), nn.Linear(3, 1))
    def forward(self, x):
        return self.layers(x)

# --- right
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(2, 3)
        self.fc2 = nn.Linear(3, 1)
        self.layers = [self.fc1, self.fc2]
    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

# --- right
class Net(nn.Sequential):
    def __init__(self):
        super().__init__(nn.Linear(2, 3), nn.Linear(3, 1))

# --- right
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        for i, (a, b) in enumerate([(2, 3), (3, 1)]):
            self.add_module(f"layer{i}", nn.Linear(a, b))
    def forward(self, x):
        for layer in self.children():
            x = layer(x)
        return x

# --- right
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleDict({"a": nn.Linear(2, 3), "b": nn.Linear(3, 1)})
    def forward(self, x):
        return self.layers["b"](self.layers["a"](x))

# --- right
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.w1, self.b1 = nn.Parameter(torch.randn(3, 2)), nn.Parameter(torch.zeros(3))
        self.w2, self.b2 = nn.Parameter(torch.randn(1, 3)), nn.Parameter(torch.zeros(1))
    def forward(self, x):
        return F.linear(F.linear(x, self.w1, self.b1), self.w2, self.b2)

# --- wrong: plain list, tuple or dict
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = (nn.Linear(2, 3), nn.Linear(3, 1))
    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

# --- wrong: plain list, tuple or dict
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = {"first": nn.Linear(2, 3), "second": nn.Linear(3, 1)}
    def forward(self, x):
        for layer in self.layers.values():
            x = layer(x)
        return x

# --- wrong: last layer never
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(2, 3), nn.Linear(3, 1)]
        self.first = self.layers[0]
    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

# --- wrong: first layer never
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        layers = [nn.Linear(2, 3), nn.Linear(3, 1)]
        self.layers = layers
        for layer in layers:
            self.layer = layer
    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

# --- wrong: the biases of the layers
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(2, 3), nn.Linear(3, 1)]
        self.weights = nn.ParameterList([l.weight for l in self.layers])
    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

# --- wrong: lost their biases
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(2, 3, bias=False), nn.Linear(3, 1, bias=False)])
    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

# --- wrong: not one of them moves
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(2, 3), nn.Linear(3, 1)]
        self.registered = nn.ModuleList([nn.Linear(2, 3), nn.Linear(3, 1)])
    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

# --- wrong: not one of them moves
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(2, 3), nn.Linear(3, 1)])
    def forward(self, x):
        with torch.no_grad():
            for layer in self.layers:
                x = layer(x)
        return x

# --- wrong: what forward makes anew each time
class Net(nn.Module):
    def __init__(self):
        super().__init__()
    def forward(self, x):
        self.layers = nn.ModuleList([nn.Linear(2, 3), nn.Linear(3, 1)])
        for layer in self.layers:
            x = layer(x)
        return x

# --- wrong: runs none of it
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(2, 3), nn.Linear(3, 1)])
    def forward(self, x):
        return self.layers(x)

# --- wrong: has to run first
class Net(nn.Module):
    def __init__(self):
        self.layers = nn.ModuleList([nn.Linear(2, 3), nn.Linear(3, 1)])
    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

# --- wrong: leaves forward after the first
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(2, 3), nn.Linear(3, 1)])
    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
            return x

# --- wrong: with return
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(2, 3), nn.Linear(3, 1)])
    def forward(self, x):
        for layer in self.layers:
            x = layer(x)

# --- wrong: 26 numbers are found
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.a, self.b = nn.Linear(2, 3), nn.Linear(3, 1)
        self.layers = nn.ModuleList([nn.Linear(2, 3), nn.Linear(3, 1)])
    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

# --- wrong: a step moves some of them only
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(2, 3), nn.Linear(3, 1)])
    def forward(self, x):
        x = self.layers[0](x).detach()
        return self.layers[1](x)

# --- wrong: stands for a model that is made already
class Net_(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(2, 3), nn.Linear(3, 1)])
    def forward(self, x):
        return self.layers[1](self.layers[0](x))
Net = Net_()

# --- wrong: two columns of x
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(2, 3), nn.Linear(3, 1)])
    def forward(self, x):
        for layer in self.layers:
            y = layer(x)
        return y

# --- wrong: brackets are missing
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList(nn.Linear(2, 3), nn.Linear(3, 1))
    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

# --- wrong: 4 of them ask
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(2, 3), nn.Linear(3, 1)])
        self.layers[0].requires_grad_(False)

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

# --- wrong: 9 of them ask
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(2, 3), nn.Linear(3, 1)])
        self.layers[1].requires_grad_(False)

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

# --- wrong: 10 of them ask
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(2, 3), nn.Linear(3, 1)])
        self.layers[0].bias.requires_grad_(False)

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

# --- wrong: two different outputs
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(2, 3), nn.Linear(3, 1)])

    def forward(self, x):
        for layer in [nn.Linear(2, 3), nn.Linear(3, 1)]:
            x = layer(x)
        return x

# --- wrong: two different outputs
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(2, 3), nn.Linear(3, 1)])

    def forward(self, x):
        return nn.Linear(3,1)(self.layers[0](x))

# --- wrong: nothing before forward has run
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        pass

    def forward(self, x):
        if not hasattr(self, 'layers'):
            self.layers = nn.ModuleList([nn.Linear(2, 3), nn.Linear(3, 1)])
        for layer in self.layers:
            x = layer(x)
        return x

# --- wrong: makes parameters anew
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.a, self.b = nn.Linear(2,3), nn.Linear(3,1)

    def forward(self, x):
        self.a.weight = nn.Parameter(self.a.weight * 1)
        return self.b(self.a(x))

# --- wrong: what forward computes should stay
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(2, 3), nn.Linear(3, 1)])

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return torch.tanh(x)

# --- wrong: gave −11 before
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(2, 3), nn.Linear(3, 1)])

    def forward(self, x):
        return self.layers[1](torch.tanh(self.layers[0](x)))

# --- right
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(2, 3), nn.Linear(3, 1)])
        for p in self.parameters(): nn.init.constant_(p, 0.5)

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

# --- wrong: moves 0 of them
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(2, 3), nn.Linear(3, 1)])
        for p in self.parameters(): nn.init.zeros_(p)

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

# --- wrong: two different outputs
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(2, 3), nn.Linear(3, 1)])

    def forward(self, x):
        return nn.functional.dropout(self.layers[1](self.layers[0](x)), 0.5)

# --- right
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.w1, self.b1, self.w2, self.b2 = nn.Parameter(torch.randn(2,3)), nn.Parameter(torch.randn(3)), nn.Parameter(torch.randn(3,1)), nn.Parameter(torch.randn(1))

    def forward(self, x):
        return (x @ self.w1 + self.b1) @ self.w2 + self.b2

# --- right
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.p = nn.Parameter(torch.randn(13))

    def forward(self, x):
        p = self.p
        return (x @ p[:6].view(2,3) + p[6:9]) @ p[9:12].view(3,1) + p[12:]

# --- wrong: an output of shape (20,)
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(2, 3), nn.Linear(3, 1)])

    def forward(self, x):
        return self.layers[1](self.layers[0](x)).squeeze()

# --- wrong: gives −5.5 now
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(2, 3), nn.Linear(3, 1)])

    def forward(self, x):
        return 0.5 * self.layers[1](self.layers[0](x))

# --- wrong: gives −13 now
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(2, 3), nn.Linear(3, 1)])

    def forward(self, x):
        return self.layers[1](self.layers[0](x)) + x[:, :1]

# --- wrong: on the record
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(2, 3), nn.Linear(3, 1)])
    def forward(self, x):
        with torch.no_grad():
            x = self.layers[0](x)
        return self.layers[1](x)

# --- wrong: two different outputs
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Linear(2, 3)
    def forward(self, x):
        self.b = nn.Linear(3, 1)
        return self.b(self.a(x))

# --- wrong: gives its names
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleDict({"a": nn.Linear(2, 3), "b": nn.Linear(3, 1)})
    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

# --- right
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(2, 3), nn.Linear(3, 1)]
    def parameters(self):
        for l in self.layers:
            yield from l.parameters()
    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

# --- wrong: Your `Net` stands for a model that is made already
class _N(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(2, 3), nn.Linear(3, 1)])
    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x
Net = _N()

# --- wrong: Your `Net` stands for a model that is made already
Net = nn.Sequential(nn.Linear(2, 3), nn.Linear(3, 1))

# --- wrong: Your `Net` is of type function
Net = lambda: nn.Sequential(nn.Linear(2, 3), nn.Linear(3, 1))

# --- wrong: with weights and biases
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(2, 3), nn.Linear(3, 1)]
    def parameters(self):
        return [p for l in self.layers for p in l.parameters()] * 2
    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

# --- wrong: parameters() gives other tensors each time it is asked
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(2, 3), nn.Linear(3, 1)]
    def parameters(self):
        return [p.detach() for l in self.layers for p in l.parameters()]
    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

# --- wrong: The check tries `model(x)` with what you hand in, and that s
class Net:
    def __init__(self):
        self.layers = [nn.Linear(2, 3), nn.Linear(3, 1)]
    def parameters(self):
        return [p for l in self.layers for p in l.parameters()]
    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

# --- wrong: Your `Net` stands for a model that is made already
Net = nn.ModuleList([nn.Linear(2, 3), nn.Linear(3, 1)])

# --- wrong: required positional arguments: 'in_features' and 'out_featur
Net = nn.Linear

# --- wrong: parameters() gives other tensors each time it is asked
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(2, 3), nn.Linear(3, 1)]
    def parameters(self):
        return torch.cat([p.flatten() for l in self.layers for p in l.parameters()])
    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

# --- wrong: With all 13 at 1, x = (−2, −3) gives 1 now
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(2, 3), nn.Linear(3, 1)])
    def forward(self, x):
        for layer in self.layers:
            x = torch.relu(layer(x))
        return x

# --- wrong: With all 13 at 1, x = (−2, −3) gives 1 now, and gave −11 bef
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1)])
    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

# --- wrong: 12 numbers are found
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(2, 3), nn.Linear(3, 1)]
    def parameters(self):
        return [p for l in self.layers for p in l.parameters()][:3]
    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

# --- wrong: What parameters() gives is of type generator. An optimiser takes the
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(2, 3), nn.Linear(3, 1)]
    def parameters(self):
        return [l.parameters() for l in self.layers]
    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

# --- wrong: What parameters() gives is of type list. An optimiser takes the
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(2, 3), nn.Linear(3, 1)]
    def parameters(self):
        return [list(l.parameters()) for l in self.layers]
    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

# --- wrong: What parameters() gives is of type Linear. An optimiser takes the
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(2, 3), nn.Linear(3, 1)]
    def parameters(self):
        return self.layers
    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

# --- right
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(2, 3), nn.Linear(3, 1)]
    def parameters(self):
        return [p for l in self.layers for p in l.parameters()]
    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

# --- wrong: Which one meets x first
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(3, 1), nn.Linear(2, 3)])

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

# --- wrong: that are set on `self`, and
class Net(nn.Module):
    layers = nn.ModuleList([nn.Linear(2, 3), nn.Linear(3, 1)])
    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

# --- wrong: no bias among them
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.w1, self.b1 = nn.Parameter(torch.randn(3, 2)), torch.zeros(3)
        self.w2, self.b2 = nn.Parameter(torch.randn(1, 3)), torch.zeros(1)
    def forward(self, x):
        return F.linear(F.linear(x, self.w1, self.b1), self.w2, self.b2)

# --- wrong: in a plain tuple
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(2, 3), nn.Linear(3, 1)]),
    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x
