#!/bin/sh
# Lay out the learner's copies and open the first in JupyterLab. Loopback only; Jupyter makes its own token.
cd "$(dirname "$0")/.." || exit 1
.venv/bin/python -m editions.learn || exit 1
set -- learn/[0-9]*.ipynb
[ "$(id -u)" = 0 ] && root=--allow-root
exec .venv/bin/python -m jupyterlab --ServerApp.root_dir="$PWD" --ServerApp.ip=127.0.0.1 ${root:-} \
    --LabApp.default_url="/lab/tree/$1"
