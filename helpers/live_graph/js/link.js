// Whether the kernel still answers a widget, and what a save keeps of it.
const STATE = "application/vnd.jupyter.widget-state+json", VIEW = "application/vnd.jupyter.widget-view+json";
export const SOON = 400;  // milliseconds in which a kernel that is not busy has answered
const LOST = /restarting|terminating|dead/;
// ipywidgets marks what is cut off by a broken chain, here on each part of an explorer too: the sentence says it.
const UNCHAINED = `.kernel-link::before, .widget-vbox:has(> .kernel-link)::before,
  .widget-vbox:has(> .kernel-link) .jupyter-widgets-disconnected::before { display: none !important; }`;

// A link to the kernel: `trouble()` says in a sentence why it does not answer, or ""; `changed` is called when that may
// have changed. JupyterLab tells all of it; other front ends, by ipywidgets' own class, that the widget is cut off.
export function createLink(model, el, changed) {
  const session = model.widget_manager?.context?.sessionContext, kernel = () => session?.session?.kernel;
  const isCut = () => el.classList.contains("jupyter-widgets-disconnected");
  const signals = session ? [session.kernelChanged, session.statusChanged, session.connectionStatusChanged] : [];
  const saved = isCut(), own = kernel()?.id;
  let lost = saved;

  function trouble() {
    const now = kernel();
    lost ||= isCut() || (session && now?.id !== own) || LOST.test(now?.status);
    if (session && (!now || /dead|terminating/.test(now.status))) return "The kernel has stopped.";
    if (saved) return "This is as it was saved.";
    if (lost) return "The kernel has restarted.";
    return session && now.connectionStatus !== "connected" ? "The kernel cannot be reached." : "";
  }
  function follow() {
    trouble();
    changed();
  }
  el.classList.add("kernel-link");
  el.append(Object.assign(document.createElement("style"), { textContent: UNCHAINED }));
  keepWhenSaved(model.widget_manager);
  for (const signal of signals) signal.connect(follow);
  model.on("comm_live_update", follow);
  return { trouble, busy: () => kernel()?.status === "busy", destroy() {
    for (const signal of signals) signal.disconnect(follow);
    model.off("comm_live_update", follow);
  } };
}

// JupyterLab saves widgets only if a setting says so, and then forgets at the next save those that no kernel knows.
// So at each save the notebook gets the state of every widget it shows.
function keepWhenSaved(manager) {
  const { context } = manager ?? {}, notebook = context?.model;
  if (!notebook?.getMetadata || manager.keepsAll) return;
  manager.keepsAll = true;
  let known = notebook.getMetadata("widgets")?.[STATE]?.state ?? {};
  const take = ({ state }) => { known = { ...known, ...state }; };
  context.sessionContext.statusChanged.connect((_, status) => {
    if (LOST.test(status)) manager.get_state({ drop_defaults: true }).then(take);
  });
  context.saveState.connect((_, phase) => {
    if (phase !== "started") return;
    take(manager.get_state_sync({ drop_defaults: true }));
    known = shownIn(notebook, known);
    const content = { version_major: 2, version_minor: 0, state: known };
    if (Object.keys(known).length) notebook.setMetadata("widgets", { [STATE]: content });
    else notebook.deleteMetadata("widgets");
  });
}

// Of the states by id those that the outputs show, and those that these refer to.
function shownIn(notebook, states) {
  const outputs = Array.from(notebook.cells).flatMap(cell => cell.toJSON().outputs ?? []), kept = {};
  const ids = outputs.map(({ data }) => data?.[VIEW]?.model_id);
  for (const id of ids) {
    if (!states[id] || kept[id]) continue;
    kept[id] = states[id];
    for (const [, other] of JSON.stringify(states[id]).matchAll(/"IPY_MODEL_(\w+)"/g)) ids.push(other);
  }
  return kept;
}

// A change that is worth saving.
export function touch({ widget_manager: manager }) {
  const notebook = manager?.context?.model;
  if (notebook) notebook.dirty = true;
}
