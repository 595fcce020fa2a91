"""Print the path of a Chromium that the browser tests can drive; exit 1 where there is none."""

import os
import shutil
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
APPLICATIONS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)


def find_browser() -> str | None:
    """Return $CHROMIUM, a Chromium or Chrome on the PATH, a Mac application, or None."""
    named = os.environ.get("CHROMIUM")
    on_path = (shutil.which(name) for name in NAMES)
    installed = (path for path in APPLICATIONS if Path(path).exists())
    return named or next((path for path in (*on_path, *installed) if path), None)


if __name__ == "__main__":
    path = find_browser()
    print(path or "no Chromium found")
    sys.exit(path is None)
