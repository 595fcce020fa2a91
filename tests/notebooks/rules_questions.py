"""Rules about questions to predict: what answers one is tagged, and nothing above it does.

An answer of one digit, or in words, stands near by chance or not in these words: such questions have to be read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nbformat import NotebookNode
from reading import code_cells, is_exercise, is_form, plain_texts, tags, words

from helpers.exercises.form.question import Question
from helpers.exercises.shelf import find_question

ASKED = re.compile(r'\bpredict\("(\d\d\.d\d+)"\)')
NUMBER = re.compile(r"(?<![\w.])-?\d[\d,]*(?:\.\d+)?(?:e[-+]?\d+)?(?![\w]|\.\d)")
NAMES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
NEAR = 3


def what_answers_a_question_has_the_tag_reveals(nb: NotebookNode) -> Iterator[str]:
    """Until prose says the answer, an output below a question is tagged: right below it, and where the answer shows."""
    for i, question in asked(nb):
        for place, cell, follows in below(nb, i, question):
            if "reveals" not in tags(cell) and (follows or gives(shown(cell), question)):
                yield f"cell {place} answers {question.id}: give it the tag reveals"


def no_question_is_answered_above(nb: NotebookNode) -> Iterator[str]:
    """Neither the prose just above a question nor an output at most three cells above it holds its answer."""
    for i, question in asked(nb):
        prose = [cell for cell in nb.cells[max(0, i - 1) : i] if cell.cell_type == "markdown"]
        outputs = [cell for place, cell in code_cells(nb) if i - NEAR <= place < i]
        texts = [words(cell.source) for cell in prose] + [shown(cell) for cell in outputs]
        if is_distinct(question) and any(gives(text, question) for text in texts):
            yield f"cell {i} asks {question.id}, and its answer {question.answer!r} stands just above it"


def asked(notebook: NotebookNode) -> Iterator[tuple[int, Question]]:
    """The questions to predict, with their places."""
    for i, cell in code_cells(notebook):
        for id in ASKED.findall(cell.source):
            yield i, find_question(id)


def below(nb: NotebookNode, i: int, question: Question) -> Iterator[tuple[int, NotebookNode, bool]]:
    """The next cells with an output until prose says the answer, and whether no prose stands before them."""
    follows, seen = True, 0
    for place, cell in list(enumerate(nb.cells))[i + 1 :]:
        if cell.cell_type == "markdown":
            follows = False
            if gives(words(cell.source), question):
                return
        elif cell.outputs and not is_form(cell):
            seen += 1
            if seen > NEAR:
                return
            if not is_exercise(cell) and ".at_start()" not in cell.source:
                yield place, cell, follows


def shown(cell: NotebookNode) -> str:
    """What a cell that brings no text of its own prints."""
    own = is_form(cell) or is_exercise(cell)
    return "" if own else " ".join(text for output in cell.outputs for text in plain_texts(output))


def gives(text: str, question: Question) -> bool:
    """True if the answer stands in the text: its words, or its numbers one after the other."""
    if isinstance(question.answer, str):
        return question.answer.lower() in text.lower()
    answer = question.answer if isinstance(question.answer, list) else [question.answer]
    numbers = [float(number.replace(",", "")) for number in NUMBER.findall(text.replace("−", "-"))]
    in_words = answer[0] in range(len(NAMES)) and re.search(rf"\b{NAMES[answer[0]]}\b", text, re.IGNORECASE)
    return bool(in_words) or any(numbers[k : k + len(answer)] == answer for k in range(len(numbers)))


def is_distinct(question: Question) -> bool:
    """True for an answer that does not stand somewhere by chance, or in the question itself."""
    answer = question.answer
    several = len(answer.split()) > 1 if isinstance(answer, str) else isinstance(answer, list)
    many = isinstance(answer, int | float) and len(f"{abs(answer):g}".replace(".", "").lstrip("0")) > 1
    return (several or many) and not gives(question.text, question)
