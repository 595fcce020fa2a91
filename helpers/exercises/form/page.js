// The questions of a page without a kernel: each is judged at once, and the first answer that can be read counts.
import { parse } from "../../live_graph/js/words.js";
import { createAnswers } from "./answers.js";
import { render } from "./form.js";
import { judge } from "./judge.js";

// Brings every [data-question] and [data-answers] of the page to life; `storage()` is where answers are kept.
export function mountQuestions(storage) {
  const answers = createAnswers(storage), forms = [], lines = [];
  const tell = () => lines.forEach(line => line.tell());
  for (const host of document.querySelectorAll("[data-question]")) forms.push(createForm(host, answers, tell));
  for (const host of document.querySelectorAll("[data-answers]")) lines.push(createLine(host, answers, forms, tell));
  tell();
}

function decoded(text) {
  return parse(new TextDecoder().decode(Uint8Array.from(atob(text), letter => letter.codePointAt(0))));
}

// What the form shows of an answer: what was committed, or why what is typed cannot be.
function toldOf(question, typed) {
  const { outcome, feedback } = judge(question, typed);
  const committed = { right: "Right. ", wrong: "" }[outcome];
  return { typed, heard: typed, outcome: committed === undefined ? "" : outcome, reply: (committed ?? "") + feedback };
}

function createForm(host, answers, changed) {
  const question = decoded(host.dataset.question), { id, text, choices } = question;
  const nothing = { question: `${id}  ${text}`, choices, typed: "", heard: "", outcome: "", reply: "" };
  let close = () => {};

  function committed() {  // null if there is none, or none that can be read any more
    const typed = answers.of(id), found = typed === undefined ? null : toldOf(question, typed);
    return found?.outcome ? found : null;
  }
  function answered(typed) {
    const before = committed(), now = before ?? toldOf(question, typed.trim());
    if (!before && now.outcome) answers.commit(id, now.typed);
    return now.outcome ? now : { ...now, typed, heard: typed };
  }
  function open() {
    close();
    host.replaceChildren();
    close = render({ model: createModel({ ...nothing, ...committed() }, answered, changed), el: host });
  }
  open();
  return { id, open, committed };
}

// What anywidget gives a form, with the page in the kernel's place.
function createModel(state, answered, changed) {
  const listeners = new Set();
  return {
    get: name => state[name],
    set: (name, value) => { state[name] = value; },
    on: (event, listener) => event === "change:heard" && listeners.add(listener),
    off: (event, listener) => event === "change:heard" && listeners.delete(listener),
    save_changes() {
      Object.assign(state, answered(state.typed));
      for (const listener of listeners) listener();
      changed();
    },
  };
}

// How many questions of a notebook are answered and right, and a way to start anew.
function createLine(host, answers, forms, changed) {
  const ids = host.dataset.answers.split(" "), own = forms.filter(({ id }) => ids.includes(id));
  const said = document.createElement("p"), row = document.createElement("p");
  const anew = createButton("Start anew", () => ask(true)), clear = createButton("Clear them", cleared);
  const keep = createButton("Keep them", () => ask(false));
  said.setAttribute("role", "status");
  host.replaceChildren(said, row);

  function tell() {
    const outcomes = own.map(form => form.committed()?.outcome).filter(Boolean), { length } = outcomes;
    const right = outcomes.filter(outcome => outcome === "right").length;
    said.textContent = `${length} of ${ids.length} questions answered, ${right} right.`;
    if (length && !answers.areKept()) said.textContent += " They are kept until this page is closed.";
    row.replaceChildren(...(length ? [anew] : []));
  }
  function ask(sure) {
    if (!sure) tell();
    else {
      said.textContent = "Clear the answers to the questions of this notebook?";
      row.replaceChildren(clear, keep);
    }
    (sure ? keep : anew).focus();
  }
  function cleared() {
    answers.clear(ids);
    for (const form of own) form.open();
    changed();
  }
  return { tell };
}

function createButton(textContent, onclick) {
  return Object.assign(document.createElement("button"), { type: "button", textContent, onclick });
}
