# --- right
def predictions(model, x):
    model.eval()
    with torch.inference_mode():
        out = model(x)
    model.train()
    return out

# --- right
def predictions(model, x):
    was = model.training
    model.train(False)
    with torch.no_grad():
        y = model(x)
    model.train(was)
    return y

# --- right
import copy
def predictions(model, x):
    twin = copy.deepcopy(model)
    twin.eval()
    return twin(x).detach()

# --- wrong: With a batch norm
def predictions(model, x):
    dropouts = [m for m in model.modules() if isinstance(m, nn.Dropout)]
    for m in dropouts:
        m.eval()
    with torch.no_grad():
        y = model(x)
    for m in dropouts:
        m.train()
    return y

# --- right
@torch.no_grad()
def predictions(model, x):
    try:
        return model.eval()(x)
    finally:
        model.train()

# --- wrong: With a batch norm
def predictions(model, x):
    rates = {}
    for m in model.modules():
        if isinstance(m, nn.Dropout):
            rates[m], m.p = m.p, 0.0
    with torch.no_grad():
        y = model(x)
    for m, p in rates.items():
        m.p = p
    return y

# --- wrong: same units dropped
def predictions(model, x):
    torch.manual_seed(42)
    with torch.no_grad():
        return model(x)

# --- wrong: goes on training without
def predictions(model, x):
    model.eval()
    with torch.no_grad():
        return model(x)

# --- wrong: goes on training without
def predictions(model, x):
    model.eval()
    with torch.no_grad():
        return model(x)
    model.train()

# --- wrong: every layer inside is in eval
def predictions(model, x):
    model.eval()
    with torch.no_grad():
        y_hat = model(x)
    model.training = True
    return y_hat

# --- wrong: own flag says eval
def predictions(model, x):
    model.training = False
    with torch.no_grad():
        return model(x)

# --- wrong: comes near, and differs too
def predictions(model, x):
    with torch.no_grad():
        return sum(model(x) for _ in range(100)) / 100

# --- wrong: in training behind
def predictions(model, x):
    model.train()
    with torch.no_grad():
        y_hat = model(x)
    model.eval()
    return y_hat

# --- wrong: speak to the record
def predictions(model, x):
    for p in model.parameters():
        p.requires_grad_(False)
    y = model(x)
    for p in model.parameters():
        p.requires_grad_(True)
    return y

# --- wrong: speak to the record
def predictions(model, x):
    with torch.inference_mode():
        return model(x)

# --- wrong: in which mode was each of its layers
def predictions(model, x):
    with torch.no_grad():
        y_hat = model(x)
        return y_hat

# --- wrong: in which mode was each of its layers
def predictions(model, x):
    model.train()
    with torch.no_grad():
        y_hat = model(x)
    model.train()
    return y_hat

# --- wrong: rate is 0
def predictions(model, x):
    for m in model.modules():
        if isinstance(m, nn.Dropout):
            m.p = 0
    with torch.no_grad():
        return model(x)

# --- wrong: left in eval, others
def predictions(model, x):
    for m in model.modules():
        if isinstance(m, nn.Dropout):
            m.eval()
    with torch.no_grad():
        return model(x)

# --- wrong: needs no factor
def predictions(model, x):
    model.eval()
    with torch.no_grad():
        y = model(x) * 0.5
    model.train()
    return y

# --- wrong: hands nothing back
def predictions(model, x):
    model.eval()
    with torch.no_grad():
        y_hat = model(x)
    model.train()

# --- wrong: no longer track
def predictions(model, x):
    model.eval()
    model.requires_grad_(False)
    y = model(x)
    model.train()
    return y

# --- wrong: recording switched off
def predictions(model, x):
    torch.set_grad_enabled(False)
    model.eval()
    y = model(x)
    model.train()
    return y

# --- wrong: With a batch norm
def predictions(model, x):
    for m in model.modules():
        if isinstance(m, nn.Dropout):
            m.eval()
    with torch.no_grad():
        y_hat = model(x)
    model.train()
    return y_hat

# --- wrong: It belongs in eval when asked
def predictions(model, x):
    with torch.no_grad():
        y_hat = model(x)
    model.eval()
    return y_hat

# --- wrong: repeats itself, and not with
def predictions(model, x):
    with torch.no_grad():
        if not hasattr(model, "known"):
            model.known = model(x)
        return model.known

# --- right
def predictions(model, x):
    before = [m.training for m in model.modules()]
    model.eval()
    with torch.no_grad():
        y_hat = model(x)
    for m, mode in zip(model.modules(), before):
        m.training = mode
    return y_hat

# --- right
def predictions(model, x):
    import copy
    with torch.no_grad():
        return copy.deepcopy(model).eval()(x)

# --- wrong: goes on training without
def predictions(model, x):
    was = model.training
    model.train(False)
    y = model(x)
    model.train(not was)
    return y

# --- wrong: that is in eval already
def predictions(model, x):
    was = model.training
    model.train(not was)
    y = model(x).detach()
    model.train(was)
    return y

# --- wrong: are in eval: they belong
import copy

def predictions(model, x):
    return copy.copy(model).eval()(x).detach()

# --- wrong: every layer inside is in eval
def predictions(model, x):
    for layer in model:
        layer.eval()
    with torch.no_grad():
        return model(x)

# --- wrong: its layers are mixed
def predictions(model, x):
    model.eval()
    with torch.no_grad():
        y = model(x)
    for layer in model:
        layer.training = True
    model.training = True
    return y

