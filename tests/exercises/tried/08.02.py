# --- right
def order_of(output):
    order, seen = [], set()

    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            for child in node.operands:
                visit(child)
            order.append(node)

    visit(output)
    return order

# --- right
def order_of(output):
    topo, visited = [], set()
    def build_topo(v):
        if v not in visited:
            visited.add(v)
            for child in v.operands:
                build_topo(child)
            topo.append(v)
    build_topo(output)
    return topo

# --- right
def order_of(output):
    done = {}
    def visit(node):
        if node not in done:
            [visit(o) for o in reversed(node.operands)]
            done[node] = True
    visit(output)
    return list(done)

# --- right
def order_of(output):
    uses, stack = {}, [output]
    while stack:
        for o in stack.pop().operands:
            if o not in uses:
                uses[o] = 0
                stack.append(o)
            uses[o] += 1
    ready, order = [output], []
    while ready:
        node = ready.pop()
        order.append(node)
        for o in node.operands:
            uses[o] -= 1
            if uses[o] == 0:
                ready.append(o)
    return order[::-1]

# --- right
def order_of(output, order=None):
    order = [] if order is None else order
    for o in output.operands:
        if not any(o is n for n in order):
            order_of(o, order)
    order.append(output)
    return order

# --- right
import graphlib
def order_of(output):
    graph, todo = {}, [output]
    while todo:
        n = todo.pop()
        graph[n] = n.operands
        todo += n.operands
    return tuple(graphlib.TopologicalSorter(graph).static_order())

# --- wrong: list is empty
def order_of(output):
    order, seen = [], set()
    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            for operand in node.operands:
                visit(operand)
    visit(output)
    return order

# --- wrong: Only the output
def order_of(output):
    order, seen = [], set()
    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            order.append(node)
    visit(output)
    return order

# --- wrong: begins with the output
def order_of(output):
    order, seen = [], set()
    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            order.append(node)
            for operand in node.operands:
                visit(operand)
    visit(output)
    return order

# --- wrong: begins with the output
def order_of(output):
    order, seen = [], set()
    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            for operand in node.operands:
                visit(operand)
            order.append(node)
    visit(output)
    return reversed(order)

# --- wrong: begins with the output
def order_of(output):
    order, seen = [], set()
    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            for operand in node.operands:
                visit(operand)
            order.insert(0, node)
    visit(output)
    return order

# --- wrong: comes twice
def order_of(output):
    order = []
    def visit(node):
        for operand in node.operands:
            visit(operand)
        order.append(node)
    visit(output)
    return order

# --- wrong: have operands too
def order_of(output):
    order, seen = [], set()
    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            for operand in node.operands:
                order.append(operand)
            order.append(node)
    visit(output)
    return order

# --- wrong: used on two levels
def order_of(output):
    order, seen, queue = [], {id(output)}, [output]
    while queue:
        node = queue.pop(0)
        order.append(node)
        for o in node.operands:
            if id(o) not in seen:
                seen.add(id(o))
                queue.append(o)
    return list(reversed(order))

# --- wrong: is a node as well
def order_of(output):
    order, seen = [], set()
    def visit(node):
        for operand in node.operands:
            if id(operand) not in seen:
                seen.add(id(operand))
                visit(operand)
                order.append(operand)
    visit(output)
    return order

# --- wrong: leaves are missing
def order_of(output):
    order, seen = [], set()
    def visit(node):
        if id(node) not in seen and node.operands:
            seen.add(id(node))
            for operand in node.operands:
                visit(operand)
            order.append(node)
    visit(output)
    return order

# --- wrong: Only the leaves
def order_of(output):
    order, seen = [], set()
    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            if not node.operands:
                order.append(node)
            for operand in node.operands:
                visit(operand)
    visit(output)
    return order

# --- wrong: hands nothing back
def order_of(output):
    order, seen = [], set()
    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            for operand in node.operands:
                visit(operand)
            order.append(node)
    visit(output)

# --- wrong: what stands behind it is None
def order_of(output):
    order, seen = [], set()
    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            for operand in node.operands:
                visit(operand)
            order.append(node)
    return visit(output)

# --- wrong: keeps no order
def order_of(output):
    seen = set()
    def visit(node):
        if node not in seen:
            seen.add(node)
            for operand in node.operands:
                visit(operand)
    visit(output)
    return seen

# --- wrong: things that are no nodes. What does
def order_of(output):
    order, seen = [], set()
    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            for operand in node.operands:
                visit(operand)
            order.append(id(node))
    visit(output)
    return order

# --- wrong: every operand of every node
def order_of(output):
    order, seen = [], set()
    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            if node.operands:
                visit(node.operands[0])
            order.append(node)
    visit(output)
    return order

# --- wrong: left over from one call to the next
seen = set()
def order_of(output):
    order = []
    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            for operand in node.operands:
                visit(operand)
            order.append(node)
    visit(output)
    return order

