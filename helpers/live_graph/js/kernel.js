// What goes to the kernel and comes back; and what a figure says of a kernel that does not answer.
import { opened, received, settled, unsolved } from "./moves.js";
import { format } from "./words.js";

const GO_ON = "Run this cell to go on.";

// Where the sliders stand, by name.
export const places = ({ inputs, name, wanted }) => Object.fromEntries(inputs.map(([i], k) => [name[i], wanted[k]]));

// A function that sends the sliders' values where the browser cannot compute: tensors, another way at a branch.
// A kernel in `trouble()` is not asked: the figure holds.
export const asking = (send, trouble = () => "") => (store, broken) => {
  if (store.live && !broken) return {};
  const why = trouble();
  return why ? held(store, why) : { ...send(places(store)) };
};

// The sliders back at the last numbers that are true, and why.
export function held({ inputs, name, value, wanted }, trouble) {
  const k = inputs.findIndex(([i], place) => value[i] !== wanted[place]), i = inputs[k]?.[0];
  const stays = i === undefined ? "" : `${name[i]} = ${format(wanted[k])} is for the kernel to compute; `
    + `the graph stays at ${name[i]} = ${format(value[i])}. `;
  return { wanted: inputs.map(([j]) => value[j]), note: `${trouble} ${stays}${GO_ON}` };
}

export const waiting = busy => ({ note: busy
  ? "The kernel is busy. The graph shows the last true numbers until it answers."
  : "Waiting for the kernel. The graph shows the last true numbers. If nothing comes, run this cell." });

// Said before anything is moved: on tensors every slider needs the kernel.
export const idle = ({ live }, trouble) => (live ? {} : { note: trouble && `${trouble} ${GO_ON}` });

// The kernel's answer: the same graph with other numbers, another graph, or why there is none.
export function receive(store, data) {
  if (data.error) return store.set({ note: data.error });
  const { route, at, moved, page, wanted } = store, next = { ...store, ...received(data) };
  Object.assign(next, opened(next, data.pages?.[route.at(-1)] ? route.at(-1) : 0), unsolved(next));
  const { steps } = next.page, same = moved && page.steps.length === steps.length;
  if (same) Object.assign(next, { at, now: steps[at - 1] ?? {} });
  const late = next.live && data.inputs.some(([i], k) => next.value[i] !== wanted[k]);  // a slider has moved meanwhile
  return store.set({ ...next, ...(late && settled(next, 0)) });
}
