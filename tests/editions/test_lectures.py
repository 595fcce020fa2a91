"""The speaker's notes: each has its notebook's headings, fills its minutes, asks the room and quotes what is there.

A number may stand in the notebook's prose, code or outputs, or be a slip that one of its questions knows.
"""

import re
from types import SimpleNamespace

import nbformat
import pytest
from reading import ROOT, words
from rules_numbers import PRINTED, QUOTED, values
from rules_prose import no_exclamation_and_no_empty_words, prose_names_only_code_that_exists

from helpers.exercises.shelf import find_question

HEADING = re.compile(r"^## (.+)\n", re.MULTILINE)
MINUTES = re.compile(r"^\*\*(?:Minutes:\*\* (\d+)$|The whole:\*\* (\d+) minutes\.)", re.MULTILINE)
ASKED = re.compile(r"^\*\*Ask:\*\* .+\?\n\n\*\*Expect:\*\*\n\n((?:- .+ — .+\n){2,})(?=\n|\Z)", re.MULTILINE)
UNASKED = "What you can now do", "From memory", "Where next"
LECTURES = sorted((ROOT / "lectures").glob("*.md"))


def sections(text):
    """What stands under each heading; what stands before the first is under ""."""
    first, *parts = HEADING.split(text)
    return [("", first), *zip(parts[::2], parts[1::2], strict=True)]


def minutes(text):
    """The minutes it says, a pair of (a section's, the whole's) each; one of the two is 0."""
    return [(int(part or 0), int(whole or 0)) for part, whole in MINUTES.findall(text)]


def of_other_headings(lecture, notebook):
    said = [heading for heading, _ in sections(lecture)][1:]
    prose = (cell.source + "\n" for cell in notebook.cells if cell.cell_type == "markdown")
    wanted = [heading for source in prose for heading in HEADING.findall(source)]
    return [f"headings {said}, in the notebook {wanted}"] if said != wanted else []


def of_other_minutes(lecture, notebook):
    per_section = [minutes(text) for _, text in sections(lecture)]
    whole, added = sum(whole for _, whole in per_section[0]), sum(part for said in per_section for part, _ in said)
    fits = added == whole and 35 <= whole <= 65 and all(len(said) == 1 for said in per_section)
    return [] if fits else [f"{whole} minutes, sections {per_section}"]


def without_a_question(lecture, notebook):
    return [
        f"{heading}: no question with two expected answers or more, each with — and what it shows"
        for heading, text in sections(lecture)[1:]
        if len(ASKED.findall(text)) != (heading not in UNASKED) or text.count("**Ask") != text.count("**Ask:** ")
    ]


def quoting_what_is_not_there(lecture, notebook):
    source = "\n".join(cell.source for cell in notebook.cells)
    asked = [find_question(id) for id in re.findall(r'predict\("([^"]+)"\)', source)]
    known = [question.text for question in asked]
    known += [str(said.answer) for question in asked for said in (question, *question.mistakes)]
    there = values(notebook.cells) | {value(number) for number in PRINTED.findall(plain(" ".join([source, *known])))}
    return [
        f"{quoted} stands nowhere in the notebook"
        for quoted in QUOTED.findall(plain(words(MINUTES.sub("", lecture))))
        if not any(is_rounded(quoted, number) for number in there)
    ]


def plain(text):
    return text.replace("−", "-").replace("**", " ")


def value(number):
    return abs(float(number.replace(",", "").replace("_", "")))


def is_rounded(quoted, number):
    if "e" in quoted:
        return value(quoted) == value(f"{number:.{len(quoted.partition('e')[0].replace('.', '')) - 1}e}")
    return round(number, len(quoted.partition(".")[2])) == value(quoted)


def against_the_rules_of_prose(lecture, notebook):
    longer = SimpleNamespace(cells=[*notebook.cells, nbformat.v4.new_markdown_cell(lecture)])
    return [*no_exclamation_and_no_empty_words(longer), *prose_names_only_code_that_exists(longer)]


RULES = of_other_headings, of_other_minutes, without_a_question, quoting_what_is_not_there, against_the_rules_of_prose


@pytest.mark.parametrize("path", LECTURES, ids=lambda path: path.stem)
@pytest.mark.parametrize("wrong", RULES, ids=lambda rule: rule.__name__)
def test_no_lecture_is(wrong, path):
    notebook = nbformat.read(ROOT / "notebooks" / f"{path.stem}.ipynb", as_version=4)

    assert wrong(path.read_text(encoding="utf-8"), notebook) == []


ANSWERS = '- "6" — yes.\n- "9" — c.\n'
GOOD = f"""# Nudges

**The whole:** 40 minutes. **In two minutes:** J is 33.

## Nudges

**Minutes:** 38

- 0.006 is six nudges.

**Ask:** Which one?

**Expect:**

{ANSWERS}
## From memory

**Minutes:** 2
"""
OUTPUT = nbformat.v4.new_output("stream", text="0.0060")
PROSE = [nbformat.v4.new_markdown_cell(text) for text in ("Then:\n\n## Nudges\n\nJ is 33.", "## From memory")]
NOTEBOOK = SimpleNamespace(cells=[*PROSE, nbformat.v4.new_code_cell("x", outputs=[OUTPUT])])


@pytest.mark.parametrize("rule", RULES)
def test_good_notes_pass(rule):
    assert rule(GOOD, NOTEBOOK) == []


@pytest.mark.parametrize(
    ("rule", "old", "new"),
    [
        (of_other_headings, "## Nudges", "## Nudge"),
        (of_other_headings, "## From memory\n\n**Minutes:** 2\n", ""),
        (of_other_minutes, "40 minutes", "41 minutes"),
        (of_other_minutes, "**Minutes:** 2\n", ""),
        (of_other_minutes, "**Minutes:** 38", "**Minutes:** 30\n\n**Minutes:** 8"),
        (of_other_minutes, "40 minutes. **In two minutes:** J is 33.\n\n## Nudges\n\n**Minutes:** 38", "30 minutes."),
        (without_a_question, "**Ask:** Which one?", "Which one?"),
        (without_a_question, "?\n\n**Expect", "?\n\n\n**Expect"),
        (without_a_question, '- "9" — c.\n', ""),
        (without_a_question, '- "9" — c.', "- nine"),
        (without_a_question, "**Minutes:** 2", f"**Ask:** Why?\n\n**Expect:**\n\n{ANSWERS}"),
        (quoting_what_is_not_there, "0.006", "0.007"),
        (quoting_what_is_not_there, "J is 33", "J is 34"),
        (against_the_rules_of_prose, "six nudges", "simply six nudges"),
        (against_the_rules_of_prose, "six nudges", "six of `nudgge`"),
    ],
)
def test_each_rule_finds_what_is_wrong(rule, old, new):
    assert old in GOOD and rule(GOOD.replace(old, new), NOTEBOOK)


def test_every_notebook_has_its_lecture():
    assert [path.stem for path in LECTURES] == [path.stem for path in sorted((ROOT / "notebooks").glob("*.ipynb"))]
