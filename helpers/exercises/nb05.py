"""Exercises and questions of notebook 05: backward rules by hand, and how to compare two gradients."""

from __future__ import annotations

import torch
from torch import nn

from helpers.exercises.checking.judge import Exercise, Mistake
from helpers.exercises.checking.run import call
from helpers.exercises.checking.values import Trouble
from helpers.exercises.form.question import Question

# 05.1 — sum over what the gradient does not have ----------------------------------------------------------------------


def scale_grad(x, s, y_g):
    return (x * y_g).sum(0)


def _scale_grad_by_loop(x, s, y_g):
    total = torch.zeros_like(s)
    for row, row_g in zip(x, y_g, strict=True):
        total += row * row_g
    return total


one_scale = Exercise(
    id="05.1",
    minutes=1,
    task="A layer with one scale for each column: y = x · s, with x and y of shape (n, d) and s of shape (d,). "
    "From `y_g`, the gradient of y, return the gradient of s.",
    stub='def scale_grad(x, s, y_g):\n    return ...\n\nexercise("05.1").check(scale_grad)',
    reference=scale_grad,
    inputs=lambda draw: (draw(5, 3), draw(3), draw(5, 3)),
    gradient_of=lambda nudge, x, s, y_g: (x * (s + nudge) * y_g).sum(),
    mistakes=(
        Mistake(
            "not summed",
            lambda x, s, y_g: x * y_g,
            "One contribution for each row is still there. s has one number for each column; what happens to the rows?",
        ),
        Mistake("wrong axis", lambda x, s, y_g: (x * y_g).sum(1), "That sums along each row. Which index has s lost?"),
        Mistake(
            "forgot x", lambda x, s, y_g: y_g.sum(0), "That is the gradient of a bias. How does y feel a nudge of s?"
        ),
        Mistake(
            "s for x",
            lambda x, s, y_g: (s * y_g).sum(0),
            "s is the local derivative of y in x. In a product, each factor feels a nudge times the other one.",
        ),
        Mistake(
            "averaged", lambda x, s, y_g: (x * y_g).mean(0), "The rows' contributions add up. Nothing divides them."
        ),
        Mistake(
            "product of sums",
            lambda x, s, y_g: x.sum(0) * y_g.sum(0),
            "Multiply first, row by row, then sum. A sum of products is not a product of sums.",
        ),
    ),
    also=(
        _scale_grad_by_loop,
        lambda x, s, y_g: torch.einsum("nd,nd->d", x, y_g),
        lambda x, s, y_g: (x.T @ y_g).diagonal().tolist(),
    ),
    hints=(
        "Write one entry with its indices: y[n, j] = x[n, j] · s[j]. Which local derivative has it in s[j]?",
        "s[j] is used once in every row. Its gradient has no index n any more.",
    ),
    why="Upstream times local derivative in each row, and a sum over the rows, because each row uses s.",
)

# 05.2 — the other layout ----------------------------------------------------------------------------------------------


def columns_grad(x, w, y_g):
    return y_g @ x.T


columns = Exercise(
    id="05.2",
    minutes=2,
    task="Some texts put each image in a column: y = w @ x, with w of shape (k, d), x of shape (d, n) and y of shape "
    "(k, n). Return the gradient of w.",
    stub='def columns_grad(x, w, y_g):\n    return ...\n\nexercise("05.2").check(columns_grad)',
    reference=columns_grad,
    inputs=lambda draw: (draw(4, 5), draw(3, 4), draw(3, 5)),
    gradient_of=lambda nudge, x, w, y_g: ((w + nudge) @ x * y_g).sum(),
    mistakes=(
        Mistake(
            "the row layout",
            lambda x, w, y_g: x.T @ y_g,
            "That is the rule for images in rows. Here the shapes do not fit: which product makes (k, d)?",
        ),
        Mistake(
            "transposed",
            lambda x, w, y_g: x @ y_g.T,
            "Every number is there, in the transposed place. A gradient has the shape of its tensor.",
        ),
        Mistake(
            "no transpose",
            lambda x, w, y_g: y_g @ x,
            "(k, n) and (d, n) do not fit as they stand. The index to be summed has to come last, then first.",
        ),
        Mistake(
            "the gradient of x",
            lambda x, w, y_g: w.T @ y_g,
            "That is the gradient of x, of shape (d, n). Which tensor is the local derivative in w?",
        ),
        Mistake(
            "averaged",
            lambda x, w, y_g: y_g @ x.T / x.shape[1],
            "The images' contributions add up. Nothing divides them.",
        ),
    ),
    also=(
        lambda x, w, y_g: (x @ y_g.T).T,
        lambda x, w, y_g: torch.einsum("kn,dn->kd", y_g, x),
        lambda x, w, y_g: (y_g[:, None, :] * x[None]).sum(2).numpy(),
    ),
    hints=(
        "The answer is (k, d), made of (k, n) and (d, n). Which index is summed?",
        "In a matrix product the summed index is last on the left and first on the right.",
    ),
    why="(k, n) @ (n, d) -> (k, d): the sum runs over the images, and the shapes leave no other product.",
)

