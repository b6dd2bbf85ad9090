#!/usr/bin/env bash
# From a clone to a running shop: builds the binary, fills an empty database with the demo company, and serves it.
# Arguments go to `kontor serve`. The second run builds and fills nothing and starts at once.
set -euo pipefail
cd "$(dirname "$0")/.."
PATH="$PATH:$HOME/.cargo/bin"

scripts/prerequisites.sh rust node
if command -v npm >/dev/null 2>&1; then scripts/web.sh; fi
cargo build --package kontor
# Found through cargo, because the build folder may be elsewhere.
build=$(cargo metadata --no-deps --format-version 1 | sed 's/.*"target_directory":"\([^"]*\)".*/\1/')
"$build/debug/kontor" demo --if-empty
exec "$build/debug/kontor" serve "$@"
