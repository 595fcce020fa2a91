// The live graph. Python sends a picture (SVG) and a tape (the traced operations); this module evaluates the
// tape forward and backward and rewrites the picture's labels. Two hosts: a self-contained text/html output
// (the last lines mount it), and anywidget (the default export), where a kernel can trace again.

// ---- Arithmetic. Each operation owns two rules: forward(operands, params), and
// backward(upstream, operands, result, params) with one contribution per operand, equal to PyTorch's.
function power(a, b) {  // PyTorch differs from JavaScript at 1 ** nan, (−1) ** inf, (−inf) ** 0.5
  if (a === 1 || (a === -1 && Math.abs(b) === Infinity)) return 1;
  return Math.abs(b) === 0.5 ? Math.sqrt(a) ** (2 * b) : a ** b;
}
const share = (g, a, b) => (a > b ? 0 : a === b ? g / 2 : g);  // of the smaller one; a tie is split
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
  abs: [([a]) => Math.abs(a), (g, [a]) => [g * (Math.sign(a) || 0)]],
  minimum: [x => Math.min(...x), (g, [a, b]) => [share(g, a, b), share(g, b, a)]],
  maximum: [x => Math.max(...x), (g, [a, b]) => [share(g, b, a), share(g, a, b)]],
  clamp: [
    ([a], { min = -Infinity, max = Infinity }) => Math.min(Math.max(a, min), max),
    (g, [a], y, { min = -Infinity, max = Infinity }) => [a >= min && a <= max ? g : 0]],
  where: [([c, a, b]) => (c ? a : b), (g, [c]) => [0, c ? g : 0, c ? 0 : g]],
  gt: [([a, b]) => a > b], lt: [([a, b]) => a < b], ge: [([a, b]) => a >= b], le: [([a, b]) => a <= b],
  eq: [([a, b]) => a === b], ne: [([a, b]) => a !== b],
  detach: [([a]) => a],
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

// The ways from node i to the output as lists of edges: the first `most`, and how many there are.
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
  const parts = uses.map(e => m.part[e]), up = e => m.grad[m.edges[e][1]];
  if (is(g)) return null;
  if (is(-g)) return "The size is right, the sign is not.";
  if (uses.length > 1 && is(parts.at(-1)))
    return `Overwritten instead of added: ${name} is used ${uses.length} times and this is the last contribution alone.`;
  const { found, count } = paths(m, i, 8);
  if (count > 1 && count <= 8)
    for (let mask = 1; mask < 2 ** count - 1; mask++)
      if (is(found.reduce((sum, path, k) => sum + (mask >> k & 1 ? product(m, path) : 0), 0)))
        return `A path is forgotten: ${name} reaches ${J} by ${count} paths, and all of them add up.`;
  const wrong = part => uses.some((e, k) => is(g - parts[k] + part(e))) || is(uses.reduce((sum, e) => sum + part(e), 0));
  if (wrong(e => (m.nodes[m.edges[e][1]][1] === "mul" ? up(e) * m.value[i] : NaN)))
    return `The other factor: the local derivative is what ${name} is multiplied by, not ${name} itself.`;
  if (wrong(up)) return "A missing factor: this is the upstream gradient; multiply it by the local derivative.";
  if (wrong(e => m.local[e]) || found.some(path => path.some(e => is(product(m, path.filter(x => x !== e))))))
    return `A missing factor: multiply all local derivatives on the way from ${J} to ${name}.`;
  return `Not yet: upstream × local${uses.length > 1 ? ` for each of the ${uses.length} uses, then add` : ""}.`;
}

