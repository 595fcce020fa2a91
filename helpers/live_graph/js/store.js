// The one state of a live graph: changes go in by set, and whoever subscribed is told.
export function createStore(state) {
  const listeners = new Set();
  state.set = changes => {
    Object.assign(state, changes);
    listeners.forEach(listener => listener());
  };
  state.subscribe = listener => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return state;
}
