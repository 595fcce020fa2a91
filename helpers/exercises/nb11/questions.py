"""Questions of notebook 11."""

from helpers.exercises.checking.judge import Mistake
from helpers.exercises.form.question import Question

QUESTIONS = (
    Question(
        "11.d1",
        "J has the rows [3, 2, 0] and [0, 1, 6], and x moves along v = [1, −1, 2]. How fast do the two outputs move? "
        "(as a list)",
        [1, 11],
        (
            Mistake("the sign lost", [5, 13], "The −1 counts: x₂ moves down, and takes 2 and 1 off."),
            Mistake("columns added alike", [5, 7], "That adds the columns alike. Each is weighed by its entry of v."),
            Mistake("the first two entries", [1, -1], "The third input moves too, and the second output feels it."),
            Mistake("the other way", [11, 1], "The first row belongs to the first output."),
        ),
        "3·1 + 2·(−1) + 0·2 for the first, 0·1 + 1·(−1) + 6·2 for the second.",
    ),
    Question(
        "11.d2",
        "A function takes 5 numbers and gives 300. Which is the cheapest way to its whole Jacobian?",
        "5 JVPs",
        (
            Mistake("a backward for each input", "5 VJPs", "A VJP gives a row, and there are 300 rows."),
            Mistake("backward", "300 VJPs", "That gives it too, row by row. The columns are fewer."),
            Mistake("a forward for each output", "300 JVPs", "A JVP gives a column, and there are only 5."),
            Mistake("one", "one VJP", "One VJP is one row, or a weighed sum of rows. The outputs are 300."),
        ),
        "A JVP gives one column, and there are 5 of them.",
        choices=("one VJP", "5 VJPs", "5 JVPs", "300 VJPs", "300 JVPs"),
    ),
    Question(
        "11.d3",
        "J = 3(a + b·c) at a = 5, b = 3, c = 2. What is the gradient of ∂J/∂b in c?",
        3,
        (
            Mistake("the slope itself", 6, "That is ∂J/∂b. How does it move when c does?"),
            Mistake("linear", 0, "∂J/∂b does not depend on b. It does depend on c."),
            Mistake("the other slope", 9, "That is ∂J/∂c, 3b. Asked for is the slope of 3c."),
            Mistake("without the 3", 1, "∂J/∂b is 3c, and the 3 stays."),
        ),
        "∂J/∂b = 3c, and its slope in c is 3.",
    ),
    Question(
        "11.d4",
        "A network that reads digits has 784·32 + 32·10 = 25,408 weights. How much memory does the table of their "
        "second derivatives take, in float32?",
        "2.6 GB",
        (
            Mistake("the gradient", "102 KB", "That is the gradient. Each of its entries has a slope in every weight."),
            Mistake("in millions", "2.6 MB", "25,408 × 25,408 is more than 600 million entries, of 4 bytes."),
            Mistake("bytes forgotten", "646 MB", "That many millions of entries. Each takes 4 bytes."),
        ),
        "25,408 × 25,408 entries of 4 bytes.",
        choices=("102 KB", "2.6 MB", "646 MB", "2.6 GB"),
    ),
    Question(
        "11.d5",
        "Training begins where the steepest curvature is 11.6. The rate 0.25 has its border at 8. What does the "
        "curvature do?",
        "it falls to about 8, or lower, and stays there",
        (
            Mistake(
                "explodes",
                "it grows without end: training explodes",
                "It would on a parabola. In a network the curvature is another one at each place.",
            ),
            Mistake(
                "stays",
                "it stays at 11.6, and the walk jumps for ever",
                "A jump that grows does not stay in its valley: the walk leaves.",
            ),
            Mistake(
                "towards 0",
                "it falls towards 0 as the loss falls",
                "The loss falls. The valley does not become flat for that.",
            ),
        ),
        "Above the border each jump is longer than the last, until the walk lands where the valley is wider.",
        choices=(
            "it grows without end: training explodes",
            "it stays at 11.6, and the walk jumps for ever",
            "it falls towards 0 as the loss falls",
            "it falls to about 8, or lower, and stays there",
        ),
    ),
    Question(
        "11.d6",
        "64 layers are cut into equal segments. Held at the peak: the input of every segment, and all results of "
        "one. How many segments hold the least?",
        8,
        (
            Mistake("as many as possible", 64, "Then 64 inputs are held, as many as without checkpointing."),
            Mistake("one", 1, "Then all 64 results are there again when the one segment is opened."),
            Mistake("two", 2, "2 inputs, and 32 results of the open one. Fewer results cost more inputs: go on."),
            Mistake("half", 32, "32 inputs and 2 results. Fewer inputs cost more results: where do they balance?"),
        ),
        "k + 64/k is least where both parts are equal: 8 + 8 = 16.",
    ),
    Question(
        "11.d7",
        "z = cos(w·z) after 100 steps: the last use of w brings −0.4979. What is dz/dw, all uses together?",
        "nearer to 0: −0.2975",
        (
            Mistake("a hundred times", "100 times as much: −49.79", "Paths add, but an earlier use is felt less."),
            Mistake("the last alone", "the same: −0.4979", "Earlier uses moved z, and z is felt in every step."),
            Mistake(
                "all of one sign",
                "farther from 0: −1.525",
                "It would be, if all contributions had one sign. How steep is cos there, up or down?",
            ),
        ),
        "Each use one step farther back comes with a factor of −0.6736: the signs alternate.",
        choices=(
            "100 times as much: −49.79",
            "farther from 0: −1.525",
            "the same: −0.4979",
            "nearer to 0: −0.2975",
        ),
    ),
    Question(
        "11.d8",
        "forward computes the right slope and keeps it as `ctx.slope`; backward returns upstream * ctx.slope. "
        "Which checks pass?",
        "gradcheck passes, gradgradcheck fails",
        (
            Mistake("both", "both pass", "The slope is right as a number. Does autograd know how it moves with x?"),
            Mistake("neither", "both fail", "The first derivative is what it should be: slope times upstream."),
            Mistake(
                "turned round",
                "gradcheck fails, gradgradcheck passes",
                "If the first derivative is wrong, so is what moves of it. Here the first one is right.",
            ),
        ),
        "The kept slope has the right value and no history.",
        choices=(
            "both pass",
            "gradcheck fails, gradgradcheck passes",
            "gradcheck passes, gradgradcheck fails",
            "both fail",
        ),
    ),
    Question(
        "11.d9",
        "After training the gradient of the mean loss is nearly 0. And the gradients of the single birds?",
        "a few are large, and they cancel in the mean",
        (
            Mistake("all small", "all of them are nearly 0", "The mean is. A wrong label still pulls; others hold."),
            Mistake("all alike", "all have about the same size", "Most birds are told apart well, and pull no more."),
            Mistake("impossible", "that cannot be known from a batch", "Autograd can be asked for each row by itself."),
        ),
        "At rest the pulls balance; that does not make them small.",
        choices=(
            "all of them are nearly 0",
            "all have about the same size",
            "a few are large, and they cancel in the mean",
            "that cannot be known from a batch",
        ),
    ),
    Question(
        "11.r1",
        "Power iteration on a loss settles at v · H v = 50, with v of length 1. Above which learning rate does plain "
        "descent diverge there?",
        0.04,
        (
            Mistake("forgot the 2", 0.02, "At 1/c the step lands on the floor of the valley. The border is farther."),
            Mistake("upside down", 25, "A steeper valley needs a smaller rate."),
            Mistake("four", 0.08, "Each step multiplies by 1 − lr · c. Where does that reach −1?"),
        ),
        "2/c with c = 50.",
    ),
    Question(
        "11.r2",
        "100 layers in 10 segments, checkpointed. About how many tensors of a layer's size are held at the peak?",
        20,
        (
            Mistake("all", 100, "Most results were thrown away: only one segment is open at a time."),
            Mistake("inputs alone", 10, "Those are the inputs of the segments. One of them is open as well."),
            Mistake("multiplied", 1000, "Inputs and results of the open segment stand side by side: they add."),
        ),
        "10 inputs of segments, the first of which is the batch, and the 10 results of the open one.",
        also=(19,),
    ),
    Question(
        "11.r3",
        "A loop settles at z = f(z, w), where f_w = 2 and f_z = 0.5. What is dz/dw?",
        4,
        (
            Mistake("the last use", 2, "That is the last use of w. Earlier ones come with 0.5, 0.25 and so on."),
            Mistake("two uses", 3, "That is 2 + 1. The sum goes on."),
            Mistake("multiplied", 1, "One divides by 1 − f_z: the sum of all powers is more than 1."),
            Mistake("added", 2.5, "f_z multiplies the contribution of the step before; it adds nothing of its own."),
            Mistake("minus", -4, "f_z and f_w divided with a minus sign belong to an equation f = 0."),
        ),
        "2 / (1 − 0.5).",
    ),
    Question(
        "11.r4",
        "What makes the second derivative of a Function wrong, though the first is right?",
        "a slope computed in forward and kept",
        (
            Mistake("inputs", "inputs saved with save_for_backward", "They come back with their history."),
            Mistake("outputs", "outputs saved with save_for_backward", "An output knows the Function that made it."),
            Mistake(
                "in backward", "a slope computed in backward", "That is recorded, if a graph is asked for."
            ),
        ),
        "forward runs unrecorded, so what it computes on the way has no history.",
        choices=(
            "inputs saved with save_for_backward",
            "outputs saved with save_for_backward",
            "a slope computed in backward",
            "a slope computed in forward and kept",
        ),
    ),
)
