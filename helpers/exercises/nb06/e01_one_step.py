"""Exercise 06.1: one weight, one sample."""

import torch

from helpers.exercises.checking.example import by_example
from helpers.exercises.checking.run import told
from helpers.exercises.checking.values import canonical, number_words, same
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb06.measures import of_numbers

ID = "06.1"
MINUTES = 3
TASK = "One step of gradient descent for one sample, by hand: loss = (w·x − y)². Return the new w."
STUB = """
def sgd_step(w, x, y, lr):
    return ...

exercise("06.1").check(sgd_step)
"""
HINTS = (
    "Name the steps: y_hat = w·x, error = y_hat − y, loss = error².",
    "∂loss/∂w = 2 · error · x. Where does lr go?",
)
WHY = "The gradient 2·error·x points uphill, and the step goes against it, scaled by the learning rate."


def sgd_step(w, x, y, lr):
    return w - lr * 2 * (w * x - y) * x


def inputs(draw):
    return draw(), draw(), draw(), 0.1 * draw().abs()


def measure(answer, draw):
    w, x, y, lr = given = inputs(draw)
    says = lambda _: at_two_rates(answer) or by_example(answer, sgd_step, EXAMPLES, "the new w is")  # noqa: E731
    found, turned = told(of_numbers(answer, given), sgd_step(*given), says), (-w, x, -y, lr)
    if same(canonical(found), canonical(sgd_step(*given))):  # the new w may have one sign in all draws
        told(of_numbers(answer, turned), sgd_step(*turned), says)
    return found


def at_two_rates(answer):
    """A sentence for an answer that gives the same w for two rates on every example; else ""."""
    given = [numbers for _, numbers in EXAMPLES]
    once, twice = (canonical([of_numbers(answer, (*rest, k * lr)) for *rest, lr in given]) for k in (1, 2))
    if not same(once, twice):
        return ""
    return f"Try yours on {EXAMPLES[0][0]}: it gives {number_words(once[0])}, and so it does for lr = 0.2. Where is lr?"


def example(*numbers):
    words = "w = {}, the point ({}, {}) and lr = {}".format(*map(number_words, numbers))
    return words, tuple(torch.tensor(number, dtype=torch.float64) for number in numbers)


EXAMPLES = example(1, 2, 4, 0.1), example(3, 2, 5, 0.1), example(-1, 3, 2, 0.01), example(2, -1, 1, 0.5)


@mistake("That is the new prediction, the new w times x. The new w itself is asked for.")
def the_new_prediction(w, x, y, lr):
    return sgd_step(w, x, y, lr) * x


@mistake("That step raises the loss. Against the gradient it falls.")
def ascent(w, x, y, lr):
    return w + lr * 2 * (w * x - y) * x


@mistake("Your step leads uphill, and is half as long as it should be. See a sign, and what becomes of the square's 2.")
def ascent_without_the_2(w, x, y, lr):
    return w + lr * (w * x - y) * x


@mistake("Two things: x is missing, which the gradient passes on the way to w, and the sign of the change is turned.")
def ascent_without_x(w, x, y, lr):
    return w + lr * 2 * (w * x - y)


@mistake("Yours adds lr · error to w. Which way does a step go, and which factors do the square and w·x bring?")
def ascent_by_the_error(w, x, y, lr):
    return w + lr * (w * x - y)


@mistake("Your step leads uphill, and nothing makes it small: where does the learning rate come in?")
def ascent_without_lr(w, x, y, lr):
    return w + 2 * (w * x - y) * x


@mistake("The learning rate is in it twice. It scales the gradient once.")
def lr_twice(w, x, y, lr):
    return w - lr * lr * 2 * (w * x - y) * x


@mistake("Your step is twice as long as it should be. The square brings one 2 along; what brings the other?")
def two_twice(w, x, y, lr):
    return w - lr * 4 * (w * x - y) * x


@mistake("Yours moves w as if the error were w·x + y. The loss says by what w·x differs from y.")
def error_added(w, x, y, lr):
    return w - lr * 2 * (w * x + y) * x


@mistake("Yours takes error · x from w. What makes a step small, and which factor does the square bring?")
def no_lr_and_no_2(w, x, y, lr):
    return w - (w * x - y) * x


@mistake("The change has its sign from x alone. An error below 0 turns it too: what takes the error's sign away?")
def size_of_the_error(w, x, y, lr):
    return w - lr * 2 * abs(w * x - y) * x


