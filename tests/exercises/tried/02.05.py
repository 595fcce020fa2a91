# --- right
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    for node in reversed(nodes):
        for source, target, local in edges:
            if target == node:
                grad[source] += grad[node] * local
    return grad

# --- right
def reverse_sweep(nodes, edges):
    grad = {n: 0.0 for n in nodes}
    grad[nodes[-1]] = 1.0
    for node in nodes[::-1]:
        for source, target, local in edges:
            if target == node:
                grad[source] = grad[source] + local * grad[target]
    return grad

# --- right
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    for i in range(len(nodes) - 1, -1, -1):
        for source, target, local in edges:
            if target == nodes[i]:
                grad[source] += grad[nodes[i]] * local
    return grad

# --- right
from collections import defaultdict

def reverse_sweep(nodes, edges):
    grad = defaultdict(float)
    grad[nodes[-1]] = 1.0
    for node in reversed(nodes):
        incoming = [(s, l) for s, t, l in edges if t == node]
        for s, l in incoming:
            grad[s] += grad[node] * l
    return grad

# --- right
def reverse_sweep(nodes, edges):
    grad = {nodes[-1]: 1.0}
    for node in list(reversed(nodes))[1:]:
        grad[node] = sum(grad[t] * local for s, t, local in edges if s == node)
    return grad

# --- right
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    order = list(nodes)
    while order:
        node = order.pop()
        for source, target, local in edges:
            if target == node:
                grad[source] += grad[node] * local
    return grad

# --- right
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, torch.tensor(0.0))
    grad[nodes[-1]] = torch.tensor(1.0)
    for node in sorted(nodes, key=nodes.index, reverse=True):
        for source, target, local in edges:
            if target == node:
                grad[source] = grad[source] + grad[node] * local
    return grad

# --- blank
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    for node in reversed(nodes):
        for source, target, local in edges:
            if target == node:
                grad[source] = ...
    return grad

# --- wrong: no further than
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    for node in nodes:
        for source, target, local in edges:
            if target == node:
                grad[source] += grad[node] * local
    return grad

# --- wrong: no further than
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    for node in reversed(nodes):
        for source, target, local in edges:
            if target == node:
                grad[source] += grad[node] * local
        return grad

# --- wrong: add them up
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    for node in reversed(nodes):
        for source, target, local in edges:
            if target == node:
                grad[source] = grad[node] * local
    return grad

# --- wrong: You add bare local
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    for node in reversed(nodes):
        for source, target, local in edges:
            if target == node:
                grad[source] += local
    return grad

# --- wrong: Which number stands on the edge
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    for node in reversed(nodes):
        for source, target, local in edges:
            if target == node:
                grad[source] += grad[node]
    return grad

# --- wrong: Nothing has left the output
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    for node in reversed(nodes[:-1]):
        for source, target, local in edges:
            if target == node:
                grad[source] += grad[node] * local
    return grad

# --- wrong: Nothing has left the output
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    for node in reversed(nodes):
        for source, target, local in edges:
            if target == node:
                grad[source] += grad[source] * local
    return grad

# --- wrong: of upstream × local
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    for node in sorted(nodes, reverse=True):
        for source, target, local in edges:
            if target == node:
                grad[source] += grad[node] * local
    return grad

# --- wrong: Along an edge they multiply
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    for node in reversed(nodes):
        for source, target, local in edges:
            if target == node:
                grad[source] += grad[node] + local
    return grad

# --- wrong: does not wait
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    def hasty(node):
        for source, target, local in edges:
            if target == node:
                grad[source] += grad[node] * local
                hasty(source)
    hasty(nodes[-1])
    return grad

# --- wrong: Return the dictionary grad
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    for node in reversed(nodes):
        for source, target, local in edges:
            if target == node:
                grad[source] += grad[node] * local
    return list(grad.values())

# --- wrong: hands nothing back
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    for node in reversed(nodes):
        for source, target, local in edges:
            if target == node:
                grad[source] += grad[node] * local

# --- wrong: changes its inputs
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    nodes.reverse()
    for node in nodes:
        for source, target, local in edges:
            if target == node:
                grad[source] += grad[node] * local
    return grad

# --- wrong: keeps its gradient of 1
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 1.0)
    for node in reversed(nodes):
        for source, target, local in edges:
            if target == node:
                grad[target] += grad[node] * local
    return grad

