"""The claims of each notebook: (pattern, truth of its groups). What computes them is in claims.py."""

import math

import claims as c
import network
import optimisers
import torch
import ward
from claims import WORDS, activation, close, descends, same, slope, value
from torch.nn import functional as F

from helpers import data

DATA_README = (data.FOLDER / "README.md").read_text(encoding="utf-8")
SENDS = r"(.+?) for w, (.+?) for x, (.+?) for b;"
INSIDE = r"(.+?) in w\[i, j\], (.+?) in x\[n, i\], (.+?) in b\[j\];"
INDEXED = {"y.g[n, j]": 1.3, "x[n, i]": 0.4, "w[i, j]": -0.7}


def expression(formula: str) -> bool:
    return same(formula, "3a + 3bc", "a", "b", "c")


def indexed(factor: float):
    """One number of each tensor of a linear layer: the derivatives of factor · (x·w + b) in w, x and b."""
    return lambda *of: all(
        close(value(formula, **INDEXED), factor * number)
        for formula, number in zip(of, (INDEXED["x[n, i]"], INDEXED["w[i, j]"], 1.0), strict=True)
    )


def residuals(*formulas: str) -> bool:
    """The derivatives of (w·x + b − y)² in w and b."""
    at = {"w": 0.5, "x": 2.0, "b": -1.0, "y": 3.0}
    names = {"x": at["x"], "ŷ": at["w"] * at["x"] + at["b"], "y": at["y"]}
    names |= {f"{name}_i": number for name, number in names.items()}
    theirs = [slope(lambda w, b: (w * 2 + b - 3) ** 2, 0.5, -1.0, of=k) for k in range(len(formulas))]
    return all(close(value(ours, **names), grad) for ours, grad in zip(formulas, theirs, strict=True))


def softmax_slope(formula: str) -> bool:
    z = c.double([0.3, -1.0, 0.8], requires_grad=True)
    (grad,) = torch.autograd.grad(F.cross_entropy(z[None], torch.tensor([1])), z)
    p = z.detach().softmax(0)
    return all(close(value(formula, p_k=p[k].item(), y_k=float(k == 1)), grad[k].item()) for k in range(3))


def bce(t: float, z: float) -> float:
    return F.binary_cross_entropy_with_logits(c.double(z), c.double(t)).item()


def linear(formula: str) -> bool:
    layer, x = torch.nn.Linear(3, 2), torch.randn(4, 3)
    names = {"x": x, "W": layer.weight, "b": layer.bias}
    return torch.allclose(eval(formula.replace("ᵀ", ".T"), {}, names), layer(x))


def layer_norm(formula: str) -> bool:
    """LayerNorm's backward rule, written for one x_j, beside autograd's for all of them."""
    draw = torch.Generator().manual_seed(0)
    x, g = (torch.randn(6, generator=draw, dtype=torch.float64) for _ in range(2))
    sigma = x.std(correction=0)
    y = (x - x.mean()) / sigma
    code = formula.replace("\\frac1\\sigma\\Big", "1/sigma*").replace("\\Big", "").replace("\\text{mean}", "mean")
    code = code.replace("\\cdot", "*").replace("_j", "").replace("y\\,", "y*")
    theirs = torch.func.grad(lambda x: ((x - x.mean()) / x.std(correction=0) * g).sum())(x)
    return torch.allclose(eval(code, {}, {"g": g, "y": y, "sigma": sigma, "mean": torch.mean}), theirs)


def softmax_of_a_row(formula: str) -> bool:
    """The rule of a softmax, written for one s_i, beside autograd's for a row of them."""
    draw = torch.Generator().manual_seed(0)
    s, g = (torch.randn(5, generator=draw, dtype=torch.float64) for _ in range(2))
    code = formula.replace("\\sum_j g_j\\,p_j", "(g*p).sum()").replace("\\,\\Big(", "*(").replace("\\Big)", ")")
    theirs = torch.func.grad(lambda s: (torch.softmax(s, 0) * g).sum())(s)
    return torch.allclose(eval(code.replace("_i", ""), {}, {"g": g, "p": torch.softmax(s, 0)}), theirs)


