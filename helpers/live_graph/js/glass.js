// What only the graph of a model has: its boxes coloured by gradient norm, and a field that finds a node by name.
import { button, make, named, one, row, set } from "./elements.js";
import { extremes, largestNorm, legend, normOf, shareOf, stepOf } from "./heat.js";
import { createLarge } from "./large.js";
import { open } from "./moves.js";
import { findable, matching, wayTo } from "./search.js";
import { viewNode } from "./view.js";
import looks from "../glass.css";

const BAR = 7;  // pixels: a bar's height, and how far below the box it runs

export function createGlass(host, store) {
  const large = createLarge(host, store), stage = one(host, ".stage");
  const field = make("input", { type: "search", placeholder: "attn, weight, relu …", oninput: look, onkeydown });
  const status = make("span", { role: "status" }), scale = row(), said = make("span", { role: "status" });
  const switched = button("Colour by gradient norm", () => {
    on = !on;
    store.set({});
  }, { "aria-pressed": false });
  const strip = row(
    set(make("label", { title: "Enter: the next one. Arrow down: to the node itself." }, "Find", field), { class: "find" }),
    named("↑", "Previous match", () => go(at - 1)), named("↓", "Next match", () => go(at + 1)), status,
    make("span", { class: "end" }), switched,
  );
  let on = false, at = -1, matches = [], marked, all, figure, drawn = [];
  scale.classList.add("legend");
  stage.before(strip, scale);
  host.append(make("style", {}, looks));

  // The field: Enter goes from match to match, and opens the boxes on the way.
  function look() {
    all ??= findable(store);
    matches = matching(all, field.value);
    at = -1;
    mark();
    status.textContent = !field.value.trim() ? "" : matches.length ? `${matches.length} found` : "Nothing of that name";
  }
  function onkeydown(event) {
    const act = {
      Enter: () => go(at + (event.shiftKey ? -1 : 1)), ArrowDown: () => element()?.focus(),
      Escape: () => { field.value = ""; look(); },
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }
  function go(to) {
    if (!matches.length) return;
    at = (to + matches.length) % matches.length;
    const { page, called } = matches[at], way = wayTo(store.pages, page);
    if (store.route.at(-1) !== page) {
      store.route = way.slice(0, -1);
      open(store, page);
    }
    mark(matches[at]);
    const inside = page ? `, in ${store.paths[page] || store.pages[page].title}` : "";
    status.textContent = `${at + 1} of ${matches.length}: ${called}${inside}`;
  }
  const element = () => marked && store.route.at(-1) === marked.page
    && one(stage, `.node[data-node="${marked.row}"]:not(.tag)`);
  function mark(match) {
    marked = match;
    for (const g of stage.querySelectorAll("[found]")) g.removeAttribute("found");
    const g = element();
    if (!g) return;
    g.toggleAttribute("found", true);
    const box = g.getBoundingClientRect(), room = stage.getBoundingClientRect();
    stage.scrollBy(box.left + box.width / 2 - room.left - room.width / 2, box.top + box.height / 2 - room.top - room.height / 2);
  }

  // The colours: of what has its gradient by now.
  function draw() {
    figure = stage.firstChild;
    drawn = [...figure.querySelectorAll(".node:not(.tag)")].map(g => [g, store.page.nodes[g.dataset.node]]);
    mark(marked);
  }
  function colour() {
    const most = largestNorm(store), norms = store.norms.map((_, i) => normOf(store, i));
    for (const [g, node] of drawn) {
      const norm = norms[node.i], shown = on && norm !== undefined && (norm === "" || viewNode(store, node).grad);
      for (const old of g.querySelectorAll(".bar,.track")) old.remove();
      if (!shown) g.removeAttribute("heat");
      else heat(g, stepOf(norm, most), norm && shareOf(norm, most));
    }
    stage.classList.toggle("heated", on);
    switched.ariaPressed = on;
    scale.hidden = !on;
    const words = on ? extremes(store, store.pages[store.route.at(-1)].nodes, most) : "";
    if (said.textContent !== words) said.textContent = words;
    scale.replaceChildren("Gradient norm, a colour for each power of ten:",
      ...legend(norms.filter(norm => norm !== undefined), most).map(swatch), said);
  }
  function update() {
    strip.hidden = !store.norms;
    large.update();
    if (!store.norms) return;
    if (figure !== stage.firstChild) draw();
    colour();
  }
  return { ...large, update };
}

const heatOf = kind => `--heat:var(--d${kind})`;
const swatch = ([kind, words]) => make("span", { class: kind }, make("i", { style: heatOf(kind) }), words);

function heat(g, kind, share) {
  const size = key => +g.firstChild.getAttribute(key), y = size("height") + BAR, room = size("width") - BAR;
  set(g, { heat: kind, style: heatOf(kind) });
  if (kind === "none" || kind === "bare") return;
  const bar = (of, length) => make("path", { class: of, d: `M${BAR / 2} ${y}h${length}` });
  g.append(bar("track", room), bar("bar", room * share));
}
