import assert from "node:assert/strict";
import test from "node:test";
import { equation } from "../../helpers/live_graph/js/equation.js";
import { go, open, predict, slide, solve } from "../../helpers/live_graph/js/moves.js";
import { change, inWords } from "../../helpers/live_graph/js/units.js";
import { figure, network, plain } from "./graphs.js";

const told = (store, k) => (go(store, k), plain(equation(store)[1]));
function opened() {
  const store = figure(network());
  store.box = row => inWords(store, row);
  open(store, 1);
  return store;
}
const unit = (store, name) => store.page.nodes.find(({ i }) => store.name[i] === name);

test("a unit says its weighted sum in numbers, its bias last", () => {
  const store = opened();
  assert.equal(told(store, 1), "g = tanh(s) = tanh(0.4 × 0.5 + (−0.3) × (−1.5)) = 0.5717");
  assert.equal(told(store, 2), "h = Σ = 0.9 × 0.5 + 0.2 × (−1.5) + 0.1 = 0.25");
  assert.equal(told(store, 3), "y = g × h = 0.5717 × 0.25 = 0.1429");
});

test("what flows back into a unit goes by its function and by the weight", () => {
  const store = opened(), said = store.page.steps.map((_, k) => told(store, k + 1));
  assert.deepEqual(said.filter(text => / (a|c) /.test(text)), [
    "upstream 0.5717 × c 0.9 = 0.5145   →   ∂y/∂x: 0 + 0.5145 = 0.5145",
    "upstream 0.25 × tanh′ 0.6732 × a 0.4 = 0.06732   →   ∂y/∂x: 0.5145 + 0.06732 = 0.5818",
  ]);
});

test("elsewhere a box is shut", () => {
  const store = opened();
  open(store, 0);
  assert.equal(inWords(store, store.page.edges[0]), false);
});

test("a weight's gradient is shown once backward has come through its unit, and follows the sliders", () => {
  const store = opened(), g = unit(store, "g"), a = 2, { page } = store;
  const first = Math.min(...page.edges.filter(({ target }) => target === g).map(({ arrival }) => arrival));
  go(store, first - 1);
  assert.equal(change(store, a, g), "");
  go(store, first);
  assert.equal(change(store, a, g), "∂ 0.08415");  // y′ with respect to a is h · tanh′(s) · x
  slide(store, 0, 2);
  const slope = 1 - Math.tanh(0.4 * 2 + 0.45) ** 2;
  assert.equal(change(store, a, g), `∂ ${+((0.9 * 2 - 0.3 + 0.1) * slope * 2).toPrecision(4)}`);
});

test("a weight's gradient is hidden until that of its unit is answered", () => {
  const store = opened(), h = unit(store, "h");
  predict(store);
  go(store, Infinity);
  assert.equal(change(store, 4, h), "");
  solve(store, h.i);
  assert.equal(change(store, 4, h), "∂ 0.2858");
});
