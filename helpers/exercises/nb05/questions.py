"""Questions of notebook 05."""

from helpers.exercises.checking.judge import Mistake
from helpers.exercises.form.question import Question

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
            Mistake("the class after it", [0.2, 0.5, -0.7], "The second class is the one in the middle."),
            Mistake("the class before it", [-0.8, 0.5, 0.3], "The second class comes after the one you lowered."),
        ),
        "p − y: only the right class gets the −1.",
    ),
    Question(
        "05.d5",
        "At z = 0, torch.relu has the gradient 0. Which gradient has z.clamp_min(0.) there?",
        1,
        (
            Mistake("as relu", 0, "The values are equal, but each operation has its own rule. Is the border inside?"),
            Mistake("the mean", 0.5, "A nudge to both sides gives that. Autograd never nudges: a rule decides."),
        ),
        "clamp counts the border as inside and lets the gradient pass: its rule is z >= 0.",
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
            Mistake("passed at 0", [0, 5, 5], "At exactly 0 torch.relu, and our rule z > 0, take the slope 0."),
            Mistake("all passed", [5, 5, 5], "Where z is negative, a nudge of it is not felt."),
            Mistake("the value", [0, 0, 10], "The local derivative is the slope of ReLU, not its value."),
            Mistake("the slopes", [0, 0, 1], "Those are the local derivatives. They are multiplied by a.g."),
            Mistake("the forward pass", [0, 0, 2], "That is a. Where is a.g, which arrives from above?"),
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
            Mistake("the errors squared", [1, 4], "Those are the errors squared, and ŷ too. It asks for the gradient."),
            Mistake("forgot the 2, sign", [-0.5, -1], "ŷ − y, in this order, and a factor from the square."),
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
