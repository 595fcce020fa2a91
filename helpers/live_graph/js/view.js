// What each node and edge of the page shows at a step, as plain data: words to write, true for what is drawn already,
// false for what is not shown yet; and how it is marked.
import { equals, format, isNumber } from "./words.js";

const THIN = 1.5, THICK = 6, DECADES = 3;  // pixels; from the largest contribution down to the thinnest wire

export const ended = ({ at, page }) => at === page.steps.length;
export const isHidden = ({ asked, solved, end }, i) => asked && i !== end && !solved.has(i);
const lamp = (lit, on) => lit && (on ? "lit" : "dim");

export function viewNode(store, node) {
  const { at, now, lit, value, before, asked, answers, solved } = store, { i, known } = node, { edge } = now;
  const sum = arrived(store, node);
  const word = format(value[i]), old = before && known && format(before[i]), grad = isNumber(sum) && format(sum);
  return {
    value: known <= at && (typeof value[i] === "string" || word),
    grad: isNumber(sum) ? grad : sum !== undefined,
    was: old && old !== word && `was ${old}`,
    says: [(node.child > 0 ? "Open " : "") + node.title, known <= at && `value ${word}`, grad && `gradient ${grad}`]
      .filter(Boolean).join(", "),
    marks: [node === now.node ? "feed" : node === edge?.source ? "now" : node === edge?.target && "up",
      lamp(lit, lit?.nodes.has(i)), asked && answers.has(i) && (solved.has(i) ? "right" : "wrong")],
  };
}

function arrived(store, { i, uses }) {  // a node's gradient so far; undefined before anything has arrived
  const { at, page, grad, total } = store;
  if (at <= page.forward || isHidden(store, i)) return undefined;
  if (!uses.length || ended(store)) return grad[i];
  return total[uses.findLast(({ arrival }) => arrival <= at)?.uses.at(-1)];
}

// An edge, or a wire that carries no gradient and so has no uses. The first page of tensors has matrices drawn already.
export function viewEdge(store, edge, most) {
  const { at, now, lit, live, page, local } = store, { source, target, uses, folded, arrival } = edge;
  const flow = arrival <= at && !isHidden(store, source.i) && sizeOf(store, uses);
  return {
    flow: flow ? `${thickness(flow, most).toFixed(1)}px` : "",
    local: !uses || !(live || page.title) || (folded ? "…" : format(local[uses[0]])),
    marks: [
      target.known > at && "later",
      target === now.node ? "feed" : edge === now.edge ? "now" : flow !== false && "done",
      flow < 0 && "minus", flow === 0 && "zero",
      lamp(lit, uses?.some(e => lit?.edges.has(e))),
    ],
  };
}

// What flows back through an edge: the sum of its contributions, of a tensor the norm.
const size = ({ part, edges }, e) => (isNumber(part[e]) ? part[e] : edges[e][6] ?? 0);
const sizeOf = (store, uses) => uses.reduce((sum, e) => sum + size(store, e), 0);

export const largest = store => Math.max(...store.part.map((_, e) => Math.abs(size(store, e))).filter(isFinite));

// On a log scale below the largest contribution of the graph.
export function thickness(flow, most) {
  const share = 1 + Math.log10(Math.abs(flow) / most) / DECADES;
  return THIN + (THICK - THIN) * (share > 0 ? Math.min(share, 1) : 0);
}

// The figure in one sentence, as it stands.
export function spoken({ name, value, leaves, end }) {
  const equal = (x, i) => `${x}${equals(value[i])}`;
  const inputs = leaves.slice(0, 6).map(i => `${equal(name[i], i)}${format(value[i])}`).join(", ");
  return `Graph of ${equal(name[end], end)}${format(value[end])}${inputs && ` at ${inputs}`}. `
    + "Arrows left and right step, up and down choose a node.";
}

// The .grad of leaf i, which adds up over backward passes; undefined, as None, before there is one.
export function accumulated(store, i) {
  const { at, page, passes, stored, rank, out, grad, name } = store, before = stored.get(name[i]);
  const reached = rank[page.steps[at - 1]?.edge?.uses.at(-1)];
  const done = ended(store) || out[i].every(e => rank[e] <= reached);
  return passes && (done || before !== undefined) ? (before ?? 0) + (done && grad[i]) : undefined;
}
