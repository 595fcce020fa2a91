"""One JupyterLab and one Chromium a worker, with two pages that stay open: JupyterLab and a plain one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, Locator, Page

from editions import book
from helpers import live

from .lab import NOTEBOOKS, Lab, chromium, jupyterlab, watch
from .live_graphs import J, show
from .session import Session

SCREEN = {"width": 1280, "height": 900}
# These machines may be busy with other work: what takes a second on a quiet one is waited for.
PATIENCE = 120_000  # milliseconds
# anywidget gives up a widget that has not begun after 2 s.
MORE_TIME = f"""{{
  const given = AbortSignal.timeout;
  AbortSignal.timeout = time => given.call(AbortSignal, Math.max(time, {PATIENCE}));
}}"""


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


@pytest.fixture(scope="package")
def problems() -> list[str]:
    """What the pages did that they must not: requests off loopback, errors in the console or in a script."""
    return []


@pytest.fixture(autouse=True)
def no_problems(problems: list[str]) -> Iterator[None]:
    """A test fails by any problem it leaves."""
    yield
    found, problems[:] = problems[:], []
    assert not found, "the page complained:\n" + "\n".join(found)


@contextmanager
def watched_page(browser: Browser, problems: list[str]) -> Iterator[Page]:
    """A page of its own context that refuses, and records, every request off loopback."""
    context = browser.new_context(viewport=SCREEN)
    context.set_default_timeout(PATIENCE)
    context.add_init_script(MORE_TIME)
    yield watch(context.new_page(), problems)
    context.close()


@pytest.fixture(scope="package")
def plain_page(browser: Browser, problems: list[str]) -> Iterator[Page]:
    """The page that ``page`` empties for each test."""
    with watched_page(browser, problems) as page:
        yield page


@pytest.fixture
def page(plain_page: Page) -> Page:
    """An empty page; what a test changes beside its document and script is not undone."""
    plain_page.goto("about:blank")
    return plain_page


@pytest.fixture
def figure_of_J(page: Page) -> Locator:
    """The live graph of J = 3(a + bc) on the empty page."""
    return show(page, live(J, a=5.0, b=3.0, c=2.0))


@pytest.fixture
def fresh_page(browser: Browser, problems: list[str]) -> Iterator[Page]:
    """A page for one test alone."""
    with watched_page(browser, problems) as page:
        yield page


@pytest.fixture(scope="package")
def lab_page(browser: Browser, problems: list[str]) -> Iterator[Page]:
    """The page in which JupyterLab stays open while documents come and go."""
    with watched_page(browser, problems) as page:
        yield page


@pytest.fixture(scope="package")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Book and decks as ``make site`` builds them: a warning, such as a link that leads nowhere, ends the build.

    One worker builds, and the others wait.
    """
    folder = tmp_path_factory.getbasetemp()
    built = (folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder) / "built"
    with FileLock(f"{built}.lock"):
        if not built.exists():
            assert book.build() == 0
            built.touch()
    return book.SITE


@contextmanager
def documents(page: Page, lab: Lab) -> Iterator:
    """``open_notebook(path, trusted=True)`` shows a copy of the notebook and returns its Session, closed after."""
    opened: list[Session] = []

    def open_notebook(path, trusted: bool = True) -> Session:
        opened.append(Session(page, lab, lab.add(NOTEBOOKS / path), trusted))
        return opened[-1]

    yield open_notebook
    for session in opened:
        session.close()
    page.set_viewport_size(SCREEN)


@pytest.fixture
def open_notebook(lab: Lab, lab_page: Page) -> Iterator:
    """``open_notebook(path, trusted=True)`` shows a copy of the notebook for one test."""
    with documents(lab_page, lab) as open_notebook:
        yield open_notebook


@pytest.fixture(scope="module")
def open_for_all(lab: Lab, lab_page: Page) -> Iterator:
    """``open_for_all(path)`` shows a copy of the notebook for all tests of a file; each touches its own cells."""
    with documents(lab_page, lab) as open_notebook:
        yield open_notebook
