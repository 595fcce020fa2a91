// The form of a question. Enter commits; Tab and the arrow keys reach every choice. Text only: nothing is set as HTML.
import { SOON, createLink, touch } from "../../live_graph/js/link.js";

function words(tag, text) {
  const element = document.createElement(tag);
  text.split("`").forEach((part, i) => {
    const piece = i % 2 ? document.createElement("code") : document.createTextNode("");
    piece.textContent = part;
    element.append(piece);
  });
  return element;
}

function textField(question) {
  const input = document.createElement("input");
  Object.assign(input, { type: "text", name: "answer", autocomplete: "off", spellcheck: false });
  input.setAttribute("aria-label", question);
  return input;
}

function choiceFields(choices) {
  return choices.map((choice) => {
    const label = words("label", choice);
    const radio = document.createElement("input");
    Object.assign(radio, { type: "radio", name: "answer", value: choice });
    label.prepend(radio, " ");
    return label;
  });
}

function fill(form, typed) {
  for (const field of form.querySelectorAll("input"))
    if (field.type === "radio") field.checked = field.value === typed;
    else field.value = typed;
}

export function render({ model, el }) {
  const question = model.get("question");
  const choices = model.get("choices");
  const form = document.createElement("form");
  const fields = document.createElement("fieldset");
  fields.append(words("legend", question));
  const row = document.createElement("div");
  row.append(...(choices.length ? choiceFields(choices) : [textField(question)]));
  const button = document.createElement("button");
  Object.assign(button, { type: "submit", textContent: "Commit" });
  row.append(button);
  fields.append(row);
  const reply = document.createElement("p");
  reply.setAttribute("role", "status");
  reply.tabIndex = -1;
  form.className = choices.length ? "prediction choices" : "prediction";
  const state = document.createElement("p");
  state.className = "state";
  state.setAttribute("aria-live", "polite");
  form.append(fields, reply, state);
  el.append(form);

  const link = createLink(model, el, tell);
  let timer, late = false, shown = model.get("outcome");
  fill(form, model.get("typed"));

  // What stands between an answer and its verdict: a committed one needs no kernel.
  function tell() {
    const committed = model.get("outcome"), trouble = committed ? "" : link.trouble();
    const waits = late && !committed && model.get("heard") !== model.get("typed");
    const waiting = link.busy() ? "The kernel is busy. It judges your answer when it is done."
      : "Waiting for the kernel. If it has stopped, run this cell to go on.";
    state.textContent = trouble ? `${trouble} Run this cell to answer.` : waits ? waiting : "";
  }

  function listen(asked) {
    clearTimeout(timer);
    late = false;
    tell();
    if (asked) timer = setTimeout(() => { late = true; tell(); }, SOON);
  }

  function show() {
    const outcome = model.get("outcome");
    listen(false);
    reply.replaceChildren(words("span", model.get("reply")));
    reply.className = outcome;
    // a disabled field loses the focus; whoever works by keyboard goes on from the reply
    if (outcome && form.contains(document.activeElement)) reply.focus();
    if (outcome) fill(form, model.get("typed"));
    fields.disabled = outcome !== "";
    if (outcome && !shown) touch(model);
    shown = outcome;
  }

  form.addEventListener("keydown", (event) => {
    const running = event.key === "Enter" && (event.shiftKey || event.ctrlKey || event.metaKey);
    if (fields.disabled || running) return;
    event.stopPropagation(); // the notebook's own shortcuts stay out of the open form
    if (event.key !== "Enter") return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (link.trouble()) return tell(); // what is typed stays in its field
    model.set("typed", new FormData(form).get("answer") ?? "");
    model.save_changes();
    listen(true);
  });
  const changes = ["change:reply", "change:outcome", "change:heard"];
  for (const change of changes) model.on(change, show);
  show();
  return () => {
    clearTimeout(timer);
    for (const change of changes) model.off(change, show);
    link.destroy();
  };
}

