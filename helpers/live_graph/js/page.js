// Self-contained HTML: every figure of the page that is not alive yet. One that fails shows its picture, the others live.
import { make } from "./elements.js";
import { mount } from "./index.js";
import { parse } from "./words.js";

const decode = image => new TextDecoder().decode(Uint8Array.from(atob(image.src.split(",")[1]), c => c.charCodeAt(0)));

for (const host of document.querySelectorAll("div.live-graph"))
  if (!host.shadowRoot)
    try {
      const picture = decode(host.querySelector("img"));
      mount(host, { picture, ...parse(host.querySelector("script").textContent) });
    } catch (error) {
      console.warn("This live graph stays a picture.", error);
      (host.shadowRoot ?? host.attachShadow({ mode: "open" })).replaceChildren(make("slot"));
    }