# 05.3 — a local derivative is decided by the input --------------------------------------------------------------------


def clamp_grad(z, a_g):
    return a_g * (z.abs() < 1)


two_walls = Exercise(
    id="05.3",
    minutes=2,
    task="A ReLU with two walls: `a = z.clamp(-1, 1)`. From `a_g`, return the gradient of z.",
    stub='def clamp_grad(z, a_g):\n    return ...\n\nexercise("05.3").check(clamp_grad)',
    reference=clamp_grad,
    inputs=lambda draw: (draw(3, 4) / 1.8, draw(3, 4)),
    gradient_of=lambda nudge, z, a_g: ((z + nudge).clamp(-1, 1) * a_g).sum(),
    mistakes=(
        Mistake(
            "asked the output",
            lambda z, a_g: a_g * (z.clamp(-1, 1).abs() <= 1),
            "Everything passes. After the clamp every number lies between the walls: the output cannot tell. What can?",
        ),
        Mistake("one wall", lambda z, a_g: a_g * (z < 1), "That is the upper wall. There is another one below."),
        Mistake("ReLU's rule", lambda z, a_g: a_g * (z > 0), "That is the rule of ReLU. Where is this function flat?"),
        Mistake(
            "forgot upstream",
            lambda z, a_g: (z.abs() < 1).double(),
            "Those are the local derivatives, 1 or 0. They are multiplied by what arrives from above.",
        ),
        Mistake(
            "clamped the gradient",
            lambda z, a_g: a_g.clamp(-1, 1),
            "That limits the size of the gradient. The clamp limits z, and lets the gradient pass whole or not at all.",
        ),
        Mistake(
            "the value",
            lambda z, a_g: a_g * z.clamp(-1, 1),
            "That multiplies by the value of a. The local derivative is the slope: 1 between the walls.",
        ),
        Mistake("inside out", lambda z, a_g: a_g * (z.abs() > 1), "Outside the walls a nudge of z is not felt at all."),
    ),
    also=(
        lambda z, a_g: torch.where((z > -1) & (z < 1), a_g, 0.0),
        lambda z, a_g: a_g * (z.clamp(-1, 1) == z),
        lambda z, a_g: torch.func.vjp(nn.Hardtanh(), z)[1](a_g)[0].numpy(),
    ),
    hints=(
        "Draw a against z. Where does it rise, and how steeply?",
        "The local derivative is 1 where z lies between the walls and 0 elsewhere.",
    ),
    why="Between the walls the slope is 1, outside it is 0; it is the input that says which side it is on.",
)

# 05.4 — a comparison that means something -----------------------------------------------------------------------------


def close(ours, theirs):
    return (ours - theirs).abs().max() <= 1e-4 * theirs.abs().max()


def _verdicts(close, draw):
    """What the comparison says of seven pairs: rounding, one entry high or low, all low, no positive entry, tiny, 0."""
    theirs = 1000 * draw(200)
    rounding, one, gap = 1 + 1e-6 * draw(200), torch.zeros_like(theirs), theirs.clone()
    one[7] = 1
    gap[7] = 0
    pairs = (
        (theirs * rounding, theirs),
        (theirs + one, theirs),
        (theirs - one, theirs),
        (theirs - 1000, theirs),
        (-theirs.abs() * rounding, -theirs.abs()),
        (2e-9 * theirs, 1e-9 * theirs),
        (gap + 1e-3 * one, gap),
    )
    return [call(close, pair) for pair in pairs] if callable(close) else call(close, ())


