"""Faults in what runs, judges and explains an answer."""

from fault import Fault

CHECKING = "helpers/exercises/checking"
RUN, JUDGE, EXPLAIN = f"{CHECKING}/run.py", f"{CHECKING}/judge.py", f"{CHECKING}/explain.py"
APART, SOURCE, LIMIT = f"{CHECKING}/apart.py", f"{CHECKING}/source.py", f"{CHECKING}/limit.py"
CHOICES = "helpers/exercises/form/choices.py"
READING = "helpers/exercises/form/reading.py"
FORM, TWINS, PAGES = "helpers/exercises/form", "tests/exercises/form/test_judge.py", "tests/browser/test_questions.py"

EXERCISES = [
    Fault("a hundred times the time", RUN, "SECONDS = 5.0", "SECONDS = 500.0"),
    Fault("an answer that gets the inputs themselves", RUN, "given = copy.deepcopy(inputs)", "given = inputs"),
    Fault("warnings that reach the notebook", RUN, '        warnings.simplefilter("ignore")\n', ""),
    Fault("a blank called an error", RUN, 'if "ellipsis" in message and', 'if "Ellipsis is" in message and'),
    Fault("one draw in place of three", JUDGE, "SEEDS = (11, 23, 47)", "SEEDS = (11, 11, 11)"),
    Fault("feedback of another mistake", JUDGE, "mistake.feedback, mistake.name)", "self.mistakes[0].feedback, mistake.name)"),
    Fault("a wrong answer called untouched", JUDGE, "untouched = guard.is_untouched(answer) or", "untouched = not answer or guard.is_untouched(answer) or"),
    Fault("large and small exchanged", EXPLAIN, "'large' if abs(ratio) > 1 else 'small'", "'small' if abs(ratio) > 1 else 'large'"),
    Fault("a factor of the first entry alone", f"{CHECKING}/values.py", "ratios[0] if same(ratios, ratios[:1].expand_as(ratios)) else None", "ratios[0]"),
    Fault("right entries counted as wrong", EXPLAIN, "{int(fine.sum())} of", "{int((~fine).sum())} of"),
    Fault("missing and superfluous exchanged", EXPLAIN, "{len(yours - right)} do not, and {len(right - yours)}", "{len(right - yours)} do not, and {len(yours - right)}"),
    Fault("a sign said to be right", EXPLAIN, "if all(same(one, -due) for one, due in numbers):", "if all(same(one, due) for one, due in numbers):"),
    Fault("a batch that need not be cut", "helpers/exercises/nb07/e13_in_pieces.py", 'max(seen["rows"], default=0) <= size', 'max(seen["rows"], default=0) <= len(x)'),
    Fault("a block that need not run again", "helpers/exercises/nb11/three_blocks.py", "require(len(runs) == 6,", "require(runs,", tests="tests/exercises/test_tried.py -k 11.3"),
    Fault("static methods unread", SOURCE, 'getattr(one, "__func__", one) if', "one if"),
    Fault("a size turned round", EXPLAIN, '"large" if one > due else "small"', '"large" if one < due else "small"'),
    Fault("an answer that runs in the notebook's own process", APART, "    if not FORKS:", "    if FORKS:"),
    Fault("a stuck child that is waited for", APART, "Clock(seconds + PATIENCE, child)", "Clock(1000 * seconds + PATIENCE, child)"),
    Fault("no sign of life", JUDGE, "                alive()\n", ""),
    Fault("the time to load a module counted", LIMIT, "        if _is_loading(frame):\n            clock.start()\n        if", "        if"),
    Fault("time that others had counted", LIMIT, "time.monotonic() - _held_up(self.task)", "time.monotonic()"),
    Fault("a slip claimed whatever the code", JUDGE, "re.search(mistake.written, words) and ", ""),
    Fault("the check's own error laid at the learner's line", RUN, "    return not frame.filename.startswith((\"<frozen\", *LIBRARIES))", "    return True"),
    Fault("a library behind a link laid at the learner's line", RUN, "return {folder, str(Path(folder).resolve())}", "return {str(Path(folder).resolve())}"),
    Fault("None on purpose called forgotten", SOURCE, 'if "a value" in returned or says_none(function):', 'if "a value" in returned:'),
    Fault("arguments' names unread", SOURCE, "yield from _texts(code.co_consts[step.arg or 0])", "yield from ()"),
    Fault("two readings, the first taken", READING, "    if TWO_WAYS.fullmatch(text) and", "    if False and"),
    Fault("a decimal comma called a pair", READING, "meanings = [\";\" * len(commas), \".\" * len(commas),", "meanings = [\";\" * len(commas), \";\" * len(commas),"),
    Fault("an en dash unread", READING, '    "–": "-",\n', ""),
    Fault("articles that count", CHOICES, "if word not in SILENT", "if word"),
    Fault("a right answer that cannot serve", JUDGE, "served = right and self.takes(answer)", "served = right", tests="tests/exercises/checking/test_judge.py"),
    Fault("the course's called yours", JUDGE, "right = answer is not self.reference and ", "right = ", tests="tests/exercises/checking/test_judge.py"),
    Fault("a count that need not be one", f"{FORM}/judge.js", "(!exact || isEqual(got, value))", "true", tests=TWINS),
    Fault("a sign unnoticed by the page", f"{FORM}/judge.js", "isSame(got, negated(right))", "isSame(got, right)", tests=TWINS),
    Fault("thousands unread by the page", f"{FORM}/reading.js", "THOUSANDS.test(text)", "false", tests=TWINS),
    Fault("a per mille in place of a tenth of it", f"{FORM}/values.js", "RELATIVE = 1e-4", "RELATIVE = 1e-3", tests=TWINS),
    Fault("a half rounded up by the page", f"{FORM}/values.js", "(tie ?", "(false ?", tests=TWINS),
    Fault("a division by zero in the page", f"{FORM}/arithmetic.js", "b === 0 ? fail() : a / b", "a / b", tests=TWINS),
    Fault("articles that count in the page", f"{FORM}/choices.js", "filter(word => !SILENT.has(word))", "filter(Boolean)", tests=TWINS),
    Fault("a second answer that counts", f"{FORM}/page.js", "before ?? toldOf(question, typed.trim())", "toldOf(question, typed.trim())", tests=PAGES),
    Fault("a refused storage that loses the answer", f"{FORM}/answers.js", "      held = answers;\n", "", tests=PAGES),
    Fault("answers cleared unasked", f"{FORM}/page.js", "() => ask(true)", "cleared", tests=PAGES),
    Fault("an answer to be read in the page's source", f"{FORM}/page.py", '<p><b>{question.id}</b>', '<p>{question.why}<b>{question.id}</b>', tests="tests/exercises/form/test_page.py"),
]
