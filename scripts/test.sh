#!/usr/bin/env bash
# The whole suite: walls, tests on SQLite, PostgreSQL and MariaDB, documentation examples, lints, OpenAPI fuzzing.
# The servers are thrown away afterwards. With CI=true nothing may be left out.
set -euo pipefail
cd "$(dirname "$0")/.."
PATH="$PATH:$HOME/.cargo/bin"

step() { printf '\n== %s\n' "$*" >&2; }

step "prerequisites"
scripts/prerequisites.sh rust servers nextest python node chromium

servers=$(scripts/servers.sh place)
logs=$(mktemp -d)
# Also after Ctrl-C and failures: exactly the servers that were started here.
clean_up() {
    scripts/servers.sh stop "$servers" || true
    rm -rf "$servers" "$logs"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

step "formatting and the walls of the house"
cargo fmt --all --check
cargo xtask tidy

# Before the tests, so that the binary that they build has the app in it.
web=no
if command -v npm >/dev/null 2>&1; then
    web=yes
    step "the web app: build, types, lints, unit tests, weights"
    scripts/web.sh
    scripts/web.sh check
fi

step "database servers"
scripts/servers.sh start "$servers"
environment=$(scripts/servers.sh env "$servers")
eval "$environment"
# SQLite's test databases live and die beside the servers' data.
export KONTOR_TEST_FOLDER="$servers/testkit"

profile=default
if [ "${CI:-}" = true ]; then profile=ci; fi

step "tests"
if cargo nextest --version >/dev/null 2>&1; then
    cargo nextest run --workspace --profile "$profile" 2>&1 | tee "$logs/tests"
else
    cargo test --workspace --lib --bins --tests 2>&1 | tee "$logs/tests"
fi

step "examples in the documentation"
cargo test --workspace --doc 2>&1 | tee "$logs/examples"

if [ "$web" = yes ]; then
    step "the web app in a browser"
    cargo build --package kontor
    build=$(cargo metadata --no-deps --format-version 1 | sed 's/.*"target_directory":"\([^"]*\)".*/\1/')
    "$build/debug/kontor" openapi >"$logs/openapi.json"
    (cd web && node scripts/api.mjs "$logs/openapi.json" --check)
    if type -P chromium chromium-browser google-chrome >/dev/null; then
        KONTOR_TEST_BIN="$build/debug/kontor" node web/e2e/run.mjs 2>&1 | tee "$logs/stories"
    fi
fi

# Clippy needs only the dependencies' metadata; build scripts and macros are there from the tests.
step "lints"
cargo clippy --workspace --all-targets -- -D warnings

step "OpenAPI fuzzing"
scripts/fuzz-openapi.sh 2>&1 | tee "$logs/fuzzing"

# Adds up the counts of cargo's own test runner, which prints a line per program.
passed() {
    awk '/^test result:/ { for (i = 2; i <= NF; i++) if ($i ~ /^passed/) sum += $(i - 1) } END { print sum + 0 }' "$1"
}

# nextest's summary is the last of its kind; escape codes are for terminals.
summary=$(sed 's/\x1b\[[0-9;]*m//g' "$logs/tests" | grep -E '^ *Summary' | tail -n 1 | sed 's/^ *Summary *//') || true
printf '\n== everything passed. tests: %s; documentation examples: %s passed; stories: %s; fuzzing: %s\n' \
    "${summary:-$(passed "$logs/tests") passed}" "$(passed "$logs/examples")" \
    "$(tail -n 1 "$logs/stories" 2>/dev/null || echo left out)" "$(tail -n 1 "$logs/fuzzing")"
