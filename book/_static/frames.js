// An explorer drawn ahead: its controls choose among the frames, of which the last control's values change fastest.
"use strict";
(() => {
  const element = (tag, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  };

  function control(name, values, start, changed) {
    const words = values.some(value => !/^[−\d.e+]+$/.test(value)), shown = element("output", {}, values[start]);
    const input = words
      ? element("select", {}, ...values.map((value, i) => element("option", { value: i }, value)))
      : element("input", { type: "range", min: 0, max: values.length - 1, step: 1 });
    input.value = start;
    input.addEventListener("input", () => {
      shown.textContent = values[input.value];
      input.setAttribute("aria-valuetext", values[input.value]);
      changed();
    });
    input.setAttribute("aria-valuetext", values[start]);
    return { input, label: element("label", {}, name, " ", input, ...(words ? [] : [" ", shown])) };
  }

  for (const host of document.querySelectorAll("[data-frames]")) {
    const { names, values, start, ground, moving, sentences } = JSON.parse(host.dataset.frames);
    const picture = element("img", { className: "plot" }), said = element("p");
    const controls = names.map((name, i) => control(name, values[i], start[i], show));
    const figure = element("div", { className: "figure" }, picture);
    if (ground) figure.prepend(element("img", { className: "plot ground", alt: "", src: ground }));
    const row = element("div", { className: "controls" }, ...controls.map(({ label }) => label));
    said.setAttribute("role", "status");
    host.firstElementChild.replaceWith(row, figure, said);
    host.removeAttribute("data-frames");
    show();

    function show() {
      const at = controls.reduce((sum, { input }, i) => sum * values[i].length + Number(input.value), 0);
      said.textContent = picture.alt = sentences[at];
      picture.src = moving[at];
    }
  }
})();
