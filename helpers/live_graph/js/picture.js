// The figure: drawn once for a page of the graph, then only its labels and marks change.
import { isPlain, make, set } from "./elements.js";
import { label, write } from "./labels.js";
import { choose, go, open, play, unlight } from "./moves.js";
import { viewEdge, viewNode } from "./view.js";
import { gradientOf } from "./words.js";

const MOST_TABS = 30;  // nodes that Tab visits one by one

export function createPicture(host, store) {
  const look = make("style");
  const stage = make("div", { class: "stage", tabindex: 0, role: "group", onkeydown, onpointerdown, onpointermove });
  let page, now, drawn, grab;
  host.append(look, stage);

  function draw() {
    const { skeletons, picture, route, alt } = store, text = skeletons?.[store.page.skeleton] ?? picture;
    const svg = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
    const { width } = svg.viewBox.baseVal, style = svg.querySelector("style");
    const all = kind => [...svg.querySelectorAll(kind)];
    page = store.page;
    // The first picture's looks serve all pages, its colours the whole figure; the ground says which of them.
    if (style.textContent) look.textContent = style.textContent.replaceAll(".graph{--", ".lg{--")
      .replace(/@media[^{]+{.lg/, "@media screen{.lg.dark");
    style.remove();
    svg.querySelector("title")?.remove();  // it would pop up over the whole figure
    const about = route[1] ? page.title : alt ?? svg.getAttribute("aria-label");
    set(stage, { "aria-label": `${about} Left and right arrows step, up and down arrows choose a node.` });
    set(svg, { role: "group", style: `max-width:${width}px;min-width:${0.72 * width}px` });
    stage.replaceChildren(svg);
    host.style.maxWidth = `${Math.min(1240, Math.max(width, 760))}px`;
    drawn = [...all(".node").map(drawnNode), ...all(".edge").map(drawnEdge)];
    for (const it of drawn) it.base = it.g.getAttribute("class");
  }

  function drawnNode(g) {
    const { name, end, route } = store, node = page.nodes[g.dataset.node], { i, child, title } = node;
    const isBox = child > 0;
    const what = isBox ? `Open ${title}` : `${name[i]}: list its paths to ${name[end]}`;
    const onclick = () => {
      if (isBox) open(store, child);
      else if (store.asked) host.querySelector(`.panel [name="${i}"]`)?.focus();
      else choose(store, i);
    };
    const tabindex = page.nodes[MOST_TABS] ? -1 : 0;
    set(g, { tabindex, role: "button", "data-name": name[i], "aria-label": what, onclick });
    g.classList.toggle("fold", isBox);
    if (route[1]) write(label(g, "name", 13), title);
    else node.title = g.querySelector(".name").textContent;
    const gradient = route[1] ? gradientOf(store, i) : g.querySelector(".grad")?.textContent.split(" = ")[0];
    return { g, row: node, view: viewNode, value: label(g, "value", 22), grad: label(g, "grad", 13, `${gradient} = `) };
  }
  const drawnEdge = g => ({
    g, row: page.edges[g.dataset.edge] ?? page.wires[g.dataset.wire], view: viewEdge, local: label(g, "local", 12.5),
  });

  function update() {
    if (page !== store.page) draw();
    for (const it of drawn) {
      const { marks, ...words } = it.view(store, it.row);
      for (const kind in words) write(it[kind], words[kind]);
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
    if (edge) travel(find(edge).querySelector(".wire"));
    if (at) stage.scrollBy(off("left", "right"), off("top", "bottom"));
  }

  function onkeydown(event) {
    const nodes = [...stage.querySelectorAll(".node")], k = nodes.indexOf(event.target), { at } = store;
    const act = {
      ArrowRight: () => go(store, at + 1), ArrowLeft: () => go(store, at - 1),
      Home: () => go(store, 0), End: () => go(store, Infinity),
      ArrowDown: () => nodes[(k + 1) % nodes.length].focus(), ArrowUp: () => nodes.at(Math.max(k, 0) - 1).focus(),
      Enter: () => nodes[k]?.onclick(), " ": () => (nodes[k] ? nodes[k].onclick() : play(store)),
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

function travel(wire) {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const dot = make("circle", { r: 6, class: "dot", style: `offset-path:path("${wire.getAttribute("d")}")` });
  wire.after(dot);
  dot.animate({ offsetDistance: ["100%", "0%"] }, 450).onfinish = () => dot.remove();
}
