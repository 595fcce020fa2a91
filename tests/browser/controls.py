"""Move every control of an open notebook to both of its ends, by keyboard."""

from __future__ import annotations

from playwright.sync_api import ElementHandle

from .session import Session

CONTROLS = ".jp-OutputArea-output :is([role=slider], input, select, button):not([disabled])"
# What a control is, where it stands, where its ends are, and whether the kernel hears of it. A control is tried once.
STATE = """element => {
  if (!element.isConnected || !element.checkVisibility()) return {kind: 'hidden'};
  const kernel = !!(element.getRootNode().host ?? element).closest('.jupyter-widgets, .jupyter-widget');
  const tried = element.tried;
  element.tried = true;
  if (element.getAttribute('role') === 'slider')
    return {kind: 'slider', kernel, tried, now: +element.ariaValueNow,
            ends: [+element.ariaValueMin, +element.ariaValueMax]};
  if (element.type === 'range')
    return {kind: 'slider', kernel, tried, now: +element.value, ends: [+element.min, +element.max]};
  if (element.tagName === 'SELECT' && !element.multiple)
    return {kind: 'list', kernel, tried, now: element.selectedIndex, ends: [0, element.options.length - 1]};
  const pressed = element.tagName === 'BUTTON' || ['checkbox', 'radio', 'button'].includes(element.type);
  return {kind: pressed ? 'button' : 'text', kernel, tried};
}"""
NAME = """element => {
  const cell = (element.getRootNode().host ?? element).closest('.jp-Cell');
  return `${element.ariaLabel || element.innerText || element.id} in ${cell?.innerText.slice(0, 60)}`;
}"""
KEYS = {"slider": ("Home", "End", "ArrowLeft"), "list": ("Home", "End", "ArrowUp"), "button": ("Space", "Space")}


def move_every_control(session: Session) -> list[str]:
    """Take each control to both ends and a step back; return a line for each that did not follow."""
    stuck, found = [], True
    while found:  # a control may bring others with it
        controls = session.panel.locator(CONTROLS).element_handles()
        found = [line for control in controls if (line := _move(session, control)) is not None]
        stuck += [line for line in found if line]
    return stuck


def _move(session: Session, control: ElementHandle) -> str | None:
    """Press the keys of one control; return what is wrong or "", and None for one that cannot or need not be tried."""
    state = control.evaluate(STATE)
    if state["kind"] not in KEYS or state["tried"]:
        return None
    wrong = []
    control.evaluate("element => element.focus({preventScroll: true})")  # nothing more is painted for it
    for place, key in enumerate(KEYS[state["kind"]]):
        session.page.keyboard.press(key)
        if state["kernel"]:
            session.settle()
        after = control.evaluate(STATE)
        if after["kind"] == "hidden":  # redrawn: its successor is found on the next round
            break
        if key in ("Home", "End") and after["now"] != after["ends"][place]:
            wrong.append(f"{state['kind']} stands at {after['now']} after {key}, not at {after['ends'][place]}")
    return f"{'; '.join(wrong)}: {control.evaluate(NAME)}" if wrong else ""
