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
function hides(first, describe = first) {
  const twice = { numbers: first }, { numbers } = twice, title = undefined ?? true;
  return [numbers, describe, title, title ? undefined : false];
}
function all() {
  let counter = 0, found;
  for (const value of numbers) { counter += value; found ??= value; }
  const { text, twice: doubled, ...others } = describe({ title: "a", values: numbers });
  const [smallest, ...larger] = numbers.toSorted(), shared = { smallest };
  const found_all = { larger, shared, counter, found, text, others };
  return { found_all, six: doubled(3), typed: typeof others, sorted: [...numbers].sort(), hidden: hides(7) };
}
"""


def test_the_most_used_names_get_the_shortest_and_properties_stay():
    short = shorten(compact("const counter = { counter: 1 }; counter.counter = counter.other; counter.map(x => x);"))

    assert short == "const a={counter:1};a.counter=a.other;a.map(x=>x);"


def test_a_name_in_braces_stays_the_propertys_and_becomes_the_variables():
    short = shorten(compact("() => { const { length } = row, size = { length, more: length + length + length }; };"))

    assert "{length:a}=row" in short and "{length:a,more:a+a+a}" in short


def test_each_statement_at_the_top_uses_the_short_names_anew_and_what_it_declares_keeps_one():
    short = shorten(compact("""
        const share = (total, count) => total / count;
        function spread(total, values) { return values.map(count => share(total, count)); }
        spread(window.total, []);
    """))

    assert short == "const d=(b,a)=>b/a;function a(e,b){return b.map(c=>d(e,c))}a(window.total,[]);"


def test_a_statement_at_the_top_takes_no_name_that_the_browser_gives():
    short = shorten(compact("const first = () => a(); function second() { return first() + b; } second();"))

    assert short == "const d=()=>a();function c(){return d()+b}c();"


def test_words_that_can_be_shorter_are():
    short = shorten(compact("f(x === undefined ? true : false, { undefined: x.true });"))

    assert short == "f(x===void 0?!0:!1,{undefined:x.true});"


def test_strings_keep_their_words_and_templates_follow():
    short = shorten(compact('const title = "title", text = `title ${title} ${`in ${title}`}`; use(title, text);'))

    assert short == 'const a="title",b=`title ${a} ${`in ${a}`}`;use(a,b);'


def test_a_program_gives_the_same_with_short_names():
    long = compact(PROGRAM + "console.log(JSON.stringify(all()));")
    short = shorten(long)
    printed = [node("-e", program).stdout for program in (long, short)]

    assert json.loads(printed[0])["six"] == 6 and printed[1] == printed[0]
    assert len(short) < 0.8 * len(long)


@pytest.mark.parametrize("file", sorted(JS.glob("*.js")), ids=lambda file: file.name)
def test_no_module_gets_longer(file):
    source = compact(file.read_text("utf-8").replace("export ", ""))

    assert len(shorten(source)) <= len(source)
