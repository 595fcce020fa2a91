"""The claims of the notebooks from 07 on, written as those in claimed.py."""

import math

import claims as c
import layers
import optimisers
import torch
import tracking
import ward
from claims import WORDS, close, expression, fixed_point, same, slope, value
from torch.nn import functional as F

LATER = {
    "07": [
        (r"stands (log\(.+\)), with a sum", c.softplus),
        (r"\*\*07.2\*\* Find and mend it: (log\(.+?\)), with", c.softplus),
        (r"gradient of the \*sum\*, (\w+) times that of the mean", lambda n: WORDS[n] == c.sum_over_mean(3)),
        (r"find all (\d+) numbers", lambda n: int(n) == 2 * 3 + 3 + 3 * 1 + 1),
        (
            r"`\.view\(\)`, and a `\.to\(\)` that changes something, (make|do not make) such results",
            lambda word: (
                (word == "make") != (tracking.stays_a_leaf("view", 1, 2) or tracking.stays_a_leaf("to", torch.float64))
            ),
        ),
        (r"the swings become slower, (not smaller)\.", lambda _: optimisers.swings_keep_their_size()),
    ],
    "07b": [
        (r"averaged: (\S+) is the most", lambda n: close(float(n), slope(torch.sigmoid, 0.0))),
        (r"Here are its slope (.+) and the gradient", c.sigmoid_slope),
        (
            r"falls to (\S+) and stands still, .* wrong, with (\d+) units as with (\d+)\.",
            lambda loss, *of: (
                all(round(ward.stands_still(8, steps, 0.5)[0], 1) == float(loss) for steps in (1500, 2500))
                and all(ward.stands_still(int(units), 1000, lr)[1] >= 1 for units in of for lr in (0.05, 0.5))
            ),
        ),
        (
            r"w starts at (\d)\. .* the loss grows, and after (\d+) steps w is (\S+)\.”",
            lambda w, steps, end: ward.loss_grows(float(w), int(steps)) and close(
                round(ward.shrunk(float(w), int(steps)), 2), float(end)
            ),
        ),
        (
            r"In one piece the slope ends at (\S+), in two pieces at (\S+)\.”",
            lambda *of: [round(ward.slope_in(pieces), 1) for pieces in (1, 2)] == [float(end) for end in of],
        ),
        (
            r"After (\d+) of them the loss is still above (\S+); a network trained from nothing is below (\S+) by",
            lambda steps, high, low: (
                (found := ward.losses_with_a_new_layer(int(steps)))[0] < float(low) and found[1] > float(high)
            ),
        ),
        (
            r"the loss falls to (\S+) and rises again to (\S+)\. .* the loss is (\S+)\.”",
            lambda *of: [round(loss, 1) for loss in ward.losses_on_new_points()] == [float(loss) for loss in of],
        ),
        (r"The second raises \*(.+?)\*", lambda text: text in ward.message_of_the_second_batch()),
    ],
    "08": [
        (
            r"The right gradients are (\d+) and (\d+)\.",
            lambda *of: [float(n) for n in of] == [slope(c.diamond, 2.0, 3.0, of=k) for k in (0, 1)],
        ),
        (r"(a − b) is (a \+ \S+b), and", lambda *of: same(*of, "a", "b")),
        (r", and (a / b) is (\S+?)\. A power", lambda *of: same(*of, "a", "b")),
        (
            r"logistic loss is (log.+)\.",
            lambda f: all(close(value(f, s=s, z=0.7), layers.bce((s + 1) / 2, 0.7)) for s in (-1.0, 1.0)),
        ),
        (r"c = (a . b), d = (\S+), y = (.+?) at a = 2", c.is_diamond),
        (r"(\w+) rows, so each entry of b gets (\d)\.", lambda n, grad: WORDS[n.lower()] == int(grad)),
    ],
    "09": [
        (r"\*\*s = √\((\S+)\)\*\* \(He\)", lambda f: layers.keeps_the_length(f, torch.relu)),
        (r"\*\*s = √\((\S+)\)\*\* \(Glorot\)", lambda f: layers.keeps_the_length(f, torch.tanh, of=0.01)),
        (
            r"s² = (2/\(n_in \+ n_out\))\.",
            lambda f: abs(
                torch.nn.init.xavier_normal_(torch.empty(900, 300), generator=torch.Generator().manual_seed(0)).var()
                / value(f, n_in=300.0, n_out=900.0)
                - 1
            )
            < 0.02,
        ),
        (r"the paths: (\S+) for n blocks", lambda f: value(f, n=3.0) == 2**3),
        (r"n blocks by (\(.+?\)ⁿ)\.", lambda f: close(value(f, d=0.3, n=3.0), 1 + 3 * 0.3 + 3 * 0.3**2 + 0.3**3)),
        (r"n with one, (\S+ . 1\)/2) with two", lambda f: value(f, n=10.0) == math.comb(10, 2)),
        (r"text\{loss\}\}\{\\partial x_j\} = ([^$]+)\$\$", layers.layer_norm),
        (r"own adds (\S+) to σ²", lambda f: value(f) == torch.nn.LayerNorm(3).eps),
    ],
    "10": [
        (r"partial p_j\}\{\\partial s_i\} = ([^$]+)\$\$", layers.slope_of_a_weight),
        (r"text\{loss\}\}\{\\partial s_i\} = ([^$]+)\$\$", layers.softmax_of_a_row),
        (r"The standard deviation of a score is (\S+)\. Softmax", lambda f: layers.spread_of_a_score(64, f) == 1),
        (
            r"There are (\S+) strings, .* fewer than one in (\w+) of them",
            lambda f, n: value(f) == 8**6 and value(f) / WORDS[n] > 300 * 64,
        ),
    ],
    "11": [
        (
            r"the second derivative, (.+?)\. Autograd",
            lambda f: all(close(value(f, x=x), slope(lambda x: 2 * x * torch.cos(x**2), x)) for x in c.POINTS),
        ),
        (
            r"gradient in b is (\S+)\. \*\*Predict\*\*",
            lambda f: close(value(f, c=2.0), slope(lambda b: 3 * (5 + b * 2), 3.0)),
        ),
        (r"k segments hold k inputs, and (\S+?) results", lambda f: close(value(f, k=8), 8.0)),
        (
            r"; (k \+ \S+) is least where both are (\d)",
            lambda f, k: min(range(1, 65), key=lambda n: value(f, k=n)) == int(k),
        ),
        (r"makes (\d) of (\d), a third more", lambda new, old: int(new) == 2 + 2 * 1 and int(old) == 2 + 1),
        (r"_w \+ \\dots = (\\frac\{f_w\}\{1 - f_z\})\$\$", fixed_point),
        (
            r"the term (x .+?) of the product rule",
            lambda f: all(close(value(f, x=x, σ=c.sigmoid), slope(F.silu, x) - c.sigmoid(x)) for x in c.POINTS),
        ),
        (
            r"Softplus, y = (.+?), has the slope (\S+)\.",
            lambda f, s: c.softplus(f)
            and all(close(value(s, x=x, σ=c.sigmoid), slope(F.softplus, x)) for x in c.POINTS),
        ),
        *((rf"{title}.*?\(\D*?(\d{{4}})\)", c.is_the_year(year)) for title, year in c.PUBLISHED.items()),
        (
            r"nudge of b in J = (.+?), and found (\d)\.",
            lambda f, d: expression(f) and c.is_slope(f, d, "b", a=5.0, c=2.0),
        ),
    ],
}
