// The live graph: step the chain rule, follow the slider, ask a node for its paths.
// Python sends a picture (SVG) and a tape (the traced operations); this module evaluates the tape forward
// and backward and rewrites the picture's labels. Two hosts: a self-contained text/html output (the last
// lines mount it), and anywidget (the default export), where a kernel can trace again.

// ---- Arithmetic. Each operation owns two rules: forward(operands, params), and
// backward(upstream, operands, result, params) with one contribution per operand, equal to PyTorch's.
const power = (a, b) => (a === 1 || (a === -1 && Math.abs(b) === Infinity) ? 1 : a ** b);
const OPS = {
  __proto__: null,
  add: [([a, b]) => a + b, g => [g, g]],
  sub: [([a, b]) => a - b, g => [g, -g]],
  mul: [([a, b]) => a * b, (g, [a, b]) => [g * b, g * a]],
  div: [([a, b]) => a / b, (g, [a, b]) => [g / b, -g * (a / b / b)]],
  pow: [([a, b]) => power(a, b), (g, [a, b], y) => [
    b === 0 ? 0 : g * (b * power(a, b - 1)),
    g * (a === 0 && b >= 0 ? 0 : y * Math.log(a))]],
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
    (g, [a], y, p) => {
      const z = Math.exp(a * p.beta);
      return [a * p.beta > p.threshold ? g : (g * z) / (z + 1)];
    }],
  abs: [([a]) => Math.abs(a), (g, [a]) => [g * Math.sign(a)]],
  minimum: [x => Math.min(...x), (g, [a, b]) => [a > b ? 0 : a === b ? g / 2 : g, a < b ? 0 : a === b ? g / 2 : g]],
  maximum: [x => Math.max(...x), (g, [a, b]) => [a < b ? 0 : a === b ? g / 2 : g, a > b ? 0 : a === b ? g / 2 : g]],
  clamp: [
    ([a], { min, max }) => Math.min(Math.max(a, min ?? -Infinity), max ?? Infinity),
    (g, [a], y, { min, max }) => [a >= (min ?? -Infinity) && a <= (max ?? Infinity) ? g : 0]],
  where: [([c, a, b]) => (c ? a : b), (g, [c]) => [0, c ? g : 0, c ? 0 : g]],
  gt: [([a, b]) => a > b], lt: [([a, b]) => a < b], ge: [([a, b]) => a >= b], le: [([a, b]) => a <= b],
  eq: [([a, b]) => a === b], ne: [([a, b]) => a !== b],
  detach: [([a]) => a, g => [g]], clone: [([a]) => a, g => [g]],
};

// A tape's numbers: value and grad for each node, local, part (upstream × local) and total (the sum so far) for each edge.
export function load(tape) {
  const { nodes, edges, guards = [] } = tape, into = nodes.map(() => []), out = nodes.map(() => []);
  edges.forEach(([s, t], e) => { into[t].push(e); out[s].push(e); });
  const order = nodes.flatMap((_, k) => into[nodes.length - 1 - k]);  // the backward pass, edge by edge
  const rank = [];
  order.forEach((e, k) => { rank[e] = k; });
  out.forEach(list => list.sort((x, y) => rank[x] - rank[y]));
  const column = k => edges.map(edge => edge[k]);
  const m = {
    nodes, edges, guards, into, out, order, rank, end: nodes.length - 1, live: tape.live,
    value: nodes.map(n => n[3]), grad: nodes.map(n => n[4] ?? undefined),
    local: column(3), part: column(4), total: column(5),
  };
  if (m.live) evaluate(m);
  return m;
}

export function evaluate(m) {
  m.nodes.forEach(([, op, args, , , params], i) => {
    if (OPS[op]) m.value[i] = OPS[op][0](args.map(k => m.value[k]), params);
  });
  m.grad.fill(undefined);
  m.grad[m.end] = 1;
  for (let i = m.end; i >= 0; i--) {
    if (!m.into[i].length || m.grad[i] === undefined) continue;
    const [, op, args, , , params] = m.nodes[i], x = args.map(k => m.value[k]), y = m.value[i];
    const locals = OPS[op][1](1, x, y, params), parts = OPS[op][1](m.grad[i], x, y, params);
    for (const e of m.into[i]) {
      const [s, , slot] = m.edges[e];
      m.local[e] = locals[slot];
      m.part[e] = parts[slot];
      m.grad[s] = m.total[e] = m.grad[s] === undefined ? parts[slot] : m.grad[s] + parts[slot];
    }
  }
}

