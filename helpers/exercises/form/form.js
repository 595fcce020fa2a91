// The form of a question. Enter commits; Tab and the arrow keys reach every choice. Text only: nothing is set as HTML.

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

function render({ model, el }) {
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
  form.append(fields, reply);
  el.append(form);

  function show() {
    const outcome = model.get("outcome");
    reply.replaceChildren(words("span", model.get("reply")));
    reply.className = outcome;
    // a disabled field loses the focus; whoever works by keyboard goes on from the reply
    if (outcome && form.contains(document.activeElement)) reply.focus();
    fields.disabled = outcome !== "";
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
    model.set("typed", new FormData(form).get("answer") ?? "");
    model.save_changes();
  });
  model.on("change:reply", show);
  model.on("change:outcome", show);
  show();
  return () => {
    model.off("change:reply", show);
    model.off("change:outcome", show);
  };
}

export default { render };
