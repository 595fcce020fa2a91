# --- right
def hidden(x, w1):
    f1 = w1[0, 0] * x[0] + w1[1, 0] * x[1]
    f2 = w1[0, 1] * x[0] + w1[1, 1] * x[1]
    return f1, f2

# --- right
def hidden(x, w1):
    return x @ w1

# --- right
def hidden(x, w1):
    f1 = w1[0, 0] * x[0] + w1[1, 0] * x[1]
    f2 = x.dot(w1[:, 1])
    return [f1, f2]

# --- right
def hidden(x, w1):
    return torch.stack([(w1[:, j] * x).sum() for j in range(2)])

# --- right
def hidden(x, w1):
    f1 = w1[0][0] * x[0] + w1[1][0] * x[1]
    f2 = x[1] * w1[1][1] + x[0] * w1[0][1]
    return f1.item(), f2.item()

# --- right
def hidden(x, w1):
    return torch.einsum("i,ij->j", x, w1).numpy()

# --- right
def hidden(x, w1):
    return w1.T @ x

# --- blank
def hidden(x, w1):
    f1 = w1[0, 0] * x[0] + w1[1, 0] * x[1]
    f2 = ...
    return f1, f2

# --- wrong: as in the text
def hidden(x, w1):
    f1 = w1[0, 0] * x[0] + w1[1, 0] * x[1]
    f2 = w1[0, 1] * x[1] + w1[1, 1] * x[1]
    return f1, f2

# --- wrong: Now x₁ is there twice
def hidden(x, w1):
    f1 = w1[0, 0] * x[0] + w1[1, 0] * x[1]
    f2 = w1[0, 1] * x[0] + w1[1, 1] * x[0]
    return f1, f2

# --- wrong: in one column of w1
def hidden(x, w1):
    f1 = w1[0, 0] * x[0] + w1[1, 0] * x[1]
    f2 = w1[1, 0] * x[0] + w1[1, 1] * x[1]
    return f1, f2

# --- wrong: the other one's weight
def hidden(x, w1):
    f1 = w1[0, 0] * x[0] + w1[1, 0] * x[1]
    f2 = w1[0, 1] * x[1] + w1[1, 1] * x[0]
    return f1, f2

# --- wrong: counts from 0
def hidden(x, w1):
    f1 = w1[0, 0] * x[0] + w1[1, 0] * x[1]
    f2 = w1[1, 2] * x[1] + w1[2, 2] * x[2]
    return f1, f2

# --- wrong: counts from 0
def hidden(x, w1):
    f1 = w1[0, 0] * x[0] + w1[1, 0] * x[1]
    f2 = w1[0, 1] * x[1] + w1[1, 1] * x[2]
    return f1, f2

# --- wrong: along the rows
def hidden(x, w1):
    f1 = w1[0, 0] * x[0] + w1[0, 1] * x[1]
    f2 = w1[1, 0] * x[0] + w1[1, 1] * x[1]
    return f1, f2

# --- wrong: along the rows
def hidden(x, w1):
    return w1 @ x

# --- wrong: f₁ once more
def hidden(x, w1):
    f1 = w1[0, 0] * x[0] + w1[1, 0] * x[1]
    f2 = w1[0, 0] * x[0] + w1[1, 0] * x[1]
    return f1, f2

# --- wrong: What comes from x₂
def hidden(x, w1):
    f1 = w1[0, 0] * x[0] + w1[1, 0] * x[1]
    f2 = w1[0, 1] * x[0]
    return f1, f2

# --- wrong: before the activation
def hidden(x, w1):
    f1 = w1[0, 0] * x[0] + w1[1, 0] * x[1]
    f2 = w1[0, 1] * x[0] + w1[1, 1] * x[1]
    return torch.tanh(f1), torch.tanh(f2)

# --- wrong: f₁ comes first
def hidden(x, w1):
    f1 = w1[0, 0] * x[0] + w1[1, 0] * x[1]
    f2 = w1[0, 1] * x[0] + w1[1, 1] * x[1]
    return f2, f1

