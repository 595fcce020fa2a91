"""Exercise 09.3: backward through a loop that uses one weight in every step."""

import torch

from helpers.exercises.checking.run import call, told
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb05.measures import sizes
from helpers.exercises.nb09.loop import by, require_all_steps, say, states, through
from helpers.exercises.nb09.measures import require_by_hand

ID = "09.3"
MINUTES = 5
TASK = (
    "Now with tanh, h = tanh(w · h + x) for each x of xs, and all contributions of w to collect: the backward pass "
    "of a loop, by hand. Return the derivative of the last state in w."
)
STUB = """
def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))

    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), 0, -1):    # hs[t] was made from hs[t - 1]
        z_g = h_g * ...
        w_g = ...
        h_g = ...
    return w_g

exercise("09.3").check(loop_grad)
"""
HINTS = (
    "z is what stands inside of tanh. The slope of tanh there can be had from hs[t].",
    "z = w · h + x has two operands that need a gradient. One gets a contribution in every step, the other hands on.",
)
WHY = "One way: on the way back each step adds z_g · hs[t − 1] to w's sum, and hands z_g · w on to the state before."


def loop_grad(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))
    h_g, w_g = 1.0, 0.0
    for t in range(len(xs), 0, -1):
        z_g = h_g * (1 - hs[t] ** 2)
        w_g = w_g + z_g * hs[t - 1]
        h_g = z_g * w
    return w_g


def inputs(draw):
    (n,) = sizes(draw, 4)
    return draw() / 3, draw() / 3, draw(n) / 4


def measure(answer, draw):
    given = inputs(draw)
    values = told(call(answer, given), loop_grad(*given), lambda _: say(answer, loop_grad))
    require_all_steps(answer, loop_grad, values, given)
    require_by_hand(answer, "The number is right, but autograd walked back for you. The task asks for it by hand.")
    return values


def gradient_of(nudge, w, h, xs):
    return states(w + nudge, h, xs)[-1]


@mistake("That is what the first step brings, alone. A weight of many uses gets a sum: what becomes of the others?")
@by
def overwritten(h_g, w_g, w, before, after):
    z_g = h_g * (1 - after**2)
    return z_g * w, z_g * before


@mistake("That is the contribution of the last step alone. What reaches the steps before it?")
def last_step_only(w, h, xs):
    hs = states(w, h, xs)
    return (1 - hs[-1] ** 2) * hs[-2]


@mistake("Between h and z lies tanh. Its slope is missing.", name="forgot tanh")
@by
def forgot_tanh(h_g, w_g, w, before, after):
    return h_g * w, w_g + h_g * before


@mistake("The slope is made of the state that went in. tanh's own output is hs[t].")
@through
def slope_at_the_state_before(before, after):
    return 1 - before**2


@mistake("1 − h has lost a square.")
@through
def forgot_the_square(before, after):
    return 1 - after


@mistake("(1 − h)² squares the 1 − h. In the slope of tanh the square is that of h alone.", name="square of 1 − h")
@through
def square_of_all(before, after):
    return (1 - after) ** 2


@mistake("Yours takes h² away from h_g, as h_g · 1 − h² does without brackets. It is 1 − h² that multiplies it.")
@by
def no_brackets(h_g, w_g, w, before, after):
    z_g = h_g - after**2
    return z_g * w, w_g + z_g * before


@mistake("h is the value of tanh, and here its slope is asked for.")
@through
def value_for_slope(before, after):
    return after


@mistake("h · (1 − h) is the slope of a sigmoid.")
@through
def slope_of_the_sigmoid(before, after):
    return after * (1 - after)


@mistake("w was multiplied by the state before the step, hs[t − 1]. In yours the state after it stands there.")
@by
def state_after(h_g, w_g, w, before, after):
    z_g = h_g * (1 - after**2)
    return z_g * w, w_g + z_g * after


@mistake("The state before is multiplied by w on its way. What it is handed lacks that factor.", name="forgot w")
@by
def forgot_w(h_g, w_g, w, before, after):
    z_g = h_g * (1 - after**2)
    return z_g, w_g + z_g * before


@mistake("In yours a state hands on w alone to the one before. tanh lies between, and its slope is a factor too.")
@by
def past_tanh(h_g, w_g, w, before, after):
    z_g = h_g * (1 - after**2)
    return h_g * w, w_g + z_g * before


