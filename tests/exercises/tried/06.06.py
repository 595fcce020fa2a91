# --- right
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1))
        self.b = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return self.w * x + self.b

# --- right
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.tensor(0.5))
        self.b = nn.Parameter(torch.tensor(0.0))

    def forward(self, x):
        return x * self.w + self.b

# --- right
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.register_parameter('w', nn.Parameter(torch.rand(1)))
        self.register_parameter('b', nn.Parameter(torch.rand(1)))

    def forward(self, x):
        return self.w * x + self.b

# --- right
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        for name in ('w', 'b'):
            setattr(self, name, nn.Parameter(torch.empty(1).uniform_(-1, 1)))

    def forward(self, x):
        y_hat = torch.mul(self.w, x)
        return torch.add(y_hat, self.b)

# --- right
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = torch.nn.Parameter(torch.randn(1, dtype=torch.float64))
        self.b = torch.nn.Parameter(torch.randn(1, dtype=torch.float64))

    def forward(self, x):
        return self.w * x + self.b

# --- right
class Line(nn.Module):
    def __init__(self):
        super(Line, self).__init__()
        self.b = nn.Parameter(torch.zeros(()))
        self.w = nn.Parameter(torch.ones(()), requires_grad=True)

    def forward(self, x):
        w, b = self.parameters()
        return self.w * x + self.b

# --- wrong: even one that requires grad
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = torch.randn(1, requires_grad=True)
        self.b = torch.zeros(1, requires_grad=True)

    def forward(self, x):
        return self.w * x + self.b

# --- wrong: even one that requires grad
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = torch.randn(1)
        self.b = torch.zeros(1)

    def forward(self, x):
        return self.w * x + self.b

# --- wrong: cannot be trained
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = 1.0
        self.b = 0.0

    def forward(self, x):
        return self.w * x + self.b

# --- wrong: make it a tensor
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(1.0)
        self.b = nn.Parameter(0.0)

    def forward(self, x):
        return self.w * x + self.b

# --- wrong: Write 0.0
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.tensor(1))
        self.b = nn.Parameter(torch.tensor(0))

    def forward(self, x):
        return self.w * x + self.b

# --- wrong: What must run first
class Line(nn.Module):
    def __init__(self):
        self.w = nn.Parameter(torch.randn(1))
        self.b = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return self.w * x + self.b

# --- wrong: does not run it
class Line(nn.Module):
    def __init__(self):
        super().__init__
        self.w = nn.Parameter(torch.randn(1))
        self.b = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return self.w * x + self.b

# --- wrong: inside a plain list
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.params = [nn.Parameter(torch.randn(1)), nn.Parameter(torch.zeros(1))]

    def forward(self, x):
        w, b = self.params
        return w * x + b

# --- wrong: hold them yourself
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(1, 1)

    def forward(self, x):
        return self.linear(x)

# --- wrong: Which of the two
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1))
        self.b = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return self.b * x + self.w

# --- wrong: not come into the prediction
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1))
        self.b = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return self.w * x

# --- wrong: nothing goes back from it
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1))
        self.b = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return self.w.item() * x + self.b.item()

# --- wrong: nothing goes back from it
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1))
        self.b = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return self.w.data * x + self.b.data

# --- wrong: nothing goes back from it
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1))
        self.b = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        with torch.no_grad():
            return self.w * x + self.b

# --- wrong: requires_grad=False does
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1), requires_grad=False)
        self.b = nn.Parameter(torch.zeros(1), requires_grad=False)

    def forward(self, x):
        return self.w * x + self.b

# --- wrong: nothing comes back to b
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1))
        self.b = nn.Parameter(torch.zeros(1), requires_grad=False)

    def forward(self, x):
        return self.w * x + self.b

# --- right
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1, 1))
        self.b = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return self.w * x + self.b

# --- wrong: it needs a line with return
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1))
        self.b = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        y_hat = self.w * x + self.b

# --- wrong: Write return in place of print
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1))
        self.b = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        print(self.w * x + self.b)

# --- wrong: multiplies b too
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1))
        self.b = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return self.w * (x + self.b)

# --- wrong: has 50 numbers
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(50))
        self.b = nn.Parameter(torch.zeros(50))

    def forward(self, x):
        return self.w * x + self.b

# --- wrong: name 'w' is not defined
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1))
        self.b = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return w * x + b

