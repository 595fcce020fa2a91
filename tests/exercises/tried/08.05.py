# --- wrong: How does numpy write that?
def unbroadcast_to(grad, shape):
    return grad.sum_to_size(shape)

# --- right
def unbroadcast_to(grad, shape):
    while grad.ndim > len(shape):
        grad = np.sum(grad, axis=0)
    for axis, size in enumerate(shape):
        if size == 1:
            grad = np.sum(grad, axis=axis, keepdims=True)
    return grad

# --- right
def unbroadcast_to(grad, shape):
    extra = grad.ndim - len(shape)
    axes = tuple(range(extra)) + tuple(extra + i for i, s in enumerate(shape) if s == 1)
    return grad.sum(axis=axes).reshape(shape)

# --- right
def unbroadcast_to(grad, shape):
    padded = (1,) * (len(np.shape(grad)) - len(shape)) + tuple(shape)
    axes = tuple(i for i, (a, b) in enumerate(zip(grad.shape, padded)) if b == 1 and a != 1)
    out = grad.sum(axis=axes, keepdims=True)
    return np.reshape(out, shape)

# --- right
def unbroadcast_to(grad, shape):
    while grad.ndim > len(shape):
        grad = np.add.reduce(grad)
    for axis in range(len(shape)):
        if shape[axis] == 1 and grad.shape[axis] > 1:
            grad = np.expand_dims(grad.sum(axis), axis)
    return grad

# --- right
def unbroadcast_to(grad, shape):
    if grad.ndim > len(shape):
        return unbroadcast_to(sum(grad), shape)
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.sum(axis=axis, keepdims=True)
    return grad

# --- right
def unbroadcast_to(grad, shape):
    out = np.zeros(shape)
    index = np.broadcast_to(np.arange(out.size).reshape(shape), grad.shape)
    np.add.at(out.reshape(-1), index, grad)
    return out

# --- wrong: as it came
def unbroadcast_to(grad, shape):
    return grad

