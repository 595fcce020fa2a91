"""A figure as a file: written once, and over another file only where that is asked for."""

from __future__ import annotations

from pathlib import Path


def write(path: str | Path, suffix: str, text: str, overwrite: bool) -> None:
    """Write the text to a file that ends in ``suffix``; ValueError or FileExistsError says what to write instead."""
    file = Path(path)
    if file.suffix.lower() != suffix:
        raise ValueError(f"{file.name!r} does not end in {suffix}: write .save({file.stem + suffix!r})")
    try:
        with file.open("w" if overwrite else "x", encoding="utf-8") as opened:
            opened.write(text)
    except FileExistsError:
        raise FileExistsError(
            f"{file} exists and is left as it is: choose another name, or write .save({file.name!r}, overwrite=True)"
        ) from None
