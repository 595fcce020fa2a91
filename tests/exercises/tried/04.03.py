# --- right
def freeze(model):
    for p in model[:-1].parameters():
        p.requires_grad = False

# --- right
def freeze(model):
    for layer in model[:-1]:
        layer.requires_grad_(False)

# --- right
def freeze(model):
    for p in model.parameters():
        p.requires_grad = False
    for p in model[-1].parameters():
        p.requires_grad = True

# --- right
def freeze(model):
    keep = set(model[-1].parameters())
    for p in model.parameters():
        p.requires_grad_(p in keep)
    return model

# --- right
def freeze(model):
    for i in range(len(model) - 1):
        for p in model[i].parameters():
            p.requires_grad_(False)

# --- right
def freeze(model):
    last = str(len(model) - 1)
    for name, p in model.named_parameters():
        if not name.startswith(last):
            p.requires_grad = False

# --- wrong: nothing can learn
def freeze(model):
    for p in model.parameters():
        p.requires_grad = False

# --- wrong: the layer that should learn
def freeze(model):
    for p in model[-1].parameters():
        p.requires_grad = False

# --- wrong: There are more before
def freeze(model):
    for p in model[0].parameters():
        p.requires_grad = False

# --- wrong: At which layer does yours stop
def freeze(model):
    for p in model[:-2].parameters():
        p.requires_grad_(False)

# --- wrong: At which layer does yours stop
def freeze(model):
    for i in range(len(model) - 2):
        model[i].requires_grad_(False)

# --- wrong: Tanh has none
def freeze(model):
    for layer in model[:-1]:
        layer.weight.requires_grad = False
        layer.bias.requires_grad = False

# --- wrong: Each bias
def freeze(model):
    for layer in model[:-1]:
        if hasattr(layer, "weight"):
            layer.weight.requires_grad = False

# --- wrong: cannot be sliced
def freeze(model):
    for p in model.parameters()[:-1]:
        p.requires_grad = False

# --- wrong: Count layers
def freeze(model):
    for p in list(model.parameters())[:-1]:
        p.requires_grad = False

# --- wrong: dropout and batch norm
def freeze(model):
    model[:-1].eval()

# --- wrong: dropout and batch norm
def freeze(model):
    for layer in model[:-1]:
        layer.eval()

# --- wrong: new attribute
def freeze(model):
    for layer in model[:-1]:
        layer.requires_grad = False

# --- wrong: goes on asking
def freeze(model):
    for p in model[:-1].parameters():
        p = p.detach()

# --- wrong: block ends with its last line
def freeze(model):
    with torch.no_grad():
        for p in model[:-1].parameters():
            p

# --- wrong: filled again
def freeze(model):
    for p in model[:-1].parameters():
        p.grad = None

# --- wrong: the very tensors that it is called on
def freeze(model):
    for p in model[:-1].parameters():
        p.requires_grad_ = False

# --- wrong: a single =
def freeze(model):
    for p in model[:-1].parameters():
        p.requires_grad == False

# --- wrong: a single =
def freeze(model):
    model[:-1].requires_grad = False

# --- wrong: now evaluate
def freeze(model):
    model.eval()
    for p in model[:-1].parameters():
        p.requires_grad = False

# --- wrong: changes the numbers
def freeze(model):
    for p in model[:-1].parameters():
        p.data.zero_()
        p.requires_grad_(False)

# --- wrong: From which end do you count
def freeze(model):
    for layer in model[1:]:
        layer.requires_grad_(False)

# --- wrong: no layer has to be called
def freeze(model):
    with torch.no_grad():
        for layer in model[:-1]:
            layer(torch.ones(1))

# --- wrong: cannot be looped over
def freeze(model):
    for layer in model[-1]:
        layer.requires_grad_(False)

# --- wrong: range gives numbers
def freeze(model):
    for layer in range(len(model) - 1):
        layer.requires_grad_(False)

# --- blank
def freeze(model):
    for layer in ...:
        ...

# --- blank
def freeze(model):
    ...

# --- wrong: cannot be looped over
def freeze(model):
    for layer in model[0]:
        layer.requires_grad_(False)

# --- wrong: `model[4]`, a LayerNorm
def freeze(model):
    for layer in model[:-1]:
        if isinstance(layer, nn.Linear):
            layer.requires_grad_(False)

# --- wrong: There are more before the last
def freeze(model):
    for layer in model[:-1]:
        layer.requires_grad_(False)
        break