@mistake("What goes on to h passes tanh's slope, and w's share does not: it is made of h_g in place of z_g.")
@by
def share_past_tanh(h_g, w_g, w, before, after):
    return h_g * (1 - after**2) * w, w_g + h_g * before


@mistake("z = w · h + x: x is added to w · h, and w's share has h alone as a factor. Yours has x.")
def x_for_the_state(w, h, xs):
    hs, h_g, w_g = states(w, h, xs), 1.0, 0.0
    for t in range(len(xs), 0, -1):
        z_g = h_g * (1 - hs[t] ** 2)
        w_g, h_g = w_g + z_g * xs[t - 1], z_g * w
    return w_g


@mistake("The contribution of the first step is missing: hs[1] was made with w too. Is that step left out by a loop?")
def first_step_left_out(w, h, xs):
    hs, h_g, w_g = states(w, h, xs), 1.0, 0.0
    for t in range(len(xs), 1, -1):
        z_g = h_g * (1 - hs[t] ** 2)
        w_g, h_g = w_g + z_g * hs[t - 1], z_g * w
    return w_g


@mistake("In yours 1 arrives at every state, so each step counts as if it were the last.", name="h_g stays 1")
@by
def upstream_stays(h_g, w_g, w, before, after):
    return h_g, w_g + (1 - after**2) * before


@mistake("Each state is used once, by the next step, so h_g is set anew. It is w that collects.", name="h_g collects")
@by
def states_collect(h_g, w_g, w, before, after):
    z_g = h_g * (1 - after**2)
    return h_g + z_g * w, w_g + z_g * before


@mistake("w's shares have a factor w too many: in w, w · h has the local derivative h. The other one, w, goes on to h.")
@by
def w_in_its_own_share(h_g, w_g, w, before, after):
    z_g = h_g * (1 - after**2)
    return z_g * w, w_g + z_g * w * before


@mistake("The contributions are averaged. Uses of one weight add.")
def averaged(w, h, xs):
    return loop_grad(w, h, xs) / len(xs)


@mistake("The contributions are multiplied. Along a path one multiplies; these are many paths.")
def multiplied(w, h, xs):
    hs, h_g, w_g = states(w, h, xs), 1.0, 1.0
    for t in range(len(xs), 0, -1):
        z_g = h_g * (1 - hs[t] ** 2)
        w_g, h_g = w_g * z_g * hs[t - 1], z_g * w
    return w_g


@mistake("That is the derivative in the first state: the product of one path. w has a path for each step.")
def that_of_the_state(w, h, xs):
    hs = states(w, h, xs)
    return torch.stack([w * (1 - after**2) for after in hs[1:]]).prod()


@mistake("That is the sum of the upstream numbers. Each contribution has the state before as a factor.")
@by
def forgot_the_state(h_g, w_g, w, before, after):
    z_g = h_g * (1 - after**2)
    return z_g * w, w_g + z_g


@mistake("The loop runs forward. What reaches a step is known only when the later ones are done.")
def forward_order(w, h, xs):
    hs, h_g, w_g = states(w, h, xs), 1.0, 0.0
    for t in range(1, len(hs)):
        z_g = h_g * (1 - hs[t] ** 2)
        w_g, h_g = w_g + z_g * hs[t - 1], z_g * w
    return w_g


@mistake("Yours is the sum of two gradients, w's and that of the first h. Which of them is asked for?")
def both_added(w, h, xs):
    return loop_grad(w, h, xs) + that_of_the_state(w, h, xs)


@mistake("That is the last state itself, the result of the forward pass.")
def the_state(w, h, xs):
    return states(w, h, xs)[-1]


@also_right
def carried_forward(w, h, xs):
    dh = 0.0
    for x in xs:
        before, h = h, torch.tanh(w * h + x)
        dh = (1 - h**2) * (before + w * dh)
    return dh


@also_right
def by_another_slope(w, h, xs):
    hs, h_g, w_g = states(w, h, xs), 1.0, []
    for x, before in zip(reversed(xs), reversed(hs[:-1]), strict=True):
        z_g = h_g / torch.cosh(w * before + x) ** 2
        w_g, h_g = [*w_g, z_g * before], z_g * w
    return sum(w_g)
