"""Answers of every kind become plain values that can be compared, or a Trouble with a sentence."""

import array
import collections
import decimal
import fractions
import itertools

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from helpers.exercises.checking.values import (
    MOST,
    RELATIVE,
    Trouble,
    agree,
    canonical,
    same,
)

NUMBERS = st.floats(allow_nan=False, width=64) | st.integers(-(2**60), 2**60) | st.booleans()
Pair = collections.namedtuple("Pair", "w b")


class Column:
    """Like a column of a data frame: an array inside, entrywise comparisons, no truth value."""

    def __array__(self, dtype=None, copy=None):
        return np.array([1.0, 2.0])

    def __eq__(self, other):
        return np.array([True, False])

    def __bool__(self):
        raise ValueError("ambiguous")

    def __len__(self):
        return 2


with torch.inference_mode():
    INFERRED = torch.tensor([1.0, 2.0])

ONE_AND_TWO = {
    "a list": [1, 2.0],
    "a tuple with a name": Pair(1.0, 2.0),
    "a range": range(1, 3),
    "a queue": collections.deque([1, 2]),
    "a packed array": array.array("d", [1, 2]),
    "fractions": [fractions.Fraction(1), fractions.Fraction(2)],
    "decimals": [decimal.Decimal(1), decimal.Decimal(2)],
    "numbers of numpy": [np.float32(1), np.int64(2)],
    "half precision": torch.tensor([1, 2], dtype=torch.bfloat16),
    "whole numbers": torch.tensor([1, 2]),
    "a tensor made for inference": INFERRED,
    "a parameter": torch.nn.Parameter(torch.tensor([1.0, 2.0])),
    "a part of a graph": torch.tensor([0.5, 1.0], requires_grad=True) * 2,
    "a sparse tensor": torch.tensor([1.0, 2.0]).to_sparse(),
    "a quantized tensor": lambda: torch.quantize_per_tensor(torch.tensor([1.0, 2.0]), 0.5, 0, torch.qint8),
    "a negated view": torch.tensor([1 - 1j, 1 - 2j]).conj().imag,
    "an array read backwards": np.array([2.0, 1.0])[::-1],
    "an array of objects": np.array([1, 2.0], dtype=object),
    "a column of a table": Column(),
    "tensors of one number": [torch.tensor(1.0), torch.tensor(2.0)],
    "tensors of one entry": [torch.tensor([1.0]), torch.tensor([[2.0]])],
    "tensors of one entry, nested": lambda: torch.nested.nested_tensor([torch.tensor([1.0]), torch.tensor([2.0])]),
}


@pytest.mark.filterwarnings("ignore")  # torch warns of its own quantized and nested tensors
@pytest.mark.parametrize("answer", ONE_AND_TWO.values(), ids=ONE_AND_TWO)
def test_one_and_two_are_one_and_two_in_every_form(answer):
    values = canonical(answer() if callable(answer) else answer)
    assert values.tolist() == [1.0, 2.0]
    assert type(values) is torch.Tensor and values.dtype == torch.float64 and not values.requires_grad


@settings(deadline=None)
@given(st.lists(NUMBERS) | st.lists(st.tuples(NUMBERS, NUMBERS), min_size=1))
def test_a_list_of_numbers_is_the_tensor_torch_makes_of_it(answer):
    assert torch.equal(canonical(answer), torch.tensor(answer, dtype=torch.float64))


@settings(deadline=None)
@given(arrays.arrays(st.sampled_from([np.float32, np.float64, np.int16, np.bool_]), arrays.array_shapes(min_dims=0)))
def test_an_array_is_a_tensor_of_its_shape_and_numbers(answer):
    assert np.array_equal(canonical(answer).numpy(), answer.astype(np.float64), equal_nan=True)


def test_the_digits_of_a_number_do_not_depend_on_the_default_type():
    assert canonical(0.1).item() == canonical([0.1])[0].item() == 0.1


def test_values_are_copies():
    tensor, numbers = torch.ones(2, dtype=torch.float64), np.ones(2)
    values = [canonical(tensor), canonical(numbers), canonical([tensor])]
    tensor.zero_(), numbers.fill(0)
    assert all(kept.eq(1).all() for kept in values)


NO_NUMBERS = {
    "The result is None.": None,
    "Of 3 parts, number 1 is None.": (None, torch.ones(()), 2.0),
    "Of 2 parts, number 2 is None.": [[1, None], [2, 3]],
    "A part of the result is a function.": {"w": len},
}


