"""A question to commit an answer to, before the cell that reveals it."""

from __future__ import annotations

import ast
import operator
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from helpers.exercises import session
from helpers.exercises.checking import run as guard
from helpers.exercises.checking.judge import Mistake
from helpers.exercises.checking.values import Trouble, canonical, number_words, same, shape_words
from helpers.exercises.checking.verdict import Verdict
from helpers.exercises.form.widget import Form, form

OPERATORS: dict[type[ast.AST], Callable[..., Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
    ast.USub: operator.neg,
    ast.UAdd: operator.pos,
}


UNANSWERED = "Run this cell (Shift+Enter) to answer, or to see your answer."  # true of any page without the form


@dataclass(frozen=True)
class Question:
    """A question with its answer: one of ``choices``, a number, or a small tensor as a list."""

    id: str
    text: str
    answer: Any
    mistakes: tuple[Mistake, ...]
    why: str
    choices: tuple[str, ...] = ()

    def commit(self, typed: str) -> Verdict:
        """Judge what was typed and keep it; the first answer that can be read counts."""
        session.recall()
        if self.verdict is None:
            verdict = self._judge(str(typed))
            if verdict.outcome == "not attempted":
                return verdict
            session.commit(self.id, str(typed).strip())
        return self.verdict or verdict

    @property
    def verdict(self) -> Verdict | None:
        """The verdict on the committed answer; None before one is committed, or if it can no longer be read."""
        verdict = self._judge(session.commits[self.id]) if self.id in session.commits else None
        return verdict if verdict and verdict.outcome != "not attempted" else None

    @property
    def reply(self) -> str:
        """What the committed answer is told; "" before one is committed."""
        return self._shown()[0]

    @cached_property
    def _form(self) -> Form:
        typed = session.commits.get(self.id, "")
        return form(f"{self.id}  {self.text}", self.choices, typed, self._shown(), self._answer)

    def _answer(self, typed: str) -> tuple[str, str]:
        verdict = self.commit(typed)
        return (verdict.feedback, "") if verdict.outcome == "not attempted" else self._shown()

    def _shown(self) -> tuple[str, str]:
        """The reply and the outcome, both "" before an answer is committed."""
        if not (verdict := self.verdict):
            return "", ""
        return ("Right. " if verdict.outcome == "right" else "") + verdict.feedback, verdict.outcome

    def __repr__(self) -> str:
        """The question, its choices, and what became of the answer."""
        choices = "".join(f"\n  {i}. {choice}" for i, choice in enumerate(self.choices, 1))
        return f"{self.id} predict: {self.text}{choices}\n{self.reply or UNANSWERED}"

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, Any]:
        view = {"model_id": self._form.model_id, "version_major": 2, "version_minor": 0}
        return {"text/plain": repr(self), "application/vnd.jupyter.widget-view+json": view}

    def _judge(self, typed: str) -> Verdict:
        got = guard.run(lambda: read(typed, self.choices), guard.SECONDS)
        if isinstance(got, Trouble):
            return Verdict(self.id, "not attempted", got.sentence)
        said = f"You said {typed.strip()}" if not self.choices else f"You chose “{_choice(got, self.choices)}”"
        truth = f"“{self.answer}”" if self.choices else show(self.answer)
        if same(got, canonical(self.answer)):
            return Verdict(self.id, "right", f"{said}. {self.why}")
        slip = next((m for m in self.mistakes if same(got, canonical(m.answer))), None)
        if slip:
            return Verdict(self.id, "wrong", f"{said}; it is {truth}. {slip.feedback}", slip.name)
        return Verdict(self.id, "wrong", f"{said}; it is {truth}. {_off(got, canonical(self.answer))}{self.why}")


def read(typed: str, choices: tuple[str, ...] = ()) -> Any:
    """The value of what was typed: a choice (or its number), or arithmetic on numbers and lists; Trouble if neither."""
    text = typed.strip().replace("−", "-").replace("^", "**")
    if not text:
        raise Trouble("empty", "Type an answer first, then press Enter.")
    if choices:
        by_number = dict(zip(map(str, range(1, len(choices) + 1)), choices, strict=True))
        if canonical(by_number.get(text, typed)) in map(canonical, choices):
            return by_number.get(text, typed)
        raise Trouble("choice", f"Choose one of the {len(choices)} answers, by its number or its words.")
    try:
        return _value(ast.parse(re.sub(r"(?<=\d),(?=\d{3}(\D|$))", "", text), mode="eval").body)
    except (SyntaxError, ValueError, TypeError, KeyError, ZeroDivisionError, OverflowError, RecursionError):
        raise Trouble("unread", "That does not read as a number. Type it like 0.5, −2, 3/4 or [1, 2].") from None


def _value(node: ast.AST) -> Any:
    """Numbers, + − * / **, lists and the names inf and nan; nothing else is evaluated."""
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        return node.value
    if isinstance(node, ast.Name):
        return {"inf": float("inf"), "nan": float("nan")}[node.id.lower()]
    if isinstance(node, (ast.List, ast.Tuple)):
        return [_value(part) for part in node.elts]
    if isinstance(node, ast.UnaryOp):
        return OPERATORS[type(node.op)](_value(node.operand))
    if isinstance(node, ast.BinOp):
        return OPERATORS[type(node.op)](float(_value(node.left)), float(_value(node.right)))
    raise ValueError(f"not a number: {ast.dump(node)}")


def show(answer: Any) -> str:
    """An answer as the learner reads it: 25, −0.5, [1, 2]."""
    if isinstance(answer, (list, tuple)):
        return "[" + ", ".join(map(show, answer)) + "]"
    if isinstance(answer, int):
        return f"{answer:,}".replace("-", "−")
    return number_words(answer)


def _choice(got: str, choices: tuple[str, ...]) -> str:
    return next(choice for choice in choices if canonical(choice) == got)


def _off(got: Any, right: Any) -> str:
    if shape_words(got) != shape_words(right):
        return f"Yours is {shape_words(got)}, the answer is {shape_words(right)}. "
    return "The size was right, the sign the other one. " if same(got, -right) else ""
