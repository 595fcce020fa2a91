import assert from "node:assert/strict";
import test from "node:test";
import { load } from "../../helpers/live_graph/js/engine.js";
import { equals, expression, format, gradientOf, inside, parse } from "../../helpers/live_graph/js/words.js";
import { J, branch } from "./graphs.js";

test("numbers that JSON does not have come back as numbers", () => {
  assert.deepEqual(parse('{"a":["NaN","Infinity","-Infinity","NaNa",[]],"b":"x"}'),
    { a: [NaN, Infinity, -Infinity, "NaNa", []], b: "x" });
});

test("what is no number is written as it is", () => {
  assert.deepEqual([true, false, "(7, 1)", undefined, null].map(format), ["True", "False", "(7, 1)", "", ""]);
});

test("a negative number after a sign stands in brackets", () => {
  assert.deepEqual([inside("−2"), inside("2")], ["(−2)", "2"]);
});

test("a shape is not what a name equals", () => {
  assert.deepEqual([equals("(7, 1)"), equals(3), equals("[1, 2]")], [" ", " = ", " = "]);
});

test("an operation is written with the operands that are shown", () => {
  const graph = load(J()), name = i => graph.name[i], number = i => format(graph.value[i]);
  assert.equal(expression(graph, 3, name), "b × c");
  assert.equal(expression(graph, 3, number), "3 × 2");
  graph.value[2] = -2;
  assert.equal(expression(graph, 3, number), "3 × (−2)");
  assert.equal(expression(load(branch()), 2, i => "x0"[i]), "x > 0");
});

test("an operation without a sign is written as a call, and neg before its operand", () => {
  const graph = { nodes: [["x"], ["y", "sin", [0]], ["z", "neg", [0]], ["w", "minimum", [0, 1]]] };
  const written = [1, 2, 3].map(i => expression(graph, i, k => ["−1", "y"][k]));
  assert.deepEqual(written, ["sin(−1)", "−(−1)", "minimum(−1, y)"]);
});

test("a gradient is named after the output and the node", () => {
  assert.equal(gradientOf(load(J()), 1), "∂J/∂b");
});
