import assert from "node:assert/strict";
import test from "node:test";
import { equation, outcome } from "../../helpers/live_graph/js/equation.js";
import {
  again, choose, go, light, open, predict, slide, solve, unlight, zeroGrad,
} from "../../helpers/live_graph/js/moves.js";
import {
  accumulated, largest, spoken, thickness, viewEdge as viewed, viewNode,
} from "../../helpers/live_graph/js/view.js";
import { J, diamond, figure, folded, plain, tensors } from "./graphs.js";

const name = store => node => store.name[node.i];
const after = (store, k) => (go(store, k), store);
const texts = store => store.page.nodes.filter(node => viewNode(store, node).value).map(name(store));
const gradients = store => Object.fromEntries(store.page.nodes.filter(node => viewNode(store, node).grad)
  .map(node => [name(store)(node), +viewNode(store, node).grad]));
const marked = (store, mark) =>
  store.page.nodes.filter(node => viewNode(store, node).marks.includes(mark)).map(name(store));
const viewEdge = (store, edge) => viewed(store, edge, largest(store));
const wires = (store, mark) => store.page.edges.filter(edge => viewEdge(store, edge).marks.includes(mark))
  .map(({ source, target }) => name(store)(source) + name(store)(target));
const told = equation;

test("J steps forward through its operations, then backward through its edges", () => {
  const store = figure(J());
  const ends = ({ source, target }) => name(store)(target) + name(store)(source);
  const steps = store.page.steps.map(({ node, edge }) => (node ? name(store)(node) : ends(edge)));
  assert.deepEqual(steps, ["v", "u", "J", "Ju", "ua", "uv", "vb", "vc"]);
  assert.equal(store.page.forward, 3);
});

test("untouched, J shows every value, gradient and flow, and marks no step", () => {
  const store = figure(J());
  assert.deepEqual(texts(store), ["a", "b", "c", "v", "u", "3", "J"]);
  assert.deepEqual(gradients(store), { a: 3, b: 6, c: 9, v: 3, u: 3, J: 1 });
  assert.deepEqual(["feed", "now"].flatMap(mark => marked(store, mark)), []);
  assert.deepEqual(["later", "feed", "now"].flatMap(mark => wires(store, mark)), []);
  assert.equal(wires(store, "done").length, 5);
});

test("a wire is as thick as the logarithm of what flows back, and marked where that is negative or 0", () => {
  const store = figure(J()), at = e => viewEdge(store, store.page.edges[e]);
  slide(store, 2, -0.003);  // ∂J/∂b = −0.009, ∂J/∂c = 9
  assert.deepEqual([0, 1].map(e => parseFloat(at(e).flow)), [1.5, 6]);
  assert.deepEqual([0, 1].map(e => at(e).marks.includes("minus")), [true, false]);
  slide(store, 2, 0);
  assert.deepEqual([at(0).flow, at(0).marks.includes("zero")], ["", true]);
  assert.equal(thickness(0.1, largest({ part: [1, 0.1] })), 1.5 + (6 - 1.5) * 2 / 3);
  assert.equal(viewEdge(after(figure(J()), 4), store.page.edges[0]).flow, "");
});

test("of a tensor the norm flows", () => {
  const data = tensors();
  data.edges[0].push(10);
  data.edges[1].push(100);
  const store = figure(data), [W, z] = store.page.edges.map(edge => parseFloat(viewEdge(store, edge).flow));
  assert.deepEqual([W, z], [4.5, 6]);
});

test("what is asked does not show in the wires", () => {
  const store = figure(J());
  predict(store);
  assert.deepEqual([wires(store, "done"), viewEdge(store, store.page.edges[0]).flow], [[], ""]);
  solve(store, 4);
  assert.deepEqual(wires(store, "done"), ["uJ"]);
});

test("a slider leaves the old value beside the new, in the box and of the output", () => {
  const store = figure(J()), box = i => viewNode(store, store.page.nodes[i]).was;
  assert.equal(box(6), null);
  slide(store, 0, 6);
  assert.deepEqual([box(6), box(4), box(3)], ["was 33", "was 11", false]);
  assert.equal(plain(outcome(store)), "J = 33 → 36");
  assert.equal(plain(outcome(after(store, 1))), "");
});

