"""Every exercise and question, held against its reference, its stub, its named mistakes and ten kinds of rubbish."""

import importlib
import pkgutil

import pytest
import torch

from helpers import exercises
from helpers.exercises import exercise, predict, session
from helpers.exercises.checking.values import canonical, drawer, same
from helpers.exercises.form.question import show

NOTEBOOKS = [
    importlib.import_module(f"helpers.exercises.{found.name}")
    for found in pkgutil.iter_modules(exercises.__path__)
    if found.name.startswith("nb")
]
EXERCISES = [task for module in NOTEBOOKS for task in module.EXERCISES]
QUESTIONS = [question for module in NOTEBOOKS for question in module.QUESTIONS]
GRADIENTS = [task for task in EXERCISES if task.gradient_of]


def each(items):
    return pytest.mark.parametrize("item", items, ids=lambda item: item.id)


@pytest.fixture(autouse=True)
def fresh_session(monkeypatch):
    for name in ("outcomes", "hints_given", "commits"):
        monkeypatch.setattr(session, name, {})


def run_cell(code):
    """Run a cell's code as a notebook would, and return the value of its last line."""
    names = {}
    exec("import numpy as np\nimport torch\nfrom torch import nn\nfrom helpers import exercise", names)
    body, last = code.rsplit("\n", 1)
    exec(body, names)
    return eval(last, names)


# --- every exercise ----------------------------------------------------------------------------------------------


@each(EXERCISES)
def test_the_reference_passes(item):
    assert item.check(item.reference).outcome == "right"


@each(EXERCISES)
def test_the_stub_as_shipped_is_not_attempted(item):
    assert run_cell(item.stub).outcome == "not attempted"


@each(EXERCISES)
def test_the_solution_put_in_the_stubs_cell_passes(item):
    check_line = item.stub.rsplit("\n", 1)[1]
    assert run_cell(f"{item.solution_code}\n{check_line}").outcome == "right"


@each(EXERCISES)
def test_every_named_mistake_is_recognised(item):
    found = {mistake.name: item.check(mistake.answer) for mistake in item.mistakes}
    assert {name: (verdict.outcome, verdict.mistake) for name, verdict in found.items()} == {
        mistake.name: ("wrong", mistake.name) for mistake in item.mistakes
    }


@each(EXERCISES)
def test_each_mistake_has_feedback_of_its_own(item):
    feedback = {mistake.feedback for mistake in item.mistakes}
    assert len(item.mistakes) >= 3
    assert len(feedback) == len(item.mistakes)


@each(EXERCISES)
def test_a_right_answer_written_differently_passes(item):
    assert len(item.also) >= 1
    assert [item.check(answer).outcome for answer in item.also] == ["right"] * len(item.also)


@each(EXERCISES)
def test_hints_come_in_order_and_end(item):
    titles = [item.hint().title for _ in range(len(item.hints) + 1)]
    assert titles == [f"{item.id} hint {i + 1} of {len(item.hints)}" for i in range(len(item.hints))] + [
        f"{item.id} no more hints"
    ]
    assert len(item.hints) >= 2


@each(EXERCISES)
def test_the_first_hint_holds_no_line_of_the_solution(item):
    lines = [line.strip().removeprefix("return ") for line in item.solution_code.splitlines()]
    assert not [line for line in lines if len(line) > 4 and line not in item.stub and line in item.hints[0]]


@each(GRADIENTS)
def test_the_reference_gradient_agrees_with_autograd_and_finite_differences(item):
    inputs = item.inputs(drawer(5))
    answer = canonical(item.reference(*inputs))
    nudge = torch.zeros_like(answer, requires_grad=True)
    (by_autograd,) = torch.autograd.grad(item.gradient_of(nudge, *inputs), nudge)
    assert same(by_autograd, answer)
    assert torch.allclose(finite_difference(item.gradient_of, inputs, answer.shape), answer, rtol=1e-5)


def finite_difference(f, inputs, shape, h=1e-5):
    """The derivative of f in each entry of its nudge, by central differences in float64."""
    result = torch.zeros(shape, dtype=torch.float64)
    for i in range(result.numel()):
        nudge = torch.zeros(result.numel(), dtype=torch.float64)
        nudge[i] = h
        nudge = nudge.view(shape)
        result.view(-1)[i] = (f(nudge, *inputs) - f(-nudge, *inputs)) / (2 * h)
    return result


# --- ten kinds of rubbish ----------------------------------------------------------------------------------------


def mutates(*arguments):
    for argument in arguments:
        if isinstance(argument, torch.Tensor):
            with torch.no_grad():
                argument.mul_(0)
    return 1.0


