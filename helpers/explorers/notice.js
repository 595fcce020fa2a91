// The line under an explorer's controls that says why they move nothing; then they cannot be moved. And the names that
// ipywidgets gives neither its sliders nor its picture.
import { SOON, createLink } from "../live_graph/js/link.js";

const views = shown => Promise.all(Object.values(shown.views ?? {}));

export default {
  async render({ model, el }) {
    const line = el.appendChild(document.createElement("p"));
    line.setAttribute("aria-live", "polite");
    line.style.cssText = "margin: 4px 8px; line-height: 1.5; color: var(--jp-ui-font-color1, inherit)";
    const find = name => model.widget_manager.get_model(name.replace("IPY_MODEL_", ""));
    const controls = await Promise.all(model.get("controls").map(find));
    const drawing = await Promise.all(model.get("drawing").map(find));
    const pictures = await Promise.all([model.get("picture")].filter(Boolean).map(find));  // of a live graph none
    let timer, late = false;  // before the link, which may tell of the kernel while the views are awaited
    const link = createLink(model, el, tell);
    for (const picture of pictures)
      for (const { el: image } of await views(picture)) image.alt = model.get("about");
    for (const control of controls)
      for (const { el: box } of await views(control))
        box.querySelector("[role=slider]")?.setAttribute("aria-label", control.get("description"));

    function tell() {
      const trouble = link.trouble(), why = link.busy() ? "The kernel is busy." : "Waiting for the kernel.";
      const waiting = late ? `${why} The figure shows the last true numbers until it answers.` : "";
      line.textContent = trouble ? `${trouble} Run this cell to move the controls.` : waiting;
      line.hidden = !line.textContent;
      for (const control of controls) control.set("disabled", trouble !== "");
    }
    function say(isLate) {
      clearTimeout(timer);
      late = isLate;
      tell();
    }
    const moved = () => {
      clearTimeout(timer);
      timer = setTimeout(say, SOON, true);
    }, drawn = () => say(false);

    model.on("change:drawn", drawn);
    for (const control of drawing) control.on("change:value", moved);
    tell();
    return () => {
      clearTimeout(timer);
      model.off("change:drawn", drawn);
      for (const control of drawing) control.off("change:value", moved);
      link.destroy();
    };
  },
};
