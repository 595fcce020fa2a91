"""Exercise 02.6: find the mistake: the recursion that gives 29 and 22."""

from copy import deepcopy

from helpers.exercises.checking.run import require, told
from helpers.exercises.checking.values import canonical, number_words, same, told_apart
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb02.diamond import diamond_operands

ID = "02.6"
MINUTES = 3
TASK = (
    "Find the mistake. This recursion handed on `grad[node] * local` and got 29 and 22 for the "
    "diamond, where 25 and 19 are right. What should a visit hand on to each operand?"
)
STUB = """
def visit(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node]:
        visit(operand, ... * local, operands, grad)   # it said grad[node]

exercise("02.6").check(visit)
"""
HINTS = (
    "Visit c twice on paper. What has the first visit handed to a, and what does the second hand on?",
    "The second visit must hand on only what arrived with it.",
)
TIMES_0 = "What arrives is multiplied into what stands there, and that is 0: it stays 0. What arrives is added."
CHANGED = "Your visit changes operands. A node is visited once for each path to it, and each visit reads its operands."
BOTH = (
    "The diamond is right. In y = a·a the operands of y are a with {} and once more a with {}. Yours brings a {}, and "
    "{} is due: each entry is a use of its own."
)
WHY = "A visit hands on what arrived with it, not the sum so far. With one visit for each path: 2ⁿ after n adds."


def visit(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node]:
        visit(operand, upstream * local, operands, grad)


def measure(answer, draw):
    operands = diamond_operands(draw)
    given, right = deepcopy(operands), dict.fromkeys(operands, 0.0)
    visit("y", 2.0, operands, right)
    grad = dict.fromkeys(operands, 0.0)
    answer("y", 2.0, given, grad)  # from 1 on, a power would look like no factor at all
    require(given == operands, CHANGED)
    require(grad.keys() == right.keys(), "Your function puts names into grad that the graph does not have.")
    require(any(grad.values()) or not multiplies(answer, operands), TIMES_0)
    told(grad, right, lambda got: seen(got, right))
    if same(canonical(grad), canonical(right)):
        require_both(answer, float(draw()))
    return grad


def require_both(answer, at):
    """Raise Trouble with what a square brings to its operand, if it is not twice what one use brings."""
    grad = dict.fromkeys("ay", 0.0)
    answer("y", 2.0, {"a": [], "y": [("a", at), ("a", at)]}, grad)
    due = canonical(4 * at)
    require(same(canonical(grad["a"]), due), lambda: BOTH.format(*map(number_words, (at, at, grad["a"], due))))


def multiplies(answer, operands):
    """True if 3 that arrives at a 5 makes 15 of it, which is not twice as much."""
    grad = dict.fromkeys(operands, 5.0)
    answer("y", 3.0, operands, grad)
    return grad["y"] == 15


def seen(got, right):
    """The first node from the output back whose gradient is off."""
    first = next(node for node in reversed(right) if not same(got[node], canonical(right[node])))
    if first == "y":
        left = number_words(got["y"])
        return f"y's gradient is {left} after your visit. It was handed 2: is that added, and does it stay?"
    visits = f"What did each visit to {first} bring?" if got[first] else f"Does any visit come to {first}?"
    should, now = told_apart(right[first], got[first])
    off = f"Back from y, the first gradient that is off is that of {first}"
    return f"{off}: it should be {should} and is {now}. {visits}"


@mistake(
    "On the second visit grad[node] still holds what the first visit handed on, so it is handed on again."
)
def handed_on_the_sum(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node]:
        handed_on_the_sum(operand, grad[node] * local, operands, grad)


@mistake("Each visit starts afresh: what arrives from above must go into the product.")
def forgot_upstream(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node]:
        forgot_upstream(operand, local, operands, grad)


@mistake("The edge's local derivative is missing from what is handed on.")
def forgot_the_local_derivative(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, _ in operands[node]:
        forgot_the_local_derivative(operand, upstream, operands, grad)


@mistake("A later visit wipes out what an earlier one brought. Add it.")
def overwrote_instead_of_added(node, upstream, operands, grad):
    grad[node] = upstream
    for operand, local in operands[node]:
        overwrote_instead_of_added(operand, upstream * local, operands, grad)


@mistake(TIMES_0, name="times 0")
def times_0(node, upstream, operands, grad):
    grad[node] *= upstream
    for operand, local in operands[node]:
        times_0(operand, upstream * local, operands, grad)


@mistake("After your visit the grad that was handed over holds nothing but 0. Into what does yours write, and when?")
def nothing_written(node, upstream, operands, grad):
    for operand, local in operands[node]:
        nothing_written(operand, upstream * local, operands, grad)


@mistake("Only y's own gradient is in grad. Is every operand visited, with what is not 0 and with this very grad?")
def nothing_handed_on(node, upstream, operands, grad):
    grad[node] += upstream


@mistake("The first operands have theirs, and it ends there: each operand has to be visited in its turn.")
def one_step_only(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node]:
        grad[operand] += upstream * local


@mistake(
    "Of each node's operands only the first is visited. Every operand needs a visit; a return or a break ends a loop."
)
def first_operand_only(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node]:
        return first_operand_only(operand, upstream * local, operands, grad)


@mistake(
    "Of each node's operands only the last is visited. Every one needs a visit: does yours stand inside of the loop?"
)
def last_operand_only(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node][-1:]:
        last_operand_only(operand, upstream * local, operands, grad)


@mistake("A visit writes down what arrives. Adding it to the operand before the visit as well counts it twice.")
def written_twice(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node]:
        grad[operand] += upstream * local
        written_twice(operand, upstream * local, operands, grad)


@mistake("Upstream and local derivative are added. Along an edge they multiply.")
def added_along_the_edge(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node]:
        added_along_the_edge(operand, upstream + local, operands, grad)


@mistake("Sum and upstream are both handed on, so a node's first contribution counts more than once.")
def sum_and_upstream(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node]:
        sum_and_upstream(operand, (grad[node] + upstream) * local, operands, grad)


@mistake("The sum times what arrived is handed on. Which of the two is new in this visit?")
def sum_times_upstream(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node]:
        sum_times_upstream(operand, grad[node] * upstream * local, operands, grad)


@mistake("The local derivative is there twice. It stands behind the blank already.")
def local_twice(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node]:
        local_twice(operand, upstream * local * local, operands, grad)


@mistake(CHANGED)
def took_operands_away(node, upstream, operands, grad):
    grad[node] += upstream
    while operands[node]:
        operand, local = operands[node].pop()
        took_operands_away(operand, upstream * local, operands, grad)


@also_right
def by_stack(node, upstream, operands, grad):
    stack = [(node, upstream)]
    while stack:
        node, upstream = stack.pop()
        grad[node] = grad[node] + upstream
        stack.extend((operand, local * upstream) for operand, local in operands[node])
