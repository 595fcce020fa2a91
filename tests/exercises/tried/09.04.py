# --- right
def clip_all(grads, most):
    length = torch.sqrt(sum((grad**2).sum() for grad in grads))
    return [grad * min(1.0, most / length) for grad in grads]

# --- right
def clip_all(grads, most):
    length = torch.cat([grad.flatten() for grad in grads]).norm()
    return [grad * most / length if length > most else grad for grad in grads]

# --- right
def clip_all(grads, most):
    length = sum(grad.square().sum().item() for grad in grads)**0.5
    factor = min(1, most / length)
    return [factor * grad for grad in grads]

# --- right
def clip_all(grads, most):
    length = torch.stack([grad.norm() for grad in grads]).norm()
    return [grad / max(1.0, length / most) for grad in grads]

# --- right
def clip_all(grads, most):
    length = np.sqrt(sum((grad.numpy()**2).sum() for grad in grads))
    if length <= most:
        return grads
    return [grad * (most / length) for grad in grads]

# --- right
def clip_all(grads, most):
    weights = [nn.Parameter(torch.zeros_like(grad)) for grad in grads]
    for weight, grad in zip(weights, grads):
        weight.grad = grad.clone()
    nn.utils.clip_grad_norm_(weights, most)
    return [weight.grad for weight in weights]

# --- right
def clip_all(grads, most):
    length = torch.sqrt(sum((grad**2).sum() for grad in grads))
    return tuple(grad * torch.clamp(most / length, max=1.0) for grad in grads)

# --- blank
def clip_all(grads, most):
    length = ...
    return [grad * min(1.0, most / length) for grad in grads]

# --- blank
def clip_all(grads, most):
    length = torch.sqrt(sum((grad**2).sum() for grad in grads))
    return [... for grad in grads]

# --- wrong: by its own norm
def clip_all(grads, most):
    return [grad * min(1.0, most / grad.norm()) for grad in grads]

# --- wrong: clips by value
def clip_all(grads, most):
    return [grad.clamp(-most, most) for grad in grads]

# --- wrong: has become longer
def clip_all(grads, most):
    length = torch.sqrt(sum((grad**2).sum() for grad in grads))
    return [grad * most / length for grad in grads]

# --- wrong: norms of the tensors are added
def clip_all(grads, most):
    length = sum(grad.norm() for grad in grads)
    return [grad * min(1.0, most / length) for grad in grads]

# --- wrong: without the root
def clip_all(grads, most):
    length = sum(grad.square().sum() for grad in grads)
    return [grad * min(1.0, most / length) for grad in grads]

# --- wrong: largest entry
def clip_all(grads, most):
    length = max(grad.abs().max() for grad in grads)
    return [grad * min(1.0, most / length) for grad in grads]

# --- wrong: longest tensor
def clip_all(grads, most):
    length = max(grad.norm() for grad in grads)
    return [grad * min(1.0, most / length) for grad in grads]

# --- wrong: Measured is the first
def clip_all(grads, most):
    length = grads[0].norm()
    return [grad * min(1.0, most / length) for grad in grads]

# --- wrong: upside down
def clip_all(grads, most):
    length = torch.sqrt(sum((grad**2).sum() for grad in grads))
    return [grad * max(1.0, length / most) for grad in grads]

# --- wrong: have changed places
def clip_all(grads, most):
    length = torch.sqrt(sum((grad**2).sum() for grad in grads))
    return [grad * max(1.0, most / length) for grad in grads]

# --- wrong: the length 1 where
def clip_all(grads, most):
    length = torch.sqrt(sum((grad**2).sum() for grad in grads))
    return [grad / length if length > most else grad for grad in grads]

# --- wrong: divides by the length alone
def clip_all(grads, most):
    length = torch.sqrt(sum((grad**2).sum() for grad in grads))
    return [grad / length for grad in grads]

# --- wrong: comes back as zeros
def clip_all(grads, most):
    length = torch.sqrt(sum((grad**2).sum() for grad in grads))
    return [grad if length <= most else 0 * grad for grad in grads]

# --- wrong: comes back as it was
def clip_all(grads, most):
    length = torch.sqrt(sum((grad**2).sum() for grad in grads))
    return [grad for grad in grads]

# --- wrong: mean of the squares
def clip_all(grads, most):
    length = torch.cat([grad.flatten() for grad in grads]).square().mean().sqrt()
    return [grad * min(1.0, most / length) for grad in grads]

# --- wrong: sum of the sizes
def clip_all(grads, most):
    length = sum(grad.abs().sum() for grad in grads)
    return [grad * min(1.0, most / length) for grad in grads]

