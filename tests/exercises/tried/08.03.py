# --- right
def sweep(order):
    for node in order:
        node.grad = 0
    order[-1].grad = 1
    for node in order[::-1]:
        for operand, contribution in zip(node.operands, node.rule(node.grad) if node.rule else ()):
            operand.grad = operand.grad + contribution

# --- right
def sweep(order):
    for node in order:
        node.grad = np.zeros_like(node.data)
    order[-1].grad = np.ones_like(order[-1].data)
    for node in reversed(order):
        for operand, contribution in zip(node.operands, node.rule(node.grad) if node.rule else ()):
            operand.grad += contribution

# --- right
def sweep(order):
    for i in range(len(order) - 1, -1, -1):
        order[i].grad = 0.0
    order[-1].grad = 1.0
    for i in range(len(order) - 1, -1, -1):
        node = order[i]
        if node.rule is None:
            continue
        given = node.rule(node.grad)
        for k, operand in enumerate(node.operands):
            operand.grad += given[k]

# --- right
def sweep(order):
    for node in order:
        node.grad = 1.0 if node is order[-1] else 0.0
    todo = list(order)
    while todo:
        node = todo.pop()
        if not node.operands:
            continue
        for operand, c in zip(node.operands, node.rule(node.grad) if node.rule else ()):
            operand.grad = c + operand.grad

# --- right
def sweep(order):
    from collections import defaultdict
    total = defaultdict(float)
    total[order[-1]] = np.ones(())
    for node in reversed(order):
        node.grad = total[node]
        for operand, c in zip(node.operands, node.rule(node.grad) if node.rule else ()):
            total[operand] = total[operand] + c

# --- right
def sweep(order):
    *rest, last = order
    for node in rest:
        node.grad = np.float64(0)
    last.grad = np.float64(1)
    for node in sorted(order, key=order.index, reverse=True):
        if node.rule:
            for operand, c in zip(node.operands, node.rule(node.grad) if node.rule else ()):
                operand.grad += c

# --- wrong: last contribution
def sweep(order):
    for node in order:
        node.grad = 0.0
    order[-1].grad = 1.0
    for node in reversed(order):
        for operand, contribution in zip(node.operands, node.rule(node.grad) if node.rule else ()):
            operand.grad = contribution

# --- wrong: from the output to its own operands
def sweep(order):
    for node in order:
        node.grad = 0.0
    order[-1].grad = 1.0
    for node in order:
        for operand, contribution in zip(node.operands, node.rule(node.grad) if node.rule else ()):
            operand.grad = operand.grad + contribution

# --- wrong: from the output to its own operands
def sweep(order):
    for node in order:
        node.grad = 0.0
    order[-1].grad = 1.0
    for node in order:
        for operand, contribution in zip(node.operands, node.rule(node.grad) if node.rule else ()):
            operand.grad = contribution

# --- wrong: what the first one left
def sweep(order):
    for node in order:
        if node.grad is None:
            node.grad = 0.0
    order[-1].grad = 1.0
    for node in reversed(order):
        for operand, contribution in zip(node.operands, node.rule(node.grad) if node.rule else ()):
            operand.grad = operand.grad + contribution

# --- wrong: All gradients are 0
def sweep(order):
    for node in order:
        node.grad = 0.0
    order[-1].grad = 0.0
    for node in reversed(order):
        for operand, contribution in zip(node.operands, node.rule(node.grad) if node.rule else ()):
            operand.grad = operand.grad + contribution

# --- wrong: nothing can be added
def sweep(order):
    order[-1].grad = 1.0
    for node in reversed(order):
        for operand, contribution in zip(node.operands, node.rule(node.grad) if node.rule else ()):
            operand.grad += contribution

# --- wrong: A None stands where
def sweep(order):
    for node in order:
        node.grad = None
    order[-1].grad = 1.0
    for node in reversed(order):
        for operand, contribution in zip(node.operands, node.rule(node.grad) if node.rule else ()):
            operand.grad = operand.grad + contribution

# --- wrong: not taken away
def sweep(order):
    for node in order:
        node.grad = 0.0
    order[-1].grad = 1.0
    for node in reversed(order):
        for operand, contribution in zip(node.operands, node.rule(node.grad) if node.rule else ()):
            operand.grad -= contribution

# --- wrong: its data stands
def sweep(order):
    for node in order:
        node.grad = 0.0
    order[-1].grad = order[-1].data
    for node in reversed(order):
        for operand, contribution in zip(node.operands, node.rule(node.grad) if node.rule else ()):
            operand.grad = operand.grad + contribution

# --- wrong: first node of the order
def sweep(order):
    for node in order:
        node.grad = 0.0
    order[0].grad = 1.0
    for node in reversed(order):
        for operand, contribution in zip(node.operands, node.rule(node.grad) if node.rule else ()):
            operand.grad = operand.grad + contribution