# --- wrong: always passes through 0
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1))

    def forward(self, x):
        return self.w * x

# --- wrong: b is no nn.Parameter
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1))
        self.b = torch.zeros(1)

    def forward(self, x):
        return self.w * x + self.b

# --- wrong: capital letter
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.parameter(torch.randn(1))
        self.b = nn.parameter(torch.zeros(1))

    def forward(self, x):
        return self.w * x + self.b

# --- blank
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = ...
        self.b = ...

    def forward(self, x):
        return ...

# --- wrong: your forward gives
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.zeros(1))
        self.b = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return self.w * x**2 + self.b

# --- wrong: finds b, c, w
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.zeros(1))
        self.b = nn.Parameter(torch.zeros(1))
        self.c = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return self.w * x + self.b

# --- wrong: finds a, c
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Parameter(torch.zeros(1))
        self.c = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return self.a * x + self.c

# --- wrong: your forward gives
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.zeros(1))
        self.b = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return torch.relu(self.w * x + self.b) - 1

# --- wrong: w is no nn.Parameter
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.register_buffer("w", torch.ones(1))
        self.b = nn.Parameter(torch.ones(1))

    def forward(self, x):
        return self.w * x + self.b

# --- right
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1, 1))
        self.b = nn.Parameter(torch.zeros(1))
    def forward(self, x):
        return F.linear(x, self.w, self.b)

# --- right
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1, 1))
        self.b = nn.Parameter(torch.zeros(1))
    def forward(self, x):
        return x @ self.w + self.b

# --- wrong: multiplies x
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1, 1))
        self.b = nn.Parameter(torch.zeros(1, 1))
    def forward(self, x):
        return self.b * x + self.w

# --- wrong: share their memory
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1))
        self.b = nn.Parameter(self.w)
    def forward(self, x):
        return self.w * x + self.b

# --- wrong: one and the same
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1))
        self.b = self.w
    def forward(self, x):
        return self.w * x + self.b

# --- wrong: share their memory
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1))
        self.b = nn.Parameter(self.w.data)
    def forward(self, x):
        return self.w * x + self.b

# --- wrong: pairs their entries
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1))
        self.b = nn.Parameter(torch.zeros(1))
    def forward(self, x):
        return x @ self.w + self.b

# --- wrong: what forward gives is of shape (6,)
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1))
        self.b = nn.Parameter(torch.zeros(1))
    def forward(self, x):
        return torch.cat([x, self.w]) * 1

# --- wrong: puts a new w
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1))
        self.b = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        self.w = nn.Parameter(self.w * 1)
        return self.w * x + self.b

# --- wrong: puts a new w
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1))
        self.b = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        self.w, self.b = nn.Parameter(self.w.data), nn.Parameter(self.b.data)
        return self.w * x + self.b

# --- wrong: puts a new b
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1))
        self.b = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        y = self.w * x + self.b
        self.b = nn.Parameter(self.b.detach().clone())
        return y

# --- right
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1))
        self.b = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        self.w = self.w
        return self.w * x + self.b

# --- right
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1))
        self.b = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        self.w.data = self.w.data * 1
        return self.w*x + self.b

# --- wrong: no parameter w before forward
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        pass

    def forward(self, x):
        if not hasattr(self,'w'): self.w = nn.Parameter(torch.zeros(1)); self.b = nn.Parameter(torch.zeros(1))
        return self.w * x + self.b

# --- wrong: puts a new w
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1))
        self.b = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        self.w = nn.Parameter(torch.zeros(1)); self.b = nn.Parameter(torch.zeros(1))
        return self.w * x + self.b

# --- right
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.zeros(1))
        self.b = nn.Parameter(torch.zeros(1))
    def forward(self, x):
        w, b = [p for p in self.parameters()]
        self.last = w * x + b
        return self.last

# --- wrong: puts a new w
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.zeros(1))
        self.b = nn.Parameter(torch.zeros(1))
    def forward(self, x):
        w, b = self.w, self.b
        del self.w
        self.w = nn.Parameter(w.data)
        return w * x + b

# --- wrong: no parameter b before
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.zeros(1))
    def forward(self, x):
        self.b = nn.Parameter(torch.zeros(1))
        return self.w * x + self.b

# --- wrong: what forward gives is one number
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w, self.b = nn.Parameter(torch.ones(1)), nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return (self.w * x + self.b).sum()

