// Numbers and operations as the figure writes them.

// JSON with the numbers that it does not have, spelt out.
export const parse = text => JSON.parse(text, (_, x) => (/^(NaN|-?Infinity)$/.test(x) && !Array.isArray(x) ? +x : x));
export const isNumber = x => typeof x === "number";

export function format(x) {  // at most 4 significant digits
  if (typeof x === "boolean") return x ? "True" : "False";
  if (!isNumber(x)) return x ?? "";
  if (Number.isInteger(x) && Math.abs(x) < 1e5) return `${x || 0}`.replace("-", "−");
  x *= 1 + 1e-12;  // lifts a tie that lost its last bit
  if (!isFinite(x)) return isNaN(x) ? "nan" : x > 0 ? "inf" : "−inf";
  const [digits, exponent] = x.toExponential(3).split("e");
  const short = exponent < -4 || exponent > 5 ? `${+digits}e${+exponent}` : `${+`${digits}e${exponent}`}`;
  return short.replaceAll("-", "−");
}

export const SIGNS = {
  add: "+", sub: "−", mul: "×", div: "/", pow: "**", gt: ">", lt: "<", ge: "≥", le: "≤", eq: "==", ne: "≠",
};
export const inside = text => (/^−/.test(text) ? `(${text})` : text);  // a negative number after a sign
export const equals = x => (/^\(/.test(x) ? " " : " = ");  // a tensor's shape is not its value

// What node i computes, its operands as `show` writes them: "3 × 2", "sin(0.5)".
export function expression({ nodes }, i, show) {
  const [, operation, operands] = nodes[i], sign = SIGNS[operation], words = operands.map(show);
  if (operation === "neg") return `−${inside(words[0])}`;
  return sign ? words.map(inside).join(` ${sign} `) : `${operation}(${words.join(", ")})`;
}

export const gradientOf = ({ name, end }, i) => `∂${name[end]}/∂${name[i]}`;