// Every way from node i to the output as a list of edges: the first `most`, and how many there are.
export function paths(m, i, most = 12) {
  const count = m.nodes.map(() => 0), found = [], stack = [[]];
  count[m.end] = 1;
  for (const e of m.order) count[m.edges[e][0]] += count[m.edges[e][1]];
  while (stack.length && found.length < most) {
    const path = stack.pop(), at = path.length ? m.edges[path.at(-1)][1] : i;
    if (at === m.end) found.push(path);
    else for (const e of m.out[at].filter(e => count[m.edges[e][1]])) stack.push([...path, e]);
  }
  return { found, count: count[i] };
}

const product = (m, path) => path.reduceRight((g, e) => g * m.local[e], m.grad[m.end]);
const near = (x, y) => Math.abs(x - y) <= Math.max(1e-3 * Math.abs(y), 1e-9);

// The mistake behind a wrong gradient of node i, as a sentence; null when the answer is right.
export function slip(m, i, answer) {
  const is = x => near(answer, x), [name] = m.nodes[i], J = m.nodes[m.end][0], uses = m.out[i], g = m.grad[i];
  const parts = uses.map(e => m.part[e]), of = e => m.nodes[m.edges[e][1]];
  if (is(g)) return null;
  if (is(-g)) return "The size is right, the sign is not.";
  if (uses.length > 1 && is(parts.at(-1)))
    return `Overwritten instead of added: ${name} is used ${uses.length} times and this is the last contribution alone.`;
  const { found, count } = paths(m, i, 8);
  if (count > 1 && count <= 8)
    for (let mask = 1; mask < 2 ** count - 1; mask++)
      if (is(found.reduce((sum, path, k) => sum + (mask >> k & 1 ? product(m, path) : 0), 0)))
        return `A path is forgotten: ${name} reaches ${J} by ${count} paths, and all of them add up.`;
  const wrong = part => uses.some((_, k) => is(g - parts[k] + part(uses[k]))) || is(uses.reduce((sum, e) => sum + part(e), 0));
  const up = e => m.grad[m.edges[e][1]];
  if (wrong(e => (of(e)[1] === "mul" ? up(e) * m.value[i] : NaN)))
    return `The other factor: the local derivative of a product with respect to ${name} is what ${name} is multiplied by, not ${name} itself.`;
  if (wrong(up)) return `A missing factor: this is the upstream gradient; multiply it by the local derivative.`;
  if (wrong(e => m.local[e])) return `A missing factor: this is the local derivative; multiply it by the upstream gradient.`;
  if (found.some(path => path.some(e => is(product(m, path.filter(x => x !== e))))))
    return `A missing factor: multiply every local derivative on the way from ${J} to ${name}.`;
  return uses.length > 1 ? `Not yet: for each of the ${uses.length} uses upstream × local, then add.` : "Not yet: upstream × local.";
}

// ---- Words
const SPECIAL = { NaN, Infinity, "-Infinity": -Infinity };
const parse = text => JSON.parse(text, (_, v) => (typeof v === "string" && v in SPECIAL ? SPECIAL[v] : v));
export function format(x) {  // at most 4 significant digits, as the figure writes them
  if (typeof x === "boolean") return x ? "True" : "False";
  if (typeof x !== "number") return x ?? "";
  if (!Number.isFinite(x)) return Number.isNaN(x) ? "nan" : x > 0 ? "inf" : "−inf";
  if (Number.isInteger(x) && Math.abs(x) < 1e5) return `${x || 0}`.replace("-", "−");
  const [digits, exponent] = (x * (1 + 1e-12)).toExponential(3).split("e");
  return (exponent < -4 || exponent > 5 ? `${+digits}e${+exponent}` : `${+(digits + "e" + exponent)}`).replaceAll("-", "−");
}
const SIGNS = { add: "+", sub: "−", mul: "×", div: "/", pow: "**", matmul: "@", gt: ">", lt: "<", ge: "≥", le: "≤", eq: "==", ne: "≠" };
const inside = text => (/^−/.test(text) ? `(${text})` : text);
function expression(m, i, show) {  // "3 × 2", "sin(0.5)"
  const [, op, args] = m.nodes[i];
  if (op === "neg") return `−${inside(show(args[0]))}`;
  return SIGNS[op] ? args.map(k => inside(show(k))).join(` ${SIGNS[op]} `) : `${op}(${args.map(show).join(", ")})`;
}

