#!/bin/sh
# Every check, the cheapest first; the first that fails ends the run and what it has started.
# The layers that take long have two workers each. More than that on two processors take longer, not less.
cd "$(dirname "$0")/.." || exit 1
started=$(date +%s)
python=.venv/bin/python
export OMP_WAIT_POLICY=PASSIVE # the workers share the processors: threads of PyTorch that wait give way
unset PYTHONDONTWRITEBYTECODE  # the workers and the kernels share what Python has compiled
layer=
trap 'kill $layer 2>/dev/null' EXIT
trap 'exit 130' INT TERM HUP
layer() { # in the background: the shell hears a signal while it waits, not while it runs something
    printf '\n── %s\n' "$1"
    shift
    "$@" &
    layer=$!
    wait $layer || exit 1
    layer=
}
layer "style of code and notebooks" $python -m ruff check
layer "style of the JavaScript" .venv/bin/oxlint --deny-warnings
layer "types" $python -m mypy
layer "unit tests, notebook lint, exercises" $python -m pytest -q -n 2 --dist worksteal
layer "the notebooks re-executed, every output compared" $python -m pytest -q -n 2 --dist loadfile --nbval notebooks
if $python scripts/find_browser.py >/dev/null; then
    layer "JupyterLab, the book and the decks in a browser" $python -m pytest -q -n 2 --dist worksteal tests/browser
else
    echo "The browser tests did not run: there is no Chromium here (apt-get install chromium)."
    [ -z "${CI:-}" ] || exit 1
fi
printf '\nAll green after %s s.\n' "$(($(date +%s) - started))"
