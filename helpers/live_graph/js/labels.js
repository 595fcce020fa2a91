// The texts of the drawn figure, rewritten in place.
import { one, set } from "./elements.js";

const EDGE_MOST = 190;  // pixels of the longest words that an edge has room for, as in boxes.py

// A text of the group g, written after `prefix`, and the box that it must stay in; undefined if there is none.
export function label(g, kind, size, prefix = "") {
  const text = one(g, `text.${kind}`), holder = text?.parentNode;
  return text && {
    text, size, prefix, data: text.firstChild ?? text.appendChild(new Text()), box: holder === g ? text : holder,
    room: g.firstChild.getAttribute("width") - 28, pill: kind === "local" && text.previousSibling,
  };
}

// Words to write, true for what is drawn already, or nothing, which hides the label. What is too wide gets smaller; a
// pill grows as far as its edge has room.
export function write(place, words) {
  if (!place || place.words === words) return;
  const { size, pill } = place;
  place.words = words;
  place.box.style.visibility = words ? "" : "hidden";
  if (!words?.length) return;
  const wide = (place.data.data = place.prefix + words).length * size * 0.68;
  const fits = Math.min(1, (pill ? EDGE_MOST : place.room) / wide), width = Math.max(34, wide * fits + 18);
  place.text.style.fontSize = size * fits + "px";
  if (pill) set(pill, { x: -width / 2, width });
}
