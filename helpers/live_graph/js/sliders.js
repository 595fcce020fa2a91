// A slider and a field for each input.
import { button, make, row, set } from "./elements.js";
import { slide } from "./moves.js";

export function createSliders(host, store) {
  const { inputs } = store, sliders = inputs.map((_, k) => slider(store, k));
  const strip = set(row(...sliders.map(({ element }) => element)), { class: "row sliders" });
  strip.hidden = !inputs.length;
  const first = inputs.map(([i]) => store.value[i]);
  strip.append(button("Reset", () => first.forEach((x, k) => slide(store, k, x))));
  host.append(strip);
  return { update: () => sliders.forEach(({ update }) => update()) };
}

function slider(store, k) {
  const [i, min, max, step] = store.inputs[k], name = store.name[i];
  const onchange = () => store.set({ quiet: false, sliding: false });
  const input = attributes => make("input", { ...attributes, oninput, onchange });
  const range = input({ type: "range", min, max, step, "aria-label": name });
  const typed = input({ type: "number", step: "any", "aria-label": `${name}, typed` });
  function oninput({ target: { value } }) {
    if (value !== "") slide(store, k, +value);
  }
  function update() {  // what is being typed stays as it is written
    const x = store.wanted[k];
    for (const field of [range, typed]) if (field.value === "" || +field.value !== x) field.value = x;
  }
  return { element: make("label", {}, make("b", { title: name }, name), range, typed), update };
}
