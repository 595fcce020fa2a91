// One live graph in one host element: its parts share a store, and each is told when that changes.
import { createControls } from "./controls.js";
import { isPlain, make, set } from "./elements.js";
import { start } from "./moves.js";
import { createPaths } from "./paths.js";
import { createPicture } from "./picture.js";
import { createPredict } from "./predict.js";
import { createSliders } from "./sliders.js";
import { createStore } from "./store.js";
import { createSums } from "./sums.js";
import { createTelling } from "./telling.js";
import style from "../style.css";

const DARK = 110;  // of 255: a ground less bright is a dark one

// `ask(inputs)` has a kernel trace again; undefined on a page without one.
export function mount(host, data, ask) {
  const store = createStore(start(data, ask)), panel = make("div", { class: "panel" });
  const frame = make("div", {
    class: "lg", onpointerenter: shade, onkeydown: event => isPlain(event) && event.stopPropagation(),
  });
  const parts = [createPicture, createTelling, createControls, createSliders, createSums].map(create => create(frame, store));
  frame.append(panel);
  parts.push(createPaths(panel, store), createPredict(panel, store));
  parts.forEach(({ update }) => { update(); store.subscribe(update); });
  const shadow = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  shadow.replaceChildren(make("style", {}, style), frame);
  set(host, { "data-lm-suppress-shortcuts": true });  // JupyterLab's name for "these keys are mine"
  const shading = requestAnimationFrame(shade);  // once the host stands in the page

  function shade() {  // follow the page rather than the system: JupyterLab has a theme of its own
    let ground = host, colour;
    do colour = getComputedStyle(ground).backgroundColor.match(/[\d.]+/g);
    while (colour?.[3] === "0" && (ground = ground.parentElement));
    frame.classList.toggle("dark", !!ground && 0.3 * colour?.[0] + 0.6 * colour[1] + 0.1 * colour[2] < DARK);
  }
  function destroy() {
    cancelAnimationFrame(shading);
    parts.forEach(part => part.destroy?.());
    shadow.replaceChildren();
  }
  return { store, destroy };
}
