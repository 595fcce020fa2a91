"""An exercise and a question as plain data, and how an answer to one is judged."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from types import FunctionType
from typing import Any

from helpers.exercises import session
from helpers.exercises.checking import run as guard
from helpers.exercises.checking.apart import Alive, apart
from helpers.exercises.checking.chance import by_chance
from helpers.exercises.checking.draws import Draw, drawer
from helpers.exercises.checking.early import too_early
from helpers.exercises.checking.explain import of_the_exercise, unnamed
from helpers.exercises.checking.near import rounded
from helpers.exercises.checking.place import reads_otherwise
from helpers.exercises.checking.restore import SESSION, as_imported, restored
from helpers.exercises.checking.source import is_as_shipped, words_in
from helpers.exercises.checking.values import Trouble, canonical, same
from helpers.exercises.checking.verdict import Note, Verdict
from helpers.exercises.checking.within import within

UNFIT = "The solution itself does not run in this session. Restart the kernel, run the imports and check again."
NONE = "Yours is None. print, append and sort hand that back. What stands behind the = of the name you hand in?"
ELSE = "Yours is not what is asked for. Read the task once more, and compare one part by hand."
SEEDS = (11, 23, 47)  # three draws of inputs: a wrong formula does not agree with the right one on all of them


@dataclass(frozen=True)
class Mistake:
    """A wrong answer real learners give, as they would hand it in, and the feedback that points at its idea."""

    name: str
    answer: Any
    feedback: str
    written: str = ""  # a pattern; the slip is claimed only of an answer whose code has it (see source.words_in)


@dataclass(frozen=True)
class Exercise:
    """A task with its reference answer and its named mistakes.

    An answer is a value; or a function, called with ``inputs(draw)``; or anything ``measure(answer, draw)`` turns into
    values. An answer is right if it gives the reference's values, and shows a mistake if it gives that mistake's.
    """

    id: str
    minutes: int
    task: str
    stub: str  # the cell a learner fills in; its last line hands the answer to check
    reference: Any  # for a function: its source is the solution shown
    mistakes: tuple[Mistake, ...]
    hints: tuple[str, ...]
    why: str
    also: tuple[Any, ...] = ()  # right answers written differently
    inputs: Callable[[Draw], tuple[Any, ...]] | None = None
    measure: Callable[[Any, Draw], Any] | None = None
    solved: str = ""  # the solution shown, where the reference is more than the task asks for
    what_is_off: Callable[[Any, Any], str] | None = None  # (seen, expected) -> a sentence, where no mistake shows
    gradient_of: Callable[..., Any] | None = None  # (nudge, *inputs) -> scalar; the answer is its derivative at nudge 0
    serves: Callable[[Any], bool] | None = None  # of a right answer: can the notebook go on with it?

    def check(self, answer: Any = ...) -> Verdict:
        """Say whether the answer is right, wrong (and which slip it shows) or not attempted; never raises."""
        return session.note_outcome(self._judge(answer))

    def best(self, answer: Any = ...) -> Any:
        """The answer if it is right, else the course's own, and a line says which.

        What follows may ask more of it than the task did, such as arrays in place of numbers: ``serves`` tries that.
        """
        right = answer is not self.reference and self._judge(answer).outcome == "right"
        served = right and self.takes(answer)
        asked = inspect.getdoc(self.serves) or "" if self.serves else ""
        but = f"yours is right, but what follows asks more of it. {asked} So " if right and not served else ""
        print(f"{self.id}: {but}the notebook goes on with {'your' if served else 'the course’s'} {self.handed_in}.")
        return answer if served else self.reference

    def takes(self, answer: Any) -> bool:
        """True if later cells of the notebook can use a right answer."""
        found = guard.run(partial(self.serves, answer)) if self.serves else True
        return found is not ... and not isinstance(found, Trouble) and bool(found)

    def hint(self) -> Note:
        """The next hint; after the last one, where to find the solution."""
        given = session.next_hint(self.id)
        if given >= len(self.hints):
            return Note(f"{self.id} no more hints", f'`exercise("{self.id}").solution()` shows an answer and why.')
        return Note(f"{self.id} hint {given + 1} of {len(self.hints)}", self.hints[given])

    def solution(self) -> Note:
        """The reference answer and why it is right."""
        return Note(f"{self.id} solution", self.why, self.solution_code)

    @property
    def solution_code(self) -> str:
        """The reference answer as the code of a cell."""
        if self.solved:
            return self.solved.strip()
        if callable(self.reference):
            return inspect.getsource(self.reference).strip()
        return f"{self.handed_in} = {self.reference!r}"

    @property
    def handed_in(self) -> str:
        """The name that the stub's last line hands to the check."""
        return self.stub.rsplit(".check(", 1)[1].rstrip(")")

    def values_of(self, answer: Any, seconds: float | None = None) -> Any:
        """The answer's values on each draw of inputs; ``...`` if a blank is left; else the Trouble it ran into.

        An answer with a limit is a learner's: it runs in a process of its own, and where there is none, what it changes
        of the session is put back.
        """

        def judged(alive: Alive) -> Any:
            found = runs(alive)
            if found is ... or same(found, self._right) or same(getattr(found, "kind", ""), "endless"):
                return found
            said = within(answer, partial(self._is_right, alive))
            return Trouble("within", said) if said else found

        def runs(alive: Alive) -> Any:
            found, told = [], ""
            for k, seed in enumerate(SEEDS):
                alive()
                values = guard.run(partial(self._measure, answer, drawer(seed)), seconds)
                if isinstance(values, Trouble) and not told:
                    values = guard.run(partial(guard.tell, values), seconds)
                if isinstance(values, Trouble) and isinstance(values.kind, str):
                    values.draw = k
                    return values
                if values is ...:
                    return values
                if isinstance(values, Trouble):  # of what was seen; the other draws tell by which slip
                    values, told = values.kind, told or values.sentence
                found.append(values)
            if seconds and not same(found, self._right):
                if reads := reads_otherwise(answer):
                    return Trouble("reads otherwise", reads)
                told = guard.attempted(partial(rounded, found, self._right, told), "") or told
            return Trouble(found, told) if told else found

        if not seconds:
            return runs(lambda: None)
        with restored(SESSION):
            return apart(judged, seconds)

    def _is_right(self, alive: Alive, answer: Any) -> bool:
        for seed, right in zip(SEEDS, self._right, strict=True):
            alive()
            if not same(guard.run(partial(self._measure, answer, drawer(seed)), guard.SECONDS), right):
                return False
        return True

    def _told_of_code(self, answer: Any) -> str:
        """What a wrong answer that shows no named mistake is told of its own code; its calls run apart as well."""
        given = self.inputs(drawer(SEEDS[0])) if self.inputs else ()

        def told(alive: Alive) -> str:
            chance = guard.attempted(partial(by_chance, answer, self.reference, given), "")
            return str(chance or guard.attempted(partial(too_early, answer, partial(self._is_right, alive)), ""))

        with restored(SESSION):
            said = apart(told, guard.SECONDS)
        return said if isinstance(said, str) else ""

    def _shows(self, mistake: Mistake, got: Any) -> bool:
        """True if the mistake meets the same trouble on the same draw; or has the same values, draw by draw."""
        seen = got.kind if isinstance(got, Trouble) else got
        if isinstance(seen, str):
            within_too = seen == "within" and within(mistake.answer, partial(self._is_right, lambda: None))
            return bool(within_too) or same(seen, self._values(mistake, SEEDS[got.draw]))
        return all(same(values, self._values(mistake, seed)) for values, seed in zip(seen, SEEDS, strict=True))

    def _values(self, mistake: Mistake, seed: int) -> Any:
        """The mistake's values on that draw, measured the first time an answer is held against it."""
        if (mistake.name, seed) not in self._measured:
            values = guard.run(partial(self._measure, mistake.answer, drawer(seed)))
            self._measured[mistake.name, seed] = values.kind if isinstance(values, Trouble) else values
        return self._measured[mistake.name, seed]

    @cached_property
    def _measured(self) -> dict[tuple[str, int], Any]:
        return {}

    def _measure(self, answer: Any, draw: Draw) -> Any:
        if not callable(answer) and guard.attempted(partial(canonical, answer), None) is ...:
            return ...
        if callable(self.reference) and not callable(answer):
            what = "class" if inspect.isclass(self.reference) else "function"
            name = f"Hand in its name alone: `check({self.handed_in})`. It should stand for the {what}, uncalled."
            of = isinstance(getattr(type(answer), "__init__", None), FunctionType) and what == "class"
            made = f"an object made by {type(answer).__name__}. Hand in the class itself."
            raise Trouble("no function", f"This asks for a {what}, and yours is {made if of else f'none. {name}'}")
        if self.measure:
            return self.measure(answer, draw)
        return guard.call(answer, self.inputs(draw)) if self.inputs else answer

    @as_imported()  # for the words as well as the runs, whatever the notebook has switched
    def _judge(self, answer: Any) -> Verdict:
        expected = self._right  # first and without a time limit: it loads what torch loads late
        if isinstance(expected, Trouble):
            vars(self).pop("_right")  # it is measured again next time: the session may have been put right
            return Verdict(self.id, "not attempted", UNFIT)
        if answer is None and not callable(self.reference):
            return Verdict(self.id, "wrong", NONE)
        untouched = guard.is_untouched(answer) or is_as_shipped(answer, self.stub, self.handed_in)
        got = ... if untouched else self.values_of(answer, guard.SECONDS)
        if got is ...:
            todo = "Put your answer where the `...` is" if "..." in self.stub else "Mend the code above"
            return Verdict(self.id, "not attempted", f"{todo} and run this cell again.")
        if same(got, expected):
            return Verdict(self.id, "right", self.why)
        if isinstance(getattr(got, "kind", None), str) and isinstance(self.values_of(self.reference), Trouble):
            return Verdict(self.id, "not attempted", UNFIT)  # since the right one was measured
        words = words_in(answer)
        for mistake in self.mistakes:
            if re.search(mistake.written, words) and self._shows(mistake, got):
                return Verdict(self.id, "wrong", mistake.feedback, mistake.name)
        if not isinstance(getattr(got, "kind", None), str) and (said := self._told_of_code(answer)):
            return Verdict(self.id, "wrong", said)
        sentence, picture = guard.attempted(lambda: unnamed(got, expected, self._draws()), (ELSE, ""))
        own = guard.attempted(partial(of_the_exercise, self.what_is_off, got, expected), "")
        return Verdict(self.id, "wrong", own or sentence, picture=picture)

    @cached_property
    def _right(self) -> Any:
        return self.values_of(self.reference)

    def _draws(self) -> list[dict[str, Any]]:
        if not self.inputs:
            return []
        names = inspect.signature(self.reference).parameters
        return [dict(zip(names, self.inputs(drawer(seed)), strict=True)) for seed in SEEDS]

    def __repr__(self) -> str:
        """The task as text."""
        return f"{self.id} ({self.minutes} min). {self.task}\n\n{self.stub}"

    def _repr_markdown_(self) -> str:
        return f"**{self.id}** ({self.minutes} min). {self.task}\n\n```python\n{self.stub}\n```"
