"""Move every control of an open notebook to both of its ends, by keyboard."""

from __future__ import annotations

from playwright.sync_api import Locator

from .session import Session

CONTROLS = ".jp-OutputArea-output :is([role=slider], input, select, button):not([disabled])"
# What a control is, where it stands, and where its ends are; an explorer may redraw it, so it is asked anew each time.
STATE = """element => {
  const slides = element.getAttribute('role') === 'slider', range = element.type === 'range';
  if (slides) return {kind: 'slider', now: +element.ariaValueNow, ends: [+element.ariaValueMin, +element.ariaValueMax]};
  if (range) return {kind: 'slider', now: +element.value, ends: [+element.min, +element.max]};
  if (element.tagName === 'SELECT' && !element.multiple)
    return {kind: 'list', now: element.selectedIndex, ends: [0, element.options.length - 1]};
  if (element.tagName === 'BUTTON' || ['checkbox', 'radio', 'button'].includes(element.type)) return {kind: 'button'};
  return {kind: 'text'};
}"""


def move_every_control(session: Session) -> list[str]:
    """Take each control to both ends and back through its middle; return a line for each that did not follow."""
    stuck, controls, place = [], session.panel.locator(CONTROLS), 0
    while place < controls.count():
        control = controls.nth(place)
        if control.is_visible() and control.is_enabled():
            stuck += _move(session, control)
        place += 1
    return stuck


def _move(session: Session, control: Locator) -> list[str]:
    kind = control.evaluate(STATE)["kind"]
    if kind == "button":
        _press(session, control, "Space")
        _press(session, control, "Space")
    return _slide(session, control) if kind in ("slider", "list") else []


def _slide(session: Session, control: Locator) -> list[str]:
    name = control.evaluate("element => element.ariaLabel || element.closest('.jp-Cell')?.innerText.slice(0, 80)")
    stuck = []
    for end, key in enumerate(("Home", "End")):
        _press(session, control, key)
        state = control.evaluate(STATE)
        if state["now"] != state["ends"][end]:
            stuck.append(f"{state['kind']} stands at {state['now']} after {key}, not at {state['ends'][end]}: {name}")
    _press(session, control, "ArrowLeft")
    return stuck


def _press(session: Session, control: Locator, key: str) -> None:
    if control.is_visible() and control.is_enabled():
        control.press(key)
        session.settle()