// ---- Words
export const parse = text => JSON.parse(text, (_, v) => (/^(NaN|-?Infinity)$/.test(v) && !Array.isArray(v) ? +v : v));
export function format(x) {  // at most 4 significant digits, as the figure writes them
  if (typeof x === "boolean") return x ? "True" : "False";
  if (typeof x !== "number") return x ?? "";
  if (Number.isInteger(x) && Math.abs(x) < 1e5) return `${x || 0}`.replace("-", "−");
  x *= 1 + 1e-12;  // lifts a tie that lost its last bit
  if (!Number.isFinite(x)) return Number.isNaN(x) ? "nan" : x > 0 ? "inf" : "−inf";
  const [digits, exponent] = x.toExponential(3).split("e");
  return (exponent < -4 || exponent > 5 ? `${+digits}e${+exponent}` : `${+(digits + "e" + exponent)}`).replaceAll("-", "−");
}
const SIGNS = { add: "+", sub: "−", mul: "×", div: "/", pow: "**", gt: ">", lt: "<", ge: "≥", le: "≤", eq: "==", ne: "≠" };
const inside = text => (/^−/.test(text) ? `(${text})` : text);
const is = x => (typeof x === "string" && x[0] === "(" ? " " : " = ");
function expression(m, i, show) {  // "3 × 2", "sin(0.5)"
  const [, op, args] = m.nodes[i];
  if (op === "neg") return `−${inside(show(args[0]))}`;
  return SIGNS[op] ? args.map(k => inside(show(k))).join(` ${SIGNS[op]} `) : `${op}(${args.map(show).join(", ")})`;
}

// ---- Elements. All text goes in as text, never as markup.
const SVG = "http://www.w3.org/2000/svg";
function set(element, attributes = {}) {
  for (const [key, value] of Object.entries(attributes))
    typeof value === "function" ? (element[key] = value) : element.setAttribute(key, value);
  return element;
}
function make(tag, attributes, ...children) {
  const element = /^(svg|path|circle)$/.test(tag) ? document.createElementNS(SVG, tag) : document.createElement(tag);
  set(element, attributes).append(...children);
  return element;
}
const ICONS = {
  first: "M3 3v10M13 3 6 8l7 5z", back: "M11 3 4 8l7 5z", forward: "M5 3l7 5-7 5z", last: "M13 3v10M3 3l7 5-7 5z",
  play: "M4 2.5 13 8l-9 5.5z", pause: "M4 3h2.5v10H4zM9.5 3H12v10H9.5z",
};
const icon = name => make("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" }, make("path", { d: ICONS[name] }));
const button = (text, onclick, attributes) => make("button", { type: "button", onclick, ...attributes }, text);
const iconButton = (name, label, onclick) => button(icon(name), onclick, { "aria-label": label, title: label });
const tint = kind => text => make("b", { class: kind }, text), value = tint("v"), gradient = tint("g"), local = tint("l");
const plain = event => !(event.ctrlKey || event.metaKey || event.altKey);  // not a shortcut of the browser
const row = (...children) => make("div", { class: "row" }, ...children);

function label(g, kind, size) {  // a text of the figure and the box it must stay in
  const text = g.querySelector(`text.${kind}`), room = g.firstChild.getAttribute("width") - 28;
  const box = text?.parentNode === g ? text : text?.parentNode, data = text?.firstChild ?? text?.appendChild(new Text());
  return text && { text, data, size, room, box, pill: kind === "local" && text.previousSibling };
}
function write(label, words) {  // a number too wide for its box gets smaller; a pill grows with it
  if (!label || label.data.data === words) return;
  const { text, data, size, room, pill } = label, wide = words.length * size * 0.68;
  data.data = words;
  if (wide === label.wide) return;
  label.wide = wide;
  if (pill) set(pill, { x: -Math.max(17, wide / 2 + 9), width: Math.max(34, wide + 18) });
  else text.style.fontSize = wide > room ? `${size * room / wide}px` : "";
}
const show = (label, on) => { if (label && label.on !== on) label.box.style.visibility = (label.on = on) ? "" : "hidden"; };
const mark = (d, name) => { if (d.state !== name) set(d.g, { class: d.state = name }); };

