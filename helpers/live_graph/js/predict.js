// The gradients to be typed into their boxes, in backward order; a wrong one is told which slip it is.
import { slip } from "./coach.js";
import { make, set } from "./elements.js";
import { solve } from "./moves.js";
import { gradientOf } from "./words.js";

export function createPredict(host, store) {
  const stage = host.querySelector(".stage"), said = make("div", { role: "status" });
  let shown, figure;
  host.querySelector(".panel").append(said);

  function update() {
    if (shown === store.asked && figure === stage.firstChild) return;
    stage.querySelectorAll("foreignObject").forEach(field => field.remove());
    if (shown !== store.asked) said.textContent = store.asked ? "Type each gradient, the last one first. Enter checks it." : "";
    shown = store.asked;
    figure = stage.firstChild;
    shown?.forEach(question);
  }

  function question(i) {
    const g = stage.querySelector(`.node[data-node="${store.page.nodes.findIndex(node => node.i === i)}"]`);
    const text = g.querySelector(".grad"), { answers, solved } = store;
    const box = make("foreignObject", { x: 8, y: text.getAttribute("y") - 13, height: 18, width: text.parentNode.querySelector(".box").getAttribute("width") - 16 });
    const field = make("input", { name: i, inputmode: "decimal", placeholder: gradientOf(store, i), "aria-label": gradientOf(store, i), onchange });
    field.value = answers.get(i) ?? "";
    if (solved.has(i)) return;
    box.append(field);
    g.append(box);

    function onchange() {
      const typed = field.value.trim().replace("−", "-");
      const wrong = typed === "" || isNaN(typed) ? "Type a number." : slip(store, i, +typed);
      answers.set(i, field.value);
      said.textContent = `${gradientOf(store, i)} = ${field.value}: ${wrong ?? "right."}`;
      set(g, { "data-answer": wrong ? "wrong" : "right" });
      if (wrong) return;
      const next = shown[shown.indexOf(i) + 1];
      box.remove();
      solve(store, i);
      stage.querySelector(`input[name="${next}"]`)?.focus();
    }
  }
  return { update };
}
