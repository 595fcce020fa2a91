// Self-contained HTML: the figures with this output's KEY, which Python declares.
import { awaken } from "./alive.js";

awaken(`[data-live-graph="${KEY}"]`);
