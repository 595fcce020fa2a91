// The answers committed on a page, by the question's id: kept in a storage, or until the page is closed where that is
// refused, as in some private windows.
const KEPT = "backpropagation answers";

// `storage()` may throw; a text in it that is not ours counts as none.
export function createAnswers(storage) {
  let held = null;  // what the storage has refused

  function all() {
    if (held) return held;
    try {
      return Object.assign({}, JSON.parse(storage().getItem(KEPT)));
    } catch {
      return {};
    }
  }
  function keep(answers) {
    try {
      storage().setItem(KEPT, JSON.stringify(answers));
    } catch {
      held = answers;
    }
  }
  return {
    of: id => { const found = all()[id]; return typeof found === "string" ? found : undefined; },
    commit: (id, typed) => keep({ ...all(), [id]: typed }),
    clear: ids => keep(Object.fromEntries(Object.entries(all()).filter(([id]) => !ids.includes(id)))),
    areKept: () => !held,
  };
}
