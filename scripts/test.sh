#!/bin/sh
# Every check, the cheapest first; the first that fails ends the run.
cd "$(dirname "$0")/.." || exit 1
started=$(date +%s)
layer() {
    printf '\n── %s\n' "$1"
    shift
    "$@" || exit 1
}
python=.venv/bin/python
layer "style of code and notebooks" $python -m ruff check
layer "style of the JavaScript" .venv/bin/oxlint --deny-warnings
layer "unit tests, notebook lint, exercises" $python -m pytest -q
layer "the notebooks re-executed, every output compared" $python -m pytest -q --nbval notebooks
if $python scripts/find_browser.py >/dev/null; then
    layer "JupyterLab in a browser" $python -m pytest -q tests/browser
else
    echo "The browser tests did not run: there is no Chromium here (apt-get install chromium)."
    [ -z "${CI:-}" ] || exit 1
fi
printf '\nAll green after %s s.\n' "$(($(date +%s) - started))"
