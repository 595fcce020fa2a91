// The figure: drawn once for a page of the graph, then only its labels and marks change.
import { button, isPlain, make, row, set } from "./elements.js";
import { label, mark, show, write } from "./labels.js";
import { choose, go, open, play, unlight } from "./moves.js";
import { viewEdge, viewNode } from "./view.js";
import { format, gradientOf, isNumber } from "./words.js";

const MOST_TABS = 30;  // nodes that Tab visits one by one

export function createPicture(host, store) {
  const trail = row(), look = make("style"), handlers = { onkeydown, onpointerdown, onpointermove };
  const stage = make("div", { class: "stage", tabindex: 0, role: "group", ...handlers });
  let page, now, nodes, edges, grab;
  host.append(look, trail, stage);

  function draw() {
    page = store.page;
    const svg = drawing(store), { width } = svg.viewBox.baseVal, style = svg.querySelector("style"), { route, data } = store;
    // the first picture's looks serve all pages; its colours give way to those for the ground of this page
    if (style.textContent) look.textContent = style.textContent.replace(/--\w+:#\w+;?/g, "");
    style.remove();
    set(stage, { "aria-label": `${svg.getAttribute("aria-label") ?? page.title} `
      + "Left and right arrows step, up and down arrows choose a node." });
    stage.replaceChildren(svg);
    host.style.maxWidth = `${Math.min(1240, Math.max(width, 760))}px`;
    trail.hidden = route.length < 2;
    trail.replaceChildren(...route.map((index, k) => button(data.pages?.[index].title ?? "", () => open(store, index),
      k === route.length - 1 && { "aria-current": "page" })));
    nodes = [...svg.querySelectorAll(".node")].map(g => drawnNode(store, g, press));
    edges = [...svg.querySelectorAll(".edge")].map(g => drawnEdge(page, g));
  }

  function update() {
    if (page !== store.page) draw();
    nodes.forEach(node => paintNode(store, node));
    edges.forEach(edge => paintEdge(store, edge));
    if (now && now !== store.now) follow(store.now);
    now = store.now;
  }

  // A dot carries the gradient, and the step is kept in sight where the graph is larger than its window.
  function follow({ node, edge }) {
    if (edge) travel(edges.find(drawn => drawn.edge === edge).g.querySelector(".wire"));
    const at = nodes.find(drawn => drawn.node === (node ?? edge?.source))?.g.getBoundingClientRect();
    const all = stage.getBoundingClientRect();
    const off = (from, to) => (at[from] < all[from] || at[to] > all[to] ? (at[from] + at[to] - all[from] - all[to]) / 2 : 0);
    if (at) stage.scrollBy(off("left", "right"), off("top", "bottom"));
  }

  function press({ i, child }) {
    if (child > 0) open(store, child);
    else if (store.asked) host.querySelector(`.panel [name="${i}"]`)?.focus();
    else choose(store, i);
  }

  function onkeydown(event) {
    const k = nodes.findIndex(({ g }) => g === event.target), focus = to => nodes.at(to % nodes.length).g.focus();
    const act = {
      ArrowRight: () => go(store, store.at + 1), ArrowLeft: () => go(store, store.at - 1),
      Home: () => go(store, 0), End: () => go(store, Infinity),
      ArrowDown: () => focus(k + 1), ArrowUp: () => focus(Math.max(k, 0) - 1),
      Enter: () => nodes[k]?.g.onclick(), " ": () => (nodes[k] ? nodes[k].g.onclick() : play(store)),
      Escape: () => unlight(store),
    }[event.key];
    if (!act || !isPlain(event)) return;
    event.preventDefault();
    act();
  }

  // The mouse drags a figure that is larger than its window.
  function onpointerdown({ clientX, clientY }) {
    grab = [clientX + stage.scrollLeft, clientY + stage.scrollTop];
  }
  function onpointermove({ clientX, clientY, buttons, pointerType }) {
    if (buttons && pointerType === "mouse") stage.scrollTo(grab[0] - clientX, grab[1] - clientY);
  }

  return { update, destroy: () => stage.getAnimations({ subtree: true }).forEach(animation => animation.cancel()) };
}

function drawing({ data, page }) {
  const text = data.skeletons?.[page.skeleton] ?? data.picture;
  const svg = document.importNode(new DOMParser().parseFromString(text, "image/svg+xml").documentElement, true);
  const { width } = svg.viewBox.baseVal;
  svg.querySelector(":scope > title")?.remove();  // it would pop up over the whole figure
  return set(svg, { role: "group", style: `max-width:${width}px;min-width:${0.72 * width}px` });
}

function drawnNode(store, g, press) {
  const { page, route, name, end } = store, node = page.nodes[g.dataset.node], { i, child, title } = node;
  const inner = route.length > 1, grad = label(g, "grad", 13), tabindex = page.nodes.length > MOST_TABS ? -1 : 0;
  const what = child > 0 ? `Open ${title}` : `${name[i]}: list its paths to ${name[end]}`;
  set(g, { tabindex, role: "button", "data-name": name[i], "aria-label": what, onclick: () => press(node) });
  g.classList.toggle("fold", child > 0);
  if (inner) write(label(g, "name", 13), title);
  const prefix = inner ? gradientOf(store, i) : grad?.text.textContent.split(" = ")[0];
  return { g, node, grad, prefix, value: label(g, "value", 22), base: g.getAttribute("class") };
}

function drawnEdge({ edges, wires }, g) {
  const edge = edges[g.dataset.edge] ?? wires[g.dataset.wire];
  return { g, edge, text: label(g, "local", 12.5), base: g.getAttribute("class") };
}

function paintNode(store, drawn) {
  const { known, sum, marks } = viewNode(store, drawn.node), value = store.value[drawn.node.i];
  show(drawn.value, known);
  show(drawn.grad, sum !== undefined);
  if (typeof value !== "string") write(drawn.value, format(value));
  if (isNumber(sum)) write(drawn.grad, `${drawn.prefix} = ${format(sum)}`);
  mark(drawn, marks);
}

function paintEdge(store, drawn) {
  const { words, marks } = viewEdge(store, drawn.edge);
  if (words && (store.live || store.page.title)) write(drawn.text, words);  // else matrices, drawn already
  mark(drawn, marks);
}

function travel(wire) {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const dot = make("circle", { r: 6, class: "dot", style: `offset-path:path("${wire.getAttribute("d")}")` });
  wire.after(dot);
  dot.animate({ offsetDistance: ["100%", "0%"] }, 450).onfinish = () => dot.remove();
}
