// The strip of .grad: what adds up over backward passes.
import { button, make, phrase, row, set } from "./elements.js";
import { again, zeroGrad } from "./moves.js";
import { accumulated, ended } from "./view.js";
import { format } from "./words.js";

export function createSums(host, store) {
  const line = make("span"), repeat = button("backward again", () => again(store));
  const strip = set(row(repeat, button("zero_grad", () => zeroGrad(store)), line), { class: "row grads" });
  host.append(strip);

  function update() {
    const { name, kept, passes, asked, at, page } = store;
    const when = `${ended(store) ? "after" : at > page.forward ? "in" : "before"} backward pass ${passes}: `;
    const one = i => [`${name[i]}.grad `, ["g", format(accumulated(store, i) ?? "None")], "   "];
    strip.hidden = asked || !kept.length;
    line.replaceChildren(passes ? when : "after zero_grad: ", ...phrase(kept.flatMap(one)));
  }
  return { update };
}
