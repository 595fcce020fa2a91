# --- right
def adapt(model, head, x, t, steps):
    model[-1] = head
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- right
def adapt(model, head, x, t, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    model[-1] = head
    sgd.add_param_group({"params": list(head.parameters()), "lr": 0.1})
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- right
def adapt(model, head, x, t, steps):
    model[2] = head
    for _ in range(steps):
        sgd = torch.optim.SGD(model.parameters(), lr=0.1)
        model.zero_grad()
        F.cross_entropy(model(x), t).backward()
        sgd.step()

# --- right
def adapt(model, head, x, t, steps):
    sgd = torch.optim.SGD([*model[:-1].parameters(), *head.parameters()], lr=0.1)
    model[-1] = head
    criterion = nn.CrossEntropyLoss()
    for _ in range(steps):
        sgd.zero_grad()
        criterion(model(x), t).backward()
        sgd.step()

# --- right
def adapt(model, head, x, t, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    sgd_head = torch.optim.SGD(head.parameters(), lr=0.1)
    model[-1] = head
    for _ in range(steps):
        sgd.zero_grad()
        sgd_head.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()
        sgd_head.step()

# --- right
def adapt(model, head, x, t, steps):
    model[-1] = head
    for _ in range(steps):
        for p in model.parameters():
            p.grad = None
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        with torch.no_grad():
            for p in model.parameters():
                p -= 0.1 * p.grad

# --- wrong: three steps of SGD at 0.1
def adapt(model, head, x, t, steps):
    model[-1] = head
    sgd = torch.optim.Adam(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: takes four columns
def adapt(model, head, x, t, steps):
    model.append(head)
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: no + joins
def adapt(model, head, x, t, steps):
    sgd = torch.optim.SGD(model.parameters() + head.parameters(), lr=0.1)
    model[-1] = head
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- blank
def adapt(model, head, x, t, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    model[-1] = head
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: who steps
def adapt(model, head, x, t, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    model[-1] = head
    head.requires_grad_(True)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: Its step is still missing
def adapt(model, head, x, t, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    model[-1] = head
    for _ in range(steps):
        model.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: Who takes steps with a parameter
def adapt(model, head, x, t, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=1.0)
    model[-1] = head
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: Who takes steps with a parameter
def adapt(model, head, x, t, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    model[-1] = head
    for _ in range(10 * steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: it alone
def adapt(model, head, x, t, steps):
    model[-1] = head
    sgd = torch.optim.SGD(head.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: it alone
def adapt(model, head, x, t, steps):
    model[-1] = head
    sgd = torch.optim.SGD(model[-1].parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = F.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: fewer scores than t has classes
def adapt(model, head, x, t, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()
    model[-1] = head

# --- wrong: from the second step on
def adapt(model, head, x, t, steps):
    model[-1] = head
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: Who clears its
def adapt(model, head, x, t, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    sgd2 = torch.optim.SGD(head.parameters(), lr=0.1)
    model[-1] = head
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()
        sgd2.step()

# --- wrong: how often, and at which rate
def adapt(model, head, x, t, steps):
    model[-1] = head
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    sgd2 = torch.optim.SGD(head.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        sgd2.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()
        sgd2.step()

# --- wrong: a copy of it, or one of its own
def adapt(model, head, x, t, steps):
    model[-1] = nn.Linear(4, 3)
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: without the new layer at its end
def adapt(model, head, x, t, steps):
    new = nn.Sequential(*model[:-1], head)
    sgd = torch.optim.SGD(new.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(new(x), t)
        loss.backward()
        sgd.step()

# --- wrong: by one step
def adapt(model, head, x, t, steps):
    model[-1] = head
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    sgd.zero_grad()
    loss = nn.functional.cross_entropy(model(x), t)
    loss.backward()
    sgd.step()

# --- wrong: moves no layer at all
def adapt(model, head, x, t, steps):
    model[-1] = head
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.zero_grad()
        sgd.step()

# --- wrong: moves no layer at all
def adapt(model, head, x, t, steps):
    model[-1] = head
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()

# --- wrong: goes 0.1 times as far
def adapt(model, head, x, t, steps):
    model[-1] = head
    sgd = torch.optim.SGD(model.parameters(), lr=0.01)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: softmax runs twice
def adapt(model, head, x, t, steps):
    model[-1] = head
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(torch.softmax(model(x), 1), t)
        loss.backward()
        sgd.step()

# --- wrong: a sum over the rows
def adapt(model, head, x, t, steps):
    model[-1] = head
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t, reduction='sum')
        loss.backward()
        sgd.step()

# --- wrong: three steps of SGD at 0.1
def adapt(model, head, x, t, steps):
    model[-1] = head
    sgd = torch.optim.Adam(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: go on from what it has learned
import copy
def adapt(model, head, x, t, steps):
    model[-1] = head
    model[0] = nn.Linear(2, 4)
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: go on from what it has learned
import copy
def adapt(model, head, x, t, steps):
    model[-1] = head
    model[0].reset_parameters()
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: from what it is handed in with
import copy
def adapt(model, head, x, t, steps):
    model[-1] = head
    head.reset_parameters()
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: a copy of it
import copy
def adapt(model, head, x, t, steps):
    model[-1] = copy.deepcopy(head)
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- right
import copy
def adapt(model, head, x, t, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    model[-1].weight.data, model[-1].bias.data = head.weight.data, head.bias.data
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- right
import copy
def adapt(model, head, x, t, steps):

    model[-1].weight, model[-1].bias = head.weight, head.bias
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: the new last one 10 times
import copy
def adapt(model, head, x, t, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    model[-1] = head
    sgd.add_param_group({'params': head.parameters(), 'lr': 1.0})
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: the new last one 0.1 times
import copy
def adapt(model, head, x, t, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    model[-1] = head
    sgd.add_param_group({'params': head.parameters(), 'lr': 0.01})
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: A group is a dictionary
import copy
def adapt(model, head, x, t, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    model[-1] = head
    sgd.add_param_group(head.parameters())
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: each parameter once
import copy
def adapt(model, head, x, t, steps):
    model[-1] = head
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    sgd.add_param_group({'params': head.parameters()})
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: each parameter once
import copy
def adapt(model, head, x, t, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    sgd.add_param_group({'params': model[-1].parameters()})
    model[-1] = head
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: With steps = 1 both layers are right
import copy
def adapt(model, head, x, t, steps):
    model[-1] = head
    sgd = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: nothing besides
import copy
def adapt(model, head, x, t, steps):
    model[-1] = head
    sgd = torch.optim.SGD(model.parameters(), lr=0.1, weight_decay=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: the new last one 5 times
import copy
def adapt(model, head, x, t, steps):
    model[-1] = head
    sgd = torch.optim.SGD([{'params': model[0].parameters()}, {'params': head.parameters(), 'lr': 0.5}], lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- right
import copy
def adapt(model, head, x, t, steps):
    model[-1] = head
    p = torch.randperm(6); x, t = x[p], t[p]
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: 5 times as far
import copy
def adapt(model, head, x, t, steps):
    model[-1] = head
    torch.manual_seed(0)
    sgd = torch.optim.SGD(model.parameters(), lr=0.5)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: number of steps
import copy
def adapt(model, head, x, t, steps):
    model[-1] = head
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(10*steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: without a gradient of its
import copy
def adapt(model, head, x, t, steps):
    model[-1] = head
    head.requires_grad_(False)
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: Who takes steps with a parameter
import copy
def adapt(model, head, x, t, steps):
    params = list(model.parameters())
    sgd = torch.optim.SGD(params, lr=0.1)
    model[-1] = head
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: a copy of it, or one of its own
import copy
def adapt(model, head, x, t, steps):
    model[-1] = nn.Linear(4, 3)
    model[-1].load_state_dict(head.state_dict())
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: without the new layer at its end
import copy
def adapt(model, head, x, t, steps):

    model = nn.Sequential(model[0], model[1], head)
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- right
import copy
def adapt(model, head, x, t, steps):

    model[-1] = nn.Sequential(head)
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: who empties its .grad
import copy
def adapt(model, head, x, t, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    model[-1] = head
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()
        head.zero_grad()

# --- right
import copy
def adapt(model, head, x, t, steps):
    model[-1] = head
    pass
    for _ in range(steps):
        sgd = torch.optim.SGD(model.parameters(), lr=0.1)
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: takes four columns
def adapt(model, head, x, t, steps):
    model[0] = head
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        nn.functional.cross_entropy(model(x), t).backward()
        sgd.step()

# --- wrong: the loss, with its sign
def adapt(model, head, x, t, steps):
    model[-1] = head
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        (-nn.functional.cross_entropy(model(x), t)).backward()
        sgd.step()

# --- wrong: load_state_dict copies numbers, and the old last layer has r
def adapt(model, head, x, t, steps):
    model[-1].load_state_dict(head.state_dict())
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: RuntimeError: Error(s) in loading state_dict for Sequential:
def adapt(model, head, x, t, steps):
    model.load_state_dict(head.state_dict())
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: The old last layer gives two: does `head` stand in its place
def adapt(model, head, x, t, steps):
    model[-1] = head
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x)[:, :2], t)
        loss.backward()
        sgd.step()

# --- wrong: copy_ writes into the old layer, made for two classes
def adapt(model, head, x, t, steps):
    with torch.no_grad():
        model[-1].weight.copy_(head.weight)
        model[-1].bias.copy_(head.bias)
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: The old last layer gives two: does `head` stand in its place
def adapt(model, head, x, t, steps):
    model[-1] = head
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t + 1)
        loss.backward()
        sgd.step()

# --- wrong: leaves the model it was handed without the new layer
def adapt(model, head, x, t, steps):
    model = nn.Sequential(*list(model)[:-1], head)
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: load_state_dict copies numbers, and the old last layer has r
def adapt(model, head, x, t, steps):
    old = model[-1]
    model[-1] = head
    old.load_state_dict(head.state_dict(), strict=False)
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)

# --- wrong: Your model ends in another layer than `head`: a copy of it, 
def adapt(model, head, x, t, steps):
    new = nn.Linear(4, 3)
    new.load_state_dict(head.state_dict())
    model[-1] = new
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: RuntimeError: Error(s) in loading state_dict for Linear:
def adapt(model, head, x, t, steps):
    head.load_state_dict(model[-1].state_dict())
    model[-1] = head
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: copy_ writes into the old layer, made for two classes
def adapt(model, head, x, t, steps):
    for p, q in zip(model[-1].parameters(), head.parameters()):
        p.data.copy_(q.data)
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)

# --- wrong: Entry by entry two tensors go together where each pair of ax
def adapt(model, head, x, t, steps):
    for p, q in zip(head.parameters(), model[-1].parameters()):
        p.data.copy_(q.data)
    model[-1] = head
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)

# --- wrong: Both layers move, and they do not end where three steps of S
def adapt(model, head, x, t, steps):
    model[-1] = head
    for _ in range(steps):
        sgd = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
        sgd.zero_grad()
        nn.functional.cross_entropy(model(x), t, label_smoothing=0.1).backward()
        sgd.step()

# --- wrong: With steps = 1 the first layer goes 1 times as far as 0
def adapt(model, head, x, t, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    model[-1] = head
    sgd.add_param_group({"params": head.parameters(), "lr": 0.01})
    for _ in range(steps):
        sgd.zero_grad()
        nn.functional.cross_entropy(model(x), t).backward()
        sgd.step()

# --- wrong: but nothing has moved model[0].bias.
def adapt(model, head, x, t, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    model[-1] = head
    sgd = torch.optim.SGD(model[-1].parameters(), lr=0.1)
    sgd.add_param_group({"params": model[0].weight})
    for _ in range(steps):
        sgd.zero_grad()
        nn.functional.cross_entropy(model(x), t).backward()
        sgd.step()

# --- wrong: Both layers move, and they do not end where three steps of S
def adapt(model, head, x, t, steps):
    model[2] = head
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.mse_loss(model(x), nn.functional.one_hot(t, 3).float())
        loss.backward()
        sgd.step()

# --- right
def adapt(model, head, x, t, steps):
    model[len(model) - 1] = head
    opt = torch.optim.SGD([{"params": model[0].parameters()}, {"params": head.parameters()}], lr=0.1)
    for _ in range(steps):
        loss = nn.CrossEntropyLoss()(model(x), t)
        opt.zero_grad(); loss.backward(); opt.step()

# --- wrong: here the loss is small
def adapt(model, head, x, t, steps):
    model[-1] = head
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        if loss < 0.1:
            break
        loss.backward()
        sgd.step()

# --- wrong: but nothing has moved head.bias.
def adapt(model, head, x, t, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    model[-1] = head
    sgd.add_param_group({"params": [head.weight]})
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

# --- wrong: each of t is 0
def adapt(model, head, x, t, steps):
    model[-1] = head
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = -(F.log_softmax(model(x), 1) * F.one_hot(t)).sum(1).mean()
        loss.backward()
        sgd.step()
