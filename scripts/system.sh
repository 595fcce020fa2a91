#!/bin/sh
# What only the system's package manager can give, for the tests alone: Graphviz's `dot` and a Chromium.
# Root on Debian or Ubuntu gets them; anyone else reads the line to type. Never fails: the tests say what is missing.
cd "$(dirname "$0")/.." || exit 1
missing=
command -v dot >/dev/null || missing="graphviz"
.venv/bin/python scripts/find_browser.py >/dev/null || missing="$missing chromium"
[ -n "$missing" ] || exit 0
if [ "$(uname)" = Darwin ]; then
    echo "· to run every test, type: brew install $missing"
elif [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "· installing$missing"
    { apt-get update && apt-get install --yes --no-install-recommends $missing; } >/dev/null 2>&1 ||
        echo "· could not: to run every test, type: apt-get install $missing"
else
    echo "· to run every test, type: sudo apt-get install $missing"
fi
