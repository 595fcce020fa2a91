#!/bin/sh
# What the npm registry gives, at the versions and checksums of package-lock.json: reveal.js, for the slides.
# Never fails: whoever makes slides without it reads the line to type.
cd "$(dirname "$0")/.." || exit 1
[ -e node_modules/reveal.js ] && exit 0
if ! command -v npm >/dev/null; then
    echo "· for the slides, install Node.js with npm, then type: npm ci --ignore-scripts"
elif ! npm ci --ignore-scripts --no-audit --no-fund --silent >/dev/null 2>&1; then
    echo "· reveal.js was not installed: for the slides, type: npm ci --ignore-scripts"
fi
exit 0
