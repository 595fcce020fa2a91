// What only the graph of a model has: its boxes coloured by gradient norm, and a field that finds a node by name.
import { button, make, named, one, row, set } from "./elements.js";
import { extremes, largestNorm, legend, normOf, shareOf, stepOf } from "./heat.js";
import { createLarge } from "./large.js";
import { open } from "./moves.js";
import { findable, matching, wayTo } from "./search.js";
import { viewNode } from "./view.js";
import looks from "../glass.css";

const PAD = 12, TYPE = 13, GLYPH = 0.6 * TYPE, SMALL = 0.8;  // of a name in its box: pixels; the least part of its size
const BAR = 7;  // pixels: a bar's height, and how far below the box it runs
const HELP = "Enter: the next one. Arrow down: to the node itself.";

export function createGlass(host, store) {
  const large = createLarge(host, store), stage = one(host, ".stage");
  const field = make("input", { type: "search", placeholder: "attn, weight, relu …", oninput: look, onkeydown });
  const status = make("span", { role: "status" }), scale = row(), said = make("span", { role: "status" });
  const switched = button("Colour by gradient norm", () => {
    on = !on;
    store.set({});
  });
  const strip = row(make("label", { title: HELP, class: "find" }, "Find", field),
    named("↑", "Previous match", () => go(at - 1)), named("↓", "Next match", () => go(at + 1)), status,
    make("span", { class: "end" }), switched);
  let on = false, at = -1, matches = [], marked, figure, drawn = [];
  scale.classList.add("legend");
  stage.before(strip, scale);
  host.append(make("style", {}, looks));

  // The field: Enter goes from match to match, and opens the boxes on the way.
  function look() {
    const words = field.value.trim();
    matches = matching(findable(store), words);
    at = -1;
    mark();
    status.textContent = !words ? "" : matches.length ? `${matches.length} found` : "Nothing of that name";
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
    at = (Math.max(to, -1) + matches.length) % matches.length;
    const { page, called, where } = matches[at];
    if (store.route.at(-1) !== page) {
      store.route = wayTo(store.pages, page).slice(0, -1);
      open(store, page);
    }
    mark(matches[at]);
    status.textContent = `${at + 1} of ${matches.length}: ${called}${where && `, in ${where}`}`;
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
    const off = (from, size) => box[from] - room[from] + (box[size] - room[size]) / 2;
    stage.scrollBy(off("left", "width"), off("top", "height"));
  }

  // The colours, and the words of a box for those who do not see it: of what has its gradient by now.
  function draw() {
    figure = stage.firstChild;
    const rows = store.pages[store.route.at(-1)].nodes;
    drawn = [];
    for (const g of figure.querySelectorAll(".node")) {
      const node = store.page.nodes[g.dataset.node], [i, , , title] = rows[g.dataset.node], name = store.name[i];
      node.title = title || name;
      call(one(g, ".name"), g.matches(".tag") ? name : node.title, `${name} = ${store.nodes[i][1]}(…)`);
      if (g.matches(".tag")) continue;
      drawn.push({ g, node, words: [...g.querySelectorAll(":scope > g")].map(linesOf) });
      if (store.nodes[i][2].length) for (const text of g.querySelectorAll("text")) shout(text);
    }
    mark(marked);
  }
  function colour() {
    const most = largestNorm(store), norms = store.norms.map((_, i) => normOf(store, i));
    for (const { g, node, words } of drawn) {
      const norm = norms[node.i], known = norm === "" || viewNode(store, node).grad;
      set(g, { "aria-description": words.slice(0, known ? 2 : 1).join(", ") });
      for (const old of g.querySelectorAll(".bar,.track")) old.remove();
      if (on && known && norm !== undefined) heat(g, stepOf(norm, most), norm && shareOf(norm, most));
      else g.removeAttribute("heat");
    }
    stage.classList.toggle("heated", on);
    set(switched, { "aria-pressed": on });
    scale.hidden = !on;
    const words = on ? extremes(store, store.pages[store.route.at(-1)].nodes, most) : "";
    if (said.textContent !== words) said.textContent = words;
    if (!on) return;
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

const linesOf = g => [...g.querySelectorAll("text")].map(({ textContent }) => textContent).join(", ");

// A result that is all zeros is seen at once; a bias may well be.
const shout = text => text.classList.toggle("dead", text.textContent.endsWith("100 % zeros"));

// A name in its box, a brief one where that would be too small.
function call(text, title, brief) {
  const room = text.parentNode.firstChild.getAttribute("width") - 2 * PAD;
  const fits = words => room / (GLYPH * words.length);
  const words = fits(title) < SMALL && brief.length < title.length ? brief : title;
  text.textContent = words;
  text.style.fontSize = `${TYPE * Math.min(1, fits(words))}px`;
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