const STYLE = `
:host{display:block}[hidden]{display:none!important}
.lg{--ink:#1b1f24;--muted:#5b6370;--line:#c3c9d1;--paper:#fff;--fill:#f4f8fb;--value:#0072b2;--grad:#b84e00;--local:#00795a;
  --data:#56b4e9;--wash:#fdf6f1;color-scheme:light;font:14px/1.45 system-ui,sans-serif;
  color:var(--ink);background:var(--paper);padding:8px}
@media screen{.lg.dark{--ink:#e6e9ee;--muted:#a0a9b6;--line:#4a5361;--paper:#14181d;--fill:#1b232c;--value:#6bb8ef;
  --grad:#ff9d5c;--local:#45cfa0;--wash:#241d17;color-scheme:dark}}
.lg .graph{display:block;width:100%;height:auto}
.large{font-size:22px;max-width:none!important}.large .graph{max-width:none!important}
.stage{overflow:auto;max-height:75vh}.node{cursor:pointer}
:focus-visible{outline:3px solid var(--value);outline-offset:2px}.node:focus{outline:none}
.graph .node:focus-visible .box,.graph .feed .box,.graph .feed .wire{stroke:var(--value);stroke-width:3}
.later .pill{visibility:hidden}.graph .done .wire{stroke:var(--grad);stroke-opacity:.5}
.graph .now .wire,.graph .now .box,.graph .lit .wire{stroke:var(--grad);stroke-width:3.5}
.graph .now .pill rect{fill:var(--local)}.graph .now .pill .local{fill:var(--paper)}
.graph .lit .box{stroke:var(--grad)}.dim{opacity:.28}.dot,.g{fill:var(--grad);color:var(--grad)}
.graph .fold .box{filter:drop-shadow(5px 5px 0 var(--line))}
.eq,.note{margin:8px 0;padding:8px 14px;border-left:3px solid var(--grad);background:var(--wash);font-size:1.14em;
  min-height:1.5em;white-space:pre-wrap;overflow-wrap:anywhere}
.eq.forward{border-color:var(--value);background:var(--fill)}.l{color:var(--local)}.v{color:var(--value)}
.m{color:var(--muted);font-size:.82em;margin-right:1em}.note{border:2px solid var(--ink)}
.row{display:flex;flex-wrap:wrap;gap:6px 10px;align-items:center;margin:8px 0;white-space:pre-wrap}
.row label{display:flex;flex:1;gap:8px;align-items:center}label b{overflow:hidden;text-overflow:ellipsis;min-width:1.2em;max-width:11em}
.sliders{display:grid;grid-template-columns:repeat(auto-fill,minmax(18.5em,1fr));gap:6px 24px}
button,.row input{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line);border-radius:7px}
button{min-width:2.6em;min-height:2.3em;padding:0 .7em;text-align:left;white-space:pre-wrap;cursor:pointer}
button[aria-pressed=true],button[aria-current]{background:var(--wash);border-color:var(--grad)}
.row .go{background:var(--ink);color:var(--paper)}.end{margin-left:auto}.panel button{display:block;margin:4px 0}
button svg{width:1.05em;height:1.05em;vertical-align:-.15em;fill:currentColor;stroke:currentColor;stroke-width:1.4}
.row input{width:5.4em;padding:3px 6px}.row input[type=range]{flex:1;min-width:5em;max-width:20em;padding:0;accent-color:var(--value)}
.dots{display:flex;gap:6px;padding:0 6px}.dots i{width:9px;height:9px;border-radius:50%;background:var(--line);cursor:pointer}
.dots .f{background:var(--value)}.dots .b{background:var(--grad);border-radius:2px}
.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
@media print{.row,.panel{display:none}}`;

