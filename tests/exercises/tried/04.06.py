# --- right
def evaluate(loss_of, batches):
    with torch.no_grad():
        total = 0
        for batch in batches:
            total += loss_of(batch)
    return total / len(batches)

# --- right
@torch.no_grad()
def evaluate(loss_of, batches):
    return torch.tensor([loss_of(b) for b in batches]).mean()

# --- right
def evaluate(loss_of, batches):
    with torch.inference_mode():
        return sum(map(loss_of, batches)) / len(batches)

# --- right
def evaluate(loss_of, batches):
    losses = []
    with torch.no_grad():
        for b in batches:
            losses.append(loss_of(b).item())
    return np.mean(losses)

# --- right
def evaluate(loss_of, batches):
    before = torch.is_grad_enabled()
    torch.set_grad_enabled(False)
    mean = sum(loss_of(b) for b in batches) / len(batches)
    torch.set_grad_enabled(before)
    return mean

# --- right
def evaluate(loss_of, batches):
    mean = 0.0
    for k, batch in enumerate(batches):
        with torch.set_grad_enabled(False):
            mean += (loss_of(batch) - mean) / (k + 1)
    return mean.item()

# --- wrong: hangs on it
def evaluate(loss_of, batches):
    total = 0
    for batch in batches:
        total += loss_of(batch)
    return total / len(batches)

# --- wrong: dropped only afterwards
def evaluate(loss_of, batches):
    total = 0
    for batch in batches:
        total += loss_of(batch).item()
    return total / len(batches)

# --- wrong: dropped only afterwards
def evaluate(loss_of, batches):
    total = 0
    for batch in batches:
        total += loss_of(batch).detach()
    return total / len(batches)

# --- wrong: tracking is on where
def evaluate(loss_of, batches):
    total = 0
    for batch in batches:
        loss = loss_of(batch)
        with torch.no_grad():
            total += loss
    return total / len(batches)

# --- wrong: Where are the losses computed
def evaluate(loss_of, batches):
    torch.no_grad()
    losses = [loss_of(b) for b in batches]
    return sum(losses) / len(losses)

# --- wrong: the mean was asked
def evaluate(loss_of, batches):
    with torch.no_grad():
        total = 0
        for b in batches:
            total += loss_of(b)
    return total

# --- wrong: Two things
def evaluate(loss_of, batches):
    total = 0
    for b in batches:
        total += loss_of(b)
    return total

# --- wrong: last batch alone
def evaluate(loss_of, batches):
    with torch.no_grad():
        for b in batches:
            loss = loss_of(b)
        return loss

# --- wrong: What becomes of the others
def evaluate(loss_of, batches):
    with torch.no_grad():
        for b in batches:
            return loss_of(b).mean()

# --- wrong: as if all were in it
def evaluate(loss_of, batches):
    total = 0
    with torch.no_grad():
        for b in batches:
            total += loss_of(b)
            return total / len(batches)

# --- wrong: Take their mean
def evaluate(loss_of, batches):
    with torch.no_grad():
        return [loss_of(b) for b in batches]

# --- wrong: divided by 3
def evaluate(loss_of, batches):
    with torch.no_grad():
        return sum(loss_of(b) for b in batches) / 3

# --- wrong: leaves tracking switched off
def evaluate(loss_of, batches):
    torch.set_grad_enabled(False)
    total = 0
    for b in batches:
        total += loss_of(b)
    return total / len(batches)

# --- wrong: needs brackets
def evaluate(loss_of, batches):
    with torch.no_grad:
        total = sum(loss_of(b) for b in batches)
    return total / len(batches)

# --- wrong: takes one batch
def evaluate(loss_of, batches):
    with torch.no_grad():
        return loss_of(batches)

# --- wrong: prints its result
def evaluate(loss_of, batches):
    with torch.no_grad():
        total = sum(loss_of(b) for b in batches)
    print(total / len(batches))

# --- wrong: needs a line with return
def evaluate(loss_of, batches):
    with torch.no_grad():
        mean = sum(loss_of(b) for b in batches) / len(batches)

# --- wrong: a large batch weighs more
def evaluate(loss_of, batches):
    with torch.no_grad():
        return loss_of(torch.cat(batches)).item()

