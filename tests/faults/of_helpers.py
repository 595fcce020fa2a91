"""Faults in helpers/, room by room."""

from fault import Fault

CHARTS, STYLE, FIGURE = "helpers/plots/charts.py", "helpers/plots/style.py", "helpers/plots/figure.py"
NUMBERS, EXPLORERS = "helpers/explorers/numbers.py", "helpers/explorers"
BOXES, SVG, PAGES = "helpers/drawing/boxes.py", "helpers/drawing/svg.py", "helpers/drawing/pages.py"
OUTLINE = "helpers/drawing/outline.py"
LAYOUT, COLUMNS = "helpers/drawing/layout.py", "helpers/drawing/columns.py"
BANDS, SHORTEN = "helpers/drawing/bands.py", "helpers/live_graph/shorten.py"
SUMMARY, HEAT_MAPS = "helpers/graph/summary.py", "helpers/drawing/heat_maps.py"
WORDS, MODEL, ENGINE = "helpers/graph/words.py", "helpers/graph/model.py", "helpers/graph/engine.py"
STORED, DATA, PALETTE = "helpers/autograd_view.py", "helpers/data.py", "helpers/palette.py"

HELPERS = [
    # plots
    Fault("a fit in the order of the data", CHARTS, "ax.plot(xs[order], predicted[order],", "ax.plot(xs, predicted,"),
    Fault("residuals from the fit to itself", CHARTS, "style.pair(x, y)[1], predicted,", "predicted, predicted,"),
    Fault("a surface transposed in silence", CHARTS, "if zs.shape != (len(ys), len(xs)):", "if zs.size != len(ys) * len(xs):"),
    Fault("a secant from the wrong side", CHARTS, "slope = (high - low) / (2 * h)", "slope = (high - low) / h"),
    Fault("a digit called by its label", CHARTS, 'f"{predicted}, not {label}"', 'f"{label}, not {predicted}"'),
    Fault("a path that moves the view", CHARTS, "    ax.axis(view)\n", ""),
    Fault("lines of one quantity alike in grey", STYLE, "LINES[before % 5]", "LINES[0]"),
    Fault("labels exchanged on every figure", STYLE, "ax.set_xlabel(xlabel, size", "ax.set_xlabel(ylabel, size"),
    Fault("a legend over the data", STYLE, "if len(lines) > 4:", "if len(lines) > 9:"),
    Fault("text too small", STYLE, 'palette.PLOT["grid"], 11', 'palette.PLOT["grid"], 9'),
    Fault("a colour like another", PALETTE, '"#45cfa0", "#00795a")', '"#45cfa0", "#0072a2")'),
    Fault("the first heights in place of five", FIGURE, "np.linspace(0, len(ys) - 1,", "np.linspace(0, 4,"),
    Fault("a group not told", FIGURE, "if line.get_gid() in palette.PLOT", 'if line.get_gid() in ("value", "loss")'),
    # explorers
    Fault("slope of ELU", NUMBERS, "lambda z: np.exp(np.minimum(z, 0))),", "lambda z: np.expm1(np.minimum(z, 0))),"),
    Fault("a one-sided nudge", NUMBERS, "(f(one + h) - f(one - h)) / (2 * h)", "(f(one + h) - f(one)) / h"),
    Fault("Adam without its correction", NUMBERS, 'state["m"] / (1 - 0.9**step)', 'state["m"]'),
    Fault("momentum of another strength", NUMBERS, '0.9 * state.get("v", 0)', '0.8 * state.get("v", 0)'),
    Fault("seconds as milliseconds", NUMBERS, "1e3 * (time.perf_counter() - start)", "time.perf_counter() - start"),
    Fault("MiB as MB", NUMBERS, "for tensor in made) / 1e6", "for tensor in made) / 2**20"),
    Fault("steps of the valley", NUMBERS, "path[-1] * [0.5, 4.0]", "path[-1] * [0.5, 2.0]"),
    Fault("a saved tensor counted twice", NUMBERS, "if uses) / 1e6", "for _ in range(uses)) / 1e6"),
    Fault("saturated called flat too late", NUMBERS, "SATURATED = 0.01", "SATURATED = 0.001"),
    Fault("axis of the memory", f"{EXPLORERS}/memory.py", '"kept alive (MB)"', '"kept alive (KB)"'),
    Fault("axis of the time", f"{EXPLORERS}/broadcast_cost.py", '"time (ms), measured"', '"time (s), measured"'),
    Fault("axes exchanged", f"{EXPLORERS}/learning_rate.py", '"w", "loss (w − 2)²"', '"loss (w − 2)²", "w"'),
    Fault("value and slope exchanged", f"{EXPLORERS}/activations.py", "slopes = derivative(zs)", "slopes = f(zs)"),
    Fault("loops under other names", f"{EXPLORERS}/zero_grad.py", "compute.losses_of_loop(order, steps, rate)", "compute.losses_of_loop(compute.ORDERS[0], steps, rate)"),
    Fault("precisions exchanged", f"{EXPLORERS}/nudge_size.py", "compute.nudge_error(function, hs, kind)", 'compute.nudge_error(function, hs, "float64")'),
    Fault("a term that is not cut", f"{EXPLORERS}/cut_wire.py", "y2 = term(x, 3, cube)", "y2 = term(x, 3, square)"),
    # drawing
    Fault("a border of nothing", LAYOUT, "Spacing(margin=20,", "Spacing(margin=0,"),
    Fault("boxes too near", LAYOUT, "gap=76, row=28,", "gap=76, row=4,"),
    Fault("labels that touch", LAYOUT, "(gap[a][3] + gap[b][3]) / 2 + 6", "(gap[a][3] + gap[b][3]) / 2"),
    Fault("a leaf that bends the line", LAYOUT, "LIGHT = 1e-6", "LIGHT = 1.0"),
    Fault("edges past no label", LAYOUT, "crowded = moved or 1.5 * steepest / width * half > near", "crowded = False"),
    Fault("no tags however often used", COLUMNS, "MOST_USES = 3", "MOST_USES = 30"),
    Fault("operands upside down", COLUMNS, "stack.extend(reversed(left[item]))", "stack.extend(left[item])"),
    Fault("a leaf far from its use", COLUMNS, "if inputs[box] < len(uses[box]):", "if inputs[box] > len(uses[box]):"),
    Fault("too little room for bold", BOXES, "(1.12 if bold else 1)", "(1 if bold else 1)"),
    Fault("a narrow letter", BOXES, '0.84: "+<=>', '0.64: "+<=>'),
    Fault("a matrix read by columns", BOXES, 'x="{ends[i % columns]}" y="{14 + i // columns * CELL}"', 'x="{ends[i // rows]}" y="{14 + i % rows * CELL}"'),
    Fault("a heat map of the other sign", HEAT_MAPS, '"p" if shade > 0 else "n"', '"p" if shade < 0 else "n"'),
    Fault("a heat map of its first corner", HEAT_MAPS, "matrix[:: -(-rows // MOST), :: -(-columns // MOST)]", "matrix[:MOST, :MOST]"),
    Fault("an end of a name lost", BOXES, "{text[-(keep // 2) :]}", "{text[-(keep // 4) :]}"),
    Fault("a Jacobian too large for its edge", BOXES, "math.prod(shape) <= 4", "math.prod(shape) <= 16"),
    Fault("data drawn as a leaf", SVG, 'return "leaf" if node.requires_grad else "data"', 'return "leaf"'),
    Fault("a figure wider than a page", SVG, "WIDEST = 1240", "WIDEST = 12400"),
    Fault("bands without tags", BANDS, "tag or nodes[node] not in own", "tag"),
    Fault("bands on top of each other", BANDS, "top += layout.height + BETWEEN", "top += layout.height / 2"),
    Fault("a turned label left where it was", BANDS, "route.label[::-1]", "route.label"),
    Fault("a name renamed in some places only", SHORTEN, "if kind in (KEPT, OTHER) or text", "if kind != PLAIN or text"),
    Fault("two names at the top made one", SHORTEN, "[everywhere] * (name[0] in top)", "[everywhere] * 0"),
    Fault("a border too faint to see", PALETTE, '"wire": Colour("#858d98"', '"wire": Colour("#c3c9d1"'),
    Fault("gradients as light as in print", PALETTE, '"gradient": Colour("#b84e00"', '"gradient": Colour("#d55e00"'),
    Fault("a wrong verdict in the colour of a right one", PALETTE, '"wrong": "gradient"', '"wrong": "local"'),
    Fault("a part of a box lost", PAGES, "sum((graph.edges[k].contribution for k in group[1:]), one.contribution)", "one.contribution"),
    Fault("steps counted from 0", OUTLINE, "enumerate(steps, 1)", "enumerate(steps)"),
    Fault("a gap between tens", OUTLINE, "steps {a + 1}–{b}", "steps {a}–{b}"),
    Fault("folded too early", PAGES, "FEW = 15", "FEW = 5"),
    Fault("a layer's units folded as steps", OUTLINE, "> LARGE or _is_loop(whole, steps)", "> 0"),
    Fault("a page too wide", OUTLINE, "MOST_BOXES = 14", "MOST_BOXES = 24"),
    Fault("only the uses in sight counted", PAGES, "shown = uses if uses > seen else 0", "shown = 0"),
    Fault("a page's gradients named after its last node", PAGES, ", of=whole.graph.output.name", ""),
    Fault("a module's title repeated on its page", PAGES, "removeprefix(f\"{module}.\")", "removeprefix(module)"),
    Fault("tags with the leaf's numbers", SVG, "(tags if box.tag else faces)", "(faces if box.tag else faces)"),
    Fault("a mask outside the box that uses it", OUTLINE, "            modules[i] = home\n", ""),
    Fault("a list that lends its name to a layer", OUTLINE, "path += names[:1]", "break"),
    Fault("what comes in with its parameters", PAGES, 'if other.op == "parameter"]', 'if other.op != "input"]'),
    # graph
    Fault("a few zeros as none", SUMMARY, "if whole == 0 and share:", "if share < 0:"),
    Fault("a norm without its root", SUMMARY, "return math.sqrt(sum(", "return (sum("),
    Fault("the share of what is not zero", SUMMARY, "1 - int(value.count_nonzero()) / count", "int(value.count_nonzero()) / count"),
    Fault("three digits", WORDS, "def format_number(x: Any, digits: int = 4)", "def format_number(x: Any, digits: int = 3)"),
    Fault("rounding noise shown", WORDS, "abs(x) < 1e-6 * largest else x, 3)", "abs(x) < 1e-16 * largest else x, 3)"),
    Fault("a power as a factor", WORDS, "words[0] + words[1].translate(POWERS)", "words[0] + words[1]"),
    Fault("a minus without brackets", WORDS, "{f'({words[1]})' if words[1].startswith('−') else words[1]}", "{words[1]}"),
    Fault("rows lost in silence", WORDS, "rows[most * 2 // 3 + left_out :]", "rows[most * 2 // 3 + left_out + 1 :]"),
    Fault("data called a leaf that learns", WORDS, 'if node.requires_grad else ["leaf"]', 'if node.is_leaf else ["leaf"]'),
    Fault("a step without its sum", MODEL, "so_far + edge.contribution", "edge.contribution"),
    Fault("a path from the wrong end", MODEL, "product = self._seed", "product = 1.0"),
    Fault("paths counted once for each node", MODEL, "counts[edge.source] += counts[node.name]", "counts[edge.source] += 1"),
    Fault("a broadcast axis not summed", ENGINE, "contribution = contribution.sum(axis, keepdims=True)", "pass"),
    Fault("a rule asked for another operand", ENGINE, "_summed(value.rule(upstream)[place], operand.data)", "_summed(value.rule(upstream)[0], operand.data)"),
    Fault("constants that carry a gradient", ENGINE, '        if operand.op != "constant"\n    ]', "    ]"),
    # the rest
    Fault("a shared node walked twice", STORED, "below = [] if again else", "below ="),
    Fault("a saved leaf called saved", STORED, "nodes.setdefault(_renamed(node[1], names), (_one_line(node[2] or node[3]), node[4] or \"\"))", "nodes[_renamed(node[1], names)] = (_one_line(node[2] or node[3]), node[4] or \"\")"),
    Fault("ink above 1", DATA, ".float() / 255", ".float() / 256"),
    Fault("penguins without a sex left out", DATA, 'row["body_mass_g"] != "NA"', 'row["sex"] != "NA"'),
    Fault("training and test images alike", DATA, '_pixels(arrays["test_images"])', '_pixels(arrays["train_images"][:1000])'),
]
