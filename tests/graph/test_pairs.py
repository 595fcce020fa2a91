"""Complex numbers become pairs, and nothing else changes."""

import torch
from hypothesis import given
from hypothesis import strategies as st

from helpers.graph.pairs import is_complex, paired

numbers = st.complex_numbers(max_magnitude=1e6, allow_nan=False)


@given(st.lists(numbers, min_size=1, max_size=5))
def test_a_pair_is_the_real_and_the_imaginary_part(values):
    tensor = torch.tensor(values, dtype=torch.complex128)

    assert is_complex(tensor) and torch.equal(paired(tensor), torch.stack([tensor.real, tensor.imag], dim=-1))


def test_a_conjugate_view_is_paired_as_it_reads():
    assert paired(torch.tensor([1 + 2j]).conj()).tolist() == [[1.0, -2.0]]


def test_what_is_not_complex_stays_as_it_is():
    for value in (3.0, None, torch.ones(2)):
        assert paired(value) is value and not is_complex(value)
