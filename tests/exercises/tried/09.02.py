# --- right
def leaky_std(n, a):
    left = (1 + a**2) / 2
    return (1 / (n * left))**0.5

# --- right
def leaky_std(n, a):
    return math.sqrt(2 / (n * (1 + a * a)))

# --- right
def leaky_std(n, a):
    left = 0.5 * 1 + 0.5 * a**2
    return 1 / math.sqrt(n * left)

# --- right
def leaky_std(n, a):
    return torch.sqrt(torch.tensor(2.0 / ((1 + a**2) * n)))

# --- right
def leaky_std(n, a):
    gain = nn.init.calculate_gain('leaky_relu', a)
    return gain / n**0.5

# --- right
def leaky_std(n, a):
    return np.sqrt(2 / n / (1 + a**2))

# --- blank
def leaky_std(n, a):
    left = ...
    return (1 / (n * left))**0.5

# --- blank
def leaky_std(n, a):
    left = (1 + a**2) / 2
    return ...

# --- wrong: for each a that is tried
def leaky_std(n, a):
    left = 1 / 2
    return (1 / (n * left))**0.5

# --- wrong: Glorot's
def leaky_std(n, a):
    left = 1
    return (1 / (n * left))**0.5

# --- wrong: That is the variance
def leaky_std(n, a):
    left = (1 + a**2) / 2
    return 1 / (n * left)

# --- wrong: lost its square
def leaky_std(n, a):
    left = (1 + a) / 2
    return (1 / (n * left))**0.5

# --- wrong: not larger
def leaky_std(n, a):
    return math.sqrt(2 / n * (1 + a**2))

# --- wrong: divided by √2
def leaky_std(n, a):
    left = 1 + a**2
    return (1 / (n * left))**0.5

# --- wrong: negative half alone
def leaky_std(n, a):
    left = a**2 / 2
    return (1 / (n * left))**0.5

# --- wrong: all numbers as negative
def leaky_std(n, a):
    left = a**2
    return (1 / (n * left))**0.5

# --- wrong: adds to what is left
def leaky_std(n, a):
    left = (1 - a**2) / 2
    return (1 / (n * left))**0.5

# --- wrong: over the whole fraction
def leaky_std(n, a):
    return math.sqrt(2) / (n * (1 + a**2))

# --- wrong: divided by n, not by its root
def leaky_std(n, a):
    return math.sqrt(2 / (1 + a**2)) / n

# --- wrong: share left of mean
def leaky_std(n, a):
    return (1 + a**2) / 2

# --- wrong: Does the root leave the 2 out, or is a half in it twice
def leaky_std(n, a):
    left = (1 + a**2) / 2
    return (2 / (n * left))**0.5

# --- wrong: In yours they grow
def leaky_std(n, a):
    left = (1 + a**2) / 2
    return (n / left)**0.5

# --- wrong: cross term
def leaky_std(n, a):
    left = (1 + a)**2 / 2
    return (1 / (n * left))**0.5

# --- wrong: how far uniform weights reach
def leaky_std(n, a):
    left = (1 + a**2) / 2
    return (3 / (n * left))**0.5

# --- wrong: What does the leak add
def leaky_std(n, a):
    left = (1 + a**3) / 2
    return (1 / (n * left))**0.5

# --- wrong: Write return in place
def leaky_std(n, a):
    print((2 / (n * (1 + a**2)))**0.5)

# --- wrong: or is a half in it twice
def leaky_std(n, a):
    left = (1 + a**2) / 4
    return (1 / (n * left)) ** 0.5

# --- wrong: Without its root
def leaky_std(n, a):
    return math.sqrt(2 / n) / (1 + a)

# --- wrong: What does the leak add
def leaky_std(n, a):
    return a * math.sqrt(2 / n)

# --- wrong: it grows with what is left
def leaky_std(n, a):
    left = (1 + a**2) / 2
    return math.sqrt(left / n)

