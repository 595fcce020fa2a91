import assert from "node:assert/strict";
import test from "node:test";
import { asking, receive } from "../../helpers/live_graph/js/kernel.js";
import { again, go, open, slide } from "../../helpers/live_graph/js/moves.js";
import { J, branch, diamond, figure, folded, tensors } from "./graphs.js";

test("without a kernel a branch stops at its last true value and says where and why", () => {
  const store = figure(branch());
  slide(store, 0, 1.5);
  slide(store, 0, -1);
  assert.deepEqual([store.value[0], store.wanted], [1.5, [1.5]]);
  assert.equal(store.note, "With x = −1 the code takes another way at x > 0: another graph, which needs a kernel. "
    + "This one stays at x = 1.5.");
  slide(store, 0, 3);
  assert.deepEqual([store.note, store.value[3]], ["", 9]);
});

test("with a kernel a branch is asked for, and nothing else is", () => {
  const asked = [], store = figure(branch(), asking(inputs => asked.push(inputs)));
  slide(store, 0, 3);
  assert.deepEqual(asked, []);
  slide(store, 0, -1);
  assert.deepEqual([asked, store.note, store.wanted], [[{ x: -1 }], "", [-1]]);
});

test("a kernel in trouble is not asked: the slider goes back and the note says what to run", () => {
  const asked = [], ask = asking(inputs => asked.push(inputs), () => "The kernel has stopped.");
  const store = figure(branch(), ask), at = store.value[0];
  slide(store, 0, 3);
  assert.deepEqual([store.value[0], store.note], [3, ""]);
  slide(store, 0, -1);
  assert.deepEqual([asked, store.wanted, store.value[0]], [[], [3], 3]);
  assert.equal(store.note, "The kernel has stopped. x = −1 is for the kernel to compute; the graph stays at x = 3. "
    + "Run this cell to go on.");
  assert.notEqual(at, 3);
  const matrix = figure({ ...tensors(), inputs: [[3, -1, 1, 0.1]] }, ask), before = matrix.value[3];
  slide(matrix, 0, 0.5);
  assert.deepEqual([asked, matrix.wanted], [[], [before]]);
});

test("tensors are always asked for", () => {
  const asked = [], data = { ...tensors(), inputs: [[3, -1, 1, 0.1]] };
  slide(figure(data, asking(inputs => asked.push(inputs))), 0, 0.5);
  assert.deepEqual(asked, [{ s: 0.5 }]);
});

test("the kernel's answer keeps the step and the page where the graph is the same", () => {
  const store = figure(J(), () => {});
  go(store, 4);
  receive(store, { ...J(), nodes: J().nodes.map(row => (row[0] === "a" ? ["a", "input", [], 1, 3] : row)), live: false,
    edges: J().edges.map(edge => [...edge, 1, 1, 1]) });
  assert.deepEqual([store.at, store.now.edge.source.i, store.value[0]], [4, 4, 1]);
});

test("untouched, a figure that the kernel answers tells its results, not its last step", () => {
  const store = figure(J(), () => {});
  receive(store, J());
  assert.deepEqual([store.at, store.now], [8, {}]);
});

test("another graph from the kernel starts at its end, its leaves by name", () => {
  const store = figure(diamond(), () => {}), other = { ...branch(), nodes: branch().nodes.map(row => [...row]) };
  go(store, 3);
  again(store);
  receive(store, { ...other, inputs: [] });
  assert.deepEqual([store.at, store.page.steps.length, store.kept], [4, 4, [0]]);
  assert.deepEqual([...store.stored.keys()], ["a", "b"]);
});

test("an error of the learner's code is noted and changes nothing else", () => {
  const store = figure(J(), () => {}), { value } = store;
  receive(store, { error: "ValueError: too large" });
  assert.deepEqual([store.note, store.value], ["ValueError: too large", value]);
  receive(store, J());
  assert.equal(store.note, "");
});

test("a slider that moved while the kernel worked counts", () => {
  const store = figure(J(), () => {});
  slide(store, 0, 7);
  receive(store, J());
  assert.deepEqual([store.value[0], store.grad[1]], [7, 6]);
});

test("an opened page stays open when the kernel answers", () => {
  const store = figure(folded(), () => {});
  open(store, 1);
  receive(store, folded());
  assert.deepEqual([store.route, store.page.title], [[0, 1], "steps 1–2"]);
  receive(store, J());
  assert.deepEqual(store.route, [0]);
});
