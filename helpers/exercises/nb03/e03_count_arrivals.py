"""Exercise 03.3: every way back to a leaf."""

import torch

from helpers.exercises.checking.run import require, told
from helpers.exercises.checking.values import Trouble, canonical, number_words, same
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb03.measures import NONE, handed_back, length

ID = "03.3"
MINUTES = 5
TASK = (
    "Count the ways from a result back to its leaves. `arrivals(J.grad_fn)` walks as `walk` does "
    "and returns how often the walk ends at an `AccumulateGrad`: 3 for J, 2 for `a * a`."
)
STUB = """
def arrivals(node):
    if node is None:    # a constant
        return ...
    if type(node).__name__ == "AccumulateGrad":
        return ...
    return ...

exercise("03.3").check(arrivals)
"""
HINTS = (
    "Three cases: a constant, a leaf's end, and an operation with nodes before it. What is each worth?",
    "An entry of `next_functions` is a pair: the node before, and a number that `walk` throws away.",
    "For an operation, add up what the function itself says of each node in `next_functions`.",
)
WHY = "Each way from the output to a leaf ends in one arrival: these are the paths of notebook 02."
FALLS_THROUGH = (
    "Your function comes to its end without a value where the node is an operation. "
    "What is done there with the counts of the nodes before?"
)
NONE_OF_A_WALK = "Your return gives None where the node is an operation. `walk`, for one, hands back nothing."
RESULTS = {"J = 3(a + b · c)": 3, "a · a": 2, "exp(a · a)": 2}
FURTHER = {"`torch.tensor(2.0) * a`": 1, "`torch.stack([a, b, c])`": 3, "`a.unbind()[1] * a`": 2}
COUNTS_ON = "Your function gives another count when it is asked again. What it keeps should begin anew each time."


def arrivals(node):
    if node is None:
        return 0
    if type(node).__name__ == "AccumulateGrad":
        return 1
    return sum(arrivals(previous) for previous, _ in node.next_functions)


def measure(answer, draw):
    """Arrivals for J, a · a, its exp, and a diamond in which s is used a few times more; then for three others."""
    a, b, c = (draw(2).float().requires_grad_() for _ in range(3))
    s, p = a + b, a * b
    results = 3 * (a + b * c), a * a, torch.exp(a * a), sum([s] * length(draw), s + p + s * p)
    counts = [counted(answer, result.grad_fn) for result in results]
    again = [counted(answer, result.grad_fn) for result in results]
    require(all(map(same, counts, again)), COUNTS_ON)
    first = told(counts, [counted(arrivals, result.grad_fn) for result in results], seen)
    further = torch.tensor(2.0) * a, torch.stack([a, b, c]), a.unbind()[1] * a  # None first, three pairs, a pair's 1
    counts = [counted(answer, result.grad_fn) for result in further]
    return [first, told(counts, [*FURTHER.values()], lambda counts: seen(counts, FURTHER))]


def seen(counts, results=RESULTS):
    """What one count for all results, or the first that is off, is told."""
    if len(set(counts.tolist())) == 1:
        asked = f"Asked for one result after the other your function gives {number_words(counts[0])} each time."
        return f"{asked} How does the count depend on the graph?"
    for count, (name, right) in zip(counts.tolist(), results.items(), strict=False):
        if count != right:
            ways = f"{right} ways lead" if right > 1 else "1 way leads"
            return f"Your function gives {number_words(count)} for {name}. On paper, {ways} to a leaf."
    return f"Your function is right for {', '.join(RESULTS)}, and not for a graph that uses a sum again and again."


def counted(answer, node):
    try:
        count = handed_back(answer, node)
    except Trouble as trouble:
        require(trouble.kind != NONE, NONE_OF_A_WALK)
        raise
    kind = "text" if isinstance(count, str) else f"a {type(count).__name__}"
    require(not isinstance(count, (str, list, set, tuple, dict)), f"Your function hands back {kind}, not one count.")
    values = canonical(count)
    size = 1 if values is ... else values.numel()
    require(size == 1, f"Your function hands back {size} numbers, not one count.")
    return values


def leaves_reached(node):
    if node is None or type(node).__name__ == "AccumulateGrad":
        return {node} - {None}
    return set().union(*(leaves_reached(previous) for previous, _ in node.next_functions))


@mistake(
    "Each entry of next_functions is a pair. The node is its first part.",
    written="next_functions",
)
def walked_into_a_pair(node):
    if node is None:
        return 0
    return sum(walked_into_a_pair(pair) for pair in node.next_functions)