def recursive(*arguments):
    return recursive(*arguments)


def leaves(*_):
    raise SystemExit


class Unprintable(Exception):
    def __str__(self):
        raise ValueError


def raises_unprintable(*_):
    raise Unprintable


def itself():
    endless_list = []
    endless_list.append(endless_list)
    return endless_list


RUBBISH = {
    "text": "forty-two",
    "a dict": {"a": 1},
    "an object": object(),
    "a class": dict,
    "an empty list": [],
    "a ragged list": [[1, 2], [3]],
    "a list of itself": itself(),
    "nan": float("nan"),
    "a complex number": 3 + 4j,
    "an enormous number": 10**400,
    "a strange shape": torch.zeros(2, 3, 4, 5),
    "an integer overflow in text": "9" * 5000,
    "a function without arguments": lambda: 3,
    "a function that divides by 0": lambda *_: 1 / 0,
    "a function of nan": lambda *_: float("nan"),
    "a function that returns a function": lambda *_: print,
    "a function that returns nothing": lambda *_: print("9"),
    "a function that returns text": lambda *_: "nine",
    "a function that changes its inputs": mutates,
    "endless recursion": recursive,
    "a function that exits": leaves,
    "an error that cannot be printed": raises_unprintable,
    "a generator": (i for i in range(3)),
}


@each(EXERCISES)
@pytest.mark.parametrize("rubbish", RUBBISH.values(), ids=RUBBISH.keys())
def test_rubbish_gets_a_sentence(item, rubbish, capsys):
    verdict = item.check(rubbish)
    assert verdict.outcome == "wrong"
    assert verdict.feedback.strip().endswith((".", "?"))
    assert "Traceback" not in repr(verdict)
    assert capsys.readouterr() == ("", "")


@each(EXERCISES)
@pytest.mark.parametrize("blank", [None, ..., [..., 3], (1.0, ...)], ids=str)
def test_a_blank_is_not_attempted(item, blank):
    assert item.check(blank).outcome == "not attempted"


@each([item for item in EXERCISES if item.inputs])
@pytest.mark.parametrize("result", [lambda: ..., lambda: (1, ...), lambda: 3 * ..., lambda: torch.ones(2) @ ...])
def test_a_function_with_a_blank_is_not_attempted(item, result):
    assert item.check(lambda *_: result()).outcome == "not attempted"


# --- how a check behaves ------------------------------------------------------------------------------------------


def test_an_unknown_id_names_the_ones_there_are():
    with pytest.raises(ValueError, match=r"02\.1, 02\.2"):
        exercise("02.99")
    with pytest.raises(ValueError, match="no notebook"):
        predict("99.d1")


# --- every question -----------------------------------------------------------------------------------------------


def diamond(a, b):
    c, d = a + b, a * b
    return c + d + c * d


def at(f, *point):
    return torch.autograd.functional.jacobian(f, tuple(torch.tensor(x, dtype=torch.float64) for x in point))


def nudged_in_float32(h):
    b, h = torch.tensor(3.0), torch.tensor(h)
    return (3 * (5 + (b + h) * 2) - 3 * (5 + (b - h) * 2)) / (2 * h)


def written_through_detach(old, new):
    t = torch.full((3,), old, requires_grad=True) * 1
    t.detach()[0] = new
    return t[0]


def after_overwriting(f):
    x = torch.tensor(1.0, requires_grad=True)
    y = f(x)
    x.data *= 100
    y.backward()
    return x.grad


def descend(slope, start, lr, steps):
    for _ in range(steps):
        start -= lr * slope(start)
    return start


def trapped_weight():
    x = torch.linspace(-1, 1, 9, dtype=torch.float64)
    gradient = torch.func.grad(lambda w: ((w * x[:, None] - 2 * x) ** 2).mean())
    return descend(gradient, torch.tensor(1.0, dtype=torch.float64), 0.5, 100)


def listed_parameters():
    module = torch.nn.Module()
    module.weights = [torch.nn.Parameter(torch.zeros(1)), torch.nn.Parameter(torch.zeros(1))]
    return len(list(module.parameters()))


def score_gradients(p, right):
    z = torch.log(torch.tensor(p, dtype=torch.float64))
    return torch.func.grad(lambda z: torch.nn.functional.cross_entropy(z, torch.tensor(right)))(z)


