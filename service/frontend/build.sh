#!/bin/sh
# Called by Maven: says in one sentence what is missing instead of a stack trace.
cd "$(dirname "$0")" || exit 1
if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
    echo "The stylesheets need Node.js 20 or later with npm: install it, or pass -Dfrontend.skip to build without them." >&2
    exit 1
fi
exec node build.mjs "$@"
