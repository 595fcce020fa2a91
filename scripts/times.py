"""How long a notebook takes, computed from its cells, and written where it is said: its title and the README."""

import re
import sys
from dataclasses import dataclass
from pathlib import Path

import nbformat

from helpers import exercise

ROOT = Path(__file__).parents[1]
WORDS_PER_MINUTE, LINES_PER_MINUTE = 130, 10
WORD = re.compile(r"[\w’'.-]+")
ANSWERED = re.compile(r"^exercise\(|\bpredict\(", re.MULTILINE)  # a cell with minutes of its own
ADDRESS = re.compile(r"\]\([^)\s]*\)")
SAID = re.compile(r"\*\*Time:\*\*.*?(?=\s*\*\*Before:\*\*)", re.DOTALL)


@dataclass(frozen=True)
class Times:
    """Minutes, not rounded: to read and run, to answer the questions, to do the exercises."""

    reading: float
    questions: float
    exercises: float

    def rounded(self) -> list[int]:
        """The three in steps of 5, so that their sum is the whole in steps of 5: the largest remainders go up."""
        parts = [self.reading, self.questions, self.exercises]
        steps = [int(part // 5) for part in parts]
        up = sorted(range(3), key=lambda k: parts[k] % 5, reverse=True)[: round(sum(parts) / 5) - sum(steps)]
        return [5 * (step + (k in up)) for k, step in enumerate(steps)]

    def all_in(self) -> int:
        """The whole, in steps of 5: the number of the README."""
        return sum(self.rounded())

    def sentence(self) -> str:
        """What the first cell says."""
        reading, questions, exercises = self.rounded()
        return (
            f"**Time:** about {reading} minutes to read and run, {questions} for the questions, "
            f"{exercises} for the exercises."
        )


def of_notebook(notebook: nbformat.NotebookNode) -> Times:
    """Words and other cells' lines at their speed, a minute for each question, what each exercise says of itself."""
    prose = [cell.source for cell in notebook.cells if cell.cell_type == "markdown"]
    prose[0] = SAID.sub("", prose[0])  # else the line would count itself
    prose = [ADDRESS.sub("]", text) for text in prose]  # nobody reads where a link leads
    code = [cell.source for cell in notebook.cells if cell.cell_type == "code" and cell.id != "colab-setup"]
    read = [source for source in code if not ANSWERED.search(source)]
    lines = [line for source in read for line in source.splitlines() if line.strip()]
    exercises = sorted(set(re.findall(r'^exercise\("([\d.]+)"\)\.check\(', "\n".join(code), re.MULTILINE)))
    return Times(
        reading=len(WORD.findall(" ".join(prose))) / WORDS_PER_MINUTE + len(lines) / LINES_PER_MINUTE,
        questions=sum(source.count("predict(") for source in code),
        exercises=sum(exercise(id).minutes for id in exercises),
    )


def place(notebook: nbformat.NotebookNode) -> Times:
    """Write the times into the first cell, and return them."""
    times = of_notebook(notebook)
    notebook.cells[0].source = SAID.sub(times.sentence(), notebook.cells[0].source)
    return times


def write_to_readme(name: str, times: Times) -> None:
    """Write the whole into the README's row of that notebook, such as "02_chain_rule"."""
    readme = ROOT / "README.md"
    row = re.compile(rf"(?<=\n)(\| \[{name}\]\([^|]+\|[^|]+\| )[^|]*(?= \|)")
    text = readme.read_text(encoding="utf-8")
    readme.write_text(row.sub(rf"\g<1>{times.all_in()}", text), encoding="utf-8")


if __name__ == "__main__":
    for path in [Path(name) for name in sys.argv[1:]] or sorted((ROOT / "notebooks").glob("*.ipynb")):
        notebook = nbformat.read(path, as_version=4)
        times = place(notebook)
        nbformat.write(notebook, path)
        write_to_readme(path.stem, times)
        print(f"· {path.stem}: {' + '.join(map(str, times.rounded()))} = {times.all_in()} minutes")