COMPUTED = {
    "02.d1": lambda: at(diamond, 2.0, 3.0)[0],
    "02.d2": lambda: 3 * (5 + 3.001 * 2) - 33,
    "02.d3": lambda: nudged_in_float32(1e-7),
    "02.d4": lambda: at(diamond, 2.0, 3.0)[1],
    "02.d6": lambda: at(lambda x: x * 2**20, 1.0)[0],
    "02.r3": lambda: at(lambda a, b, c: 3 * (a + b * c), 5.0, -1.0, 4.0)[1],
    "04.d1": lambda: at(lambda x: x**2 + x.detach() ** 3, 1.0)[0],
    "04.d2": lambda: written_through_detach(2.0, 100.0),
    "04.d3": lambda: [after_overwriting(lambda x: 2 * x), after_overwriting(lambda x: x * x)],
    "04.r1": lambda: at(lambda x: x**2 * x.detach(), 3.0)[0],
    "05.d4": lambda: score_gradients([0.2, 0.5, 0.3], 1),
    "05.r2": lambda: 5 * torch.func.grad(lambda z: torch.relu(z).sum())(torch.tensor([-1.0, 0.0, 2.0])),
    "05.r3": lambda: torch.func.grad(torch.nn.functional.mse_loss)(torch.tensor([1.0, 4.0]), torch.tensor([0.0, 2.0])),
    "05.r4": lambda: score_gradients([0.1] * 10, 3).sum(),
    "06.d1": lambda: 1 - 0.01 * at(lambda w: (w * 1 - 2) ** 2, 1.0)[0],
    "06.d2": lambda: sum(p.numel() for p in torch.nn.Linear(3, 2).parameters()),
    "06.d3": listed_parameters,
    "06.d4": lambda: descend(lambda w: 2 * (w - 2), 5, 1.0, 3),
    "06.d5": lambda: next(n for n in range(9) if descend(lambda w: 2 * (w - 2), 5, 0.5, n) == 2),
    "06.d6": trapped_weight,
    "06.d10": lambda: torch.sigmoid(torch.tensor(0.0)),
}


@pytest.mark.parametrize("id", COMPUTED)
def test_the_answer_on_file_is_what_comes_out(id):
    assert same(canonical(predict(id).answer), canonical(COMPUTED[id]()))


@each(QUESTIONS)
def test_the_true_answer_is_right(item):
    verdict = item.commit(item.answer if item.choices else show(item.answer))
    assert verdict.outcome == "right"


@each(QUESTIONS)
def test_every_slip_is_told_which_one_it_is(item):
    for mistake in item.mistakes:
        session.commits.clear()
        verdict = item.commit(mistake.answer if item.choices else show(mistake.answer))
        assert (verdict.outcome, verdict.mistake) == ("wrong", mistake.name)
        assert mistake.feedback in verdict.feedback


@each([question for question in QUESTIONS if question.choices])
def test_every_wrong_choice_has_its_feedback(item):
    assert {mistake.answer for mistake in item.mistakes} | {item.answer} == set(item.choices)


@each(QUESTIONS)
@pytest.mark.parametrize(
    "typed", ["", "forty-two", "[", "1/0", "__import__('os')", "9**9**9**9", "None", "...", "x" * 9999]
)
def test_what_cannot_be_read_is_not_committed(item, typed):
    assert item.commit(typed).outcome == "not attempted"
    assert item.verdict is None


@each(QUESTIONS)
def test_the_form_does_not_hold_the_answer_before_it_is_committed(item):
    state = item._form.get_state()
    assert state["reply"] == state["outcome"] == ""
    assert item.why not in str({name: value for name, value in state.items() if not name.startswith("_")})


def test_the_first_answer_counts_and_is_shown_again():
    predict("02.d1").commit("29")
    again = predict("02.d1")
    assert again.commit("25").outcome == "wrong"
    assert "You said 29; it is 25." in repr(again)
    assert "You said 29" in again._form.reply


def test_the_text_form_is_stable_and_names_no_model():
    bundles = [predict("02.d1", "∂y/∂a at a = 2, b = 3")._repr_mimebundle_() for _ in range(2)]
    texts = {bundle["text/plain"] for bundle in bundles}
    assert texts == {"02.d1 predict: ∂y/∂a at a = 2, b = 3\nno answer committed yet"}


@pytest.mark.parametrize(
    ("typed", "value"),
    [("3/4", 0.75), ("2**20", 2**20), ("1,048,576", 2**20), ("−2", -2), ("[1, 2]", [1, 2]), ("6e-3", 0.006)],
)
def test_numbers_are_read_as_people_write_them(typed, value):
    from helpers.exercises.form.question import read

    assert same(canonical(read(typed)), canonical(value))
