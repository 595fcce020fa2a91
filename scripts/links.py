"""Write the repository's owner/name everywhere it is repeated; pyproject.toml is the place it is read from."""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
FILES = ("pyproject.toml", "README.md", "CITATION.cff", "CONTRIBUTING.md", "scripts/colab_setup.py")


def files() -> list[Path]:
    """Return every file that names the repository: the notebooks hold it in their set-up cell for Colab."""
    return [ROOT / name for name in FILES] + sorted((ROOT / "notebooks").glob("*.ipynb"))


def slug() -> str:
    """Return the owner/name that pyproject.toml gives."""
    return re.search(r'Repository = "https://github\.com/([^"]+)"', (ROOT / "pyproject.toml").read_text()).group(1)


def rename(new: str) -> None:
    """Replace the present owner/name by ``new``; ValueError if it is not of that form."""
    if not re.fullmatch(r"[\w.-]+/[\w.-]+", new):
        raise ValueError(f"{new!r} is not owner/name; type: make links REPO=owner/name")
    old = slug()
    page, new_page = (name.replace("/", ".github.io/") for name in (old, new))
    for file in files():
        before = file.read_text(encoding="utf-8")
        after = re.sub(rf"\b{re.escape(old)}\b", new, before.replace(page, new_page))
        if after != before:
            file.write_text(after, encoding="utf-8")
            print(f"· {file.relative_to(ROOT)}")


if __name__ == "__main__":
    try:
        rename(sys.argv[1] if len(sys.argv) == 2 else "")
    except ValueError as error:
        sys.exit(f"make links: {error}")
