"""The numbers that explorers show, against independent ones."""

import numpy as np
import pytest
import torch

from helpers.explorers import numbers as compute


@pytest.mark.parametrize("name", compute.ACTIVATIONS)
def test_activations_and_their_derivatives_agree_with_autograd(name):
    theirs = {"sigmoid": torch.sigmoid, "tanh": torch.tanh, "ReLU": torch.relu, "ELU": torch.nn.functional.elu}[name]
    z = torch.linspace(-5, 5, 41, dtype=torch.float64).add(0.01).requires_grad_()
    value = theirs(z)
    value.sum().backward()
    ours = [f(z.detach().numpy()) for f in compute.ACTIVATIONS[name]]
    np.testing.assert_allclose(ours, [value.detach().numpy(), z.grad.numpy()], atol=1e-12)


@pytest.mark.parametrize(("rate", "end"), [(0.001, 4.7142), (0.5, 2.0), (1.0, 5.0), (1.1, 27303.3)])
def test_descent_crawls_arrives_oscillates_and_explodes(rate, end):
    assert compute.descent(rate)[-1] == pytest.approx(2 + 3 * (1 - 2 * rate) ** 50)
    assert compute.descent(rate)[-1] == pytest.approx(end, rel=1e-4)


@pytest.mark.parametrize("order", ["zero backward step", "backward step zero", "backward zero step", "backward step"])
def test_the_loops_of_zero_grad_agree_with_an_optimiser(order):
    w = torch.tensor(5.0, dtype=torch.float64, requires_grad=True)
    sgd, losses = torch.optim.SGD([w], lr=0.1), [9.0]
    for _ in range(20):
        for part in order.split():
            {"zero": sgd.zero_grad, "step": sgd.step, "backward": lambda: ((w - 2) ** 2).backward()}[part]()
        losses.append((w.item() - 2) ** 2)
    named = " – ".join(order.split()) if "zero" in order else "never zero"
    assert compute.losses_of_loop(named, 20, 0.1) == pytest.approx(losses)


def test_the_error_of_a_nudge_has_two_causes():
    wide, best, tiny = compute.nudge_error("sin x", np.array([1e-1, 1e-5, 1e-12]), "float64")
    assert best < 1e-10 < min(wide, tiny)
    assert compute.nudge_error("3(5 + 2x)", np.array([1e-9]), "float32")[0] == 6


@pytest.mark.parametrize("way", compute.KEEPS)
def test_only_the_loss_itself_keeps_its_sigmoids_alive(way):
    total = compute.Total(way, hidden=40)
    kept = [total.add() for _ in range(20)]
    one_step, inputs = 50 * 40 * 4 / 1e6, 50 * 4 / 1e6  # float32; square saves what sigmoid has saved already
    expected = [step * one_step + inputs for step in range(1, 21)] if way == "total += loss" else [0] * 20
    assert kept == pytest.approx(expected)


def test_a_backward_lets_go_of_what_was_kept():
    total = compute.Total("total += loss", hidden=40)
    total.add()
    total._total.backward()
    assert not any(total._held.values())


def test_the_broadcast_gradient_and_the_matrix_product_agree():
    x, g = (torch.randn(7, n, generator=torch.Generator().manual_seed(n)) for n in (784, 50))
    first, second = (rule(x, g)[0] for rule in compute.GRADIENTS.values())
    torch.testing.assert_close(first, second)


def test_the_broadcast_form_holds_a_product_for_every_image():
    milliseconds, megabytes = compute.gradient_cost("broadcast", 20)
    assert megabytes == pytest.approx(20 * 784 * 50 * 4 / 1e6 + 784 * 50 * 4 / 1e6)
    assert compute.gradient_cost("matrix product", 20)[1] == pytest.approx(0.1568)
    assert milliseconds > 0


THEIRS = {
    "SGD": lambda w, lr: torch.optim.SGD([w], lr=lr),
    "momentum": lambda w, lr: torch.optim.SGD([w], lr=lr, momentum=0.9),
    "Adam": lambda w, lr: torch.optim.Adam([w], lr=lr),
}


@pytest.mark.parametrize("rate", [0.001, 0.1, 0.5])
@pytest.mark.parametrize("name", compute.OPTIMIZERS)
def test_the_walks_on_the_valley_are_those_of_torch_optim(name, rate):
    w = torch.tensor([-2.5, 2.0], dtype=torch.float64, requires_grad=True)
    optimizer, walk = THEIRS[name](w, rate), [w.detach().clone()]
    for _ in range(20):
        optimizer.zero_grad()
        compute.valley(*w).backward()
        optimizer.step()
        walk.append(w.detach().clone())
    np.testing.assert_allclose(compute.valley_path(name, rate, 20), torch.stack(walk).T, rtol=1e-6, atol=1e-9)


def test_numbers_are_said_the_same_everywhere():
    assert [compute.short(x) for x in (2.0, 4.7142, 1.384e-5, 27303.3)] == ["2", "4.71", "1.38e-5", "2.73e4"]
    assert [compute.magnitude(x) for x in (0, 1, 2.9e-5, 0.4)] == ["0", "1", "1e-5", "1"]


def test_a_measurement_of_a_quarter_second_is_250_milliseconds(monkeypatch):
    clock = iter(np.arange(0, 100, 0.25))
    monkeypatch.setattr(compute.time, "perf_counter", lambda: next(clock))

    assert compute.gradient_cost("matrix product", 10) == (pytest.approx(250), pytest.approx(0.1568))
