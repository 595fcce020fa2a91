import assert from "node:assert/strict";
import test from "node:test";
import { asking, receive } from "../../helpers/live_graph/js/kernel.js";
import {
  again, choose, go, hover, open, play, predict, questions, slide, solve,
} from "../../helpers/live_graph/js/moves.js";
import { heading, way } from "../../helpers/live_graph/js/paths.js";
import { createStore } from "../../helpers/live_graph/js/store.js";
import { J, branch, diamond, figure, folded, network, plain, tensors } from "./graphs.js";

test("whoever subscribed is told of a change until the subscription ends", () => {
  const store = createStore({ at: 0 }), told = [], end = store.subscribe(() => told.push(store.at));
  store.set({ at: 1 });
  end();
  store.set({ at: 2 });
  assert.deepEqual([told, store.at], [[1], 2]);
});

test("two figures of the same data share nothing", () => {
  const data = J(), first = figure(data), second = figure(data);
  slide(first, 0, 7);
  go(first, 1);
  assert.deepEqual([first.value[0], first.at], [7, 1]);
  assert.deepEqual([second.value[0], second.at, second.wanted[0]], [5, 8, 5]);
});

test("a step stays between the first and the last", () => {
  const store = figure(J());
  for (const [to, at] of [[-1, 0], [3, 3], [99, 8], [Infinity, 8]]) {
    go(store, to);
    assert.equal(store.at, at);
  }
});

test("only a step is read out, not a slider on its way", () => {
  const store = figure(J());
  assert.equal(store.quiet, true);
  go(store, 1);
  assert.equal(store.quiet, false);
  slide(store, 0, 1);
  assert.equal(store.quiet, true);
});

test("playing starts over at the end", () => {
  const store = figure(J());
  play(store);
  assert.deepEqual([store.playing, store.at], [true, 0]);
  play(store);
  assert.deepEqual([store.playing, store.at], [false, 0]);
});

test("predict asks for every gradient of the page in backward order, however many", () => {
  assert.deepEqual(questions(figure(J())), [4, 3, 2, 1, 0]);
  const nodes = [["x", "input", [], 1, 1]], edges = [];
  for (let k = 1; k <= 13; k++) {
    nodes.push([`x${k}`, "neg", [k - 1], 0, 0]);
    edges.push([k - 1, k, 0]);
  }
  const rest = { guards: [], wires: [], inputs: [], live: true };
  const chain = figure({ ...rest, nodes, edges, leaves: [0] });
  assert.deepEqual(questions(chain), [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
});

test("on a folded page the boxes are not asked for, on the opened one what stands in them is", () => {
  const store = figure(folded());
  predict(store);
  assert.deepEqual(store.asked, [1, 0]);
  open(store, 1);
  assert.deepEqual(store.asked, [3, 2, 1, 0]);
});

test("of a network the units are asked for, too", () => {
  const store = figure(network());
  predict(store);
  open(store, 1);
  assert.deepEqual(store.asked, [14, 10, 1, 0]);
});

test("a network opens with its units, and the way back is its operations", () => {
  const store = figure(network());
  assert.deepEqual([store.page.nodes.length, store.page.edges.length], [16, 17]);
  open(store, 1);
  assert.deepEqual([store.route, store.page.title, store.page.forward], [[0, 1], "Network", 3]);
  assert.deepEqual(store.page.edges.map(({ weight }) => weight), [2, 3, 4, 5, undefined, undefined]);
  assert.deepEqual(store.page.nodes.map(({ bias }) => bias), [undefined, undefined, undefined, 6, undefined]);
  open(store, 0);
  assert.deepEqual([store.route, store.page.title, store.page.nodes.length], [[0], undefined, 16]);
});

test("a gradient that nobody can type is not asked for", () => {
  const store = figure(J());
  slide(store, 1, Infinity);
  assert.deepEqual(questions(store).includes(2), false);
});

test("a slider moved while predicting keeps what was answered", () => {
  const store = figure(J());
  predict(store);
  solve(store, 4);
  store.answers.set(3, "7");
  const { asked } = store;
  slide(store, 0, 1);
  assert.deepEqual([store.asked, [...store.solved], store.answers.get(3)], [asked, [4], "7"]);
  predict(store);
  predict(store);
  assert.deepEqual([store.solved.size, store.answers.size], [0, 0]);
});

test("what the values were when a slider began to move stands until the next step", () => {
  const store = figure(J());
  slide(store, 0, 6);
  slide(store, 0, 7);
  assert.equal(store.before[0], 5);
  store.set({ sliding: false });
  slide(store, 0, 8);
  assert.equal(store.before[0], 7);
  go(store, 1);
  assert.equal(store.before, null);
});

test("hovering shows a node's paths, but not over those of a chosen one", () => {
  const store = figure(J());
  hover(store, 0);
  assert.deepEqual([...store.lit.edges], [2, 4]);
  hover(store);
  assert.equal(store.lit, null);
  choose(store, 1);
  const { lit } = store;
  hover(store, 0);
  assert.equal(store.lit, lit);
});

test("a slider moves every number and leaves no path lit", () => {
  const store = figure(J());
  choose(store, 1);
  slide(store, 1, -4);
  assert.deepEqual([store.value.at(-1), store.grad[2], store.lit, store.chosen], [-9, -12, null, null]);
});

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

test("a path is told with its names, its local derivatives and their product", () => {
  const store = figure(J());
  assert.equal(plain(way(store, 1, [0, 3, 4])), "b → v → u → J   2 × 1 × 3 = 6");
  assert.equal(plain(way(figure(tensors()), 1, [0, 1])), "W → z → s   Xᵀ ·, broadcast");
});

test("a long path keeps its ends", () => {
  const nodes = [["x", "input", [], 1, 1]], edges = [];
  for (let k = 1; k <= 20; k++) {
    nodes.push([`x${k}`, "neg", [k - 1], 0, 0]);
    edges.push([k - 1, k, 0]);
  }
  const store = figure({ nodes, edges, guards: [], wires: [], inputs: [], leaves: [0], live: true });
  assert.match(plain(way(store, 0, edges.map((_, e) => e))), /^x → x1 → x2 → x3 → x4 → … → x16 → .* → x20 {3}.* = 1$/);
});

test("the heading counts the paths, adds them up, or says why there is none", () => {
  const store = figure(diamond());
  assert.equal(heading(store, 0), "4 paths from a to y. Added up: ∂y/∂a = 25");
  assert.equal(heading(figure(J()), 1), "1 path from b to J");
  assert.match(heading(figure(J()), 6), /J is the output/);
  assert.equal(heading(figure(J()), 5), "3 is a constant: no gradient is computed for it.");
  assert.match(heading(figure(tensors()), 0), /No gradient reaches X: it requires none, or no uncut path leads to s/);
  assert.equal(heading(figure({ ...tensors() }), 1), "1 path from W to s");
});

test("paths that cancel are told so", () => {
  const nodes = [["x", "input", [], 2, 0], ["a", "neg", [0], -2, 1], ["y", "add", [0, 1], 0, 1]];
  const edges = [[0, 1, 0], [0, 2, 0], [1, 2, 1]];
  const store = figure({ nodes, edges, guards: [], wires: [], inputs: [], leaves: [0], live: true });
  assert.match(heading(store, 0), /Added up: ∂y\/∂x = 0\. They cancel/);
  assert.doesNotMatch(heading(figure(diamond()), 0), /cancel/);
});
