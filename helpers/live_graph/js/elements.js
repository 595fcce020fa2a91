// Elements of the page. All text goes in as text, never as markup.
const SVG = "http://www.w3.org/2000/svg", ICONS = {
  first: "M3 3v10M13 3 6 8l7 5z", back: "M11 3 4 8l7 5z", forward: "M5 3l7 5-7 5z", last: "M13 3v10M3 3l7 5-7 5z",
  play: "M4 2.5 13 8l-9 5.5z", pause: "M4 3h2.5v10H4zM9.5 3H12v10H9.5z",
  full: "M2 2h5v2H4v3H2zM9 2h5v5h-2V4H9zM2 9h2v3h3v2H2zM12 9h2v5H9v-2h3z",
};

// Functions become properties (onclick), all else attributes.
export function set(element, attributes) {
  for (const [key, value] of Object.entries(attributes))
    if (typeof value === "function") element[key] = value;
    else element.setAttribute(key, value);
  return element;
}
export function make(tag, attributes = {}, ...children) {
  const drawn = /^(svg|path|circle|text|foreignObject)$/.test(tag);
  const element = drawn ? document.createElementNS(SVG, tag) : document.createElement(tag);
  set(element, attributes).append(...children);
  return element;
}
export const one = (element, selector) => element.querySelector(selector);
export const row = (...children) => make("div", { class: "row" }, ...children);
export const icon = name =>
  make("svg", { viewBox: "0 0 16 16", "aria-hidden": true }, make("path", { d: ICONS[name] }));
export const button = (content, onclick, more) =>
  make("button", { type: "button", onclick, ...more }, ...[content].flat());
export const named = (content, title, onclick) => button(content, onclick, { title, "aria-label": title });

// Parts of a sentence: texts, and [kind, text] in the colour of the kind.
export const phrase = parts => parts.map(part => (Array.isArray(part) ? make("b", { class: part[0] }, part[1]) : part));

export const isPlain = event => !(event.ctrlKey || event.metaKey || event.altKey);  // not a shortcut of the browser
