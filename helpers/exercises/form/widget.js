// anywidget: the form of a question with a kernel behind it.
import { render } from "./form.js";

export default { render };
