// The tape evaluated: values forward, gradients backward, and the paths between a node and the output.
// A tape's rows: nodes [name, operation, operands, value, gradient, parameters], edges [source, target, place of the
// operand, local derivative, contribution, sum so far].
import { OPERATIONS } from "./operations.js";

// A tape with its numbers: value and grad of each node; local, part (upstream × local) and total (the sum so far) of
// each edge. Edges into and out of each node; `order` is the backward pass, `rank` the place of each edge in it.
export function load(tape) {
  const { nodes, edges, live } = tape, into = nodes.map(() => []), out = nodes.map(() => []), rank = [];
  edges.forEach(([source, target], e) => {
    into[target].push(e);
    out[source].push(e);
  });
  const order = [...into].reverse().flat(), column = (rows, k) => rows.map(row => row[k] ?? undefined);
  order.forEach((e, k) => { rank[e] = k; });
  for (const uses of out) uses.sort((x, y) => rank[x] - rank[y]);
  const graph = {
    ...tape, into, out, order, rank, end: nodes.length - 1, name: column(nodes, 0), value: column(nodes, 3),
    grad: column(nodes, 4), local: column(edges, 3), part: column(edges, 4), total: column(edges, 5),
  };
  if (live) evaluate(graph);
  return graph;
}

export function evaluate({ nodes, edges, into, end, value, grad, local, part, total }) {
  const operands = i => nodes[i][2].map(k => value[k]);
  nodes.forEach(([, operation, { length }, , , params], i) => {
    if (length) value[i] = OPERATIONS[operation][0](operands(i), params);
  });
  grad.fill(undefined);
  grad[end] = 1;
  for (let i = end; i >= 0; i--) {
    if (!into[i].length || grad[i] === undefined) continue;
    const [, operation, , , , params] = nodes[i];
    const [locals, parts] = [1, grad[i]].map(g => OPERATIONS[operation][1](g, operands(i), value[i], params));
    for (const e of into[i]) {
      const [source, , place] = edges[e];
      local[e] = locals[place];
      part[e] = parts[place];
      grad[source] = total[e] = grad[source] === undefined ? part[e] : grad[source] + part[e];
    }
  }
}

// Compute at other inputs. Where a guard does not hold, the code would have made another graph: the numbers stay as
// they were, and the guard is returned.
export function move(graph, inputs, wanted) {
  const { value, guards } = graph, before = inputs.map(i => value[i]), put = numbers => {
    inputs.forEach((i, k) => { value[i] = numbers[k]; });
    evaluate(graph);
  };
  put(wanted);
  const broken = guards.find(([i, kind, kept]) => !Object.is(kind === "truth" ? !!value[i] : value[i], kept));
  if (broken) put(before);
  return broken;
}

// The ways from node i to the output as lists of edges: the first `most`, and how many there are.
export function paths({ nodes, edges, out, order, end }, i, most = 12) {
  const count = nodes.map(() => 0), found = [], stack = [[]];
  count[end] = 1;
  for (const e of order) count[edges[e][0]] += count[edges[e][1]];
  while (stack.length && found.length < most) {
    const path = stack.pop(), at = path.length ? edges[path.at(-1)][1] : i;
    if (at === end) found.push(path);
    else for (const e of out[at]) if (count[edges[e][1]]) stack.push([...path, e]);
  }
  return { found, count: count[i] };
}

// The product of the local derivatives along a path, taken backward.
export const product = ({ local, grad, end }, path) => path.reduceRight((g, e) => g * local[e], grad[end]);
