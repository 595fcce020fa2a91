#!/bin/sh
# scripts/setup.sh lab|test — make .venv ready for that; does nothing when it is.
# A finished .venv holds .ready-lab or .ready-test: the checksum of what was installed and the folder it was made in.
# A .venv that was begun and not finished holds .unfinished: the next start removes it.
set -u
cd "$(dirname "$0")/.." || exit 1
purpose=$1
venv=.venv
torch=$(grep '^torch==' constraints.txt)
wanted="$(cat pyproject.toml constraints.txt | cksum) $PWD"

say() { printf '%s\n' "· $*"; }
stop() { # one line for the reader, nothing half-built left behind
    [ -e "$venv/.unfinished" ] && rm -rf "$venv"
    printf '%s\n' "make $purpose: $*" >&2
    exit 1
}
is_ready() { [ -e "$venv/.ready-$1" ] && [ "$(cat "$venv/.ready-$1")" = "$wanted" ]; }

is_ready test && exit 0
is_ready "$purpose" && exit 0
started=$(date +%s)

for python in ${PYTHON:-python3 python3.13 python3.12 python3.14 python3.11 python3.10}; do
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 10))' 2>/dev/null && found=$python && break
done
[ -n "${found:-}" ] || stop "needs Python 3.10 or newer; ${PYTHON:-python3} is" \
    "$("${PYTHON:-python3}" --version 2>&1 | tail -n 1). Install one (python.org/downloads), or name it: make $purpose PYTHON=python3.12"
[ "$(uname -sm)" = "Darwin x86_64" ] && stop "PyTorch has no wheels for Intel Macs; use conda: see README.md, “With conda”"
"$found" -c 'import ensurepip, venv' 2>/dev/null ||
    stop "this Python has no venv module. Type: apt-get install python3-venv (with sudo, if you are not root)"

made_elsewhere() { # a venv cannot be moved: its scripts name the folder it was made in
    for stamp in "$venv"/.ready-*; do
        [ -e "$stamp" ] && case "$(cat "$stamp")" in *" $PWD") ;; *) return 0 ;; esac
    done
    return 1
}
if [ -e "$venv/.unfinished" ] || made_elsewhere; then
    say "removing a .venv that was not finished, or was made in another folder"
    rm -rf "$venv"
fi

log=$(mktemp "${TMPDIR:-/tmp}/setup.XXXXXX") || stop "cannot write to ${TMPDIR:-/tmp}: is the disk full?"
trap 'rm -f "$log"' EXIT
trap 'stop "interrupted; the next start begins again"' INT TERM HUP
try() { # run quietly; on failure say why in one line
    "$@" >"$log" 2>&1 && return
    if grep -qi 'no space left\|disk quota' "$log"; then
        stop "the disk is full: the course needs about 2 GB here. Make room, then type make $purpose again"
    elif grep -qi 'connection\|name resolution\|timed out\|proxy\|unreachable' "$log"; then
        stop "the first start fetches packages and found no network. Connect, then type make $purpose again"
    fi
    stop "could not install: $(grep -v '^$' "$log" | grep -i error | tail -n 1)"
}

if ! "$venv/bin/python" -c '' 2>/dev/null; then
    say "making .venv with $("$found" --version)"
    rm -rf "$venv"
    { mkdir "$venv" && : >"$venv/.unfinished"; } 2>"$log" || stop "cannot make .venv here: $(tail -n 1 "$log")"
    try "$found" -m venv "$venv"
fi
pip() { try "$venv/bin/python" -m pip --disable-pip-version-check install --quiet "$@"; }
if [ "$(uname)" = Linux ] && ! "$venv/bin/python" -c "import torch" 2>/dev/null; then
    # First and alone, from PyTorch's own index of CPU wheels: the usual index brings 2.6 GB of CUDA along.
    say "installing $torch for the processor (about 200 MB)"
    pip "$torch" --extra-index-url https://download.pytorch.org/whl/cpu --retries 1 --timeout 5
fi
[ "$purpose" = test ] && extras=lab,test || extras=lab
say "installing JupyterLab and the course's helpers, as in constraints.txt [$extras]"
pip --constraint constraints.txt --editable ".[$extras]"

rm -f "$venv/.unfinished"
printf '%s\n' "$wanted" >"$venv/.ready-$purpose"
say "ready after $(($(date +%s) - started)) s; .venv holds $(du -sm "$venv" | cut -f1) MB"
