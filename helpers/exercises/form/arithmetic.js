// What Python's signs give: numbers, + − * / **, brackets, lists, inf and nan; an error for anything else.
const WHOLE = "[0-9](?:_?[0-9])*", POWER = `[eE][-+]?${WHOLE}`;
const FLOAT = `(?:${WHOLE}\\.(?:${WHOLE})?|\\.${WHOLE})(?:${POWER})?|${WHOLE}${POWER}`;
const INTEGER = "0[xX](?:_?[0-9a-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|[1-9](?:_?[0-9])*|0(?:_?0)*";
const NAME = "[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*", END = "(?![\\p{L}\\p{N}_.])";
const PART = new RegExp(`([ \\t\\f]+|#.*)|(\\*\\*|[-+*/()[\\],])|(${FLOAT})${END}|(${INTEGER})${END}|(${NAME})`, "uy");
const NAMED = new Map([["inf", Infinity], ["infinity", Infinity], ["nan", NaN]]);

export function evaluated(text) {
  const parts = partsOf(text);
  let at = 0;

  function sum() {
    let value = term();
    while (parts[at] === "+" || parts[at] === "-")
      value = parts[at++] === "+" ? real(value) + real(term()) : real(value) - real(term());
    return value;
  }
  function term() {
    let value = factor();
    while (parts[at] === "*" || parts[at] === "/")
      value = parts[at++] === "*" ? real(value) * real(factor()) : quotient(real(value), real(factor()));
    return value;
  }
  function factor() {
    if (parts[at] !== "-" && parts[at] !== "+") return power();
    const sign = parts[at++], value = factor();
    if (Array.isArray(value)) fail();
    return sign === "-" ? -value : value;
  }
  function power() {
    const base = atom();
    return parts[at] === "**" ? raised(real(base), (at++, real(factor()))) : base;
  }
  function atom() {
    const part = parts[at++];
    if (part === "[") return listed("]")[0];
    if (part === "(") return alone(listed(")"));
    return part === undefined || typeof part === "string" ? fail() : part;
  }
  function listed(end) {  // the values before a bracket, or before the end, and how many commas stand behind them
    const values = [];
    let commas = 0;
    while (parts[at] !== end) {
      values.push(sum());
      if (parts[at] !== ",") break;
      at++;
      commas++;
    }
    return parts[at++] === end ? [values, commas] : fail();
  }

  const found = listed();
  return found[0].length ? alone(found) : fail();
}

const alone = ([values, commas]) => (values.length === 1 && !commas ? values[0] : values);

function partsOf(text) {
  const parts = [];
  for (PART.lastIndex = /^[ \t]/.test(text) ? fail() : 0; PART.lastIndex < text.length;) {
    const [, gap, sign, float, integer, name] = PART.exec(text) ?? fail();
    if (gap === undefined) parts.push(sign ?? numberOf(float, integer, name));
  }
  return parts;
}

function numberOf(float, integer, name) {
  if (float) return Number(float.replaceAll("_", ""));
  return integer ? BigInt(integer.replaceAll("_", "")) : NAMED.get(name.normalize("NFKC").toLowerCase()) ?? fail();
}

function real(value) {
  const number = Array.isArray(value) ? fail() : Number(value);
  return typeof value === "bigint" && !isFinite(number) ? fail() : number;
}

const quotient = (a, b) => (b === 0 ? fail() : a / b);

function raised(a, b) {  // JavaScript has another opinion of 1 to the power of ∞ or NaN
  const value = a === 1 || (a === -1 && !isFinite(b) && !isNaN(b)) ? a ** (isFinite(b) ? b : 0) : a ** b;
  const made = (isNaN(value) && !isNaN(a) && !isNaN(b)) || (!isFinite(value) && isFinite(a) && isFinite(b));
  return made ? fail() : value;
}

function fail() {
  throw new SyntaxError("not a number");
}
