"""One JupyterLab and one Chromium for all browser tests, and a fresh page for each."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from .lab import NOTEBOOKS, Lab, chromium, jupyterlab, watch
from .session import Session


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """The system's Chromium, headless, unable to resolve any name but localhost."""
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="package")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """A running JupyterLab; nothing it writes touches the repository or the user's folders."""
    with jupyterlab(tmp_path_factory.mktemp("lab")) as lab:
        yield lab


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh page that refuses and records every request off loopback; any of them, or a console error, fails."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(30_000)
    problems: list[str] = []
    page = watch(context.new_page(), problems)
    page.problems = problems
    yield page
    context.close()
    assert not problems, "the page complained:\n" + "\n".join(problems)


@pytest.fixture
def open_notebook(lab: Lab, page: Page) -> Iterator:
    """``open_notebook(path, trusted=True)`` shows a copy of the notebook and returns its Session; kernels end after."""
    yield lambda path, trusted=True: Session(page, lab, lab.add(NOTEBOOKS / path), trusted)
    page.close()  # before its kernel goes: JupyterLab complains about a kernel lost
    lab.stop_kernels()
