// The one state of a live graph: changes go in by set, and whoever subscribed is told.
export function createStore(state) {
  const listeners = new Set();
  return Object.assign(state, {
    set(changes) {
      Object.assign(state, changes);
      listeners.forEach(listener => listener());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
}
