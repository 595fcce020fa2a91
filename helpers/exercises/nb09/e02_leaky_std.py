"""Exercise 09.2: the rule of He for a leaky ReLU."""

from helpers.exercises.checking.run import call, told
from helpers.exercises.checking.values import number_words, told_apart
from helpers.exercises.marks import also_right, mistake

ID = "09.2"
MINUTES = 3
TASK = (
    "A leaky ReLU gives z where z is positive and a · z where it is negative. Return the standard "
    "deviation of the weights of a layer with n inputs that makes the factor 1."
)
STUB = """
def leaky_std(n, a):
    left = ...    # which share of mean z² is left after the leaky ReLU?
    return ...

exercise("09.2").check(leaky_std)
"""
HINTS = (
    "Half of the numbers keep their square. What becomes of the square of the other half?",
    "Then the second line of the rule anew: n, times the variance, times what is left, has to be 1.",
)
WHY = "The positive half keeps its squares, the negative half a² of them: (1 + a²)/2 is left, where ReLU left 1/2."


def leaky_std(n, a):
    left = (1 + a**2) / 2
    return (1 / (n * left)) ** 0.5


def inputs(draw):
    return 20 + int(40 * float(draw().abs())), float(draw().abs()) / 4


def measure(answer, draw):
    """One n and one a; what no slip gives is told by what a layer makes of mean z²."""
    n, a = given = inputs(draw)
    return told(call(answer, given), leaky_std(*given), lambda seen: say(answer, float(seen), n, a))


def say(answer, seen, n, a):
    """How it follows n, if wrongly; else which share of mean z² it makes up for."""
    given = f"With n = {n} and a = {number_words(a)} yours is {number_words(seen)}"
    if seen < 0:
        return f"{given}. A standard deviation is never below 0. Where does the minus come from?"
    if not seen:
        return f"{given}. {OF_WHOLE}"
    times = float(answer(4 * n, a)) / seen
    if abs(times - 0.5) > 0.02:
        return f"{given}. With 4 times the inputs it becomes {number_words(times)} times that. What should it become?"
    if all(abs(float(answer(m, b)) / leaky_std(m, b) - 1) < 0.01 for m in (n, 4 * n) for b in (a, 0.05, 0.9)):
        yours, due = told_apart(seen, leaky_std(n, a))
        return f"With n = {n} and a = {number_words(a)} yours is {yours}, and {due} is due. {NEAR}"
    share = number_words(1 / (n * seen**2))
    return f"{given}. n · variance · left is 1 for left = {share}. ReLU would leave 0.5. What does the leak add?"


NEAR = "That is near. Which number in yours is not exact?"
OF_WHOLE = "Which line makes 0 of a number between 0 and 1? `//` and `int` leave away what stands behind the point."


@mistake("To four digits yours is ReLU's √(2/n), for each a that is tried. What does the leak let through?")
def forgot_the_leak(n, a):
    return (2 / n) ** 0.5


@mistake("That is Glorot's, for a function that leaves all of z². This one makes the negative half smaller.")
def glorot(n, a):
    return (1 / n) ** 0.5


@mistake("That is the variance. A standard deviation is its root.")
def variance(n, a):
    return 2 / (n * (1 + a**2))


@mistake("a² has lost its square: z shrinks by a, so z² shrinks by more.", name="a for a²")
def a_for_its_square(n, a):
    return (2 / (n * (1 + a))) ** 0.5


@mistake("More gets through than ReLU lets, so the weights have to be smaller, not larger: below, not on top.")
def upside_down(n, a):
    return (2 * (1 + a**2) / n) ** 0.5


@mistake(
    "Yours comes to √(1/(n(1 + a²))), the right one divided by √2. Only half of the numbers keep their square whole, "
    "the other half a² of it, and n counts once. Which of these is otherwise in yours?"
)
def forgot_the_half(n, a):
    return (1 / (n * (1 + a**2))) ** 0.5


@mistake("That counts the negative half alone. The positive half keeps all of its squares.")
def the_leak_alone(n, a):
    return (2 / (n * a**2)) ** 0.5


