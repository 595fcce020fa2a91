"""What a sigmoid has to make so that backward can start from it, and what is said where it does not."""

import re
from numbers import Number

import numpy as np

from helpers.exercises.checking.run import require, require_one
from helpers.exercises.checking.values import number_words, told_apart

NOTHING_BACK = "Nothing comes back through your sigmoid: `.grad` of its operand is 0."
ONE_FOR_ALL = (
    "Of an array of shape (2, 3) the rule of your sigmoid hands back one number. Each entry has a gradient of its own."
)
NO_NUMBER = (
    "After backward() a `.grad` is a value of your class. It is to be a number: does a rule compute with values in "
    "place of their `.data`?"
)
UNSET = "backward comes to a value whose `.grad` is None, and adds to that. Is each value's set to 0 before, by then?"
NO_TUPLE = "The operands of what your sigmoid makes are no tuple. With one alone it is written `(a,)`."
ORDER = "In which order are data, operands and rule given?"
FORGOT_RULE = "What your sigmoid makes has no rule, so nothing can go back. What does tanh hand over after operands?"
NO_RULE = f"The rule of what your sigmoid makes is no function. {ORDER}"
NO_RETURN = "The rule of what your sigmoid makes hands back None. What does its last line return?"


def require_a_value(result):
    """Raise Trouble if that is what sigmoid made and it is no value that backward can start from."""
    require(result is not None, "Your sigmoid hands back None. What it makes has to be returned.")
    require_one(result, "value", who="Your sigmoid")
    numbers = isinstance(result, (np.ndarray, Number))
    what = "plain numbers" if numbers else "a function" if callable(result) else f"a {type(result).__name__:.60}"
    made = f"Make a value of {'them' if numbers else 'σ(x)'}, with its operand and its rule, as tanh does."
    require(hasattr(result, "backward"), f"Your sigmoid hands back {what}. {made}")
    require_a_number_for_each_operand(result)
    try:
        result.backward()
    except (TypeError, ValueError) as error:
        operands = getattr(result, "operands", ())
        require(not callable(operands), "Where the operands belong, what your sigmoid makes has a function. " + ORDER)
        require(isinstance(operands, (tuple, list, set)), NO_TUPLE)
        adds = re.search(r"for \+=?: 'NoneType'", str(error))
        require(not adds or all(getattr(one, "grad", 0) is not None for one in operands), UNSET)
        require(getattr(result, "rule", len) is not None, FORGOT_RULE)
        require(callable(getattr(result, "rule", len)), NO_RULE)
        given = result.rule(result.grad) if hasattr(result, "rule") else ()
        require(given is not None, NO_RETURN)
        rule = "Your rule hands back its one number bare. It is to be a tuple, with an entry for each operand: `(…,)`."
        require(isinstance(given, (tuple, list)), rule)
        raise


def require_a_number_for_each_operand(result):
    """Raise Trouble if a value knows its operands, and its rule gives more or fewer numbers than these are."""
    operands, rule = getattr(result, "operands", None), getattr(result, "rule", None)
    given = rule(np.array(1.0)) if isinstance(operands, (tuple, list)) and callable(rule) else None
    if isinstance(given, (tuple, list)):
        made = f"What your sigmoid makes has {counted(len(operands), 'operand')}"
        gives = f"its rule gives {counted(len(given), 'gradient')}. One for each: what was it made from?"
        require(len(given) == len(operands), f"{made}, and {gives}")


def counted(n, what):
    return f"{n} {what}" + "s" * (n != 1)


def require_something_back(start, x):
    """Raise Trouble if nothing came back to ``start``, which holds x: with the value of its sigmoid, if that is off."""
    if np.any(np.asarray(start.grad, dtype=float)):
        return
    made = start.sigmoid()
    value, due = float(made.data), 1 / (1 + np.exp(-x))
    yours, should = told_apart(value, due)
    at = f"At x = {number_words(x, 6)} your sigmoid is {yours}, and should be {should}."
    require(np.isclose(value, due), f"{at} And nothing comes back through it: `.grad` of its operand is 0.")
    require(getattr(made, "rule", ...) is not None, f"{NOTHING_BACK} What it makes has no rule.")
    require(False, f"{NOTHING_BACK} Which ways lead back to it? Is there a factor 0 on them, or do two of them cancel?")
