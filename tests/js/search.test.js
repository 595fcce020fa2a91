import assert from "node:assert/strict";
import test from "node:test";
import { findable, matching, wayTo } from "../../helpers/live_graph/js/search.js";

// loss = relu(model.net(x)), where net holds lin with its weight.
const graph = {
  name: ["x", "model.net.lin.weight", "scores₁₂", "h", "loss"],
  nodes: [["x", "input", []], ["w", "parameter", []], ["s", "linear", [0, 1]], ["h", "relu", [2]],
    ["loss", "mean", [3]]],
  pages: [
    { title: "loss", nodes: [[0, -1, 0, ""], [2, 1, 0, ""], [3, -1, 0, ""], [4, -1, 0, ""]] },
    { title: "model.net", nodes: [[0, -1, 0, ""], [2, 2, 0, ""]] },
    { title: "lin", nodes: [[0, -1, 0, ""], [1, -1, 0, ""], [2, -1, 0, ""]] },
  ],
  paths: ["", "model.net", "model.net.lin"], modules: { 3: "model.act" },
};
const all = findable(graph), found = words => matching(all, words).map(({ page, row, called }) => [page, row, called]);

test("boxes, leaves and operations are found where they are drawn by themselves, each once", () => {
  assert.deepEqual(all.map(({ called, where }) => [called, where]), [
    ["x", ""], ["model.net", ""], ["h", "model.act"], ["loss", ""], ["model.net.lin", "model.net"],
    ["model.net.lin.weight", "model.net.lin"], ["scores₁₂", "model.net.lin"],
  ]);
});

test("by name, operation or module, in any case, with plain digits; nothing by nothing", () => {
  assert.deepEqual(found("ReLU"), [[0, 2, "h"]]);
  assert.deepEqual(found("act"), [[0, 2, "h"]]);
  assert.deepEqual(found(" scores12 "), [[2, 2, "scores₁₂"]]);
  assert.deepEqual(found("lin.w"), [[2, 1, "model.net.lin.weight"]]);
  assert.deepEqual([found(""), found("  "), found("conv")], [[], [], []]);
});

test("a whole name comes first, then the end of one", () => {
  assert.deepEqual(found("lin").map(([, , called]) => called), ["model.net.lin", "model.net.lin.weight", "scores₁₂"]);
  assert.deepEqual(found("linear").map(([, , called]) => called), ["scores₁₂"]);
});

test("the way to a page leads through the boxes around it", () => {
  assert.deepEqual([0, 1, 2].map(index => wayTo(graph.pages, index)), [[0], [0, 1], [0, 1, 2]]);
});
