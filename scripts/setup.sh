#!/bin/sh
# scripts/setup.sh lab|test — make .venv ready for that; does nothing when it is.
# scripts/setup.sh test-oldest|test-newest — likewise .venv-oldest or .venv-newest: the versions pyproject.toml allows.
# A finished .venv holds .ready-lab or .ready-test: the checksum of what was installed and the folder it was made in.
# A .venv that was begun and not finished holds .unfinished: the next start removes it.
set -u
cd "$(dirname "$0")/.." || exit 1
purpose=$1
venv=.venv versions=constraints.txt
case $purpose in
test-oldest | test-newest) # of each line "name>=oldest,<limit" in pyproject.toml: the one version, or the range
    venv=.venv-${purpose#test-} versions=.venv-${purpose#test-}.txt
    [ "$purpose" = test-oldest ] && kept='\1==\2' || kept='\1>=\2\3'
    sed -n "s/^ *\"\([a-z0-9-]*\)>=\([0-9.]*\)\([0-9.,<]*\).*/$kept/p" pyproject.toml >"$versions" ;;
esac
torch=$(grep '^torch[=>]' "$versions")
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
python=${PYTHON:-python3}
version=$("$python" --version 2>&1) || version=missing
[ -n "${found:-}" ] || stop "needs Python 3.10 or newer, and $python is $version." \
    "Install one (python.org/downloads), or name the one you have: make $purpose PYTHON=python3.12"
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

trap 'stop "interrupted; the next start begins again"' INT TERM HUP
try() { # run quietly; on failure say why in one line
    output=$("$@" 2>&1) && return
    # That PyTorch's index of CPU wheels did not answer is no reason: the usual index has the wheel too.
    output=$(printf '%s\n' "$output" | grep -v '/whl/cpu' | grep -v '^ *$')
    case "$output" in
    *"No space left"* | *"Disk quota"*)
        stop "the disk is full: $venv takes about 1.5 GB. Make room, then type make $purpose again" ;;
    *"connection broken"* | *"Connection"*"error"* | *"ConnectTimeout"* | *"name resolution"*)
        stop "the first start fetches packages and found no network. Connect, then type make $purpose again" ;;
    esac
    stop "could not install: $(printf '%s\n' "$output" | grep '^ERROR' || printf '%s\n' "$output" | tail -n 1)"
}

if ! "$venv/bin/python" -c '' 2>/dev/null; then
    say "making $venv with $("$found" --version)"
    rm -rf "$venv"
    try mkdir "$venv"
    try touch "$venv/.unfinished"
    try "$found" -m venv "$venv"
fi
pip() { try "$venv/bin/python" -m pip --disable-pip-version-check install --quiet "$@"; }
if [ "$(uname)" = Linux ] && ! "$venv/bin/python" -c "import torch" 2>/dev/null; then
    # First and alone, from PyTorch's own index of CPU wheels: the usual index brings 2.6 GB of CUDA along.
    # Without what it depends on, an index that does not answer is asked once and costs seconds.
    say "installing $torch for the processor (about 200 MB)"
    pip "$torch" --no-deps --extra-index-url https://download.pytorch.org/whl/cpu --retries 1 --timeout 5
fi
[ "$purpose" = lab ] && extras=lab || extras=lab,test,book
say "installing JupyterLab and the course's helpers, as in $versions [$extras]"
pip --constraint "$versions" --editable ".[$extras]"

# JupyterLab would open with a question about news from the network, over the first notebook.
try mkdir -p "$venv/etc/jupyter/labconfig"
echo '{"disabledExtensions": {"@jupyterlab/apputils-extension:announcements": true}}' \
    >"$venv/etc/jupyter/labconfig/page_config.json"

rm -f "$venv/.unfinished"
printf '%s\n' "$wanted" >"$venv/.ready-$purpose"
say "ready after $(($(date +%s) - started)) s; $venv holds $(du -sm "$venv" | cut -f1) MB"
