// A step as an equation with its numbers: [about, parts]. A part is a text, or [kind, text] where kind is v for a
// value, g for a gradient and l for a local derivative.
import { OPERATIONS } from "./operations.js";
import { isHidden } from "./view.js";
import { SIGNS, equals, expression, format, gradientOf, inside, isNumber } from "./words.js";

export const shown = (store, i, x) => ["g", isHidden(store, i) ? "?" : format(x)];

export function equation(store) {
  const { at, now: { node, edge }, page: { forward, steps }, leaves, grad } = store;
  if (node) return [`forward, step ${at} of ${forward}`, result(store, node)];
  if (edge) {
    const [ends, parts] = contribution(store, edge);
    return [`backward, step ${at - forward} of ${steps.length - forward} · ${ends}`, parts];
  }
  const gradient = i => [gradientOf(store, i), equals(grad[i]), shown(store, i, grad[i]), "   "];
  return at ? ["forward and backward done", [...leaves.slice(0, 4).flatMap(gradient), leaves[4] ? "…" : ""]]
    : ["start: the inputs", []];
}

// J = 33, and while a slider moves what it was: J = 33 → 27
export function outcome({ name, value, before, end, at, page }) {
  const known = at >= page.forward, now = format(value[end]), was = before && format(before[end]);
  return known ? [name[end], equals(value[end]), was && was !== now ? `${was} → ` : "", ["v", now]] : [];
}

// v = b × c = 3 × 2 = 6
function result(store, row) {
  const { nodes, value, box } = store, { i, child, title } = row, [, operation, operands, , , params] = nodes[i];
  const unsaid = params && SIGNS[operation], known = operation in OPERATIONS && operands.every(j => isNumber(value[j]));
  const numbers = child > 0 ? box?.(row) || []
    : known && !unsaid ? [" = ", expression(store, i, j => format(value[j]))] : [];
  return [title, ...numbers, equals(value[i]), ["v", format(value[i])]];
}

// v → b, upstream 3 × local 2 = 6   →   ∂J/∂b: 0 + 6 = 6; of tensors Xᵀ · upstream (7, 1)   →   ∂J/∂W (5, 1)
function contribution(store, edge) {
  const { target, uses, folded } = edge, { name, edges, out, part, local, total, grad } = store;
  const last = uses.at(-1), [s, t] = edges[uses[0]];
  const before = total[out[s][out[s].indexOf(uses[0]) - 1]], number = x => shown(store, s, x);
  const up = ["upstream ", shown(store, t, grad[t])], rule = ["l", format(local[last])], after = number(total[last]);
  const arrow = `   →   ${gradientOf(store, s)}`;
  const ends = `${name[target.i]} → ${name[s]}`;
  if (!isNumber(part[last])) {
    const way = /·$/.test(rule[1]) ? [rule, " ", ...up] : [...up, " ", rule];
    return [ends, [...way, `${arrow} `, ...(before ? [["g", part[last]], ", added: "] : []), after]];
  }
  const share = number(uses.reduce((sum, e) => sum + part[e], 0));
  return [ends, [...(folded ? store.box?.(edge) || ["through the box "] : [...up, " × local ", rule, " = "]), share,
    `${arrow}: ${number(before ?? 0)[1]} + ${inside(share[1])} = `, after]];
}
