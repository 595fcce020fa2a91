// The page of a network's units: on each edge the weight and its own gradient, beneath a unit its bias; and the sums in
// words. Elsewhere a box is shut: what is in it stands on its page.
import { make, one, set } from "./elements.js";
import { shown } from "./equation.js";
import { label, write } from "./labels.js";
import { isHidden } from "./view.js";
import { expression, format, inside } from "./words.js";

const LOOKS = ".weight{fill:var(--local)}.dw{fill:var(--gradient)}.weight,.dw{font-weight:600}"
  + ".now .pill text{fill:var(--paper)}.bias{paint-order:stroke;stroke:var(--paper);stroke-width:3px}";
const MOST = 4;  // terms of a sum that are written out

export function createUnits(host, store) {
  const stage = one(host, ".stage");
  let figure, texts;
  host.append(make("style", {}, LOOKS));
  store.box = row => inWords(store, row);

  function draw() {
    figure = stage.firstChild;
    texts = [];
    store.page.edges.forEach((edge, k) => {
      const { weight, folded, target } = edge, g = one(figure, `.edge[data-edge="${k}"] .pill`);
      if (weight === undefined) return folded && texts.push([label(g, "local", 12.5), () => format(flow(store, edge))]);
      set(g, { style: "visibility:visible" });  // a weight is known before the unit is
      const room = g.firstChild.getAttribute("width") - 14, text = kind => ({ ...label(g, kind, 12.5), room });
      texts.push([text("of"), () => store.name[weight]], [text("weight"), () => format(store.value[weight])],
        [text("dw"), () => change(store, weight, target)]);
    });
    store.page.nodes.forEach((node, k) => {
      const { bias } = node, g = one(figure, `.node[data-node="${k}"]`), size = key => +g.firstChild.getAttribute(key);
      if (bias === undefined) return;
      g.append(make("text", { class: "bias", x: 2, y: size("height") + 16 }));
      texts.push([{ ...label(g, "bias", 13), room: size("width") + 40 }, () =>
        `+ ${store.name[bias]} = ${format(store.value[bias])} ${change(store, bias, node)}`]);
    });
  }

  function update() {
    if (!isOpen(store)) return;
    if (figure !== stage.firstChild) draw();
    for (const [place, words] of texts) write(place, words());
  }
  return { update };
}

const isOpen = ({ pages, route }) => !!pages && !pages[0] && route.at(-1) === 1;

// The step of a unit, or of an edge into one; false on any other page.
export const inWords = (store, row) => isOpen(store) && (row.source ? backward : forward)(store, row);

// What flows back through an edge.
const flow = ({ part }, { uses }) => uses.reduce((sum, e) => sum + part[e], 0);

// A weight's own gradient, once backward has come through its unit.
export function change(store, i, unit) {
  const { at, page, grad } = store, isReached = page.edges.some(edge => edge.target === unit && edge.arrival <= at);
  return isReached && !isHidden(store, unit.i) ? `∂ ${format(grad[i])}` : "";
}

// tanh(0.4 × 0.5 + (−0.3) × (−1.5) + 0.1)
function forward(store, { i, bias }) {
  const { page, value, nodes } = store, number = j => inside(format(value[j]));
  const into = page.edges.filter(({ target }) => target.i === i);
  if (into.some(({ weight }) => weight === undefined)) return [];
  const terms = into.map(({ source, weight }) => `${number(weight)} × ${number(source.i)}`);
  if (terms.length > MOST) terms.splice(MOST - 1, Infinity, "…");
  if (bias !== undefined) terms.push(number(bias));
  const sum = terms.join(" + ");
  return [" = ", nodes[i][1] === "add" ? sum : expression(store, i, () => sum)];
}

// upstream 0.3 × tanh′ 0.9 × w1 0.4 = ; of the loss, whose own gradient is 1, upstream 1 × local −2.6 =
function backward(store, edge) {
  const { name, value, grad, nodes, into, local } = store, { target: { i }, weight } = edge, operation = nodes[i][1];
  const through = (words, x) => [` × ${words} `, ["l", format(x)]];
  const slope = operation === "add" ? [] : through(`${operation}′`, local[into[i][0]]);
  const way = weight === undefined ? through("local", flow(store, edge))
    : [...slope, ...through(name[weight], value[weight])];
  return ["upstream ", shown(store, i, grad[i]), ...way, " = "];
}
