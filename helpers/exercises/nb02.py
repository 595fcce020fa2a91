"""Exercises and questions of notebook 02: the chain rule on J = 3(a + b·c)."""

from __future__ import annotations

import torch

from helpers.exercises.checking.judge import Exercise, Mistake
from helpers.exercises.checking.run import call
from helpers.exercises.form.question import Question

# 02.1 — nudges ------------------------------------------------------------------------------------------------------


def central(f, w, h):
    return (f(w + h) - f(w - h)) / (2 * h)


def _cubic(w):
    return w**3 - 2 * w**2 + 5


central_difference = Exercise(
    id="02.1",
    minutes=2,
    task="The central difference: the slope of f at w from two nudges of size h, one on each side.",
    stub="""
        def central(f, w, h):
            return ...

        exercise("02.1").check(central)
    """,
    reference=central,
    inputs=lambda draw: (_cubic, draw(), 0.1 * draw().abs()),
    mistakes=(
        Mistake(
            "one-sided",
            lambda f, w, h: (f(w + h) - f(w)) / h,
            "That nudges one side only. Nudge both, w + h and w − h.",
        ),
        Mistake("left side only", lambda f, w, h: (f(w) - f(w - h)) / h, "That nudges the left side only. Nudge both."),
        Mistake(
            "forgot the 2",
            lambda f, w, h: (f(w + h) - f(w - h)) / h,
            "How far apart are w + h and w − h? Divide by that distance.",
        ),
        Mistake(
            "brackets of 2h",
            lambda f, w, h: (f(w + h) - f(w - h)) / 2 * h,
            "Python divides by 2 and then multiplies by h. The distance 2h needs its brackets.",
        ),
        Mistake(
            "brackets of the difference",
            lambda f, w, h: f(w + h) - f(w - h) / (2 * h),
            "Division binds before subtraction: only the second value is divided.",
        ),
        Mistake(
            "sign",
            lambda f, w, h: (f(w - h) - f(w + h)) / (2 * h),
            "A function that grows has a positive slope. Which of the two values comes first?",
        ),
        Mistake(
            "not divided",
            lambda f, w, h: f(w + h) - f(w - h),
            "That is how much f changes. A slope is change per distance.",
        ),
    ),
    also=(
        lambda f, w, h: 0.5 / h * (f(w + h) - f(w - h)),
        lambda f, w, h: ((f(w + h) - f(w)) / h + (f(w) - f(w - h)) / h) / 2,
        lambda f, w, h: (f(float(w) + float(h)) - f(float(w) - float(h))) / float(h + h),
    ),
    hints=("Two values of f, one on each side of w.", "The two points are w − h and w + h: 2h apart."),
    why="Change divided by distance. With a nudge on each side the error shrinks with h², one-sided only with h.",
)

# 02.2 — one path -----------------------------------------------------------------------------------------------------


def dJ_dc(a, b, c):
    return 3 * 1 * b


path_product = Exercise(
    id="02.2",
    minutes=1,
    task="∂J/∂c for any a, b, c. Walk the path c → v → u → J and multiply the local derivatives on its three edges.",
    stub="""
        def dJ_dc(a, b, c):
            return ...

        exercise("02.2").check(dJ_dc)
    """,
    reference=dJ_dc,
    inputs=lambda draw: (draw(), draw(), draw()),
    gradient_of=lambda nudge, a, b, c: 3 * (a + b * (c + nudge)),
    mistakes=(
        Mistake("forgot the 3", lambda a, b, c: b, "The path has three edges. Which one is missing from your product?"),
        Mistake("c for b", lambda a, b, c: 3 * c, "Nudge c and hold b still. By which factor does v = b·c feel it?"),
        Mistake("added along the path", lambda a, b, c: 3 + 1 + b, "Along one path the local derivatives multiply."),
        Mistake("kept c", lambda a, b, c: 3 * b * c, "That is 3·v. The local derivative ∂v/∂c no longer contains c."),
        Mistake("a number", lambda a, b, c: 9.0, "9 is its value at one point. The function is asked at other points."),
    ),
    also=(lambda a, b, c: b * 3.0, lambda a, b, c: float(b) + 2 * float(b), lambda a, b, c: (3 * b).float()),
    hints=(
        "Write the local derivative beside each edge: c → v, v → u, u → J.",
        "∂J/∂u is 3 and ∂u/∂v is 1. What is left is v = b·c with b held still.",
    ),
    why="Each edge passes the nudge on times its local derivative: 3 from u → J, 1 from v → u, b from c → v.",
)

# 02.3 — the backward pass by hand ------------------------------------------------------------------------------------


