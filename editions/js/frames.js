// An explorer drawn ahead: its controls choose among the frames, of which the last control's values change fastest.
import { make } from "../../helpers/live_graph/js/elements.js";

const NUMBER = /^[−\d.e+]+$/;

function createControl(name, values, start, changed) {
  const inNumbers = values.every(value => NUMBER.test(value)), shown = make("span", { "aria-hidden": true }, values[start]);
  const input = inNumbers
    ? make("input", { type: "range", min: 0, max: values.length - 1, step: 1 })
    : make("select", {}, ...values.map((value, i) => make("option", { value: i }, value)));
  input.value = start;
  const tell = () => {
    shown.textContent = values[input.value];
    if (inNumbers) input.setAttribute("aria-valuetext", values[input.value]);
  };
  input.addEventListener("input", () => {
    tell();
    changed();
  });
  tell();
  return { input, label: make("label", {}, `${name} `, input, inNumbers ? shown : "") };
}

// A list of named places, which follows the controls too; none if there are none.
function presetsOf(presets, controls) {
  const named = Object.entries(presets), hand = "by hand";
  if (!named.length) return [];
  const list = make("select", {}, ...[...named.map(([name]) => name), hand].map(name => make("option", {}, name)));
  const follow = () => {
    const here = named.find(([, place]) => place.every((at, i) => at === Number(controls[i].input.value)));
    list.value = here ? here[0] : hand;
  };
  list.addEventListener("input", () => {
    const place = presets[list.value];
    if (place) controls.forEach(({ input }, i) => {
      input.value = place[i];
      input.dispatchEvent(new Event("input"));
    });
  });
  for (const { input } of controls) input.addEventListener("input", follow);
  follow();
  return [make("label", {}, "preset ", list)];
}

// `graphs()` brings the live graphs to life that a frame may be.
export function moveFrames(host, graphs) {
  const { names, values, start, presets, ground, moving, sentences } = JSON.parse(host.dataset.frames);
  const picture = make("img", { class: "plot" }), said = make("p", {});
  const controls = names.map((name, i) => createControl(name, values[i], start[i], show));
  const figure = make("div", { class: "figure" });
  if (ground) figure.append(make("img", { class: "plot ground", alt: "", src: ground }), picture);
  said.setAttribute("role", "status");
  const row = make("div", { class: "dials" }, ...presetsOf(presets, controls), ...controls.map(({ label }) => label));
  host.firstElementChild.replaceWith(row, figure, said);
  show();

  function show() {
    const at = controls.reduce((sum, { input }, i) => sum * values[i].length + Number(input.value), 0);
    said.textContent = picture.alt = sentences[at];
    if (ground) picture.src = moving[at];
    else {
      figure.innerHTML = moving[at];
      graphs();
    }
  }
}
