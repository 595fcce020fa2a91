# --- right
def arrivals(node):
    if node is None:    # a constant
        return 0
    if type(node).__name__ == "AccumulateGrad":
        return 1
    total = 0
    for previous, _ in node.next_functions:
        total += arrivals(previous)
    return total

# --- right
def arrivals(node):
    if node is None:
        return 0
    if not node.next_functions:
        return 1
    return sum(arrivals(n) for n, _ in node.next_functions)

# --- right
def arrivals(node):
    if node is None:
        return 0
    if type(node).__name__ == "AccumulateGrad":
        return 1
    return sum([arrivals(entry[0]) for entry in node.next_functions])

# --- right
def arrivals(node):
    def ends(n):
        if n is None:
            return []
        if "AccumulateGrad" in str(n):
            return [n]
        found = []
        for m, _ in n.next_functions:
            found += ends(m)
        return found
    return len(ends(node))

# --- right
from collections import deque
def arrivals(node):
    queue, count = deque([node]), 0
    while queue:
        n = queue.popleft()
        if n is None:
            continue
        if hasattr(n, "variable"):
            count += 1
        queue.extend(p for p, _ in n.next_functions)
    return count

# --- right
def arrivals(node, count=0):
    if node is None:
        return count
    if type(node).__name__ == "AccumulateGrad":
        return count + 1
    for previous, _ in node.next_functions:
        count = arrivals(previous, count)
    return count

# --- wrong: is a pair
def arrivals(node):
    if node is None:
        return 0
    if type(node).__name__ == "AccumulateGrad":
        return 1
    return sum(arrivals(n) for n in node.next_functions)

# --- wrong: is a pair
def arrivals(node):
    if node is None:
        return 0
    if type(node).__name__ == "AccumulateGrad":
        return 1
    count = 0
    for p in node.next_functions:
        count += arrivals(p)
    return count

# --- wrong: counts for nothing
def arrivals(node):
    if node is None:
        return 1
    if type(node).__name__ == "AccumulateGrad":
        return 1
    return sum(arrivals(n) for n, _ in node.next_functions)

# --- wrong: the last operation alone
def arrivals(node):
    if node is None:
        return 0
    if type(node).__name__ == "AccumulateGrad":
        return 1
    return len(node.next_functions)

# --- wrong: every node on the way
def arrivals(node):
    if node is None:
        return 0
    if type(node).__name__ == "AccumulateGrad":
        return 1
    total = 1
    for previous, _ in node.next_functions:
        total += arrivals(previous)
    return total

# --- wrong: counts of several nodes before one
def arrivals(node):
    if node is None:
        return 0
    if type(node).__name__ == "AccumulateGrad":
        return 1
    for previous, _ in node.next_functions:
        return arrivals(previous)

# --- wrong: Yours is 0 for each result
def arrivals(node):
    if node is None:
        return 0
    if type(node) == "AccumulateGrad":
        return 1
    return sum(arrivals(n) for n, _ in node.next_functions)

# --- wrong: Yours is 0 for each result
def arrivals(node):
    count = 0
    if node is None:
        return 0
    if type(node).__name__ == "AccumulateGrad":
        count += 1
    for previous, _ in node.next_functions:
        arrivals(previous)
    return count

# --- wrong: begin anew each time
count = 0
def arrivals(node):
    global count
    if node is None:
        return count
    if type(node).__name__ == "AccumulateGrad":
        count += 1
    for previous, _ in node.next_functions:
        arrivals(previous)
    return count

# --- wrong: counts leaves
def arrivals(node):
    seen = set()
    def go(n):
        if n is None:
            return
        if type(n).__name__ == "AccumulateGrad":
            seen.add(n)
        for p, _ in n.next_functions:
            go(p)
    go(node)
    return len(seen)

# --- wrong: runs into a None
def arrivals(node):
    if type(node).__name__ == "AccumulateGrad":
        return 1
    total = 0
    for previous, _ in node.next_functions:
        total += arrivals(previous)
    return total

# --- wrong: instead
def arrivals(node):
    if node is None:
        return 1
    if type(node).__name__ == "AccumulateGrad":
        return 0
    return sum(arrivals(n) for n, _ in node.next_functions)

# --- wrong: of several operands come together
def arrivals(node):
    if node is None:
        return 0
    if type(node).__name__ == "AccumulateGrad":
        return 1
    for previous, _ in node.next_functions:
        total = arrivals(previous)
    return total

# --- wrong: longest way
def arrivals(node):
    if node is None:
        return 0
    return 1 + max([arrivals(n) for n, _ in node.next_functions] + [0])

# --- wrong: needs a line with return
def arrivals(node):
    if node is None:
        pass
    else:
        for previous, _ in node.next_functions:
            arrivals(previous)

# --- wrong: A None is added here
def arrivals(node):
    if node is None:
        return 0
    if type(node).__name__ == "AccumulateGrad":
        return 1
    print(sum(arrivals(n) for n, _ in node.next_functions))

# --- blank
def arrivals(node):
    if node is None:    # a constant
        return 0
    if type(node).__name__ == "AccumulateGrad":
        return 1
    return ...

# --- wrong: gives 3 each time
def arrivals(node):
    return 3

# --- wrong: 3 ways lead to a leaf
def arrivals(node):
    if node is None:
        return 0
    if type(node).__name__ == "AccumulateGrad":
        return 1
    return sum(arrivals(p) for p, _ in node.next_functions) + len(node.next_functions)

# --- wrong: 2 ways lead to a leaf
def arrivals(node):
    if node is None:
        return 0
    if type(node).__name__ == "AccumulateGrad":
        return 1
    return sum(arrivals(p) for p, _ in set(node.next_functions))

