"""A notebook with a right answer in every exercise's cell: what it has to report, measure and draw when it has run.

The answers are the solutions; where the notebook goes on with a learner's own function, one that is written otherwise.
The stored notebook, where no exercise is done, goes on with the course's.
"""

import copy
import re

from nbformat import NotebookNode
from reading import texts
from sizes import differences

from helpers import exercise

Runs = list[tuple[NotebookNode, NotebookNode]]  # each code cell as it is stored, and as it ran with the answers

# the line that hands in an answer, not one that shows what a wrong answer is told
CHECK = re.compile(r'^exercise\("([0-9.]+)"\)\.check\(\w', re.MULTILINE)
BEST = re.compile(r'exercise\("([0-9.]+)"\)\.best\(')
GOES_ON = re.compile(r"^([0-9.]+): (.*)the notebook goes on with (your|the course’s) \w+\.$", re.MULTILINE)


def solved(stored: NotebookNode) -> NotebookNode:
    """The notebook with the answers, not run."""
    notebook = copy.deepcopy(stored)
    goes_on = BEST.findall("\n".join(cell.source for cell in stored.cells))
    for cell in notebook.cells:
        if cell.cell_type == "code" and (found := CHECK.search(cell.source)):
            cell.source = f"{right_answer(found[1], goes_on)}\n{cell.source[found.start() :]}"
    return notebook


def right_answer(id: str, goes_on: list[str]) -> str:
    """The code of the solution; if the notebook goes on with the answer, another right one that it can use."""
    given = exercise(id)
    found = [k for k, answer in enumerate(given.also) if id in goes_on and given.takes(answer)]
    return f'{given.handed_in} = exercise("{id}").also[{found[0]}]' if found else given.solution_code


def not_right(runs: Runs) -> list[str]:
    """What each answer was told that was not told to be right, and the code of each that was told nothing."""
    handed_in = [new for old, new in runs if CHECK.search(old.source)]
    told = [([output.data["text/plain"] for output in cell.outputs if "data" in output], cell) for cell in handed_in]
    return ["".join(text) or cell.source for text, cell in told if " right. " not in "".join(text)]


def not_gone_on_with(runs: Runs) -> list[str]:
    """The exercises whose answers the stored notebook does not take from the course, or the solved one from its own."""
    asked = [id for old, _ in runs for id in BEST.findall(old.source)]
    wrong = []
    for cells, whose in zip(zip(*runs, strict=True), ("the course’s", "your"), strict=True):
        printed = "\n".join(text for cell in cells for output in cell.outputs for text in texts(output))
        if GOES_ON.findall(printed) != [(id, "", whose) for id in asked]:
            wrong.append(f"{whose}: {GOES_ON.findall(printed)} for {asked}")
    return wrong


def of_another_size(runs: Runs) -> list[str]:
    """The lines that measure, or tell what is drawn, in another order of size than the stored ones."""
    pairs = [outputs for old, new in runs for outputs in zip(old.outputs, new.outputs, strict=False)]
    pairs = [(before, after) for old, new in pairs for before, after in zip(texts(old), texts(new), strict=False)]
    return [line for before, after in pairs for line in differences(before, after)]
