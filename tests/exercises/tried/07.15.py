# --- right
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = {k: v.clone() for k, v in model.state_dict().items()}
    model.load_state_dict(best)

# --- right
def train(model, step, error, steps):
    import copy
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = copy.deepcopy(model.state_dict())
    model.load_state_dict(best)

# --- right
from copy import deepcopy

def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        now = error()
        if now < least:
            least = now
            best = deepcopy(model)
    model.load_state_dict(best.state_dict())

# --- wrong: as batch norm has
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            w = model.weight.detach().clone()
            b = model.bias.detach().clone()
    with torch.no_grad():
        model.weight.copy_(w)
        model.bias.copy_(b)

# --- wrong: With what is the first step's error compared
def train(model, step, error, steps):
    least = error()
    best = {k: v.detach().clone() for k, v in model.state_dict().items()}
    for _ in range(steps):
        step()
        if error() <= least:
            least = error()
            best = {k: v.detach().clone() for k, v in model.state_dict().items()}
    model.load_state_dict(best)

# --- right
def train(model, step, error, steps):
    import io
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            file = io.BytesIO()
            torch.save(model.state_dict(), file)
    file.seek(0)
    model.load_state_dict(torch.load(file))

# --- wrong: as batch norm has
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = [torch.tensor(p.tolist()) for p in model.parameters()]
    for p, old in zip(model.parameters(), best):
        p.data = old

# --- wrong: dictionary has no clone
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = model.state_dict().clone()
    model.load_state_dict(best)

# --- wrong: A list has no names
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = [p.clone() for p in model.parameters()]
    model.load_state_dict(best)

# --- blank
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = model.state_dict()
    model.load_state_dict(best)

# --- wrong: a new box
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = model.state_dict().copy()
    model.load_state_dict(best)

# --- wrong: a new box
def train(model, step, error, steps):
    import copy
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = copy.copy(model.state_dict())
    model.load_state_dict(best)

# --- wrong: a new box
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = dict(model.state_dict())
    model.load_state_dict(best)

# --- wrong: Steps write into what
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = {k: v.detach() for k, v in model.state_dict().items()}
    model.load_state_dict(best)

# --- wrong: Print a weight of what you keep
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        with torch.no_grad():
            if error() < least:
                least = error()
                best = model.state_dict()
    model.load_state_dict(best)

# --- wrong: A deepcopy of it is another model
def train(model, step, error, steps):
    import copy
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = copy.deepcopy(model)
    model = best

# --- wrong: Print the error whenever
def train(model, step, error, steps):
    import copy
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = model.state_dict()
    model.load_state_dict(copy.deepcopy(best))

# --- wrong: Print the error whenever
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            best = {k: v.clone() for k, v in model.state_dict().items()}
    model.load_state_dict(best)

# --- wrong: largest error
def train(model, step, error, steps):
    least = 0
    for _ in range(steps):
        step()
        if error() > least:
            least = error()
            best = {k: v.clone() for k, v in model.state_dict().items()}
    model.load_state_dict(best)

# --- wrong: one step before the best
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        w = {k: v.clone() for k, v in model.state_dict().items()}
        step()
        if error() < least:
            least = error()
            best = w
    model.load_state_dict(best)

# --- wrong: before any step
def train(model, step, error, steps):
    least = float("inf")
    best = {k: v.clone() for k, v in model.state_dict().items()}
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
    model.load_state_dict(best)

# --- wrong: the biases are not
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = model.weight.clone()
    with torch.no_grad():
        model.weight.copy_(best)

# --- wrong: Print a weight of what you keep
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = model
    model.load_state_dict(best.state_dict())

# --- wrong: a new box
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = list(model.parameters())
    with torch.no_grad():
        for p, q in zip(model.parameters(), best):
            p.copy_(q)

# --- wrong: between two steps
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = {k: v.clone() for k, v in model.state_dict().items()}
        model.load_state_dict(best)

# --- wrong: It was asked for
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = {k: v.clone() for k, v in model.state_dict().items()}
        else:
            break
    model.load_state_dict(best)

# --- wrong: Steps write into what
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = [p.data for p in model.parameters()]
    for p, q in zip(model.parameters(), best):
        p.data = q

# --- wrong: which line puts it back
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = {k: v.clone() for k, v in model.state_dict().items()}
    return best

# --- wrong: misses the last one
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        if error() < least:
            least = error()
            best = {k: v.clone() for k, v in model.state_dict().items()}
        step()
    model.load_state_dict(best)

# --- wrong: weights it has already
import copy
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = copy.deepcopy(model.state_dict())
    model.load_state_dict(model.state_dict())

# --- wrong: none after the last step
import copy
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = copy.deepcopy(model.state_dict())
            model.load_state_dict(best)

# --- wrong: value where it is read: no line
import copy
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() > least:
            least = error()
            best = copy.deepcopy(model.state_dict())
    model.load_state_dict(best)

