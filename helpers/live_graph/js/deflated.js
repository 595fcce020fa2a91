// As page.js, for a figure so large that its tape is deflated.
import { awaken } from "./alive.js";
import { inflate } from "./inflate.js";

const FIGURES = `[data-live-graph="${KEY}"]`;

inflate(FIGURES).then(() => awaken(FIGURES));