@mistake(
    "Your code runs into a None. It stands for a constant, and has nothing before it.",
    written="next_functions",
)
def walked_into_a_constant(node):
    if type(node).__name__ == "AccumulateGrad":
        return 1
    return sum(walked_into_a_constant(previous) for previous, _ in node.next_functions)


@mistake("`walk` shows the nodes and hands nothing back. Which function hands back a count?", written=" walk ")
def walk_called(node, walk=lambda node: None):
    return sum(walk(previous) for previous, _ in node.next_functions)


@mistake("A None is added here, and a sum needs numbers. What does each of the three cases hand back?")
def summed_none(node):
    if node is None:
        return None
    if type(node).__name__ == "AccumulateGrad":
        return 1
    return sum(summed_none(previous) for previous, _ in node.next_functions)


@mistake("A node before is asked for that is not there: exp has one, an end none. A loop takes as many as there are.")
def always_two(node):
    if node is None or type(node).__name__ == "AccumulateGrad":
        return int(node is not None)
    return always_two(node.next_functions[0][0]) + always_two(node.next_functions[1][0])


@mistake(FALLS_THROUGH, written="^(?!.* walk )")
def falls_through(node):
    if node is None:
        return 0
    for previous, _ in node.next_functions:
        falls_through(previous)
    return None


@mistake("A constant takes 1 away in yours. It should neither add nor take.")
def constants_take_away(node):
    if node is None:
        return -1
    if type(node).__name__ == "AccumulateGrad":
        return 1
    return sum(constants_take_away(previous) for previous, _ in node.next_functions)


@mistake("That looks at the last operation alone. Let the function call itself on each node before it.")
def one_level_only(node):
    return len(node.next_functions)


@mistake("That looks one step behind the last operation and no further. The walk goes on until it meets a leaf's end.")
def two_levels_only(node):
    return sum(len(previous.next_functions) for previous, _ in node.next_functions if previous is not None)


@mistake("A None stands for a constant. No gradient arrives there, so it counts for nothing.")
def counted_constants(node):
    if node is None or type(node).__name__ == "AccumulateGrad":
        return 1
    return sum(counted_constants(previous) for previous, _ in node.next_functions)


@mistake("That counts the constants instead: no gradient arrives at a None, and one does at each AccumulateGrad.")
def constants_alone(node):
    if node is None:
        return 1
    return sum(constants_alone(previous) for previous, _ in node.next_functions)


@mistake("That counts every node on the way. Only the ends are arrivals.")
def counted_operations(node):
    if node is None:
        return 0
    return 1 + sum(counted_operations(previous) for previous, _ in node.next_functions)


@mistake("That counts nodes, and a None among them. Only an AccumulateGrad is an arrival.")
def counted_everything(node):
    if node is None:
        return 1
    return 1 + sum(counted_everything(previous) for previous, _ in node.next_functions)


@mistake("Those are the operations that the walk passes, not the ends at which it arrives.")
def operations_alone(node):
    if node is None or type(node).__name__ == "AccumulateGrad":
        return 0
    return 1 + sum(operations_alone(previous) for previous, _ in node.next_functions)


@mistake("Yours is 1 for each result, and J has 3 ways back. What becomes of the counts of several nodes before one?")
def first_operand_only(node):
    if node is None or type(node).__name__ == "AccumulateGrad":
        return int(node is not None)
    return first_operand_only(node.next_functions[0][0])


@mistake("Yours is 0 for J and 1 for exp(a · a). How do the counts of several operands come together: does each count?")
def last_operand_only(node):
    if node is None or type(node).__name__ == "AccumulateGrad":
        return int(node is not None)
    count = 0
    for previous, _ in node.next_functions:
        count = last_operand_only(previous)
    return count


@mistake("Yours is 0 for each result. Which line turns an end into 1, and which adds up what nodes further back say?")
def never_added_up(node):
    return 0


@mistake("That is the length of the longest way. How many ways are there?")
def longest_way(node):
    if node is None:
        return 0
    return 1 + max((longest_way(previous) for previous, _ in node.next_functions), default=0)


@mistake("That counts leaves. A leaf that is used twice is reached twice, and gets two contributions.")
def each_leaf_once(node):
    return len(leaves_reached(node))


@also_right
def by_stack(node):
    count, stack = 0, [node]
    while stack:
        node = stack.pop()
        count += type(node).__name__ == "AccumulateGrad"
        stack += [previous for previous, _ in node.next_functions if previous is not None]
    return count


@also_right
def level_by_level(node):
    count, level = 0, [node]
    while level:
        count += sum(type(node).__name__ == "AccumulateGrad" for node in level)
        level = [previous for node in level for previous, _ in node.next_functions if previous]
    return float(count)