def backward_J(a, b, c):
    dJ_du = 3
    dJ_dv = dJ_du * 1
    dJ_da = dJ_du * 1
    dJ_db = dJ_dv * c
    dJ_dc = dJ_dv * b
    return dJ_da, dJ_db, dJ_dc


backward_by_hand = Exercise(
    id="02.3",
    minutes=3,
    task="The backward pass of J by hand. Each line is upstream gradient × local derivative.",
    stub="""
        def backward_J(a, b, c):
            dJ_du = ...
            dJ_dv = dJ_du * 1
            dJ_da = ...
            dJ_db = ...
            dJ_dc = ...
            return dJ_da, dJ_db, dJ_dc

        exercise("02.3").check(backward_J)
    """,
    reference=backward_J,
    inputs=lambda draw: (draw(), draw(), draw()),
    gradient_of=lambda nudge, a, b, c: 3 * (a + nudge[0] + (b + nudge[1]) * (c + nudge[2])),
    mistakes=(
        Mistake(
            "forgot the 3", lambda a, b, c: (1, c, b), "The 3 is the upstream gradient of u. All that follows needs it."
        ),
        Mistake(
            "3 only for a", lambda a, b, c: (3, c, b), "a has its upstream gradient; v has lost its own on the way."
        ),
        Mistake(
            "b for c", lambda a, b, c: (3, 3 * b, 3 * c), "In v = b·c each factor feels a nudge times the other one."
        ),
        Mistake(
            "wrong order", lambda a, b, c: (3 * c, 3 * b, 3), "The three are right. Return them in the order a, b, c."
        ),
        Mistake(
            "added instead of multiplied",
            lambda a, b, c: (3 + 1, 3 + c, 3 + b),
            "Upstream and local derivative multiply. Adding comes where paths meet.",
        ),
    ),
    also=(
        lambda a, b, c: torch.stack([torch.tensor(3.0, dtype=torch.float64), 3 * c, 3 * b]),
        lambda a, b, c: [3, float(c) * 3, 3 * float(b)],
        lambda a, b, c: torch.autograd.functional.jacobian(lambda a, b, c: 3 * (a + b * c), (a, b, c)),
    ),
    hints=(
        "Start at the output: J = 3u. The first line is the local derivative of that edge.",
        "u = a + v adds, and an addition hands the upstream gradient on unchanged.",
        "v = b·c: b receives the upstream gradient of v times c.",
    ),
    why="Every line is upstream × local: the backward pass walks each edge once and gives all three gradients.",
)

# 02.4 — paths add ----------------------------------------------------------------------------------------------------


def dy_da(a, b):
    c = a + b
    d = a * b
    dy_dc = 1 + d
    dy_dd = 1 + c
    return dy_dc * 1 + dy_dd * b


def _diamond(nudge, a, b):
    a = a + nudge
    c, d = a + b, a * b
    return c + d + c * d


paths_add = Exercise(
    id="02.4",
    minutes=4,
    task="∂y/∂a of the diamond c = a + b, d = a·b, y = c + d + c·d. Collect what reaches c, what reaches d, then a.",
    stub="""
        def dy_da(a, b):
            c = a + b
            d = a * b
            dy_dc = ...
            dy_dd = ...
            return ...

        exercise("02.4").check(dy_da)
    """,
    reference=dy_da,
    inputs=lambda draw: (draw(), draw()),
    gradient_of=_diamond,
    mistakes=(
        Mistake(
            "overwrote instead of added",
            lambda a, b: (1 + a + b) * b,
            "Only the paths through d are in it. What came through c was overwritten: contributions add up.",
        ),
        Mistake(
            "only through c",
            lambda a, b: 1 + a * b,
            "Only the paths through c are in it. a reaches y through d as well.",
        ),
        Mistake(
            "multiplied the paths",
            lambda a, b: (1 + a * b) * (1 + a + b) * b,
            "Along a path local derivatives multiply. Where paths meet, they add.",
        ),
        Mistake(
            "missed the direct paths",
            lambda a, b: a * b + (a + b) * b,
            "c stands in y twice: alone and in c·d. So does d. You counted each only once.",
        ),
        Mistake(
            "a number", lambda a, b: 25.0, "25 is its value at a = 2, b = 3. The function is asked at other points."
        ),
        Mistake(
            "missed the product",
            lambda a, b: 1 + b,
            "c and d also meet in c·d. The paths through that product are missing.",
        ),
        Mistake(
            "b for a",
            lambda a, b: (1 + a * b) + (1 + a + b) * a,
            "That is ∂y/∂b. The edge a → d has another local derivative.",
        ),
    ),
    also=(
        lambda a, b: 1 + 2 * a * b + b + b**2,
        lambda a, b: sum([1, float(b), float(a * b), float((a + b) * b)]),
        lambda a, b: torch.func.grad(_diamond, argnums=1)(torch.zeros(()), a, b),
    ),
    hints=(
        "c is used twice: alone, and as a factor of c·d. Its upstream gradient has two parts.",
        "∂y/∂c = 1 + d. The same for d.",
        "a reaches c with local derivative 1, and d with local derivative b. Add the two contributions.",
    ),
    why="Four paths lead from a to y: 1, b, d and c·b. A path multiplies, paths add.",
)

