# Shared by the scripts beside it: sourced, never run.

export UV_PYTHON_DOWNLOADS=never
root=$(pwd -P)
tools=$root/.tools
log=$tools/setup.log
mkdir -p "$tools"

# Several `make` may run at once: only one sets up at a time.
only_one() {
    exec 9>"$tools/lock"
    if command -v flock >/dev/null 2>&1; then flock 9; fi
}

say() { printf 'Fairwater: %s\n' "$1" >&2; }

fail() {
    printf 'Fairwater could not set itself up: %s\n' "$1" >&2
    exit 1
}

# Run a command with its output in the log.
quietly() { "$@" >>"$log" 2>&1 </dev/null 9>&-; }

find_python() {
    for name in ${FAIRWATER_PYTHON:-} python3 /usr/bin/python3 python3.14 python3.13 python3.12 python3.11; do
        "$name" -c 'import sys; sys.exit(1) if sys.version_info < (3, 11) else print(sys.executable)' 2>/dev/null && return
    done | grep . || fail 'install Python 3.11 or newer (on Debian: apt-get install python3), then run make again.'
}

# Root, directly or through sudo without a password.
as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

may_install() {
    command -v apt-get >/dev/null 2>&1 && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }
}

apt_install() {
    quietly as_root apt-get -q update
    quietly as_root env DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends "$@"
}

# apt-get for people who may not write to the system: its lists and downloads live in .tools/apt.
private_apt() {
    mkdir -p "$tools/apt/lists/partial" "$tools/apt/archives/partial"
    apt-get -q -o Dir::State::Lists="$tools/apt/lists" -o Dir::Cache="$tools/apt" "$@" </dev/null 9>&-
}

# Unpack Debian packages, with nothing installed: unpack DIRECTORY PACKAGE...
unpack() {
    into=$1
    shift
    rm -rf "$tools/apt/debs"
    mkdir -p "$tools/apt/debs" "$into"
    (cd "$tools/apt/debs" && private_apt download "$@") >>"$log" 2>&1 || return 1
    for package in "$tools"/apt/debs/*.deb; do
        quietly dpkg-deb -x "$package" "$into" || return 1
    done
    rm -rf "$tools/apt/debs"
}
