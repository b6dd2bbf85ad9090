#!/usr/bin/env bash
# Looks for what the build and the tests stand on, installs what it may, and says loudly what is left out.
#
#   scripts/prerequisites.sh rust       cargo and the pinned toolchain
#   scripts/prerequisites.sh servers    PostgreSQL and MariaDB, from the distribution's packages
#   scripts/prerequisites.sh nextest    the test runner
#   scripts/prerequisites.sh python     Python with venv, for the OpenAPI fuzzer
#   scripts/prerequisites.sh node       Node 20 with npm, for the web app
#   scripts/prerequisites.sh chromium   Chromium, for the web app's stories
#
# With CI=true a missing piece is a failure; otherwise the run goes on without it.
set -euo pipefail

say() { printf '%s\n' "$*" >&2; }

left_out() {
    say ""
    say "################################################################"
    say "#  LEFT OUT: $1"
    say "#  $2"
    say "################################################################"
    say ""
    if [ "${CI:-}" = true ]; then
        say "CI=true: nothing may be left out."
        exit 1
    fi
}

# Programs alone: a function of this script may be called like one.
have() { type -P "$1" >/dev/null; }

# The server binaries are not on the PATH of every distribution.
have_postgres() { have initdb || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null; }
have_mariadb() { { have mariadbd || [ -x /usr/sbin/mariadbd ]; } && have mariadb-install-db; }

rust() {
    if have cargo; then return; fi
    if [ -x "$HOME/.cargo/bin/cargo" ]; then
        say "cargo is installed in $HOME/.cargo/bin but that folder is not on the PATH."
    else
        say "Rust is missing. Install rustup from https://rustup.rs; it reads rust-toolchain.toml and fetches the rest."
    fi
    exit 1
}

# Runs a command as root: directly, or through sudo when that needs no password.
as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

may_install() {
    have apt-get || return 1
    [ "$(id -u)" = 0 ] || { have sudo && sudo -n true 2>/dev/null; }
}

# Installs packages without starting the services that they bring: the tests start servers of their own.
# `policy-rc.d` is Debian's switch for that; an administrator's own one is left as it is.
install_quietly() {
    local policy=/usr/sbin/policy-rc.d ours=no status=0
    if [ ! -e "$policy" ]; then
        ours=yes
        printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
        as_root chmod 755 "$policy"
    fi
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >&2 || status=$?
    if [ "$ours" = yes ]; then as_root rm -f "$policy"; fi
    return "$status"
}

servers() {
    local missing=()
    have_postgres || missing+=(postgresql)
    # The core packages hold the server without a system service, user or configuration.
    have_mariadb || missing+=(mariadb-server-core mariadb-client-core)
    if [ "${#missing[@]}" -gt 0 ] && may_install; then
        say "Installing ${missing[*]} (for throw-away test servers; no service is started)."
        as_root apt-get update -q >&2 || say "apt-get update failed; trying with the lists at hand."
        install_quietly "${missing[@]}" || say "apt-get install failed."
        case " ${missing[*]} " in
        # Not started now, and not at the next boot either.
        *" postgresql "*) if have systemctl; then as_root systemctl disable postgresql >/dev/null 2>&1 || true; fi ;;
        esac
    fi
    have_postgres || left_out "PostgreSQL" "Install the package postgresql (15 or newer) to test on it."
    have_mariadb || left_out "MariaDB" "Install mariadb-server-core (10.11 or newer) to test on it."
}

nextest() {
    if cargo nextest --version >/dev/null 2>&1; then return; fi
    say "Installing cargo-nextest."
    cargo install --locked --version 0.9.143 cargo-nextest >&2 ||
        say "cargo-nextest could not be installed: the tests run with cargo test, which is slower."
}

have_python() { have python3 && python3 -c 'import ensurepip, venv' 2>/dev/null; }

python() {
    if have_python; then return; fi
    if may_install; then
        say "Installing python3-venv (for the OpenAPI fuzzer)."
        as_root apt-get update -q >&2 || say "apt-get update failed; trying with the lists at hand."
        install_quietly python3 python3-venv || say "apt-get install failed."
    fi
    have_python || left_out "the OpenAPI fuzzer" "Install python3 and python3-venv to fuzz the API."
}

node() {
    if have node && have npm && [ "$(command node --version | sed 's/^v\([0-9]*\).*/\1/')" -ge 20 ]; then return; fi
    left_out "the web app" "Install Node 20 or newer with npm; the server runs without the app."
}

chromium() {
    if have chromium-headless-shell; then return; fi
    if may_install; then
        say "Installing chromium-headless-shell (for the web app's stories)."
        as_root apt-get update -q >&2 || say "apt-get update failed; trying with the lists at hand."
        install_quietly chromium-headless-shell || install_quietly chromium || say "apt-get install failed."
    fi
    # A whole browser does as well, a fifth slower.
    have chromium-headless-shell || have chromium || have chromium-browser || have google-chrome ||
        left_out "the web app's stories" "Install the package chromium-headless-shell, or chromium, to run them."
}

for piece in "$@"; do
    case "$piece" in
    rust | servers | nextest | python | node | chromium) "$piece" ;;
    *)
        say "prerequisites.sh: unknown piece: $piece"
        exit 2
        ;;
    esac
done
