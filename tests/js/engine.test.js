import assert from "node:assert/strict";
import test from "node:test";
import { evaluate, load, move, paths, product } from "../../helpers/live_graph/js/engine.js";
import { J, branch, diamond, index, tensors } from "./graphs.js";

const close = (x, y) => assert.ok(Math.abs(x - y) <= 1e-6 * Math.max(1, Math.abs(y)), `${x} is not ${y}`);

function nudged(graph, i, h) {  // the output with input i moved by h
  const before = graph.value[i];
  graph.value[i] += h;
  evaluate(graph);
  const output = graph.value[graph.end];
  graph.value[i] = before;
  evaluate(graph);
  return output;
}

for (const [name, make] of Object.entries({ J, diamond, branch }))
  test(`the gradients of ${name} are its finite differences`, () => {
    const graph = load(make()), h = 1e-5;
    for (const [i] of make().inputs) close((nudged(graph, i, h) - nudged(graph, i, -h)) / (2 * h), graph.grad[i]);
  });

test("values and gradients follow the inputs", () => {
  const graph = load(J());
  assert.equal(move(graph, [0, 1, 2], [1, -4, 0.5]), undefined);
  assert.deepEqual(graph.value, [1, -4, 0.5, -2, -1, 3, -3]);
  assert.deepEqual(graph.grad.slice(0, 3), [3, 1.5, -12]);
});

test("each edge has local, contribution = upstream × local, and the sum so far", () => {
  const graph = load(diamond());
  graph.edges.forEach(([, target], e) => close(graph.part[e], graph.grad[target] * graph.local[e]));
  for (const uses of graph.out) {
    let sum = 0;
    for (const e of uses) close(graph.total[e], sum += graph.part[e]);
  }
});

test("the backward pass takes no node before all its uses have arrived", () => {
  const { order, edges, out } = load(diamond()), seen = new Set();
  for (const e of order) {
    const [, target] = edges[e];
    for (const use of out[target]) assert.ok(seen.has(use));
    seen.add(e);
  }
  assert.equal(seen.size, edges.length);
});

test("the products along all paths add up to the gradient", () => {
  for (const data of [J(), diamond()]) {
    const graph = load(data);
    for (const [i] of data.inputs) {
      const { found, count } = paths(graph, i);
      assert.equal(found.length, count);
      close(found.reduce((sum, path) => sum + product(graph, path), 0), graph.grad[i]);
    }
  }
});

test("a path leads from the node to the output, edge by edge", () => {
  const graph = load(diamond()), { found, count } = paths(graph, 0);
  assert.equal(count, 4);
  for (const path of found) {
    let at = 0;
    for (const e of path) {
      assert.equal(graph.edges[e][0], at);
      [, at] = graph.edges[e];
    }
    assert.equal(at, graph.end);
  }
});

test("more paths than wanted are counted, not listed", () => {
  const length = 20, nodes = [["x", "input", [], 1, 1]], edges = [];
  for (let k = 1; k <= length; k++) {
    nodes.push([`x${k}`, "add", [k - 1, k - 1], 0, 0]);
    edges.push([k - 1, k, 0], [k - 1, k, 1]);
  }
  const { found, count } = paths(load({ nodes, edges, guards: [], live: true }), 0, 5);
  assert.deepEqual([found.length, count], [5, 2 ** length]);
});

test("behind a cut wire there is no path and no gradient", () => {
  const data = J();
  data.edges = data.edges.filter(([source]) => source !== 3);  // v is cut off
  data.wires.push([3, 4]);
  const graph = load(data);
  assert.deepEqual(paths(graph, index(graph, "b")), { found: [], count: 0 });
  assert.equal(graph.grad[index(graph, "b")], undefined);
  assert.equal(graph.grad[index(graph, "a")], 3);
});

test("where a guard breaks the numbers stay and the guard is told", () => {
  const graph = load(branch());
  assert.equal(move(graph, [0], [3]), undefined);
  assert.deepEqual([...graph.value], [3, 0, true, 9]);
  assert.deepEqual(move(graph, [0], [-1]), [2, "truth", true]);
  assert.deepEqual([...graph.value], [3, 0, true, 9]);
  assert.equal(graph.grad[0], 6);
});

test("a guard of a number holds for that number alone, NaN and −0 included", () => {
  for (const [kept, holds, breaks] of [[2, 2, 2.5], [NaN, NaN, 0], [0, 0, -0]]) {
    const data = { ...branch(), guards: [[0, "value", kept]] }, graph = load(data);
    assert.equal(move(graph, [0], [holds]), undefined);
    assert.deepEqual(move(graph, [0], [breaks]), [0, "value", kept]);
  }
});

test("numbers that Python computed are taken as they are", () => {
  const graph = load(tensors());
  assert.deepEqual(graph.value, ["(7, 5)", "(5, 1)", "(7, 1)", 3.5]);
  assert.deepEqual(graph.local, ["Xᵀ ·", "broadcast"]);
  assert.equal(graph.grad[0], undefined);
});

test("an operation that the module does not know stops the figure from mounting", () => {
  const data = J();
  data.nodes[3][1] = "erf";
  assert.throws(() => load(data), TypeError);
});