# --- wrong: Yours takes 1/2 + a²
def leaky_std(n, a):
    left = (1 + a**2) / 2
    left = 1 / 2 + a**2
    return (1 / (n * left))**0.5

# --- wrong: how far uniform weights reach
def leaky_std(n, a):
    left = (1 + a**2) / 2
    return (3 / (n * left))**0.5

# --- wrong: Yours takes 1 + a²/2
def leaky_std(n, a):
    left = (1 + a**2) / 2
    left = 1 + a**2 / 2
    return (1 / (n * left))**0.5

# --- wrong: depends on chance
def leaky_std(n, a):
    left = (1 + a**2) / 2
    left = F.leaky_relu(torch.randn(100000), a).square().mean()
    return (1 / (n * left))**0.5

# --- wrong: depends on chance
def leaky_std(n, a):
    left = (1 + a**2) / 2
    return nn.init.kaiming_normal_(torch.empty(50, n), a=a).std()

# --- wrong: number 2. Return that one alone
def leaky_std(n, a):
    left = (1 + a**2) / 2
    return left, (1 / (n * left))**0.5

# --- wrong: √(2/n + a²)
def leaky_std(n, a):
    return math.sqrt(2 / n * 1 + a**2)

# --- wrong: Yours is left/√n
def leaky_std(n, a):
    left = (1 + a**2) / 2
    return left / math.sqrt(n)

# --- wrong: times 1 − a
def leaky_std(n, a):
    return math.sqrt(2 / n) * (1 - a)

# --- wrong: the root of all that
def leaky_std(n, a):
    return math.sqrt(2 / n) / (1 + a**2)

# --- wrong: left twice below
def leaky_std(n, a):
    left = (1 + a**2) / 2
    return math.sqrt(2 / (n + n) / left ** 2)

# --- wrong: for left = 0.8791
def leaky_std(n, a):
    return math.sqrt(2 / n) * math.sqrt(1-a)

# --- wrong: What does the leak add
def leaky_std(n, a):
    return math.sqrt(2 / (n*(1+a**4)))

# --- wrong: 4 times the inputs
def leaky_std(n, a):
    return 2 / (n*(1+a**4))

# --- wrong: That is near. Which number in yours is not exact
def leaky_std(n, a):
    return np.random.default_rng(0).normal(size=10000).std() * math.sqrt(2 / (n*(1+a**2)))

# --- wrong: What does the leak add
def leaky_std(n, a):
    return math.sqrt(6 / (n+n)/(1+a**2))

# --- wrong: That is near. Which number in yours is not exact
def leaky_std(n, a):
    return math.sqrt(2 / ((n+1)*(1+a**2)))

# --- wrong: left twice below
def leaky_std(n, a):
    left = (1 + a**2) / 2
    return math.sqrt(2 / (n + n) / left ** 2)

# --- wrong: leave away what stands
def leaky_std(n, a):
    left = (1 + a**2) / 2
    return (1 // (n * left))**0.5

# --- wrong: That is near. Which number in yours is not exact
def leaky_std(n, a):
    return 1.001 * (2 / (n * (1 + a**2))) ** 0.5

# --- wrong: never below 0
def leaky_std(n, a):
    return -(2 / (n * (1 + a**2))) ** 0.5

# --- wrong: Does the root leave the 2 out
def leaky_std(n, a):
    return 2 / math.sqrt(n * (1 + a**2))

# --- wrong: for each a that is tried
def leaky_std(n, a):
    left = (1 + 0.01**2) / 2
    return math.sqrt(1 / (n * left))

# --- wrong: n counts once
def leaky_std(n, a):
    return math.sqrt(2 / (1 + a**2)) * math.sqrt(1 / (n + n))

# --- wrong: is 1 for left = 0.2
def leaky_std(n, a):
    z = torch.linspace(-1, 1, n)
    left = torch.where(z > 0, z, a * z).square().mean()
    return (1 / (n * left)) ** 0.5
