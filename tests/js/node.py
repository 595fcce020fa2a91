"""The node that Playwright brings, for the tests of the pure JavaScript modules."""

import json
import subprocess
from pathlib import Path

from playwright._impl._driver import compute_driver_executable

from helpers.live_graph.payload import inert

NODE = compute_driver_executable()[0]
HERE = Path(__file__).parent


def node(*arguments, given=None):
    """Run node in this folder; its output, whatever it ends with."""
    run = [str(NODE), *map(str, arguments)]
    return subprocess.run(run, input=given, capture_output=True, encoding="utf-8", cwd=HERE, timeout=120)


SPELL = """
import { readFileSync } from "node:fs";
import { parse } from "../../helpers/live_graph/js/words.js";
const spelt = (_, x) => (typeof x === "number" && !Number.isFinite(x) ? `${x}` : x);
const given = parse(readFileSync(0, "utf8")), answer = value => console.log(JSON.stringify(value, spelt));
"""


def answer(script, given=None):
    """What a script hands to ``answer()``; it finds ``given`` under that name. NaN and infinities are spelt out."""
    done = node("--input-type=module", "-e", SPELL + script, given=inert(given))
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