# --- wrong: An operand of shape (n, 1)
def unbroadcast_to(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum(0)
    return grad

# --- wrong: axes that broadcasting put in front are still there
def unbroadcast_to(grad, shape):
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.sum(axis, keepdims=True)
    return grad

# --- wrong: moved to its place
def unbroadcast_to(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum(0)
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.sum(axis)
    return grad

# --- wrong: not averaged
def unbroadcast_to(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.mean(axis=0)
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.mean(axis=axis, keepdims=True)
    return grad

# --- wrong: stretched axes are averaged
def unbroadcast_to(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum(axis=0)
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.mean(axis=axis, keepdims=True)
    return grad

# --- wrong: In front the first copy
def unbroadcast_to(grad, shape):
    while grad.ndim > len(shape):
        grad = grad[0]
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.sum(axis, keepdims=True)
    return grad

# --- wrong: never stretched
def unbroadcast_to(grad, shape):
    return np.full(shape, np.sum(grad))

# --- wrong: last axis is taken away
def unbroadcast_to(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum(axis=-1)
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.sum(axis, keepdims=True)
    return grad

# --- wrong: always taken to be the first
def unbroadcast_to(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum(0)
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.sum(0, keepdims=True)
    return grad

# --- wrong: summed at once
def unbroadcast_to(grad, shape):
    return grad.sum()

# --- wrong: cannot reshape
def unbroadcast_to(grad, shape):
    return grad.reshape(shape)

# --- wrong: hands nothing back
def unbroadcast_to(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum(0)
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.sum(axis, keepdims=True)

# --- wrong: prints its result
def unbroadcast_to(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum(0)
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.sum(axis, keepdims=True)
    print(grad)

# --- wrong: hands back shape
def unbroadcast_to(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum(0)
        for axis, size in enumerate(shape):
            if size == 1:
                grad = grad.sum(axis, keepdims=True)
    return grad

# --- wrong: hands back shape
def unbroadcast_to(grad, shape):
    if grad.ndim > len(shape):
        grad = grad.sum(0)
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.sum(axis, keepdims=True)
    return grad

# --- wrong: largest of the contributions
def unbroadcast_to(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.max(0)
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.max(axis, keepdims=True)
    return grad

# --- blank
def unbroadcast_to(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum(0)
    for axis, size in enumerate(shape):
        if size == 1:
            grad = ...
    return grad

# --- wrong: The largest of the contributions
def unbroadcast_to(grad, shape):
    while grad.ndim > len(shape):
        grad = np.max(grad, axis=0)
    for axis, size in enumerate(shape):
        if size == 1:
            grad = np.max(grad, axis=axis, keepdims=True)
    return grad

# --- wrong: In front the largest
def unbroadcast_to(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.max(axis=0)
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.sum(axis=axis, keepdims=True)
    return grad

# --- wrong: Along stretched axes the largest
def unbroadcast_to(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum(axis=0)
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.max(axis=axis, keepdims=True)
    return grad

# --- wrong: the largest. Each entry
def unbroadcast_to(grad, shape):
    return grad.max()

# --- wrong: hands back shape
def unbroadcast_to(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.max(0)
    return grad

# --- wrong: hands back shape
def unbroadcast_to(grad, shape):
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.max(axis, keepdims=True)
    return grad

# --- wrong: the sum of what its copies receive
def unbroadcast_to(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.prod(0)
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.prod(axis, keepdims=True)
    return grad

# --- wrong: the sum of what its copies receive
def unbroadcast_to(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum(0) / 2
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.sum(axis, keepdims=True)
    return grad

# --- wrong: Which one goes in the first loop
def unbroadcast_to(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum()
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.sum(axis, keepdims=True)
    return grad

# --- wrong: is gone after its turn
def unbroadcast_to(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.max(0)
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.max(axis)
    return grad


# --- wrong: a shape only grows by it
def unbroadcast_to(grad, shape):
    return np.broadcast_to(grad, shape)

# --- right
def unbroadcast_to(grad, shape):
    extra = grad.ndim - len(shape)
    axes = tuple(range(extra)) + tuple(extra + k for k, n in enumerate(shape) if n == 1)
    return grad.sum(axis=axes, keepdims=True).reshape(shape)

# --- wrong: How does numpy write that?
def unbroadcast_to(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum(dim=0)
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.sum(dim=axis, keepdim=True)
    return grad

# --- wrong: parts of several shapes
def unbroadcast_to(grad, shape):
    return grad, shape

# --- wrong: on grad = [[0.25, 0.0013], [0.5, 0.0014]]
def unbroadcast_to(grad, shape):
    extra = grad.ndim - len(shape)
    axes = tuple(range(extra)) + tuple(extra + k for k, n in enumerate(shape) if n == 1)
    return grad.sum(axis=axes, keepdims=True).reshape(shape).round(3)

# --- wrong: takes away an axis of size 1
def unbroadcast_to(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.squeeze(0)
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.sum(axis, keepdims=True)
    return grad

# --- wrong: is out of bounds
def unbroadcast_to(grad, shape):
    while grad.ndim >= len(shape):
        grad = grad.sum(0)
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.sum(axis, keepdims=True)
    return grad

# --- wrong: is out of bounds
def unbroadcast_to(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum(0)
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.sum(1, keepdims=True)
    return grad

# --- wrong: is gone after its turn
def unbroadcast_to(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum(0)
    for axis, size in enumerate(shape):
        if size == 1:
            grad = np.sum(grad, axis, keepdims=False)
    return grad.reshape(shape)

# --- wrong: is not there
def unbroadcast_to(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum(0, keepdims=True)[0:1].squeeze()
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.sum(axis, keepdims=True)
    return grad

# --- wrong: IndexError: list index out of range
def unbroadcast_to(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum(0)
    axes = [i for i, s in enumerate(shape) if s == 1]
    if axes:
        grad = grad.sum(axes[0], keepdims=True)
    if len(axes) == 2:
        grad = grad.sum(axes[2], keepdims=True)
    return grad

# --- wrong: for an operand of shape ()
def unbroadcast_to(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum(0)
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.sum(axis, keepdims=True)
        return grad
