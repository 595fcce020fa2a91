// What goes to the kernel and comes back.
import { opened, received, settled, unsolved } from "./moves.js";

// A function that sends the sliders' values where the browser cannot compute: tensors, another way at a branch.
export const asking = send => ({ live, inputs, name, wanted }, broken) => {
  if (broken || !live) send(Object.fromEntries(inputs.map(([i], k) => [name[i], wanted[k]])));
};

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
