"""The claims of each notebook: (pattern, truth of its groups). Those from 07 on stand in claimed_later.py."""

import math

import claims as c
import fits
import layers
import network
import optimisers
import torch
import tracking
from claimed_later import LATER
from claims import WORDS, activation, close, descends, expression, same, slope, value
from torch.nn import functional as F

from helpers import data

DATA_README = (data.FOLDER / "README.md").read_text(encoding="utf-8")
SENDS = r"(.+?) for w, (.+?) for x, (.+?) for b;"
INSIDE = r"(.+?) in w\[i, j\], (.+?) in x\[n, i\], (.+?) in b\[j\];"

CLAIMS = {
    "01": [
        (r"J = (3[^*.]+?)\*\*", expression),
        (r"\| sigmoid \| σ\(z\) = (.+) \| (.+) \|", lambda *of: activation(torch.sigmoid, *of)),
        (r"\| tanh \| (.+) \| (.+) \|", lambda *of: activation(torch.tanh, *of)),
        (r"\| ReLU \| (.+) \| (.+) \|", lambda *of: activation(torch.relu, *of)),
        (r"\| ELU \| (.+) \| (.+) \|", lambda *of: activation(F.elu, *of)),
        (r"Multiply out: (W₂.+) = (.+), which", lambda *of: same(*of, "W₁", "W₂", "x", "b₁", "b₂")),
        (
            r"sigmoid lies between (\S+) and (\S+), out of tanh between (\S+) and (\S+)\.",
            lambda *of: all(close(value(end), f(z)) for end, (f, z) in zip(of, c.ENDS, strict=True)),
        ),
        (r"for which the loss is 0. Why is it ([\d.]+)\?", lambda w: (2 * float(w) - 3) ** 2 == 0),
        (r"squared error, (\(.+\)²), averaged", lambda f: close(value(f, ŷ=2.0, y=5.0), 9)),
        (r"cross-entropy, (−log p) of", lambda f: close(value(f, p=0.3), -math.log(0.3))),
    ],
    "02": [
        (r"course: \*\*J = (3[^*.]+?)\*\*", expression),
        (r"# The chain rule on J = (3.+)\n", expression),
        (r"float32 keeps about (\d+) digits", lambda n: int(n) == c.digits(torch.float32)),
        (r"float64, which keeps about (\d+) digits", lambda n: int(n) == c.digits(torch.float64)),
        (r"\\approx ([^$]+)\$\$", lambda f: abs(value(f, f=math.sin, w=1.0, h=1e-3) - math.cos(1)) < 1e-6),
        (
            r"causes the error, which is (\S+) here",
            lambda f: all(close(((1 + h) ** 3 - (1 - h) ** 3) / (2 * h) - 3, value(f, h=h)) for h in (100.0, 1.0, 0.1)),
        ),
        (r"\| v = (.+) \| (.+) \|", lambda *of: c.local_derivatives("v", *of)),
        (r"\| u = (.+) \| (.+) \|", lambda *of: c.local_derivatives("u", *of)),
        (r"\| J = (.+) \| (.+) \|", lambda *of: c.local_derivatives("J", *of)),
        (
            r"multiplied by (\d) on the first edge, by (\d) on the second, by (\d) on the third",
            lambda *of: [float(number) for number in of] == tracking.locals_of_b(),
        ),
        (r"\$\$c = (.+),\\qquad d = (.+),\\qquad y = (.+)\$\$", c.is_diamond),
        (r"At a = (\d) and b = (\d), y is (\d+)\.", lambda a, b, y: c.diamond(int(a), int(b)) == int(y)),
        (r"(\d)ⁿ: (\w+) additions, ([\d,]+) visits", lambda n, k, visits: int(n) ** WORDS[k] == value(visits)),
        (r"w_1\[1,2\]\} = (.+)\\cdot", network.is_slope),
        (r"For tanh, A′\(z\) = (.+?)\.", lambda f: activation(torch.tanh, "tanh z", f)),
        (r"A path of k edges costs (.+?) multiplications", lambda f: value(f, k=4.0) == 3),
        (
            r"layers make (\w+) times as many paths",
            lambda n: tracking.paths_of_tangle(6) == WORDS[n] * tracking.paths_of_tangle(4),
        ),
        (r"w \\leftarrow ([^$]+)\$\$", lambda f: descends(f, "α", "∇w")),
    ],
    "03": [
        (r"y = (x \S 2),\\qquad z = (.+?),\\qquad", lambda y, z: close(value(z, y=value(y, x=1.0)), 27)),
        (r"∂z/∂y = (\S+) = 18", lambda f: close(value(f, y=1.7), slope(lambda y: 3 * y**2, 1.7))),
        (r"\$(\\sigma\(wx \+ b\)) = ([^$]+)\$", lambda *of: same(*of, "w", "x", "b", σ=c.sigmoid)),
        (r"its slope at 0 is (\S+)\. ", lambda f: close(value(f), slope(torch.sigmoid, 0.0))),
        (r"each brings (\S+), .* their sum, (\S+)\.\s", c.thirds),
        (r"Two halvings for 3, five for 20: (\S+) and (\S+)\. ", lambda *of: [value(f) for f in of] == [2**-2, 2**-5]),
        (
            r"`AccumulateGrad`: (\d) for J, (\d) for `a \* a`",
            lambda j, aa: (int(j), int(aa)) == tracking.arrivals_of_both(),
        ),
        (
            r"A result (requires|does not require) a gradient if any operand does; an operand changes (.+?)\. \(",
            lambda said, when: (
                (said == "requires", False, when == "only if it is overwritten") == tracking.who_tracks()
            ),
        ),
        (r"`backward\(\)` (never sets|sets) `\.grad`", lambda word: (word == "never sets") == tracking.backward_adds()),
        (r"The slopes are (\d), (\d) and (\d); times", lambda *n: [float(x) for x in n] == [2 * x for x in (1, 2, 3)]),
    ],
    "04": [
        (r"y₃ = (x² \S x³) at x = 1. Its derivative is (.+?) = 5", lambda f, d: c.is_slope(f, d, "x")),
        (r"gradient with the slope (2x . 3x²)\.", lambda d: c.is_slope("x² + x³", d, "x")),
        (
            r"Which (\w+) choices give the gradient (\d),",
            lambda n, grad: WORDS[n] == tracking.cuts_that_give(float(grad)),
        ),
        (
            r"So `detach\(\)` (does not copy|copies)\. The",
            lambda word: (word == "does not copy") == tracking.shares("detach"),
        ),
        (
            r"`eval\(\)` (does not stop|stops) tracking",
            lambda word: (word == "does not stop") == tracking.tracks("eval"),
        ),
        (r"inside (does not track|tracks)\.", lambda word: (word == "tracks") == tracking.tracks("no_grad")),
        (r"σ′ = (.+?)\. Here", c.sigmoid_slope),
        (r"The derivative of (.+?) at 1 is (\d),", lambda f, d: close(c.nudged(lambda w: value(f, w=w), 1.0), int(d))),
        (r"local derivative of (\dx) is (\d) whatever", lambda f, d: c.is_slope(f, d, "x")),
    ],
    "05": [
        (rf"\*local derivative\*: {INSIDE}", layers.indexed(1.0)),
        (rf"\*multiply\*: {SENDS}", layers.indexed(layers.INDEXED["y.g[n, j]"])),
        (
            r"local derivative (2 \(ŷ − y\)\S+)\. ",
            lambda f: close(value(f, ŷ=0.7, y=2.0, n=4.0), slope(lambda y: ((y - 2) ** 2) / 4, 0.7)),
        ),
        (r"\\text\{loss\} = (-\\log p_t) =", lambda f: close(value(f, p_t=0.3), -math.log(0.3))),
        (r"-z_t\$ has the derivative (\S+) in", lambda d: value(d) == slope(lambda z: -z, 1.0)),
        (r"\\partial z_k\} = ([^$]+)\$\$", layers.softmax_slope),
        (r"(\d+) million products are", lambda n: int(n) == 1000 * 784 * 50 // 10**6),
        (r"form takes (a thousand|a hundred) times the memory", lambda n: WORDS[n] == 1000 * 784 * 50 / (784 * 50)),
        (r"as much for (\d+) images as for (\d+):", tracking.product_holds_as_much),
        (r"Gradients (\S+) % too large", lambda part: close(float(part), 100 * (1.001 - 1))),
    ],
    "06": [
        (r"Together, ∂loss/∂w = (.+?)\. ", layers.residuals),
        (r"moves w against it: w ← (.+?)\.\s", lambda f: descends(f, "lr", "∂loss/∂w")),
        (r"distance w − 2 by (1 . .+?), the three", optimisers.is_what_a_step_leaves),
        (r"float32 keeps about (\d+) digits", lambda n: int(n) == c.digits(torch.float32)),
        (r"\$\$(\\big\(.+) = (.+?)\$\$", lambda *of: same(*of, "w", "lr")),
        (r"1\.1 multiplies by (\S+),", lambda n: close(value(n), 1 - 2 * 1.1)),
        (
            r"For a curvature c the factor is (.+?), so steps shrink only while \*\*lr < (\S+)\*\*",
            lambda factor, most: close(abs(value(factor, lr=value(most, c=3.0), c=3.0)), 1),
        ),
        (r"\\sum_i (2.+?),\\qquad.+\\sum_i (2[^$]+)\$\$", layers.residuals),
        (r"computes (x @ W\S* . b) and holds", layers.linear),
        (r"running sum v ← (.+?) \|", optimisers.momentum),
        (r"sum of all squares, s ← (.+?) \| (.+?) \|", optimisers.adagrad),
        (r"m ← (.+?) and s ← (.+?)\. .* until step t, (.+?) and (.+?)\. This", optimisers.adam),
        (
            r"`no_grad` stops the tracking, which `eval\(\)` (does not|does)\.",
            lambda word: (word == "does") != tracking.tracks("eval"),
        ),
    ],
    "06b": [
        (r"lie up to (\d+) km/s off", lambda n: abs(fits.furthest_galaxy() - int(n)) < 50),
        (
            r"near (\d) below (\d+) mm, near (\d) above (\d+) mm, one (half) near (\d+) mm",
            lambda low, at, high, over, _, mid: all(
                abs(fits.gentoo_at(float(length)) - share) < 0.1
                for length, share in ((at, int(low)), (over, int(high)), (mid, 0.5))
            ),
        ),
        (r"Gentoo: (σ\(z\)) = (.+)\. \*\*Predict", lambda *of: same(*of, "z", σ=c.sigmoid)),
        (
            r"cross-entropy, (−t log .+)\. The chain",
            lambda f: all(
                close(value(f, t=t, z=z, σ=c.sigmoid), layers.bce(t, z)) for t in (0.0, 1.0) for z in c.POINTS
            ),
        ),
        (r"with σ′ = (.+?) leaves", c.sigmoid_slope),
        (
            r"\\partial z\} = (.+) = (.+)\$\$",
            lambda *of: same(*(f.replace("\\sigma(z)", "s").replace("\\sigma", "s") for f in of), "s", "t"),
        ),
        (r"today's value is near (\d+)\.\)", lambda n: f"(about {n})" in DATA_README),
        (r"Galaxies, (\d+)", lambda year: f"hubble_{year}.csv" in data.SHA256),
    ],
} | LATER