// ---- One live graph in one host element. `ask(inputs)` has a kernel trace again; undefined on a page without one.
export function mount(host, data, picture, ask) {
  let m = load(data), page, svg, drawn, links, steps, ops, at, stepped, lit, solved, playing, passes = 1, grab, route = [];
  const name = i => m.nodes[i][0], J = () => name(m.end), nabla = i => `∂${J()}/∂${name(i)}`;
  const isNumber = x => typeof x === "number", ended = () => at === steps.length;
  const kept = data.leaves.filter(i => isNumber(m.grad[i])), stored = new Map(), wanted = data.inputs.map(([i]) => m.value[i]);

  // -- what is on the page
  const stage = make("div", { class: "stage", tabindex: "0", role: "group", onkeydown: keys, onpointerdown, onpointermove });
  const equation = make("div"), said = make("div", { class: "said", "aria-live": "polite" }), trail = row();
  const note = make("div", { class: "note", role: "alert", hidden: "" }), panel = make("div", { class: "panel" });
  const dots = make("div", { class: "dots" });
  const bar = make("input", { type: "range", min: 0, "aria-label": "step", oninput: () => go(+bar.value) });
  const play = iconButton("play", "Play", () => (playing ? pause() : run()));
  const step = button("Step ", () => go(ended() ? 0 : at + 1), { class: "go" });
  const toggle = (text, title, onclick) => button(text, onclick, { title, "aria-pressed": "false" });
  const predict = toggle("Predict", "Type the gradients yourself", () => guess(!solved));
  const large = toggle("A+", "Large type", () => set(large, { "aria-pressed": frame.classList.toggle("large") }));
  const zoom = make("span", {}, button("−", () => scale(0.8), { "aria-label": "Zoom out" }), " ",
    button("+", () => scale(1.25), { "aria-label": "Zoom in" }), " ", button("Fit", () => scale()));
  const sliders = set(row(...data.inputs.map(slider)), { class: "row sliders" });
  const sums = make("span"), look = make("style");
  const zero = button("zero_grad", () => { passes = 0; paint(); });
  const grads = set(row(button("backward again", again), zero, sums), { class: "row grads" });
  const frame = make("div", { class: "lg", onpointerenter: shade, onkeydown: event => plain(event) && event.stopPropagation() }, trail, stage, equation, note, said, row(iconButton("first", "First step", () => go(0)),
    iconButton("back", "Step back", () => go(at - 1)), step, play, iconButton("last", "Last step", () => go(steps.length)),
    dots, bar, zoom, make("span", { class: "end" }), predict, large), sliders, grads, panel);
  step.append(icon("forward"));
  const shadow = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  shadow.replaceChildren(look, make("style", {}, STYLE), frame);
  set(host, { "data-lm-suppress-shortcuts": "true" });  // JupyterLab's name for "these keys are mine"

  // -- the figure: page 0, or what a box opens into; without pages, the graph as it is
  function open(index) {
    page = data.pages?.[index] ?? { nodes: m.nodes.map((_, i) => [i]), edges: m.edges.map(([s, t], e) => [s, t, [e]]), wires: data.wires };
    const text = data.skeletons?.[page.skeleton] ?? picture;
    svg = document.importNode(new DOMParser().parseFromString(text, "image/svg+xml").documentElement, true);
    const { width } = svg.viewBox.baseVal, about = svg.getAttribute("aria-label") ?? page.title;
    set(svg, { role: "group", style: `max-width:${width}px;min-width:${0.72 * width}px` });
    svg.querySelector(":scope > title")?.remove();  // it would pop up over the whole figure
    frame.style.maxWidth = `${Math.min(1240, Math.max(width, 760))}px`;
    if (!index) look.textContent = svg.querySelector("style").textContent.replace(/--\w+:#\w+;?/g, "");  // colours: see STYLE
    svg.querySelector("style")?.remove();
    set(stage, { "aria-label": `${about} Left and right arrows step, up and down arrows choose a node.` });
    stage.replaceChildren(svg);
    route = route.includes(index) ? route.slice(0, route.indexOf(index) + 1) : [...route, index];
    trail.replaceChildren(...route.map(k => button(data.pages?.[k].title ?? "", () => open(k), k === index && { "aria-current": "page" })));
    trail.hidden = route.length < 2;
    zoom.hidden = width < 1600;

    const rank = e => m.rank[e[2][0]], backs = page.edges.map((_, e) => e), arrival = [];
    for (const [, , bases] of page.edges) bases.sort((x, y) => m.rank[x] - m.rank[y]);
    backs.sort((x, y) => rank(page.edges[x]) - rank(page.edges[y]));
    ops = page.nodes.flatMap(([i, , given], k) => (given || !m.nodes[i][2].length ? [] : [k]));
    steps = [...ops.map(node => ({ node })), ...backs.map(edge => ({ edge }))];
    backs.forEach((e, k) => { arrival[e] = ops.length + k + 1; });
    const known = k => ops.indexOf(k) + 1;
    drawn = [...svg.querySelectorAll(".node")].map(g => {
      const k = +g.dataset.node, [i, child, , title] = page.nodes[k], folded = child > 0, grad = label(g, "grad", 13);
      set(g, {
        tabindex: page.nodes.length > 30 ? -1 : 0, role: "button", "data-name": name(i),
        "aria-label": folded ? `Open ${title}` : `${name(i)}: list its paths to ${J()}`,
        onclick: () => (folded ? open(child) : solved ? panel.querySelector(`[name="${i}"]`)?.focus() : ways(i)),
      });
      g.classList.toggle("fold", folded);
      if (index) write(label(g, "name", 13), title);
      return { g, i, k, base: g.getAttribute("class"), known: known(k), value: label(g, "value", 22), grad,
        prefix: index ? nabla(i) : grad?.text.textContent.split(" = ")[0],
        uses: backs.filter(e => page.edges[e][0] === k).map(e => [arrival[e], page.edges[e][2].at(-1)]) };
    });
    links = [...svg.querySelectorAll(".edge")].map(g => {
      const e = +g.dataset.edge, [, target, bases] = page.edges[e] ?? page.wires[g.dataset.wire];
      const one = bases?.length > 1 || page.nodes[target][1] > 0 ? -1 : bases?.[0];  // through a box there is no one local derivative
      return { g, e, one, target, bases, base: g.getAttribute("class"), known: known(target), arrival: arrival[e], text: label(g, "local", 12.5) };
    });
    dots.replaceChildren(...(steps.length > 30 ? [] : steps.map((_, k) => make("i", { onclick: () => go(k + 1) }))));
    dots.hidden = !(bar.hidden = steps.length <= 30);
    at = bar.max = steps.length;
    light();
  }

  const hidden = i => solved && i !== m.end && !solved.has(i);
  function arrived({ i, uses }) {  // a node's gradient so far; undefined before anything has arrived
    if (at <= ops.length || hidden(i)) return undefined;
    return uses.length && !ended() ? m.total[uses.findLast(use => use[0] <= at)?.[1]] : m.grad[i];
  }
  function paint() {
    const lamp = on => (lit ? (on ? " lit" : " dim") : ""), now = ((stepped || !ended()) && steps[at - 1]) || {}, [source] = page.edges[now.edge] ?? [];
    for (const d of drawn) {
      const sum = arrived(d), state = d.k === now.node ? " feed" : d.k === source ? " now" : "";
      show(d.value, d.known <= at);
      show(d.grad, sum !== undefined);
      if (typeof m.value[d.i] !== "string") write(d.value, format(m.value[d.i]));
      if (isNumber(sum)) write(d.grad, `${d.prefix} = ${format(sum)}`);
      mark(d, d.base + state + lamp(lit?.nodes.has(d.i)));
    }
    for (const d of links) {
      const state = d.target === now.node ? " feed" : !d.arrival ? "" : d.e === now.edge ? " now" : d.arrival < at && !ended() ? " done" : "";
      if (d.arrival && (m.live || page.title)) write(d.text, d.one < 0 ? "…" : format(m.local[d.one]));
      mark(d, d.base + (d.known > at ? " later" : "") + state + lamp(d.arrival && lit && d.bases.some(e => lit.edges.has(e))));
    }
    [...dots.children].forEach((dot, k) => { dot.className = k >= at ? "" : k < ops.length ? "f" : "b"; });
    bar.value = at;
    sums.replaceChildren(passes ? `${ended() ? "after" : "in"} backward pass ${passes}: ` : "after zero_grad: ",
      ...kept.flatMap(i => [`${name(i)}.grad `, gradient(accumulated(i)), "   "]));
    tell(now);
  }

  // -- the step as an equation with its numbers
  function tell({ node, edge }) {
    const known = (i, shown) => (hidden(i) ? "?" : format(shown));
    let meta = "start: the inputs", parts = [];
    if (node !== undefined) {
      const [i, child, , title] = page.nodes[node], numbers = m.nodes[i][1] in OPS && m.nodes[i][2].every(k => isNumber(m.value[k]));
      meta = `forward, step ${at} of ${ops.length}`;
      parts = [title ?? drawn.find(d => d.k === node).g.querySelector(".name").textContent,
        ...(numbers && !(child > 0) ? [" = ", expression(m, i, k => format(m.value[k]))] : []), is(m.value[i]), value(format(m.value[i]))];
    } else if (edge !== undefined) {
      const { one, bases } = links.find(d => d.e === edge), [s, t] = m.edges[bases[0]], last = bases.at(-1);
      const part = isNumber(m.part[last]) ? bases.reduce((sum, e) => sum + m.part[e], 0) : m.part[last];
      const before = m.total[m.out[s][m.out[s].indexOf(bases[0]) - 1]] ?? 0, sum = x => known(s, x);
      const up = ["upstream ", gradient(known(t, m.grad[t]))], rule = local(format(m.local[last]));
      meta = `backward, step ${at - ops.length} of ${steps.length - ops.length} · ${name(page.nodes[page.edges[edge][1]][0])} → ${name(s)}`;
      parts = isNumber(part)
        ? [...(one < 0 ? ["through the box "] : [...up, " × local ", rule, " = "]), gradient(sum(part)),
          `   →   ${nabla(s)}: ${sum(before)} + ${inside(sum(part))} = `, gradient(sum(m.total[last]))]
        : [...(/·$/.test(m.local[last]) ? [rule, " ", ...up] : [...up, " ", rule]), "   →   ",
          ...(before ? [gradient(part), ", added: "] : []), `${nabla(s)} `, gradient(m.total[last])];
    } else if (at) {
      meta = "forward and backward done";
      parts = data.leaves.slice(0, 4).flatMap(i => [nabla(i), is(m.grad[i]), gradient(known(i, m.grad[i])), "   "]);
      if (data.leaves[4]) parts.push("…");
    }
    equation.className = `eq${node === undefined && at ? "" : " forward"}`;
    equation.replaceChildren(make("span", { class: "m" }, meta), ...parts);
  }
  function announce() { said.textContent = equation.textContent.replaceAll("×", "times").replaceAll("→", "to"); }

  // -- moving through the steps
  function go(to) {
    at = Math.max(0, Math.min(steps.length, to));
    stepped = true;
    paint();
    announce();
    const { node, edge } = steps[at - 1] ?? {};
    if (edge !== undefined) travel(links.find(d => d.e === edge).g.querySelector(".wire"));
    follow(drawn.find(d => d.k === (node ?? page.edges[edge]?.[0])));
  }
  function follow(d) {  // keep the step in sight where the graph is larger than its window
    if (!d) return;
    const it = d.g.getBoundingClientRect(), all = stage.getBoundingClientRect();
    const off = (from, to) => (it[from] < all[from] || it[to] > all[to] ? (it[from] + it[to] - all[from] - all[to]) / 2 : 0);
    stage.scrollBy(off("left", "right"), off("top", "bottom"));
  }
  function run() {
    if (ended()) go(0);
    play.replaceChildren(icon("pause"));
    playing = setInterval(() => (host.isConnected && !ended() ? go(at + 1) : pause()), 1200);
  }
  function pause() {
    playing = clearInterval(playing);
    play.replaceChildren(icon("play"));
  }
  function travel(path) {  // a dot carries the gradient against the arrow
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    const dot = make("circle", { r: 6, class: "dot", style: `offset-path:path("${path.getAttribute("d")}")` });
    path.after(dot);
    dot.animate({ offsetDistance: ["100%", "0%"] }, 450).onfinish = () => dot.remove();
  }
  function keys(event) {
    const k = drawn.findIndex(d => d.g === event.target), focus = to => drawn.at(to % drawn.length).g.focus();
    const act = {
      ArrowRight: () => go(at + 1), ArrowLeft: () => go(at - 1), Home: () => go(0), End: () => go(steps.length),
      ArrowDown: () => focus(k + 1), ArrowUp: () => focus(Math.max(k, 0) - 1), Enter: () => drawn[k]?.g.onclick(),
      " ": () => (k < 0 ? play : drawn[k].g).onclick(), Escape: () => light(),
    }[event.key];
    if (!act || !plain(event)) return;
    event.preventDefault();
    act();
  }

  // -- paths: which way, and what it multiplies to
  function light(found) {
    lit = found && { edges: new Set(found.flat()), nodes: new Set(found.flat().flatMap(e => m.edges[e].slice(0, 2))) };
    if (!found && !solved) panel.replaceChildren();
    paint();
  }
  function ways(i) {
    const { found, count } = paths(m, i), numbers = found.flat().every(e => isNumber(m.local[e])), more = count - found.length;
    const short = words => (words.length > 12 ? [...words.slice(0, 5), "…", ...words.slice(-5)] : words);
    const way = path => {
      const line = button(`${short([i, ...path.map(e => m.edges[e][1])].map(name)).join(" → ")}   `, () => light([path]));
      line.append(local(short(path.map(e => inside(format(m.local[e])))).join(numbers ? " × " : ", ")));
      if (numbers) line.append(" = ", gradient(format(product(m, path))));
      return line;
    };
    const title = i === m.end ? `${J()} is the output: the backward pass starts here.`
      : !count ? `No gradient reaches ${name(i)}: no uncut path leads to ${J()}.`
        : `${count} path${count > 1 ? "s" : ""} from ${name(i)} to ${J()}${more ? `, the first ${found.length}` : ""}`
          + (numbers && count > 1 ? `. Added up: ${nabla(i)} = ${format(m.grad[i])}` : "");
    light(found.flat().length ? found : undefined);
    panel.replaceChildren(make("div", { role: "status" }, title), ...found.filter(path => path.length).map(way), button("Clear", () => light()));
  }

  // -- predict: the gradients are hidden until they are typed
  function guess(on) {
    solved = on ? new Set() : undefined;
    set(predict, { "aria-pressed": on });
    grads.hidden = on || !kept.length;
    light();
    if (!on) return;
    let asked = m.nodes.map((_, i) => i).filter(i => m.out[i].length && isNumber(m.grad[i])).reverse();
    if (asked.length > 12) asked = kept.slice(0, 12);
    panel.replaceChildren("Type each gradient; Enter checks it.", ...asked.map(i => {
      const verdict = make("span", { role: "status" }), field = make("input", { name: i, inputmode: "decimal", onchange: () => {
        const typed = field.value.trim().replace("−", "-"), wrong = typed === "" || isNaN(typed) ? "Type a number." : slip(m, i, +typed);
        verdict.textContent = wrong ?? "Right.";
        field.readOnly = !wrong;
        if (!wrong) solved.add(i);
        paint();
      } });
      return row(make("label", {}, `${nabla(i)} =`, field, verdict));
    }));
  }

  // -- .grad, which adds up over backward passes
  function accumulated(i) {
    const before = stored.get(i), done = ended() || m.out[i].every(e => m.rank[e] < at - ops.length);
    return passes && (done || before) ? format((before ?? 0) + (done ? m.grad[i] : 0)) : "None";
  }
  function again() {
    for (const i of kept) stored.set(i, passes ? (stored.get(i) ?? 0) + m.grad[i] : 0);
    passes++;
    go(steps.length);
  }

  // -- sliders
  function slider([i, lo, hi, step], k) {
    const set = (x, from) => {
      if (x === "" || isNaN(x)) return;
      range.min = Math.min(range.min, x);
      range.max = Math.max(range.max, x);
      wanted[k] = +x;
      settle(k);
      for (const input of [range, typed]) if (input !== from || wanted[k] !== +x) input.value = wanted[k];
    };
    const range = make("input", { type: "range", min: lo, max: hi, step, "aria-label": name(i), oninput: () => set(range.value, range), onchange: announce });
    const typed = make("input", { type: "number", step: "any", "aria-label": `${name(i)}, typed`, oninput: () => set(typed.value, typed), onchange: announce });
    range.value = typed.value = m.value[i];
    return make("label", {}, make("b", { title: name(i) }, name(i)), range, typed);
  }
  function settle(moved) {  // compute at the wanted inputs; where a guard breaks, the graph is not this one
    const put = values => {
      data.inputs.forEach(([i], k) => { m.value[i] = values[k]; });
      evaluate(m);
    };
    const before = data.inputs.map(([i]) => m.value[i]);
    if (m.live) put(wanted);
    const off = m.live && m.guards.find(([g, kind, v]) => !Object.is(kind === "truth" ? !!m.value[g] : m.value[g], v));
    if (off) put(before);
    if (ask && (off || !m.live)) ask(Object.fromEntries(data.inputs.map(([i], k) => [name(i), wanted[k]])));
    note.hidden = !off || !!ask;
    if (off && !ask) {
      const [g] = off, x = name(data.inputs[moved][0]);
      const where = m.nodes[g][2].length ? expression(m, g, name) : name(g);
      note.textContent = `With ${x} = ${format(wanted[moved])} the code takes another way at ${where}: `
        + `another graph, which needs a kernel. This one stays at ${x} = ${format(before[moved])}.`;
      wanted.splice(0, wanted.length, ...before);
    }
    if (solved) guess(true);
    else light();
  }

  // -- looking closer
  function scale(by) {
    svg.style.minWidth = svg.style.maxWidth = `${by ? svg.clientWidth * by : stage.clientWidth}px`;
  }
  function onpointerdown({ clientX, clientY }) { grab = [clientX + stage.scrollLeft, clientY + stage.scrollTop]; }
  function onpointermove({ clientX, clientY, buttons, pointerType }) {
    if (buttons && pointerType === "mouse") stage.scrollTo(grab[0] - clientX, grab[1] - clientY);
  }
  function shade() {  // follow the page rather than the system: JupyterLab has a theme of its own
    let ground = host, colour;
    do colour = getComputedStyle(ground).backgroundColor.match(/[\d.]+/g);
    while (colour?.[3] === "0" && (ground = ground.parentElement));
    frame.classList.toggle("dark", !!ground && 0.3 * colour?.[0] + 0.6 * colour[1] + 0.1 * colour[2] < 110);
  }

  sliders.hidden = !data.inputs.length;
  grads.hidden = !kept.length;
  predict.hidden = !m.nodes.some((_, i) => m.out[i].length && isNumber(m.grad[i]));
  requestAnimationFrame(shade);  // once the host stands in the page
  open(0);
  return function update(next) {  // the kernel's answer: the same graph with other numbers, or another graph
    note.hidden = !next.error;
    note.textContent = next.error ?? "";
    if (next.error) return;
    const was = at, count = steps.length;
    [data, picture, m] = [next, next.picture, load(next)];
    open(data.pages?.[route.at(-1)] ? route.at(-1) : 0);
    if (stepped && count === steps.length) at = was;
    if (m.live && data.inputs.some(([i], k) => m.value[i] !== wanted[k])) settle(0);
    paint();
  };
}

// ---- Hosts
const decode = image => new TextDecoder().decode(Uint8Array.from(atob(image.src.split(",")[1]), c => c.charCodeAt(0)));
for (const host of document.querySelectorAll("div.live-graph"))
  if (!host.shadowRoot) mount(host, parse(host.querySelector("script").textContent), decode(host.querySelector("img")));

export default {
  render({ model, el }) {
    const read = () => parse(model.get("tape")), data = read();
    const update = mount(el.appendChild(make("div")), data, data.picture, inputs => {
      model.set("inputs", inputs);
      model.save_changes();
    });
    model.on("change:tape", () => update(read()));
  },
};
