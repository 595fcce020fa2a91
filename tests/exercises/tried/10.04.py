# --- right
def window_mask(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    return (j > i) | (j <= i - w)

# --- right
def window_mask(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    return ~((j <= i) & (i - j < w))

# --- right
def window_mask(T, w):
    ones = torch.ones(T, T, dtype=torch.bool)
    return ones.triu(1) | ones.tril(-w)

# --- right
def window_mask(T, w):
    mask = torch.zeros(T, T, dtype=torch.bool)
    for i in range(T):
        for j in range(T):
            mask[i, j] = j > i or i - j >= w
    return mask

# --- right
def window_mask(T, w):
    i, j = np.arange(T)[:, None], np.arange(T)
    return (j > i) | (j < i - w + 1)

# --- right
def window_mask(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    return torch.logical_or(j - i > 0, i - j >= w)

# --- wrong: is allowed
def window_mask(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    return (j <= i) & (j > i - w)

# --- wrong: all of the past open
def window_mask(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    return j > i

# --- wrong: leaves the future open
def window_mask(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    return j <= i - w

# --- wrong: one too many
def window_mask(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    return (j > i) | (j < i - w)

# --- wrong: one too few
def window_mask(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    return (j > i) | (j <= i - w + 1)

# --- wrong: No position sees
def window_mask(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    return (j >= i) | (j <= i - w)

# --- wrong: not itself one
def window_mask(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    return (j >= i) | (j < i - w)

# --- wrong: Rows and columns
def window_mask(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    return (i > j) | (i <= j - w)

# --- wrong: ahead as it is behind
def window_mask(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    return (j - i).abs() >= w

# --- wrong: at once
def window_mask(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    return (j > i) & (j <= i - w)

# --- wrong: puts in
def window_mask(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    return torch.zeros(T, T).masked_fill((j > i) | (j <= i - w), -torch.inf)

# --- wrong: stands still
def window_mask(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    return (j > i) | (j >= w)

# --- right
def window_mask(T, w):
    return [[j > i or j <= i - w for j in range(T)] for i in range(T)]

# --- wrong: position 6 looks at [5, 6] in yours
def window_mask(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    return (j > i) | (j < T - w)

# --- wrong: position 2 looks at [1, 2] in yours
def window_mask(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    return (j > i) | (j < (i - w + 1).clamp(min=1))

# --- wrong: Nothing is forbidden
def window_mask(T, w):
    return torch.zeros(T, T, dtype=torch.bool)

# --- wrong: asks for True and False
def window_mask(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    return ((j > i) | (j <= i - w)).float()

# --- wrong: asks for True and False
def window_mask(T, w):
    return [[int(j > i or j <= i - w) for j in range(T)] for i in range(T)]

# --- wrong: so Python reads `j > (i | j) <= i - w`
def window_mask(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    return j > i | j <= i - w

# --- wrong: Python reads your `j > i | far` as `j > (i | far)`
def window_mask(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    far = j <= i - w
    return j > i | far

# --- wrong: `or` wants one yes or no
def window_mask(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    return j > i or j <= i - w

# --- wrong: A chain of comparisons is joined by `and`
def window_mask(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    return ~(i - w < j <= i)

# --- wrong: depends on chance
def window_mask(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    return torch.rand(T, T) > 0.5

# --- right
def window_mask(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    return (j > i) ^ (j <= i - w)

# --- right
def window_mask(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    return torch.where(j > i, True, j < i - w + 1)

# --- wrong: Yours marks where looking is allowed
def window_mask(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    return ((j <= i) & (j > i - w)).float()
