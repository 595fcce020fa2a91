// Typed values as values.py compares them. A whole number is a BigInt, as Python keeps it, any other a Number.
// A number or a list of one shape becomes { shape, entries }; a list of several shapes stays a list of those.
const RELATIVE = 1e-4, DEEPEST = 50;

export class Trouble extends Error {}

export function canonicalOf(value, depth = 0) {
  if (depth > DEEPEST) throw new Trouble("The result is a list of lists of lists without end. Is it in itself?");
  if (!Array.isArray(value)) return { shape: [], entries: [asFloat(value)] };
  const parts = value.map(part => canonicalOf(part, depth + 1)), shapes = new Set(parts.map(part => `${part.shape}`));
  if (shapes.size > 1 || parts.some(Array.isArray)) return parts;
  return { shape: [parts.length, ...(parts[0]?.shape ?? [])], entries: parts.flatMap(part => part.entries) };
}

function asFloat(value) {
  const number = Number(value);
  if (typeof value === "bigint" && !isFinite(number))
    throw new Trouble("The result is a number too large for a float, which ends at 1.8e308.");
  return number;
}

// One shape, and within a relative 1e-4; NaN agrees with NaN.
export function isSame(got, expected) {
  if (Array.isArray(got) && Array.isArray(expected))
    return got.length === expected.length && got.every((part, i) => isSame(part, expected[i]));
  if (Array.isArray(got) || Array.isArray(expected) || `${got.shape}` !== `${expected.shape}`) return false;
  const largest = Math.max(0, ...expected.entries.filter(isFinite).map(Math.abs));
  return got.entries.every((x, i) => agrees(x, expected.entries[i], largest));
}

function agrees(x, right, largest) {  // relative to the entry, and to the largest one for entries near 0
  const near = Math.abs(x - right) <= RELATIVE * (Math.abs(right) + 0.01 * largest) + 1e-9;
  return (near && isFinite(right)) || Object.is(x + 0, right + 0);
}

// To the last unit, of two numbers that are the same within the above.
export const isEqual = (got, expected) => got.entries[0] === expected.entries[0];

export const negated = ({ shape, entries }) => ({ shape, entries: entries.map(x => -x) });

export function shapeWords(values) {
  const { shape } = values;
  if (shape) return shape.length ? `of shape (${shape.join(", ")}${shape.length > 1 ? "" : ","})` : "one number";
  const shown = values.slice(0, 10).map(part => shapeWords(part).slice(0, 80)).concat(values.length > 10 ? "…" : []);
  return `${values.length} parts (${shown.join("; ")})`;
}

// How many parts a value has, and they, as text; ONE for one number.
export const ONE = "1";
export const formOf = value => (Array.isArray(value) ? `[${value.map(formOf)}]` : ONE);

// An answer as the learner reads it: 25, −0.5, [1, 2].
export function show(answer) {
  if (Array.isArray(answer)) return `[${answer.map(show).join(", ")}]`;
  const text = typeof answer === "bigint" ? `${answer}`.replace(/\B(?=(\d{3})+$)/g, ",") : fourDigits(answer);
  return text.replaceAll("-", "−");
}

// As Python's "%.4g": a half goes to the even digit, an exponent has two digits.
function fourDigits(x) {
  if (!isFinite(x)) return isNaN(x) ? "nan" : x < 0 ? "-inf" : "inf";
  if (x === 0) return Object.is(x, -0) ? "-0" : "0";
  const exact = x.toExponential(20), tie = /^-?\d\.\d\d[02468]50*e/.test(exact);
  const [rounded, power] = (tie ? exact.replace(/50*e/, "e") : x.toExponential(3)).split("e"), exponent = +power;
  if (exponent >= -4 && exponent < 4) return trimmed(Number(`${rounded}e${exponent}`).toFixed(3 - exponent));
  return `${trimmed(rounded)}e${exponent < 0 ? "-" : "+"}${`${Math.abs(exponent)}`.padStart(2, "0")}`;
}

const trimmed = text => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);