# --- wrong: of several operands come together
def arrivals(node):
    if node is None:
        return 0
    if type(node).__name__ == "AccumulateGrad":
        return 1
    total = 1
    for p, _ in node.next_functions:
        total *= arrivals(p)
    return total

# --- wrong: hands back text
def arrivals(node):
    if node is None:
        return ""
    if type(node).__name__ == "AccumulateGrad":
        return "1"
    return "".join(arrivals(p) for p, _ in node.next_functions)

# --- wrong: for one, hands back nothing
def walk(node, depth=0):
    print(node)

def arrivals(node):
    if node is None:
        return 0
    if type(node).__name__ == "AccumulateGrad":
        return 1
    return walk(node)

# --- wrong: ends before a return, or what stands behind
def walk(node, depth=0):
    print(node)

def arrivals(node):
    if node is None:
        return 0
    if type(node).__name__ == "AccumulateGrad":
        return 1
    walk(node)

# --- wrong: Your function gives 6 for J
def arrivals(node):
    if node is None:
        return 0
    if type(node).__name__ == "AccumulateGrad":
        return node.variable.numel()
    return sum(arrivals(previous) for previous, _ in node.next_functions)

# --- wrong: What becomes of the counts of several nodes before one
def arrivals(node):
    if node is None: return 1
    if type(node).__name__ == "AccumulateGrad": return 1
    return math.prod(arrivals(p) for p, _ in node.next_functions)

# --- wrong: What becomes of the counts of several nodes before one
def arrivals(node):
    if node is None: return 0
    if type(node).__name__ == "AccumulateGrad": return 1
    return max(arrivals(p) for p, _ in node.next_functions)

# --- wrong: What becomes of the counts of several nodes before one
def arrivals(node):
    return 1

# --- wrong: How do the counts of several operands come together: does ea
def arrivals(node):
    if node is None: return 0
    if type(node).__name__ == "AccumulateGrad": return 1
    return math.prod(arrivals(p) for p, _ in node.next_functions)

# --- wrong: What becomes of the counts of several nodes before one
def arrivals(node):
    if node is None: return 0
    if type(node).__name__ == "AccumulateGrad": return 1
    return min(1, sum(arrivals(p) for p, _ in node.next_functions))

# --- wrong: What becomes of the counts of several nodes before one
def arrivals(node):
    if node is None: return 0
    if type(node).__name__ == "AccumulateGrad": return 1
    for p, _ in node.next_functions:
        return arrivals(p)

# --- wrong: What becomes of the counts of several nodes before one
def arrivals(node):
    if node is None: return 0
    if type(node).__name__ == "AccumulateGrad": return 1
    n = [arrivals(p) for p, _ in node.next_functions]
    return n[0] or n[-1]

# --- wrong: What becomes of the counts of several nodes before one
def arrivals(node):
    return bool(node)

# --- wrong: What becomes of the counts of several nodes before one
def arrivals(node):
    if node is None: return 0
    if type(node).__name__ == "AccumulateGrad": return 1
    return any(arrivals(p) for p, _ in node.next_functions)

# --- wrong: gives 0 for J
def arrivals(node):
    if node is None:
        return 0
    if type(node).__name__ == "AccumulateGrad":
        return 1
    return sum(type(p).__name__ == "AccumulateGrad" for p, _ in node.next_functions)

# --- wrong: one step behind the last operation
def arrivals(node):
    if node is None:
        return 0
    if type(node).__name__ == "AccumulateGrad":
        return 1
    return sum(len(p.next_functions) for p, _ in node.next_functions if p is not None)

# --- wrong: is asked for that is not there
def arrivals(node):
    if node is None:
        return 0
    if node.next_functions[0][0] is None:
        return 1
    return sum(arrivals(previous) for previous, _ in node.next_functions)

# --- wrong: What it keeps should begin anew
def arrivals(node, seen={}):
    if node is None or node in seen:
        return 0
    seen[node] = True
    if type(node).__name__ == "AccumulateGrad":
        return 1
    return sum(arrivals(previous) for previous, _ in node.next_functions)

# --- wrong: 0 for `torch.tensor(2.0) * a`
def arrivals(node):
    total = 0
    if type(node).__name__ == "AccumulateGrad":
        return 1
    for before, _ in node.next_functions:
        if before is None:
            break
        total += arrivals(before)
    return total

# --- wrong: 2 for `torch.stack([a, b, c])`
def arrivals(node):
    if node is None:
        return 0
    if type(node).__name__ == "AccumulateGrad":
        return 1
    return sum(arrivals(before) for before, _ in node.next_functions[:2])

# --- wrong: 3 for `a.unbind()[1] * a`
def arrivals(node):
    if node is None:
        return 0
    if type(node).__name__ == "AccumulateGrad":
        return 1
    return sum(arrivals(before) + k for before, k in node.next_functions)

# --- wrong: hands back a dict, not one count
def arrivals(node):
    counts = {}
    def go(node):
        if node is not None:
            name = type(node).__name__
            counts[name] = counts.get(name, 0) + 1
            for before, _ in node.next_functions:
                go(before)
    go(node)
    return counts

# --- wrong: back 2 numbers, not one count
def arrivals(node):
    if node is None:
        return 0
    if type(node).__name__ == "AccumulateGrad":
        return node.variable
    return sum(arrivals(before) for before, _ in node.next_functions)

# --- wrong: Which function hands back a count
def arrivals(node):
    if node is None:
        return 0
    if type(node).__name__ == "AccumulateGrad":
        return 1
    return sum(walk(before) for before, _ in node.next_functions)

def walk(node, depth=0):
    print("  " * depth + type(node).__name__)
