// The mistake behind a wrong gradient: what was typed is compared with what each known slip would have given.
import { paths, product } from "./engine.js";

const MOST_PATHS = 8;  // the subsets of more are too many to try
const sum = numbers => numbers.reduce((x, y) => x + y, 0);

// The slip of an answer to "the gradient of node i" as a sentence; null when the answer is right.
export function slip(graph, i, answer) {
  const { nodes, edges, out, end, value, grad, local, part } = graph, uses = out[i];
  const { found, count } = paths(graph, i, MOST_PATHS);
  const target = e => edges[e][1], upstream = e => grad[target(e)], name = graph.name[i], J = graph.name[end];
  const is = x => Math.abs(answer - x) <= Math.max(1e-3 * Math.abs(x), 1e-9);
  const wrong = rule => uses.some(e => is(grad[i] - part[e] + rule(e))) || is(sum(uses.map(rule)));  // one use, or all
  const without = (path, e) => product(graph, path.filter(other => other !== e));

  if (is(grad[i])) return null;
  if (is(-grad[i])) return "The size is right, the sign is not.";
  if (uses.length > 1 && is(part[uses.at(-1)]))
    return `Overwritten instead of added: ${name} is used ${uses.length} times `
      + "and this is the last contribution alone.";
  if (count <= MOST_PATHS && someOf(found.map(path => product(graph, path))).some(is))
    return `A path is forgotten: ${name} reaches ${J} by ${count} paths, and all of them add up.`;
  if (wrong(e => (nodes[target(e)][1] === "mul" ? upstream(e) * value[i] : NaN)))
    return `The other factor: the local derivative is what ${name} is multiplied by, not ${name} itself.`;
  if (wrong(upstream)) return "A missing factor: this is the upstream gradient; multiply it by the local derivative.";
  if (wrong(e => local[e]) || found.some(path => path.some(e => is(without(path, e)))))
    return `A missing factor: multiply all local derivatives on the way from ${J} to ${name}.`;
  return `Not yet: upstream × local${uses.length > 1 ? ` for each of the ${uses.length} uses, then add` : ""}.`;
}

// The sums of some of the numbers: neither none of them nor all.
function someOf(numbers) {
  const sums = [];
  for (let mask = 1; mask < 2 ** numbers.length - 1; mask++) sums.push(sum(numbers.filter((_, k) => mask >> k & 1)));
  return sums;
}
