// The figures in a page that are not alive yet. One that fails shows its picture, and the others live.
import { make } from "./elements.js";
import { mount } from "./index.js";
import { parse } from "./words.js";

// Each host holds its store.
export function awaken(figures) {
  for (const host of document.querySelectorAll(figures))
    if (!host.shadowRoot)
      try {
        const { src, alt } = host.querySelector("img"), picture = decodeURIComponent(src.replace(/^.*?,/, ""));
        host.store = mount(host, { picture, alt, ...parse(host.dataset.tape) }).store;
      } catch (error) {
        console.warn("This live graph stays a picture.", error);
        host.attachShadow({ mode: "open" }).append(make("slot"));
      }
}
