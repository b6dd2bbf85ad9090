#!/usr/bin/env bash
# Throw-away PostgreSQL and MariaDB on loopback, for tests and benchmarks. They trust every local
# connection and hold nothing of worth: never point a real system at them.
#
#   DIR=$(scripts/servers.sh place [--durable])    a new folder that the servers may live in
#   scripts/servers.sh start DIR [--durable]       starts what is installed; says loudly what is not
#   eval "$(scripts/servers.sh env DIR)"           KONTOR_TEST_POSTGRES_URL and KONTOR_TEST_MYSQL_URL
#   scripts/servers.sh stop DIR                    stops exactly the servers of DIR and removes the folder
#
# Without --durable a commit does not reach the disk and the data may live in memory: right for tests.
# With --durable every commit is synced to a real disk, as in production: right for benchmarks.
set -euo pipefail

ready_seconds_max=60
stop_seconds_max=30
port_tries_max=5
connections_max=400
memory_mb_min=3000

say() { printf '%s\n' "$*" >&2; }

die() {
    say "servers.sh: $*"
    exit 1
}

# The newest PostgreSQL's program of this name.
postgres_program() {
    local newest
    newest=$(compgen -G "/usr/lib/postgresql/*/bin/$1" | sort -V | tail -n 1) || true
    if [ -n "$newest" ]; then echo "$newest"; else command -v "$1"; fi
}

mariadb_program() {
    command -v mariadbd || { [ -x /usr/sbin/mariadbd ] && echo /usr/sbin/mariadbd; }
}

# Neither server likes to run as root, so root lends them an unprivileged user.
server_user() {
    if id postgres >/dev/null 2>&1; then echo postgres; else echo nobody; fi
}

# Runs a command as the user that owns the data; replaces the shell, so that the pid stays the same.
as_server() {
    if [ "$(id -u)" = 0 ]; then
        exec setpriv --reuid "$(server_user)" --regid "$(id -g "$(server_user)")" --clear-groups \
            env HOME="$dir" "$@"
    fi
    exec "$@"
}

# Starts a server that outlives this script, without a terminal; prints its pid.
launch() {
    local log=$1
    shift
    if command -v setsid >/dev/null; then
        (as_server setsid "$@") </dev/null >"$log" 2>&1 &
    else
        (as_server nohup "$@") </dev/null >"$log" 2>&1 &
    fi
    echo $!
}

# A port below the ephemeral range on which nobody listens. Somebody may still take it before the
# server does; the caller then tries again.
free_port() {
    local port
    while :; do
        port=$((20000 + RANDOM % 12000))
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
    done
    echo "$port"
}

# Waits until `pattern` stands in `file`; fails when the process ends first or the time is over.
wait_for() {
    local pid=$1 file=$2 pattern=$3 tenths=0
    until grep -qs "$pattern" "$file"; do
        kill -0 "$pid" 2>/dev/null || return 1
        tenths=$((tenths + 1))
        [ "$tenths" -lt $((ready_seconds_max * 10)) ] || return 1
        sleep 0.1
    done
}

make_folder() {
    mkdir -p "$1"
    chmod 700 "$1"
    if [ "$(id -u)" = 0 ]; then chown "$(server_user)" "$1"; fi
}

start_postgres() {
    local data="$dir/postgres" log="$dir/postgres.log" try port pid
    local settings=(
        -c listen_addresses=127.0.0.1 -c unix_socket_directories=
        -c "max_connections=$connections_max" -c shared_buffers=256MB -c jit=off
        -c wal_level=minimal -c max_wal_senders=0
    )
    if [ "$durable" = no ]; then
        settings+=(-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off)
    fi
    make_folder "$data"
    # Linguistic collation, as a usual installation has it: what relies on byte order shows here.
    (as_server "$(postgres_program initdb)" -D "$data" -U kontor --auth=trust --encoding=UTF8 --no-sync \
        --locale=C.UTF-8 --locale-provider=icu --icu-locale=en) >"$dir/initdb.log" 2>&1 ||
        die "initdb failed: $(cat "$dir/initdb.log")"
    for ((try = 0; try < port_tries_max; try++)); do
        port=$(free_port)
        pid=$(launch "$log" "$(postgres_program postgres)" -D "$data" -p "$port" "${settings[@]}")
        if wait_for "$pid" "$data/postmaster.pid" '^ready'; then
            echo "$pid" >"$dir/postgres.pid"
            echo "export KONTOR_TEST_POSTGRES_URL=postgres://kontor@127.0.0.1:$port/postgres" >>"$dir/env"
            return
        fi
        kill "$pid" 2>/dev/null || true
    done
    die "PostgreSQL did not start: $(tail -n 20 "$log")"
}