# --- wrong: No line that gives it a value
import copy
def train(model, step, error, steps):
    least = 0.0
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            weights = copy.deepcopy(model.state_dict())
    model.load_state_dict(weights)

# --- wrong: weights into the copy
import copy
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = copy.deepcopy(model)
    best.load_state_dict(model.state_dict())

# --- wrong: none after the last step
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = model.state_dict()
            model.load_state_dict(best)

# --- wrong: weights it has already
import copy
def train(model, step, error, steps):
    least = float("inf")
    best = None
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            pass
    model.load_state_dict(copy.deepcopy(model.state_dict()))

# --- wrong: of that moment
import copy
def train(model, step, error, steps):
    least = float("inf")
    best = None
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            model.load_state_dict(model.state_dict())
    pass

# --- wrong: of that moment
import copy
def train(model, step, error, steps):
    least = float("inf")
    best = None
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            model.load_state_dict(copy.deepcopy(model.state_dict()))
    pass

# --- wrong: weights it has already
import copy
def train(model, step, error, steps):
    least = float("inf")
    best = None
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = copy.deepcopy(model.state_dict())
        model.load_state_dict(model.state_dict())
    pass

# --- right
import copy
def train(model, step, error, steps):
    least = float("inf")
    best = None
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = {k: v.clone() for k, v in model.state_dict().items()}
    for k, v in model.state_dict().items():
        v.copy_(best[k])

# --- wrong: Print the error whenever
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = [p.detach().clone() for p in model.parameters()]
            for p, q in zip(model.parameters(), best):
                p.data.copy_(q)

# --- wrong: Print the error whenever
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() <= least + 0.06:
            least = error()
            best = {name: p.clone() for name, p in model.state_dict().items()}
    model.load_state_dict(best)

# --- wrong: Print the error whenever
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() <= least + 1:
            least = error()
            best = {name: p.clone() for name, p in model.state_dict().items()}
    model.load_state_dict(best)

# --- wrong: A deepcopy of it is another model
def train(model, step, error, steps):
    import copy
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least, best = error(), copy.deepcopy(model)
    return best

# --- wrong: what is put back in the end
def train(model, step, error, steps):
    import copy
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least, best = error(), copy.deepcopy(model.state_dict())
    best = model.state_dict()
    model.load_state_dict(best)

# --- wrong: The parameters are those of the best step, and `running_mean
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = [p.detach().clone() for p in model.parameters()]
    for p, b in zip(model.parameters(), best):
        p.data.copy_(b)

# --- wrong: The parameters are those of the best step, and `running_mean
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = {n: p.detach().clone() for n, p in model.named_parameters()}
    model.load_state_dict(best, strict=False)

# --- wrong: RuntimeError: Error(s) in loading state_dict for WithMean:
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = {n: p.detach().clone() for n, p in model.named_parameters()}
    model.load_state_dict(best)

# --- right
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = copy.deepcopy(model).state_dict()
    model.load_state_dict(best, strict=False)
import copy

# --- right
import io
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        e = error()
        if e < least:
            least = e
            f = io.BytesIO()
            torch.save(model.state_dict(), f)
    f.seek(0)
    model.load_state_dict(torch.load(f))

# --- wrong: is a new box
import copy
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = copy.copy(model)
    model.load_state_dict(best.state_dict())

# --- wrong: is a new box
import copy
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = copy.copy(model.state_dict())
    model.load_state_dict(best)

# --- wrong: Your function leaves the model with weights that no step has
import copy
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = [b.clone() for b in model.buffers()]
    for p, b in zip(model.buffers(), best):
        p.copy_(b)

# --- wrong: A deepcopy of it is another model: to return that, or to giv
import copy
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = copy.deepcopy(model)
    model = best
    model.load_state_dict(best.state_dict())

# --- wrong: The parameters are those of the best step, and `running_mean
import copy
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = copy.deepcopy(model)
    for p, q in zip(model.parameters(), best.parameters()):
        p.data = q.data

# --- right
import copy
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = copy.deepcopy(model)
    model.__dict__.update(best.__dict__)

# --- wrong: A shallow copy, of a dictionary, a list or a model, is a new
import copy
def train(model, step, error, steps):
    least = float("inf")
    best = copy.copy(model)
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best.load_state_dict(model.state_dict())
    model.load_state_dict(best.state_dict())

# --- right
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = {k: v.numpy().copy() for k, v in model.state_dict().items()}
    model.load_state_dict({k: torch.from_numpy(v) for k, v in best.items()})

# --- wrong: Your function leaves the model with weights that no step has
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = {k: v.clone() for k, v in model.named_buffers()}
    model.load_state_dict(best, strict=False)

# --- wrong: Print a weight of what you keep, and the error, where it is 
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = {k: v for k, v in model.state_dict().items()}
    model.load_state_dict(best)

