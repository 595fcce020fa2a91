// What a learner can do, each a change of the store: the payload and the graph's numbers (see load), kept (the leaves
// that keep a gradient); route (the pages opened) and page (the last of them), at (how many steps are done), now (the
// step that is told, if any), moved (has anyone stepped), playing; lit (the paths shown) and chosen (their node); asked
// (the nodes to predict), answers (what was typed) and solved; passes (of backward) and stored (.grad before the last
// of them, by name); wanted (where the sliders stand), sliding, before (the values when a slider began to move), note
// (why one does not move), turned (does the figure run from top to bottom), quiet (nothing to read out).
import { load, move, paths } from "./engine.js";
import { pageOf } from "./steps.js";
import { ended } from "./view.js";
import { expression, format, isNumber } from "./words.js";

const UNLIT = { lit: null, chosen: null };

// The state of an untouched figure; `ask` is undefined where there is no kernel.
export function start(data, ask) {
  const state = { ...received(data), ask, passes: 1, stored: new Map(), quiet: true, route: [], before: null };
  const unstepped = data.fresh ? { at: 0, moved: true } : {};  // nothing is shown before it is asked for
  return { ...state, wanted: state.inputs.map(([i]) => state.value[i]), ...opened(state, 0), ...unstepped };
}
export function received(data) {
  const graph = load(data);
  return { pages: null, note: "", ...graph, kept: data.leaves.filter(i => isNumber(graph.grad[i])) };
}

export function opened(state, index) {
  const page = pageOf(state, index), { route, moved } = state, at = page.steps.length, back = route.indexOf(index);
  const now = (moved && page.steps[at - 1]) || {};
  return { page, at, now, route: [...(back < 0 ? route : route.slice(0, back)), index], ...UNLIT };
}
export function open(store, index) {
  const next = opened(store, index);
  store.set({ ...next, ...unsolved({ ...store, ...next }) });
}

// Steps
export function go({ page: { steps }, set }, to) {
  const at = Math.max(0, Math.min(steps.length, to));
  set({ at, now: steps[at - 1] ?? {}, moved: true, quiet: false, before: null });
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
// Hovering a node shows its paths while none is chosen.
export function hover(store, i) {
  if (store.chosen === null) light(store, i === undefined ? [] : paths(store, i).found);
}

// Predict: the gradients are hidden until they are typed. A folded box is not asked for, a unit of a network is.
export function questions({ page, out, grad, pages }) {
  const isAsked = ({ i, child }) => !(child > 0 && pages[0]) && out[i].length && Number.isFinite(grad[i]);
  return page.nodes.filter(isAsked).map(({ i }) => i).sort((i, j) => j - i);
}
export const unsolved = (store, on = store.asked) =>
  ({ asked: on && questions(store), solved: new Set(), answers: new Map(), ...UNLIT });
export const predict = store => store.set(unsolved(store, !store.asked));
export const solve = ({ solved, set }, i) => set({ solved: new Set([...solved, i]) });

// .grad, which adds up over backward passes
export function again(store) {
  const { name, grad, kept, passes, stored } = store;
  if (passes) for (const i of kept) stored.set(name[i], (stored.get(name[i]) ?? 0) + grad[i]);
  store.passes++;
  go(store, Infinity);
}
export const zeroGrad = ({ set }) => set({ passes: 0, stored: new Map() });

// A slider at x: compute there. Where the code would take another way a kernel traces again, or the slider stays.
export function slide(store, k, x) {
  store.wanted[k] = x;
  const before = (store.sliding && store.before) || [...store.value];
  store.set({ quiet: true, sliding: true, before, ...settled(store, k) });
}
export function settled(store, k) {
  const { inputs, wanted, ask, live, name, nodes, value } = store, moved = inputs.map(([i]) => i), i = moved[k];
  const broken = live && move(store, moved, wanted), changes = { note: "", ...UNLIT };
  if (ask || !broken) return { ...changes, ...ask?.(store, broken) };
  const [guard] = broken, where = nodes[guard][2].length ? expression(store, guard, j => name[j]) : name[guard];
  return {
    ...changes, wanted: moved.map(j => value[j]),
    note: `With ${name[i]} = ${format(wanted[k])} the code takes another way at ${where}: another graph, which needs a `
      + `kernel. This one stays at ${name[i]} = ${format(value[i])}.`,
  };
}
