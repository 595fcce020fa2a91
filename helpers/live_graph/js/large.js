// What only a large graph needs: the way through its pages, a bar for its many steps, and zoom.
import { button, make, named, row } from "./elements.js";
import { go, open } from "./moves.js";

const WIDE = 1600, MOST_DOTS = 30;  // pixels, steps

export function createLarge(host, store) {
  const bar = make("input", { type: "range", min: 0, "aria-label": "step", oninput: () => go(store, +bar.value) });
  const out = named("−", "Zoom out", () => scale(0.8)), into = named("+", "Zoom in", () => scale(1.25));
  const zoom = make("span", {}, out, " ", into, " ", button("Fit", () => scale()));
  const trail = row(), dots = host.querySelector(".dots"), figure = () => host.querySelector(".graph");
  let page;
  dots.after(bar, zoom);
  host.prepend(trail);

  function scale(by) {
    const { style, clientWidth, parentNode } = figure();
    style.minWidth = style.maxWidth = `${by ? clientWidth * by : parentNode.clientWidth}px`;
  }

  function update() {
    const { pages, route } = store, count = store.page.steps.length;
    bar.max = count;
    bar.value = store.at;
    if (page === store.page) return;
    page = store.page;
    dots.hidden = count > MOST_DOTS;
    bar.hidden = !dots.hidden;
    zoom.hidden = figure().viewBox.baseVal.width < WIDE;
    trail.hidden = route.length < 2;
    trail.replaceChildren(...route.map((index, k) => button(pages?.[index].title ?? "", () => open(store, index),
      k === route.length - 1 && { "aria-current": "page" })));
  }
  return { update };
}
