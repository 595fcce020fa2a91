// What only a large graph needs: the way through its pages, and a bar for its many steps.
import { button, make, one, row } from "./elements.js";
import { go, open } from "./moves.js";
import { createSight } from "./sight.js";

const MOST_DOTS = 30;  // steps

export function createLarge(host, store) {
  const bar = make("input", { type: "range", min: 0, "aria-label": "step", oninput: () => go(store, +bar.value) });
  const trail = row(), dots = one(host, ".dots"), sight = createSight(host, store);
  let page;
  dots.after(bar);
  host.prepend(trail);

  function update() {
    sight.update();
    const { pages, route } = store, count = store.page.steps.length;
    bar.max = count;
    bar.value = store.at;
    if (page === store.page) return;
    page = store.page;
    dots.hidden = count > MOST_DOTS;
    bar.hidden = !dots.hidden;
    trail.hidden = route.length < 2;
    trail.replaceChildren(...route.map((index, k) => button(pages?.[index].title ?? "", () => open(store, index),
      k === route.length - 1 && { "aria-current": "page" })));
  }
  return { ...sight, update };
}
