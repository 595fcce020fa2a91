import assert from "node:assert/strict";
import test from "node:test";
import { slip } from "../../helpers/live_graph/js/coach.js";
import { load, paths, product } from "../../helpers/live_graph/js/engine.js";
import { J, diamond, index } from "./graphs.js";

const sum = numbers => numbers.reduce((x, y) => x + y, 0), times = numbers => numbers.reduce((x, y) => x * y, 1);
const near = (x, y) => Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(y));
const products = (graph, i) => paths(graph, i).found.map(path => product(graph, path));
const upstream = (graph, e) => graph.grad[graph.edges[e][1]];
// At these inputs no two slips give the same number.
const even = () => load(diamond(2.1, 3.7));

test("the right gradient, to a thousandth, is no slip", () => {
  const graph = even();
  for (const i of [0, 1, 2, 3]) {
    assert.equal(slip(graph, i, graph.grad[i]), null);
    assert.equal(slip(graph, i, graph.grad[i] * 1.0009), null);
    assert.notEqual(slip(graph, i, graph.grad[i] * 1.002), null);
  }
});

test("a gradient of zero is answered by zero alone", () => {
  const graph = load({ ...J(), nodes: J().nodes.map(row => (row[0] === "c" ? ["c", "input", [], 0, 0] : row)) });
  assert.equal(graph.grad[1], 0);
  assert.equal(slip(graph, 1, 0), null);
  assert.notEqual(slip(graph, 1, 0.001), null);
});

test("the other sign is told so", () => {
  const graph = even();
  const said = slip(graph, 0, -graph.grad[0]);
  assert.match(said, /size is right.* sign is not/);
  assert.doesNotMatch(slip(graph, 0, -2 * graph.grad[0]), /sign/);
});

test("the last contribution alone is an overwriting, and the number of uses is the graph's", () => {
  const graph = even(), i = 0, last = graph.part[graph.out[i].at(-1)];
  const said = slip(graph, i, last);
  const [, name, uses] = said.match(/Overwritten instead of added: (\w+) is used (\d+) times/);
  assert.equal(name, graph.name[i]);
  assert.equal(+uses, graph.out[i].length);
  assert.match(said, /last contribution alone/);
  assert.doesNotMatch(slip(graph, i, graph.part[graph.out[i][0]]), /Overwritten/);
});

test("a missing path: its sentence counts the paths and names what is done with them", () => {
  const graph = even(), all = products(graph, 0);
  for (const left of all.keys()) {
    const answer = sum(all.filter((_, k) => k !== left)), said = slip(graph, 0, answer);
    const sentence = /forgotten: (\w+) reaches (\w+) by (\d+) paths, and all of them (.*)\./;
    const [, name, output, count, done] = said.match(sentence);
    assert.deepEqual([name, output, +count], ["a", "y", all.length]);
    const combine = { "add up": sum, multiply: times }[done];
    assert.ok(near(combine(all), graph.grad[0]), `paths do not ${done}`);
  }
});

test("the other factor: its sentence is true of the numbers", () => {
  const graph = load(J());
  for (const [name, other] of [["b", "c"], ["c", "b"]]) {
    const i = index(graph, name), [e] = graph.out[i], said = slip(graph, i, upstream(graph, e) * graph.value[i]);
    assert.match(said, new RegExp(`local derivative is what ${name} is multiplied by, not ${name} itself`));
    assert.equal(graph.local[e], graph.value[index(graph, other)]);
    assert.notEqual(graph.local[e], graph.value[i]);
  }
});

test("one wrong factor among several uses is found too", () => {
  const graph = even(), i = 0, [e] = graph.out[i].filter(use => graph.nodes[graph.edges[use][1]][1] === "mul");
  const answer = graph.grad[i] - graph.part[e] + upstream(graph, e) * graph.value[i];
  assert.match(slip(graph, i, answer), /other factor/);
});

test("the upstream gradient alone: multiplied by the local derivative it is right", () => {
  const graph = load(J()), i = index(graph, "c"), [e] = graph.out[i], said = slip(graph, i, upstream(graph, e));
  const [, done] = said.match(/this is the upstream gradient; (\w+) it by the local derivative/);
  const combine = { multiply: (x, y) => x * y, divide: (x, y) => x / y }[done];
  assert.equal(combine(upstream(graph, e), graph.local[e]), graph.grad[i]);
});

test("the local derivative alone, or a path with a factor left out, asks for all of them", () => {
  const graph = load({ ...J(), nodes: J().nodes.map(row => (row[0] === "b" ? ["b", "input", [], 7, 0] : row)) });
  const i = index(graph, "c"), [path] = paths(graph, i).found;
  for (const answer of [graph.local[graph.out[i][0]], product(graph, path.slice(0, -1))])
    assert.match(slip(graph, i, answer), /multiply all local derivatives on the way from J to c/);
  assert.equal(times(path.map(e => graph.local[e])), graph.grad[i]);
});

test("what is none of these is told the rule, with the number of uses where there are several", () => {
  const graph = even(), sentence = /Not yet: upstream × local for each of the (\d) uses, then add\./;
  const [, uses] = slip(graph, 0, 1234.5).match(sentence);
  assert.equal(+uses, graph.out[0].length);
  assert.ok(near(sum(graph.out[0].map(e => upstream(graph, e) * graph.local[e])), graph.grad[0]));
  assert.equal(slip(load(J()), 1, 1234.5), "Not yet: upstream × local.");
});

test("an answer that is two slips at once gets the first that fits, and never praise", () => {
  const graph = load(diamond());
  for (let answer = -60; answer <= 60; answer++)
    assert.equal(slip(graph, 0, answer) === null, answer === graph.grad[0]);
});

test("many paths are not tried one by one", () => {
  const nodes = [["x", "input", [], 1, 1]], edges = [];
  for (let k = 1; k <= 25; k++) {
    nodes.push([`x${k}`, "add", [k - 1, k - 1], 0, 0]);
    edges.push([k - 1, k, 0], [k - 1, k, 1]);
  }
  assert.match(slip(load({ nodes, edges, guards: [], live: true }), 0, 0.123), /Not yet/);
});