def _close_in_a_loop(ours, theirs):
    largest = max(abs(number) for number in theirs.tolist())
    return all(abs(a - b) <= 1e-4 * largest for a, b in zip(ours.tolist(), theirs.tolist(), strict=True))


comparison = Exercise(
    id="05.4",
    minutes=3,
    task="Write the comparison: True if no entry of `ours` differs from that of `theirs` by more than 1e-4 times the "
    "size of the largest entry of `theirs`.",
    stub='def close(ours, theirs):\n    return ...\n\nexercise("05.4").check(close)',
    reference=close,
    measure=_verdicts,
    mistakes=(
        Mistake(
            "abs forgotten",
            lambda ours, theirs: (ours - theirs).max() <= 1e-4 * theirs.abs().max(),
            "It accepts a gradient that is 1,000 too small everywhere: every difference is negative, and so below.",
        ),
        Mistake(
            "abs too late",
            lambda ours, theirs: (ours - theirs).max().abs() <= 1e-4 * theirs.abs().max(),
            "It misses one entry that is too small: max has dropped it before abs comes.",
        ),
        Mistake(
            "the scale has lost its abs",
            lambda ours, theirs: (ours - theirs).abs().max() <= 1e-4 * theirs.max(),
            "Think of a gradient without a positive entry: its largest entry in size is not its max.",
        ),
        Mistake(
            "absolute",
            lambda ours, theirs: (ours - theirs).abs().max() <= 1e-4,
            "The same 1e-4 for gradients of every size: it rejects rounding at 1,000 and accepts nonsense at 1e-6.",
        ),
        Mistake("exact", torch.equal, "It rejects a right gradient for its rounding."),
        Mistake(
            "mean for max",
            lambda ours, theirs: (ours - theirs).abs().mean() <= 1e-4 * theirs.abs().max(),
            "One wrong entry among 200 disappears in a mean. Every entry has to be close.",
        ),
        Mistake(
            "a verdict for each entry",
            lambda ours, theirs: (ours - theirs).abs() <= 1e-4 * theirs.abs().max(),
            "That says True or False of each entry. The question is about the gradient as a whole: one answer.",
        ),
        Mistake(
            "each entry by its own size",
            lambda ours, theirs: bool(((ours - theirs).abs() <= 1e-4 * theirs.abs()).all()),
            "Where theirs is 0, rounding that is small beside the others is rejected. Measure by the largest entry.",
        ),
    ),
    also=(
        _close_in_a_loop,
        lambda ours, theirs: torch.allclose(ours, theirs, rtol=0, atol=1e-4 * theirs.abs().max().item()),
        lambda ours, theirs: bool((ours - theirs).norm(torch.inf) / theirs.norm(torch.inf) <= 1e-4),
    ),
    hints=(
        "Two sizes are compared: the largest difference, and a ten-thousandth of the largest entry.",
        "A size has no sign. Take it before you take the largest one, on both sides.",
    ),
    why="Both sides are sizes, so no sign can hide an error, and the tolerance grows and shrinks with the gradient.",
)

# 05.5 — through softmax, with a temperature ---------------------------------------------------------------------------


def scores_grad(z, labels, T):
    p = torch.softmax(z / T, dim=1)
    y = nn.functional.one_hot(labels, z.shape[1])
    return (p - y) / (len(labels) * T)


def _scores_grad(rule):
    """The answer that ``rule(z, y, n, T)`` gives, y being 1 at each image's label and 0 elsewhere."""
    return lambda z, labels, T: rule(z, nn.functional.one_hot(labels, z.shape[1]), len(labels), T)


def _scores_grad_row_by_row(z, labels, T):
    z_g = torch.softmax(z / T, 1)
    z_g[range(len(labels)), labels] -= 1
    return (z_g / len(labels) / T).tolist()


