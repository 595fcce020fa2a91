// An explorer drawn ahead: its controls choose among the frames, of which the last control's values change fastest.
const NUMBER = /^[−\d.e+]+$/;

function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

function createControl(name, values, start, changed) {
  const inNumbers = values.every(value => NUMBER.test(value)), shown = element("output", {}, values[start]);
  const input = inNumbers
    ? element("input", { type: "range", min: 0, max: values.length - 1, step: 1 })
    : element("select", {}, ...values.map((value, i) => element("option", { value: i }, value)));
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
  return { input, label: element("label", {}, `${name} `, input, inNumbers ? shown : "") };
}

// `graphs()` brings the live graphs to life that a frame may be.
export function moveFrames(host, graphs) {
  const { names, values, start, ground, moving, sentences } = JSON.parse(host.dataset.frames);
  const picture = element("img", { className: "plot" }), said = element("p", {});
  const controls = names.map((name, i) => createControl(name, values[i], start[i], show));
  const figure = element("div", { className: "figure" });
  if (ground) figure.append(element("img", { className: "plot ground", alt: "", src: ground }), picture);
  said.setAttribute("role", "status");
  const row = element("div", { className: "dials" }, ...controls.map(({ label }) => label));
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
