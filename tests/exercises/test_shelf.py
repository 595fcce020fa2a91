"""An exercise is found by the name of its file; a file that says something else is told what it lacks."""

import subprocess
import sys
from types import SimpleNamespace

import pytest

from helpers.exercises import exercise, predict, progress, shelf
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.shelf import read_exercise

STUB = '\ndef double(x):\n    return ...\n\nexercise("02.7").check(double)\n'


def double(x):
    return 2 * x


def file(**changes):
    """An exercise's module, with some of its names changed or, where None, left out."""
    names = {"ID": "02.7", "MINUTES": 1, "TASK": "Double x.", "STUB": STUB, "HINTS": ("Add.", "x + x?"), "WHY": "2x."}
    names |= {"double": double, "inputs": lambda draw: (draw(),)} | changes
    module = SimpleNamespace(**{name: value for name, value in names.items() if value is not None})
    module.__file__ = "helpers/exercises/nb02/e07_double.py"
    return module


def test_a_file_is_read_as_an_exercise_with_its_marked_functions_in_order():
    @mistake("That is x.")
    def as_it_came(x):
        return x

    @mistake("That squares it.", name="x²")
    def square(x):
        return x * x

    @also_right
    def by_addition(x):
        return x + x

    task = read_exercise(file(as_it_came=as_it_came, square=square, by_addition=by_addition), "02.7")

    assert [(found.name, found.feedback) for found in task.mistakes] == [
        ("as it came", "That is x."),
        ("x²", "That squares it."),
    ]
    assert task.check(by_addition).outcome == "right" and task.also == (by_addition,)
    assert task.check(square).feedback == "That squares it."
    assert task.solution_code == "def double(x):\n    return 2 * x"


def test_where_a_value_is_asked_a_marked_function_returns_one():
    @mistake("One too many.")
    def one_more():
        return 43

    stub = 'double = ...\n\nexercise("02.7").check(double)'
    task = read_exercise(file(double=42, inputs=None, STUB=stub, one_more=one_more), "02.7")

    assert task.check(43).mistake == "one more" and task.check(42).outcome == "right"
    assert task.solution_code == "double = 42"


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"WHY": None}, "e07_double.py lacks WHY: an exercise has ID, MINUTES"),
        ({"ID": "02.8"}, 'e07_double.py is 02.7: it needs ID = "02.7"'),
        ({"STUB": STUB.replace("02.7", "02.8")}, r'and a STUB that ends in exercise\("02.7"\).check\(name\)'),
        ({"STUB": "def double(x):\n    return ..."}, "e07_double.py is 02.7: it needs"),
        ({"double": None}, "e07_double.py lacks double, the right answer"),
        ({"inputs": None}, r"e07_double.py lacks inputs\(draw\), the arguments of double, or measure"),
    ],
)
def test_a_file_that_is_not_whole_is_told_what_it_needs(changes, complaint):
    with pytest.raises(ValueError, match=complaint):
        read_exercise(file(**changes), "02.7")


def test_two_files_of_one_number_are_both_named(tmp_path, monkeypatch):
    (tmp_path / "nb02").mkdir()
    for name in ("e03_one.py", "e03_other.py"):
        (tmp_path / "nb02" / name).touch()
    monkeypatch.setattr(shelf, "HERE", tmp_path)

    with pytest.raises(ValueError, match=r"e03_one\.py and e03_other\.py are both 02\.3"):
        exercise("02.3")


def test_an_unknown_id_names_the_ones_there_are():
    with pytest.raises(ValueError, match=r"'02\.99'; there are: 02\.1, 02\.2"):
        exercise("02.99")
    with pytest.raises(ValueError, match=r"'02\.d99'; there are: 02\.d1, 02\.d2"):
        predict("02.d99")


@pytest.mark.parametrize("ask", [exercise, predict, progress])
@pytest.mark.parametrize("id", ["99.1", "2.3", "../x", "", "x"])
def test_a_notebook_that_is_not_there_is_told_with_an_example(ask, id):
    if ask is progress and not id:
        return
    with pytest.raises(ValueError, match='no notebook .*: write an id such as "02.3"'):
        ask(id)


def test_asking_for_an_exercise_loads_its_file_and_no_other_and_no_widget():
    code = (
        "import sys; from helpers import exercise; exercise('02.5'); "
        "print(*(name for name in sys.modules if name.startswith('helpers.exercises.nb')), 'anywidget' in sys.modules)"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()

    folder = "helpers.exercises.nb02"
    assert set(loaded) == {folder, f"{folder}.e05_sweep_backward", f"{folder}.diamond", "False"}
