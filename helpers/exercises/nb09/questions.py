"""Questions of notebook 09."""

from helpers.exercises.checking.judge import Mistake
from helpers.exercises.form.question import Question

QUESTIONS = (
    Question(
        "09.d1",
        "30 layers of one sigmoid each, every weight 1. How large is the gradient of the last layer in x at most?",
        "about 1e-18",
        (
            Mistake("one factor", "about 0.25", "That is one layer. Each of the 30 multiplies by 1/4 at most."),
            Mistake("divided by 30", "about 0.01", "That is 1/4 divided by 30. The factors multiply."),
            Mistake("ten layers", "about 1e-6", "That is what ten layers leave. Twenty more follow."),
        ),
        "(1/4)³⁰: ten layers leave about 1e-6, and 30 leave that three times over.",
        choices=("about 0.25", "about 0.01", "about 1e-6", "about 1e-18"),
    ),
    Question(
        "09.d2",
        "30 layers of ReLU, scale 2. At the output the gradient has the length 1. At the input?",
        "about 30,000",
        (
            Mistake("kept", "about 1", "For that each layer would have to multiply by 1."),
            Mistake("halved", "about 1e-9", "That is 30 halvings. ReLU halves squares, and the scale doubles lengths."),
            Mistake("doubled", "about 1e9", "That is 2³⁰, without ReLU. It stops half of the gradient in each layer."),
        ),
        "The scale doubles the length, ReLU takes a factor of √2 away: √2³⁰ = 2¹⁵.",
        choices=("about 1e-9", "about 1", "about 30,000", "about 1e9"),
    ),
    Question(
        "09.d3",
        "30 layers of tanh as nn.Linear draws them, eight epochs on ten kinds of digits. What does the loss do?",
        "it stays where guessing is",
        (
            Mistake("slower", "it falls, only slowly", "The first gradient is below 1e-7: what does it move?"),
            Mistake("grows", "it grows without end", "For that gradients would have to be large. Here they vanish."),
            Mistake("deeper", "it falls faster than in a shallow network", "Depth helps where the gradient arrives."),
        ),
        "The gradient of the first layers is below 1e-7, so no step moves them, and guessing among ten costs log 10.",
        choices=(
            "it falls faster than in a shallow network",
            "it falls, only slowly",
            "it stays where guessing is",
            "it grows without end",
        ),
    ),
    Question(
        "09.d4",
        "Fifty times h = w · h, from w = 1 and h = 1. What is ∂h₅₀/∂w?",
        50,
        (
            Mistake("one use", 1, "That is the contribution of one use. How many uses are there?"),
            Mistake("one use short", 49, "49 is the exponent in each contribution, w⁴⁹. How many of them add up?"),
            Mistake("nothing", 0, "A nudge of w moves each step, and so the last one."),
            Mistake("to the power", 2500, "That is 50 · 50. Each of the fifty uses brings 1."),
        ),
        "h₅₀ = w⁵⁰, and 50 · w⁴⁹ is 50 at w = 1: fifty contributions of 1.",
    ),
    Question(
        "09.d5",
        "Slope 1.2e6 at w = 1.1, rate 5e-5. The best w is 1.014. Where does one step lead?",
        "to about −60",
        (
            Mistake("there", "to about 1.014", "That is 0.086 away. How far do 5e-5 times 1.2e6 lead?"),
            Mistake("a little", "to about 1.09", "The step is the rate times the slope, which is above a million."),
            Mistake("zero", "to about 0", "The step is longer than w: 5e-5 times 1.2e6."),
        ),
        "The step is 5e-5 · 1.2e6, about 60, and w began at 1.1.",
        choices=("to about 1.09", "to about 1.014", "to about 0", "to about −60"),
    ),
    Question(
        "09.d6",
        "A gradient is [30, 40]. It is clipped by norm at 5. What is left, as a list?",
        [3, 4],
        (
            Mistake("by value", [5, 5], "That is by value: each entry cut at 5. The length would be above 5."),
            Mistake("length 1", [0.6, 0.8], "That has the length 1. Up to 5 is allowed."),
            Mistake("divided by 5", [6, 8], "That is divided by 5, and has the length 10. Its length was 50."),
            Mistake("not clipped", [30, 40], "Its length is 50, and at most 5 is allowed."),
            Mistake("by the sum", [2.142857, 2.857143], "Yours is 5/70 of it, by the sum 30 + 40. The length is 50."),
        ),
        "The length is 50, so every entry is multiplied by 5/50.",
    ),
    Question(
        "09.d7",
        "Ten residual blocks in a row. How many paths lead from the input to the output?",
        1024,
        (
            Mistake("two per block", 20, "A path has two ways in every block, and the choices multiply."),
            Mistake("one per block", 10, "That is a path through each branch alone. It may take several."),
            Mistake("one per block and one", 11, "One round all, ten through one branch. And through two?"),
            Mistake("squared", 100, "Each block doubles the number of paths."),
            Mistake("one doubling short", 512, "That is nine blocks. The tenth doubles once more."),
            Mistake("one doubling too many", 2048, "That is eleven blocks."),
        ),
        "In each block a path goes round or through: 2¹⁰.",
    ),
    Question(
        "09.d8",
        "LayerNorm, one example. What is the sum of the gradients of its five x?",
        0,
        (
            Mistake("one", 1, "Add 1 to all five x. By how much do the y move?"),
            Mistake("five", 5, "Add the same number to all x. What does μ do, and what do the y?"),
            Mistake("the spread", -1, "A sum below 0 would say that the loss falls if all x rise. Do the y move then?"),
        ),
        "To add the same number to all x moves μ by as much, and no y.",
    ),
    Question(
        "09.d9",
        "All weights before a LayerNorm are multiplied by 10. What becomes of the length of their gradient?",
        "a tenth",
        (
            Mistake("ten times", "ten times as long", "Then large weights would be felt more. But y is the same."),
            Mistake("the same", "the same", "y is the same. But a nudge of 1 is now a smaller part of the weight."),
            Mistake("nothing", "0", "Only the length of the weights no longer counts. Their direction does."),
        ),
        "y feels a change in proportion, and a nudge is now a tenth of what it was in proportion.",
        choices=("ten times as long", "the same", "a tenth", "0"),
    ),
    Question(
        "09.r1",
        "Which keeps the direction of a gradient that is too long?",
        "clipping by norm",
        (
            Mistake("by value", "clipping by value", "Each entry is cut by itself, so large ones lose most."),
            Mistake("both", "both", "By value, [30, 1] at 5 becomes [5, 1]."),
            Mistake("neither", "neither", "By norm all entries are multiplied by one factor."),
        ),
        "All entries get the same factor. By value large ones lose and small ones do not.",
        choices=("clipping by value", "clipping by norm", "both", "neither"),
    ),
    Question(
        "09.r2",
        "ReLU, 50 inputs to each unit. Which standard deviation do He's weights have?",
        0.2,
        (
            Mistake("variance", 0.04, "That is the variance, 2/50. Its root is asked for."),
            Mistake("Glorot", 0.141421, "That is √(1/50), for a function that stops nothing. ReLU stops half."),
            Mistake("no root", 0.02, "That is 1/50: without the 2, and without the root."),
            Mistake("upside down", 5, "That is √(50/2). More inputs need smaller weights."),
        ),
        "ReLU leaves half of mean z², so 50 · variance · 1/2 has to be 1: the variance is 2/50, its root 0.2.",
    ),
    Question(
        "09.r3",
        "Three times h = w · h, from w = 2 and h = 1. What is ∂h₃/∂w?",
        12,
        (
            Mistake("one use", 4, "That is the contribution of one use, w². There are three."),
            Mistake("the value", 8, "That is h₃ = w³."),
            Mistake("forgot the power", 3, "Three contributions, and each is w²."),
            Mistake("w for its square", 6, "3 · w. In each contribution the other two uses stand: w²."),
        ),
        "Three contributions of w² = 4.",
    ),
    Question(
        "09.r4",
        "The branch of a residual block has the slope −0.5. By what does the block multiply a gradient?",
        0.5,
        (
            Mistake("the branch", -0.5, "That is the branch. The way round adds 1."),
            Mistake("without sign", 1.5, "The branch's slope is negative, so it takes away."),
            Mistake("the way round", 1, "That is the way round. The branch adds its −0.5."),
            Mistake("subtracted", -1.5, "That is −0.5 − 1. The two ways add."),
        ),
        "1 for the way round, −0.5 for the branch: paths add.",
    ),
)
