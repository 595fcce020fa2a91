"""Questions of notebook 02."""

from helpers.exercises.checking.judge import Mistake
from helpers.exercises.form.question import Question

QUESTIONS = (
    Question(
        "02.d1",
        "∂y/∂a at a = 2, b = 3",
        25,
        (
            Mistake("only through d", 18, "Those are the paths through d. The ones through c bring the rest."),
            Mistake("only through c", 7, "Those are the paths through c. The ones through d bring the rest."),
            Mistake("handed on the sum", 29, "The paths through c were counted again after the second visit."),
            Mistake("b's gradient", 19, "On the edge a → d you have a itself. Its local derivative is b = 3."),
            Mistake("the value", 41, "That is y itself. A derivative says how much y changes per nudge."),
            Mistake("missed the product", 4, "c and d also meet in c·d: two more paths lead through it."),
            Mistake("missed the direct ones", 21, "c and d stand in y alone too, not only in their product."),
            Mistake("no b on the way", 13, "What reaches c and d is right. From a to d it is still multiplied by b."),
            Mistake("multiplied the paths", 126, "What comes by c and what comes by d adds up at a."),
            Mistake("one path short", 10, "Three of the ways are in it. a also moves d, and d is a factor of c·d."),
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
            Mistake("the nudge", 0.001, "That is the nudge of b. Before it reaches J it is multiplied twice."),
            Mistake("the new J", 33.006, "That is where J ends. Asked is by how much it has moved."),
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
            Mistake("inf", float("inf"), "Only a divisor of 0 gives infinity, and 2h is none. Look at the numerator."),
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
            Mistake("no a on the way", 13, "What reaches c and d is right. From b to d it is still multiplied by a."),
            Mistake("the value", 41, "That is y itself. Asked is how much y moves for each nudge of b."),
        ),
        "7 arrives through c and 6 · 2 = 12 through d.",
    ),
    Question(
        "02.d5",
        "A node hands on its sum so far × local each time something arrives. y hands on to s first; when that has gone "
        "all the way to a and b, to p. What comes out for ∂y/∂a at a = 2, b = 3, which should be 25?",
        29,
        (
            Mistake("the right one", 25, "That would be so if each visit handed on only what arrived with it."),
            Mistake("overwrote", 18, "Nothing is overwritten here. Something is handed on twice."),
            Mistake("p before s", 46, "That is what comes out if y hands on to p first. Here s is first."),
            Mistake("b's", 22, "That is what the pass gives for ∂y/∂b."),
            Mistake("c's first part twice", 26, "c's first part is counted twice. d does the same with its own."),
            Mistake("d's first part twice", 28, "d's first part is counted twice. c does the same with its own."),
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
            Mistake("the sums", 2**20 - 1, "So often it visits the sums, all together. Asked are the visits to x."),
            Mistake("all visits", 2**21 - 1, "That is x and all the sums together. Asked are the visits to x."),
            Mistake("squared", 400, "Each add doubles the number of paths."),
            Mistake("one doubling short", 2**19, "Count one add alone: x + x reaches x twice."),
            Mistake("one doubling too many", 2**21, "Count one add alone: x + x reaches x twice."),
        ),
        "Each add doubles the number of paths: 2²⁰ = 1,048,576.",
        also=(10**6,),
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
            Mistake("one per weight and one", 1001, "That is one-sided nudges: a run for each weight, one without."),
            Mistake("two per weight", 2000, "That is the price of central differences: two runs for each weight."),
        ),
        "One reverse sweep starts at the loss and passes every weight on its way.",
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
            Mistake("without the −5", 6, "The −5 arrives as well. What is negative counts too."),
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
            Mistake("the value", 3, "That is J itself. Asked is how strongly it feels b."),
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
)
