// Which of the choices was meant: by its number, its letter or its words. The twin of choices.py.
import { NUMBERS, ORDINALS, folded } from "./spoken.js";
import { Trouble } from "./values.js";

const LABEL = /^(?:(?:answer|choice|option|number)\s+)?\(?(\d+|[a-z])[.):]?$/i;
const LISTED = /^(?:(?:answer|choice|option|number)\s+)?\(?(\d+|[a-z])[.):]+(?!\d)\s*(\S.*)$/is;  // "2. nothing"
const PLACES = [...ORDINALS.slice(0, 5), "1st", "2nd", "3rd", "4th", "5th"];
const ORDINAL = new RegExp(`^(?:the\\s+)?(${PLACES.join("|")}|last)(?:\\s+(?:one|answer|choice|option))?\\.?$`, "i");
const SILENT = new Set(["a", "an", "the", "it", "and", "by", "only"]);
const SAME = {
  none: "nothing", mse: "squared error", grows: "up", rises: "up", increases: "up", higher: "up", falls: "down",
  sinks: "down", decreases: "down", lower: "down", kilobyte: "kb",
  kilobytes: "kb", megabyte: "mb", megabytes: "mb", gigabyte: "gb", gigabytes: "gb",
};
for (const [n, word] of [...NUMBERS.entries()].slice(2)) SAME[word] = `${n}`;
const RAW = /\b(?:raw )?logits?\b/g;
const SIZE = /(?:torch\.)?[Ss]ize\(\[([^\]]*)\]\)/g;
const NUMERAL = "(?<![\\w.])-?(?:inf|[0-9]+(?:[.,][0-9]+)?(?:e-?[0-9]+)?(?:/[0-9]+)?)(?![\\w])";
const AT_FIRST = /^\s*(?:(?:to|by|about|around|nearly|roughly|it is|≈|~) *)*/;
const ALONE = new RegExp(`^(?:(?:to|by|about|around|nearly|roughly|it is|≈|~) *)*(${NUMERAL})(?: *(?:x|times))?\\.?$`);
const LOG = /(?<![a-z])(?:log|ln) *\(?([1-9][0-9]{0,5})\)?/g;
const MOVED = /^\s*(?:w\s*)?([+−–-])\s*(?=[\d.])/;  // w + 0.4, where the choices say up and down

const spaced = text => folded(text).trim().split(/\s+/).join(" ");

export function chosen(typed, choices) {
  const plain = wordsFor(typed, choices), label = labelOf(typed.trim(), choices);
  const exact = spelled(plain, choices), behind = exact.length ? exact : listed(typed.trim(), choices);
  const spoken = behind.length ? behind : byWords(plain, choices);
  const numbered = spoken.length ? spoken : byNumber(plain, choices);
  const named = numbered.length ? numbered : byWords(folded(plain).replace(AT_FIRST, ""), choices);
  const meant = label ? labelled(label, choices) : "";
  if (meant) {
    named.push(...choices.filter(choice => (choice.match(/\d+/g) ?? []).join() === label));
    const other = named.find(choice => choice !== meant), place = choices.indexOf(meant) + 1;
    if (other) throw new Trouble(`${typed.trim()}: answer number ${place}, “${meant}”, or “${other}”?`);
  }
  if (meant || named.length === 1) return meant || named[0];
  throw askedAbout(typed, choices, named.length ? named : holding(wordsOf(plain), choices));
}

const spelled = (plain, choices) => choices.filter(choice => spaced(choice) === spaced(plain));

// The choice of the number that stands before a choice's words, and the one of the words, if it is another.
function listed(typed, choices) {
  const found = LISTED.exec(typed), meant = found ? labelled(found[1], choices) : "";
  if (!meant) return [];
  const exact = spelled(found[2], choices), said = wordsOf(found[2]).join(" ");
  const named = exact.length ? exact : choices.filter(choice => said && wordsOf(choice).join(" ") === said);
  return named.length ? [...new Set([meant, ...named])] : [];
}

