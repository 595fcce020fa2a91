#!/bin/sh
# Every check, the cheapest first; the first that fails, in this order, ends the run and what it has started.
# The browser waits much of the time: its layer runs beside the others, and its output is shown whole when they are done.
cd "$(dirname "$0")/.." || exit 1
started=$(date +%s)
python=.venv/bin/python
export OMP_WAIT_POLICY=PASSIVE # the layers share the processors: threads of PyTorch that wait give way
printed=$(mktemp)
beside= layer=
trap 'kill $layer $beside 2>/dev/null; rm -f "$printed"' EXIT
trap 'exit 130' INT TERM HUP
layer() { # in the background: the shell hears a signal while it waits, not while it runs something
    printf '\n── %s\n' "$1"
    shift
    "$@" &
    layer=$!
    wait $layer || exit 1
    layer=
}
from_beside() {
    wait "$beside"
    ended=$?
    beside=
    cat "$printed"
    return $ended
}
layer "style of code and notebooks" $python -m ruff check
layer "style of the JavaScript" .venv/bin/oxlint --deny-warnings
if $python scripts/find_browser.py >/dev/null; then
    $python -m pytest -q -n 2 --dist worksteal tests/browser >"$printed" 2>&1 &
    beside=$!
fi
layer "types" $python -m mypy
layer "unit tests, notebook lint, exercises" $python -m pytest -q -n 2 --dist worksteal
layer "the notebooks re-executed, every output compared" $python -m pytest -q -n 2 --dist loadfile --nbval notebooks
if [ "$beside" ]; then
    printf '\n── JupyterLab in a browser\n'
    from_beside || exit 1
else
    echo "The browser tests did not run: there is no Chromium here (apt-get install chromium)."
    [ -z "${CI:-}" ] || exit 1
fi
printf '\nAll green after %s s.\n' "$(($(date +%s) - started))"