temperature = Exercise(
    id="05.5",
    minutes=4,
    task="A temperature T makes the probabilities milder or sharper: the loss is the mean cross-entropy of "
    "softmax(z / T). Return the gradient of z, of shape (n, k). `labels` has shape (n,).",
    stub="""
        def scores_grad(z, labels, T):
            p = ...
            y = nn.functional.one_hot(labels, z.shape[1])
            return ...

        exercise("05.5").check(scores_grad)
    """,
    reference=scores_grad,
    inputs=lambda draw: (draw(4, 3), torch.tensor([1, 0, 2, 1]), draw().abs()),
    gradient_of=lambda nudge, z, labels, T: nn.functional.cross_entropy((z + nudge) / T, labels),
    mistakes=(
        Mistake(
            "forgot 1/T",
            _scores_grad(lambda z, y, n, T: (torch.softmax(z / T, 1) - y) / n),
            "That is the gradient of z / T. One edge remains, from z to z / T: what is its local derivative?",
        ),
        Mistake(
            "T on the wrong side",
            _scores_grad(lambda z, y, n, T: (torch.softmax(z / T, 1) - y) * T / n),
            "The local derivative of z / T in z is not T.",
        ),
        Mistake(
            "probabilities without T",
            _scores_grad(lambda z, y, n, T: (torch.softmax(z, 1) - y) / (n * T)),
            "The p in p − y are the probabilities the loss has seen: those of z / T.",
        ),
        Mistake(
            "forgot 1/n",
            _scores_grad(lambda z, y, n, T: (torch.softmax(z / T, 1) - y) / T),
            "The loss is a mean over the images. Each has a share in it.",
        ),
        Mistake(
            "divided by n · k",
            _scores_grad(lambda z, y, n, T: (torch.softmax(z / T, 1) - y) / (z.numel() * T)),
            "The mean is taken over the n images. There is one loss for each image, not one for each score.",
        ),
        Mistake(
            "sign",
            _scores_grad(lambda z, y, n, T: (y - torch.softmax(z / T, 1)) / (n * T)),
            "With this sign a step of descent would lower the right score.",
        ),
        Mistake(
            "wrong axis",
            _scores_grad(lambda z, y, n, T: (torch.softmax(z / T, 0) - y) / (n * T)),
            "The probabilities of one image sum to 1. Yours sum to 1 down each column.",
        ),
        Mistake(
            "forgot y",
            _scores_grad(lambda z, y, n, T: torch.softmax(z / T, 1) / (n * T)),
            "That pushes every score down. Where does the right class come in?",
        ),
    ),
    also=(_scores_grad_row_by_row, lambda z, labels, T: torch.func.grad(_temperature_loss)(z, labels, T)),
    hints=(
        "Name the inside u = z / T. The gradient of u you know; then one more edge leads back to z.",
        "What arrives at u is (p − y)/n, with p from u. What is the local derivative of u = z / T in z?",
    ),
    why="(p − y)/n arrives at z / T, and the edge from z has local derivative 1/T.",
)


def _temperature_loss(z, labels, T):
    return nn.functional.cross_entropy(z / T, labels)


# 05.6 — one weight used twice -----------------------------------------------------------------------------------------


def shared_grad(x, w, y_g):
    h = x @ w
    h_g = y_g @ w.T
    return x.T @ h_g + h.T @ y_g


def _shared_grad_in_place(x, w, y_g):
    w_g = (x @ w).T @ y_g
    w_g += x.T @ (y_g @ w.T)
    return w_g