test("a node and the figure say how they stand", () => {
  const store = figure(J());
  assert.equal(viewNode(store, store.page.nodes[1]).says, "«b», value 3, gradient 6");
  slide(store, 0, 10);
  assert.match(spoken(store), /^Graph of J = 48 at a = 10, b = 3, c = 2\. /);
});

const VISIBLE = [  // values known, gradients arrived, box and wires marked
  ["a b c 3", {}, [], [], ["bv", "cv", "au", "vu", "uJ"]],
  ["a b c v 3", {}, ["v"], [], ["au", "vu", "uJ"]],
  ["a b c v u 3", {}, ["u"], [], ["uJ"]],
  ["a b c v u 3 J", {}, ["J"], [], []],
  ["a b c v u 3 J", { u: 3, J: 1 }, ["u"], [], []],
  ["a b c v u 3 J", { a: 3, u: 3, J: 1 }, ["a"], ["uJ"], []],
  ["a b c v u 3 J", { a: 3, v: 3, u: 3, J: 1 }, ["v"], ["au", "uJ"], []],
  ["a b c v u 3 J", { a: 3, b: 6, v: 3, u: 3, J: 1 }, ["b"], ["au", "vu", "uJ"], []],
  ["a b c v u 3 J", { a: 3, b: 6, c: 9, v: 3, u: 3, J: 1 }, ["c"], ["bv", "au", "vu", "uJ"], []],
];
VISIBLE.forEach(([values, grads, box, done, later], k) =>
  test(`what J shows after ${k} steps`, () => {
    const store = after(figure(J()), k), kind = k > 3 ? "now" : "feed";
    assert.equal(texts(store).join(" "), values);
    assert.deepEqual(gradients(store), grads);
    assert.deepEqual(marked(store, kind), box);
    assert.deepEqual(wires(store, "done"), done);
    assert.deepEqual(wires(store, "later"), later);
  }));

test("at a forward step the wires that feed the node are marked, a constant's too", () => {
  const store = after(figure(J()), 3);
  assert.deepEqual(wires(store, "feed"), ["uJ"]);
  assert.deepEqual(store.page.wires.map(wire => viewEdge(store, wire).marks[1]), ["feed"]);
  assert.equal(viewEdge(store, store.page.wires[0]).local, true);
});

test("a gradient grows as its uses arrive, and its sum is written out", () => {
  const store = figure(diamond()), seen = [];
  for (let k = store.page.forward + 1; k <= store.page.steps.length; k++)
    if (store.page.steps[k - 1].edge.source.i === 0)
      seen.push([after(store, k), gradients(store).a, plain(told(store)[1])]);
  assert.deepEqual(seen.map(([, sum]) => sum), [18, 25]);
  assert.match(seen[0][2], /upstream 6 × local 3 = 18 {3}→ {3}∂y\/∂a: 0 \+ 18 = 18/);
  assert.match(seen[1][2], /upstream 7 × local 1 = 7 {3}→ {3}∂y\/∂a: 18 \+ 7 = 25/);
});

const TOLD = [
  ["start: the inputs", ""],
  ["forward, step 1 of 3", "«v» = 3 × 2 = 6"],
  ["forward, step 2 of 3", "«u» = 5 + 6 = 11"],
  ["forward, step 3 of 3", "«J» = 3 × 11 = 33"],
  ["backward, step 1 of 5 · J → u", "upstream 1 × local 3 = 3   →   ∂J/∂u: 0 + 3 = 3"],
  ["backward, step 2 of 5 · u → a", "upstream 3 × local 1 = 3   →   ∂J/∂a: 0 + 3 = 3"],
  ["backward, step 3 of 5 · u → v", "upstream 3 × local 1 = 3   →   ∂J/∂v: 0 + 3 = 3"],
  ["backward, step 4 of 5 · v → b", "upstream 3 × local 2 = 6   →   ∂J/∂b: 0 + 6 = 6"],
  ["backward, step 5 of 5 · v → c", "upstream 3 × local 3 = 9   →   ∂J/∂c: 0 + 9 = 9"],
];
TOLD.forEach(([about, words], k) =>
  test(`what is said after ${k} steps of J`, () => {
    const [heading, parts] = told(after(figure(J()), k));
    assert.deepEqual([heading, plain(parts)], [about, words]);
  }));

test("untouched, the results are said, at most four", () => {
  assert.equal(plain(told(figure(J()))[1]), "∂J/∂a = 3   ∂J/∂b = 6   ∂J/∂c = 9   ");
  assert.match(plain(told(figure({ ...J(), leaves: [0, 1, 2, 3, 4] }))[1]), /∂J\/∂v = 3 {3}…$/);
});

