"""JavaScript modules run by the Node that Playwright brings."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import playwright

from helpers.live_graph.payload import inert

NODE = next((Path(playwright.__file__).parent / "driver").glob("node*"))  # node.exe on Windows
OPERATIONS = Path(__file__).parents[1] / "helpers/live_graph/js/operations.js"
SPELL = """
import { readFileSync } from "node:fs";
const revive = (_, v) => (["NaN", "Infinity", "-Infinity"].includes(v) ? Number(v) : v);
const spell = (_, v) => (typeof v === "number" && !Number.isFinite(v) ? `${v}` : v);
const given = JSON.parse(readFileSync(0, "utf-8"), revive), answer = value => console.log(JSON.stringify(value, spell));
"""


def run(script: str, given: Any) -> Any:
    """What the script hands to ``answer()``; it finds ``given`` under that name. NaN and infinities are spelt out."""
    command = [NODE, "--input-type=module", "-e", SPELL + script]
    process = subprocess.run(command, input=inert(given), capture_output=True, text=True, encoding="utf-8", check=False)
    assert process.returncode == 0, process.stderr
    return json.loads(process.stdout)
