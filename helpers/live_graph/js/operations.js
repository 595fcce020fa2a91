// The arithmetic of each operation: [forward, backward]. forward(operands, params) is the value;
// backward(upstream, operands, value, params) is one contribution for each operand, equal to PyTorch's.
// A comparison gives a bool, which counts as 0 or 1 elsewhere, also where it is compared with a number.
// A figure carries the rows that it uses: a row starts with two spaces and needs no other.
export const OPERATIONS = {
  __proto__: null,  // no operation is called toString
  add: [([a, b]) => a + b, g => [g, g]],
  sub: [([a, b]) => a - b, g => [g, -g]],
  mul: [([a, b]) => a * b, (g, [a, b]) => [g * b, g * a]],
  div: [([a, b]) => a / b, (g, [a, b]) => [g / b, -g * (a / b / b)]],
  pow: [
    ([a, b]) => {  // PyTorch differs from JavaScript at 1 ** nan, (−1) ** inf, (−inf) ** 0.5
      if (+a === 1 || (a === -1 && Math.abs(b) === Infinity)) return 1;
      return Math.abs(b) === 0.5 ? Math.sqrt(a) ** (2 * b) : a ** b;
    },
    (g, [a, b], y) => [
      +b === 0 ? 0 : g * (b * OPERATIONS.pow[0]([a, b - 1])),
      g * (+a === 0 && b >= 0 ? 0 : y * Math.log(a))]],
  neg: [([a]) => -a, g => [-g]],
  exp: [([a]) => Math.exp(a), (g, x, y) => [g * y]],
  log: [([a]) => Math.log(a), (g, [a]) => [g / a]],
  sqrt: [([a]) => Math.sqrt(a), (g, x, y) => [g / (2 * y)]],
  sin: [([a]) => Math.sin(a), (g, [a]) => [g * Math.cos(a)]],
  cos: [([a]) => Math.cos(a), (g, [a]) => [g * -Math.sin(a)]],
  tan: [([a]) => Math.tan(a), (g, x, y) => [g * (1 + y * y)]],
  tanh: [([a]) => Math.tanh(a), (g, x, y) => [g * (1 - y * y)]],
  sigmoid: [([a]) => 1 / (1 + Math.exp(-a)), (g, x, y) => [g * (1 - y) * y]],
  relu: [([a]) => (a <= 0 ? 0 : a), (g, x, y) => [y <= 0 ? 0 : g]],
  leaky_relu: [([a], p) => (a > 0 ? a : a * p.negative_slope), (g, [a], y, p) => [a > 0 ? g : g * p.negative_slope]],
  elu: [([a], p) => (a < 0 ? p.alpha * Math.expm1(a) : a), (g, [a], y, p) => [a <= 0 ? g * p.alpha * Math.exp(a) : g]],
  softplus: [
    ([a], p) => (a * p.beta > p.threshold ? a : Math.log1p(Math.exp(a * p.beta)) / p.beta),
    (g, [a], y, p) => [a * p.beta > p.threshold ? g : (g * Math.exp(a * p.beta)) / (Math.exp(a * p.beta) + 1)]],
  abs: [([a]) => Math.abs(a), (g, [a]) => [g * (Math.sign(a) || 0)]],
  minimum: [x => Math.min(...x), (g, [a, b]) => (+a === +b ? [g / 2, g / 2] : [a > b ? 0 : g, b > a ? 0 : g])],
  maximum: [x => Math.max(...x), (g, [a, b]) => (+a === +b ? [g / 2, g / 2] : [a < b ? 0 : g, b < a ? 0 : g])],
  clamp: [
    ([a], { min = -Infinity, max = Infinity } = {}) => Math.min(Math.max(a, min), max),
    (g, [a], y, { min = -Infinity, max = Infinity } = {}) => [a >= min && a <= max ? g : 0]],
  where: [([c, a, b]) => +(c ? a : b), (g, [c]) => [0, c ? g : 0, c ? 0 : g]],
  gt: [([a, b]) => a > b],
  lt: [([a, b]) => a < b],
  ge: [([a, b]) => a >= b],
  le: [([a, b]) => a <= b],
  eq: [([a, b]) => +a === +b],
  ne: [([a, b]) => +a !== +b],
  detach: [([a]) => a],
};