# --- wrong: a large batch weighs more
def evaluate(loss_of, batches):
    with torch.no_grad():
        total = sum(loss_of(b) * len(b) for b in batches)
    return total / sum(len(b) for b in batches)

# --- wrong: the losses
def evaluate(loss_of, batches):
    with torch.no_grad():
        return loss_of(torch.cat(batches)) / len(batches)

# --- wrong: loss in the middle
def evaluate(loss_of, batches):
    with torch.no_grad():
        return torch.tensor([loss_of(b) for b in batches]).median()

# --- wrong: stack wants one shape
def evaluate(loss_of, batches):
    with torch.no_grad():
        return loss_of(torch.stack(batches))

# --- blank
def evaluate(loss_of, batches):
    ...

# --- wrong: rows of a batch
def evaluate(loss_of, batches):
    with torch.no_grad():
        return sum(loss_of(b) for b in batches) / len(batches[0])

# --- wrong: It is below the smallest
def evaluate(loss_of, batches):
    with torch.no_grad():
        losses = torch.stack([loss_of(batch) for batch in batches])
    return -losses.mean()

# --- wrong: Is each added once
def evaluate(loss_of, batches):
    with torch.no_grad():
        losses = torch.stack([loss_of(batch) for batch in batches])
    return losses.std()

# --- wrong: Is each added once
def evaluate(loss_of, batches):
    with torch.no_grad():
        losses = torch.stack([loss_of(batch) for batch in batches])
    return losses.sum() / 4 + 0.1

# --- wrong: Is each added once
def evaluate(loss_of, batches):
    with torch.no_grad():
        losses = torch.stack([loss_of(batch) for batch in batches])
    return round(losses.mean().item())

# --- wrong: Is each added once
def evaluate(loss_of, batches):
    with torch.no_grad():
        losses = torch.stack([loss_of(batch) for batch in batches])
    return losses.sum() / (len(losses) - 1)

# --- wrong: a function itself
def evaluate(loss_of, batches):
    loss_of.eval()
    with torch.no_grad():
        return sum(map(loss_of, batches)) / len(batches)

# --- wrong: detach() come too late
def evaluate(loss_of, batches):
    return sum(loss_of(batch).detach() for batch in batches)

# --- wrong: a graph was made on the way
def evaluate(loss_of, batches):
    return [loss_of(batch).item() for batch in batches]

# --- wrong: a graph hangs on it
def evaluate(loss_of, batches):
    losses = [loss_of(batch).item() for batch in batches]
    return torch.tensor(losses, requires_grad=True).mean()

# --- wrong: no_grad or its like stands
def evaluate(loss_of, batches):
    torch.inference_mode()
    return sum(loss_of(batch) for batch in batches) / len(batches)

# --- wrong: mean is asked of a list
def evaluate(loss_of, batches):
    with torch.no_grad():
        return loss_of(batches.mean(0))

# --- wrong: loss_of was given a list
def evaluate(loss_of, batches):
    with torch.no_grad():
        return sum(loss_of([batch]) for batch in batches) / len(batches)

# --- wrong: It is one of them
def evaluate(loss_of, batches):
    return max(loss_of(batch) for batch in batches)

# --- wrong: meet entry by entry
def evaluate(loss_of, batches):
    with torch.no_grad():
        return loss_of(batches[0] - batches[1])

# --- wrong: changes the list that it is given
def evaluate(loss_of, batches):
    with torch.no_grad():
        mean = loss_of(batches.pop(0))
        for batch in batches:
            mean = mean + loss_of(batch)
        return mean / (len(batches) + 1)

# --- wrong: or a batch in it
def evaluate(loss_of, batches):
    total = 0.0
    with torch.no_grad():
        for batch in batches:
            batch -= batch.mean()
            total += loss_of(batch).item()
    return total / len(batches)

# --- right
def evaluate(loss_of, batches):
    left, losses = batches[::-1], []
    with torch.no_grad():
        while left:
            losses.append(loss_of(left.pop()))
    return torch.stack(losses).mean()

# --- right
def evaluate(loss_of, batches):
    batches.sort(key=len)
    with torch.no_grad():
        return sum(loss_of(batch) for batch in batches) / len(batches)

# --- wrong: by what is their sum divided
def evaluate(loss_of, batches):
    total = 0.0
    with torch.no_grad():
        for batch in batches:
            total += loss_of(batch).item()
    return total / len(batch)
