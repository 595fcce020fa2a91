"""Live graphs on a plain page, and what is read of them."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

INSIDE = "document.querySelector('div.live-graph').shadowRoot"
GRADIENTS = """texts =>
  texts.filter(text => text.checkVisibility({ visibilityProperty: true })).map(text => text.textContent)"""
VALUES = "nodes => nodes.map(node => [node.dataset.name, node.querySelector('text.value').textContent])"
# Each two texts that overlap, and each text that is wider than its box.
OVERLAPS = f"""() => {{
  const texts = [...{INSIDE}.querySelectorAll('svg.graph text')], found = [];
  const boxes = texts.filter(t => t.textContent && getComputedStyle(t).visibility === 'visible')
    .map(t => [t.textContent, t.getBoundingClientRect()]);
  boxes.forEach(([a, r], i) => boxes.slice(i + 1).forEach(([b, s]) => {{
    const wide = Math.min(r.right, s.right) - Math.max(r.left, s.left);
    const high = Math.min(r.bottom, s.bottom) - Math.max(r.top, s.top);
    if (wide > 1 && high > 6) found.push(`${{a}} | ${{b}}`);
  }}));
  for (const node of {INSIDE}.querySelectorAll('g.node')) {{
    const box = node.querySelector('.box, .frame').getBoundingClientRect();
    for (const text of node.querySelectorAll('.name, .value, .grad'))
      if (text.getBoundingClientRect().right > box.right + 1) found.push(`out of its box: ${{text.textContent}}`);
  }}
  return found;
}}"""


def J(a, b, c):
    """The running example of the course: 3(a + bc)."""
    v = b * c
    u = a + v
    return 3 * u


def diamond(a, b):
    """A graph whose paths meet: both inputs are used twice, and so is what is made of them."""
    c = a + b
    d = a * b
    return c + d + c * d


def show(page: Page, *figures, style: str = "") -> Locator:
    """Put live figures, or their HTML, on an otherwise empty page; the first of them."""
    html = "".join(figure if isinstance(figure, str) else figure._repr_mimebundle_()["text/html"] for figure in figures)
    page.goto("about:blank")
    page.set_content(
        f"<!doctype html><html lang=en><title>Live</title><body style='{style}'><main>{html}</main></body>"
    )
    page.wait_for_function(f"() => {INSIDE}?.querySelector('svg.graph')")
    return page.locator("div.live-graph").first


def press(figure: Locator, name: str) -> None:
    """Click the button of that name."""
    figure.get_by_role("button", name=name, exact=True).click()


def equation(figure: Locator) -> str:
    """The line that tells the step."""
    return figure.locator(".eq").inner_text()


def gradients(figure: Locator) -> dict[str, str]:
    """Each gradient that is seen, by its name."""
    return dict(text.split(" = ") for text in figure.locator("svg.graph text.grad").evaluate_all(GRADIENTS))


def values(figure: Locator) -> dict[str, str]:
    """The value in each node's box."""
    return dict(figure.locator("svg.graph g.node:not(.tag)").evaluate_all(VALUES))


def set_slider(figure: Locator, name: str, value: float) -> None:
    """Move a slider there at once."""
    figure.get_by_role("slider", name=name, exact=True).evaluate(
        "(input, value) => { input.value = value; input.dispatchEvent(new Event('input')); }", value
    )
