// Numbers in words, and words that are a number where a question asks for a count. The twin of spoken.py.

export const LETTER = "[\\p{L}\\p{N}_]";
export const NUMBERS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const COUNTED = Object.fromEntries(NUMBERS.map((word, n) => [word, `${n}`]));
export const SPOKEN = { ...COUNTED, once: "1", twice: "2", double: "2", half: "0.5", zeros: "0", zeroes: "0" };
Object.assign(SPOKEN, { "a half": "0.5", "one half": "0.5" });
const TEENS = ["eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const UNITS = [...NUMBERS, ...TEENS].map((word, n) => [word, n]);
const WORTH = Object.fromEntries([...UNITS, ...TENS.map((word, n) => [word, 10 * (n + 2)])]);
const SCALES = { thousand: 1000, million: 1e6 };
export const BELOW_100 = `(?:(?:${TENS.join("|")})(?:[\\s-]+(?:${NUMBERS.slice(1, 10).join("|")}))?|`
  + `${[...NUMBERS, ...TEENS].join("|")})(?!${LETTER})`;
export const BELOW_1000 = `(?:(?:${BELOW_100}|a)\\s+hundred(?!${LETTER})(?:\\s+(?:and\\s+)?${BELOW_100})?|`
  + `${BELOW_100})`;
export const NUMBER_WORDS = `(?:${BELOW_1000}|a)\\s+(?:thousand|million)(?!${LETTER})`
  + `(?:\\s+(?:and\\s+)?${BELOW_1000})?`;
for (const [n, word] of [...NUMBERS.entries()].slice(2)) SPOKEN[`${word}fold`] = SPOKEN[`${word}-fold`] = `${n}`;
export const TIMES = "times(?:\\s+(?:more|as\\s+(?:many|much|large|long)))?";
export const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
const NONE = /^(?:(?:none|nothing)(?: of (?:them|these|those))?(?: at all)?|not (?:any|one|a single one))$/;
const BY_THEN = /^(?:already )?(?:after|in|at|on|with) /;
const PLACE = new RegExp(
  `^(?:the )?(?:(${ORDINALS.join("|")})|([0-9]{1,3})(?:st|nd|rd|th))(?: (?:one|step|time))?$`);

// Letters of one size; the last letter of a Greek word is none of its own.
export const folded = text => text.toUpperCase().toLowerCase().replaceAll("ς", "σ");

// What was typed; "none" as 0 where the question asks how many, "after the first" as 1 where how many until.
export function counted(typed, text) {
  const asked = folded(text), plain = folded(typed).trim().split(/\s+/).join(" ").replace(/[.!]+$/, "");
  if (!asked.includes("how many")) return typed;
  if (NONE.test(plain)) return "0";
  if (!asked.includes("until")) return typed;
  const then = plain.replace(BY_THEN, ""), place = PLACE.exec(then);
  if (place) return place[2] ?? `${ORDINALS.indexOf(place[1]) + 1}`;
  return then === plain ? typed : then;
}

// The digits of a number in words: "two hundred and five" is "205".
export function worth(spelt) {
  let total = 0, part = 0;
  for (const word of folded(spelt).match(/[a-z]+/g))
    if (Object.hasOwn(SCALES, word)) {
      total += Math.max(part, 1) * SCALES[word];
      part = 0;
    } else part = word === "hundred" ? Math.max(part, 1) * 100 : part + (Object.hasOwn(WORTH, word) ? WORTH[word] : 0);
  return `${total + part}`;
}
