// anywidget: the same figure with a kernel behind it, which traces again when the inputs change.
import { make } from "./elements.js";
import { mount } from "./index.js";
import { asking, held, idle, places, receive, waiting } from "./kernel.js";
import { SOON, createLink, touch } from "./link.js";
import { settled } from "./moves.js";
import { parse } from "./words.js";

const PALE = ".waiting .graph { opacity: .45; }";

export default {
  render({ model, el }) {
    const host = el.appendChild(make("div")), read = () => parse(model.get("tape")), link = createLink(model, el, tell);
    const ask = asking(send, link.trouble), { store, destroy } = mount(host, read(), (state, broken) => {
      if (told !== undefined) touch(model);
      model.set("sliders", places(state));
      wait(false);
      if (state.live && !state.guards.length) follow(places(state));
      return ask(state, broken);
    });
    let timer, told;  // told is undefined until the figure stands as it was

    function send(inputs) {
      follow(inputs);
      if (isAnswered()) Promise.resolve().then(update);  // asked before
      else wait(true);
    }
    function follow(inputs) {  // what the page computes itself, for what else in Python depends on it
      model.set("inputs", inputs);
      model.save_changes();
    }
    function isAnswered() {
      return JSON.stringify(model.get("inputs")) === JSON.stringify(model.get("answered"));
    }
    function wait(on) {
      clearTimeout(timer);
      pale(false);
      timer = on && setTimeout(() => {
        pale(true);
        store.set(waiting(link.busy()));
      }, SOON);
    }
    function pale(on) {
      host.shadowRoot.querySelector(".lg").classList.toggle("waiting", on);
    }
    function update() {
      wait(!isAnswered());
      receive(store, read());
    }
    function tell() {
      const trouble = link.trouble();
      if (trouble === told) return;
      told = trouble;
      store.set(timer && trouble ? held(store, trouble) : idle(store, trouble));
      wait(false);
    }

    host.shadowRoot.append(make("style", {}, PALE));
    model.on("change:tape", update);
    const sliders = model.get("sliders"), before = store.wanted;
    store.wanted = store.inputs.map(([i], k) => sliders[store.name[i]] ?? before[k]);
    if (store.live) store.set(settled(store, 0));
    else store.wanted = before;
    tell();
    return () => {
      clearTimeout(timer);
      model.off("change:tape", update);
      link.destroy();
      destroy();
    };
  },
};
