"""Exercise 02.6: find the mistake: the recursion that gives 29 and 22."""

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
WHY = "A visit hands on what arrived with it, not the sum so far. Right, but it walks every path: 2ⁿ after n adds."


def visit(node, upstream, operands, grad):
    grad[node] += upstream
    for operand, local in operands[node]:
        visit(operand, upstream * local, operands, grad)


def measure(visit, draw):
    operands = diamond_operands(draw)
    grad = dict.fromkeys(operands, 0.0)
    visit("y", 1.0, operands, grad)
    return grad["a"], grad["b"]


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


@also_right
def by_stack(node, upstream, operands, grad):
    stack = [(node, upstream)]
    while stack:
        node, upstream = stack.pop()
        grad[node] = grad[node] + upstream
        stack.extend((operand, local * upstream) for operand, local in operands[node])