test("a part is coloured by its quantity", () => {
  const [, parts] = told(after(figure(J()), 7));
  assert.deepEqual(parts.filter(Array.isArray), [["g", "3"], ["l", "2"], ["g", "6"], ["g", "6"]]);
  assert.deepEqual(told(after(figure(J()), 1))[1].at(-1), ["v", "6"]);
});

test("a tensor's step says its rule before or after the upstream gradient, and shapes", () => {
  const store = figure(tensors());
  assert.equal(plain(told(after(store, 4))[1]), "Xᵀ · upstream (7, 1)   →   ∂s/∂W (5, 1)");
  assert.equal(plain(told(after(store, 3))[1]), "upstream 1 broadcast   →   ∂s/∂z (7, 1)");
  assert.equal(plain(told(after(store, 1))[1]), "«z» (7, 1)");
});

test("an operation with a parameter that its sign does not show says no numbers", () => {
  const data = J();
  data.live = false;
  data.nodes[4].push({ alpha: 2 });
  assert.equal(plain(told(after(figure(data), 2))[1]), "«u» = 11");
});

test("while a gradient is asked it is a question mark, wherever it would be said", () => {
  const store = figure(J());
  predict(store);
  assert.deepEqual(gradients(store), { J: 1 });
  assert.equal(plain(told(store)[1]), "∂J/∂a = ?   ∂J/∂b = ?   ∂J/∂c = ?   ");
  solve(store, 4);
  assert.deepEqual(gradients(store), { u: 3, J: 1 });
  assert.equal(plain(told(after(store, 5))[1]), "upstream 3 × local 1 = ?   →   ∂J/∂a: ? + ? = ?");
});

test("a chosen node lights its paths and dims the rest; Escape lights nothing", () => {
  const store = figure(J());
  choose(store, 1);
  assert.deepEqual(marked(store, "lit"), ["b", "v", "u", "J"]);
  assert.deepEqual(wires(store, "lit"), ["bv", "vu", "uJ"]);
  assert.deepEqual(viewEdge(store, store.page.wires[0]).marks.at(-1), "dim");
  light(store, [[2, 4]]);
  assert.deepEqual([wires(store, "lit"), store.chosen], [["au", "uJ"], 1]);
  unlight(store);
  assert.deepEqual([marked(store, "lit"), marked(store, "dim"), store.chosen], [[], [], null]);
});

test("a folded box is one step and its edges have no one local derivative", () => {
  const store = figure(folded()), { edges, steps, forward } = store.page;
  assert.deepEqual([forward, steps.length], [2, 6]);
  assert.deepEqual(edges.map(edge => viewEdge(store, edge).local), ["…", "…", "1", "1"]);
  const k = steps.findIndex(({ edge }) => edge === edges[1]);
  assert.equal(plain(told(after(store, k + 1))[1]), "through the box 2   →   ∂y/∂r: 1 + 2 = 3");
});

test("a box opens into its page, and the page above is one step back", () => {
  const store = figure(folded());
  open(store, 1);
  assert.deepEqual([store.route, store.page.title, store.page.forward], [[0, 1], "steps 1–2", 2]);
  open(store, 0);
  assert.deepEqual([store.route, store.page.title], [[0], "y"]);
});

test("grads add up over passes, are None after zero_grad, and arrive with their last use", () => {
  const store = figure(diamond()), grad = () => accumulated(store, 0);
  assert.equal(grad(), 25);
  again(store);
  assert.equal(grad(), 50);
  after(store, store.page.forward + 1);
  assert.equal(grad(), 25);  // what the first pass left
  zeroGrad(store);
  assert.equal(grad(), undefined);
  again(store);
  assert.equal(grad(), 25);
});

test("within a pass a grad is None until all its uses have arrived, on a folded page too", () => {
  for (const data of [diamond(), folded()]) {
    const store = figure(data), { page, out } = store, i = data.leaves.at(-1);
    for (let k = page.forward; k < page.steps.length; k++) {
      const arrived = new Set(page.steps.slice(page.forward, k).flatMap(({ edge }) => edge.uses));
      assert.equal(accumulated(after(store, k), i) !== undefined, out[i].every(e => arrived.has(e)), `step ${k}`);
    }
  }
});
