// The paths of the node that was chosen: which way each goes and what it multiplies to.
import { button, make, phrase } from "./elements.js";
import { paths, product } from "./engine.js";
import { light, unlight } from "./moves.js";
import { format, gradientOf, inside, isNumber } from "./words.js";

const LONGEST = 12;  // names or numbers of a path; of a longer one the ends
const short = words => (words.length > LONGEST ? [...words.slice(0, 5), "…", ...words.slice(-5)] : words);

export function createPaths(host, store) {
  const list = make("div");
  let shown = null;
  host.append(make("div", { class: "panel" }, list));

  function update() {
    if (shown === store.chosen) return;
    shown = store.chosen;
    list.replaceChildren(...(shown === null ? [] : lines(store, shown)));
  }
  return { update };
}

function lines(store, i) {
  const line = path => button(phrase(way(store, i, path)), () => light(store, [path]));
  return [
    make("div", { role: "status" }, heading(store, i)),
    ...paths(store, i).found.filter(path => path.length).map(line), button("Clear", () => unlight(store)),
  ];
}

// Contributions of both signs whose sum is small beside them.
function cancel(graph, found) {
  const products = found.map(path => product(graph, path)), sum = numbers => numbers.reduce((x, y) => x + y, 0);
  return known(graph, found.flat()) && Math.abs(sum(products)) < 0.1 * sum(products.map(Math.abs));
}

const known = ({ local }, edges) => edges.every(e => isNumber(local[e]));

// b → v → J   2 × 3 = 6
export function way(graph, i, path) {
  const { name, edges, local } = graph, numbers = known(graph, path);
  const names = short([i, ...path.map(e => edges[e][1])].map(j => name[j]));
  const locals = short(path.map(e => inside(format(local[e]))));
  const result = numbers ? [" = ", ["g", format(product(graph, path))]] : [];
  return [`${names.join(" → ")}   `, ["l", locals.join(numbers ? " × " : ", ")], ...result];
}

export function heading(graph, i) {
  const { name, grad, end } = graph, { found, count } = paths(graph, i);
  if (i === end) return `${name[i]} is the output: the backward pass starts here.`;
  if (graph.nodes[i][1] === "constant") return `${name[i]} is a constant: no gradient is computed for it.`;
  if (!count) return `No gradient reaches ${name[i]}: it requires none, or no uncut path leads to ${name[end]}.`;
  return `${count} path${count > 1 ? "s" : ""} from ${name[i]} to ${name[end]}`
    + (count > found.length ? `, the first ${found.length}` : "")
    + (count > 1 && known(graph, found.flat()) ? `. Added up: ${gradientOf(graph, i)} = ${format(grad[i])}` : "")
    + (cancel(graph, found) ? ". They cancel" : "");
}
