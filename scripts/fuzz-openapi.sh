#!/usr/bin/env bash
# Fuzzes a running Kontor along its own OpenAPI document: no 5xx, and no answer that the document does not describe.
# The server is a fresh one on a temporary SQLite database; arguments go to schemathesis. The last line is a summary.
#
# The cases are the document's examples and the edges of every schema, wrong types and missing parts included, always
# the same; what one piece of code answers is tried at some places (fuzz-document.py). For chance on top, add
# `--phases examples,coverage,fuzzing --max-examples 25`.
set -euo pipefail
cd "$(dirname "$0")/.."
PATH="$PATH:$HOME/.cargo/bin"

ready_seconds_max=60
fuzzing_seconds_max=2400
checks=not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance
checks+=,response_schema_conformance,unsupported_method,ignored_auth

left_out() {
    echo "LEFT OUT: OpenAPI fuzzing: $1"
    if [ "${CI:-}" = true ]; then exit 1; else exit 0; fi
}

# The fuzzer is made anew when its pinned versions change.
build=$(cargo metadata --no-deps --format-version 1 | sed 's/.*"target_directory":"\([^"]*\)".*/\1/')
fuzzer="$build/fuzzer"
if ! cmp -s scripts/fuzz-requirements.txt "$fuzzer/installed"; then
    command -v python3 >/dev/null || left_out "Python 3 is not installed"
    rm -rf "$fuzzer"
    python3 -m venv "$fuzzer" || left_out "Python's venv module is not installed"
    "$fuzzer/bin/pip" install --quiet --disable-pip-version-check --requirement scripts/fuzz-requirements.txt ||
        left_out "schemathesis could not be installed"
    cp scripts/fuzz-requirements.txt "$fuzzer/installed"
fi

# With the tests, so that the dependencies are those that the tests have built.
cargo build --quiet --workspace --bins --tests

data=$(mktemp -d)
server=""
clean_up() {
    if [ -n "$server" ]; then
        kill "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    fi
    rm -rf "$data"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

: >"$data/log"
# The fuzzer is one address and one actor in a great hurry. Beside that, only the ports are others
# than by default: whatever is free.
KONTOR_METRICS__LISTEN=127.0.0.1:0 KONTOR_LIMITS__PER_ADDRESS__ENABLED=false KONTOR_LIMITS__PER_ACTOR__ENABLED=false DATABASE_URL="" \
    "$build/debug/kontor" serve --listen 127.0.0.1:0 --data-dir "$data/kontor" --log warn >"$data/log" 2>&1 &
server=$!

address=""
for ((tenths = 0; tenths < ready_seconds_max * 10; tenths++)); do
    address=$(sed -n 's/^Kontor listens on //p' "$data/log")
    if [ -n "$address" ] || ! kill -0 "$server" 2>/dev/null; then break; fi
    sleep 0.1
done
if [ -z "$address" ]; then
    cat "$data/log" >&2
    echo "kontor did not start" >&2
    exit 1
fi

key=$("$fuzzer/bin/python" scripts/fuzz-sign-up.py "$address/api/v1")
"$fuzzer/bin/python" scripts/fuzz-document.py "$address/api/v1/openapi.json" >"$data/openapi.json"

# Making the example company and erasing it are minutes of work beside the fuzzer; kontor/tests/it/example.rs tries them.
# In the server's folder, because the fuzzer leaves notes where it runs.
fuzz() (
    cd "$data"
    exec timeout "$fuzzing_seconds_max" "$fuzzer/bin/schemathesis" --no-color run "$data/openapi.json" --url "$address" \
        --header "Authorization: Bearer $key" --checks "$checks" --phases examples,coverage --generation-deterministic \
        --exclude-path /api/v1/setup/demo \
        --workers 1 --request-timeout 30 --continue-on-failure "$@"
)

# One worker: it is the fuzzer that is busy, and Python 3.11 cannot parse in two threads at once.
status=0
fuzz "$@" 2>&1 | tee "$data/report" || status=$?

if [ "$status" != 0 ] || grep -q panicked "$data/log"; then
    echo "the fuzzer ended with $status; the server's log:" >&2
    tail -n 50 "$data/log" >&2
    exit 1
fi
# The count of cases, such as "1234 generated, 1234 passed".
sed -n 's/^ *\([0-9]* generated, .*\)/\1/p' "$data/report" | tail -n 1
