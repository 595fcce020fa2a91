"""A question to commit an answer to, before the cell that reveals it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from helpers.exercises import session
from helpers.exercises.checking import run as guard
from helpers.exercises.checking.judge import Mistake
from helpers.exercises.checking.values import Trouble, canonical, same, shape_words
from helpers.exercises.checking.verdict import Verdict
from helpers.exercises.form.reading import read, show
from helpers.exercises.form.widget import Form, form

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
    also: tuple[Any, ...] = ()  # right as well: a step with its sign, where the question asks how far

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
        got = guard.run(lambda: read(typed, self.answer, self.choices, self.text), guard.SECONDS)
        if isinstance(got, Trouble):
            return Verdict(self.id, "not attempted", got.sentence)
        chosen = f"You chose “{_choice(got, self.choices)}”" if self.choices else ""
        said = chosen or f"You said {typed.strip().rstrip('.')}"
        truth = f"“{self.answer}”" if self.choices else show(self.answer)
        if any(_is(got, answer) for answer in (self.answer, *self.also)):
            return Verdict(self.id, "right", f"{said}. {self.why}")
        slip = next((m for m in self.mistakes if _is(got, m.answer)), None)
        if slip:
            return Verdict(self.id, "wrong", f"{said}; it is {truth}. {slip.feedback}", slip.name)
        return Verdict(self.id, "wrong", f"{said}; it is {truth}. {_off(got, canonical(self.answer))}{self.why}")


def _choice(got: str, choices: tuple[str, ...]) -> str:
    return next(choice for choice in choices if canonical(choice) == got)


def _is(got: Any, answer: Any) -> bool:
    """True if the two agree; a whole number is a count, and agrees with no other."""
    value = canonical(answer)
    return same(got, value) and (type(answer) is not int or bool(got == value))


def _off(got: Any, right: Any) -> str:
    if shape_words(got) != shape_words(right):
        return f"Yours is {shape_words(got)}, the answer is {shape_words(right)}. "
    return "The size was right, the sign the other one. " if same(got, -right) else ""
