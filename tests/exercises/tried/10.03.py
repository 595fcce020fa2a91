# --- right
def divisor(d, s):
    variance = s**4
    return math.sqrt(d * variance)

# --- right
def divisor(d, s):
    return s**2 * d**0.5

# --- right
def divisor(d, s):
    variance = (s * s)**2
    return np.sqrt(variance) * np.sqrt(d)

# --- right
def divisor(d, s):
    return torch.sqrt(torch.tensor(d * s**4, dtype=torch.float64))

# --- right
def divisor(d, s):
    variance = s**2 * s**2
    total = sum(variance for _ in range(d))
    return total**0.5

# --- right
def divisor(d, s):
    return (math.sqrt(d) * s) * s

# --- blank
def divisor(d, s):
    variance = s**4
    return ...

# --- wrong: right for s = 1
def divisor(d, s):
    return d**0.5

# --- wrong: both have s
def divisor(d, s):
    return s * d**0.5

# --- wrong: variance of a score
def divisor(d, s):
    return d * s**4

# --- wrong: √d times as large
def divisor(d, s):
    return d * s**2

# --- wrong: one over it
def divisor(d, s):
    return 1 / (s**2 * d**0.5)

# --- wrong: below the line
def divisor(d, s):
    return d**0.5 / s**2

# --- wrong: adds d products
def divisor(d, s):
    return s**2

# --- wrong: comes to s⁴ · √d
def divisor(d, s):
    return s**4 * d**0.5

# --- wrong: is a sum
def divisor(d, s):
    return 2 * s * d**0.5

# --- wrong: Those of a product
def divisor(d, s):
    return (2 * s**2 * d) ** 0.5

# --- wrong: comes to √(s · d)
def divisor(d, s):
    return (s * d) ** 0.5

# --- wrong: d standard deviations
def divisor(d, s):
    return d

# --- wrong: depends on chance
def divisor(d, s):
    q, k = torch.randn(1000, d) * s, torch.randn(1000, d) * s
    return (q * k).sum(-1).std()

# --- wrong: number 2. Return that one alone
def divisor(d, s):
    variance = s**4
    return variance, (d * variance)**0.5

# --- wrong: is due: near
def divisor(d, s):
    g = torch.Generator().manual_seed(0)
    q, k = s * torch.randn(2, 20000, d, generator=g)
    return (q * k).sum(-1).std().item()

# --- wrong: with 4 · d
def divisor(d, s):
    return math.sqrt(d) + s**2

# --- wrong: with 2 · s
def divisor(d, s):
    return math.sqrt(d * s**2) * s**0.5

# --- wrong: 2 times what it should be
def divisor(d, s):
    return 2*math.sqrt(d) * s**2

# --- wrong: Yours is d · s²
def divisor(d, s):
    return d*s**2

# --- wrong: makes it whole
def divisor(d, s):
    return round(math.sqrt(d) * s**2)

# --- wrong: with 4 · d
def divisor(d, s):
    return d*s

# --- wrong: with 4 · d
def divisor(d, s):
    return math.sqrt(d+s**4)

# --- wrong: with 4 · d
def divisor(d, s):
    return 8*s**2

# --- wrong: with 4 · d
def divisor(d, s):
    return math.sqrt(d) * s**2 + 1e-2*d

# --- wrong: comes to s⁴ · √d
def divisor(d, s):
    variance = (s**2) ** 4
    return math.sqrt(d * variance)

# --- wrong: Up to 2 decimals
def divisor(d, s):
    variance = s**4
    return round(math.sqrt(d * variance), 2)

# --- wrong: with 4 · d
def divisor(d, s):
    return math.sqrt(d - 1) * s**2

# --- wrong: 0.5 times what it should be
def divisor(d, s):
    return 0.5 * s * s * d ** 0.5

# --- wrong: whatever d is
def divisor(d, s):
    total = 0
    for i in range(d):
        total += s**4
        return total**0.5

# --- wrong: Of what is the root to be taken
def divisor(d, s):
    s = s**2
    variance = s**2 * s**2
    return math.sqrt(d * variance)

# --- wrong: What in yours makes it whole
def divisor(d, s):
    return math.ceil(s**2 * math.sqrt(d))

# --- wrong: in each other's place
def divisor(s, d):
    variance = s**4
    return math.sqrt(d * variance)

# --- wrong: What does its root become
def divisor(d, s):
    variance = s**4
    return d * variance**1/2

# --- wrong: What does its root become
def divisor(d, s):
    variance = s**4
    return math.sqrt(d**2 * variance)