// ---- Elements. All text goes in as text, never as markup.
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes))
    typeof value === "function" ? (element[key] = value) : element.setAttribute(key, value);
  element.append(...children);
  return element;
}
const ICONS = {
  first: "M3 3v10M13 3 6 8l7 5z", back: "M11 3 4 8l7 5z", forward: "M5 3l7 5-7 5z", last: "M13 3v10M3 3l7 5-7 5z",
  play: "M4 2.5 13 8l-9 5.5z", pause: "M4 3h2.5v10H4zM9.5 3H12v10H9.5z", plus: "M8 3v10M3 8h10", minus: "M3 8h10",
  fit: "M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4",
};
function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg"), path = document.createElementNS(svg.namespaceURI, "path");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}
const iconButton = (name, label, onclick) => make("button", { type: "button", "aria-label": label, title: label, onclick }, icon(name));
const tint = kind => text => make("b", { class: kind }, text), value = tint("v"), gradient = tint("g"), local = tint("l");
const show = (box, on) => { if (box && box.on !== on) box.style.visibility = (box.on = on) ? "" : "hidden"; };
function write(label, words) {  // a wider number is squeezed into its box, a pill grows with it
  if (!label || label.words === words) return;
  const { text, room, pill } = label, wide = words.length * label.size;
  text.textContent = label.words = words;
  text.removeAttribute("textLength");
  if (pill) {
    pill.setAttribute("x", -Math.max(17, wide / 2 + 9));
    pill.setAttribute("width", Math.max(34, wide + 18));
  } else if (wide > room && text.getComputedTextLength() > room) text.setAttribute("textLength", room);
}
const swap = (d, name) => { if (d.state !== name) d.g.setAttribute("class", d.state = name); };

const STYLE = `
:host{display:block;color-scheme:light}
.lg{--ink:#1b1f24;--muted:#5b6370;--line:#c3c9d1;--paper:#fff;--fill:#f4f8fb;--value:#0072b2;--grad:#b84e00;--local:#00795a;--data:#56b4e9;--wash:#fdf6f1;
  font:14px/1.45 system-ui,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;color:var(--ink);background:var(--paper);padding:8px;max-width:1240px}
.lg.dark{--ink:#e6e9ee;--muted:#a0a9b6;--line:#4a5361;--paper:#14181d;--fill:#1b232c;--value:#6bb8ef;--grad:#ff9d5c;--local:#45cfa0;--wash:#241d17;color-scheme:dark}
.lg .graph{--ink:inherit;--muted:inherit;--line:inherit;--paper:inherit;--fill:inherit;--value:inherit;--grad:inherit;--local:inherit;--data:inherit}
.lg.large{font-size:22px}
.stage{overflow:auto;border-radius:8px}
.stage svg{display:block;width:100%;height:auto}
.lg.large,.large .stage svg{max-width:none!important}
.stage.roam{overflow:hidden;border:1px solid var(--line);touch-action:none;cursor:grab}
.stage.roam svg{height:420px;max-width:none!important}
:focus-visible{outline:3px solid var(--value);outline-offset:2px}
.graph .node{cursor:pointer}.graph .node:focus-visible{outline:none}.graph .node:focus-visible .box{stroke:var(--value);stroke-width:3}
.edge,.node{transition:opacity .2s}
.graph .later .pill{visibility:hidden}
.graph .done .wire{stroke:var(--grad);stroke-opacity:.5}
.graph .now .wire{stroke:var(--grad);stroke-width:3.5}.graph .now .pill rect{fill:var(--local)}.graph .now .pill .local{fill:var(--paper)}
.graph .feed .wire{stroke:var(--value);stroke-width:3}
.graph .now .box{stroke:var(--grad);stroke-width:3}.graph .feed .box{stroke:var(--value);stroke-width:3}
.graph .lit .wire{stroke:var(--grad);stroke-width:4}.graph .lit .box{stroke:var(--grad);stroke-width:2.5}
.dim{opacity:.28}.dot{fill:var(--grad)}
.eq{margin:8px 0;padding:8px 14px;border-left:3px solid var(--grad);background:var(--wash);font-size:1.14em;min-height:1.5em;white-space:pre-wrap;overflow-wrap:anywhere}
.eq.forward{border-color:var(--value)}.g{color:var(--grad)}.l{color:var(--local)}.v{color:var(--value)}
.m{color:var(--muted);font-size:.82em;margin-right:1em}
.row{display:flex;flex-wrap:wrap;gap:6px 10px;align-items:center;margin-top:8px;white-space:pre-wrap}[hidden]{display:none!important}
button{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--line);border-radius:7px;min-width:2.6em;height:2.3em;padding:0 .7em;cursor:pointer}
button:hover{border-color:var(--ink)}button[aria-pressed=true]{background:var(--wash);border-color:var(--grad)}
.go{background:var(--ink);color:var(--paper);border-color:var(--ink)}.end{margin-left:auto}
button svg{width:1.05em;height:1.05em;vertical-align:-.15em;fill:currentColor;stroke:currentColor;stroke-width:1.4;stroke-linejoin:round}
.go svg{margin-left:.4em}
.dots{display:flex;gap:6px;padding:0 6px}.dots i{width:9px;height:9px;border-radius:50%;background:var(--line);cursor:pointer}
.dots .f{background:var(--value)}.dots .b{background:var(--grad);border-radius:2px}
.row label{display:flex;gap:8px;align-items:center;margin-right:14px}label b{max-width:11em;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
input[type=range]{width:9em;accent-color:var(--value)}
input:not([type=range]){width:5.4em;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line);border-radius:6px;padding:3px 6px}
.note{margin:8px 0;padding:8px 14px;border-left:3px solid var(--ink)}.panel{margin-top:8px}
.panel button{display:block;height:auto;min-height:2.2em;text-align:left;margin:3px 0;max-width:100%;overflow-wrap:anywhere;white-space:pre-wrap}
.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media(prefers-reduced-motion:reduce){*{transition:none!important}}
@media print{.row,.panel{display:none}}`;