# --- wrong: one number
def hidden(x, w1):
    return w1[0, 1] * x[0] + w1[1, 1] * x[1]

# --- wrong: from the other
def hidden(x, w1):
    f1 = w1[0, 0] * x[0] + w1[1, 0] * x[1]
    f2 = w1[0, 1] * x[0] - w1[1, 1] * x[1]
    return f1, f2

# --- wrong: its first weight from the column of f₁
def hidden(x, w1):
    f1 = w1[0, 0] * x[0] + w1[1, 0] * x[1]
    f2 = w1[0, 0] * x[0] + w1[1, 1] * x[1]
    return f1, f2

# --- wrong: and that was right
def hidden(x, w1):
    f1 = w1[0, 0] * x[0] + w1[0, 1] * x[1]
    f2 = w1[0, 1] * x[0] + w1[1, 1] * x[1]
    return f1, f2

# --- wrong: f₂ is a sum of two products
def hidden(x, w1):
    f1 = w1[0, 0] * x[0] + w1[1, 0] * x[1]
    f2 = (w1[0, 1] + w1[1, 1]) * (x[0] + x[1])
    return f1, f2

# --- wrong: it returns both
def hidden(x, w1):
    f1 = w1[0, 0] * x[0] + w1[1, 0] * x[1]
    f2 = w1[0, 1] * x[0] + w1[1, 1] * x[1]
    return f2

# --- wrong: it returns both
def hidden(x, w1):
    f1 = w1[0, 0] * x[0] + w1[1, 0] * x[1]
    f2 = w1[0, 1] * x[0] + w1[1, 1] * x[1]
    return f1 + f2

# --- wrong: it returns both
def hidden(x, w1):
    return w1[0, 1] * x[0] + w1[1, 1] * x[1]

# --- wrong: Your f₂ is of shape (2,)
def hidden(x, w1):
    f1 = w1[0, 0] * x[0] + w1[1, 0] * x[1]
    f2 = (w1[0, 1] + w1[1, 1]) * x
    return f1, f2

# --- wrong: another f₁ than the line
def hidden(x, w1):
    f1 = w1[0, 0] * x[0] + w1[1, 0] * x[1]
    f2 = f1
    f2 += w1[0, 1] * x[0] + w1[1, 1] * x[1]
    return f1, f2

# --- wrong: still needs the x0 from before
def hidden(x, w1):
    x0, x1 = x
    x0 = w1[0, 0] * x0 + w1[1, 0] * x1
    x1 = w1[0, 1] * x0 + w1[1, 1] * x1
    return x0, x1

# --- wrong: each index here is 0 or 1
def hidden(x, w1):
    f1 = w1[0, 0] * x[0] + w1[1, 0] * x[1]
    f2 = w1[1, 1] * x[0] + w1[2, 1] * x[1]
    return f1, f2

# --- wrong: Yours hands back 3 things
def hidden(x, w1):
    f1 = w1[0, 0] * x[0] + w1[1, 0] * x[1]
    f2 = w1[0, 1] * x[0] + w1[1, 1] * x[1]
    return [x, f1, f2]

# --- wrong: What is done to it, or to its two products?
def hidden(x, w1):
    f1 = w1[0, 0] * x[0] + w1[1, 0] * x[1]
    f2 = torch.relu(w1[0, 1] * x[0] + w1[1, 1] * x[1])
    return f1, f2

# --- wrong: which weights do they have
def hidden(x, w1):
    f1 = w1[0, 0] * x[0] + w1[1, 0] * x[1]
    f2 = f1 + w1[0, 1] * x[0] + w1[1, 1] * x[1]
    return f1, f2

# --- wrong: as a comma makes one
def hidden(x, w1):
    f1 = w1[0, 0] * x[0] + w1[1, 0] * x[1]
    f2 = w1[0, 1] * x[0], w1[1, 1] * x[1]
    return f1, f2

# --- wrong: Square ones take an entry
def hidden(x, w1):
    f1 = w1[0, 0] * x[0] + w1[1, 0] * x[1]
    f2 = w1(0, 1) * x[0] + w1(1, 1) * x[1]
    return f1, f2
