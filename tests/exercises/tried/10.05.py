# --- right
def tied_grad(table, ids, z_g):
    x = table[ids]
    x_g = z_g @ table
    as_rows = torch.zeros_like(table).index_add(0, ids, x_g)
    as_columns = z_g.T @ x
    return as_rows + as_columns

# --- right
def tied_grad(table, ids, z_g):
    grad = z_g.T @ table[ids]
    grad.index_add_(0, ids, z_g @ table)
    return grad

# --- right
def tied_grad(table, ids, z_g):
    x = table[ids]
    x_g = z_g @ table
    as_rows = torch.zeros(table.shape, dtype=table.dtype)
    for t, i in enumerate(ids):
        as_rows[i] += x_g[t]
    return as_rows + z_g.T @ x

# --- right
def tied_grad(table, ids, z_g):
    rows = F.one_hot(ids, len(table)).double()
    return rows.T @ z_g @ table + (rows.T @ z_g).T @ table

# --- right
def tied_grad(table, ids, z_g):
    table = table.clone().requires_grad_()
    (table[ids] @ table.T * z_g).sum().backward()
    return table.grad

# --- right
def tied_grad(table, ids, z_g):
    grad = np.zeros(table.shape)
    np.add.at(grad, ids.numpy(), (z_g @ table).numpy())
    return grad + (z_g.T @ table[ids]).numpy()

# --- blank
def tied_grad(table, ids, z_g):
    x = table[ids]
    x_g = z_g @ table
    as_rows = ...
    as_columns = z_g.T @ x
    return as_rows + as_columns

# --- wrong: makes the scores too
def tied_grad(table, ids, z_g):
    x_g = z_g @ table
    lookup = torch.zeros_like(table).index_add(0, ids, x_g)
    return lookup

# --- wrong: comes from the table
def tied_grad(table, ids, z_g):
    x = table[ids]
    columns = z_g.T @ x
    return columns

# --- wrong: last copy only
def tied_grad(table, ids, z_g):
    x = table[ids]
    x_g = z_g @ table
    columns = z_g.T @ x
    rows = torch.zeros_like(table)
    rows[ids] += x_g
    return columns + rows

# --- wrong: averaged
def tied_grad(table, ids, z_g):
    x = table[ids]
    x_g = z_g @ table
    lookup = torch.zeros_like(table).index_add(0, ids, x_g)
    columns = z_g.T @ x
    return (lookup + columns) / 2

# --- wrong: taken away
def tied_grad(table, ids, z_g):
    x = table[ids]
    x_g = z_g @ table
    lookup = torch.zeros_like(table).index_add(0, ids, x_g)
    columns = z_g.T @ x
    return lookup - columns

# --- wrong: how often it occurs
def tied_grad(table, ids, z_g):
    x = table[ids]
    x_g = z_g @ table
    lookup = torch.zeros_like(table).index_add(0, ids, x_g)
    columns = z_g.T @ x
    return columns + lookup / torch.bincount(ids, minlength=len(table)).clamp(min=1)[:, None]

# --- wrong: belongs to row
def tied_grad(table, ids, z_g):
    x = table[ids]
    x_g = z_g @ table
    columns = z_g.T @ x
    return columns + torch.zeros_like(table).index_add(0, torch.arange(len(ids)), x_g)

# --- wrong: rows x themselves
def tied_grad(table, ids, z_g):
    x = table[ids]
    columns = z_g.T @ x
    return columns + torch.zeros_like(table).index_add(0, ids, x)

# --- wrong: is looked up
def tied_grad(table, ids, z_g):
    x = table[ids]
    x_g = z_g @ table
    columns = z_g.T @ x
    return columns + torch.zeros_like(table).index_add(0, torch.arange(len(ids)), x_g[ids])

# --- wrong: lookup counts twice
def tied_grad(table, ids, z_g):
    x = table[ids]
    x_g = z_g @ table
    lookup = torch.zeros_like(table).index_add(0, ids, x_g)
    columns = z_g.T @ x
    return 2 * lookup + columns

# --- wrong: scores count twice
def tied_grad(table, ids, z_g):
    x = table[ids]
    x_g = z_g @ table
    lookup = torch.zeros_like(table).index_add(0, ids, x_g)
    columns = z_g.T @ x
    return lookup + 2 * columns

# --- wrong: are multiplied
def tied_grad(table, ids, z_g):
    x = table[ids]
    x_g = z_g @ table
    lookup = torch.zeros_like(table).index_add(0, ids, x_g)
    columns = z_g.T @ x
    return lookup * columns

# --- wrong: by itself
def tied_grad(table, ids, z_g):
    x = table[ids]
    x_g = z_g @ table
    lookup = torch.zeros_like(table).index_add(0, ids, x_g)
    columns = z_g.T @ x
    return (lookup, columns)

# --- wrong: that of table.T
def tied_grad(table, ids, z_g):
    x = table[ids]
    x_g = z_g @ table
    lookup = torch.zeros_like(table).index_add(0, ids, x_g)
    columns = z_g.T @ x
    return (lookup + columns).T

# --- right
def tied_grad(table, ids, z_g):
    x_g = z_g @ table
    return torch.zeros(table.shape).index_add(0, ids, x_g) + z_g.T @ table[ids]