@mistake("That counts all numbers as negative ones. Half of them are positive.", name="a² of all")
def all_negative(n, a):
    return (1 / (n * a**2)) ** 0.5


@mistake("1 − a² takes the leak away from the rest. It adds to what is left.", name="minus")
def minus(n, a):
    return (2 / (n * (1 - a**2))) ** 0.5


@mistake("Yours comes to √2/(n(1 + a²)). The root belongs over the whole fraction, once.")
def root_of_the_2_alone(n, a):
    return 2**0.5 / (n * (1 + a**2))


@mistake("Yours is divided by n, not by its root. Twice the inputs make the sum's length grow by √2, not by 2.")
def n_outside(n, a):
    return (2 / (1 + a**2)) ** 0.5 / n


@mistake("That is the share left of mean z² by one activation. Which weights make up for it?")
def the_share(n, a):
    return (1 + a**2) / 2


@mistake("Yours comes to 2/√(n(1 + a²)). Does the root leave the 2 out, or is a half in it twice?")
def the_half_twice(n, a):
    return (4 / (n * (1 + a**2))) ** 0.5


@mistake("Yours comes to 1/(s · √n) with s = (1 + a)/2, the mean of the slopes. It is their squares that are averaged.")
def mean_slope_squared(n, a):
    return 2 / (1 + a) / n**0.5


@mistake("That is the factor which makes up for the activation, √(2/(1 + a²)). A sum of n terms is in it too.")
def gain_alone(n, a):
    return (2 / (1 + a**2)) ** 0.5


@mistake("A sum of n terms grows with n, so the weights shrink with it. In yours they grow.")
def n_on_top(n, a):
    return (2 * n / (1 + a**2)) ** 0.5


@mistake("Without its root yours has (1 + a)² below, with a cross term. The squares of 1 and of a are averaged.")
def square_of_the_sum(n, a):
    return (2 / (n * (1 + a) ** 2)) ** 0.5


@mistake("Yours is √(left/n), with left = (1 + a²)/2: it grows with what is left. n · variance · left has to be 1.")
def left_on_top(n, a):
    return ((1 + a**2) / 2 / n) ** 0.5


@mistake("Yours takes 1/2 + a² for what is left. How many of the numbers are negative, and have a² left?")
def the_leak_whole(n, a):
    return (1 / (n * (1 / 2 + a**2))) ** 0.5


@mistake("Yours is √3 times the deviation: that is how far uniform weights reach to each side. Drop which factor?")
def reach_of_uniform(n, a):
    return (3 / (n * (1 + a**2) / 2)) ** 0.5


@mistake("Yours takes 1 + a²/2 for what is left. The positive half is half of the numbers too.", name="the rest whole")
def the_rest_whole(n, a):
    return (1 / (n * (1 + a**2 / 2))) ** 0.5


@mistake("Yours is left/√n. n · variance · left has to be 1: on which side of the line is left, and what of the root?")
def left_on_top_without_root(n, a):
    return (1 + a**2) / 2 / n**0.5


@mistake("Yours comes to 1/(left · √n). Its square has left twice below, the variance 1/(n · left) once.")
def root_of_n_alone(n, a):
    return 2 / (n**0.5 * (1 + a**2))


@mistake("Yours is √(2/n)/(1 + a²). The variance is 1/(n · left), and the deviation the root of all that.")
def root_of_2_over_n(n, a):
    return (2 / n) ** 0.5 / (1 + a**2)


@mistake("Yours is √(2/n + a²). Does all that divides have its brackets?", name="a² added at the end")
def a_squared_at_the_end(n, a):
    return (2 / n + a**2) ** 0.5


@mistake("Yours is ReLU's √(2/n), times 1 − a. The leak changes what is left of mean z²: by how much, under the root?")
def times_1_minus_a(n, a):
    return (2 / n) ** 0.5 * (1 - a)


@also_right
def in_one_line(n, a):
    return 2**0.5 * (n + n * a * a) ** -0.5
