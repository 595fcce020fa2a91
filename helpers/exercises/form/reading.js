// What a learner typed, read as generously as it can be without guessing. The twin of reading.py.
import { evaluated } from "./arithmetic.js";
import { chosen } from "./choices.js";
import { BELOW_100, BELOW_1000, LETTER, NUMBER_WORDS, SPOKEN, TIMES, counted, folded, worth } from "./spoken.js";
import { ONE, Trouble, canonicalOf, formOf, isSame, show } from "./values.js";

const PLAIN = {
  "−": "-", "–": "-", "—": "-", "·": "*", "×": "*", "⋅": "*", "∙": "*", "÷": "/", "^": "**",
  "∞": "inf", "~": "≈", "½": "(1/2)", "⅓": "(1/3)", "⅔": "(2/3)", "¼": "(1/4)", "¾": "(3/4)",
  "’": "'", "\u00a0": " ", "\u202f": " ",
};
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";
const LEAD = "(?:[a-z]\\s+(?=goes|rises|grows|is\\s))?(?:(?:i think|the answer is|that is|it is|it's|is|about|around"
  + "|roughly|approximately|approx\\.?|circa|ca\\.|nearly|exactly|only|just|answer|up|by|at|to|towards|a single"
  + "|goes|rises|grows|always|all|place|position|index|(?:a\\s+)?factor(?:\\s+of)?)\\s+)+";
const BEFORE = new RegExp(`(?<![^;,])(\\s*)[^;,]*[=≈:]\\s*|^${LEAD}`, "giu");
// Words behind a number that change it.
const NO_UNIT = "(?:(?:ten|hundred|thousand|million|billion|half|halve|third|fourth|fifth|quarter|dozen|percent|cent"
  + "|square|cube|to|of|or|and|plus|minus|times|over|divided|by|point|power|e|inf|nan|milli|micro|kilo|mega)(?:th)?s?d?"
  + `|per\\s+cent|(?:six|seven|eigh|nin|${LETTER}*teen)ths?)(?!${LETTER})`;
const UNIT = `(?:g|(?!${NO_UNIT})[a-z]{2,}|[a-z]+/[a-z]+)`;
const AFTER = new RegExp(
  `(?<=[\\dlfroex])\\s*(?:x|${TIMES}|-?fold)$|(?<=[\\d\\])])(?:\\s+(?:of\\s+)?${UNIT})+\\.?$`, "giu");
const ROOT = new RegExp("(?:(?:math|np|numpy|torch)\\.)?(?:√|sqrt|(?:the[ \\t]+)?(?:square[ \\t]+)?root[ \\t]+of)"
  + "[ \\t]*(?:\\(([^()]*)\\)|([0-9]+(?:[.,][0-9]+)?))", "gi");
