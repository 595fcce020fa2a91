"""Every line of the card is run: its rules against autograd, its errors and cures, its loop and its table."""

import json
import re
from pathlib import Path

import pytest
import torch
from torch.nn.functional import cross_entropy, one_hot

CARD = (Path(__file__).parents[1] / "docs" / "card.md").read_text("utf-8")
NAMES = {
    name: getattr(torch, name) for name in ["exp", "tanh", "sigmoid", "relu", "ones_like", "softmax", "tensor"]
} | {
    "cross_entropy": cross_entropy,
    "one_hot": one_hot,
    "SGD": torch.optim.SGD,
    "Linear": torch.nn.Linear,
    "no_grad": torch.no_grad,
}


def rows(heading):
    section = CARD.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    return [
        [cell.strip() for cell in line.strip("|").split(" | ")] for line in section.splitlines() if line[:3] == "| `"
    ]


def blocks(heading):
    return CARD.split(f"## {heading}\n", 1)[1].split("```python\n", 1)[1].split("```", 1)[0]


def operands():
    g = torch.Generator().manual_seed(0)
    shapes = {"a": (4, 3), "b": (4, 3), "r": (3,), "w": (3, 2)}
    leaves = {name: torch.randn(shape, generator=g, dtype=torch.float64) for name, shape in shapes.items()}
    return leaves | {"t": torch.tensor([0, 2, 1, 1])}


@pytest.mark.parametrize(("forward", "shape", "backward"), rows("Backward rules"), ids=lambda cell: cell)
def test_a_backward_rule_agrees_with_autograd(forward, shape, backward):
    given = operands()
    used = [name for name in "abrw" if re.search(rf"\b{name}\b", forward)]
    for name in used:
        given[name].requires_grad_()
    y = eval(forward.strip("`"), NAMES, given)
    g = torch.randn(y.shape, dtype=torch.float64, generator=torch.Generator().manual_seed(1))
    theirs = torch.autograd.grad(y, [given[name] for name in used], g)
    ours = [eval(rule, NAMES, given | {"y": y.detach(), "g": g}) for rule in re.findall("`(.+?)`", backward)]
    assert str(tuple(y.shape)) == shape and len(ours) == len(theirs)
    for mine, grad in zip(ours, theirs, strict=True):
        torch.testing.assert_close(mine, grad)


@pytest.mark.parametrize(("code", "message", "cure"), rows("Errors and cures"), ids=lambda cell: cell)
def test_the_code_raises_the_message_on_the_card(code, message, cure):
    with pytest.raises((RuntimeError, ValueError), match=re.escape(message)):
        exec(code.strip("`"), dict(NAMES), {"w": torch.tensor(1.0, requires_grad=True)})


@pytest.mark.parametrize(("code", "message", "cure"), rows("Errors and cures"), ids=lambda cell: cell)
def test_the_cure_on_the_card_runs_and_gives_the_gradient_of_what_it_computes(code, message, cure):
    (cured,) = re.findall(r"`([^`]+)`", cure)
    names = {"w": torch.tensor(1.0, requires_grad=True)}
    if cured.startswith("SGD"):
        assert sum(p.numel() for p in eval(cured, dict(NAMES)).param_groups[0]["params"]) == 2
    else:
        exec(cured, dict(NAMES), names)
    assert cured.count("backward") == code.count("backward")
    if "backward" in cured:
        assert names["w"].grad.item() == pytest.approx(cured.count("backward") * nudged(cured), abs=1e-2)


def nudged(code):
    """The central difference of the number whose backward the code calls last."""
    called = re.search(r"([^;]+)\.backward\(\)$", code)
    before = code[: called.start()].replace("y.backward(); ", "")

    def at(w):
        names = {"w": torch.tensor(w)}
        exec(before, dict(NAMES), names)
        return eval(called[1].strip(), dict(NAMES), names).item()

    return (at(1.01) - at(0.99)) / 0.02


def test_the_card_has_every_error_that_the_clinic_shows():
    (clinic,) = (Path(__file__).parents[1] / "notebooks").glob("07_*.ipynb")
    outputs = [output for cell in json.loads(clinic.read_text("utf-8"))["cells"] for output in cell.get("outputs", [])]
    raised = [output["evalue"] for output in outputs if output.get("ename") in ("RuntimeError", "ValueError")]
    messages = [message for _, message, _ in rows("Errors and cures")]

    assert [error for error in raised if not any(message in error for message in messages)] == []
    assert [message for message in messages if not any(message in error for error in raised)] == []


def test_the_card_has_a_rule_for_every_operation_of_the_engine_and_the_network():
    forward = " ".join(code for code, _, _ in rows("Backward rules"))
    wanted = ["a + b", "a * b", "a / b", "a**", "exp(", "tanh(", "sigmoid(", "relu(", ".sum()", "a.mean()", "a @ w"]
    wanted += ["a + r", "(a - b)**2", "cross_entropy("]

    assert [operation for operation in wanted if operation not in forward] == []


def test_the_table_of_tensors_is_what_torch_says():
    data, weight = torch.tensor(2.0), torch.tensor(3.0, requires_grad=True)
    result = weight * data
    kept = result + 1
    kept.retain_grad()
    (kept**2).backward()
    table = CARD.split("## Four kinds of tensor\n", 1)[1].split("\n## ", 1)[0]
    lines = [line.strip("|").split(" | ") for line in table.splitlines() if "True" in line]
    for line, t in zip(lines, (data, weight, result, kept), strict=True):
        filled = (t.is_leaf or t.retains_grad) and t.grad is not None
        assert [cell.strip() for cell in line[1:3]] == [str(t.requires_grad), str(t.is_leaf)]
        assert ("None" not in line[3], "filled" in line[4]) == (t.grad_fn is not None, filled)


def test_the_five_lines_train_and_the_gradient_check_holds():
    x = torch.linspace(-1, 1, 20)[:, None]
    model, loss_fn = torch.nn.Linear(1, 1), torch.nn.MSELoss()
    names = {"x": x, "y": 2 * x, "model": model, "loss_fn": loss_fn}
    names["optimizer"] = torch.optim.SGD(model.parameters(), lr=0.3)
    for _ in range(100):
        exec(blocks("Five lines"), {}, names)
    assert abs(model.weight.item() - 2) < 1e-2
    exec(blocks("The gradient check"), {}, {"f": lambda w: w**3, "w": 2.0, "grad": 12.0})
    with pytest.raises(AssertionError):
        exec(blocks("The gradient check"), {}, {"f": lambda w: w**3, "w": 2.0, "grad": 12.1})


def test_notebooks_lead_to_the_card():
    notebooks = (Path(__file__).parents[1] / "notebooks").glob("*.ipynb")

    assert {path.stem for path in notebooks if "../docs/card.md" in path.read_text("utf-8")} >= {
        "03_autograd_tensors",
        "07_clinic",
    }