# --- wrong: starts from 1
def sweep(order):
    for node in order:
        node.grad = 1.0
    order[-1].grad = 1.0
    for node in reversed(order):
        for operand, contribution in zip(node.operands, node.rule(node.grad) if node.rule else ()):
            operand.grad = operand.grad + contribution

# --- wrong: handed on unchanged
def sweep(order):
    for node in order:
        node.grad = 0.0
    order[-1].grad = 1.0
    for node in reversed(order):
        for operand, contribution in zip(node.operands, node.rule(node.grad) if node.rule else ()):
            operand.grad += node.grad

# --- wrong: turns or changes the list
def sweep(order):
    for node in order:
        node.grad = 0.0
    order[-1].grad = 1.0
    order.reverse()
    for node in order:
        for operand, contribution in zip(node.operands, node.rule(node.grad) if node.rule else ()):
            operand.grad += contribution

# --- wrong: object is not iterable
def sweep(order):
    for node in order:
        node.grad = 0.0
    order[-1].grad = 1.0
    for node in order.reverse():
        for operand, contribution in zip(node.operands, node.rule(node.grad) if node.rule else ()):
            operand.grad += contribution

# --- wrong: Only the output has a gradient
def sweep(order):
    for node in order:
        node.grad = 0.0
    order[-1].grad = 1.0
    for node in reversed(order[:-1]):
        for operand, contribution in zip(node.operands, node.rule(node.grad) if node.rule else ()):
            operand.grad += contribution

# --- wrong: Only the output has a gradient
def sweep(order):
    for node in order:
        node.grad = 0.0
    order[-1].grad = 1.0
    for node in reversed(order):
        for operand, contribution in zip(node.operands, node.rule(node.grad) if node.rule else ()):
            operand.grad *= contribution

# --- wrong: no number in `.grad`
def sweep(order):
    grads = {node: 0.0 for node in order}
    grads[order[-1]] = 1.0
    for node in reversed(order):
        for operand, contribution in zip(node.operands, node.rule(grads[node]) if node.rule else ()):
            grads[operand] += contribution
    return list(grads.values())

# --- wrong: the rule has done that
def sweep(order):
    for node in order:
        node.grad = 0.0
    order[-1].grad = 1.0
    for node in reversed(order):
        for operand, contribution in zip(node.operands, node.rule(node.grad) if node.rule else ()):
            operand.grad += node.grad * contribution

# --- blank
def sweep(order):
    for node in order:
        node.grad = 0.0
    order[-1].grad = ...
    for node in reversed(order):
        contributions = node.rule(node.grad) if node.rule else ()
        for operand, contribution in zip(node.operands, contributions):
            operand.grad = ...

# --- wrong: changes its list
def sweep(order):
    for node in order:
        node.grad = 0.0
    order[-1].grad = 1.0
    for node in order.reverse():
        contributions = node.rule(node.grad) if node.rule else ()
        for operand, contribution in zip(node.operands, contributions):
            operand.grad = operand.grad + contribution

# --- wrong: given 1 at every node
def sweep(order):
    for node in order:
        node.grad = 0.0
    order[-1].grad = 1.0
    for node in reversed(order):
        contributions = node.rule(1.0) if node.rule else ()
        for operand, contribution in zip(node.operands, contributions):
            operand.grad = operand.grad + contribution

# --- wrong: given the node's value
def sweep(order):
    for node in order:
        node.grad = 0.0
    order[-1].grad = 1.0
    for node in reversed(order):
        contributions = node.rule(node.data) if node.rule else ()
        for operand, contribution in zip(node.operands, contributions):
            operand.grad = operand.grad + contribution

# --- wrong: Something here is None
def sweep(order):
    for node in order:
        node.grad = 0.0
    order[-1].grad = 1.0
    order = order.reverse()
    for node in order:
        contributions = node.rule(node.grad) if node.rule else ()
        for operand, contribution in zip(node.operands, contributions):
            operand.grad = operand.grad + contribution


# --- wrong: from the output to its own operands
def sweep(order):
    for node in order:
        node.grad = 0.0
    order[-1].grad = 1.0
    for node in reversed(order):
        for operand, c in zip(node.operands, node.rule(node.grad) if node.rule else ()):
            operand.grad = operand.grad + c
        break

# --- wrong: calls the rule of a leaf
def sweep(order):
    for node in order:
        node.grad = 0.0
    order[-1].grad = 1.0
    for node in order[::-1]:
        for operand, contribution in zip(node.operands, node.rule(node.grad)):
            operand.grad = operand.grad + contribution

# --- wrong: after two sweeps the gradient of
def sweep(order):
    for node in order:
        if node.rule:
            node.grad = 0.0
        elif node.grad is None:
            node.grad = 0.0
    order[-1].grad = 1.0
    for node in reversed(order):
        contributions = node.rule(node.grad) if node.rule else ()
        for operand, contribution in zip(node.operands, contributions):
            operand.grad = operand.grad + contribution