// ---- One live graph in one host element. `ask(inputs)` asks a kernel to trace again; without one it is undefined.
export function mount(host, data, picture, ask) {
  let m = load(data), view, svg, box, home, drawn, links, steps, ops, at, stepped, lit, playing, passes = 1, solved;
  const stored = new Map();
  const name = i => m.nodes[i][0], J = () => name(m.end), nabla = i => `∂${J()}/∂${name(i)}`;
  const shadow = host.shadowRoot ?? host.attachShadow({ mode: "open" });

  // -- what is on the page
  const stage = make("div", { class: "stage", tabindex: "0", role: "group", onkeydown: keys });
  const equation = make("div", { class: "eq" }), said = make("div", { class: "said", "aria-live": "polite" });
  const note = make("div", { class: "note", role: "alert", hidden: "" }), panel = make("div", { class: "panel" });
  const dots = make("div", { class: "dots", "aria-hidden": "true" }), trail = make("div", { class: "row" });
  const bar = make("input", { type: "range", min: 0, "aria-label": "step", oninput: () => go(+bar.value) });
  const play = iconButton("play", "Play", () => (playing ? pause() : run()));
  const step = make("button", { type: "button", class: "go", onclick: () => go(at === steps.length ? 0 : at + 1) }, "Step", icon("forward"));
  const toggle = (label, title, onclick) => make("button", { type: "button", "aria-pressed": "false", title, onclick }, label);
  const predict = toggle("Predict", "Hide the gradients and type them yourself", () => ask_gradients(!solved));
  const large = toggle("A+", "Large type", () => large.setAttribute("aria-pressed", frame.classList.toggle("large")));
  const zoom = make("span", {}, iconButton("minus", "Zoom out", () => scale(1.25)), " ",
    iconButton("plus", "Zoom in", () => scale(0.8)), " ", iconButton("fit", "Fit the whole graph", () => scale()));
  const controls = make("div", { class: "row" },
    iconButton("first", "First step", () => go(0)), iconButton("back", "Step back", () => go(at - 1)), step,
    play, iconButton("last", "Last step", () => go(steps.length)), dots, bar, zoom, make("span", { class: "end" }), predict, large);
  const sliders = make("div", { class: "row" }, ...data.inputs.map(slider));
  const grads = make("div", { class: "row" });
  const sums = make("span"), many = make("span", { class: "m" });
  const frame = make("div", { class: "lg" }, trail, stage, equation, note, said, controls, sliders, grads, panel);
  sliders.hidden = !data.inputs.length;
  frame.onkeydown = event => { if (!event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation(); };
  frame.onpointerenter = shade;
  shadow.replaceChildren(make("style", {}, STYLE), frame);
  host.setAttribute("data-lm-suppress-shortcuts", "true");

  // -- the figure
  function open(index) {
    view = data.views?.[index] ?? { nodes: m.nodes.map((_, i) => [i]), edges: m.edges.map(([s, t], e) => [s, t, [e]]), wires: data.wires };
    svg = document.importNode(new DOMParser().parseFromString(picture, "image/svg+xml").documentElement, true);
    const { width, height } = svg.viewBox.baseVal, roam = view.nodes.length > 60 || width > 2400;
    box = home = [0, 0, width, height];
    svg.setAttribute("role", "group");
    svg.style.maxWidth = `${width}px`;
    frame.style.maxWidth = roam ? "" : `${Math.max(width, 760)}px`;
    stage.classList.toggle("roam", roam);
    zoom.hidden = !roam;
    stage.setAttribute("aria-label", `Graph of ${J()}. Left and right arrows step, up and down arrows choose a node.`);
    stage.replaceChildren(svg);
    ops = view.nodes.flatMap(([i, , given], k) => (given || !m.nodes[i][2].length ? [] : [k]));
    const backs = view.edges.map((_, e) => e).sort((x, y) => m.rank[view.edges[x][2][0]] - m.rank[view.edges[y][2][0]]);
    steps = [...ops.map(node => ({ node })), ...backs.map(edge => ({ edge }))];
    const arrival = [], label = (g, kind, size) => {
      const text = g.querySelector(`text.${kind}`), room = g.firstChild.getAttribute("width") - 28;
      text?.setAttribute("lengthAdjust", "spacingAndGlyphs");
      return text && { text, room, size, box: text.parentNode === g ? text : text.parentNode, pill: kind === "local" && text.previousSibling };
    };
    steps.forEach(({ edge }, k) => { if (edge !== undefined) arrival[edge] = k + 1; });
    drawn = [...svg.querySelectorAll("g.node")].map(g => {
      const k = +g.dataset.node, [i] = view.nodes[k], grad = label(g, "grad", 8.8), value = label(g, "value", 15);
      const outs = backs.filter(e => view.edges[e][0] === k).map(e => [arrival[e], view.edges[e][2].at(-1)]);
      g.setAttribute("tabindex", view.nodes.length > 30 ? "-1" : "0");
      g.setAttribute("role", "button");
      g.setAttribute("aria-label", `${name(i)}: list its paths to ${J()}`);
      g.onclick = () => (solved ? panel.querySelector(`input[name="${i}"]`)?.focus() : ask_paths(i));
      return { g, i, k, outs, base: g.getAttribute("class"), known: ops.indexOf(k) + 1, value, grad, prefix: grad?.text.textContent.split(" = ")[0] };
    });
    links = [...svg.querySelectorAll("g.edge")].map(g => {
      const e = g.dataset.edge, target = (e === undefined ? view.wires[g.dataset.wire] : view.edges[e])[1];
      return { g, e, target, base: g.getAttribute("class"), known: ops.indexOf(target) + 1, arrival: arrival[e], text: label(g, "local", 8.6) };
    });
    dots.replaceChildren(...(steps.length > 30 ? [] : steps.map((_, k) => make("i", { onclick: () => go(k + 1) }))));
    dots.hidden = !(bar.hidden = steps.length <= 30);
    bar.max = steps.length;
    at = steps.length;
    light();
  }

  const hidden = i => solved && i !== m.end && !solved.has(i);
  function arrived({ i, outs }) {  // the node's gradient so far; undefined before anything has arrived
    if (at <= ops.length || hidden(i)) return undefined;
    return outs.length ? m.total[outs.findLast(([when]) => when <= at)?.[1]] : m.grad[i];
  }

  function paint() {
    const now = steps[at - 1] ?? {}, [source, target] = view.edges[now.edge] ?? [];
    for (const d of drawn) {
      const sum = arrived(d), dim = lit && !lit.nodes.has(d.i);
      show(d.value?.box, d.known <= at);
      show(d.grad?.box, sum !== undefined);
      if (typeof m.value[d.i] !== "string") write(d.value, format(m.value[d.i]));
      if (sum !== undefined && typeof sum !== "string") write(d.grad, `${d.prefix} = ${format(sum)}`);
      swap(d, d.base + (d.k === now.node ? " feed" : d.k === source ? " now" : "") + (dim ? " dim" : lit ? " lit" : ""));
    }
    for (const d of links) {
      const on = lit && d.e !== undefined && view.edges[d.e][2].some(e => lit.edges.has(e));
      if (d.e !== undefined && m.live) write(d.text, format(m.local[view.edges[d.e][2][0]]));
      swap(d, d.base + (d.known > at ? " later" : "") + (d.target === now.node ? " feed" : d.e === undefined ? "" : +d.e === now.edge ? " now" : d.arrival < at && at < steps.length ? " done" : "") + (on ? " lit" : lit ? " dim" : ""));
    }
    [...dots.children].forEach((dot, k) => swap({ g: dot, state: dot.className }, k >= at ? "" : k < ops.length ? "f" : "b"));
    bar.value = at;
    sums.replaceChildren(...(data.leaves ?? []).flatMap(i => [`${name(i)}.grad `, gradient(kept(i)), "   "]));
    many.textContent = passes ? `after ${passes} backward pass${passes > 1 ? "es" : ""}` : "after zero_grad";
    tell(now);
  }

  // -- one sentence for the step, written out with its numbers
  function tell({ node, edge }) {
    const list = what => data.leaves.slice(0, 6).map(i => [what(i), "   "]).flat();
    let meta, parts;
    if (node !== undefined) {
      const [i] = view.nodes[node], numbers = m.nodes[i][2].every(k => typeof m.value[k] === "number") && m.nodes[i][1] in OPS;
      meta = `forward, step ${at} of ${ops.length}`;
      parts = [`${name(i)} = ${expression(m, i, name)} = `, ...(numbers ? [expression(m, i, k => format(m.value[k])), " = "] : []), value(format(m.value[i]))];
    } else if (edge !== undefined && (at < steps.length || stepped)) {
      const [, , bases] = view.edges[edge], [s, t] = m.edges[bases[0]], many = bases.length > 1, last = bases.at(-1);
      const part = many && typeof m.part[last] === "number" ? bases.reduce((sum, e) => sum + m.part[e], 0) : m.part[last];
      const before = m.total[m.out[s][m.out[s].indexOf(bases[0]) - 1]] ?? 0, show = hidden(s) ? () => "?" : format;
      meta = `backward, step ${at - ops.length} of ${steps.length - ops.length} · ${name(t)} → ${name(s)}`;
      parts = typeof part === "number"
        ? [...(many ? [] : ["upstream ", gradient(hidden(t) ? "?" : format(m.grad[t])), " × local ", local(format(m.local[last])), " = "]), gradient(show(part)),
          `   →   ${nabla(s)}: ${show(before)} + ${inside(show(part))} = `, gradient(show(m.total[last]))]
        : ["upstream ", gradient(m.grad[t]), "   ", local(m.local[last]), "   →   ", `${nabla(s)}: `, gradient(m.total[last])];
    } else if (at) {
      meta = "forward and backward done";
      parts = list(i => [`${nabla(i)} = `, gradient(hidden(i) ? "?" : format(m.grad[i]))]).flat();
    } else {
      meta = "start: the inputs";
      parts = list(i => [`${name(i)} = `, value(format(m.value[i]))]).flat();
    }
    equation.className = `eq${node === undefined ? "" : " forward"}`;
    equation.replaceChildren(make("span", { class: "m" }, meta), ...parts);
  }
  function announce() { said.textContent = equation.textContent.replaceAll("×", "times").replaceAll("→", "to"); }

  // -- moving through the steps
  function go(to) {
    at = Math.max(0, Math.min(steps.length, to));
    stepped = true;
    paint();
    announce();
    const { edge } = steps[at - 1] ?? {}, link = links.find(d => d.e !== undefined && +d.e === edge);
    if (link) travel(link.g.querySelector(".wire"));
  }
  function run() {
    if (at === steps.length) go(0);
    play.replaceChildren(icon("pause"));
    playing = setInterval(() => (host.isConnected && at < steps.length ? go(at + 1) : pause()), 1200);
  }
  function pause() {
    playing = clearInterval(playing);
    play.replaceChildren(icon("play"));
  }
  function travel(path) {  // a dot carries the gradient against the arrow
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    const dot = document.createElementNS(svg.namespaceURI, "circle"), length = path.getTotalLength(), begin = performance.now();
    dot.setAttribute("r", 6);
    dot.setAttribute("class", "dot");
    path.after(dot);
    (function frame(time) {
      const way = Math.min(1, Math.max(0, time - begin) / 450), { x, y } = path.getPointAtLength(length * (1 - way));
      dot.setAttribute("cx", x);
      dot.setAttribute("cy", y);
      way < 1 ? requestAnimationFrame(frame) : dot.remove();
    })(begin);
  }
  function keys(event) {
    const node = drawn.findIndex(d => d.g === event.target);
    const act = {
      ArrowRight: () => go(at + 1), ArrowLeft: () => go(at - 1), Home: () => go(0), End: () => go(steps.length),
      ArrowDown: () => drawn[(node + 1) % drawn.length].g.focus(), ArrowUp: () => drawn.at(node < 0 ? -1 : node - 1).g.focus(),
      Enter: () => drawn[node]?.g.onclick(), " ": () => (node < 0 ? play.click() : drawn[node].g.onclick()),
      Escape: () => light(), "+": () => scale(0.8), "-": () => scale(1.25), 0: () => scale(),
    }[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  }

  // -- paths: which way, and what it multiplies to
  function light(found) {
    lit = found && { edges: new Set(found.flat()), nodes: new Set(found.flat().flatMap(e => m.edges[e].slice(0, 2))) };
    if (!found && !solved) panel.replaceChildren();
    paint();
  }
  function ask_paths(i) {
    const { found, count } = paths(m, i), numbers = found.every(path => path.every(e => typeof m.local[e] === "number"));
    const short = names => (names.length > 12 ? [...names.slice(0, 5), "…", ...names.slice(-5)] : names);
    const row = path => {
      const button = make("button", { type: "button", onclick: () => light([path]), onfocus: () => light([path]) },
        `${short([name(i), ...path.map(e => name(m.edges[e][1]))]).join(" → ")}   `,
        local(short(path.map(e => inside(format(m.local[e])))).join(" × ")), ...(numbers ? [" = ", gradient(format(product(m, path)))] : []));
      return button;
    };
    light(found.length ? found : undefined);
    const total = numbers && count > 1 && count === found.length ? [`, added: ${nabla(i)} = `, gradient(format(m.grad[i]))] : [];
    const title = i === m.end ? [`${J()} is the output: the backward pass starts here with `, gradient(format(m.grad[i]))]
      : !count ? [`No gradient reaches ${name(i)}: no differentiable path leads from it to ${J()}.`]
        : [`${count} path${count > 1 ? "s" : ""} from ${name(i)} to ${J()}`, ...(count > found.length ? [`, the first ${found.length}`] : []), ...total];
    panel.replaceChildren(make("div", { role: "status" }, ...title), ...found.map(row));
    panel.append(make("button", { type: "button", onclick: () => light() }, "Clear"));
  }

  // -- predict: the gradients are hidden until they are typed
  function ask_gradients(on) {
    solved = on ? new Set() : undefined;
    predict.setAttribute("aria-pressed", !!on);
    grads.hidden = on || !data.leaves?.length;
    light();
    if (!on) return;
    let asked = m.nodes.map((_, i) => i).filter(i => m.out[i].length && typeof m.grad[i] === "number").reverse();
    if (asked.length > 12) asked = data.leaves.slice(0, 12);
    panel.replaceChildren(make("div", {}, "Type each gradient, from the output back. Enter checks it."), ...asked.map(i => {
      const verdict = make("span", { role: "status" });
      const field = make("input", { name: i, inputmode: "decimal", "aria-label": nabla(i), onchange: () => {
        const wrong = field.value.trim() === "" || isNaN(field.value.replace("−", "-")) ? "Type a number." : slip(m, i, +field.value.replace("−", "-"));
        verdict.textContent = wrong ?? "Right.";
        if (!wrong) solved.add(i);
        field.readOnly = !wrong;
        paint();
      } });
      return make("div", { class: "row" }, make("label", {}, make("b", {}, `${nabla(i)} =`), field), verdict);
    }));
  }

  // -- .grad, which adds up over backward passes
  function kept(i) {
    const arrived = at === steps.length || m.out[i].every(e => m.rank[e] < at - ops.length), before = stored.get(i);
    return passes && (arrived || before) ? format((before ?? 0) + (arrived ? m.grad[i] : 0)) : "None";
  }
  grads.append(sums, many,
    make("button", { type: "button", onclick: () => {
      for (const i of data.leaves) stored.set(i, passes ? (stored.get(i) ?? 0) + m.grad[i] : 0);
      passes++;
      go(steps.length);
    } }, "backward again"),
    make("button", { type: "button", onclick: () => { passes = 0; paint(); } }, "zero_grad"));

  // -- sliders
  function slider([i, lo, hi, step], k) {
    const snap = x => +(Math.round(x / step) * step).toPrecision(10), show = x => { range.value = typed.value = x; };
    const set = x => {
      if (x === "" || isNaN(x)) return;
      range.min = Math.min(range.min, x);
      range.max = Math.max(range.max, x);
      show(move(k, +x));
    };
    const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 };
    const range = make("input", { type: "range", min: lo, max: hi, step: "any", "aria-label": name(i), oninput: () => set(snap(range.value)), onchange: announce,
      onkeydown: event => {  // JupyterLab and the browser disagree about arrows on a slider: decide here
        const to = event.key === "Home" ? lo : event.key === "End" ? hi : event.key in by ? snap(+range.value + by[event.key] * step) : undefined;
        if (to === undefined) return;
        event.preventDefault();
        set(Math.max(range.min, Math.min(range.max, to)));
        announce();
      } });
    const typed = make("input", { type: "number", step: "any", "aria-label": `${name(i)}, typed`, oninput: () => set(typed.value) });
    range.value = typed.value = m.value[i];
    return make("label", {}, make("b", { title: name(i) }, name(i)), range, typed);
  }
  function move(k, x) {  // returns the value that holds now
    const [i] = data.inputs[k], before = m.value[i];
    m.value[i] = x;
    if (m.live) evaluate(m);
    const off = m.guards.find(([g, kind, v]) => (kind === "truth" ? !!m.value[g] : m.value[g]) !== v);
    if (ask && (off || !m.live)) ask(Object.fromEntries(data.inputs.map(([i]) => [name(i), m.value[i]])));
    note.hidden = !off || !!ask;
    if (off && !ask) {
      note.textContent = `With ${name(i)} = ${format(x)} the code takes another way at ${expression(m, off[0], name)}, which this figure does not hold. It stays at ${name(i)} = ${format(before)}; run the cell with a kernel to go further.`;
      m.value[i] = before;
      evaluate(m);
    }
    paint();
    return m.value[i];
  }

  // -- looking closer
  function scale(by, [x, y] = [box[0] + box[2] / 2, box[1] + box[3] / 2]) {
    box = by ? [x - (x - box[0]) * by, y - (y - box[1]) * by, box[2] * by, box[3] * by] : home;
    svg.setAttribute("viewBox", box.join(" "));
  }
  function shade() {  // follow the page, not only the system: JupyterLab has a theme of its own
    let page = host;
    while (page && /^(transparent|rgba\(.*, 0\))$/.test(getComputedStyle(page).backgroundColor)) page = page.parentElement;
    const [r, g, b] = page ? getComputedStyle(page).backgroundColor.match(/[\d.]+/g) : [255, 255, 255];
    frame.classList.toggle("dark", 0.3 * r + 0.59 * g + 0.11 * b < 110);
  }

  grads.hidden = !data.leaves?.length;
  shade();
  open(0);
  return function update(next, image) {
    [data, picture] = [next, image];
    m = load(data);
    open(0);
  };
}

// ---- Hosts
const decode = image => new TextDecoder().decode(Uint8Array.from(atob(image.src.split(",")[1]), c => c.charCodeAt(0)));
if (typeof document !== "undefined")
  for (const host of document.querySelectorAll("div.live-graph"))
    if (!host.shadowRoot) mount(host, parse(host.querySelector("script").textContent), decode(host.querySelector("img")));

export default {
  render({ model, el }) {
    const host = el.appendChild(make("div", { class: "live-graph" }));
    const update = mount(host, parse(model.get("tape")), model.get("picture"), inputs => {
      model.set("inputs", inputs);
      model.save_changes();
    });
    model.on("change:tape", () => update(parse(model.get("tape")), model.get("picture")));
  },
};