const ALL = /^(?:(?:they +are +)?(?:all|each) +(?:of +them +|are +|is +)*(.+)|(?:they +are +)?(zeroe?s))$/i;
const MINUS = /^(?:minus|negative)\s+/iu;
const REMARK = /^(.*\S)\s+\(([^()]*)\)\.?$/;
const CALL = /(?:torch\.|np\.|numpy\.)?(?:tensor|Size|array)\((.*)\)/g;
const SPELT = new RegExp(`^(?:${NUMBER_WORDS}|${BELOW_1000})(?=\\.?$|\\s+(?:${TIMES}$|(?!${BELOW_100})${UNIT}))`, "iu");
const BETWEEN = /\s*;\s*|,\s+|\s+(?:and|or)\s+|(?<=[\d\])])\s+(?=[-+]?[\d.[])/;  // two parts of a list
const THOUSANDS = /^[-+]?[1-9]\d{0,2}(?:[, ']\d{3})+(?:\.\d+)?$/;
const TWO_WAYS = /^[-+]?[1-9]\d{0,2}[, ]\d{3}$/;  // one number, or two, or decimals
const DOTTED = /(?<![\d.])[1-9]\d{0,2}(?:\.\d{3}){2,}(?![\d.])/g;  // 1.048.576 can be no decimal number
const POINTED = /^[-+]?[1-9]\d{0,2}\.\d{3}$/;  // a decimal number, or thousands where a large count is asked for
const UNREAD = "That does not read as a number. Type it like 0.5, −2, 3/4 or [1, 2].";
const PER_CENT = "Type it as a plain number, without the % sign: 50 % is 0.5.";

// One of the choices, or numbers in the form of `answer`; Trouble if it is neither or could be two things.
// `text` is the question, as "none" is a number only where it asks how many.
export function readTyped(written, { answer, choices, exact, truth, text }) {
  const typed = choices.length || written.trim() === truth ? written : counted(written, text);
  if (!typed.trim()) throw new Trouble("Type an answer first, then press Enter.");
  if (!choices.length && typed.trim() === truth) return answer;
  if (choices.length) return chosen(typed, choices);
  const alike = Array.isArray(answer) ? ALL.exec(typed.trim().replace(/\.+$/, "")) : null;
  const value = alike ? numberIn(numbersIn(alike[1] ?? "0"), 0, true) : [];
  return formOf(value) === ONE ? answer.map(() => value) : numberIn(numbersIn(typed), answer, exact);
}

// In Python's signs; of "0.2 = 2/c" what stands before the sign, if that alone is a number.
function numbersIn(typed) {
  const text = plainly(withoutRemark(typed));
  if (!typed.includes("=") || readings(text).length) return text;
  const before = plainly(typed.slice(0, typed.indexOf("=")));
  return readings(before).length ? before : text;
}

// Without what stands in brackets at the end, behind a space: words, or a sum of the same value.
function withoutRemark(typed) {
  const found = REMARK.exec(typed.trim()) ?? [];
  const [value = [], remark] = found.slice(1).map(part => readings(plainly(part)));
  if (!value.length) return typed;
  if (remark.length && !value.some(one => remark.some(other => isSame(canonicalOf(one), canonicalOf(other)))))
    throw new Trouble(`${typed.trim()}: which number is your answer? Type it alone.`);
  return found[1];
}

// In Python's signs: "≈ 2·10⁻³" is "2*10**(-3)".
function plainly(typed) {
  let text = typed.trim();
  for (const [sign, plain] of Object.entries(PLAIN)) text = text.replaceAll(sign, plain);
  const level = power => power.replace(/./g, sign => "0123456789-"[RAISED.indexOf(sign)]);
  text = text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+/g, power => `**(${level(power)})`);
  text = text.replace(ROOT, (_, inner, number) => `((${inner || number || ""})**0.5)`);
  text = text.replace(/(?<=\d)\s*x\s*(?=\d)/gi, "*").replace(/(?<=[0-9])\s*per\s?cent$/i, "%");
  text = text.replace(BEFORE, (_, gap) => gap ?? "").trim().replace(/[!?]+$/, "").trimEnd();
  text = text.replace(/^[*x]\s*(?=[0-9.])/i, "");
  text = text.replace(/(?:^|(?<=[,;([]))\s*(?:minus|negative)\s+(?=[\d.])/gi, "-");
  const minus = MINUS.exec(text)?.[0] ?? "";  // of a number in words
  text = text.slice(minus.length);
  text = text.replace(SPELT, worth).replace(AFTER, "").replace(/(?<=\d)(\.\d+)\.$/, "$1");
  text = Object.hasOwn(SPOKEN, folded(text)) ? SPOKEN[folded(text)] : text;
  if (minus) text = (/^[0-9]/.test(text) ? "-" : minus) + text;
  text = text.replace(CALL, "$1").replaceAll("{", "[").replaceAll("}", "]").replace(/(?<=\d)\(/g, "*(");
  if (text.includes("%")) throw new Trouble(PER_CENT);
  if (/,\s*,/.test(text)) throw new Trouble(UNREAD);
  text = text.replace(/\s*(\*\*|[*/+])\s*/g, "$1");
  return text.replace(/(?<=[\d)])\s*-\s+/g, "-");  // 3 - 1 is a difference, and 3 -1 a list
}

// The one value that the text has; of several the one in the form of the answer.
function numberIn(text, answer, exact) {
  const asked = formOf(answer), all = distinct(readings(text));
  if (exact && Math.abs(answer) >= 1000 && POINTED.test(text)) all.push(BigInt(text.replace(".", "")));
  const found = asked === ONE ? all.map(value => (formOf(value) === `[${ONE}]` ? value[0] : value)) : all;
  const fitting = found.filter(value => formOf(value) === asked);
  if (!found.length) throw new Trouble(UNREAD);
  const doubt = doubtAbout(text, answer, found, fitting);
  if (doubt) throw new Trouble(doubt);
  return (fitting.length ? fitting : found)[0];
}

// What to ask about a text that has several readings, or none in the form of the answer; "" if it is plain.
function doubtAbout(text, answer, found, fitting) {
  if (TWO_WAYS.test(text) && found.length > 1) return which(text, found);
  const parts = found[0].length ?? 0, most = Math.max(1, answer.length ?? 0);
  if (!fitting.length && parts > most && /\d,\d/.test(text) && !text.includes(";"))
    return `${text}: are these ${parts} numbers? Put ; between numbers that have a comma.`;
  if (fitting.length > 1 || (!fitting.length && found.length > 1)) return which(text, fitting.length ? fitting : found);
  return formOf(answer) === ONE && !fitting.length ? `${text}: one number is asked for. Which is it?` : "";
}

// What the text can mean: a comma stands between two parts, or before decimals; thousands if nothing else fits.
function readings(text) {
  const commas = text.match(/,(?=\d)/g) ?? [], found = [];
  const meanings = [() => ";", () => ".", at => ".;"[at % 2]];
  if (commas.length % 2 === 0) meanings.pop();  // 0,5,1,5 has one comma more before decimals than between
  for (const meant of meanings) {
    let at = 0;
    found.push(...valueOf(text.replace(/,(?=\d)/g, () => meant(at++))));
  }
  return found.concat(valueOf(text.replace(THOUSANDS.test(text) ? /[, ']/g : /(?<=\d),(?=\d{3}(?!\d))/g, "")));
}

// What the text gives, if it gives anything: parts stand between ; or ", " or spaces, decimals behind a point.
function valueOf(text) {
  const plain = text.replace(DOTTED, number => number.replaceAll(".", ""));
  try {
    return [evaluated(plain.replace(/;+$/, "").split(BETWEEN).join(", "))];
  } catch {
    return [];
  }
}

function distinct(values) {
  const found = [], twins = (a, b) => formOf(a) === formOf(b) && isSame(canonicalOf(a), canonicalOf(b));
  for (const value of values) if (!found.some(other => twins(value, other))) found.push(value);
  return found;
}

// Ask which of two readings is meant, each written so that it can be read in one way.
function which(text, found) {
  const several = Math.max(0, ...found.map(value => value.length ?? 0)), lists = found.every(Array.isArray);
  const ask = several ? `one number or ${several === 2 ? "two" : "several"}` : "which number";
  const shown = found.map(value => (Array.isArray(value) ? show(value) : show(value).replaceAll(",", "")));
  const last = shown.pop();
  return `${text}: ${lists ? "which numbers" : ask}? Write ${shown.join(", ")} or ${last}.`;
}
