// What each node and edge of the page shows at a step, as plain data: words to write, true for what is drawn already,
// false for what is not shown yet; and how it is marked.
import { format, isNumber } from "./words.js";

export const ended = ({ at, page }) => at === page.steps.length;
export const isHidden = ({ asked, solved, end }, i) => asked && i !== end && !solved.has(i);
const lamp = (lit, on) => lit && (on ? "lit" : "dim");

export function viewNode(store, node) {
  const { at, now, lit, value } = store, { i, known } = node, sum = arrived(store, node);
  return {
    value: known <= at && (typeof value[i] === "string" || format(value[i])),
    grad: isNumber(sum) ? format(sum) : sum !== undefined,
    marks: [node === now.node ? "feed" : node === now.edge?.source && "now", lamp(lit, lit?.nodes.has(i))],
  };
}

function arrived(store, { i, uses }) {  // a node's gradient so far; undefined before anything has arrived
  const { at, page, grad, total } = store;
  if (at <= page.forward || isHidden(store, i)) return undefined;
  if (!uses.length || ended(store)) return grad[i];
  return total[uses.findLast(({ arrival }) => arrival <= at)?.uses.at(-1)];
}

// An edge, or a wire that carries no gradient and so has no uses. The first page of tensors has matrices drawn already.
export function viewEdge(store, edge) {
  const { at, now, lit, live, page, local } = store, { target, uses, folded, arrival } = edge;
  return {
    local: !uses || !(live || page.title) || (folded ? "…" : format(local[uses[0]])),
    marks: [
      target.known > at && "later",
      target === now.node ? "feed" : edge === now.edge ? "now" : now.edge && arrival < at && "done",
      lamp(lit, uses?.some(e => lit?.edges.has(e))),
    ],
  };
}

// The .grad of leaf i, which adds up over backward passes; undefined, as None, before there is one.
export function accumulated(store, i) {
  const { at, page, passes, stored, rank, out, grad, name } = store, before = stored.get(name[i]);
  const reached = rank[page.steps[at - 1]?.edge?.uses.at(-1)];
  const done = ended(store) || out[i].every(e => rank[e] <= reached);
  return passes && (done || before !== undefined) ? (before ?? 0) + (done && grad[i]) : undefined;
}
