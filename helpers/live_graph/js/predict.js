// The gradients to be typed; a wrong one is told which slip it is.
import { slip } from "./coach.js";
import { make, row } from "./elements.js";
import { solve } from "./moves.js";
import { gradientOf } from "./words.js";

export function createPredict(host, store) {
  const form = make("div");
  let shown;
  host.querySelector(".panel").append(form);

  function update() {
    if (shown === store.asked) return;
    shown = store.asked;
    const asked = shown ? ["Type each gradient; Enter checks it.", ...shown.map(i => question(store, i))] : [];
    form.replaceChildren(...asked);
  }
  return { update };
}

function question(store, i) {
  const verdict = make("span", { role: "status" });
  const field = make("input", { name: i, inputmode: "decimal", onchange() {
    const typed = field.value.trim().replace("−", "-");
    const wrong = typed === "" || isNaN(typed) ? "Type a number." : slip(store, i, +typed);
    verdict.textContent = wrong ?? "Right.";
    field.readOnly = !wrong;
    if (!wrong) solve(store, i);
  } });
  return row(make("label", {}, `${gradientOf(store, i)} =`, field, verdict));
}