start_mariadb() {
    local data="$dir/mariadb" log="$dir/mariadb.log" try port pid
    # The socket's name is relative to the data folder: a full path may exceed what a socket may have.
    local settings=(
        --no-defaults "--datadir=$data" --bind-address=127.0.0.1 --skip-networking=0 --socket=mariadb.sock
        --pid-file=mariadb.pid "--max-connections=$connections_max" --skip-name-resolve --skip-log-bin
        --character-set-server=utf8mb4 --collation-server=utf8mb4_general_ci
        --innodb-buffer-pool-size=256M --innodb-log-file-size=96M --performance-schema=0
        "--init-file=$dir/mariadb.sql"
    )
    if [ "$durable" = no ]; then
        settings+=(--innodb-flush-log-at-trx-commit=0 --innodb-doublewrite=0 --innodb-flush-method=nosync
            --innodb-file-per-table=0 --innodb-fast-shutdown=3)
    fi
    make_folder "$data"
    (as_server mariadb-install-db --no-defaults "--datadir=$data" --auth-root-authentication-method=normal \
        --skip-test-db --skip-name-resolve) >"$dir/install-db.log" 2>&1 ||
        die "mariadb-install-db failed: $(cat "$dir/install-db.log")"
    cat >"$dir/mariadb.sql" <<'SQL'
CREATE USER IF NOT EXISTS kontor@'127.0.0.1';
GRANT ALL ON *.* TO kontor@'127.0.0.1';
CREATE DATABASE IF NOT EXISTS kontor;
SQL
    for ((try = 0; try < port_tries_max; try++)); do
        port=$(free_port)
        pid=$(launch "$log" "$(mariadb_program)" "${settings[@]}" "--port=$port")
        if wait_for "$pid" "$log" 'ready for connections'; then
            echo "$pid" >"$dir/mariadb.pid"
            echo "export KONTOR_TEST_MYSQL_URL=mysql://kontor@127.0.0.1:$port/kontor" >>"$dir/env"
            return
        fi
        kill "$pid" 2>/dev/null || true
    done
    die "MariaDB did not start: $(tail -n 20 "$log")"
}

# Prints a new folder: in memory for tests where there is room, else on disk under the build folder, else
# (a clone that the servers' user may not enter) in the system's folder for temporary files.
place() {
    local folder free_mb=0
    if [ "$durable" = no ] && [ -w /dev/shm ]; then
        free_mb=$(df -Pm /dev/shm | awk 'NR == 2 { print $4 }')
    fi
    for folder in /dev/shm "$(dirname "$0")/../target/servers" /var/tmp; do
        if [ "$folder" = /dev/shm ] && [ "$free_mb" -lt "$memory_mb_min" ]; then continue; fi
        mkdir -p "$folder"
        folder=$(cd "$folder" && pwd -P)
        dir=$(mktemp -d "$folder/kontor-servers-XXXXXX")
        chmod 755 "$dir"
        if (as_server test -x "$dir") 2>/dev/null; then
            echo "$dir"
            return
        fi
        rmdir "$dir"
    done
    die "found no folder that the servers may use"
}

start() {
    mkdir -p "$dir"
    dir=$(cd "$dir" && pwd -P)
    [ ! -e "$dir/env" ] || die "$dir is in use; stop it first"
    chmod 755 "$dir"
    (as_server test -x "$dir") || die "the user $(server_user) may not enter $dir; take one of 'servers.sh place'"
    : >"$dir/env"
    if [ -n "$(postgres_program initdb)" ]; then start_postgres; else say "LEFT OUT: PostgreSQL is not installed."; fi
    if [ -n "$(mariadb_program)" ]; then start_mariadb; else say "LEFT OUT: MariaDB is not installed."; fi
}

# True while the pid is a server of this folder, and not a stranger that got a reused number.
is_ours() { ps -ww -o args= -p "$1" 2>/dev/null | grep -qF -- "$dir/"; }

stop_server() {
    local file=$1 signal=$2 pid tenths=0
    [ -e "$file" ] || return 0
    pid=$(cat "$file")
    if is_ours "$pid"; then kill "-$signal" "$pid" 2>/dev/null || true; fi
    while is_ours "$pid"; do
        tenths=$((tenths + 1))
        if [ "$tenths" = $((stop_seconds_max * 10)) ]; then
            say "servers.sh: $pid did not stop in time"
            kill -KILL "$pid" 2>/dev/null || true
        fi
        sleep 0.1
    done
}

stop() {
    [ -d "$dir" ] || return 0
    dir=$(cd "$dir" && pwd -P)
    [ -e "$dir/env" ] || die "$dir holds no servers"
    # INT is PostgreSQL's fast shutdown: it does not wait for clients.
    stop_server "$dir/postgres.pid" INT
    stop_server "$dir/mariadb.pid" TERM
    rm -rf -- "$dir"
}

command=${1:-}
durable=no
dir=""
for argument in "${@:2}"; do
    case "$argument" in
    --durable) durable=yes ;;
    -*) die "unknown option $argument" ;;
    *) dir=$argument ;;
    esac
done

case "$command" in
place) place ;;
start | stop | env)
    [ -n "$dir" ] || die "$command needs a folder"
    if [ "$command" = env ]; then cat "$dir/env"; else "$command"; fi
    ;;
*) die "say place, start, env or stop; the head of this file explains them" ;;
esac
