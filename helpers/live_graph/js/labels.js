// The texts of the drawn figure, rewritten in place.

// A text of the group g and the box that it must stay in; undefined if there is none of this kind.
export function label(g, kind, size) {
  const text = g.querySelector(`text.${kind}`), holder = text?.parentNode;
  return text && {
    text, size, data: text.firstChild ?? text.appendChild(new Text()), box: holder === g ? text : holder,
    room: g.firstChild.getAttribute("width") - 28, pill: kind === "local" && text.previousSibling,
  };
}

// A number too wide for its box gets smaller; a pill grows with it.
export function write(label, words) {
  if (!label || label.data.data === words) return;
  const { text, data, size, room, pill } = label, wide = words.length * size * 0.68;
  data.data = words;
  if (!pill) text.style.fontSize = wide > room ? `${size * room / wide}px` : "";
  else {
    pill.setAttribute("x", -Math.max(17, wide / 2 + 9));
    pill.setAttribute("width", Math.max(34, wide + 18));
  }
}

export function show(label, on) {
  if (label) label.box.style.visibility = on ? "" : "hidden";
}

// The class of a drawn node or edge: the one it came with, and its marks.
export function mark(drawn, marks) {
  const name = [drawn.base, ...marks].filter(Boolean).join(" ");
  if (drawn.name !== name) drawn.g.setAttribute("class", drawn.name = name);
}
