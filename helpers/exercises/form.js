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

function choiceFields(choices, group) {
  return choices.map((choice) => {
    const label = words("label", choice);
    const radio = document.createElement("input");
    Object.assign(radio, { type: "radio", name: group, value: choice });
    label.prepend(radio, " ");
    return label;
  });
}

function render({ model, el }) {
  const question = model.get("question");
  const choices = model.get("choices");
  const group = "answer";
  const form = document.createElement("form");
  const fields = document.createElement("fieldset");
  fields.append(words("legend", question));
  fields.append(...(choices.length ? choiceFields(choices, group) : [textField(question)]));
  const button = document.createElement("button");
  Object.assign(button, { type: "submit", textContent: "Commit" });
  fields.append(button);
  const reply = document.createElement("p");
  reply.setAttribute("role", "status");
  form.className = choices.length ? "prediction choices" : "prediction";
  form.append(fields, reply);
  el.append(form);

  function show() {
    const outcome = model.get("outcome");
    const mark = { right: "Right. ", wrong: "Not yet. " }[outcome] ?? "";
    const strong = document.createElement("b");
    strong.textContent = mark;
    reply.replaceChildren(strong, words("span", model.get("reply")));
    reply.className = outcome;
    fields.disabled = outcome !== "";
  }

  form.addEventListener("keydown", (event) => {
    event.stopPropagation(); // the notebook's own shortcuts stay out of the form
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    model.set("typed", new FormData(form).get(group) ?? "");
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