# --- blank
def order_of(output):
    order, seen = [], set()

    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            for operand in node.operands:
                visit(operand)
            order.append(node)

    visit(output)
    return ...

# --- wrong: decided which of the two comes first
def order_of(output):
    order, seen = [], set()
    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            for operand in node.operands:
                visit(operand)
            order.append(node)
    visit(output)
    return order[::-1]

# --- wrong: nodes are missing, a
def order_of(output):
    order, seen = [], set()
    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            for operand in node.operands[1:]:
                visit(operand)
            order.append(node)
    visit(output)
    return order

# --- wrong: Operands have operands
def order_of(output):
    order, seen = [], set()
    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            if node.op == "add":
                for operand in node.operands:
                    visit(operand)
            order.append(node)
    visit(output)
    return order

# --- wrong: nodes are missing, a
def order_of(output):
    order = []
    for operand in output.operands:
        for inner in operand.operands:
            order.append(inner)
        order.append(operand)
    order.append(output)
    return order

# --- wrong: before an operand
def order_of(output):
    order, seen = [], set()
    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            if node.operands:
                visit(node.operands[0])
            order.append(node)
            for operand in node.operands[1:]:
                visit(operand)
    visit(output)
    return order

# --- wrong: comes twice
def order_of(output):
    order = []
    def visit(node):
        for operand in node.operands:
            if operand not in order:
                visit(operand)
            else:
                order.append(operand)
        order.append(node)
    visit(output)
    return order

# --- wrong: Asked for a leaf alone
def order_of(output):
    if not output.operands:
        return []
    order, seen = [], set()
    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            for operand in node.operands:
                visit(operand)
            order.append(node)
    visit(output)
    return order

# --- wrong: hold the same number
def order_of(output):
    order, seen = [], []
    def visit(node):
        if node.data not in seen:
            seen.append(node.data)
            for operand in node.operands:
                visit(operand)
            order.append(node)
    visit(output)
    return order

# --- wrong: hold the same number
def order_of(output):
    order, seen = [], set()
    def visit(node):
        if float(node.data) not in seen:
            seen.add(float(node.data))
            for operand in node.operands[::-1]:
                visit(operand)
            order.append(node)
    visit(output)
    return order

# --- wrong: hold the same number
def order_of(output):
    order, seen = [], set()
    def visit(node):
        if str(node) not in seen:
            seen.add(str(node))
            for operand in node.operands:
                visit(operand)
            order.append(node)
    visit(output)
    return order

# --- wrong: unhashable
def order_of(output):
    order, seen = [], set()
    def visit(node):
        if node.data not in seen:
            seen.add(node.data)
            for operand in node.operands:
                visit(operand)
            order.append(node)
    visit(output)
    return order

# --- right
def order_of(output):
    order = []
    def visit(node):
        if node in order: return
        for operand in node.operands:
            visit(operand)
        order.append(node)
    visit(output)
    return order

# --- wrong: gives an empty list
def order_of(output):
    if not output.operands: return []
    order, seen = [], set()
    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            for operand in node.operands:
                visit(operand)
            order.append(node)
    visit(output)
    return order

# --- wrong: with this leaf in it, once
def order_of(output):
    if not output.operands: return [output, output]
    order, seen = [], set()
    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            for operand in node.operands:
                visit(operand)
            order.append(node)
    visit(output)
    return order

# --- wrong: 1 of 9 nodes is missing, the output
def order_of(output):
    order=[]
    def visit(node):
        for o in node.operands:
            visit(o)
            order.append(o)
    visit(output)
    return order

# --- wrong: the output among them
def order_of(output):
    order=[]
    def visit(node):
        for o in node.operands[:1]:
            visit(o)
            order.append(o)
    visit(output)
    return order

# --- wrong: the output among them
def order_of(output):
    return [*output.operands]


# --- wrong: A second visit should add nothing
def order_of(output):
    order, seen = [], set()
    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            for o in node.operands:
                visit(o)
        order.append(node)
    visit(output)
    return order

# --- wrong: nodes are missing, a leaf first, and no node but leaves: doe
def order_of(output):
    order, seen = [], set()
    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            for o in node.operands:
                visit(o)
                order.append(node)
    visit(output)
    return order

# --- wrong: Nodes come more than once. Each should be added once
def order_of(output):
    order, seen = [], set()
    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            for o in node.operands:
                visit(o)
                order.append(o)
    visit(output)
    return order

# --- wrong: nodes are missing, a leaf first: is every operand of every n
def order_of(output):
    order, seen = [], set()
    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            for o in node.operands[1:]:
                visit(o)
            order.append(node)
    visit(output)
    return order

# --- wrong: They are nodes too, though they have no operands
def order_of(output):
    order, seen = [], set()
    def visit(node):
        for o in node.operands:
            visit(o)
            if id(node) not in seen:
                seen.add(id(node))
                order.append(node)
    visit(output)
    return order

