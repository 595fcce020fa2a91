// The gradients to be typed into their boxes, in backward order; a wrong one is told which slip it is.
import { slip } from "./coach.js";
import { make, one } from "./elements.js";
import { solve } from "./moves.js";
import { gradientOf } from "./words.js";

const HOW = "Type each gradient, the last first. Enter checks.";

export function createPredict(host, store) {
  const stage = one(host, ".stage"), said = make("div", { role: "status" });
  let shown, figure;
  one(host, ".panel").append(said);

  function update() {
    if (shown === store.asked && figure === stage.firstChild) return;
    stage.querySelectorAll("foreignObject").forEach(box => box.remove());
    if (shown !== store.asked) said.textContent = store.asked ? HOW : "";
    shown = store.asked;
    figure = stage.firstChild;
    if (shown) shown.forEach(question);
  }

  function question(i) {
    const row = store.page.nodes.findIndex(node => node.i === i);
    const g = one(stage, `.node[data-node="${row}"]:not(.tag)`);
    const { answers, solved } = store, name = gradientOf(store, i);
    if (solved.has(i)) return;
    const y = one(g, ".grad").getAttribute("y") - 13, width = g.firstChild.getAttribute("width") - 16;
    const field = make("input", { name: i, inputmode: "decimal", placeholder: name, "aria-label": name, onchange });
    const transform = g.getAttribute("transform");
    const box = make("foreignObject", { x: 8, y, width, height: 18, transform }, field);
    field.value = answers.get(i) ?? "";
    g.after(box);  // not within: a button may hold no field

    function onchange() {
      const typed = field.value.trim().replace("−", "-");
      const wrong = typed === "" || isNaN(typed) ? "Type a number." : slip(store, i, +typed);
      answers.set(i, field.value);
      said.textContent = `${name} = ${field.value}: ${wrong ?? "right."}`;
      if (wrong) return store.set({});
      box.remove();
      solve(store, i);
      one(stage, `input[name="${shown[shown.indexOf(i) + 1]}"]`)?.focus();
    }
  }
  return { update };
}
