"""Faults in the table of operations, the tracer and the live graph's Python."""

from fault import Fault

OPERATIONS, TRACING = "helpers/operations.py", "helpers/tracing"
PASSES, RULES, NAMES = f"{TRACING}/passes.py", f"{TRACING}/rules.py", f"{TRACING}/names.py"
RECORDER, TRACE, PAYLOAD = f"{TRACING}/recorder.py", f"{TRACING}/trace.py", "helpers/live_graph/payload.py"

FUSED = f"{TRACING}/fused.py"

TRACED = [
    Fault("scores not divided by √d", FUSED, "scores / math.sqrt(query.size(-1))", "scores / math.sqrt(query.size(-2))"),
    Fault("a causal mask that looks ahead", FUSED, "[k <= q for k", "[k >= q for k"),
    Fault("heads' masks the wrong way round", FUSED, "mask = ~mask", "mask = mask"),
    Fault("a row that sees no key", FUSED, ".any(-1).all())", ".any())"),
    Fault("keys and queries exchanged", FUSED, "q, k, v = _heads(", "k, q, v = _heads("),
    Fault("an LSTM's gates in another order", FUSED, "i, f, g, o = gates", "i, f, o, g = gates"),
    Fault("a GRU that keeps the new", FUSED, "n + z * (hx - n)", "hx + z * (n - hx)"),
    Fault("padding forgotten", FUSED, '"static_v", "key_padding_mask")', '"static_v")'),
    Fault("half precision written out", FUSED, "in (torch.float32,", "in (torch.bfloat16, torch.float32,"),
    Fault("a module without its name", NAMES, 'f"{name}.{path}".strip(".")', "path"),
    Fault("cosine's rule without its minus", OPERATIONS, 'row("cos",      "−sin({x})"', 'row("cos",      "sin({x})"'),
    Fault("factors of a product exchanged", OPERATIONS, 'row("mul",      "{b}", "{a}"', 'row("mul",      "{a}", "{b}"'),
    Fault("division's sign in words", OPERATIONS, '"−{a}/{b}²",            sign', '"{a}/{b}²",            sign'),
    Fault("a power's exponent in words", OPERATIONS, "{b}·{a}^({b} − 1)", "{b}·{a}^{b}"),
    Fault("÷ n of a mean", OPERATIONS, '"÷ {n}"', '"· {n}"'),
    Fault("sides of a choice exchanged", OPERATIONS, '"", "1[{a}]", "1[not {a}]"', '"", "1[not {a}]", "1[{a}]"'),
    Fault("cross-entropy without its n", OPERATIONS, '"(softmax − target) ÷ n"', '"(softmax − target)"'),
    Fault("the smaller and the larger", OPERATIONS, '"1[{a} < {b}]", "1[{b} < {a}]"', '"1[{a} > {b}]", "1[{b} > {a}]"'),
    Fault("an alias of another", OPERATIONS, 'aliases="clip"', 'aliases="clip clamp_min"'),
    Fault("a parameter's default", OPERATIONS, '{"negative_slope": 0.01}', '{"negative_slope": 0.1}'),
    Fault("an operation the browser lacks", OPERATIONS, 'row("square",   "2{x}")', 'row("square",   "2{x}", browser=True)'),
    Fault("a matrix on the wrong side", OPERATIONS, '"· {b}ᵀ", "{a}ᵀ ·"', '"{b}ᵀ ·", "· {a}ᵀ"'),
    Fault("no Jacobian worth showing", PASSES, "MOST_ENTRIES = 400", "MOST_ENTRIES = 40"),
    Fault("flows that cross an edge", PASSES, "return (None,) * len(grad_inputs)", "return grad_inputs"),
    Fault("a local derivative at half", PASSES, "return torch.ones_like(quantity.value)", "return 0.5 * torch.ones_like(quantity.value)"),
    Fault("hooks left in the graph", PASSES, "            hook.remove()\n", "            pass\n"),
    Fault("outputs of one operation mixed", PASSES, "if not use.private or count[_place(use.handle)] > 1:", "if not use.private:"),
    Fault("a sum left out of a rule", RULES, 'source.value.shape == quantity.value.shape else ", Σ"', 'source.value.shape == quantity.value.shape else ""'),
    Fault("alpha without its sign", RULES, '(-1 if row.name == "sub" else 1)', "1"),
    Fault("a square's rule for every power", RULES, 'words[1:] == ["2"]', "len(words) > 1"),
    Fault("names that repeat", NAMES, "while (name := _subscripted(base or \"t\", number)) in taken:\n        number += 1\n    taken", "name = _subscripted(base or \"t\", number)\n    taken"),
    Fault("swapped operands as written", NAMES, "name = name[1:] if swapped else name", "name, swapped = (name[1:] if swapped else name), False"),
    Fault("in place without a node of its own", RECORDER, "                whole.mul_(1)\n", "                pass\n"),
    Fault("an edit under no_grad held apart", RECORDER, "alone and torch.is_grad_enabled()", "alone"),
    Fault("what arrives at another version", PASSES, "            arrived |= dict.fromkeys(shared[quantity])\n", "            pass\n"),
    Fault("a reversed call not reversed", RECORDER, "        if call.swapped:\n", "        if call.swapped and False:\n"),
    Fault("a cut not named", RECORDER, "quantity.cut = cut_by(call.op)", 'quantity.cut = ""'),
    Fault("a random state that moves", TRACE, "        torch.set_rng_state(random_state)\n", ""),
    Fault("unused inputs left out", TRACE, "kept = _ancestors([last], set()) | set(given)", "kept = _ancestors([last], set())"),
    Fault("sums of edges not carried", PAYLOAD, "settled(totals.get(id(edge)))", "settled(edge.contribution)"),
    Fault("places of operands mixed", PAYLOAD, "            free.remove(place)\n", "            pass\n"),
    Fault("text that closes a tag", PAYLOAD, 'for mark in "<>&', 'for mark in "&'),
    Fault("a slider of few steps", PAYLOAD, "(high - low) / 201", "(high - low) / 20"),
]
