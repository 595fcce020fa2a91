// The figure in the room it has: turned where its columns do not fit, larger and smaller, or the whole screen.
import { button, icon, isPlain, make, named, one } from "./elements.js";

const LEAST = 0.75;  // a figure is not shrunk further, its names would be too small: it is turned

export function createFit(host, store) {
  const stage = one(host, ".stage"), frame = new ResizeObserver(() => requestAnimationFrame(fit));
  const full = () =>
    (document.fullscreenElement ? document.exitFullscreen() : host.getRootNode().host.requestFullscreen());
  one(host, ".end").before(make("span", {},
    named("−", "Zoom out", () => zoom(0.8)), " ", named("+", "Zoom in", () => zoom(1.25)), " ",
    button("Fit", () => zoom()), " ", named(icon("full"), "Full screen", full)));
  stage.addEventListener("wheel", onwheel, { passive: false });
  stage.addEventListener("keydown", onkeydown);
  frame.observe(host);

  const em = () => parseFloat(getComputedStyle(stage).fontSize) / 14;
  function fit() {
    const [figure, down] = store.figure?.() ?? [store.picture, store.down], room = stage.clientWidth;
    const wide = +/viewBox=.0 0 ([\d.]+)/.exec(figure)[1];
    const turns = !!down && room > 0 && room < LEAST * wide * em() && down[0] < wide;
    if (turns !== !!store.turned) store.set({ turned: turns });
  }
  function zoom(by) {
    const svg = stage.firstChild, { style, clientWidth } = svg;
    svg.whole ??= style.cssText;
    style.cssText = by ? `max-width:none;width:${clientWidth * by}px` : svg.whole;
  }
  function onkeydown(event) {  // in a field a minus is a sign
    const by = { "+": 1.25, "-": 0.8 }[event.key];
    if (by && isPlain(event) && !event.target.matches("input")) zoom(by);
  }
  function onwheel(event) {
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoom(event.deltaY < 0 ? 1.1 : 1 / 1.1);
  }
  return { update() {}, destroy: () => frame.disconnect() };
}