shared_weight = Exercise(
    id="05.6",
    minutes=4,
    task="One weight, used twice: h = x @ w and y = h @ w, with w of shape (d, d). From `y_g`, collect what "
    "reaches w on both ways.",
    stub="""
        def shared_grad(x, w, y_g):
            h = x @ w     # (n, d) @ (d, d) -> (n, d); then y = h @ w
            h_g = ...
            return ...

        exercise("05.6").check(shared_grad)
    """,
    reference=shared_grad,
    inputs=lambda draw: (draw(4, 3), draw(3, 3), draw(4, 3)),
    gradient_of=lambda nudge, x, w, y_g: (x @ (w + nudge) @ (w + nudge) * y_g).sum(),
    mistakes=(
        Mistake(
            "second use only",
            lambda x, w, y_g: (x @ w).T @ y_g,
            "That reaches w from y = h @ w. h was made with w too: a second contribution is missing.",
        ),
        Mistake(
            "first use only",
            lambda x, w, y_g: x.T @ (y_g @ w.T),
            "That reaches w through h. In y = h @ w it is used once more.",
        ),
        Mistake(
            "y_g for h_g",
            lambda x, w, y_g: x.T @ y_g + (x @ w).T @ y_g,
            "What reaches h is not what reaches y: between them lies a linear layer.",
        ),
        Mistake(
            "forgot to transpose w",
            lambda x, w, y_g: x.T @ (y_g @ w) + (x @ w).T @ y_g,
            "w is square, so both products have the right shape. Which index of w belongs to y?",
        ),
        Mistake(
            "averaged",
            lambda x, w, y_g: (x.T @ (y_g @ w.T) + (x @ w).T @ y_g) / 2,
            "The contributions of two uses add up. They are not averaged.",
        ),
        Mistake(
            "multiplied",
            lambda x, w, y_g: (x.T @ (y_g @ w.T)) * ((x @ w).T @ y_g),
            "A path multiplies, paths add. These are two paths to w.",
        ),
    ),
    also=(
        _shared_grad_in_place,
        lambda x, w, y_g: torch.einsum("ni,nk,jk->ij", x, y_g, w) + torch.einsum("ni,nj->ij", x @ w, y_g),
    ),
    hints=(
        "Go backward from y: one linear layer hands a gradient to h and one to w. Then h hands its own on.",
        "The rules of `linear_backward`, twice. The second contribution to w is added to the first.",
    ),
    why="Each use of w is a linear layer with its own input and its own upstream gradient; the two contributions add.",
)

# 05.7 — a loss that is not the end ------------------------------------------------------------------------------------


class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return upstream * 2 * (y_hat - target) / y_hat.numel(), None


def _mean_square(rule):
    """The Function whose backward returns ``rule(upstream, error)``, with error = y_hat − target."""

    class MeanSquare(torch.autograd.Function):
        @staticmethod
        def forward(ctx, y_hat, target):
            ctx.save_for_backward(y_hat, target)
            return ((y_hat - target) ** 2).mean()

        @staticmethod
        def backward(ctx, upstream):
            y_hat, target = ctx.saved_tensors
            return rule(upstream, y_hat - target)

    return MeanSquare


def _three_times(function, draw):
    """The loss, and the gradient of y_hat when the loss is multiplied by 3 before backward."""
    if not hasattr(function, "apply"):
        raise Trouble("no Function", "This asks for the class: a `torch.autograd.Function` brings its own apply.")
    y_hat, target = draw(4, 2).requires_grad_(), draw(4, 2)
    loss = function.apply(y_hat, target)
    (gradient,) = torch.autograd.grad(3 * loss, y_hat)
    return {"the loss": loss, "the gradient of y_hat": gradient}