# --- wrong: where c stands behind a·b in the order: after one sweep
def sweep(order):
    for node in order:
        node.grad = 0.0
    order[-1].grad = 1.0
    for node in reversed(order):
        if not node.rule:
            break
        for operand, contribution in zip(node.operands, node.rule(node.grad)):
            operand.grad = operand.grad + contribution

# --- right
def sweep(order):
    for node in order:
        node.grad = None
    order[-1].grad = 1.0
    for node in reversed(order):
        for operand, c in zip(node.operands, node.rule(node.grad) if node.rule else ()):
            operand.grad = c if operand.grad is None else operand.grad + c

# --- wrong: leaves a list or tuple
def sweep(order):
    for node in order:
        node.grad = []
    order[-1].grad = [1.0]
    for node in reversed(order):
        for operand, c in zip(node.operands, node.rule(sum(node.grad)) if node.rule else ()):
            operand.grad.append(c)

# --- wrong: y = a·a, with a = 2: after one sweep the gradient of a is 2, and should be 4
def sweep(order):
    for node in order:
        node.grad = 0.0
    order[-1].grad = 1.0
    for node in reversed(order):
        if node.rule:
            for operand, c in dict(zip(node.operands, node.rule(node.grad))).items():
                operand.grad += c

# --- wrong: where c gets 1 and −1: after one sweep the gradient of b is 0, and should be 1
def sweep(order):
    for node in order:
        node.grad = 0.0
    order[-1].grad = 1.0
    for node in reversed(order):
        if node.grad == 0: break
        contributions = node.rule(node.grad) if node.rule else ()
        for operand, contribution in zip(node.operands, contributions):
            pass
            operand.grad = operand.grad + contribution

# --- right
def sweep(order):
    for node in order:
        node.grad = 0.0
    order[-1].grad = 1.0
    for node in reversed(order):
        if node.grad == 0: continue
        contributions = node.rule(node.grad) if node.rule else ()
        for operand, contribution in zip(node.operands, contributions):
            pass
            operand.grad = operand.grad + contribution

# --- wrong: a = 2 and b = 0: after one sweep the gradient of b is 0, and should be 2
def sweep(order):
    for node in order:
        node.grad = 0.0
    order[-1].grad = 1.0
    for node in reversed(order):
        pass
        contributions = node.rule(node.grad) if node.rule else ()
        for operand, contribution in zip(node.operands, contributions):
            if contribution == 0: break
            operand.grad = operand.grad + contribution

# --- wrong: y = d + a
def sweep(order):
    for node in order:
        node.grad = 0.0
    order[-1].grad = 1.0
    for node in reversed(order):
        if node.grad < 0: break
        contributions = node.rule(node.grad) if node.rule else ()
        for operand, contribution in zip(node.operands, contributions):
            pass
            operand.grad = operand.grad + contribution

# --- wrong: what has arrived at the operand before
def sweep(order):
    for node in order:
        node.grad = 0.0
    order[-1].grad = 1.0
    for node in reversed(order):
        pass
        contributions = node.rule(node.grad) if node.rule else ()
        for operand, contribution in zip(node.operands, contributions):
            pass
            operand.grad = node.grad + contribution

# --- wrong: `sorted` compares by `<`
def sweep(order):
    for node in order:
        node.grad = 0.0
    order[-1].grad = 1.0
    for node in sorted(order):
        contributions = node.rule(node.grad) if node.rule else ()
        for operand, contribution in zip(node.operands, contributions):
            operand.grad = operand.grad + contribution

# --- wrong: one and the same array
def sweep(order):
    for node in order:
        node.grad = None
    order[-1].grad = np.ones_like(order[-1].data)
    for node in reversed(order):
        if node.rule:
            for o, c in zip(node.operands, node.rule(node.grad)):
                if o.grad is None:
                    o.grad = np.asarray(c)
                else:
                    o.grad += c

# --- wrong: one and the same array
def sweep(order):
    zero = np.zeros_like(order[-1].data)
    for node in order:
        node.grad = zero
    order[-1].grad = np.ones_like(order[-1].data)
    for node in reversed(order):
        for o, c in zip(node.operands, node.rule(node.grad) if node.rule else ()):
            o.grad += c

# --- wrong: values to unpack
def sweep(order):
    for node in order:
        node.grad = 0.0
    order[-1].grad = 1.0
    for node in reversed(order):
        if node.rule:
            a, b = node.operands
            da, db = node.rule(node.grad)
            a.grad += da
            b.grad += db

# --- wrong: end after 2 decimals
def sweep(order):
    for node in order:
        node.grad = 0.0
    order[-1].grad = 1.0
    for node in reversed(order):
        contributions = node.rule(node.grad) if node.rule else ()
        for operand, contribution in zip(node.operands, contributions):
            operand.grad = round(operand.grad + contribution, 2)

# --- wrong: What `+=` adds to is None here
def sweep(order):
    got = {id(node): None for node in order}
    got[id(order[-1])] = 1.0
    for node in reversed(order):
        node.grad = got[id(node)]
        for operand, part in zip(node.operands, node.rule(node.grad) if node.rule else ()):
            got[id(operand)] += part
