"""Short names mean the same: what is renamed is renamed everywhere, and what the browser gives keeps its name."""

import json

import pytest

from helpers.live_graph.modules import compact
from helpers.live_graph.page import JS
from helpers.live_graph.shorten import shorten
from tests.js.node import node

PROGRAM = """
const numbers = [3, 1, 2], twice = number => number * 2;
function describe({ title, values: [first, ...rest] }, suffix = "!") {
  const { length } = rest, text = `${title}: ${first}${length ? `, ${rest.map(twice).join("/")}` : ""}`;
  if (length) {
    const title = "inner";
    return { text: text + suffix, title, length, twice(number) { return twice(number); } };
  }
  return { text, length };
}
let counter = 0, found;
for (const value of numbers) { counter += value; found ??= value; }
const { text, twice: doubled, ...others } = describe({ title: "a", values: numbers });
const [smallest, ...larger] = numbers.toSorted(), shared = { smallest };
const found_all = { larger, shared, counter, found, text, others };
const result = { found_all, six: doubled(3), typed: typeof others, sorted: [...numbers].sort() };
"""


def test_the_most_used_names_get_the_shortest_and_properties_stay():
    short = shorten(compact("const counter = { counter: 1 }; counter.counter = counter.other; counter.map(x => x);"))

    assert short == "const a={counter:1};a.counter=a.other;a.map(x=>x);"


def test_a_name_in_braces_stays_the_propertys_and_becomes_the_variables():
    short = shorten(compact("const { length } = row; const size = { length, more: length + length + length };"))

    assert "{length:a}=row" in short and "{length:a,more:a+a+a}" in short


def test_strings_keep_their_words_and_templates_follow():
    short = shorten(compact('const title = "title", text = `title ${title} ${`in ${title}`}`; use(title, text);'))

    assert short == 'const a="title",b=`title ${a} ${`in ${a}`}`;use(a,b);'


def test_a_program_gives_the_same_with_short_names():
    long = compact(PROGRAM + "console.log(JSON.stringify(result));")
    short = shorten(long)
    printed = [node("-e", program).stdout for program in (long, short)]

    assert json.loads(printed[0])["six"] == 6 and printed[1] == printed[0]
    assert len(short) < 0.8 * len(long)


@pytest.mark.parametrize("file", sorted(JS.glob("*.js")), ids=lambda file: file.name)
def test_no_module_gets_longer(file):
    source = compact(file.read_text("utf-8").replace("export ", ""))

    assert len(shorten(source)) <= len(source)
