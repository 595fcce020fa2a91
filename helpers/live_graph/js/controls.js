// The row of buttons: to step, to play, to look closer, to predict.
import { button, icon, iconButton, make, row, set } from "./elements.js";
import { go, play, predict, questions } from "./moves.js";
import { ended } from "./view.js";

const MOST_DOTS = 30, WIDE = 1600, PACE = 1200;  // steps, pixels, milliseconds

export function createControls(host, store) {
  const to = (name, label, place) => iconButton(name, label, () => go(store, place()));
  const step = button("Step ", () => go(store, ended(store) ? 0 : store.at + 1), { class: "go" });
  const player = iconButton("play", "Play", () => play(store)), dots = make("div", { class: "dots" });
  const bar = make("input", { type: "range", min: 0, "aria-label": "step", oninput: () => go(store, +bar.value) });
  const zoom = make("span", {}, button("−", () => scale(0.8), { "aria-label": "Zoom out" }), " ",
    button("+", () => scale(1.25), { "aria-label": "Zoom in" }), " ", button("Fit", () => scale()));
  const toggle = (text, title, onclick) => button(text, onclick, { title, "aria-pressed": false });
  const guess = toggle("Predict", "Type the gradients yourself", () => predict(store));
  const large = toggle("A+", "Large type", () => set(large, { "aria-pressed": host.classList.toggle("large") }));
  let page, timer;

  step.append(icon("forward"));
  guess.hidden = !questions(store).length;
  host.append(row(to("first", "First step", () => 0), to("back", "Step back", () => store.at - 1), step, player,
    to("last", "Last step", () => Infinity), dots, bar, zoom, make("span", { class: "end" }), guess, large));

  function scale(by) {
    const svg = host.querySelector(".graph");
    svg.style.minWidth = svg.style.maxWidth = `${by ? svg.clientWidth * by : svg.parentNode.clientWidth}px`;
  }

  function layOut() {
    page = store.page;
    const few = page.steps.length <= MOST_DOTS;
    dots.replaceChildren(...(few ? page.steps : []).map((_, k) => make("i", { onclick: () => go(store, k + 1) })));
    dots.hidden = !few;
    bar.hidden = few;
    bar.max = page.steps.length;
    zoom.hidden = host.querySelector(".graph").viewBox.baseVal.width < WIDE;
  }

  // Playing ends with the steps, or when the figure has left the page.
  const tick = () => (host.isConnected && !ended(store) ? go(store, store.at + 1) : play(store));
  function run(on) {
    clearInterval(timer);
    timer = on && setInterval(tick, PACE);
    player.replaceChildren(icon(on ? "pause" : "play"));
  }

  function update() {
    if (page !== store.page) layOut();
    if (!timer === !!store.playing) run(store.playing);
    bar.value = store.at;
    set(guess, { "aria-pressed": !!store.asked });
    [...dots.children].forEach((dot, k) => { dot.className = k >= store.at ? "" : k < page.forward ? "f" : "b"; });
  }
  return { update, destroy: () => clearInterval(timer) };
}