def slope_of_a_weight(formula: str) -> bool:
    """The local derivative of p_j in s_i, for one i and every j."""
    s, i = torch.tensor([0.3, -1.0, 0.8], dtype=torch.float64), 1
    code = formula.replace("\\,(", "*(").replace("[i = j]", "same").replace("p_j", "p").replace("p_i", "p[1]")
    names = {"p": torch.softmax(s, 0), "same": torch.eye(3, dtype=torch.float64)[i]}
    return torch.allclose(eval(code, {}, names), torch.func.jacrev(lambda s: torch.softmax(s, 0))(s)[:, i])


def spread_of_a_score(d: int, divisor: str) -> float:
    """The standard deviation of sums of d products, in units of the divisor, to one digit."""
    q, k = torch.randn(2, 20_000, d, generator=torch.Generator().manual_seed(0))
    return round(((q * k).sum(-1).std() / eval(divisor.replace("√d", "d**0.5"), {}, {"d": d})).item(), 1)


def keeps_the_length(formula: str, activation, of: float = 1.0) -> bool:
    """True if weights of that variance leave the mean square of a wide layer of numbers of size ``of`` as it is."""
    draw = torch.Generator().manual_seed(0)
    h = of * torch.randn(200, 1000, generator=draw)
    W = value(formula, n=1000.0) ** 0.5 * torch.randn(1000, 1000, generator=draw)
    return abs(activation(activation(h) @ W).square().mean() / activation(h).square().mean() - 1) < 0.05


