// A page of the book, which loads this once: its live graphs, explorers and questions.
import { mountQuestions } from "../../helpers/exercises/form/page.js";
import { awaken } from "../../helpers/live_graph/js/alive.js";
import { inflate } from "../../helpers/live_graph/js/inflate.js";
import { moveFrames } from "./frames.js";

for (const host of document.querySelectorAll("[data-frames]")) moveFrames(host, () => awaken("[data-live-graph]"));
inflate("[data-live-graph]").then(() => awaken("[data-live-graph]"));
mountQuestions(() => localStorage);

// Paper is white: a dark page is printed as a light one.
const root = document.documentElement;
let onScreen = "";
addEventListener("beforeprint", () => {
  onScreen = root.dataset.theme;
  root.dataset.theme = "light";
});
addEventListener("afterprint", () => { root.dataset.theme = onScreen; });
