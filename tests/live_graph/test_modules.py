"""The JavaScript modules as one: what is put together, what is refused, and that nothing but space is lost."""

import pytest

from helpers.live_graph.modules import bundle, compact, tokens, top_level_names
from helpers.live_graph.page import JS, module
from tests.js.node import node


def written(folder, **files):
    for name, source in files.items():
        (folder / f"{name}.js").write_text(source, encoding="utf-8")
    return lambda entry: bundle(folder / f"{entry}.js")


def printed(source):
    done = node("--input-type=module", given=source)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_modules_stand_in_an_order_in_which_each_finds_what_it_imports(tmp_path):
    put = written(
        tmp_path,
        c="export const three = 3;\n",
        b='import { three } from "./c.js";\nexport const six = 2 * three;\n',
        a='import { six } from "./b.js";\nimport { three } from "./c.js";\nconsole.log(six, three);\n',
    )

    assert put("a") == "const three=3;const six=2*three;console.log(six,three);"
    assert printed(put("a")) == "6 3"


def test_a_style_sheet_is_a_string(tmp_path):
    (tmp_path / "a.css").write_text("b{content:'\"\\2014'}", encoding="utf-8")

    put = written(tmp_path, a='import css from "./a.css";\nconsole.log(css);\n')

    assert printed(put("a")) == "b{content:'\"\\2014'}"


def test_a_name_declared_twice_is_refused_with_both_files(tmp_path):
    put = written(tmp_path, b="export const x = 1;\nfunction y() {}\n", a='import { x } from "./b.js";\nlet y = x;\n')

    with pytest.raises(ValueError, match="y is declared in b.js and in a.js"):
        put("a")


def test_a_circle_of_imports_is_refused_with_its_files(tmp_path):
    put = written(
        tmp_path,
        a='import { b } from "./b.js";\nexport const a = 1;\n',
        b='import { c } from "./c.js";\nexport const b = 1;\n',
        c='import { b } from "./b.js";\nexport const c = 1;\n',
    )

    with pytest.raises(ValueError, match="in a circle: b.js → c.js → b.js"):
        put("a")


def test_an_import_that_nothing_declares_is_refused(tmp_path):
    with pytest.raises(ValueError, match="a.js imports y, which b.js does not declare"):
        written(tmp_path, a='import { y } from "./b.js";\n', b="export const x = 1;\n")("a")


@pytest.mark.parametrize("line", ['import * as b from "./b.js";', "export { x };", 'export * from "./b.js";'])
def test_a_form_of_import_or_export_that_cannot_be_put_together_is_refused(tmp_path, line):
    with pytest.raises(ValueError, match="none of the forms"):
        written(tmp_path, a=f"const x = 1;\n{line}\n", b="export const y = 1;\n")("a")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("const a = 1;  // one\n/* two\n lines */ const b = 2;\n", "const a=1,b=2;"),
        ('f("// no  comment", \'/*  nor  this  */\');', "f(\"// no  comment\",'/*  nor  this  */');"),
        ("f(`a  // ${ g(`}  b`) }  /* c`);", "f(`a  // ${ g(`}  b`) }  /* c`);"),
        ("x = a / b; // c / d\ny = /[/*] \\/  '/.test(z);", "x=a/b;y=/[/*] \\/  '/.test(z);"),
        ("return  /  x/ .test(y)", "return/  x/.test(y)"),
        ("a = b + +c - -d;", "a=b+ +c- -d;"),
        ("for (const a of b) {\n  c(a);\n}", "for(const a of b){c(a)}"),
        ("{ const a = 1; const b = 2; c(); const d = 3; }", "{const a=1,b=2;c();const d=3}"),
        ("const f = () => { const a = 1; return a; };\nconst g = 2;", "const f=()=>{const a=1;return a},g=2;"),
        ("let a = 1;\nconst b = [\n  1,\n  2,\n];", "let a=1;const b=[1,2];"),
        ("typeof x in y", "typeof x in y"),
    ],
)
def test_only_comments_and_needless_space_are_lost(source, expected):
    assert compact(source) == expected


def test_a_string_or_template_without_an_end_is_refused():
    for source in ('f("a\n")', "f('a\n')", "f(`a", "f(`${a", "f(`a${'}'}"):
        with pytest.raises(ValueError, match="does not end"):
            compact(source)


def test_the_names_declared_at_the_top_are_found_and_no_others():
    source = """
const a = f(x, y), b = { c: 1, d };
function e(g, h) { const i = 1, j = 2; }
let k = [1, 2]; class L { m() { const n = 1; } }
"""
    assert top_level_names(tokens(compact(source))) == ["a", "b", "e", "k", "L"]


@pytest.mark.parametrize("line", ["const [a, b] = c;", "const { a } = c;", "let x = 1, [y] = z; const { a } = c;"])
def test_names_taken_apart_at_the_top_are_refused(line):
    with pytest.raises(ValueError, match="one by one"):
        top_level_names(tokens(compact(line)))


@pytest.mark.parametrize("file", sorted(JS.glob("*.js")), ids=lambda file: file.name)
def test_a_compacted_module_has_the_tokens_of_its_source(file):
    def significant(source):
        kept = [text for kind, text in tokens(source) if kind not in ("space", "comment")]
        return [text for text in kept if text not in (",", ";", "const")]  # these may be merged

    source = file.read_text("utf-8")
    assert significant(compact(source)) == significant(source)


@pytest.mark.parametrize("host", ["page.js", "deflated.js", "widget.js"])
def test_node_reads_the_whole_module_as_javascript(host, tmp_path):
    file = tmp_path / "module.mjs"
    file.write_text("const KEY = 1;" + module(host), encoding="utf-8")

    assert node("--check", file).stderr == ""
