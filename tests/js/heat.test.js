import assert from "node:assert/strict";
import test from "node:test";
import { STEPS, extremes, largestNorm, legend, normOf, shareOf, stepOf } from "../../helpers/live_graph/js/heat.js";

// x → h → loss with a weight; w is required and gets none, z gets 0, c is a constant.
const store = {
  name: ["x", "w", "c", "z", "h", "loss"], end: 5, norms: [0.02, "", null, 0, 3.5, null],
  grad: ["(2,)", undefined, undefined, "(2,)", "(2,)", 1],
};

test("a norm is the tensor's, a number's size, empty where none arrives; the output has none of its own", () => {
  assert.deepEqual(store.norms.map((_, i) => normOf(store, i)), [0.02, "", undefined, 0, 3.5, undefined]);
  assert.equal(normOf({ norms: [null, null], grad: [-2, 1], end: 1 }, 0), 2);
  assert.equal(largestNorm(store), 3.5);
  assert.equal(largestNorm({ norms: [Infinity, NaN, 2, 1], grad: [], end: 3 }), 2);
});

test("a colour is a power of ten below the largest's, the last one all below", () => {
  const steps = [3.5, 1, 0.999, 0.1, 0.02, 1e-5, 1e-9].map(norm => stepOf(norm, 3.5));
  assert.deepEqual(steps, [0, 0, 1, 1, 2, 5, STEPS - 1]);
  assert.deepEqual([0, "", NaN, Infinity].map(norm => stepOf(norm, 3.5)), ["bare", "none", 0, 0]);
  for (let k = 0; k < STEPS; k++) assert.equal(stepOf(10 ** -k, 1), k);
});

test("a bar is a seventh shorter for each power of ten", () => {
  assert.equal(shareOf(3.5, 3.5), 1);
  assert.ok(Math.abs(shareOf(0.0035, 3.5) - 4 / 7) < 1e-12);
  assert.equal(shareOf(1e-30, 3.5), 0.02);
});

test("the legend names the colours that are there, in order, and no other kind", () => {
  assert.deepEqual(legend([3.5, 0.02, 0], 3.5), [[0, "from 1"], [1, "from 0.1"], [2, "from 0.01"], ["bare", "0"]]);
  assert.deepEqual(legend([1, 1e-20, ""], 1).slice(-2), [[STEPS - 1, "below 1e−5"], ["none", "no gradient arrives"]]);
});

test("a page's smallest and largest are said", () => {
  const rows = [[0, -1, 0, ""], [1, -1, 0, "w"], [3, -1, 0, "z"], [4, 2, 0, "h = model.layer(x)"], [5, -1, 0, "loss"]];
  assert.equal(extremes(store, rows, 3.5), "Here from 0 at z to 3.5 at h = model.layer(x).");
  assert.equal(extremes(store, rows.slice(0, 2), 3.5), "Here 0.02 at x.");
  assert.equal(extremes(store, rows.slice(1, 2), 3.5), "No gradient arrives here.");
});
