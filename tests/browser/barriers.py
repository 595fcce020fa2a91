"""What axe finds on a page that would keep people with a disability from using it."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page


def barriers(page: Page, context: str | None = None) -> list[tuple[str, str]]:
    """Each rule that is broken in the part that ``context`` selects, with the element that breaks it first."""
    options = {"preload": False, "resultTypes": ["violations"]}  # what is in order is not described: that takes long
    found = Axe().run(page, context=context, options=options).response["violations"]
    return [(violation["id"], violation["nodes"][0]["html"][:160]) for violation in found]