mean_square_function = Exercise(
    id="05.7",
    minutes=4,
    task="The squared error as a `Function`, for y_hat and target of any one shape. Its loss need not be the end: the "
    "check multiplies it by 3 before it calls backward. `target` is data and gets None.",
    stub="""
        class MeanSquare(torch.autograd.Function):
            @staticmethod
            def forward(ctx, y_hat, target):
                ctx.save_for_backward(y_hat, target)
                return ((y_hat - target) ** 2).mean()

            @staticmethod
            def backward(ctx, upstream):
                y_hat, target = ctx.saved_tensors
                return ..., ...

        exercise("05.7").check(MeanSquare)
    """,
    reference=MeanSquare,
    measure=_three_times,
    mistakes=(
        Mistake(
            "forgot upstream",
            _mean_square(lambda upstream, error: (2 * error / error.numel(), None)),
            "Right if the loss is the end. Here 3 · loss is, and what arrives from above is not 1.",
        ),
        Mistake(
            "forgot the 2",
            _mean_square(lambda upstream, error: (upstream * error / error.numel(), None)),
            "The slope of a square is missing a factor.",
        ),
        Mistake(
            "forgot 1/n",
            _mean_square(lambda upstream, error: (upstream * 2 * error, None)),
            "The mean hands each entry only its share.",
        ),
        Mistake(
            "divided by the rows",
            _mean_square(lambda upstream, error: (upstream * 2 * error / len(error), None)),
            "The mean is over every entry. len counts the rows; here each row has two entries.",
        ),
        Mistake(
            "sign",
            _mean_square(lambda upstream, error: (-upstream * 2 * error / error.numel(), None)),
            "That is the gradient of target: the one that stands behind the minus.",
        ),
        Mistake(
            "one gradient",
            _mean_square(lambda upstream, error: upstream * 2 * error / error.numel()),
            "forward has two inputs, so backward returns two things. What does the second input get?",
        ),
        Mistake(
            "wrong order",
            _mean_square(lambda upstream, error: (None, upstream * 2 * error / error.numel())),
            "The gradients come in the order of the inputs of forward. y_hat comes first.",
        ),
    ),
    also=(
        _mean_square(lambda upstream, error: (error * upstream * (2 / error.numel()), -error * upstream)),
        _mean_square(lambda upstream, error: (torch.full_like(error, 2 / error.numel()) * error * upstream, None)),
    ),
    hints=(
        "Three factors: what arrives from above, the slope of a square, the share of each entry in the mean.",
        "backward returns as many things as forward has inputs, in the same order. A place for data holds None.",
    ),
    why="Upstream × local derivative, 2 (ŷ − y)/n over all entries, and None for the data.",
)

EXERCISES = (one_scale, columns, two_walls, comparison, temperature, shared_weight, mean_square_function)

