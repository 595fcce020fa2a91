"""Questions of notebook 10."""

from helpers.exercises.checking.judge import Mistake
from helpers.exercises.form.question import Question

QUESTIONS = (
    Question(
        "10.d1",
        "One query, three equal scores, and the values 3, 6 and 12. What is out?",
        7,
        (
            Mistake("the middle", 6, "That is the middle one. Equal scores make equal weights, and out is a mean."),
            Mistake("the sum", 21, "That is the sum. The weights sum to 1."),
            Mistake("nothing", 0, "Equal scores, whatever they are, make weights of 1/3."),
            Mistake("the largest", 12, "No score is the largest, so no value is preferred."),
        ),
        "Equal scores give each value the weight 1/3: (3 + 6 + 12)/3.",
    ),
    Question(
        "10.d2",
        "P = [0.2, 0.5, 0.3] is one query's row, and out.g = 10. What do the three values get, as a list?",
        [2, 5, 3],
        (
            Mistake("all of it", [10, 10, 10], "Each value counts in out with its weight only."),
            Mistake("equal parts", [10 / 3, 10 / 3, 10 / 3], "That would be equal weights. Here they are P."),
            Mistake("the weights", [0.2, 0.5, 0.3], "Those are the local derivatives. The upstream gradient is 10."),
            Mistake("one value", [0, 10, 0], "The second is looked at most, and the others too."),
        ),
        "The local derivative of out in a value is its weight; times 10.",
    ),
    Question(
        "10.d3",
        "The row P = [0.2, 0.5, 0.3] has P_g = [5, 5, 5]. What is the gradient of its three scores, as a list?",
        [0, 0, 0],
        (
            Mistake("upstream", [5, 5, 5], "That arrives at P. A score that rises takes from the other weights."),
            Mistake("weighted", [1, 2.5, 1.5], "That is P · P_g. What the other weights lose is missing."),
            Mistake(
                "as a sigmoid",
                [0.8, 1.25, 1.05],
                "That is each weight's own slope p(1 − p), times 5. What the others lose is missing.",
            ),
        ),
        "The weights sum to 1 whatever the scores are, so 5 times their sum cannot change.",
    ),
    Question(
        "10.d4",
        "A score adds 64 products of numbers with mean 0 and standard deviation 1. What is its standard deviation?",
        8,
        (
            Mistake("variance", 64, "That is its variance: 64 times 1. The standard deviation is its root."),
            Mistake("one", 1, "That is one product. 64 of them add their variances."),
            Mistake("halved", 32, "Half of 64. Variances add, and then comes a root."),
            Mistake("divided", 0.125, "A sum of more products spreads further, not less."),
        ),
        "Variances add to 64, and its root is 8.",
    ),
    Question(
        "10.d5",
        "d = 1024, eight random keys. How much larger is the typical gradient of a row of scores divided by √d?",
        "more than 100,000 times",
        (
            Mistake("the same", "not at all", "A spread of 32 leaves one weight near 1. What is p(1 − p) there?"),
            Mistake("a root", "32 times", "That is √d. A softmax falls off as e to the difference of scores."),
            Mistake("d", "1,024 times", "That is d itself. In a softmax differences of scores are exponents."),
        ),
        "Scores spread over 32 differ by 10 or 20, and e to the −15 is below a millionth.",
        choices=("not at all", "32 times", "1,024 times", "more than 100,000 times"),
    ),
    Question(
        "10.d6",
        "The weights to the future are set to 0 after the softmax. Does any gradient reach the future?",
        "yes, through the sum below the line",
        (
            Mistake("cut", "no, the weights are 0", "Wires through those weights are cut. Who else saw the scores?"),
            Mistake(
                "through the values",
                "yes, through the values",
                "A value is multiplied by its weight, and that is 0.",
            ),
            Mistake("small", "no, it is only rounding", "It is as large as the rest. Which sum held the scores?"),
        ),
        "Every weight is divided by the sum over all scores, the future ones too.",
        choices=(
            "no, the weights are 0",
            "no, it is only rounding",
            "yes, through the values",
            "yes, through the sum below the line",
        ),
    ),
    Question(
        "10.d7",
        "ids = [3, 1, 3], and 1, 2 and 4 arrive at the three copies. What does row 3 of the table get?",
        5,
        (
            Mistake("last copy", 4, "That is its last copy. The first one has a part too."),
            Mistake("first copy", 1, "That is its first copy. There is another."),
            Mistake("averaged", 2.5, "Two uses add. They are not averaged."),
            Mistake("all", 7, "The 2 went to a copy of row 1."),
            Mistake("nothing", 0, "A nudge of row 3 moves two of the three copies."),
        ),
        "Row 3 was copied to the first and the third place: 1 + 4.",
    ),
    Question(
        "10.d8",
        "A model that knows nothing scores 9 letters nearly equally. What is its mean cross-entropy?",
        "about 2.2",
        (
            Mistake("nothing", "0", "0 is the loss of one who is sure and right."),
            Mistake("one", "about 1", "That would be a probability of 1/e for the right letter. Here it is 1/9."),
            Mistake("letters", "about 9", "Each letter has the probability 1/9. The loss is minus its logarithm."),
        ),
        "The right letter has the probability 1/9, and −log(1/9) = log 9.",
        choices=("0", "about 1", "about 2.2", "about 9"),
    ),
    Question(
        "10.d9",
        "The string stands at places 0 to 5. The last letter of the answer, which place gets most of its gradient?",
        0,
        (
            Mistake("last of the string", 5, "That is the first letter of the answer. The string is reversed."),
            Mistake("from one", 1, "Places are counted from 0."),
            Mistake("the sign", 6, "At 6 stands the >. Where is the letter that has to be written?"),
            Mistake("itself", 11, "There it stands when it writes. The letter that it needs stands elsewhere."),
        ),
        "Reversed, the last letter is the first of the string.",
    ),
    Question(
        "10.r1",
        "P = [0.5, 0.5] and P_g = [1, 0]. What is the gradient of the first score?",
        0.25,
        (
            Mistake("half", 0.5, "That is p · g. The mean of g, with the weights p, is taken away first."),
            Mistake("all", 1, "That arrives at the weight. How much does a score move it?"),
            Mistake("nothing", 0, "That would be so if both g were equal."),
            Mistake("the other", -0.25, "That is the second score's. The first weight is the one that counts."),
        ),
        "0.5 · (1 − 0.5): the mean of g is 0.5.",
    ),
    Question(
        "10.r2",
        "Heads of d = 100. By what are the scores divided, so that their standard deviation is 1?",
        10,
        (
            Mistake("variance", 100, "That is the variance of a score. A standard deviation is its root."),
            Mistake("upside down", 0.1, "Divided by this, scores would become larger."),
            Mistake("nothing", 1, "Divided by 1 they stay as they are, and 100 products spread."),
        ),
        "√100.",
    ),
    Question(
        "10.r3",
        "What does a causal mask put in place of a forbidden score, before the softmax?",
        "−∞",
        (
            Mistake("zero", "0", "e⁰ is 1: a weight like any other."),
            Mistake("minus one", "−1", "e to the −1 is small and not 0. The future would still count."),
            Mistake("not a number", "nan", "One nan in a row makes its sum nan, and with it every weight."),
        ),
        "e to the −∞ is 0: no weight, no part in the sum, and no gradient.",
        choices=("0", "−1", "−∞", "nan"),
    ),
    Question(
        "10.r4",
        "One table serves as embedding and, transposed, for the scores. What is its gradient?",
        "the sum of both parts",
        (
            Mistake("lookup", "that of the lookup", "The scores are made of the table too."),
            Mistake("scores", "that of the scores", "The rows that flow on come from the table as well."),
            Mistake("mean", "the mean of both parts", "A tensor with two uses adds what each of them brings."),
        ),
        "Two uses of one tensor: contributions add.",
        choices=(
            "that of the lookup",
            "that of the scores",
            "the mean of both parts",
            "the sum of both parts",
        ),
    ),
)
