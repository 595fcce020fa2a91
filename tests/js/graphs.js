// Graphs as the payload writes them, small enough to check by hand.
import { createStore } from "../../helpers/live_graph/js/store.js";
import { start } from "../../helpers/live_graph/js/moves.js";

const rest = { live: true, wires: [], guards: [], leaves: [], inputs: [] };
const input = (name, value) => [name, "input", [], value, 0];
const slider = i => [i, -10, 10, 0.1];

// J = 3(a + b·c) at a = 5, b = 3, c = 2
export const J = () => structuredClone({
  ...rest,
  nodes: [input("a", 5), input("b", 3), input("c", 2), ["v", "mul", [1, 2], 6, 3], ["u", "add", [0, 3], 11, 3],
    ["3", "constant", [], 3, null], ["J", "mul", [5, 4], 33, 1]],
  edges: [[1, 3, 0], [2, 3, 1], [0, 4, 0], [3, 4, 1], [4, 6, 1]], wires: [[5, 6]],
  leaves: [0, 1, 2], inputs: [0, 1, 2].map(slider),
});

// y = c + d + c·d with c = a + b, d = a·b: a reaches y by four paths
export const diamond = (a = 2, b = 3) => structuredClone({
  ...rest,
  nodes: [input("a", a), input("b", b), ["c", "add", [0, 1], 0, 0], ["d", "mul", [0, 1], 0, 0],
    ["t", "add", [2, 3], 0, 0], ["p", "mul", [2, 3], 0, 0], ["y", "add", [4, 5], 0, 0]],
  edges: [[0, 2, 0], [1, 2, 1], [0, 3, 0], [1, 3, 1], [2, 4, 0], [3, 4, 1], [2, 5, 0], [3, 5, 1], [4, 6, 0], [5, 6, 1]],
  leaves: [0, 1], inputs: [0, 1].map(slider),
});

// y = x·x where x > 0: the code asked for the truth of node 2
export const branch = (x = 2) => structuredClone({
  ...rest,
  nodes: [input("x", x), ["0", "constant", [], 0, null], ["x > 0", "gt", [0, 1], true, null],
    ["y", "mul", [0, 0], 4, 1]],
  edges: [[0, 3, 0], [0, 3, 1]], wires: [[0, 2], [1, 2]], guards: [[2, "truth", true]],
  leaves: [0], inputs: [slider(0)],
});

// s = sum(X W), with tensors in words
export const tensors = () => structuredClone({
  ...rest, live: false,
  nodes: [["X", "input", [], "(7, 5)", null], ["W", "input", [], "(5, 1)", "(5, 1)"],
    ["z", "matmul", [0, 1], "(7, 1)", "(7, 1)"], ["s", "sum", [2], 3.5, 1]],
  edges: [[1, 2, 1, "Xᵀ ·", "(5, 1)", "(5, 1)"], [2, 3, 0, "broadcast", "(7, 1)", "(7, 1)"]],
  wires: [[0, 2]], leaves: [1],
});

// y = ((x + r) + r) + r, its three steps folded into a box that opens into page 1
export const folded = () => structuredClone({
  ...rest,
  nodes: [input("x", 1), input("r", 2), ["x1", "add", [0, 1], 3, 1], ["x2", "add", [2, 1], 5, 1],
    ["y", "add", [3, 1], 7, 1]],
  edges: [[0, 2, 0], [1, 2, 1], [2, 3, 0], [1, 3, 1], [3, 4, 0], [1, 4, 1]],
  leaves: [0, 1], inputs: [slider(0), slider(1)],
  pages: [
    { title: "y",
      nodes: [[0, -1, 0, "x"], [1, -1, 0, "r"], [3, 1, 0, "x2 = steps 1–2(x, r)"], [4, -1, 0, "y = x2 + r"]],
      edges: [[0, 2, [0]], [1, 2, [1, 3]], [2, 3, [4]], [1, 3, [5]]], wires: [], skeleton: -1 },
    { title: "steps 1–2",
      nodes: [[0, -1, 0, "x"], [1, -1, 0, "r"], [2, -1, 0, "x1 = x + r"], [3, -1, 0, "x2 = x1 + r"]],
      edges: [[0, 2, [0]], [1, 2, [1]], [2, 3, [2]], [1, 3, [3]]], wires: [], skeleton: 0 },
  ],
  skeletons: ["<svg/>"],
});

// y = g·h with g = tanh(a·x + b·z) and h = c·x + d·z + e: two units on page 1, behind them the product
export const network = () => structuredClone({
  ...rest,
  nodes: [input("x", 0.5), input("z", -1.5), input("a", 0.4), input("b", -0.3), input("c", 0.9), input("d", 0.2),
    input("e", 0.1),
    ["p", "mul", [2, 0], 0, 0], ["q", "mul", [3, 1], 0, 0], ["s", "add", [7, 8], 0, 0], ["g", "tanh", [9], 0, 0],
    ["r", "mul", [4, 0], 0, 0], ["t", "mul", [5, 1], 0, 0], ["u", "add", [11, 12], 0, 0], ["h", "add", [13, 6], 0, 0],
    ["y", "mul", [10, 14], 0, 0]],
  edges: [[2, 7, 0], [0, 7, 1], [3, 8, 0], [1, 8, 1], [7, 9, 0], [8, 9, 1], [9, 10, 0], [4, 11, 0], [0, 11, 1],
    [5, 12, 0], [1, 12, 1], [11, 13, 0], [12, 13, 1], [13, 14, 0], [6, 14, 1], [10, 15, 0], [14, 15, 1]],
  leaves: [0, 1, 2, 3, 4, 5, 6], inputs: [0, 1, 2, 3].map(slider),
  pages: [null, { title: "Network", wires: [], skeleton: 0,
    nodes: [[0, -1, 0, "x"], [1, -1, 0, "z"], [10, 2, 0, "g = tanh(s)"], [14, 3, 0, "h = Σ", 6],
      [15, -1, 0, "y = g × h"]],
    edges: [[0, 2, [1], 2], [1, 2, [3], 3], [0, 3, [8], 4], [1, 3, [10], 5], [2, 4, [15]], [3, 4, [16]]] }],
  skeletons: [["<svg/>", [1, 1, [], []]]],
});

export function figure(data, ask) {
  const store = createStore(start(data, ask));
  for (const node of store.page.nodes) node.title ??= `«${store.name[node.i]}»`;  // as the picture does
  return store;
}
export const index = ({ nodes }, name) => nodes.findIndex(([other]) => other === name);
export const plain = parts => parts.flat().filter(part => !/^[vgl]$/.test(part)).join("");
