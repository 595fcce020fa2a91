// One live graph in one host element: its parts share a store, and each is told when that changes.
import { createControls } from "./controls.js";
import { isPlain, make } from "./elements.js";
import { createFit } from "./fit.js";
import { createGlass } from "./glass.js";
import { start } from "./moves.js";
import { createPaths } from "./paths.js";
import { createPicture } from "./picture.js";
import { createPredict } from "./predict.js";
import { createSliders } from "./sliders.js";
import { createStore } from "./store.js";
import { createSums } from "./sums.js";
import { createTelling } from "./telling.js";
import style from "../style.css";

const PARTS = [
  createPicture, createTelling, createControls, createFit, createGlass, createSliders, createSums, createPaths,
  createPredict,
];
const DARK = 110;  // of 255: a ground less bright is a dark one
const bright = colour => {
  const [r, g, b] = colour.match(/[\d.]+/g);
  return 0.3 * r + 0.6 * g + 0.1 * b;
};

// `ask(store, broken)` has a kernel trace again (see kernel.js); undefined on a page without one.
export function mount(host, data, ask) {
  const store = createStore(start(data, ask)), onkeydown = event => isPlain(event) && event.stopPropagation();
  const frame = make("div", { class: "lg", onpointerenter: shade, onkeydown });
  const parts = PARTS.map(create => create(frame, store)), subscriptions = parts.map(({ update }) => {
    update();
    return store.subscribe(update);
  });
  const shadow = host.attachShadow({ mode: "open" });
  shadow.append(frame, make("style", {}, style));
  host.dataset.lmSuppressShortcuts = true;  // JupyterLab's name for "these keys are mine"
  const shading = requestAnimationFrame(shade);  // once the host stands in the page
  const theme = new MutationObserver(shade);  // JupyterLab says its theme at the body, others at the root
  for (const root of [document.body, document.documentElement]) theme.observe(root, { attributes: true });

  function shade() {  // follow the page rather than the system: JupyterLab has a theme of its own
    if (!host.isConnected) return;  // its notebook is closed: nothing is painted behind it
    let ground = host, colour;
    do colour = getComputedStyle(ground).backgroundColor;
    while (/ 0\)/.test(colour) && (ground = ground.parentElement));
    // a ground that is painted outside, as around VS Code's frame, is known by the text on it
    frame.classList.toggle("dark", ground ? bright(colour) < DARK : bright(getComputedStyle(host).color) > DARK);
  }
  function destroy() {
    cancelAnimationFrame(shading);
    theme.disconnect();
    subscriptions.forEach(end => end());
    parts.forEach(part => part.destroy?.());
    frame.remove();
  }
  return { store, destroy };
}
