// The step in words: the equation, what is read out, and why a slider does not move.
import { make, phrase } from "./elements.js";
import { equation, outcome } from "./equation.js";

export function createTelling(host, store) {
  const line = make("div"), out = make("output"), said = make("div", { class: "said", "aria-live": "polite" });
  const note = make("div", { class: "note", role: "alert" });
  host.append(make("div", { class: "told" }, line, out), note, said);

  function update() {
    const [about, parts] = equation(store);
    line.className = store.now.node || !store.at ? "eq forward" : "eq";
    line.replaceChildren(make("span", { class: "m" }, about), ...phrase(parts));
    out.replaceChildren(...phrase(outcome(store)));
    const aloud = line.textContent.replaceAll("×", "times").replaceAll("→", "to");
    if (!store.quiet && said.textContent !== aloud) said.textContent = aloud;
    note.hidden = !store.note;
    if (note.textContent !== store.note) note.textContent = store.note;
  }
  return { update };
}