# --- wrong: Its bias still asks, and its weight no longer
def freeze(model):
    for layer in model[:-1]:
        if isinstance(layer, nn.Linear):
            layer.weight.requires_grad_(False)


# --- wrong: Layers evaluate now
def freeze(model):
    for layer in model:
        layer.train(False)

# --- right
def freeze(model):
    for layer in model[:-1]:
        layer.register_forward_hook(lambda m, a, o: o.detach())

# --- wrong: there it is None
def freeze(model):
    model.requires_grad_(False)
    model[-1].weight.requires_grad_(True)
    model[-1].bias.requires_grad_(True)

# --- wrong: no gradient to the weight and bias of the last layer
def freeze(model):
    for name, p in model.named_parameters():
        p.requires_grad_(name.startswith("5"))

# --- wrong: the very tensors that it is called on
def freeze(model):
    for layer in model[:-1]:
        layer.requires_grad_()

# --- wrong: No gradient comes to the first layer
def freeze(model):
    model[0].register_forward_hook(lambda m, a, o: o.detach())

# --- wrong: Count layers, not parameters
def freeze(model):
    for p in list(model.parameters())[:-2]:
        p.requires_grad_(False)

# --- wrong: stays with the copy
def freeze(model):
    import copy
    twin = copy.deepcopy(model)
    for p in twin[:-1].parameters():
        p.requires_grad_(False)

# --- wrong: goes on asking
def freeze(model):
    for p in model[:-1].parameters():
        p.data = p.data.detach()

# --- wrong: a new attribute, `trainable`
def freeze(model):
    for layer in model[:-1]:
        layer.trainable = False

# --- wrong: a gradient of zeros
def freeze(model):
    for p in model[:-1].parameters():
        p.register_hook(lambda g: g * 0)

# --- wrong: there it is None
def freeze(model):
    model.requires_grad_(False)
    model[-1].weight.requires_grad_(True)
    model[-1].bias.requires_grad_(True)

# --- right
def freeze(model):
    model.requires_grad_(False)
    model[-1].requires_grad_(True)

# --- right
def freeze(model):
    *before, last = model
    for layer in before:
        for name, p in layer.named_parameters():
            setattr(p, "requires_grad", False)

# --- right
def freeze(model):
    last = {id(p) for p in model[-1].parameters()}
    for p in model.parameters():
        p.requires_grad = id(p) in last

# --- wrong: Backward brings no gradient
def freeze(model):
    for p in model.parameters():
        if p.shape[0] != 1:
            p.requires_grad = False

# --- wrong: to which value
def freeze(model):
    for parameter in model[:-1].parameters():
        parameter.requires_grad = True

# --- wrong: with False
def freeze(model):
    for parameter in model[:-1].parameters():
        parameter.requires_grad_(True)

# --- wrong: made without a bias
def freeze(model):
    for layer in model[:-1]:
        for p in layer.parameters():
            p.requires_grad = not p.requires_grad
    model[-1].bias.requires_grad = True
    model.eval()

# --- wrong: made without a bias
def freeze(model):
    for layer in model[:-1]:
        for p in layer.parameters():
            p.requires_grad = False
    model[-1].bias.requires_grad = False

# --- right
def freeze(model):
    for layer in model[:-1]:
        for name, p in list(layer.named_parameters(recurse=False)):
            delattr(layer, name)
            layer.register_buffer(name, p.detach())

# --- wrong: what is set on it
def freeze(model):
    model[:-1].forward = torch.no_grad()(model[:-1].forward)

# --- wrong: `require_grad`, that autograd never reads
def freeze(model):
    with torch.no_grad():
        for p in model[:-1].parameters():
            p.require_grad = False

# --- wrong: mat1 and mat2 shapes
def freeze(model):
    model[:-1].requires_grad_(False)
    with torch.no_grad():
        model(torch.ones(1, 9))

# --- wrong: something now evaluates
def freeze(model):
    model[:-1].requires_grad_(False)
    model[-1].eval()

# --- wrong: The weight of the last layer asks. Its bias does not
def freeze(model):
    model[:-1].requires_grad_(False)
    if model[-1].bias is not None:
        model[-1].bias.requires_grad_(False)

# --- wrong: Brackets behind its name
def freeze(model):
    for layer in model[:-1]:
        for p in layer.parameters:
            p.requires_grad = False