# --- right
def tied_grad(table, ids, z_g):
    x_g = z_g @ table
    return torch.eye(len(table))[ids].T @ x_g + z_g.T @ table[ids]

# --- wrong: own numbers
def tied_grad(table, ids, z_g):
    x_g = z_g @ table
    return table.index_add(0, ids, x_g) + z_g.T @ table[ids]

# --- wrong: the lookup counts 0 times
def tied_grad(table, ids, z_g):
    part = z_g.T @ table[ids]
    return part + part

# --- wrong: letter 1 does not occur
def tied_grad(table, ids, z_g):
    x_g = z_g @ table
    return torch.zeros_like(table).index_add(0, ids, x_g) + z_g.T @ x_g

# --- wrong: What is x_g, and to which
def tied_grad(table, ids, z_g):
    x_g = (z_g @ table).abs()
    return torch.zeros_like(table).index_add(0, ids, x_g) + z_g.T @ table[ids]

# --- wrong: and 0 in all of the row
def tied_grad(table, ids, z_g):
    x = table[ids]
    lookup = torch.zeros_like(table).index_add(0, ids, z_g @ table)
    as_columns = torch.zeros_like(table)
    as_columns[ids] = (z_g.T @ x)[ids]
    return lookup + as_columns

# --- wrong: letter 1 does not occur
def tied_grad(table, ids, z_g):
    x = table[ids]
    lookup = torch.zeros_like(table).index_add(0, ids, z_g @ table)
    return lookup + z_g.T @ x + 0.01

# --- wrong: Their sum is right
def tied_grad(table, ids, z_g):
    x = table[ids]
    lookup = torch.zeros_like(table).index_add(0, ids, z_g @ table)
    return z_g.T @ x, lookup

# --- wrong: within a list
def tied_grad(table, ids, z_g):
    x = table[ids]
    lookup = torch.zeros_like(table).index_add(0, ids, z_g @ table)
    return [lookup + z_g.T @ x]

# --- wrong: What is x_g, and to which rows
def tied_grad(table, ids, z_g):
    x = table[ids]
    lookup = torch.zeros_like(table).index_add(0, ids, z_g @ table)
    z = x @ table.T
    return torch.zeros_like(table).index_add(0, ids, z @ table) + z_g.T @ x

# --- wrong: of one dtype
def tied_grad(table, ids, z_g):
    x = table[ids]
    lookup = torch.zeros_like(table).index_add(0, ids, z_g @ table)
    return nn.functional.one_hot(ids, len(table)).T @ (z_g @ table) + z_g.T @ x

# --- wrong: a row for each place in ids
def tied_grad(table, ids, z_g):
    x = table[ids]
    x_g = z_g @ table
    as_rows = x_g[ids]
    as_columns = z_g.T @ x
    return as_rows + as_columns

# --- wrong: a row for each place in ids
def tied_grad(table, ids, z_g):
    x = table[ids]
    x_g = z_g @ table
    as_rows = x_g
    as_columns = z_g.T @ x
    return as_rows + as_columns

# --- wrong: `as_columns` has the shape (3, 7)
def tied_grad(table, ids, z_g):
    x = table[ids]
    x_g = z_g @ table
    as_rows = torch.zeros_like(table).index_add(0, ids, x_g)
    as_columns = x.T @ z_g
    return as_rows + as_columns

# --- wrong: `as_columns` has the shape (6, 3)
def tied_grad(table, ids, z_g):
    x = table[ids]
    x_g = z_g @ table
    as_rows = torch.zeros_like(table).index_add(0, ids, x_g)
    as_columns = z_g @ table
    return as_rows + as_columns

# --- wrong: 6 is the number of places
def tied_grad(table, ids, z_g):
    x = table[ids]
    return z_g @ table + z_g.T @ x

# --- wrong: 7 that of letters
def tied_grad(table, ids, z_g):
    x = table[ids]
    g = torch.zeros_like(table).index_add(0, ids, z_g @ table)
    return g + x.T @ z_g

# --- wrong: index_add takes the dimension
def tied_grad(table, ids, z_g):
    x = table[ids]
    rows = torch.zeros_like(table).index_add(1, ids, z_g @ table)
    return rows + z_g.T @ x

# --- wrong: makes a new tensor
def tied_grad(table, ids, z_g):
    x = table[ids]
    rows = torch.zeros_like(table)
    rows.index_add(0, ids, z_g @ table)
    return rows + z_g.T @ x

# --- wrong: does it reach your sum
def tied_grad(table, ids, z_g):
    x = table[ids]
    x_g = z_g @ table
    as_rows = torch.zeros_like(table)
    for row, g in zip(as_rows[ids], x_g):
        row += g
    return as_rows + z_g.T @ x

# --- wrong: index of a scatter
def tied_grad(table, ids, z_g):
    x = table[ids]
    x_g = z_g @ table
    as_rows = torch.zeros_like(table).scatter_add(0, ids, x_g)
    as_columns = z_g.T @ x
    return as_rows + as_columns

# --- wrong: adds slices of one tensor
def tied_grad(table, ids, z_g):
    x = table[ids]
    as_rows = torch.zeros_like(table).index_add(0, ids, z_g)
    as_columns = z_g.T @ x
    return as_rows + as_columns
