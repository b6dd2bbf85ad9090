#!/usr/bin/env bash
# The benchmarks: ratios against hand-written SQL on the same engine in the same run, with commits that reach the
# disk. Run it on a quiet machine. Arguments go to the benchmark program.
#
#   scripts/bench.sh --scenarios program --online-retail FILE    the program as a process: start, idle, imports
#   scripts/bench.sh web    how fast the app is in a browser, from the binary, with 100,000 products (web/e2e/speed.mjs)
set -euo pipefail
cd "$(dirname "$0")/.."
PATH="$PATH:$HOME/.cargo/bin"

if [ "${1:-}" = web ]; then
    shift
    scripts/prerequisites.sh rust node chromium
    scripts/web.sh
    cargo build --package kontor --profile bench-run
    build=$(cargo metadata --no-deps --format-version 1 | sed 's/.*"target_directory":"\([^"]*\)".*/\1/')
    KONTOR_TEST_BIN="$build/bench-run/kontor" exec node web/e2e/speed.mjs "$@"
fi

scripts/prerequisites.sh rust servers
cargo build --package bench --package kontor --profile bench-run
build=$(cargo metadata --no-deps --format-version 1 | sed 's/.*"target_directory":"\([^"]*\)".*/\1/')
export KONTOR_BENCH_PROGRAM=$build/bench-run/kontor

servers=$(scripts/servers.sh place --durable)
clean_up() {
    scripts/servers.sh stop "$servers" || true
    rm -rf "$servers"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

scripts/servers.sh start "$servers" --durable
environment=$(scripts/servers.sh env "$servers")
eval "$environment"
# Absent where no PostgreSQL is installed; the program then says that it left it out.
if [ -n "${KONTOR_TEST_POSTGRES_URL:-}" ]; then
    export KONTOR_BENCH_POSTGRES_URL=$KONTOR_TEST_POSTGRES_URL
fi
cargo run --quiet --package bench --profile bench-run -- "$@"
