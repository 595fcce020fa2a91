// A page of the book, which loads this once: all its figures.
import { awaken } from "./alive.js";

awaken("[data-live-graph]");
