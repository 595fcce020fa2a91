// A deck: reveal.js with live graphs that take the arrows while they have steps, and explorers drawn ahead.
import { mountQuestions } from "../../helpers/exercises/form/page.js";
import { awaken } from "../../helpers/live_graph/js/alive.js";
import { inflate } from "../../helpers/live_graph/js/inflate.js";
import { go, open } from "../../helpers/live_graph/js/moves.js";
import { moveFrames } from "./frames.js";

const ONWARD = new Set(["ArrowRight", "ArrowDown", "PageDown", " "]), BACK = new Set(["ArrowLeft", "ArrowUp", "PageUp"]);
const MARGIN = 40;  // pixels beside a figure
const TYPE_MOST = 26, TYPE_LEAST = 21;  // pixels of a slide's type
const FRAME_MOST = 540, FRAME_LEAST = 250;  // pixels of height that an explorer's picture may be given
const ZOOM_MOST = 1.05, ZOOM_LEAST = 0.65;  // how a live graph may be zoomed
const GROWN_MOST = 1.7, HIGH_LEAST = 200;  // and its figure besides, and pixels of its height
const HIGH = 0.55;  // height by width: above a figure higher than that no words stand, they stand beside it

// A figure is drawn when its slide is shown: before, it has no width. One that is too high is made smaller.
function enliven(slide) {
  for (const host of slide.querySelectorAll("[data-frames]:not(.moving)")) {
    host.classList.add("moving");
    moveFrames(host, () => enliven(slide));
    stretch(host, slide);
  }
  slide.classList.add("shown");
  awaken(".shown [data-live-graph]");
  if (slide.matches(".laid")) shrink(slide);
  for (const host of slide.querySelectorAll("[data-live-graph]:not(.sized)")) {
    host.classList.add("sized");
    if (host.store?.pages && !host.store.pages[0]) open(host.store, 1);  // of a network its units, which are fewer
    requestAnimationFrame(() => enlarge(host));
  }
}

// As large as the slide allows, but not so that the figure turns for want of width. The figure grows more than its
// controls, and gives way before them. What would be too small to read is as large as the slide, and follows the steps.
function enlarge(host) {
  const slide = host.closest("section"), isOver = () => slide.scrollHeight > slide.clientHeight;
  const stage = host.shadowRoot.querySelector(".stage"), { width, height } = stage.querySelector("svg").viewBox.baseVal;
  slide.classList.toggle("beside", height > HIGH * width && !!slide.querySelector(":scope > p"));
  const most = host.clientWidth / (width + MARGIN);
  let zoom = Math.min(ZOOM_MOST, Math.max(ZOOM_LEAST, most)), grown = Math.max(1, Math.min(GROWN_MOST, most / zoom));
  const smaller = () => {
    while (isOver() && grown > 1) stage.style.zoom = grown = Math.max(1, grown - 0.02);
    while (isOver() && zoom > ZOOM_LEAST) host.style.zoom = zoom = Math.max(ZOOM_LEAST, zoom - 0.02);
    for (let high = stage.clientHeight; isOver() && high > HIGH_LEAST; high -= 10) stage.style.maxHeight = `${high}px`;
  };
  stage.style.maxHeight = "none";  // the slide is its measure
  stage.style.zoom = grown;
  host.style.zoom = zoom;
  smaller();
  new ResizeObserver(smaller).observe(host.shadowRoot.firstElementChild);
}

// The picture of an explorer is as high as what stands about it allows.
function stretch(host, slide) {
  for (let high = FRAME_MOST; high >= FRAME_LEAST; high -= 10) {
    host.style.setProperty("--high", `${high}px`);
    if (slide.scrollHeight <= slide.clientHeight) return;
  }
}

// What is a little too long is set a little smaller.
function shrink(slide) {
  for (let size = TYPE_MOST; size >= TYPE_LEAST; size--) {
    slide.style.fontSize = `${size}px`;
    if (slide.scrollHeight <= slide.clientHeight) return;
  }
}

function step(event) {
  const by = ONWARD.has(event.key) ? 1 : BACK.has(event.key) ? -1 : 0;
  const host = by && Reveal.getCurrentSlide().querySelector("[data-live-graph]"), store = host && host.store;
  if (!store || event.target.matches("input,select,button")) return;
  const { at, page } = store;
  if (at + by < 0 || at + by > page.steps.length) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  go(store, at + by);
}

// Esc leaves a form, so that the arrows turn slides again; the space bar presses its button and turns none.
function leave(event) {
  if (!event.target.closest(".question, .answers") || !["Escape", " "].includes(event.key)) return;
  if (event.key === "Escape") event.target.blur();
  if (event.key === "Escape" || event.target.matches("button")) event.stopImmediatePropagation();
}

document.addEventListener("keydown", step, true);
document.addEventListener("keydown", leave, true);
mountQuestions(() => sessionStorage);  // a class answers anew: what was answered last time gives nothing away
const started = Reveal.initialize({
  width: 1280, height: 720, margin: 0, hash: true, center: false, transition: "none", controls: false,
  slideNumber: "c/t", plugins: [RevealNotes],
});
Promise.all([started, inflate("[data-live-graph]")]).then(() => enliven(Reveal.getCurrentSlide()));
Reveal.on("slidechanged", ({ currentSlide }) => enliven(currentSlide));
