#!/usr/bin/env bash
# chaos.sh [KILLS]: the chaos tests at length (300 kills an engine unless said otherwise), on SQLite, PostgreSQL and
# MariaDB. The servers sync every commit, and are thrown away afterwards.
set -euo pipefail
cd "$(dirname "$0")/.."
PATH="$PATH:$HOME/.cargo/bin"

scripts/prerequisites.sh rust servers
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
export KONTOR_TEST_CHAOS_KILLS="${1:-300}"
# Not by nextest, which ends what runs for minutes. One engine after the other: each wants the machine for itself.
cargo test -p kontor --test it -- chaos --nocapture --test-threads 1
