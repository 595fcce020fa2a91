// A question's verdict on what was typed: right, a slip by its name, or what is off. The twin of Question._judge.
import { readTyped } from "./reading.js";
import { Trouble, canonicalOf, isEqual, isSame, negated, shapeWords } from "./values.js";

// question: { choices, answer, exact, truth, why, mistakes: [{ name, answer, exact, feedback }] }
export function judge(question, typed) {
  try {
    return judged(question, typed);
  } catch (trouble) {
    if (!(trouble instanceof Trouble)) throw trouble;
    return { outcome: "not attempted", feedback: trouble.message, mistake: "" };
  }
}

function judged({ choices, answer, exact, truth, why, mistakes }, typed) {
  const read = readTyped(typed, answer, choices), got = choices.length ? read : canonicalOf(read);
  const said = choices.length ? `You chose “${got}”` : `You said ${typed.trim().replace(/\.+$/, "")}`;
  if (isAnswer(got, answer, exact)) return { outcome: "right", feedback: `${said}. ${why}`, mistake: "" };
  const slip = mistakes.find(mistake => isAnswer(got, mistake.answer, mistake.exact));
  const told = slip ? slip.feedback : `${choices.length ? "" : off(got, canonicalOf(answer))}${why}`;
  return { outcome: "wrong", feedback: `${said}; it is ${truth}. ${told}`, mistake: slip?.name ?? "" };
}

// A count agrees with no other.
function isAnswer(got, answer, exact) {
  if (typeof answer === "string") return got === answer;
  const value = canonicalOf(answer);
  return isSame(got, value) && (!exact || isEqual(got, value));
}

function off(got, right) {
  if (shapeWords(got) !== shapeWords(right)) return `Yours is ${shapeWords(got)}, the answer is ${shapeWords(right)}. `;
  return isSame(got, negated(right)) ? "The size was right, the sign the other one. " : "";
}
