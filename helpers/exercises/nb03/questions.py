"""Questions of notebook 03."""

from helpers.exercises.checking.judge import Mistake
from helpers.exercises.form.question import Question

QUESTIONS = (
    Question(
        "03.d1",
        "After loss.backward(), which of x, w, u and v have a number in .grad?",
        "w and v",
        (
            Mistake(
                "leaves only", "w", "w is right. v is no leaf, but retain_grad() has asked that its gradient be kept."
            ),
            Mistake(
                "all that track",
                "w, u and v",
                "All three got a gradient on the way. Only a leaf or a retained one keeps it.",
            ),
            Mistake(
                "neighbours",
                "x, w, u and v",
                "x requires no gradient. Standing beside w in a product does not make it track.",
            ),
            Mistake("results", "u and v", "A weight is a leaf that requires a gradient: it is first to get a .grad."),
        ),
        "w is a leaf that requires a gradient; v was told to keep the one it gets.",
        choices=("w", "w and v", "u and v", "w, u and v", "x, w, u and v"),
    ),
    Question(
        "03.d2",
        "σ(wx + b) at x = 1, w = 0, b = 0: its gradients in x, w and b, as a list",
        [0, 0.25, 0.25],
        (
            Mistake("w's factor for x", [0.25, 0.25, 0.25], "A nudge of x is felt times w, and w is 0."),
            Mistake("swapped x and w", [0.25, 0, 0.25], "In w · x each factor feels a nudge times the other one."),
            Mistake("the value", [0, 0.5, 0.5], "σ(0) is 0.5. Its slope there is 0.5 · (1 − 0.5)."),
            Mistake("forgot the slope of σ", [0, 1, 1], "Those are the gradients of wx + b. On the way they pass σ."),
            Mistake("the value everywhere", [0.5, 0.5, 0.5], "That is σ itself. Asked is how σ feels each leaf."),
            Mistake("times itself", [0, 0, 0.25], "w feels a nudge times x, which is 1. It is x that feels times w."),
            Mistake("all zero", [0, 0, 0], "At 0 the slope of σ is steepest. Only on the way to x stands a factor 0."),
            Mistake("b too", [0, 0.25, 0], "b is added: its local derivative is 1, whatever its value is."),
        ),
        "σ hands on 1/4; times w = 0 for x, times x = 1 for w, times 1 for b.",
    ),
    Question(
        "03.d3",
        "Which orders of a training step learn?",
        "zero – backward – step and backward – step – zero",
        (
            Mistake(
                "all", "all three", "In one of them the step finds nothing: the gradient is gone before it is used."
            ),
            Mistake(
                "zero first", "only zero – backward – step", "Run it as a loop: after step comes zero, either way."
            ),
            Mistake(
                "zero in the middle",
                "backward – step – zero and backward – zero – step",
                "Zero straight after backward throws away what backward has computed.",
            ),
        ),
        "Both have backward right before step and a zero somewhere before the next backward: it is the same loop.",
        choices=(
            "all three",
            "only zero – backward – step",
            "zero – backward – step and backward – step – zero",
            "backward – step – zero and backward – zero – step",
        ),
    ),
    Question(
        "03.d4",
        "s = a + b, and s.backward() twice. What does the second call do?",
        "it adds once more",
        (
            Mistake(
                "raises",
                "it raises the same error",
                "The error is about values that were freed. Which values would an addition need?",
            ),
            Mistake(
                "nothing", "nothing: the graph is gone", "The graph is still there; only the values it kept are freed."
            ),
            Mistake("overwrites", "it overwrites the first gradient", "Backward never overwrites. It adds to .grad."),
        ),
        "The local derivatives of an addition are 1 and 1: it keeps no values, so none are missing.",
        choices=(
            "it raises the same error",
            "it adds once more",
            "nothing: the graph is gone",
            "it overwrites the first gradient",
        ),
    ),
    Question(
        "03.d5",
        "weight = torch.randn(2, requires_grad=True) * 0.1, then weight.sum().backward(). What is weight.grad?",
        "None: nothing was kept",
        (
            Mistake(
                "its own gradient",
                "1 in each place",
                "That gradient did arrive at weight. It passed and was not kept: who made weight?",
            ),
            Mistake(
                "the leaf's gradient",
                "0.1 in each place",
                "That is what the leaf got: the tensor that randn made, a leaf without a name.",
            ),
            Mistake("zeros", "0 in each place", "A gradient of zeros would be one. Here nothing was stored at all."),
        ),
        "A multiplication made weight, so it is a result. The leaf is the tensor that randn made, which has no name.",
        choices=("None: nothing was kept", "1 in each place", "0.1 in each place", "0 in each place"),
    ),
    Question(
        "03.r1",
        "u has a grad_fn, and after backward u.grad is None. Why?",
        "its gradient was computed and not kept",
        (
            Mistake(
                "never computed",
                "its gradient was never computed",
                "What lies before u needed it. A hook sees it pass.",
            ),
            Mistake("does not track", "u does not track", "It has a grad_fn, so it tracks."),
            Mistake("zero", "its gradient is 0", "A gradient of 0 would be a 0. None says that nothing was stored."),
        ),
        "A result hands its gradient on and drops it, unless retain_grad() asks for it.",
        choices=(
            "its gradient was never computed",
            "u does not track",
            "its gradient was computed and not kept",
            "its gradient is 0",
        ),
    ),
    Question(
        "03.r2",
        "w is a leaf at 3 and loss = w². Forward and backward run twice, and nothing is zeroed. What is w.grad?",
        12,
        (
            Mistake("overwrote", 6, "That is one pass. The second adds to it."),
            Mistake("multiplied", 36, "The two passes add."),
            Mistake("values", 18, "18 is what the two losses add up to. It is their slopes that add."),
            Mistake("the loss", 9, "9 is the loss, not its slope. And what two passes bring adds up."),
            Mistake("one w", 3, "The slope of w² is 2w, and it was added twice."),
        ),
        "Each pass adds 2 · 3.",
    ),
    Question(
        "03.r3",
        "A batch runs in two halves: each loss is the mean over its half, each has its backward, nothing is zeroed "
        "between. How many times the gradient of the mean over the whole batch is now in .grad?",
        2,
        (
            Mistake("the same", 1, "The mean of the whole is the mean of the two half means. Backward has added them."),
            Mistake("half", 0.5, "Nothing has divided anything: each half brought its full mean."),
            Mistake("squared", 4, "Two contributions of about the right size add up. To how much?"),
        ),
        "The whole's mean is half the sum of the two means, and backward has added them: divide each loss by 2.",
    ),
    Question(
        "03.r4",
        "When does PyTorch build the graph that backward walks?",
        "in every forward pass, anew",
        (
            Mistake(
                "backward", "in backward", "Backward walks it. We followed next_functions before any backward call."
            ),
            Mistake(
                "once",
                "once, when the function is defined",
                "A loop that runs longer makes another graph from the same function.",
            ),
            Mistake(
                "marking", "when requires_grad is set", "That marks a leaf. Nothing has been computed from it yet."
            ),
        ),
        "Each operation adds its node as it runs.",
        choices=(
            "in backward",
            "once, when the function is defined",
            "in every forward pass, anew",
            "when requires_grad is set",
        ),
    ),
    Question(
        "03.r5",
        "y = x³ at x = [1, 2], then y.backward(gradient=torch.tensor([10.0, 1.0])). What is x.grad?",
        [30, 12],
        (
            Mistake("forgot v", [3, 12], "Those are the slopes. Each is multiplied by what arrives from above."),
            Mistake("the values", [10, 8], "Those are the values times v. The slope of x³ is 3x²."),
            Mistake("v itself", [10, 1], "That is v, which arrives from above. Each entry goes on times a slope."),
            Mistake("y", [1, 8], "Those are the values of y, without their slopes and without v."),
            Mistake("the slope at 1 twice", [30, 3], "The second slope is that at x = 2, with its square."),
            Mistake("no square", [30, 6], "That is 3x times v. The exponent of x³ goes down to 2, not to 1."),
            Mistake("added", [13, 13], "Slope and v were added. What arrives is multiplied by the slope."),
            Mistake("swapped", [3, 120], "The first entry of v belongs to the first output."),
            Mistake("summed", 42, "v · Jacobian has one number for each input."),
        ),
        "v · Jacobian: 10 · 3 and 1 · 12.",
    ),
)
