#!/usr/bin/env bash
# Builds the web app into web/dist/app, from where cargo takes it into the binary. Does nothing when it is built already
# and nothing has changed since.
#
#   scripts/web.sh          builds
#   scripts/web.sh check    types, lint, unit tests, what pages weigh (after a build)
set -euo pipefail
cd "$(dirname "$0")/../web"

say() { printf '%s\n' "$*" >&2; }

stamp=dist/app/.made-from
made_from() { { node --version; git ls-files -co --exclude-standard . ../locales | sort | xargs -d '\n' sha256sum; } 2>/dev/null | sha256sum; }

dependencies() {
    local wanted
    wanted=$(sha256sum package-lock.json)
    if [ "$(cat node_modules/.made-from 2>/dev/null)" = "$wanted" ]; then return; fi
    npm ci --no-progress >&2
    printf '%s\n' "$wanted" >node_modules/.made-from
}

if [ "${1:-}" = check ]; then
    dependencies
    npx tsc --noEmit
    npx biome check .
    npx vitest run
    npm run --silent budget
    exit
fi

now=$(made_from)
if [ "$(cat "$stamp" 2>/dev/null)" = "$now" ]; then exit; fi
say "Building the web app."
dependencies
npm run --silent build >&2
printf '%s\n' "$now" >"$stamp"
