// What only a graph of pages or of many steps needs: the way through its pages, and a bar for its many steps.
import { button, make, one, row } from "./elements.js";
import { go, open } from "./moves.js";
import { createSight } from "./sight.js";
import { createUnits } from "./units.js";

const MOST_DOTS = 30;  // steps

export function createLarge(host, store) {
  const bar = make("input", { type: "range", min: 0, "aria-label": "step", oninput: () => go(store, +bar.value) });
  const trail = row(), dots = one(host, ".dots"), sight = createSight(host, store), units = createUnits(host, store);
  const ways = {};  // the buttons of the trail, by page
  let page;
  dots.after(bar);
  host.prepend(trail);

  // A page that is not the first: its figure, what repeats in it put back, and its places from top to bottom; what has
  // no title there is called by its name.
  store.figure = () => {
    const [text, down] = store.skeletons?.[store.page.skeleton] ?? [];
    const whole = part => part.replace(/[\x80-\x9f]/g, code => whole(store.words[code.charCodeAt() - 128]));
    for (const node of store.page.nodes) node.title ||= store.name[node.i];
    return text && [whole(text), down];
  };

  // A network has two ways to be seen: its operations, the whole graph, and its units, from which a unit opens.
  // A button stays while its page is on the way, and so does the focus on it.
  function way({ pages, route }) {
    const isNetwork = pages && !pages[0], shown = isNetwork ? [0, 1, ...route.slice(2)] : route;
    const wanted = shown.map(index => ways[index] ??= button(pages?.[index]?.title ?? "Operations",
      () => open(store, index)));
    trail.hidden = shown.length < 2;
    for (const old of trail.querySelectorAll("button")) if (!wanted.includes(old)) old.remove();
    trail.append(...wanted.filter(it => !it.parentNode));
    wanted.forEach((it, k) => {
      const isView = isNetwork && k < 2;
      it.ariaPressed = isView ? shown[k] === route.at(-1) : null;
      it.ariaCurrent = !isView && k === shown.length - 1 ? "page" : null;
    });
  }

  function update() {
    const count = store.page.steps.length;
    sight.update();
    bar.max = count;
    bar.value = store.at;
    units.update();
    if (page === store.page) return;
    page = store.page;
    dots.hidden = count > MOST_DOTS;
    bar.hidden = !dots.hidden;
    way(store);
  }
  return { ...sight, update };
}
