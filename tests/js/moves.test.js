import assert from "node:assert/strict";
import test from "node:test";
import { choose, go, hover, open, play, predict, questions, slide, solve } from "../../helpers/live_graph/js/moves.js";
import { createStore } from "../../helpers/live_graph/js/store.js";
import { J, figure, folded, network } from "./graphs.js";

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