# --- wrong: takes the excess away
def clip_all(grads, most):
    length = torch.sqrt(sum((grad**2).sum() for grad in grads))
    return [grad - max(0.0, length - most) for grad in grads]

# --- wrong: changes its inputs in place
def clip_all(grads, most):
    length = torch.sqrt(sum((grad**2).sum() for grad in grads))
    for grad in grads:
        grad *= min(1.0, most / length)
    return grads

# --- wrong: multiplies every entry by
def clip_all(grads, most):
    length = torch.sqrt(sum((grad**2).sum() for grad in grads))
    return [grad * min(1.0, (most / length)**2) for grad in grads]

# --- right
def clip_all(grads, most):
    arrays = [grad.numpy() for grad in grads]
    length = np.sqrt(sum((array**2).sum() for array in arrays))
    return [array * min(1, most / length) for array in arrays]

# --- right
def clip_all(grads, most):
    length = math.sqrt(sum((grad**2).sum().item() for grad in grads))
    return map(lambda grad: grad * min(1, most / length), grads)

# --- wrong: Yours is one tensor
def clip_all(grads, most):
    flat = torch.cat([grad.flatten() for grad in grads])
    return flat * min(1.0, most / flat.norm())

# --- wrong: Your tensors have the shapes
def clip_all(grads, most):
    flat = torch.cat([grad.flatten() for grad in grads])
    return [grad.flatten() * min(1.0, most / flat.norm()) for grad in grads]

# --- wrong: have changed places
def clip_all(grads, most):
    length = torch.cat([grad.flatten() for grad in grads]).norm()
    return [grad if length > most else grad * most / length for grad in grads]

# --- wrong: has no single factor
def clip_all(grads, most):
    length = torch.cat([grad.flatten() for grad in grads]).norm()
    return [grad.tanh() if length > most else grad for grad in grads]

# --- wrong: a list among them
def clip_all(grads, most):
    length = torch.cat([g.flatten() for g in grads]).norm()
    return [g * min(1, most / length) for g in grads], length

# --- right
def clip_all(grads, most):
    length = torch.cat([g.flatten() for g in grads]).norm()
    return [(g * min(1, most / length)).tolist() for g in grads]

# --- wrong: A list of zeros becomes nan
def clip_all(grads, most):
    length = torch.cat([g.flatten() for g in grads]).norm()
    return [g / length * length.clamp(max=most) for g in grads]

# --- wrong: A list of zeros becomes nan
def clip_all(grads, most):
    length = torch.cat([g.flatten() for g in grads]).norm()
    unit = [g / length for g in grads]
    return [part * min(length, most) for part in unit]

# --- wrong: the direction turns
def clip_all(grads, most):
    length = torch.cat([g.flatten() for g in grads]).norm()
    return [(g * min(1.0, most / length.item())).clamp(-most / 2, most / 2) for g in grads]

# --- wrong: Measured is the last
def clip_all(grads, most):
    for grad in grads:
        length = grad.norm()
    return [grad * min(1.0, most / length) for grad in grads]

# --- wrong: comes back as it was
def clip_all(grads, most):
    length = min(g.norm() for g in grads)
    return [g * min(1.0, most / length) for g in grads]

# --- wrong: parts named 0, 1, 2
def clip_all(grads, most):
    length = torch.sqrt(sum(grad.square().sum() for grad in grads))
    return {i: grad * min(1.0, most / length) for i, grad in enumerate(grads)}

# --- wrong: Yours is a list of numbers
def clip_all(grads, most):
    length = torch.cat([g.flatten() for g in grads]).norm()
    return [(g.norm() / length).item() for g in grads]

# --- wrong: multiplies every entry by
def clip_all(grads, most):
    length = grads[1].norm()
    return [g * min(1, most / length) for g in grads]

# --- right
def clip_all(grads, most):
    length = torch.cat([grad.flatten() for grad in grads]).norm()
    for i, grad in enumerate(grads):
        grads[i] = grad * min(1, most / length)
    return grads

# --- wrong: hands nothing back
def clip_all(grads, most):
    length = torch.cat([grad.flatten() for grad in grads]).norm()
    for i, grad in enumerate(grads):
        grads[i] = grad * min(1, most / length)

# --- wrong: Given a list that is short enough, of 4 tensors, the number of those that yours hands back is 0
def clip_all(grads, most):
    length = torch.cat([grad.flatten() for grad in grads]).norm()
    return [grad * most / length for grad in grads if length > most]

# --- wrong: for a list that is short enough
def clip_all(grads, most):
    length = torch.sqrt(sum((g**2).sum() for g in grads))
    if length > most:
        return [g * most / length for g in grads]