# --- wrong: nodes are missing, a leaf first, and no node but leaves: doe
def order_of(output):
    order, seen = [], set()
    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            if node.operands:
                for o in node.operands:
                    visit(o)
                order.append(node)
    visit(output)
    return order + [output]

# --- wrong: nodes are missing, the output among them: which line adds a 
def order_of(output):
    order = []
    def visit(node):
        for o in node.operands:
            if o not in order:
                visit(o)
        if len(order) < 7:
            order.append(node)
    visit(output)
    return order

# --- wrong: Which line adds a node to the list that you return
def order_of(output):
    order, seen = [], set()
    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            for o in node.operands:
                visit(o)
            order.append(node)
            order.pop(0)
    visit(output)
    return order

# --- wrong: The output and its own operands are in your list
def order_of(output):
    order, seen = [], set()
    def visit(node):
        if node.op not in seen:
            seen.add(node.op)
            for o in node.operands:
                visit(o)
            order.append(node)
    visit(output)
    return order

# --- wrong: Asked for a leaf alone, your function gives nodes of the graph
def order_of(output, order=[], seen=set()):
    if id(output) not in seen:
        seen.add(id(output))
        for operand in output.operands:
            order_of(operand)
        order.append(output)
    return order

# --- wrong: a second time, your function gives 18 nodes, and 9 the first
order = []
def order_of(output):
    seen = set()
    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            for operand in node.operands:
                visit(operand)
            order.append(node)
    visit(output)
    return order

# --- wrong: Of a chain of 100 sums
def order_of(output):
    order = []
    def visit(node, depth):
        if depth < 30 and node not in order:
            for operand in node.operands:
                visit(operand, depth + 1)
            order.append(node)
    visit(output, 0)
    return order

# --- wrong: nodes of another graph, or copies
def order_of(output):
    import copy
    order, seen = [], set()
    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            for operand in node.operands:
                visit(operand)
            order.append(copy.copy(node))
    visit(output)
    return order

# --- wrong: one that has 1 stands before its own operand that has 2
def order_of(output):
    order, seen = [], set()
    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            for operand in node.operands:
                visit(operand)
            order.append(node)
    visit(output)
    return sorted(order, key=lambda n: len(n.operands))

# --- wrong: before an operand of its own
def order_of(output):
    order, seen = [], set()
    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            for operand in node.operands:
                visit(operand)
            order.append(node)
    visit(output)
    return sorted(order, key=lambda n: -len(n.operands))

# --- right
def order_of(output):
    order, seen = [], set()
    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            for operand in node.operands:
                visit(operand)
            order.append(node)
    visit(output)
    return sorted(order, key=lambda n: bool(n.operands))

# --- wrong: leaves out 1 of its 10 nodes
def order_of(output):
    order = []
    def visit(node):
        if node not in order:
            for operand in node.operands[:1] + node.operands[-1:]:
                visit(operand)
            order.append(node)
    visit(output)
    return order

# --- wrong: leaves out
def order_of(output):
    order = []
    def visit(node):
        if node not in order:
            if len(node.operands) == 2:
                for operand in node.operands:
                    visit(operand)
            order.append(node)
    visit(output)
    return order

# --- wrong: here there are more, or fewer
def order_of(output):
    order = []
    def visit(node):
        if node not in order:
            if node.operands:
                a, b = node.operands
                visit(a)
                visit(b)
            order.append(node)
    visit(output)
    return order

# --- wrong: has fewer, or none at all
def order_of(output):
    order = []
    def visit(node):
        if node not in order:
            visit(node.operands[0])
            visit(node.operands[1])
            order.append(node)
    visit(output)
    return order

# --- wrong: No list, array, set or dict goes into a set
def order_of(output):
    order, seen = [], set()
    def visit(node):
        if node.data not in seen:
            seen.add(node.data)
            for operand in node.operands:
                visit(operand)
            order.append(node)
    visit(output)
    return order

# --- wrong: Of y = a·a, with a = 0.5, it is not
def order_of(output):
    found = []
    def visit(n):
        if n not in found:
            found.append(n)
            [visit(o) for o in n.operands]
    visit(output)
    return sorted(found, key=lambda n: float(n.data))

# --- wrong: decided which of the two comes first
def order_of(output):
    from graphlib import TopologicalSorter
    nodes, todo = {}, [output]
    while todo:
        n = todo.pop()
        if n not in nodes:
            nodes[n] = n.operands
            todo += n.operands
    users = {n: [m for m in nodes if n in m.operands] for n in nodes}
    return list(TopologicalSorter(users).static_order())

# --- wrong: of type tuple is asked for them
def order_of(output):
    order, seen = [], set()

    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            visit(node.operands)
            order.append(node)

    visit(output)
    return order

# --- wrong: `nonlocal order` makes the two one
def order_of(output):
    order, seen = [], set()
    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            for operand in node.operands:
                visit(operand)
            order += [node]
    visit(output)
    return order
