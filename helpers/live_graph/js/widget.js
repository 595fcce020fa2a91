// anywidget: the same figure with a kernel behind it, which traces again when the inputs change.
import { make } from "./elements.js";
import { mount } from "./index.js";
import { asking, receive } from "./kernel.js";
import { parse } from "./words.js";

export default {
  render({ model, el }) {
    const read = () => parse(model.get("tape")), update = () => receive(store, read());
    const { store, destroy } = mount(el.appendChild(make("div")), read(), asking(inputs => {
      model.set("inputs", inputs);
      model.save_changes();
    }));
    model.on("change:tape", update);
    return () => {
      model.off("change:tape", update);
      destroy();
    };
  },
};
