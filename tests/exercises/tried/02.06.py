# --- right
def visit(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node]:
        visit(operand, upstream * local, operands, grad)

# --- right
def visit(node, upstream, operands, grad):
    before = grad[node]
    grad[node] += upstream
    for operand, local in operands[node]:
        visit(operand, (grad[node] - before) * local, operands, grad)

# --- right
def visit(node, upstream, operands, grad):
    grad[node] = grad[node] + upstream
    for pair in operands[node]:
        operand, local = pair
        arriving = local * upstream
        visit(operand, arriving, operands, grad)
    return grad

# --- right
def visit(node, upstream, operands, grad):
    todo = [(node, upstream)]
    while todo:
        n, up = todo.pop(0)
        grad[n] += up
        for operand, local in operands[n]:
            todo.append((operand, up * local))

# --- right
def visit(node, upstream, operands, grad):
    def go(n, g):
        grad[n] += g
        for o, l in operands.get(n, []):
            go(o, g * l)
    go(node, upstream)

# --- right
def visit(node, upstream, operands, grad):
    grad.update({node: grad[node] + upstream})
    [visit(operand, upstream * local, operands, grad) for operand, local in operands[node]]

# --- right
def visit(node, upstream, operands, grad):
    for operand, local in operands[node]:
        visit(operand, upstream * local, operands, grad)
    grad[node] += upstream

# --- wrong: handed on again
def visit(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node]:
        visit(operand, grad[node] * local, operands, grad)

# --- wrong: starts afresh
def visit(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node]:
        visit(operand, 1 * local, operands, grad)

# --- wrong: local derivative is missing
def visit(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node]:
        visit(operand, upstream, operands, grad)

# --- wrong: wipes out
def visit(node, upstream, operands, grad):
    grad[node] = upstream
    for operand, local in operands[node]:
        visit(operand, upstream * local, operands, grad)

# --- wrong: not 0 and with
def visit(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node]:
        visit(operand, grad[operand] * local, operands, grad)

# --- wrong: holds nothing but 0
def visit(node, upstream, operands, grad):
    for operand, local in operands[node]:
        visit(operand, upstream * local, operands, grad)

# --- wrong: it ends there
def visit(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node]:
        grad[operand] += upstream * local

# --- wrong: counts it twice
def visit(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node]:
        grad[operand] += upstream * local
        visit(operand, upstream * local, operands, grad)

# --- wrong: Along an edge they multiply
def visit(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node]:
        visit(operand, upstream + local, operands, grad)

# --- wrong: stands behind the blank
def visit(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node]:
        visit(operand, upstream * local * local, operands, grad)

# --- wrong: counts more than once
def visit(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node]:
        visit(operand, (grad[node] + upstream) * local, operands, grad)

# --- wrong: new in this visit
def visit(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node]:
        visit(operand, upstream * grad[node] * local, operands, grad)

# --- wrong: not 0 and with
def visit(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node]:
        visit(operand, (grad[node] - upstream) * local, operands, grad)

# --- wrong: the first gradient that is off
def visit(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node]:
        visit(operand, grad[node] / 2 * local, operands, grad)

# --- wrong: is that added
def visit(node, upstream, operands, grad):
    grad[node] += grad[node] + 2 * upstream
    for operand, local in operands[node]:
        visit(operand, upstream * local, operands, grad)

# --- wrong: Into what does yours write
def visit(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node]:
        visit(operand, grad[node] * local, operands, grad)
    grad[node] = 0.0

# --- wrong: only the first is visited
def visit(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node]:
        return visit(operand, upstream * local, operands, grad)

# --- wrong: only the first is visited
def visit(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node]:
        visit(operand, upstream * local, operands, grad)
        break

# --- wrong: only the last is visited
def visit(node, upstream, operands, grad):
    grad[node] += upstream
    if operands[node]:
        operand, local = operands[node][-1]
        visit(operand, upstream * local, operands, grad)

# --- wrong: Does any visit come to p
def visit(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node]:
        visit(operand, local, operands, grad)
        break

# --- wrong: it stays 0
def visit(node, upstream, operands, grad):
    grad[node] *= upstream
    for operand, local in operands[node]:
        visit(operand, upstream * local, operands, grad)

# --- wrong: What did each visit to d bring
def visit(node, upstream, operands, grad):
    if grad[node]:
        return
    grad[node] += upstream
    for operand, local in operands[node]:
        visit(operand, upstream * local, operands, grad)

# --- wrong: Into what does yours write
def visit(node, upstream, operands, grad):
    grad = dict(grad)
    grad[node] += upstream
    for operand, local in operands[node]:
        grad = visit(operand, upstream * local, operands, grad)
    return grad

# --- wrong: Into what does yours write
def visit(node, upstream, operands, grad):
    grad = dict(grad)
    grad[node] += upstream
    for operand, local in operands[node]:
        local *= upstream
        visit(operand, local, operands, grad)

# --- wrong: multiplied into what stands there
def visit(node, upstream, operands, grad):
    grad[node] = grad[node] * upstream
    for operand, local in operands[node]:
        visit(operand, upstream * local, operands, grad)

# --- wrong: What did each visit to d bring
def visit(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node]:
        visit(operand, upstream**local, operands, grad)

# --- wrong: with this very grad
def visit(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node]:
        visit(operand, upstream * local, operands, grad.copy())

# --- wrong: and does it stay
def visit(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node]:
        visit(operand, grad[node] * local, operands, grad)
        grad[node] = 0

# --- wrong: This dict has no such name
def visit(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node]:
        visit(operand, upstream * local, operands, {})

# --- wrong: each call has less before it
def visit(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node]:
        visit(node, upstream * local, operands, grad)

# --- wrong: holds nothing but 0
def visit(node, upstream, operands, grad):
    grad[node] += grad[node]
    for operand, local in operands[node]:
        visit(operand, upstream * local, operands, grad)

# --- wrong: Your visit changes operands
def visit(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node]:
        visit(operand, upstream * local, operands, grad)
    operands[node] = []

# --- wrong: each entry is a use of its own
def visit(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in dict(operands[node]).items():
        visit(operand, upstream * local, operands, grad)

# --- right
def visit(node, upstream, operands, grad):
    grad[node] += upstream
    edges = list(operands[node])
    while edges:
        operand, local = edges.pop()
        visit(operand, upstream * local, operands, grad)
