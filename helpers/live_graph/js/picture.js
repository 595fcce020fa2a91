// The figure: drawn once for a page of the graph, then only its labels and marks change.
import { isPlain, make, one, set } from "./elements.js";
import { label, write } from "./labels.js";
import { choose, go, hover, open, play, unlight } from "./moves.js";
import { turn } from "./turn.js";
import { largest, spoken, viewEdge, viewNode } from "./view.js";
import { gradientOf } from "./words.js";

const MOST_TABS = 30;  // nodes that Tab visits one by one
const LEGEND = "Thicker: more flows back (log scale). Striped: below zero.";
const FAR = 4;  // pixels that make a press a drag

export function createPicture(host, store) {
  const look = make("style"), stage = make("div", {
    class: "stage", tabindex: 0, role: "group", onkeydown, onpointerdown, onpointermove,
  });
  let page, turned, now, drawn, grab, dragged;
  host.append(look, stage, make("div", { class: "m" }, LEGEND));
  stage.addEventListener("click", event => dragged && event.stopPropagation(), true);

  function draw() {
    const [text, down] = store.figure?.() ?? [store.picture, store.down];
    const svg = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
    const style = one(svg, "style"), all = kind => [...svg.querySelectorAll(kind)];
    ({ page, turned } = store);
    // The first picture's looks serve all pages, its colours the whole figure; the ground says which of them.
    if (style.textContent) look.textContent = style.textContent.replaceAll(".graph{--", ".lg{--")
      .replace(/@media[^{]+{.lg/, "@media screen{.lg.dark");
    style.remove();
    one(svg, "title")?.remove();  // it would pop up over the whole figure
    if (turned && down) turn(svg, down);
    const { width } = svg.viewBox.baseVal;
    set(svg, { role: "group", style: `width:${width / 14}em` });
    stage.replaceChildren(svg);
    const dense = svg.matches(".dense");
    drawn = [...all(".node").map(g => drawnNode(g, dense)), ...all(".edge").map(drawnEdge)];
    for (const it of drawn) it.base = it.g.getAttribute("class");
  }

  function drawnNode(g, dense) {
    const { route } = store, node = page.nodes[g.dataset.node], { i, child, title } = node, isBox = child > 0;
    const onclick = () => (isBox ? open(store, child) : choose(store, i));
    set(g, g.matches(".tag") ? { "aria-hidden": true } : { tabindex: page.nodes[MOST_TABS] ? -1 : 0, role: "button" });
    set(g, {
      "data-name": store.name[i], onclick,
      onpointerenter: () => hover(store, i), onpointerleave: () => hover(store),
      onfocus: () => hover(store, i), onblur: () => hover(store),
    });
    g.classList.toggle("fold", isBox);
    if (route[1]) write(label(g, "name", 13), title);
    else node.title = (one(g, "title") ?? one(g, ".name")).textContent;
    const gradient = route[1] ? (dense ? "∂" : gradientOf(store, i)) : one(g, ".grad")?.textContent.split(" = ")[0];
    const was = make("text", { class: "was", x: g.firstChild.getAttribute("width"), y: -4 });
    g.append(was);
    return {
      g, row: node, view: viewNode, value: label(g, "value", dense ? 17 : 22), was: label(g, "was", 11),
      grad: label(g, "grad", 13, `${gradient} = `),
    };
  }
  const drawnEdge = g => ({
    g, row: page.edges[g.dataset.edge] ?? page.wires[g.dataset.wire], view: viewEdge, local: label(g, "local", 12.5),
    wire: one(g, ".wire"),
  });

  function update() {
    if (page !== store.page || turned !== store.turned) draw();
    set(stage, { "aria-label": spoken(store) });
    const most = largest(store);
    for (const it of drawn) {
      if (it.g.away && store.sliding) continue;
      const { marks, flow, says, ...words } = it.view(store, it.row, most);
      for (const kind in words) write(it[kind], words[kind]);
      if (says && it.says !== says) set(it.g, { "aria-label": it.says = says });
      if (it.flow !== flow) it.wire.style.strokeWidth = it.flow = flow;
      const name = [it.base, ...marks].filter(Boolean).join(" ");
      if (it.name !== name) it.g.setAttribute("class", it.name = name);
    }
    if (now && now !== store.now) follow(store.now);
    now = store.now;
  }

  // A dot carries the gradient, and the step is kept in sight where the graph is larger than its window.
  function follow({ node, edge }) {
    const find = row => drawn.find(it => it.row === row)?.g, all = stage.getBoundingClientRect();
    const at = find(node ?? edge?.source)?.getBoundingClientRect();
    const isOut = (from, to) => at[from] < all[from] || at[to] > all[to];
    const off = (from, to) => (isOut(from, to) ? (at[from] + at[to] - all[from] - all[to]) / 2 : 0);
    if (edge) travel(one(find(edge), ".wire"));
    if (at) stage.scrollBy(off("left", "right"), off("top", "bottom"));
  }

  function onkeydown(event) {
    const nodes = [...stage.querySelectorAll("[role=button]")], k = nodes.indexOf(event.target), { at } = store;
    const act = {
      ArrowRight: () => go(store, at + 1), ArrowLeft: () => go(store, at - 1),
      Home: () => go(store, 0), End: () => go(store, Infinity),
      ArrowDown: () => nodes[(k + 1) % nodes.length].focus(), ArrowUp: () => nodes.at(Math.max(k, 0) - 1).focus(),
      Enter: () => nodes[k]?.onclick(), " ": () => (nodes[k] ? nodes[k].onclick() : play(store)),
      Escape: () => unlight(store),
    }[event.key];
    if (!act || !isPlain(event) || event.target.matches("input")) return;
    event.preventDefault();
    act();
  }

  // The mouse drags a figure that is larger than its window; what was dragged was not clicked.
  function onpointerdown({ clientX, clientY }) {
    grab = [clientX, clientY, stage.scrollLeft, stage.scrollTop];
    dragged = false;
  }
  function onpointermove({ clientX, clientY, buttons, pointerType }) {
    if (!buttons || pointerType !== "mouse") return;
    const [x, y, left, top] = grab;
    dragged ||= Math.hypot(clientX - x, clientY - y) > FAR;
    stage.scrollTo(left + x - clientX, top + y - clientY);
  }

  return { update, destroy: () => stage.getAnimations({ subtree: true }).forEach(animation => animation.cancel()) };
}

function travel(wire) {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const dot = make("circle", { r: 6, class: "dot", style: `offset-path:path("${wire.getAttribute("d")}")` });
  wire.after(dot);
  dot.animate({ offsetDistance: ["100%", "0%"] }, 450).onfinish = () => dot.remove();
}