# --- wrong: begins with a gradient of 1
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 1.0)
    for node in reversed(nodes):
        for source, target, local in edges:
            if target == node:
                grad[source] += grad[node] * local
    return grad

# --- wrong: KeyError
def reverse_sweep(nodes, edges):
    grad = {}
    grad[nodes[-1]] = 1.0
    for node in reversed(nodes):
        for source, target, local in edges:
            if target == node:
                grad[source] += grad[node] * local
    return grad

# --- wrong: Each node has a gradient
def reverse_sweep(nodes, edges):
    grad = {nodes[-1]: 1.0}
    for node in reversed(nodes[4:]):
        for source, target, local in edges:
            if target == node:
                grad[source] = grad.get(source, 0) + grad[node] * local
    return grad

# --- wrong: no further than
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    for node in nodes:
        for source, target, local in edges:
            if target == node:
                grad[source] = grad[node] * local
    return grad

# --- wrong: gives None
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    for node in nodes.copy().reverse():
        for source, target, local in edges:
            if target == node:
                grad[source] += grad[node] * local
    return grad

# --- right
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    for node in reversed(nodes):
        for source, target, local in edges:
            if source == node:
                grad[source] += grad[target] * local
    return grad

# --- right
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    for source, target, local in sorted(edges, key=lambda edge: nodes.index(edge[1]), reverse=True):
        grad[source] += grad[target] * local
    return grad

# --- wrong: in which do the nodes stand
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    for source, target, local in reversed(edges):
        grad[source] += grad[target] * local
    return grad

# --- wrong: before anything is there to hand on
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    for source, target, local in edges:
        grad[source] += grad[target] * local
    return grad

# --- wrong: of upstream × local
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    for source, target, local in sorted(edges, reverse=True):
        grad[source] += grad[target] * local
    return grad

# --- wrong: it stays 0
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    for node in reversed(nodes):
        for source, target, local in edges:
            if target == node:
                grad[source] *= grad[node] * local
    return grad

# --- wrong: is the product added
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    for node in reversed(nodes):
        for source, target, local in edges:
            if target == node:
                grad[source] += grad[source] * local
    return grad


# --- wrong: of upstream × local
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.5)
    grad[nodes[-1]] = 1.0
    for node in reversed(nodes):
        for source, target, local in edges:
            if target == node:
                grad[source] += grad[node] * local
    return grad

# --- wrong: Which nodes are visited besides the
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    for node in nodes[-1]:
        for source, target, local in edges:
            if target == node:
                grad[source] += grad[node] * local
    return grad

# --- wrong: Which nodes are visited besides the
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    for node in reversed(nodes):
        for source, target, local in edges:
            if target == node:
                grad[source] += grad[node] * local
        return grad

# --- wrong: handed over in place of one
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    place = {n: i for i, n in enumerate(nodes)}
    for node in sorted(nodes, key=place, reverse=True):
        for source, target, local in edges:
            if target == node:
                grad[source] += grad[node] * local
    return grad

# --- wrong: to q and q
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    local = {(s, t): l for s, t, l in edges}
    for t in reversed(nodes):
        for s in nodes:
            grad[s] += grad[t] * local.get((s, t), 0)
    return grad

# --- wrong: added to the source
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    for node in reversed(nodes):
        for source, target, local in edges:
            if source == node:
                grad[target] += grad[node] * local
    return grad

# --- wrong: Nothing has left the output
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    for node in nodes[:-1][::-1]:
        for source, target, local in edges:
            if target == node:
                local *= grad[node]
                grad[source] += local
    return grad

# --- wrong: `.reverse()` turns a list itself
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    edges = list(edges)
    for node in reversed(nodes):
        for source, target, local in edges.reverse():
            if target == node:
                grad[source] += grad[node] * local
    return grad

# --- wrong: the first gradient that is off, from the end, is that of o
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    for node in reversed(nodes):
        for source, target, local in set(edges):
            if target == node:
                grad[source] += grad[node] * local
    return grad

# --- right
def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    def go(node, upstream):
        grad[node] += upstream
        for source, target, local in edges:
            if target == node:
                go(source, upstream * local)
    go(nodes[-1], 1.0)
    return grad