# --- wrong: what forward gives is one number
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w, self.b = nn.Parameter(torch.ones(1)), nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return (self.w * x + self.b).mean()

# --- wrong: what forward gives is one number
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w, self.b = nn.Parameter(torch.ones(1)), nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return (self.w * x + self.b)[0]

# --- wrong: what forward gives is of shape (1,)
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w, self.b = nn.Parameter(torch.ones(1)), nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return self.w + self.b

# --- wrong: what forward gives is of shape (1,)
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w, self.b = nn.Parameter(torch.ones(1)), nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return self.w * x[0] + self.b

# --- wrong: what forward gives is of shape (1,)
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w, self.b = nn.Parameter(torch.ones(1)), nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return self.w * x.sum() + self.b

# --- wrong: gives 0 at x =
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w, self.b = nn.Parameter(torch.ones(1)), nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return torch.relu(self.w * x + self.b)

# --- wrong: What is w·x + b there
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w, self.b = nn.Parameter(torch.ones(1)), nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return torch.abs(self.w * x + self.b)

# --- wrong: gives 2 at x =
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w, self.b = nn.Parameter(torch.ones(1)), nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return (self.w * x + self.b).clamp(max=2)

# --- wrong: what forward gives is of shape (2,)
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w, self.b = nn.Parameter(torch.ones(1)), nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return (self.w * x + self.b)[:2]

# --- wrong: Your forward changes w
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1))
        self.b = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        nn.init.normal_(self.w)
        return self.w * x + self.b

# --- wrong: Your forward changes b
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1)); self.b = nn.Parameter(torch.zeros(1))
    def forward(self, x):
        with torch.no_grad(): self.b -= 0.01
        return self.w*x+self.b

# --- wrong: give two results
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1)); self.b = nn.Parameter(torch.zeros(1))
    def forward(self, x):
        return self.w*x+self.b + 0.1*torch.randn(len(x))

# --- wrong: give two results
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1)); self.b = nn.Parameter(torch.zeros(1))
    def forward(self, x):
        return F.dropout(self.w*x+self.b, 0.3)

# --- wrong: writes over the x
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1))
        self.b = nn.Parameter(torch.randn(1))

    def forward(self, x):
        x *= self.w
        x += self.b
        return x

# --- wrong: parameters() finds wb
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.wb = nn.Parameter(torch.zeros(2))
        self.w, self.b = self.wb

    def forward(self, x):
        return self.w * x + self.b

# --- wrong: has the shape of x. Which step changes it
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1))
        self.b = nn.Parameter(torch.randn(1))

    def forward(self, x):
        return (self.w * x + self.b).squeeze()

# --- wrong: and has `_init_`
class Line(nn.Module):
    def _init_(self):
        super().__init__()
        self.w = nn.Parameter(torch.zeros(1))
        self.b = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return self.w * x + self.b

# --- wrong: The arguments of your forward are: self, x, w, b
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.zeros(1))
        self.b = nn.Parameter(torch.zeros(1))

    def forward(self, x, w, b):
        return w * x + b

# --- wrong: makes a new tensor of numbers
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.zeros(1))
        self.b = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return torch.tensor(self.w) * x + torch.tensor(self.b)

# --- wrong: b should be a parameter too
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.zeros(1))
        self.b = 0.0

    def forward(self, x):
        return self.w * x + self.b

# --- wrong: self.w holds nothing
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = None
        self.b = None

    def forward(self, x):
        return x

# --- wrong: A comma at the end
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.ones(1))
        self.b = nn.Parameter(torch.zeros(1)),
    def forward(self, x):
        return self.w * x + self.b[0]

# --- wrong: belongs to the class
class Line(nn.Module):
    w = nn.Parameter(torch.ones(1))
    b = nn.Parameter(torch.zeros(1))
    def forward(self, x):
        return self.w * x + self.b

# --- wrong: takes w and b from the notebook
w, b = 2.996, 0.802

class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.tensor(0.0))
        self.b = nn.Parameter(torch.tensor(0.0))

    def forward(self, x):
        return w * x + b

# --- wrong: tries `Line()`
class Line(nn.Module):
    def __init__(self, w, b):
        super().__init__()
        self.w = nn.Parameter(w)
        self.b = nn.Parameter(b)

    def forward(self, x):
        return self.w * x + self.b
