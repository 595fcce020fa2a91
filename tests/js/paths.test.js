import assert from "node:assert/strict";
import test from "node:test";
import { heading, way } from "../../helpers/live_graph/js/paths.js";
import { J, diamond, figure, plain, tensors } from "./graphs.js";

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