@pytest.mark.parametrize("said, answer", NO_NUMBERS.items())
def test_what_is_no_number_is_told_of_the_part_that_it_is(said, answer):
    with pytest.raises(Trouble) as trouble:
        canonical(answer)

    asked = "It has to be a number, a tensor, an array, a text, or a list, set or dict of these."
    assert trouble.value.sentence == f"{said} {asked}"


def test_text_is_compared_without_case_and_spaces():
    assert canonical("  Cross-\n Entropy ") == canonical("cross- entropy")


def test_rows_of_different_lengths_stay_a_list():
    assert [part.shape for part in canonical([[1, 2], [3]])] == [(2,), (1,)]


@pytest.mark.parametrize("blank", [..., [..., 1], (1, (2, ...)), {"a": ...}, {...}, np.array([..., 1])], ids=str)
def test_a_blank_anywhere_is_a_blank(blank):
    assert canonical(blank) is ...


def in_itself(container):
    container.update(a=container) if isinstance(container, dict) else container.extend([container, container])
    return container


REFUSED = {
    "a complex number": (3 + 4j, "complex"),
    "complex tensors": (torch.ones(2, dtype=torch.complex64), "complex"),
    "complex arrays": (np.ones(2, dtype=complex), "complex"),
    "a tensor without numbers": (torch.ones(2, device="meta"), "meta"),
    "a number beyond floats": (10**400, "size"),
    "a list with a number beyond floats": ([1, 10**400], "size"),
    "a long range": (range(10**9), "size"),
    "a range of ranges": ([range(10**5)] * 10**5, "size"),
    "a wide view": (torch.ones(1).expand(10**10), "size"),
    "a wide array": (np.broadcast_to(np.ones(1), 10**10), "size"),
    "a wide array of objects": (np.broadcast_to(np.array([None]), 10**10), "size"),
    "a wide sparse tensor": (lambda: torch.sparse_coo_tensor(size=(10**6, 10**6)), "size"),
    "a long text": ("x" * (MOST + 1), "size"),
    "a list in itself": (in_itself([]), "depth"),
    "a dict in itself": (in_itself({}), "depth"),
    "a generator": ((i for i in itertools.count()), "type"),
    "a function": (lambda: print, "type"),
    "bytes": (b"ab", "type"),
    "nothing in a list": ([None], "type"),
    "tensors in a set": ({torch.ones(1)}, "type"),
    "objects as names": ({object(): 1.0}, "type"),
}


@pytest.mark.filterwarnings("ignore")  # torch warns of its own sparse tensors
@pytest.mark.parametrize(("answer", "kind"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_compared_is_refused_in_a_sentence(answer, kind):
    with pytest.raises(Trouble) as caught:
        canonical(answer() if callable(answer) else answer)
    assert caught.value.kind == kind
    assert caught.value.sentence.endswith((".", "?"))


def test_an_endless_list_is_read_no_further_than_the_limit():
    class Endless(list):
        def __iter__(self):
            return itertools.count()

        def __len__(self):
            return 10**9

    with pytest.raises(Trouble, match="more than 1,000,000 entries"):
        canonical(Endless())


def test_nothing_of_an_answers_own_code_is_left_in_its_values():
    class Sly(str):
        __eq__ = lambda self, other: True  # noqa: E731
        __hash__ = str.__hash__

    plain = [canonical(Sly("A")), *canonical({Sly("a")}), *canonical({Sly("a"): 1}), *canonical([Sly("a")])]
    assert {type(part) for part in plain} == {str} and not same(canonical(Sly("A")), canonical("b"))


@settings(deadline=None)
@given(st.floats(0.1, 1e6), st.floats(-2, 2))
def test_numbers_agree_up_to_the_relative_tolerance(number, share):
    near = canonical([number * (1 + share * RELATIVE)])
    if abs(abs(share) - 1) > 0.05:
        assert same(near, canonical([number])) == (abs(share) < 1)


def test_nan_agrees_with_nan_and_infinity_with_its_sign():
    nan, inf = float("nan"), float("inf")
    agreed = agree(canonical([nan, inf, inf, nan]), canonical([nan, inf, -inf, 1.0]))
    assert agreed.tolist() == [True, True, False, False]


@pytest.mark.parametrize(
    ("one", "other"), [("1", 1.0), ([1.0, 2.0], [1.0]), ({"a": 1.0}, {"b": 1.0}), ({1}, [1.0]), ([["a"], 1.0], [["a"]])]
)
def test_values_of_different_kinds_are_not_the_same(one, other):
    assert not same(canonical(one), canonical(other)) and not same(canonical(other), canonical(one))
