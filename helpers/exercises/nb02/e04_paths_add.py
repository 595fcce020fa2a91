"""Exercise 02.4: paths add."""

from itertools import product

import torch

from helpers.exercises.checking.near import nearly
from helpers.exercises.checking.run import told
from helpers.exercises.checking.values import canonical, number_words, one_factor, same
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb02.plain import of_numbers

ID = "02.4"
MINUTES = 5
TASK = (
    "∂y/∂a of the diamond c = a + b, d = a·b, y = c + d + c·d. Collect what reaches c, what "
    "reaches d, then a."
)
STUB = """
def dy_da(a, b):
    c = a + b
    d = a * b
    dy_dc = ...
    dy_dd = ...
    return ...

exercise("02.4").check(dy_da)
"""
HINTS = (
    "c is used twice: alone, and as a factor of c·d. Its upstream gradient has two parts.",
    "∂y/∂c = 1 + d. The same for d.",
    "a reaches c with local derivative 1, and d with local derivative b. Add the two contributions.",
)
WHY = "Four paths lead from a to y: 1, b, d and c·b. A path multiplies, paths add."


def dy_da(a, b):
    c = a + b
    d = a * b
    dy_dc = 1 + d
    dy_dd = 1 + c
    return dy_dc * 1 + dy_dd * b


def inputs(draw):
    return 2 * draw(), draw()


def gradient_of(nudge, a, b):
    a = a + nudge
    c, d = a + b, a * b
    return c + d + c * d


def measure(answer, draw):
    """The slope, told of at a and at −a: with these sizes it is positive at one of them and negative at the other."""
    a, b = inputs(draw)
    given, right = [of_numbers(answer, (at, b)) for at in (a, -a)], [dy_da(at, b) for at in (a, -a)]

    def first_off(got):
        factor = one_factor(got, torch.stack(right))
        if factor is not None and factor > 0:
            return f"At the two a that were tried yours is {number_words(factor)} times what is due. {TIMES}"
        off = [each for *each, due in zip(got, (a, -a), right, strict=True) if not same(each[0], due)]
        return seen(*off[0], b, answer)

    found = list(map(canonical, given))
    if all(isinstance(one, torch.Tensor) and not one.dim() for one in found):
        return told(torch.stack(found), torch.stack(right), first_off)
    return told(given[0], right[0], lambda got: seen(got, a, b, answer))


TIMES = "What multiplies or divides the sum of the contributions?"
WAYS = "a → c → y", "a → c → c·d → y", "a → d → y", "a → d → c·d → y"


def seen(got, a, b, answer):
    """Which of the four ways are missing or counted twice, if the answer is a sum of them."""
    if same(got, -dy_da(a, b)):
        at = f"a = {number_words(a)} and b = {number_words(b)}"
        return f"At {at} your size is right, and the sign is not. The four paths bring signs of their own: add them so."
    products = 1, a * b, b, (a + b) * b
    for times in product(range(-1, 3), repeat=4):
        if same(got, sum(count * way for count, way in zip(times, products, strict=True)) + 0 * a):
            missing = [way for way, count in zip(WAYS, times, strict=True) if count == 0]
            twice = [way for way, count in zip(WAYS, times, strict=True) if count == 2]
            said = [f"missing: {', '.join(missing)}"] * bool(missing) + [f"twice: {', '.join(twice)}"] * bool(twice)
            minus = [way for way, count in zip(WAYS, times, strict=True) if count < 0]
            said += [f"with a minus: {', '.join(minus)}"] * bool(minus)
            at = f"a = {number_words(a)} and b = {number_words(b)}"
            return f"Your function gives at {at} what comes of this: {'; '.join(said)}. Four ways lead from a to y."
    if near := nearly(answer, dy_da, (a, b), (-a, b)):
        return near
    return "Look at four numbers one by one: dy_dc (c stands in y alone and in c·d), dy_dd, and the two edges out of a."


@mistake("What reaches c is multiplied by a. In c = a + b a nudge of a goes on as it is.")
def a_on_the_edge_to_c(a, b):
    return (1 + a * b) * a + (1 + a + b) * b


@mistake("On the edge a → d you put d itself. How much does d = a·b move for each nudge of a?")
def d_on_its_edge(a, b):
    return 1 + a * b + (1 + a + b) * a * b


@mistake("Both edges out of a have values on them, c and d. On an edge stands a slope.")
def values_on_the_edges(a, b):
    return (1 + a * b) * (a + b) + (1 + a + b) * a * b


@mistake("Yours comes to the paths through d alone. What comes through c has to be there too: contributions add up.")
def overwrote_instead_of_added(a, b):
    return (1 + a + b) * b


@mistake("Yours comes to the paths through c alone. a reaches y through d as well.")
def only_through_c(a, b):
    return 1 + a * b


@mistake("Along a path local derivatives multiply. Where paths meet, they add.")
def multiplied_the_paths(a, b):
    return (1 + a * b) * (1 + a + b) * b


@mistake("c stands in y twice: alone and in c·d. So does d. You counted each only once.")
def missed_the_direct_paths(a, b):
    return a * b + (a + b) * b


@mistake("25 is its value at a = 2, b = 3. The function is asked at other points.")
def a_number(a, b):
    return 25.0


@mistake("c and d also meet in c·d. The paths through that product are missing.")
def missed_the_product(a, b):
    return 1 + b


@mistake("Something has changed places: what arrives at c and at d, or the two edges out of a.")
def ends_swapped(a, b):
    return (1 + a * b) * b + (1 + a + b)


@mistake("What reached c and d is added up as it is. On its edge to a each is multiplied by a local derivative.")
def no_edges_to_a(a, b):
    return (1 + a * b) + (1 + a + b)


@mistake("That is y itself. A derivative says how much y moves for each nudge of a.")
def the_value(a, b):
    return a + b + a * b + (a + b) * a * b


@mistake("dy_dd is right and dy_dc lacks a part: c stands in y alone as well.")
def c_counted_once(a, b):
    return a * b + (1 + a + b) * b


@mistake("dy_dc is right and dy_dd lacks a part: d stands in y alone as well.")
def d_counted_once(a, b):
    return (1 + a * b) + (a + b) * b


@mistake("What reaches c and what reaches d are multiplied. Both go on to a, so they add.")
def multiplied_with_edges(a, b):
    return (1 + a * b) * (1 + a + b)


@mistake("For the slope of c·d you take c·d itself. How much does it move for a nudge of c alone?")
def value_for_slope(a, b):
    return (1 + (a + b) * a * b) * (1 + b)


@mistake("What reaches d and the edge from d to a are added. Along a path they multiply.")
def added_along_the_edge(a, b):
    return (1 + a * b) + (1 + a + b) + b


@mistake("A minus has come in. All edges of this graph are sums and products, and none turns a sign.")
def minus(a, b):
    return (1 + a * b) - (1 + a + b) * b


@mistake("That is ∂y/∂b. The edge a → d has another local derivative.")
def b_for_a(a, b):
    return (1 + a * b) + (1 + a + b) * a


@also_right
def multiplied_out(a, b):
    return 1 + 2 * a * b + b + b**2


@also_right
def four_paths(a, b):
    return sum([1, float(b), float(a * b), float((a + b) * b)])


@also_right
def by_autograd(a, b):
    return torch.func.grad(gradient_of, argnums=1)(torch.zeros(()), a, b)