# --- wrong: A shallow copy, of a dictionary, a list or a model, is a new
import copy
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = copy.copy(model).state_dict()
    model.load_state_dict(best)

# --- wrong: Print a weight of what you keep, and the error, where it is 
def train(model, step, error, steps):
    from copy import copy
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = copy(model)
    model.load_state_dict(best.state_dict())

# --- wrong: The parameters are those of the best step, and `running_mean
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            w, b = model.weight.clone(), model.bias.clone()
    with torch.no_grad():
        model.weight.copy_(w)
        model.bias.copy_(b)

# --- wrong: num_batches_tracked
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = {k: v.clone() for k, v in model.state_dict().items() if v.is_floating_point()}
    model.load_state_dict(best, strict=False)

# --- wrong: running_mean
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = {k: v.clone() for k, v in model.named_parameters()}
    model.load_state_dict(best, strict=False)

# --- wrong: Your function trains for 5 steps
import copy

def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error(); best = copy.deepcopy(model.state_dict())
        else: break
    model.load_state_dict(best)

# --- wrong: is what is due, rounded toward 0
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = {k: v.clone().int() for k, v in model.state_dict().items()}
    model.load_state_dict(best)

# --- right
import copy

def train(model, step, error, steps):
    states, errs = [], []
    for _ in range(steps):
        step(); states.append(copy.deepcopy(model.state_dict())); errs.append(error())
    model.load_state_dict(states[errs.index(min(errs))])

# --- right
def train(model, step, error, steps):
    import io
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error(); f = io.BytesIO(); torch.save(model.state_dict(), f)
    f.seek(0)
    model.load_state_dict(torch.load(f))

# --- right
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error(); best = [v.clone() for v in model.state_dict().values()]
    for v, b in zip(model.state_dict().values(), best): v.copy_(b)

# --- wrong: Steps write into what
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = list(model.parameters())
    for p, b in zip(model.parameters(), best):
        p.data = b.data

# --- wrong: With what is the first step's error compared
def train(model, step, error, steps):
    import copy
    least = error()
    best = copy.deepcopy(model.state_dict())
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = copy.deepcopy(model.state_dict())
    model.load_state_dict(best)

# --- wrong: Your function trains for 10 steps. It was asked for 60.
import copy
def train(model, step, error, steps):
    least = float("inf")
    waited = 0
    for _ in range(steps):
        step()
        waited += 1
        if error() < least:
            least = error()
            best = copy.deepcopy(model.state_dict())
            waited = 0
        if waited > 5:
            break
    model.load_state_dict(best)

# --- wrong: The model ends with the weights of one step before the best. Print
import copy
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < 0.99 * least:
            least = error()
            best = copy.deepcopy(model.state_dict())
    model.load_state_dict(best)

# --- wrong: Your function trains for 24 steps. It was asked for 60.
import copy
def train(model, step, error, steps):
    least, waited = float("inf"), 0
    for _ in range(steps):
        step()
        e = error()
        if e < least:
            least, best, waited = e, copy.deepcopy(model.state_dict()), 0
        else:
            waited += 1
            if waited >= 20: break
    model.load_state_dict(best)

# --- wrong: Of 60 steps number 4 has the least error. Your function leaves the
import copy
def train(model, step, error, steps):
    kept = []
    for _ in range(steps):
        step()
        kept.append((error(), copy.deepcopy(model.state_dict())))
    best = min(kept[-10:], key=lambda one: one[0])
    model.load_state_dict(best[1])

# --- right
import copy
def train(model, step, error, steps):
    kept = []
    for _ in range(steps):
        step()
        kept.append((error(), copy.deepcopy(model.state_dict())))
    model.load_state_dict(min(kept, key=lambda one: one[0])[1])

# --- right
def train(model, step, error, steps):
    import io
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error(); f = io.BytesIO(); torch.save(model.state_dict(), f)
    f.seek(0); model.load_state_dict(torch.load(f))

# --- wrong: Brackets behind its name call it
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error < least:
            least = error
            best = {k: v.clone() for k, v in model.state_dict().items()}
    model.load_state_dict(best)

# --- wrong: Your function trains for 7 steps
import copy
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = copy.deepcopy(model.state_dict())
    model.load_state_dict(best)
    step()

# --- wrong: has no value where it is read
def train(model, step, error, steps):
    for _ in range(steps):
        step()
        if error() < best:
            best = error()
            weights = {k: v.clone() for k, v in model.state_dict().items()}
    model.load_state_dict(weights)

# --- wrong: which line puts it back
def train(model, step, error, steps):
    from torch.nn.utils import parameters_to_vector, vector_to_parameters
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            best = parameters_to_vector(model.parameters()).clone()
    vector_to_parameters(best, model.parameters())

# --- wrong: look at what is put back in the end
import copy
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        now = error()
        if now < least:
            least, best = now, copy.deepcopy(model)
    for p, b in zip(model.parameters(), best.parameters()):
        b.data.copy_(p.data)
