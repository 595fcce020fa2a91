#!/bin/sh
# Open the first notebook in JupyterLab, its stored figures trusted. Loopback only; Jupyter makes its own token.
cd "$(dirname "$0")/.." || exit 1
set -- notebooks/*.ipynb
.venv/bin/python -m jupyter trust "$@" >/dev/null || exit 1
[ "$(id -u)" = 0 ] && root=--allow-root
exec .venv/bin/python -m jupyterlab --ServerApp.root_dir="$PWD" --ServerApp.ip=127.0.0.1 ${root:-} \
    --LabApp.default_url="/lab/tree/$1"
