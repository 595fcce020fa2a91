"""What is read from the code of an answer, whatever file, cell or text it comes from."""

from functools import partial

import pytest
import torch
from torch import nn

from helpers.exercises.checking.source import from_outside, in_place, says_none, what_none_is, words_in


def cut(x):
    with torch.no_grad():
        y = x.sum(dim=0)
    return [y.item() for _ in "ab"]


class Line(nn.Module):
    def forward(self, x):
        return self.weight @ x


class Twice(torch.autograd.Function):
    @staticmethod
    def backward(ctx, upstream):
        return 2 * upstream.clone()


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (cut, ("no_grad", "sum", "dim", "item", "x")),
        (Line, ("forward", "weight", "x")),
        (lambda: "relu", ("relu",)),
        (Twice, ("upstream", "clone")),
    ],
)
def test_names_arguments_attributes_and_texts_are_found(answer, words):
    missing = [word for word in words if f" {word} " not in f"{words_in(answer)} forward "]

    assert missing == []


@pytest.mark.parametrize("answer", [3, print, torch.ones(2), nn.Linear(1, 1), None, [cut]])
def test_what_has_no_code_of_its_own_has_no_words(answer):
    assert words_in(answer).strip() == ""


def test_code_without_a_source_has_words_too():
    made = {}
    exec("def f(x): return x.backward(retain_graph=True)", made)

    assert words_in(made["f"]) == " x backward retain_graph "


def forgets(x):
    x.sum()


def prints(x):
    print(2 * x)


def prints_an_argument(x):
    x.sum()
    print(x)


def prints_what_it_made(x):
    y = 2 * x
    y = y.sum()
    print(y)


def prints_on_the_way(x):
    y = 2 * x
    print(y)
    y = y.sum()


def prints_a_shape(x):
    print(x.shape)


def prints_a_text(x):
    print("x", x)


def prints_of_what_it_made(x):
    y = 2 * x
    print(y.mean(0), y.std(0))


def prints_an_older_name(x):
    y = 2 * x
    z = y.sum()  # noqa: F841
    print(y)


def prints_in_a_loop(x):
    for entry in x:
        print(entry)


def gives_none(x):
    return x.grad


def gives_what_print_gives(x):
    return print(x)


def prints_and_gives_none(x):
    print(x)
    return x.grad


def leaves_early(x):
    if x:
        return
    x.sum()


def may_come_to_its_end(x):
    if x:
        return x.sum()


NOTHING = (
    "Your function hands nothing back: it needs a line with return and the result. What print shows is not handed back."
)


@pytest.mark.parametrize(
    ("function", "sentence"),
    [
        (may_come_to_its_end, "Your function gives None here: it ends before a return, or what stands behind"),
        (partial(gives_none, 3), "Your function has a return, and what stands behind it is None."),
        (forgets, "Your function hands nothing back: it needs a line with return and the result."),
        (leaves_early, "Your function hands nothing back: it needs a line with return and the result."),
        (prints, "Your function prints its result and hands back nothing. Write return in place of print."),
        (prints_what_it_made, "Your function prints its result and hands back nothing."),
        *((one, NOTHING) for one in (prints_an_argument, prints_on_the_way, prints_a_shape, prints_a_text)),
        *((one, NOTHING) for one in (prints_of_what_it_made, prints_an_older_name, prints_in_a_loop)),
        (gives_none, "Your function has a return, and what stands behind it is None."),
        (gives_what_print_gives, "Your function has a return, and what stands behind it is None. print shows a value"),
        (print, "Your function hands back None."),
    ],
    ids=lambda part: getattr(part, "__name__", ""),
)
def test_none_forgotten_printed_and_returned_are_three_things(function, sentence):
    assert what_none_is(function).startswith(sentence)


def test_a_print_on_the_way_is_not_what_gives_none():
    assert what_none_is(prints_and_gives_none) == what_none_is(gives_none)


def test_operators_that_change_an_entry_in_place_are_told_apart_from_the_others():
    def changes(x):
        x[0] *= 2
        y = x[1] + 1
        x["y"] -= x[2] / 3
        y += 4
        return y

    assert in_place(changes) == {"*=", "-="}
    assert in_place(partial(changes)) == {"*=", "-="} and in_place(print) == set()


def on_purpose(x):
    """Say that there is none."""
    return None


def test_none_that_is_written_is_told_from_an_empty_body():
    assert says_none(on_purpose) and says_none(lambda x: None)
    assert not says_none(forgets) and not says_none(leaves_early) and not says_none(print)
    assert what_none_is(on_purpose) == "Your function has a return, and what stands behind it is None."


def from_the_notebook(x):
    y = x + len([cut])
    return y * nn.functional.relu(undefined)  # noqa: F821


def test_names_of_the_notebook_are_told_from_arguments_and_from_pythons_own():
    assert from_outside(from_the_notebook) == {"cut", "nn"}
    assert from_outside(partial(from_the_notebook)) == set()
    assert from_outside(None) == set()