QUESTIONS = (
    Question(
        "05.d1",
        "y[n, j] = Σᵢ x[n, i] · w[i, j] + b[j]. The local derivative of y[n, j] in w[i, j]",
        "x[n, i]",
        (
            Mistake("the weight itself", "w[i, j]", "That is the local derivative in x[n, i]: the other factor."),
            Mistake("the bias's", "the number 1", "That is the local derivative in b[j]. w[i, j] comes with a factor."),
            Mistake(
                "summed", "Σᵢ x[n, i]", "Only one term of the sum holds this w[i, j]. The others feel no nudge of it."
            ),
            Mistake("wrong index", "x[n, j]", "j counts outputs, and x has none. Which term of the sum holds w[i, j]?"),
        ),
        "One term holds w[i, j], and its other factor is x[n, i].",
        choices=("w[i, j]", "x[n, i]", "x[n, j]", "Σᵢ x[n, i]", "the number 1"),
    ),
    Question(
        "05.d2",
        "1000 × 784 × 50 products, in float32. How much memory do they take?",
        "157 MB",
        (
            Mistake(
                "the result",
                "157 KB",
                "That is the gradient itself, 784 × 50. The products come before the sum over n.",
            ),
            Mistake("bytes forgotten", "39 MB", "That many millions of numbers. Each takes 4 bytes."),
            Mistake(
                "the inputs", "3 MB", "That is about the size of x, 1000 × 784. Each of its numbers meets 50 outputs."
            ),
        ),
        "39.2 million numbers of 4 bytes.",
        choices=("157 KB", "3 MB", "39 MB", "157 MB"),
    ),
    Question(
        "05.d3",
        "theirs is the right gradient, and ours is less by 1,000 in every entry. Which comparison accepts ours?",
        "(ours - theirs).max() < 1e-4",
        (
            Mistake(
                "with abs",
                "(ours - theirs).abs().max() < 1e-4",
                "abs turns −1,000 into 1,000, which is not below 1e-4. Without abs −1,000 is.",
            ),
            Mistake("both", "both", "The one with abs sees 1,000 and rejects."),
            Mistake("neither", "neither", "Every difference is −1,000. Is −1,000 below 1e-4?"),
        ),
        "Every difference is −1,000, and so is their max: far below 1e-4.",
        choices=("(ours - theirs).max() < 1e-4", "(ours - theirs).abs().max() < 1e-4", "both", "neither"),
    ),
    Question(
        "05.d4",
        "p = [0.2, 0.5, 0.3], and the second class is right. The gradient of the three scores, as a list",
        [0.2, -0.5, 0.3],
        (
            Mistake(
                "sign",
                [-0.2, 0.5, -0.3],
                "A step of descent goes against the gradient, and should raise the right score.",
            ),
            Mistake("forgot y", [0.2, 0.5, 0.3], "Those are p. From the right class 1 is subtracted."),
            Mistake(
                "right class only",
                [0, -0.5, 0],
                "Every score stands in the logarithm of the sum, so every one is felt.",
            ),
            Mistake("y minus nothing", [0, 1, 0], "That is y. How far are the probabilities from it?"),
            Mistake("1 from all", [-0.8, -0.5, -0.7], "1 is subtracted only where y is 1."),
        ),
        "p − y: only the right class gets the −1.",
    ),
    Question(
        "05.r1",
        "y = x @ w + b, one image in each row of x. The gradient of w",
        "x.T @ y.g",
        (
            Mistake("transposed", "y.g.T @ x", "That has the shape of w transposed."),
            Mistake("x's", "y.g @ w.T", "That is the gradient of x."),
            Mistake("no transpose", "x @ y.g", "(n, i) and (n, j) do not fit. The sum runs over n."),
            Mistake("b's", "y.g.sum(0)", "That is the gradient of b. A nudge of w is felt times x."),
        ),
        "(i, n) @ (n, j) -> (i, j): a sum over the images.",
        choices=("y.g @ w.T", "y.g.T @ x", "x @ y.g", "x.T @ y.g", "y.g.sum(0)"),
    ),
    Question(
        "05.r2",
        "z = [−1, 0, 2], a = relu(z), and a.g = [5, 5, 5]. What is z.g?",
        [0, 0, 5],
        (
            Mistake("passed at 0", [0, 5, 5], "At exactly 0 PyTorch, and our rule z > 0, take the slope 0."),
            Mistake("all passed", [5, 5, 5], "Where z is negative, a nudge of it is not felt."),
            Mistake("the value", [0, 0, 10], "The local derivative is the slope of ReLU, not its value."),
            Mistake("reversed", [5, 0, 0], "ReLU lets positive numbers pass, forward and backward."),
        ),
        "Only where the input is above 0 does the gradient pass, and there unchanged.",
    ),
    Question(
        "05.r3",
        "ŷ = [1, 4] and y = [0, 2]; the loss is the mean of (ŷ − y)². What is ŷ.g?",
        [1, 2],
        (
            Mistake("forgot 1/n", [2, 4], "The loss is a mean over two numbers."),
            Mistake("forgot the 2", [0.5, 1], "The slope of a square has a 2."),
            Mistake("sign", [-1, -2], "Those are the gradients of y."),
            Mistake("the squares", [0.5, 2], "Those are the terms of the loss. It is their slopes that count."),
        ),
        "2 (ŷ − y)/n, with n = 2.",
    ),
    Question(
        "05.r4",
        "Softmax and cross-entropy, one image. What is the sum of the gradients of its ten scores?",
        0,
        (
            Mistake("p alone", 1, "The probabilities sum to 1. From the right class 1 is subtracted."),
            Mistake("y alone", -1, "−y sums to −1, and p sums to 1."),
            Mistake("ten ones", -9, "1 is subtracted from one class, not from all ten."),
        ),
        "p sums to 1 and so does y. To add the same number to every score changes nothing.",
    ),
    Question(
        "05.r5",
        "A right gradient in float32, with entries of about 3,000, is held to `(ours - theirs).abs().max() < 1e-4`. "
        "What happens?",
        "it is rejected unless every last bit agrees",
        (
            Mistake("accepted", "it is accepted", "Near 3,000 two neighbours in float32 are further apart than 1e-4."),
            Mistake("too mild", "it is accepted, and so are wrong ones", "That is the comparison without abs."),
            Mistake("always", "it is always rejected", "If all sums were made in one order, all bits can agree."),
        ),
        "The next float32 number is more than 1e-4 away: the tolerance has to grow with the gradient.",
        choices=(
            "it is accepted",
            "it is accepted, and so are wrong ones",
            "it is rejected unless every last bit agrees",
            "it is always rejected",
        ),
    ),
)
