// Gradient norms by powers of ten: which of the colours each has. Pure: numbers in, numbers and words out.
import { format, isNumber } from "./words.js";

const LONG = 40;  // letters of an expression that are too many within a sentence
export const STEPS = 7;  // colours, one for each power of ten from the largest norm's down; the last for all below

// The norm of node i: of a tensor as Python took it, of a number its size; "" where a gradient is required and none
// arrives, undefined where there is none to say. The output's own is 1 in any graph and says nothing.
export function normOf({ norms, grad, end }, i) {
  if (i === end) return undefined;
  return norms[i] ?? (isNumber(grad[i]) ? Math.abs(grad[i]) : undefined);
}

// Of the whole graph, so that a colour means the same on each of its pages; 0 if no gradient flows.
export const largestNorm = store =>
  Math.max(0, ...store.norms.map((_, i) => normOf(store, i)).filter(norm => isNumber(norm) && isFinite(norm)));

const decade = x => Math.floor(Math.log10(x) + 1e-9);

// The colour of a norm, 0 for the largest and for one that is not finite; "bare" for 0, "none" for no gradient.
export function stepOf(norm, most) {
  if (norm === "") return "none";
  if (norm === 0) return "bare";
  return isFinite(norm) ? Math.min(STEPS - 1, decade(most) - decade(norm)) : 0;
}

// How much of a full bar a norm has: a seventh less for each power of ten.
export const shareOf = (norm, most) =>
  (isFinite(norm) ? Math.max(0.02, 1 + Math.log10(norm / most) / STEPS) : 1);

// The colours that the norms have, in words: [step, "0.1 and more"].
export function legend(norms, most) {
  const steps = new Set(norms.map(norm => stepOf(norm, most))), from = k => format(10 ** (decade(most) - k));
  const words = { bare: "0", none: "no gradient arrives", [STEPS - 1]: `below ${from(STEPS - 2)}` };
  const last = Math.max(-1, ...[...steps].filter(isNumber)), shown = Array.from({ length: last + 1 }, (_, k) => k);
  return [...shown, ...["bare", "none"].filter(kind => steps.has(kind))]
    .map(kind => [kind, words[kind] ?? `from ${from(kind)}`]);
}

// The smallest and the largest of a page's rows, for those who do not see it.
export function extremes(store, rows, most) {
  const called = (i, title) => (title && title.length < LONG ? title : store.name[i]);
  const all = rows.map(([i, , , title]) => [normOf(store, i), called(i, title)])
    .filter(([norm]) => isNumber(norm) && !isNaN(norm)).sort(([x], [y]) => x - y);
  const say = ([norm, title]) => `${format(norm)} at ${title}`;
  if (!most || !all.length) return "No gradient arrives here.";
  return all.length > 1 ? `Here from ${say(all[0])} to ${say(all.at(-1))}.` : `Here ${say(all[0])}.`;
}
