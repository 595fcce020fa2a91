// The drawn figure laid out from top to bottom, for a page too narrow for its columns.
import { one, set } from "./elements.js";

// `down`: width, height, [x, y] of each box (0 for a tag that is not needed), label and points of each edge.
export function turn(svg, [width, height, boxes, edges]) {
  const all = kind => [...svg.querySelectorAll(kind)], at = (...place) => ({ transform: `translate(${place})` });
  set(svg, { width, height, viewBox: `0 0 ${width} ${height}` });
  set(one(svg, ".paper"), { width, height });
  all(".node,.tag").forEach((g, k) => (boxes[k] ? set(g, at(boxes[k])) : g.remove()));
  all(".edge").forEach((g, k) => {
    const [x, y, ...points] = edges[k], pill = one(g, ".pill");
    set(one(g, ".wire"), { d: curve(points) });
    if (pill) set(pill, at(x, y));
  });
}

// Through the points, upright at each.
export function curve([x, y, ...rest]) {
  let d = `M${x} ${y}`;
  for (let k = 0; k < rest.length; k += 2) {
    const [u, v] = rest.slice(k), middle = (y + v) / 2;
    d += `C${x} ${middle} ${u} ${middle} ${u} ${v}`;
    [x, y] = [u, v];
  }
  return d;
}