# 02.5 — the reverse sweep ---------------------------------------------------------------------------------------------


def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    for node in reversed(nodes):
        for source, target, local in edges:
            if target == node:
                grad[source] += grad[node] * local
    return grad


def _sweep(order, accumulate):
    """A reverse sweep with its order and its accumulation left open, to make the mistakes with."""

    def sweep(nodes, edges):
        grad = dict.fromkeys(nodes, 0.0)
        grad[nodes[-1]] = 1.0
        for node in order(nodes):
            for source, target, local in edges:
                if target == node:
                    grad[source] = accumulate(grad[source], grad[node], local)
        return grad

    return sweep


def _sweep_by_edges(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0) | {nodes[-1]: 1.0}
    for source, target, local in reversed(edges):
        grad[source] = local * grad[target] + grad[source]
    return grad


def _nodes_and_edges(draw):
    operands = _diamond_operands(draw)
    return list(operands), [(source, node, local) for node in operands for source, local in operands[node]]


def _gradients_by_sweep(sweep, draw):
    grad = call(sweep, _nodes_and_edges(draw))
    return grad if grad is ... else (grad["a"], grad["b"])


sweep_backward = Exercise(
    id="02.5",
    minutes=5,
    task=(
        "One reverse sweep. `nodes` are names in forward order, the output last; `edges` are (source, target, local). "
        "Visit the nodes in an order in which each has all of its gradient before it hands it on."
    ),
    stub="""
        def reverse_sweep(nodes, edges):
            grad = dict.fromkeys(nodes, 0.0)
            grad[nodes[-1]] = 1.0
            for node in ...:
                for source, target, local in edges:
                    if target == node:
                        grad[source] = ...
            return grad

        exercise("02.5").check(reverse_sweep)
    """,
    reference=reverse_sweep,
    measure=_gradients_by_sweep,
    mistakes=(
        Mistake(
            "forward order",
            _sweep(list, lambda so_far, upstream, local: so_far + upstream * local),
            "In forward order the inputs are visited before any gradient has reached them. Where does the 1 start?",
        ),
        Mistake(
            "overwrote instead of added",
            _sweep(reversed, lambda so_far, upstream, local: upstream * local),
            "The order is right. A node that is used twice keeps only the last contribution: add them up.",
        ),
        Mistake(
            "forgot upstream",
            _sweep(reversed, lambda so_far, upstream, local: so_far + local),
            "You add local derivatives. Each contribution is upstream gradient × local derivative.",
        ),
        Mistake(
            "forgot the local derivative",
            _sweep(reversed, lambda so_far, upstream, local: so_far + upstream),
            "The upstream gradient is passed on unchanged. Which number stands on the edge?",
        ),
    ),
    also=(_sweep_by_edges,),
    hints=(
        "The 1 stands at the output, so the sweep starts there.",
        "The reverse of the forward order: all uses of a node come after it, so all are done before its turn.",
        "Each edge adds upstream gradient × local derivative to its source.",
    ),
    why="Backwards through the forward order, all uses of a node are done before its turn; each edge is walked once.",
)

# 02.6 — find the mistake: the recursion that gives 29 and 22 ----------------------------------------------------------


def visit(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node]:
        visit(operand, upstream * local, operands, grad)


def _visit_accumulated(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node]:
        _visit_accumulated(operand, grad[node] * local, operands, grad)


def _visit_local(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node]:
        _visit_local(operand, local, operands, grad)


