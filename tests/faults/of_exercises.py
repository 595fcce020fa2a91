"""Faults in what runs, judges and explains an answer."""

from fault import Fault

CHECKING = "helpers/exercises/checking"
RUN, JUDGE, EXPLAIN = f"{CHECKING}/run.py", f"{CHECKING}/judge.py", f"{CHECKING}/explain.py"

EXERCISES = [
    Fault("a hundred times the time", RUN, "SECONDS = 5.0", "SECONDS = 500.0"),
    Fault("an answer that gets the inputs themselves", RUN, "given = copy.deepcopy(inputs)", "given = inputs"),
    Fault("warnings that reach the notebook", RUN, '        warnings.simplefilter("ignore")\n', ""),
    Fault("a blank called an error", RUN, 'if "ellipsis" in message:', 'if "Ellipsis is" in message:'),
    Fault("one draw in place of three", JUDGE, "SEEDS = (11, 23, 47)", "SEEDS = (11, 11, 11)"),
    Fault("feedback of another mistake", JUDGE, "mistake.feedback, mistake.name)", "self.mistakes[0].feedback, mistake.name)"),
    Fault("a wrong answer called untouched", JUDGE, "return answer is None or guard.is_untouched(answer)", "return not answer or guard.is_untouched(answer)"),
    Fault("large and small exchanged", EXPLAIN, "'large' if abs(ratio) > 1 else 'small'", "'small' if abs(ratio) > 1 else 'large'"),
    Fault("a factor of the first entry alone", EXPLAIN, "not same(ratios, ratios[0].expand_as(ratios))", "False"),
    Fault("right entries counted as wrong", EXPLAIN, "{int(fine.sum())} of", "{int((~fine).sum())} of"),
    Fault("missing and superfluous exchanged", EXPLAIN, "{len(yours - right)} do not, and {len(right - yours)}", "{len(right - yours)} do not, and {len(yours - right)}"),
    Fault("a sign said to be right", EXPLAIN, "if same(yours, -right):", "if same(yours, right):"),
    Fault("a batch that need not be cut", "helpers/exercises/nb07/e13_in_pieces.py", 'max(seen["rows"], default=0) <= size', 'max(seen["rows"], default=0) <= len(x)'),
    Fault("the last weights taken for the best", "helpers/exercises/nb07/e15_best_weights.py", "    require(turn == STEPS or not torch.equal(weights(model), path[-1]), LAST)\n", "    require(not torch.equal(weights(model), path[-1]), LAST)\n"),
    Fault("a size turned round", EXPLAIN, "'large' if yours > right else 'small'", "'large' if yours < right else 'small'"),
]