@mistake("Yours steps half as far as it should. Is the 2 of the square there, and does anything take half of the step?")
def forgot_the_2(w, x, y, lr):
    return w - lr * (w * x - y) * x


@mistake("On the way back to w the gradient passes the product w·x.")
def forgot_x(w, x, y, lr):
    return w - lr * 2 * (w * x - y)


@mistake("Yours takes lr · error from w. Which factors do the square and the product w·x bring on the way back?")
def error_alone(w, x, y, lr):
    return w - lr * (w * x - y)


@mistake("The product w·x feels a nudge of w times the other factor. Yours has w there, which is the slope in x.")
def w_for_x(w, x, y, lr):
    return w - lr * 2 * (w * x - y) * w


@mistake("That is the step to a new x. The point stays as it is; the weight moves.")
def moved_x(w, x, y, lr):
    return x - lr * 2 * (w * x - y) * w


@mistake("x comes in once, by the product w·x. Yours holds it once more.")
def x_squared(w, x, y, lr):
    return w - lr * 2 * (w * x - y) * x * x


@mistake("The square's local derivative is 2·error. Yours still has the square, times 2.")
def squared_and_2(w, x, y, lr):
    return w - lr * 2 * (w * x - y) ** 2 * x


@mistake("That is the square times x. What does the square hand back to the error?")
def squared_times_x(w, x, y, lr):
    return w - lr * (w * x - y) ** 2 * x


@mistake("The direction is right. The learning rate scales the step.")
def forgot_lr(w, x, y, lr):
    return w - 2 * (w * x - y) * x


@mistake("Your learning rate is 0.1, whatever is given. Use lr.")
def rate_of_the_example(w, x, y, lr):
    return w - 0.1 * 2 * (w * x - y) * x


@mistake("The learning rate multiplies the gradient. Yours divides, so a small rate makes a large step.")
def divided_by_lr(w, x, y, lr):
    return w - 2 * (w * x - y) * x / lr


@mistake("That is the gradient. The step starts at the old w.")
def only_the_gradient(w, x, y, lr):
    return 2 * (w * x - y) * x


@mistake("That is how far w moves. From where, and which way?")
def only_the_step(w, x, y, lr):
    return lr * 2 * (w * x - y) * x


@mistake("That is the change of w, its sign included. Where does w start?")
def only_the_change(w, x, y, lr):
    return -lr * 2 * (w * x - y) * x


@mistake("That subtracts the loss. The step needs its slope.")
def subtracted_the_loss(w, x, y, lr):
    return w - lr * (w * x - y) ** 2


@mistake("`a - b * c - d` is another thing: brackets around the error keep x on all of it.")
def no_brackets(w, x, y, lr):
    return w - lr * 2 * w * x - y * x


@mistake("`w - lr * …` first makes the product. With brackets around w − lr the whole w is scaled.")
def scaled_w(w, x, y, lr):
    return (w - lr) * 2 * (w * x - y) * x


@mistake("y is left out. The error is how far w·x lies from it.")
def forgot_y(w, x, y, lr):
    return w - lr * 2 * (w * x) * x


@mistake("w has not moved. Which line puts the new number in its place?")
def not_moved(w, x, y, lr):
    return w


@mistake("That is the loss. What is its slope in w?")
def the_loss(w, x, y, lr):
    return (w * x - y) ** 2


@mistake("`2 * w * x - y` doubles the prediction alone. The 2 belongs to the whole error, in brackets.")
def doubled_prediction(w, x, y, lr):
    return w - lr * (2 * w * x - y) * x


@mistake("y stands alone at the end: w·x − y needs brackets, and x behind it.")
def y_alone(w, x, y, lr):
    return w - lr * 2 * w * x - y


@also_right
def target_minus_prediction(w, x, y, lr):
    return w + 2 * lr * x * (y - w * x)


@also_right
def plain_floats(w, x, y, lr):
    return float(w) * (1 - 2 * float(lr) * float(x) ** 2) + 2 * float(lr * x * y)


@also_right
def in_place(w, x, y, lr):
    w -= lr * 2 * (w * x - y) * x
    return w


@also_right
def by_autograd(w, x, y, lr):
    return w - lr * torch.func.grad(lambda v: (v * x - y) ** 2)(w)
