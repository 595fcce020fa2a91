// The texts of the drawn figure, rewritten in place.
import { one, set } from "./elements.js";

// A text of the group g, written after `prefix`, and the box that it must stay in; undefined if there is none.
export function label(g, kind, size, prefix = "") {
  const text = one(g, `text.${kind}`), holder = text?.parentNode;
  return text && {
    text, size, prefix, data: text.firstChild ?? text.appendChild(new Text()), box: holder === g ? text : holder,
    room: g.firstChild.getAttribute("width") - 28, pill: kind === "local" && text.previousSibling,
  };
}

// Words to write, true for what is drawn already, or nothing, which hides the label. A number too wide for its box gets
// smaller; a pill grows with it.
export function write(place, words) {
  if (!place || place.words === words) return;
  const { text, size, prefix, data, box, room, pill } = place;
  place.words = words;
  box.style.visibility = words ? "" : "hidden";
  if (words === true || !words) return;
  data.data = prefix + words;
  const wide = data.length * size * 0.68;
  if (!pill) text.style.fontSize = wide > room ? `${size * room / wide}px` : "";
  else {
    const width = Math.max(34, wide + 18);
    set(pill, { x: -width / 2, width });
  }
}