# --- wrong: rates are
def predictions(model, x):
    with torch.no_grad():
        for m in model.modules():
            if isinstance(m, nn.Dropout): m.p = 0.
        y = model(x)
        for m in model.modules():
            if isinstance(m, nn.Dropout): m.p = 0.5
    return y

# --- wrong: Your function is right for dropout
def predictions(model, x):
    with torch.no_grad():
        for m in model.modules():
            if isinstance(m, nn.Dropout): m.eval()
        y = model(x)
        for m in model.modules():
            if isinstance(m, nn.Dropout): m.train()
    return y

# --- wrong: has a `yield`
def predictions(model, x):
    model.eval()
    with torch.no_grad():
        yield model(x)
    model.train()

# --- wrong: of shape
def predictions(model, x):
    model.eval()
    with torch.no_grad():
        y = torch.stack([model(r) for r in x]).argmax(1)
    model.train()
    return y

# --- right
def predictions(model, x):
    was = [m.training for m in model.modules()]
    model.eval()
    y = model(x)
    for m, t in zip(model.modules(), was): m.training = t
    return y

# --- right
def predictions(model, x):
    was = model.training
    model.train(False)
    y = model(x).detach()
    model.train(was)
    return y

# --- wrong: running mean moves. Which
def predictions(model, x):
    for m in model.modules():
        if isinstance(m, nn.Dropout):
            m.p = 0.0
    with torch.no_grad():
        return model(x)

# --- wrong: right. But dropout's rates are 0
def predictions(model, x):
    for m in model.modules():
        if isinstance(m, nn.Dropout):
            m.p = 0.0
    model.eval()
    with torch.no_grad():
        y = model(x)
    model.train()
    return y

# --- wrong: running mean moves. And
def predictions(model, x):
    for m in model.modules():
        if isinstance(m, nn.Dropout):
            m.p = 0.0
    with torch.no_grad():
        y = model(x)
    for m in model.modules():
        if isinstance(m, nn.Dropout):
            m.p = 0.5
    return y

# --- wrong: goes through it more than once
def predictions(model, x):
    with torch.no_grad():
        model(x)
        model.eval()
        y = model(x)
        model.train()
    return y

# --- wrong: come near the predictions
def predictions(model, x):
    model.eval()
    y = model(x)
    model.train()
    return y.round(decimals=3)

# --- wrong: With layers of nn.Dropout and nn.BatchNorm1d yours is right. With one
def predictions(model, x):
    was = []
    for m in model.modules():
        if isinstance(m, (nn.Dropout, nn.BatchNorm1d)):
            was.append((m, m.training)); m.eval()
    with torch.no_grad():
        y = model(x)
    for m, t in was:
        m.train(t)
    return y

# --- wrong: With layers of nn.Dropout and nn.BatchNorm1d yours is right. With one
def predictions(model, x):
    for m in model.modules():
        if isinstance(m, (nn.Dropout, nn.modules.batchnorm._BatchNorm)): m.eval()
    with torch.no_grad():
        y = model(x)
    model.train()
    return y

# --- right
def predictions(model, x):
    was = {m: m.training for m in model.modules()}
    model.eval()
    with torch.no_grad():
        y = model(x)
    for m, t in was.items(): m.training = t
    return y

# --- right
def predictions(model, x):
    for m in model.modules(): m.training = False
    with torch.inference_mode():
        y = model(x)
    for m in model.modules(): m.training = True
    return y

# --- wrong: leaves a batch norm with another momentum
def predictions(model, x):
    for m in model.modules():
        if isinstance(m, nn.BatchNorm1d):
            m.momentum = 0
    model.eval()
    with torch.no_grad():
        out = model(x)
    model.train()
    return out

# --- wrong: what that has learned is gone
def predictions(model, x):
    model.eval()
    with torch.no_grad():
        out = model(x)
    model.train()
    for m in model.modules():
        if hasattr(m, "reset_running_stats"):
            m.reset_running_stats()
    return out

# --- wrong: it stops. ValueError: expected 2D
def predictions(model, x):
    model.eval()
    with torch.no_grad():
        out = torch.stack([model(row) for row in x])
    model.train()
    return out

# --- wrong: right, within a list
def predictions(model, x):
    was = model.training
    model.eval()
    with torch.no_grad():
        y = model(x)
    model.train(was)
    return [y]

# --- wrong: a module, Sequential
def predictions(model, x):
    model.eval()
    with torch.no_grad():
        model(x)
    return model.train()

# --- wrong: gradients that were in the model
def predictions(model, x):
    model.zero_grad()
    model.eval()
    with torch.no_grad():
        y = model(x)
    model.train()
    return y

# --- wrong: An average over dropped networks
def predictions(model, x):
    with torch.no_grad():
        for _ in range(3):
            y = model(x)
    return y

# --- wrong: in which mode was each of its layers, and of the layers in these
def predictions(model, x):
    for layer in model:
        if isinstance(layer, nn.Dropout):
            layer.eval()
    with torch.no_grad():
        y = model(x)
    model.train()
    return y

# --- wrong: in which mode was each of its layers
def predictions(model, x):
    model.training = False
    with torch.no_grad():
        y = model(x)
    model.training = True
    return y

# --- wrong: Of a model with layers in layers
def predictions(model, x):
    layers = [m for m in model if not isinstance(m, nn.Dropout)]
    with torch.no_grad():
        for layer in layers:
            x = layer(x)
    return x