// A torch.Size as a shape in round brackets; and a sign as "up" or "down", if these are in the choices.
function wordsFor(typed, choices) {
  const plain = typed.replace(SIZE, "($1)"), moves = choices.flatMap(wordsOf).some(word => /^(up|down)$/.test(word));
  return moves ? plain.replace(MOVED, (_, sign) => (sign === "+" ? "up " : "down ")) : plain;
}

// The words in lower case, without articles, punctuation, hyphens and what a plural ends in.
function wordsOf(text) {
  const apart = folded(text).replace(RAW, "raw scores").replace(/(?<=\d)\s*x\s*(?=\d)/g, " ");
  const spoken = apart.replace(/(?<!\d)\.(?=\d)/g, "0.");
  const kept = (spoken.match(/[\p{L}\p{N}]+/gu) ?? []).filter(word => !SILENT.has(word));
  return kept.map(word => (Object.hasOwn(SAME, word) ? SAME[word] : word).replace(/(e?s)+$/, ""));
}

// The number or letter that was typed, "3" for "the third one"; or undefined.
function labelOf(typed, choices) {
  const place = ORDINAL.exec(typed)?.[1].toLowerCase();
  if (place) return `${place === "last" ? choices.length : PLACES.indexOf(place) % 5 + 1}`;
  return LABEL.exec(typed)?.[1];
}

function labelled(label, choices) {
  const at = /\d/.test(label) ? Number(label) : label.toLowerCase().charCodeAt(0) - 96;
  return choices[at - 1] ?? "";
}

// In their order, in any order, written as one, or begun so that no other is.
function byWords(typed, choices) {
  const spoken = wordsOf(typed);
  if (!spoken.length) return [];
  // as one word: "crossentropy" has the s that "cross" has lost as if it were a plural's
  const inOrder = words => words.join(" "), asOne = words => words.join("").replace(/[s ]/g, "");
  for (const written of [inOrder, words => inOrder([...words].sort()), asOne]) {
    const found = choices.filter(choice => written(wordsOf(choice)) === written(spoken));
    if (found.length) return found;
  }
  const held = holding(spoken, choices);
  return held.length === 1 && spoken.some(word => /[a-z]/.test(word)) ? held : [];
}

// The choices whose last number is the one that was typed, where nothing else was.
function byNumber(typed, choices) {
  const said = ALONE.exec(inSigns(typed).trim());
  return said ? choices.filter(choice => isNear(inNumbers(said[1]), lastNumber(choice))) : [];
}

// Equal, or as near as a rounded number comes.
const isNear = (said, number) =>
  said === number || (isFinite(number) && Math.abs(said - number) <= 0.005 * Math.abs(number));

// In the keyboard's signs, without marks of thousands; a tenth as a number.
function inSigns(text) {
  const plain = folded(text).replace(/[−–—]|minus +/g, "-").replaceAll("∞", "inf").replaceAll("infinity", "inf");
  const logs = plain.replace(LOG, (_, number) => Math.log(Number(number)).toFixed(6));
  return logs.replace(/(?<=[0-9]),(?=[0-9]{3}(?![0-9]))/g, "").replace(/(?:a +)?tenth/g, "0.1");
}

function lastNumber(choice) {
  const found = inSigns(choice).match(new RegExp(NUMERAL, "g"));
  return found ? inNumbers(found.at(-1)) : undefined;
}

function inNumbers(number) {
  const [above, below] = number.replaceAll(",", ".").replaceAll("inf", "Infinity").split("/");
  return Number(below ?? 1) ? Number(above) / Number(below ?? 1) : NaN;
}

function holding(spoken, choices) {
  const text = ` ${spoken.join(" ")} `;
  return spoken.length ? choices.filter(choice => ` ${wordsOf(choice).join(" ")} `.includes(text)) : [];
}

function askedAbout(typed, choices, held) {
  if (!held.length || held.length === choices.length)
    return new Trouble(`Choose one of the ${choices.length} answers, by its number or its words.`);
  const meant = held.map(choice => `“${choice}”`).join(" or ");
  return new Trouble(`${typed.trim()}: do you mean ${meant}? Type its number.`);
}