def fixed_point(formula: str) -> bool:
    """True if the formula is the derivative of the z at which z = cos(w·z) comes to rest, at w = 1."""

    def settled(w):
        z = torch.ones((), dtype=torch.float64)
        for _ in range(200):
            z = torch.cos(w * z)
        return z

    z = settled(c.double(1.0)).item()
    names = {"f_w": -z * math.sin(z), "f_z": -math.sin(z)}
    return close(value(formula, **names), slope(settled, 1.0))


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
            lambda *of: [float(number) for number in of] == c.locals_of_b(),
        ),
        (r"\$\$c = (.+),\\qquad d = (.+),\\qquad y = (.+)\$\$", c.is_diamond),
        (r"At a = (\d) and b = (\d), y is (\d+)\.", lambda a, b, y: c.diamond(int(a), int(b)) == int(y)),
        (r"(\d)ⁿ: (\w+) additions, ([\d,]+) visits", lambda n, k, visits: int(n) ** WORDS[k] == value(visits)),
        (r"w_1\[1,2\]\} = (.+)\\cdot", network.is_slope),
        (r"For tanh, A′\(z\) = (.+?)\.", lambda f: activation(torch.tanh, "tanh z", f)),
        (r"A path of k edges costs (.+?) multiplications", lambda f: value(f, k=4.0) == 3),
        (r"layers make (\w+) times as many paths", lambda n: c.paths_of_tangle(6) == WORDS[n] * c.paths_of_tangle(4)),
        (r"w \\leftarrow ([^$]+)\$\$", lambda f: descends(f, "α", "∇w")),
    ],
    "03": [
        (r"y = (x \S 2),\\qquad z = (.+?),\\qquad", lambda y, z: close(value(z, y=value(y, x=1.0)), 27)),
        (r"∂z/∂y = (\S+) = 18", lambda f: close(value(f, y=1.7), slope(lambda y: 3 * y**2, 1.7))),
        (r"\$(\\sigma\(wx \+ b\)) = ([^$]+)\$", lambda *of: same(*of, "w", "x", "b", σ=c.sigmoid)),
        (r"its slope at 0 is (\S+)\. ", lambda f: close(value(f), slope(torch.sigmoid, 0.0))),
        (r"each brings (\S+), .* their sum, (\S+)\.\s", c.thirds),
        (r"Two halvings for 3, five for 20: (\S+) and (\S+)\. ", lambda *of: [value(f) for f in of] == [2**-2, 2**-5]),
        (r"`AccumulateGrad`: (\d) for J, (\d) for `a \* a`", lambda j, aa: (int(j), int(aa)) == c.arrivals_of_both()),
        (
            r"A result (requires|does not require) a gradient if any operand does; an operand changes (.+?)\. \(",
            lambda said, when: (said == "requires", False, when == "only if it is overwritten") == c.who_tracks(),
        ),
        (r"`backward\(\)` (never sets|sets) `\.grad`", lambda word: (word == "never sets") == c.backward_adds()),
        (r"The slopes are (\d), (\d) and (\d); times", lambda *n: [float(x) for x in n] == [2 * x for x in (1, 2, 3)]),
    ],
    "04": [
        (r"y₃ = (x² \S x³) at x = 1. Its derivative is (.+?) = 5", lambda f, d: c.is_slope(f, d, "x")),
        (r"gradient with the slope (2x . 3x²)\.", lambda d: c.is_slope("x² + x³", d, "x")),
        (r"Which (\w+) choices give the gradient (\d),", lambda n, grad: WORDS[n] == c.cuts_that_give(float(grad))),
        (
            r"So `detach\(\)` (does not copy|copies)\. The",
            lambda word: (word == "does not copy") == c.shares("detach"),
        ),
        (r"`eval\(\)` (does not stop|stops) tracking", lambda word: (word == "does not stop") == c.tracks("eval")),
        (r"inside (does not track|tracks)\.", lambda word: (word == "tracks") == c.tracks("no_grad")),
        (r"σ′ = (.+?)\. Here", c.sigmoid_slope),
        (r"The derivative of (.+?) at 1 is (\d),", lambda f, d: close(c.nudged(lambda w: value(f, w=w), 1.0), int(d))),
        (r"local derivative of (\dx) is (\d) whatever", lambda f, d: c.is_slope(f, d, "x")),
    ],
    "05": [
        (rf"\*local derivative\*: {INSIDE}", indexed(1.0)),
        (rf"\*multiply\*: {SENDS}", indexed(INDEXED["y.g[n, j]"])),
        (
            r"local derivative (2 \(ŷ − y\)\S+)\. ",
            lambda f: close(value(f, ŷ=0.7, y=2.0, n=4.0), slope(lambda y: ((y - 2) ** 2) / 4, 0.7)),
        ),
        (r"\\text\{loss\} = (-\\log p_t) =", lambda f: close(value(f, p_t=0.3), -math.log(0.3))),
        (r"-z_t\$ has the derivative (\S+) in", lambda d: value(d) == slope(lambda z: -z, 1.0)),
        (r"\\partial z_k\} = ([^$]+)\$\$", softmax_slope),
        (r"(\d+) million products are", lambda n: int(n) == 1000 * 784 * 50 // 10**6),
        (r"form takes (a thousand|a hundred) times the memory", lambda n: WORDS[n] == 1000 * 784 * 50 / (784 * 50)),
        (r"as much for (\d+) images as for (\d+):", c.product_holds_as_much),
        (r"Gradients (\S+) % too large", lambda part: close(float(part), 100 * (1.001 - 1))),
    ],
    "06": [
        (r"Together, ∂loss/∂w = (.+?)\. ", residuals),
        (r"moves w against it: w ← (.+?)\.\s", lambda f: descends(f, "lr", "∂loss/∂w")),
        (r"distance w − 2 by (1 . .+?), the three", c.is_what_a_step_leaves),
        (r"float32 keeps about (\d+) digits", lambda n: int(n) == c.digits(torch.float32)),
        (r"\$\$(\\big\(.+) = (.+?)\$\$", lambda *of: same(*of, "w", "lr")),
        (r"1\.1 multiplies by (\S+),", lambda n: close(value(n), 1 - 2 * 1.1)),
        (
            r"For a curvature c the factor is (.+?), so steps shrink only while \*\*lr < (\S+)\*\*",
            lambda factor, most: close(abs(value(factor, lr=value(most, c=3.0), c=3.0)), 1),
        ),
        (r"\\sum_i (2.+?),\\qquad.+\\sum_i (2[^$]+)\$\$", residuals),
        (r"computes (x @ W\S* . b) and holds", linear),
        (r"running sum v ← (.+?) \|", c.momentum),
        (r"sum of all squares, s ← (.+?) \| (.+?) \|", optimisers.adagrad),
        (r"m ← (.+?) and s ← (.+?)\. .* until step t, (.+?) and (.+?)\. This", optimisers.adam),
        (
            r"`no_grad` stops the tracking, which `eval\(\)` (does not|does)\.",
            lambda word: (word == "does") != c.tracks("eval"),
        ),
    ],
    "06b": [
        (r"lie up to (\d+) km/s off", lambda n: abs(c.furthest_galaxy() - int(n)) < 50),
        (
            r"near (\d) below (\d+) mm, near (\d) above (\d+) mm, one (half) near (\d+) mm",
            lambda low, at, high, over, _, mid: all(
                abs(c.gentoo_at(float(length)) - share) < 0.1
                for length, share in ((at, int(low)), (over, int(high)), (mid, 0.5))
            ),
        ),
        (r"Gentoo: (σ\(z\)) = (.+)\. \*\*Predict", lambda *of: same(*of, "z", σ=c.sigmoid)),
        (
            r"cross-entropy, (−t log .+)\. The chain",
            lambda f: all(close(value(f, t=t, z=z, σ=c.sigmoid), bce(t, z)) for t in (0.0, 1.0) for z in c.POINTS),
        ),
        (r"with σ′ = (.+?) leaves", c.sigmoid_slope),
        (
            r"\\partial z\} = (.+) = (.+)\$\$",
            lambda *of: same(*(f.replace("\\sigma(z)", "s").replace("\\sigma", "s") for f in of), "s", "t"),
        ),
        (r"today's value is near (\d+)\.\)", lambda n: f"(about {n})" in DATA_README),
        (r"Galaxies, (\d+)", lambda year: f"hubble_{year}.csv" in data.SHA256),
    ],
    "07": [
        (r"stands (log\(.+\)), with a sum", c.softplus),
        (r"\*\*07.2\*\* Find and mend it: (log\(.+?\)), with", c.softplus),
        (r"gradient of the \*sum\*, (\w+) times that of the mean", lambda n: WORDS[n] == c.sum_over_mean(3)),
        (r"find all (\d+) numbers", lambda n: int(n) == 2 * 3 + 3 + 3 * 1 + 1),
        (
            r"`\.view\(\)`, and a `\.to\(\)` that changes something, (make|do not make) such results",
            lambda word: (word == "make") != (c.stays_a_leaf("view", 1, 2) or c.stays_a_leaf("to", torch.float64)),
        ),
        (r"the swings become slower, (not smaller)\.", lambda _: c.swings_keep_their_size()),
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
            lambda f: all(close(value(f, s=s, z=0.7), bce((s + 1) / 2, 0.7)) for s in (-1.0, 1.0)),
        ),
        (r"c = (a . b), d = (\S+), y = (.+?) at a = 2", c.is_diamond),
        (r"(\w+) rows, so each entry of b gets (\d)\.", lambda n, grad: WORDS[n.lower()] == int(grad)),
    ],
    "09": [
        (r"\*\*s = √\((\S+)\)\*\* \(He\)", lambda f: keeps_the_length(f, torch.relu)),
        (r"\*\*s = √\((\S+)\)\*\* \(Glorot\)", lambda f: keeps_the_length(f, torch.tanh, of=0.01)),
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
        (r"text\{loss\}\}\{\\partial x_j\} = ([^$]+)\$\$", layer_norm),
        (r"own adds (\S+) to σ²", lambda f: value(f) == torch.nn.LayerNorm(3).eps),
    ],
    "10": [
        (r"partial p_j\}\{\\partial s_i\} = ([^$]+)\$\$", slope_of_a_weight),
        (r"text\{loss\}\}\{\\partial s_i\} = ([^$]+)\$\$", softmax_of_a_row),
        (r"The standard deviation of a score is (\S+)\. Softmax", lambda f: spread_of_a_score(64, f) == 1),
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
