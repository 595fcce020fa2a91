// What a learner can do, each a change of the store: the graph's numbers (see load), data (the payload), kept (the
// leaves that keep a gradient); route (the pages opened) and page (the last of them), at (how many steps are done), now
// (the step that is told, if any), moved (has anyone stepped), playing; lit (the paths shown) and chosen (their node);
// asked (the nodes to predict) and solved; passes (of backward) and stored (.grad before the last of them, by name);
// wanted (where the sliders stand), note (why one does not move), quiet (nothing to read out).
import { load, move, paths } from "./engine.js";
import { pageOf } from "./steps.js";
import { ended } from "./view.js";
import { expression, format, isNumber } from "./words.js";

const MOST_QUESTIONS = 12, UNLIT = { lit: null, chosen: null };

// The state of an untouched figure; `ask(inputs)` has a kernel trace again and is undefined on a page without one.
export function start(data, ask) {
  const state = { ...received(data), ask, passes: 1, stored: new Map(), note: "", quiet: true, route: [] };
  return { ...state, wanted: data.inputs.map(([i]) => state.value[i]), ...opened(state, 0) };
}
export function received(data) {
  const graph = load(data);
  return { data, ...graph, kept: data.leaves.filter(i => isNumber(graph.grad[i])) };
}

export function opened(state, index) {
  const page = pageOf(state.data, state, index), { route, moved } = state, back = route.indexOf(index);
  const at = page.steps.length, now = (moved && page.steps[at - 1]) || {};
  return { page, at, now, route: [...route.slice(0, back < 0 ? at : back), index], ...UNLIT };
}
export const open = (store, index) => store.set(opened(store, index));

// Steps
export function go({ page: { steps }, set }, to) {
  const at = Math.max(0, Math.min(steps.length, to));
  set({ at, now: steps[at - 1] ?? {}, moved: true, quiet: false });
}
export function play(store) {
  if (!store.playing && ended(store)) go(store, 0);
  store.set({ playing: !store.playing });
}

// Paths: those of node i, some of them, none.
export function choose(store, i) {
  light(store, paths(store, i).found);
  store.set({ chosen: i });
}
export function light({ edges, set }, found) {
  const lit = found.flat(), nodes = lit.flatMap(e => edges[e].slice(0, 2));
  set({ lit: lit.length ? { edges: new Set(lit), nodes: new Set(nodes) } : null });
}
export const unlight = ({ set }) => set(UNLIT);

// Predict: the gradients are hidden until they are typed.
export function questions({ name, out, grad, kept }) {
  const asked = name.map((_, i) => i).filter(i => out[i].length && Number.isFinite(grad[i]));
  return asked.length > MOST_QUESTIONS ? kept.slice(0, MOST_QUESTIONS) : asked.reverse();
}
export const unsolved = (store, asked = store.asked) => ({ asked: asked && questions(store), solved: new Set(), ...UNLIT });
export const predict = store => store.set(unsolved(store, !store.asked));
export const solve = ({ solved, set }, i) => set({ solved: new Set([...solved, i]) });

// .grad, which adds up over backward passes
export function again(store) {
  const { name, grad, kept, passes } = store, stored = new Map(store.stored);
  if (passes) for (const i of kept) stored.set(name[i], (stored.get(name[i]) ?? 0) + grad[i]);
  store.set({ passes: passes + 1, stored });
  go(store, Infinity);
}
export const zeroGrad = ({ set }) => set({ passes: 0, stored: new Map() });

// A slider at x: compute there. Where the code would take another way a kernel traces again, or the slider stays.
export function slide(store, k, x) {
  store.wanted[k] = x;
  store.set({ quiet: true, ...settled(store, k) });
}
export function settled(store, k) {
  const { data, wanted, ask, live, name, nodes, value } = store, inputs = data.inputs.map(([i]) => i);
  const broken = live && move(store, inputs, wanted), changes = { note: "", ...unsolved(store) };
  if (ask && (broken || !live)) ask(Object.fromEntries(inputs.map((i, at) => [name[i], wanted[at]])));
  if (ask || !broken) return changes;
  const [guard] = broken, i = inputs[k], where = nodes[guard][2].length ? expression(store, guard, i => name[i]) : name[guard];
  return {
    ...changes, wanted: inputs.map(i => value[i]),
    note: `With ${name[i]} = ${format(wanted[k])} the code takes another way at ${where}: another graph, which needs a kernel. `
      + `This one stays at ${name[i]} = ${format(value[i])}.`,
  };
}
