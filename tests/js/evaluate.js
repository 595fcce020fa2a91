// What the module makes of numbers that Python sends (standard input), for test_arithmetic.py to compare with PyTorch.
import { readFileSync } from "node:fs";
import { evaluate, load } from "../../helpers/live_graph/js/engine.js";
import { format, parse } from "../../helpers/live_graph/js/words.js";

const spelt = (_, x) => (typeof x === "number" && !Number.isFinite(x) ? `${x}` : x);
const { cases = [], numbers = [] } = parse(readFileSync(0, "utf8"));
const evaluated = cases.map(([tape, inputs]) => {
  const graph = load(tape);
  inputs.forEach((x, i) => { graph.value[i] = x; });
  evaluate(graph);
  return [graph.value.map(Number), graph.grad.map(grad => grad ?? null), graph.local, graph.part];
});
console.log(JSON.stringify({ evaluated, formatted: numbers.map(format) }, spelt));
