"""What is said of a tensor: norms as autograd's in float64, shares that are 0 or 100 % only where they are."""

import pytest
import torch
from hypothesis import example, given
from hypothesis import strategies as st

from helpers.graph.summary import norm, of_box, of_node, percent, share_of_zeros


@pytest.mark.parametrize("dtype", [torch.float64, torch.float32, torch.bfloat16])
def test_a_norm_is_that_of_all_entries_in_float64(dtype):
    tensors = [torch.randn(3, 4, generator=torch.Generator().manual_seed(k)).to(dtype) * 1e30 for k in range(2)]

    assert norm(tensors) == pytest.approx(torch.cat(tensors).double().norm().item(), rel=1e-14)
    assert str(norm([torch.tensor([1.0, torch.nan])])) == "nan"


@example(1, 3000)
@example(3000, 1)
@given(st.integers(0, 3000), st.integers(1, 3000))
def test_a_share_is_none_or_all_only_where_it_is(zeros, others):
    share = zeros / (zeros + others)
    words = percent(share)

    assert (words == "0 %") == (zeros == 0) and words != "100 %" and percent(1.0) == "100 %"
    assert abs(float(words.strip("<> %")) - 100 * share) <= 1


def test_zeros_are_those_of_a_float_only():
    assert share_of_zeros(torch.tensor([0.0, -0.0, 1e-300, 2.0], dtype=torch.float64)) == 0.5
    assert share_of_zeros(torch.zeros(3, dtype=torch.int64)) is share_of_zeros(torch.zeros(0)) is None


def test_a_box_says_what_comes_in_and_goes_out_and_whether_a_gradient_arrives():
    x, w = torch.ones(2, 3), torch.ones(3, 4)

    assert of_box(x @ w, None, [x], [(w, None)])[1:] == (
        ("(2, 3) → (2, 4)", "output: 0 % zeros"), ("no gradient arrives", "at 12 parameters: none")
    )  # fmt: skip
    assert of_box(x, x, [w, w, x, x.sum()], []).value[0] == "2 × (3, 4), (2, 3), … → (2, 3)"
    assert of_box(x, 3 * x, [], [(w, w), (w[:1, :1], None)]).grad == (
        f"gradient norm {54**0.5:.3g}", f"at 13 parameters: norm {12**0.5:.3g}"
    )  # fmt: skip
    assert of_node(torch.zeros(2), 2 * torch.ones(4)) == (False, ("100 % zeros",), ("norm 4",))
