// The row of buttons: to step, to play, to look closer, to predict.
import { button, icon, make, named, row, set } from "./elements.js";
import { go, play, predict, questions } from "./moves.js";
import { ended } from "./view.js";

const LARGE = "large-type";
const PACE = 1200, SPEEDS = [1, 2, 4, 8];  // milliseconds a step, and how many times as fast

export function createControls(host, store) {
  const to = (name, title, place) => named(icon(name), title, () => go(store, place()));
  const step = button(["Step ", icon("forward")], () => go(store, ended(store) ? 0 : store.at + 1), { class: "go" });
  const player = button("", () => play(store)), dots = make("div", { class: "dots" });
  const guess = button("Predict", () => predict(store));
  const faster = button("1×", () => {
    pace = (pace + 1) % SPEEDS.length;
    faster.textContent = `${SPEEDS[pace]}×`;
    run(store.playing);
  }, { title: "Speed" });
  // Large type is a matter of the room, not of one figure: all figures of the page hear of it.
  const large = button("A+", () => document.dispatchEvent(new Event(LARGE)), { title: "Large type" });
  const enlarge = () => set(large, { "aria-pressed": host.classList.toggle("large") });
  document.addEventListener(LARGE, enlarge);
  let page, timer, pace = 0;

  guess.hidden = !questions(store).length;
  host.append(row(to("first", "First step", () => 0), to("back", "Step back", () => store.at - 1), step, player, faster,
    to("last", "Last step", () => Infinity), dots, make("span", { class: "end" }), guess, large));

  function layOut() {
    page = store.page;
    dots.replaceChildren(...page.steps.map((_, k) => make("i", { onclick: () => go(store, k + 1) })));
  }

  // Playing ends with the steps, or when the figure has left the page.
  const tick = () => (host.isConnected && !ended(store) ? go(store, store.at + 1) : play(store));
  function run(on) {
    clearInterval(timer);
    timer = on && setInterval(tick, PACE / SPEEDS[pace]);
    player.replaceChildren(icon(on ? "pause" : "play"), on ? " Pause" : " Play");
  }

  function update() {
    const { at, playing, asked } = store;
    if (page !== store.page) layOut();
    if (!timer === !!playing) run(playing);
    set(guess, { "aria-pressed": !!asked });
    [...dots.children].forEach((dot, k) => { dot.className = k >= at ? "" : k < page.forward ? "f" : "b"; });
  }
  function destroy() {
    clearInterval(timer);
    document.removeEventListener(LARGE, enlarge);
  }
  run(false);
  return { update, destroy };
}
