// What is in sight of a large figure. The rest is not drawn, and while a slider moves not rewritten either: laying text
// out is what takes time. Printed, all of it is drawn. What is out of sight keeps its place, its focus and its name.
import { make, one } from "./elements.js";

const REST = 200;  // milliseconds after which a slider that was moved stands still, and all is written
const NEAR = 300;  // pixels around the stage that are drawn too: what scrolling shows first
const UNSEEN = "@media screen { [away] > * { display: none; } }";

export function createSight(host, store) {
  const stage = one(host, ".stage"), frame = new ResizeObserver(look);
  let svg, places, timer;
  host.append(make("style", {}, UNSEEN));
  stage.addEventListener("scroll", look);

  function update() {
    if (svg !== stage.firstChild) watch();
    clearTimeout(timer);
    if (store.sliding) timer = setTimeout(rest, REST);
  }
  function watch() {
    frame.disconnect();
    svg = stage.firstChild;
    places = null;
    for (const element of [stage, svg]) frame.observe(element);
  }
  function look() {
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = stage;
    const scale = svg.clientWidth / svg.viewBox.baseVal.width;
    if (!scale) return;  // the figure is not shown at all
    places ??= [...svg.querySelectorAll(".node,.edge")].map(g => [g, ...extent(g)]);
    const isOut = (start, size, from, room) =>
      (start + size) * scale < from - NEAR || start * scale > from + room + NEAR;
    let found = false;
    for (const [g, x, y, width, height] of places) {
      const away = isOut(x, width, scrollLeft, clientWidth) || isOut(y, height, scrollTop, clientHeight);
      if (away === !!g.away) continue;
      g.toggleAttribute("away", g.away = away);
      found ||= !away;
    }
    if (found && store.sliding) store.set({});
  }
  function rest() {
    store.set({ sliding: false });
    store.sliding = true;  // the move ends with its change event
  }
  return { update, destroy() {
    frame.disconnect();
    clearTimeout(timer);
  } };
}

// Where a group is drawn, in the figure's units.
function extent(g) {
  const { x, y, width, height } = g.getBBox(), [{ matrix: { e = 0, f = 0 } = {} } = {}] = g.transform.baseVal;
  return [x + e, y + f, width, height];
}
