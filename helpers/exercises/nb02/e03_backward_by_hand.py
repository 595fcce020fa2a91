"""Exercise 02.3: the backward pass by hand."""

import torch

from helpers.exercises.checking.run import require, told
from helpers.exercises.checking.values import canonical, same, shape_words
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb02.plain import of_numbers

ID = "02.3"
MINUTES = 4
TASK = "The backward pass of J by hand. Each line is upstream gradient × local derivative."
STUB = """
def backward_J(a, b, c):
    dJ_du = ...
    dJ_dv = dJ_du * 1
    dJ_da = ...
    dJ_db = ...
    dJ_dc = ...
    return dJ_da, dJ_db, dJ_dc

exercise("02.3").check(backward_J)
"""
HINTS = (
    "Start at the output: J = 3u. The first line is the local derivative of that edge.",
    "u = a + v adds, and an addition hands the upstream gradient on unchanged.",
    "v = b·c: b receives the upstream gradient of v times c.",
)
WHY = "Each of the three is upstream × local: 3 · 1 for a, 3 · c for b, 3 · b for c. One pass gives them all."


def backward_J(a, b, c):
    dJ_du = 3
    dJ_dv = dJ_du * 1
    dJ_da = dJ_du * 1
    dJ_db = dJ_dv * c
    dJ_dc = dJ_dv * b
    return dJ_da, dJ_db, dJ_dc


def inputs(draw):
    return draw(), draw(), draw()


def gradient_of(nudge, a, b, c):
    return 3 * (a + nudge[0] + (b + nudge[1]) * (c + nudge[2]))


def measure(answer, draw):
    given = inputs(draw)
    right = torch.stack([torch.as_tensor(part, dtype=torch.float64) for part in backward_J(*given)])
    result = of_numbers(answer, given)
    got = canonical(result)
    other = isinstance(got, dict) or (isinstance(got, torch.Tensor) and got.shape != right.shape)
    kind = f"a {type(result).__name__} of {len(result)}" if isinstance(result, (tuple, list)) else shape_words(got)
    require(not other, f"Yours is {kind}; the answer is of {THREE}")
    return told(got, right, lambda got: seen(got, right))


THREE = "three numbers: dJ_da, dJ_db and dJ_dc. Leave the last line as it stood: it returns them."
ENTRIES = (
    "dJ_da is off. a stands in u = a + v: what arrives at u, and how does u feel a?",
    "dJ_db is off. b stands in v = b·c: what arrives at v, and how does v feel b?",
    "dJ_dc is off. c stands in v = b·c: what arrives at v, and how does v feel c?",
)


def seen(got, right):
    """What is wrong with the first gradient that is off."""
    return next(sentence for sentence, *pair in zip(ENTRIES, got, right, strict=True) if not same(*pair))


@mistake("The 3 is the upstream gradient of u. All that follows needs it.")
def forgot_the_3(a, b, c):
    return 1, c, b


@mistake("a has its 3. b and c have their local derivatives alone: what arrives at them?", name="3 only for a")
def three_only_for_a(a, b, c):
    return 3, c, b


@mistake("Only a has lost its upstream gradient. It is the one that arrives at u.", name="3 for all but a")
def three_for_all_but_a(a, b, c):
    return 1, 3 * c, 3 * b


@mistake("The last two stand in each other's place. In v = b·c each factor feels a nudge times the other one.")
def b_for_c(a, b, c):
    return 3, 3 * b, 3 * c


@mistake("The three are right. Return them in the order a, b, c.")
def wrong_order(a, b, c):
    return 3 * c, 3 * b, 3


@mistake("All three are there, and a's stands in the middle. Which one is returned first?", name="a's in the middle")
def as_in_the_middle(a, b, c):
    return 3 * c, 3, 3 * b


@mistake("All three are there, the last one first. They are asked from a to c.")
def in_reverse(a, b, c):
    return 3 * b, 3 * c, 3


@mistake("dJ_du is the derivative of 3·u, and no longer has u in it.", name="3u for 3")
def kept_u(a, b, c):
    u = a + b * c
    return 3 * u, 3 * u * c, 3 * u * b


@mistake("dJ_du is how much J moves for each nudge of u, not u itself.", name="u for 3")
def u_for_3(a, b, c):
    u = a + b * c
    return u, u * c, u * b


@mistake("Each gradient still has its own letter in it. The slope of b·c in b no longer contains b.")
def kept_the_variable(a, b, c):
    return 3 * a, 3 * b * c, 3 * b * c


@mistake("a's gradient has a in it. In u = a + v the local derivative of a is a plain number.", name="a times 3")
def a_times_3(a, b, c):
    return 3 * a, 3 * c, 3 * b


@mistake("v feels b and c, and in yours both have v as their factor. How far does v = b·c move for a nudge of b alone?")
def v_for_both(a, b, c):
    return 3, 3 * b * c, 3 * b * c


@mistake("c's gradient is 3·b·c, as if it came by b. What arrives at c comes from v: by which factor does v feel c?")
def chained_through_b(a, b, c):
    return 3, 3 * c, 3 * c * b


@mistake("b and c have the gradient of v as it came. Their local derivatives are missing.")
def no_local_derivative(a, b, c):
    return 3, 3, 3


@mistake("Those are the gradients at one point. The function is asked at other points.")
def three_numbers(a, b, c):
    return 3, 6, 9


@mistake("b and c have got upstream plus local derivative. The two multiply.", name="added at v")
def added_at_v(a, b, c):
    return 3, 3 + c, 3 + b


@mistake("Upstream and local derivative multiply. Adding comes where paths meet.")
def added_instead_of_multiplied(a, b, c):
    return 3 + 1, 3 + c, 3 + b


@also_right
def stacked(a, b, c):
    return torch.stack([torch.tensor(3.0, dtype=torch.float64), 3 * c, 3 * b])


@also_right
def a_list(a, b, c):
    return [3, float(c) * 3, 3 * float(b)]


@also_right
def by_autograd(a, b, c):
    return torch.autograd.functional.jacobian(lambda a, b, c: 3 * (a + b * c), (a, b, c))