def _visit_unmultiplied(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, _ in operands[node]:
        _visit_unmultiplied(operand, upstream, operands, grad)


def _visit_overwriting(node, upstream, operands, grad):
    grad[node] = upstream
    for operand, local in operands[node]:
        _visit_overwriting(operand, upstream * local, operands, grad)


def _visit_by_stack(node, upstream, operands, grad):
    stack = [(node, upstream)]
    while stack:
        node, upstream = stack.pop()
        grad[node] = grad[node] + upstream
        stack.extend((operand, local * upstream) for operand, local in operands[node])


def _diamond_operands(draw):
    """The diamond as s = c + d, p = c·d, y = s + p: for each node its operands and their local derivatives."""
    a, b = draw(), draw()
    leaves = {"a": [], "b": []}
    inner = {"c": [("a", 1.0), ("b", 1.0)], "d": [("a", b), ("b", a)], "s": [("c", 1.0), ("d", 1.0)]}
    return leaves | inner | {"p": [("c", a * b), ("d", a + b)], "y": [("s", 1.0), ("p", 1.0)]}


def _gradients_by_visit(visit, draw):
    operands = _diamond_operands(draw)
    grad = dict.fromkeys(operands, 0.0)
    visit("y", 1.0, operands, grad)
    return grad["a"], grad["b"]


mend_recursion = Exercise(
    id="02.6",
    minutes=3,
    task=(
        "Find the mistake. This recursion handed on `grad[node] * local` and got 29 and 22 for the diamond, where "
        "25 and 19 are right. What should a visit hand on to each operand?"
    ),
    stub="""
        def visit(node, upstream, operands, grad):
            grad[node] += upstream
            for operand, local in operands[node]:
                visit(operand, ... * local, operands, grad)   # it said grad[node]

        exercise("02.6").check(visit)
    """,
    reference=visit,
    measure=_gradients_by_visit,
    mistakes=(
        Mistake(
            "handed on the sum",
            _visit_accumulated,
            "On the second visit grad[node] still holds what the first visit handed on, so it is handed on again.",
        ),
        Mistake(
            "forgot upstream",
            _visit_local,
            "Each visit starts afresh: what arrives from above must go into the product.",
        ),
        Mistake(
            "forgot the local derivative",
            _visit_unmultiplied,
            "The edge's local derivative is missing from what is handed on.",
        ),
        Mistake(
            "overwrote instead of added",
            _visit_overwriting,
            "A later visit wipes out what an earlier one brought. Add it.",
        ),
    ),
    also=(_visit_by_stack,),
    hints=(
        "Visit c twice on paper. What has the first visit handed to a, and what does the second hand on?",
        "The second visit must hand on only what arrived with it.",
    ),
    why="A visit hands on what arrived with it, not the sum so far. Right, but it walks every path: 2ⁿ after n adds.",
)

# 02.7 — find the mistake: the hidden layer ----------------------------------------------------------------------------


def hidden(x, w1):
    f1 = w1[0, 0] * x[0] + w1[1, 0] * x[1]
    f2 = w1[0, 1] * x[0] + w1[1, 1] * x[1]
    return f1, f2


mend_layer = Exercise(
    id="02.7",
    minutes=1,
    task=(
        "Find the mistake. A text about this network writes f₂ = w₁[1,2]·x₂ + w₁[2,2]·x₂. Write f₂ right. "
        "The weight w₁[i,j] goes from xᵢ to fⱼ; Python counts from 0."
    ),
    stub="""
        def hidden(x, w1):
            f1 = w1[0, 0] * x[0] + w1[1, 0] * x[1]
            f2 = ...
            return f1, f2

        exercise("02.7").check(hidden)
    """,
    reference=hidden,
    inputs=lambda draw: (draw(2), draw(2, 2)),
    mistakes=(
        Mistake(
            "x₂ twice",
            lambda x, w: (w[0, 0] * x[0] + w[1, 0] * x[1], w[0, 1] * x[1] + w[1, 1] * x[1]),
            "x₂ is there twice, as in the text. From which input does w₁[1,2] come?",
        ),
        Mistake(
            "x₁ twice",
            lambda x, w: (w[0, 0] * x[0] + w[1, 0] * x[1], w[0, 1] * x[0] + w[1, 1] * x[0]),
            "Now x₁ is there twice. The second weight comes from the other input.",
        ),
        Mistake(
            "transposed",
            lambda x, w: (w[0, 0] * x[0] + w[1, 0] * x[1], w[1, 0] * x[0] + w[1, 1] * x[1]),
            "The weights into f₂ stand in one column of w1. Which index is the same for both?",
        ),
        Mistake(
            "inputs swapped",
            lambda x, w: (w[0, 0] * x[0] + w[1, 0] * x[1], w[0, 1] * x[1] + w[1, 1] * x[0]),
            "Both inputs are there, each with the other one's weight.",
        ),
        Mistake(
            "counted from 1",
            lambda x, w: (w[0, 0] * x[0] + w[1, 0] * x[1], w[1, 2] * x[1] + w[2, 2] * x[2]),
            "Python counts from 0: w₁[1,2] is `w1[0, 1]` and x₁ is `x[0]`.",
        ),
    ),
    also=(lambda x, w: x @ w, lambda x, w: [float(sum(x[i] * w[i, j] for i in range(2))) for j in range(2)]),
    hints=("Follow the two wires that end at f₂. One comes from x₁.", "The first index of a weight names the input."),
    why="The first index names where a weight comes from: w₁[1,2] multiplies x₁, so ∂f₂/∂w₁[1,2] = x₁.",
)

# 02.8 — two paths through the 2–2–2–1 network -------------------------------------------------------------------------


def dloss_dw12(x, w1, w2, w3, target):
    f = x @ w1
    g = torch.tanh(f) @ w2
    out = torch.tanh(g) @ w3
    dA_f, dA_g = 1 - torch.tanh(f) ** 2, 1 - torch.tanh(g) ** 2
    via_g1 = w2[1, 0] * dA_g[0] * w3[0]
    via_g2 = w2[1, 1] * dA_g[1] * w3[1]
    return x[0] * dA_f[1] * (via_g1 + via_g2) * 2 * (out - target)


def _by_two_paths(combine, row=1, input_at=0, slope_f=True, slope_g=True, two=2.0):
    """The gradient with one of its parts changed, to make the mistakes with."""

    def gradient(x, w1, w2, w3, target):
        f = x @ w1
        g = torch.tanh(f) @ w2
        dA_f = 1 - torch.tanh(f) ** 2 if slope_f else torch.ones(2)
        dA_g = 1 - torch.tanh(g) ** 2 if slope_g else torch.ones(2)
        paths = combine(w2[row, 0] * dA_g[0] * w3[0], w2[row, 1] * dA_g[1] * w3[1])
        return x[input_at] * dA_f[1] * paths * two * (torch.tanh(g) @ w3 - target)

    return gradient


def _network_loss(nudge, x, w1, w2, w3, target):
    w1 = w1 + nudge * torch.tensor([[0.0, 1.0], [0.0, 0.0]], dtype=w1.dtype)
    return (torch.tanh(torch.tanh(x @ w1) @ w2) @ w3 - target) ** 2


def _both(first, second):
    return first + second


two_paths = Exercise(
    id="02.8",
    minutes=5,
    task=(
        "∂loss/∂w₁[1,2] in the 2–2–2–1 network with A = tanh and loss = (out − target)². From f₂ two paths lead to "
        "out, one through g₁, one through g₂. Write the product of the local derivatives along each, up to w₃."
    ),
    stub="""
        def dloss_dw12(x, w1, w2, w3, target):
            f = x @ w1                # (2,): f₁, f₂
            g = torch.tanh(f) @ w2    # (2,): g₁, g₂
            out = torch.tanh(g) @ w3  # w3: (2,)
            dA_f, dA_g = 1 - torch.tanh(f)**2, 1 - torch.tanh(g)**2
            via_g1 = ...
            via_g2 = ...
            return x[0] * dA_f[1] * (via_g1 + via_g2) * 2 * (out - target)

        exercise("02.8").check(dloss_dw12)
    """,
    reference=dloss_dw12,
    # weights of about 0.4 keep tanh away from its flat ends, where every gradient would be near 0
    inputs=lambda draw: (0.4 * draw(2), 0.4 * draw(2, 2), 0.4 * draw(2, 2), 0.4 * draw(2), draw()),
    gradient_of=_network_loss,
    mistakes=(
        Mistake(
            "only through g₁", _by_two_paths(lambda one, two: one), "One path is there. The other leads through g₂."
        ),
        Mistake(
            "only through g₂", _by_two_paths(lambda one, two: two), "One path is there. The other leads through g₁."
        ),
        Mistake(
            "multiplied the paths", _by_two_paths(lambda one, two: one * two), "A path multiplies; the two paths add."
        ),
        Mistake(
            "from f₁", _by_two_paths(_both, row=0), "Your weights w₂ leave f₁. The path starts at f₂: which row of w2?"
        ),
        Mistake(
            "x₂ for x₁", _by_two_paths(_both, input_at=1), "The first weight index names the input that it multiplies."
        ),
        Mistake(
            "forgot A′(g)",
            _by_two_paths(_both, slope_g=False),
            "Between w₂ and w₃ each path passes A. Its slope is missing.",
        ),
        Mistake(
            "forgot A′(f₂)", _by_two_paths(_both, slope_f=False), "Behind f₂ both paths pass A. Its slope is missing."
        ),
        Mistake(
            "forgot the 2", _by_two_paths(_both, two=1.0), "The loss is a square. What is the derivative of a square?"
        ),
    ),
    also=(
        lambda x, w1, w2, w3, target: torch.func.grad(_network_loss)(torch.zeros(()).double(), x, w1, w2, w3, target),
        lambda x, w1, w2, w3, target: (
            2
            * (torch.tanh(torch.tanh(x @ w1) @ w2) @ w3 - target)
            * (w2[1] * (1 - torch.tanh(torch.tanh(x @ w1) @ w2) ** 2) * w3).sum()
            / torch.cosh(x @ w1)[1] ** 2
            * x[0]
        ),
    ),
    hints=(
        "On the live figure, click w₁[1,2]: the two paths part at f₂ and meet again at out.",
        "Each path is three factors: a weight into g, the slope of A there, a weight out of g.",
        "w₂[2,1] leads from f₂ to g₁. In Python it is `w2[1, 0]`.",
    ),
    why="The two paths share x₁, A′(f₂) and ∂loss/∂out, and part between f₂ and out: so that part is a sum.",
)

# 02.9 — the update ----------------------------------------------------------------------------------------------------


def descend(w, grad, lr):
    return w - lr * grad


update = Exercise(
    id="02.9",
    minutes=1,
    task="One step of gradient descent: the new w, from w, its gradient and the learning rate lr.",
    stub="""
        def descend(w, grad, lr):
            return ...

        exercise("02.9").check(descend)
    """,
    reference=descend,
    inputs=lambda draw: (draw(3), draw(3), 0.1 * draw().abs()),
    mistakes=(
        Mistake(
            "ascent",
            lambda w, g, lr: w + lr * g,
            "That climbs. Where the gradient is negative, w should go up: try one number.",
        ),
        Mistake("forgot lr", lambda w, g, lr: w - g, "The direction is right. The learning rate scales the step."),
        Mistake(
            "only the step",
            lambda w, g, lr: -lr * g,
            "That is the step. The new w is the old one and the step together.",
        ),
        Mistake(
            "only the sign",
            lambda w, g, lr: w - lr * g.sign(),
            "The step is as long as the gradient says, not only its sign.",
        ),
        Mistake(
            "divided by lr",
            lambda w, g, lr: w - g / lr,
            "A small learning rate should make a small step. Yours makes a large one.",
        ),
    ),
    also=(
        lambda w, g, lr: -(g * lr) + w,
        lambda w, g, lr: [float(wi) - float(lr) * float(gi) for wi, gi in zip(w, g, strict=True)],
        lambda w, g, lr: torch.sub(w, g, alpha=float(lr)).float().numpy(),
    ),
    hints=("The gradient points uphill.", "A negative gradient must raise w, a positive one lower it."),
    why="The gradient points uphill, so the step goes against it: ∇w < 0 moves w up, ∇w > 0 moves it down.",
)

# 02.10 — transfer: the first model ------------------------------------------------------------------------------------


def gradients(w, b, x, target):
    error = w * x + b - target
    return 2 * error * x, 2 * error


transfer = Exercise(
    id="02.10",
    minutes=5,
    task="A new graph: loss = (w·x + b − target)². Return ∂loss/∂w and ∂loss/∂b.",
    stub="""
        def gradients(w, b, x, target):
            return ..., ...

        exercise("02.10").check(gradients)
    """,
    reference=gradients,
    inputs=lambda draw: (draw(), draw(), draw(), draw()),
    gradient_of=lambda nudge, w, b, x, target: ((w + nudge[0]) * x + b + nudge[1] - target) ** 2,
    mistakes=(
        Mistake(
            "forgot the 2",
            lambda w, b, x, t: ((w * x + b - t) * x, w * x + b - t),
            "Look at the last edge again: what is the local derivative of a square?",
        ),
        Mistake(
            "forgot x",
            lambda w, b, x, t: (2 * (w * x + b - t), 2 * (w * x + b - t)),
            "w and b got the same gradient. On its way back to w the gradient passes a product.",
        ),
        Mistake(
            "sign",
            lambda w, b, x, t: (2 * (t - w * x - b) * x, 2 * (t - w * x - b)),
            "Both signs are the other way round. Is it prediction − target, or target − prediction?",
        ),
        Mistake(
            "w for x",
            lambda w, b, x, t: (2 * (w * x + b - t) * w, 2 * (w * x + b - t)),
            "That is the gradient of x. In the product w·x each factor feels a nudge times the other one.",
        ),
        Mistake(
            "wrong order",
            lambda w, b, x, t: (2 * (w * x + b - t), 2 * (w * x + b - t) * x),
            "Both are right. Return w's gradient first.",
        ),
        Mistake(
            "kept the square",
            lambda w, b, x, t: (2 * (w * x + b - t) ** 2 * x, 2 * (w * x + b - t) ** 2),
            "The square is still there. A derivative lowers the power by one.",
        ),
    ),
    also=(
        lambda w, b, x, t: torch.stack([2 * w * x * x + 2 * b * x - 2 * t * x, 2 * w * x + 2 * b - 2 * t]),
        lambda w, b, x, t: [float(x) * 2 * float(w * x + b - t), 2 * float(w * x + b - t)],
    ),
    hints=(
        "Name the steps: z = w·x, error = z + b − target, loss = error².",
        "∂loss/∂error is 2·error. It reaches b unchanged.",
        "It reaches z unchanged too, and then w, times the local derivative of w·x.",
    ),
    why="∂loss/∂error = 2·error reaches b unchanged and w times x: the same two rules as in J.",
)

EXERCISES = (
    central_difference,
    path_product,
    backward_by_hand,
    paths_add,
    sweep_backward,
    mend_recursion,
    mend_layer,
    two_paths,
    update,
    transfer,
)

QUESTIONS = (
    Question(
        "02.d1",
        "∂y/∂a at a = 2, b = 3",
        25,
        (
            Mistake("only through d", 18, "Those are the paths through d. The ones through c bring the rest."),
            Mistake("only through c", 7, "Those are the paths through c. The ones through d bring the rest."),
            Mistake("handed on the sum", 29, "The paths through c were counted again after the second visit."),
            Mistake("b's gradient", 19, "That is ∂y/∂b: the edge a → d has local derivative b = 3."),
            Mistake("the value", 41, "That is y itself. A derivative says how much y changes per nudge."),
            Mistake("missed the product", 4, "c and d also meet in c·d: two more paths lead through it."),
        ),
        "Four paths lead from a to y: 1 + 3 + 6 + 15.",
    ),
    Question(
        "02.d2",
        "J = 3(a + b·c) at a = 5, b = 3, c = 2. b goes up by 0.001. By how much does J go up?",
        0.006,
        (
            Mistake("forgot the 3", 0.002, "v and u go up by that much. Then u is multiplied by 3."),
            Mistake("c's factor", 0.009, "That is a nudge of c. A nudge of b is felt times c."),
            Mistake("forgot c", 0.003, "u is multiplied by 3, but before that b is multiplied by c."),
            Mistake("the derivative", 6, "That is the derivative. The change is the derivative times the nudge."),
        ),
        "0.001 is multiplied by c = 2 on the way to v, by 1 on the way to u, by 3 on the way to J.",
    ),
    Question(
        "02.d3",
        "The central difference of J in b with h = 1e-7, all numbers float32: what comes out? (In float64: 6.)",
        0,
        (
            Mistake("float32 is exact", 6, "float32 keeps about 7 digits, and 3 + 1e-7 needs 8."),
            Mistake("nan", float("nan"), "Nothing is divided by 0: 2h is small, but it is not 0."),
            Mistake("inf", float("inf"), "Nothing is divided by 0: 2h is small, but it is not 0."),
        ),
        "In float32 3 + 1e-7 is 3 again. Both nudges vanish and the difference is exactly 0.",
    ),
    Question(
        "02.d4",
        "∂y/∂b at a = 2, b = 3",
        19,
        (
            Mistake("a's gradient", 25, "That is ∂y/∂a. The edge b → d has local derivative a = 2."),
            Mistake("handed on the sum", 22, "The paths through c were counted again after the second visit."),
            Mistake("only through d", 12, "Those are the paths through d. The ones through c bring the rest."),
            Mistake("only through c", 7, "Those are the paths through c. The ones through d bring the rest."),
        ),
        "7 arrives through c and 6 · 2 = 12 through d.",
    ),
    Question(
        "02.d5",
        "A recursion hands on `grad[node] * local`, the sum so far. What does it give for ∂y/∂a, which is 25?",
        29,
        (
            Mistake("the right one", 25, "That would be so if each visit handed on only what arrived with it."),
            Mistake("overwrote", 18, "Nothing is overwritten here. Something is handed on twice."),
            Mistake("all of it twice", 50, "Only what reaches c and d first is handed on twice, not everything."),
        ),
        "c first hands on 1, then 7 instead of 6; d first 1·3, then 6·3 instead of 5·3: 1 + 3 + 7 + 18.",
    ),
    Question(
        "02.d6",
        "x is added to itself, the sum to itself, and so on: 20 adds. How often does the recursion reach x?",
        2**20,
        (
            Mistake("one per edge", 40, "There are 40 edges, but each is walked once per path that leads through it."),
            Mistake("one per add", 20, "That is the ordered sweep. The recursion starts again at each use."),
            Mistake("squared", 400, "Each add doubles the number of paths."),
            Mistake("one doubling short", 2**19, "Count one add alone: x + x reaches x twice."),
            Mistake("one doubling too many", 2**21, "Count one add alone: x + x reaches x twice."),
        ),
        "Each add doubles the number of paths: 2²⁰.",
    ),
    Question(
        "02.d7",
        "How many paths lead from w₁[1,2] to the loss in the 2–2–2–1 network?",
        2,
        (
            Mistake("one", 1, "From f₂ a wire leads to g₁ and another to g₂."),
            Mistake("four", 4, "Four paths lead from an input x₁. A weight of the first layer feeds only one f."),
            Mistake("three", 3, "Each path crosses one node per layer. Which layer offers a choice?"),
        ),
        "The weight feeds f₂ alone; from there one path leads through g₁ and one through g₂.",
    ),
    Question(
        "02.d8",
        "∇w is −4 and the learning rate 0.1. Where does gradient descent move w?",
        "up by 0.4",
        (
            Mistake("sign", "down by 0.4", "Descent goes against the gradient: minus a negative number is up."),
            Mistake("forgot the rate", "up by 4", "The direction is right. The learning rate scales the step."),
            Mistake("both", "down by 4", "Descent goes against the gradient, and the learning rate scales the step."),
        ),
        "w − 0.1 · (−4) = w + 0.4.",
        choices=("down by 0.4", "up by 4", "up by 0.4", "down by 4"),
    ),
    Question(
        "02.d9",
        "A loss depends on 1,000 weights. How many reverse sweeps give all 1,000 derivatives?",
        1,
        (
            Mistake(
                "one per weight", 1000, "That is the price of forward sweeps. A reverse sweep starts at the one output."
            ),
            Mistake("two per weight", 2000, "That is the price of central differences: two runs for each weight."),
        ),
        "One reverse sweep starts at the loss and passes every weight on its way.",
    ),
    Question(
        "02.r1",
        "Along one path from a leaf to the output, what happens to the local derivatives?",
        "they are multiplied",
        (
            Mistake(
                "added",
                "they are added",
                "Adding comes where paths meet. Along a path a nudge is scaled again and again.",
            ),
            Mistake("averaged", "they are averaged", "A nudge is scaled by each edge in turn; nothing is averaged."),
            Mistake("largest", "the largest one counts", "Every edge of the path scales the nudge, not only one."),
        ),
        "Each edge scales the nudge that reaches it.",
        choices=("they are added", "they are multiplied", "they are averaged", "the largest one counts"),
    ),
    Question(
        "02.r2",
        "A node is used three times; 2, −5 and 4 arrive as contributions. What is its gradient?",
        1,
        (
            Mistake("the last", 4, "The last one has overwritten the others."),
            Mistake(
                "multiplied", -40, "Along a path local derivatives multiply. Contributions of different paths add."
            ),
            Mistake("without signs", 11, "A negative contribution takes away."),
            Mistake("the mean", 1 / 3, "Contributions add; nothing is divided by their number."),
        ),
        "2 − 5 + 4: the contributions of all uses add up.",
    ),
    Question(
        "02.r3",
        "J = 3(a + b·c). At a = 5, b = −1, c = 4, what is ∂J/∂b?",
        12,
        (
            Mistake("forgot the 3", 4, "The edge u → J multiplies by 3."),
            Mistake("b for c", -3, "That is ∂J/∂c. A nudge of b is felt times c."),
            Mistake("kept b", -12, "The local derivative of b·c in b no longer contains b."),
            Mistake("the old point", 6, "That is its value at c = 2."),
        ),
        "3 · 1 · c with c = 4.",
    ),
    Question(
        "02.r4",
        "Why does the backward pass visit nodes in reverse topological order?",
        "so that a node has all its contributions before it hands on",
        (
            Mistake("memory", "to save memory", "It does not save memory. Think of a node that is used twice."),
            Mistake(
                "values",
                "because values are computed in that order",
                "Values come in forward order. Gradients start at the output.",
            ),
            Mistake(
                "any order",
                "any order gives the same gradients",
                "The recursion that did not wait gave 29 in place of 25.",
            ),
        ),
        "A node that hands on too early hands on an unfinished sum.",
        choices=(
            "to save memory",
            "any order gives the same gradients",
            "so that a node has all its contributions before it hands on",
            "because values are computed in that order",
        ),
    ),
    Question(
        "02.r5",
        "sin at 1 in float64: the error of the central difference shrinks down to h = 1e-5 and grows again below. Why?",
        "the two values become so close that their difference loses digits",
        (
            Mistake(
                "h² error",
                "the error of the formula grows as h shrinks",
                "That error shrinks with h². Another one takes over.",
            ),
            Mistake("sin is curved", "sin is curved", "Its curve matters less the smaller h is."),
            Mistake("division by 0", "it divides by 0", "2h is small but not 0. Look at the numerator."),
        ),
        "Close values share their leading digits, and the subtraction leaves only the rounded ones.",
        choices=(
            "sin is curved",
            "the error of the formula grows as h shrinks",
            "it divides by 0",
            "the two values become so close that their difference loses digits",
        ),
    ),
)
