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
declare -A running=()
# Also after Ctrl-C and failures: exactly the servers and programs that were started here.
clean_up() {
    for group in "${running[@]}"; do kill -- "-$group" 2>/dev/null || true; done
    scripts/servers.sh stop "$servers" || true
    rm -rf "$servers" "$logs"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# beside NAME COMMAND…: goes on in a process group of its own while the next steps run; its words go to a file.
beside() {
    local name=$1
    shift
    setsid "$@" >"$logs/$name" 2>&1 &
    running[$name]=$!
}

# joined NAME: waits for it and shows what it said.
joined() {
    local status=0
    wait "${running[$1]}" || status=$?
    unset "running[$1]"
    cat "$logs/$1"
    return "$status"
}

# While the first crates are compiled, which one core can do alone at times.
web=no
if command -v npm >/dev/null 2>&1; then
    web=yes
    beside web scripts/web.sh
fi

profile=default
if [ "${CI:-}" = true ]; then
    profile=ci
    # What is thrown away afterwards is prepared neither for the next edit nor for a debugger: less to write and to link.
    export CARGO_INCREMENTAL=0 CARGO_PROFILE_DEV_DEBUG=0 CARGO_PROFILE_DEV_STRIP=symbols
fi

# Lints and tests are one build: clippy's driver is the compiler of the workspace's own crates, as it is below
# `cargo clippy`, where it checks everything that they depend on a second time. `make check` is the short way to lints.
RUSTC_WORKSPACE_WRAPPER=$(type -P clippy-driver) || step "LEFT OUT: lints, because clippy is not installed"
if [ -n "$RUSTC_WORKSPACE_WRAPPER" ]; then
    export RUSTC_WORKSPACE_WRAPPER CLIPPY_ARGS=-D__CLIPPY_HACKERY__warnings
elif [ "${CI:-}" = true ]; then
    exit 1
fi

step "formatting"
cargo fmt --all --check
# One core looks at the walls while the other compiles.
cargo build --quiet --package xtask
build=$(cargo metadata --no-deps --format-version 1 | sed 's/.*"target_directory":"\([^"]*\)".*/\1/')
beside walls "$build/debug/xtask" tidy

# Before the tests, so that the binary that they build has the app in it.
if [ "$web" = yes ]; then
    step "the web app"
    joined web
    beside web-check scripts/web.sh check
fi

step "database servers"
scripts/servers.sh start "$servers"
environment=$(scripts/servers.sh env "$servers")
eval "$environment"
# SQLite's test databases live and die beside the servers' data.
export KONTOR_TEST_FOLDER="$servers/testkit"

step "lints, and the walls of the house"
cargo build --workspace --bins --tests
joined walls

step "tests"
if cargo nextest --version >/dev/null 2>&1; then
    cargo nextest run --workspace --profile "$profile" 2>&1 | tee "$logs/tests"
else
    cargo test --workspace --lib --bins --tests 2>&1 | tee "$logs/tests"
fi

# The fuzzer and a browser are busy with one core each.
beside fuzzing scripts/fuzz-openapi.sh

step "examples in the documentation"
cargo test --workspace --doc 2>&1 | tee "$logs/examples"

if [ "$web" = yes ]; then
    step "the web app: types, lints, unit tests, weights"
    joined web-check
    step "the web app in a browser"
    cargo build --package kontor
    "$build/debug/kontor" openapi >"$logs/openapi.json"
    (cd web && node scripts/api.mjs "$logs/openapi.json" --check)
    # Any of them will do: `type` fails when one of its names is missing.
    if [ -n "$(type -P chromium-headless-shell chromium chromium-browser google-chrome || true)" ]; then
        KONTOR_TEST_BIN="$build/debug/kontor" node web/e2e/run.mjs 2>&1 | tee "$logs/stories"
    fi
fi

step "OpenAPI fuzzing"
joined fuzzing

# Adds up the counts of cargo's own test runner, which prints a line per program.
passed() {
    awk '/^test result:/ { for (i = 2; i <= NF; i++) if ($i ~ /^passed/) sum += $(i - 1) } END { print sum + 0 }' "$1"
}

# nextest's summary is the last of its kind; escape codes are for terminals.
summary=$(sed 's/\x1b\[[0-9;]*m//g' "$logs/tests" | grep -E '^ *Summary' | tail -n 1 | sed 's/^ *Summary *//') || true
printf '\n== everything passed. tests: %s; documentation examples: %s passed; stories: %s; fuzzing: %s\n' \
    "${summary:-$(passed "$logs/tests") passed}" "$(passed "$logs/examples")" \
    "$(tail -n 1 "$logs/stories" 2>/dev/null || echo left out)" "$(tail -n 1 "$logs/fuzzing")"
