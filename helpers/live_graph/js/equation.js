// A step as an equation with its numbers: [about, parts]. A part is a text, or [kind, text] where kind is v for a value,
// g for a gradient and l for a local derivative.
import { OPERATIONS } from "./operations.js";
import { isHidden } from "./view.js";
import { SIGNS, equals, expression, format, gradientOf, inside, isNumber } from "./words.js";

const shown = (store, i, x) => ["g", isHidden(store, i) ? "?" : format(x)];

// `title(node)` is what the figure writes in its box: "v = b × c".
export function equation(store, title) {
  const { at, now: { node, edge }, page: { forward, steps }, data: { leaves }, grad } = store;
  if (node) return [`forward, step ${at} of ${forward}`, [title(node), ...result(store, node)]];
  if (edge) {
    const [ends, parts] = contribution(store, edge);
    return [`backward, step ${at - forward} of ${steps.length - forward} · ${ends}`, parts];
  }
  const gradient = i => [gradientOf(store, i), equals(grad[i]), shown(store, i, grad[i]), "   "];
  return at ? ["forward and backward done", [...leaves.slice(0, 4).flatMap(gradient), leaves[4] ? "…" : ""]]
    : ["start: the inputs", []];
}

// = 3 × 2 = 6
function result(store, { i, child }) {
  const { nodes, value } = store, [, operation, operands, , , params] = nodes[i];
  const known = operation in OPERATIONS && operands.every(j => isNumber(value[j])) && !(params && SIGNS[operation]);
  const numbers = known && !(child > 0) ? [" = ", expression(store, i, j => format(value[j]))] : [];
  return [...numbers, equals(value[i]), ["v", format(value[i])]];
}

// upstream 3 × local 2 = 6   →   ∂J/∂b: 0 + 6 = 6, or Xᵀ · upstream (7, 1)   →   ∂J/∂W (5, 1) where these are tensors
function contribution(store, { target, uses, folded }) {
  const { name, edges, out, part, local, total, grad } = store, last = uses.at(-1), [s, t] = edges[uses[0]];
  const before = total[out[s][out[s].indexOf(uses[0]) - 1]], number = x => shown(store, s, x), sum = number(total[last]);
  const up = ["upstream ", shown(store, t, grad[t])], rule = ["l", format(local[last])], arrow = `   →   ${gradientOf(store, s)}`;
  const ends = `${name[target.i]} → ${name[s]}`;
  if (!isNumber(part[last])) return [ends, [
    ...(/·$/.test(rule[1]) ? [rule, " ", ...up] : [...up, " ", rule]), `${arrow} `,
    ...(before ? [["g", part[last]], ", added: "] : []), sum]];
  const share = number(uses.reduce((sum, e) => sum + part[e], 0));
  return [ends, [...(folded ? ["through the box "] : [...up, " × local ", rule, " = "]), share,
    `${arrow}: ${number(before ?? 0)[1]} + ${inside(share[1])} = `, sum]];
}
