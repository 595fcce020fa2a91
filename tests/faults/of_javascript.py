"""Faults in the live graph's front end."""

from fault import Fault

JS = "helpers/live_graph/js"
OPERATIONS, ENGINE, COACH, WORDS = (f"{JS}/{name}.js" for name in ("operations", "engine", "coach", "words"))
STEPS, VIEW, MOVES, EQUATION = (f"{JS}/{name}.js" for name in ("steps", "view", "moves", "equation"))

HEAT, SEARCH, GLASS = (f"{JS}/{name}.js" for name in ("heat", "search", "glass"))

JAVASCRIPT = [
    Fault("division's sign", OPERATIONS, "[g / b, -g * (a / b / b)]", "[g / b, g * (a / b / b)]"),
    Fault("cosine without its minus", OPERATIONS, "[g * -Math.sin(a)]", "[g * Math.sin(a)]"),
    Fault("ReLU at 0", OPERATIONS, "[y <= 0 ? 0 : g]", "[y < 0 ? 0 : g]"),
    Fault("a tie that is not split", OPERATIONS, "Math.max(...x), (g, [a, b]) => (+a === +b ? [g / 2, g / 2]", "Math.max(...x), (g, [a, b]) => (+a === +b ? [g, 0]"),
    Fault("clamp at its bound", OPERATIONS, "[a >= min && a <= max ? g : 0]", "[a > min && a < max ? g : 0]"),
    Fault("softplus without its beta", OPERATIONS, "Math.log1p(Math.exp(a * p.beta)) / p.beta", "Math.log1p(Math.exp(a * p.beta))"),
    Fault("tan by 1 − y²", OPERATIONS, "[g * (1 + y * y)]", "[g * (1 - y * y)]"),
    Fault("power's exponent", OPERATIONS, "OPERATIONS.pow[0]([a, b - 1])", "OPERATIONS.pow[0]([a, b])"),
    Fault("a gradient overwritten", ENGINE, "grad[source] === undefined ? part[e] : grad[source] + part[e]", "part[e]"),
    Fault("a guard that never holds back", ENGINE, "if (broken) put(before);", ""),
    Fault("paths counted twice", ENGINE, "count[edges[e][0]] += count[edges[e][1]]", "count[edges[e][0]] += 1"),
    Fault("one path too few", ENGINE, "most = 12", "most = 3"),
    Fault("a product without its seed", ENGINE, "g * local[e], grad[end])", "g * local[e], 0 * grad[end])"),
    Fault("a sign that counts as right", COACH, "if (is(-grad[i]))", "if (is(2 * grad[i]))"),
    Fault("paths that multiply", COACH, "all of them add up.", "all of them multiply."),
    Fault("the other factor", COACH, "upstream(e) * value[i] : NaN", "upstream(e) * local[e] : NaN"),
    Fault("a rough answer accepted", COACH, "Math.max(1e-3 * Math.abs(x), 1e-9)", "Math.max(1e-1 * Math.abs(x), 1e-9)"),
    Fault("the first contribution as the last", COACH, "is(part[uses.at(-1)])", "is(part[uses.at(0)])"),
    Fault("a colour one power of ten too far", HEAT, "decade(most) - decade(norm))", "decade(most) - decade(norm) + 1)"),
    Fault("no gradient taken for 0", HEAT, 'if (norm === "") return "none";', 'if (norm === "") return "bare";'),
    Fault("the output's own gradient as the largest", HEAT, "if (i === end) return undefined;", ""),
    Fault("a way that skips the box between", SEARCH, "[...wayTo(pages, above), index]", "[above, index]"),
    Fault("a part of a name before the whole", SEARCH, "rank(a) - rank(b)", "rank(b) - rank(a)"),
    Fault("colours before backward has come", GLASS, "if (on && known &&", "if (on &&", "tests/browser/test_models.py"),
    Fault("three digits", WORDS, "x.toExponential(3)", "x.toExponential(2)"),
    Fault("a hyphen for a minus", WORDS, '.replaceAll("-", "−");', ".toString();"),
    Fault("signs exchanged", WORDS, 'gt: ">", lt: "<"', 'gt: "<", lt: ">"'),
    Fault("steps in the order of the edges", STEPS, "[...links].sort((x, y) => rank[x.uses[0]] - rank[y.uses[0]])", "[...links]"),
    Fault("a step that knows too much", STEPS, "node.known = k + 1", "node.known = k"),
    Fault("a gradient shown while it is asked", VIEW, "asked && i !== end && !solved.has(i)", "asked && i === end"),
    Fault("a sum shown too early", VIEW, "arrival <= at)?.uses.at(-1)", "arrival <= at + 1)?.uses.at(-1)"),
    Fault("a .grad that starts anew", VIEW, "(before ?? 0) + (done && grad[i])", "done && grad[i]"),
    Fault("zero_grad that keeps", MOVES, "set({ passes: 0, stored: new Map() })", "set({ passes: 0 })"),
    Fault("a step past the end", MOVES, "Math.max(0, Math.min(steps.length, to))", "Math.max(0, to)"),
    Fault("questions that show the answer", MOVES, "asked: on && questions(store), solved: new Set()", "asked: on && questions(store), solved: new Set(questions(store))"),
    Fault("a sum without what was there", EQUATION, "${number(before ?? 0)[1]} + ", "${number(0)[1]} + "),
    Fault("value and gradient of one colour", EQUATION, '["v", format(value[i])]]', '["g", format(value[i])]]'),
]
