# shellcheck shell=bash
# Sourced by run.sh and test.sh: turns a fresh Debian or Ubuntu machine into one that runs ringar.
#   prepare_machine LOCK   system packages, virtual environment, everything LOCK names, the package itself
# Sets: root (the checkout), venv (its virtual environment).

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
venv="$root/.venv"

# One entry per library; alternatives (a package renamed between releases) are separated by "|".
system_libraries=(
    # Qt without a screen, and OpenCV
    "libglib2.0-0t64|libglib2.0-0" libegl1 libgl1 libdbus-1-3 libfontconfig1 libxkbcommon0 libbrotli1 libgssapi-krb5-2
    fonts-dejavu-core
    # a window, under Wayland and X11
    libwayland-cursor0 libwayland-egl1
    libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxcb-xkb1
    libxkbcommon-x11-0
)

say() { printf 'ringar: %s\n' "$*" >&2; }

# Runs a command; shows what it printed only if it fails.
quietly() {
    local output
    output="$("$@" 2>&1)" || {
        printf '%s\n' "$output" >&2
        return 1
    }
}

as_root() {
    if [[ $EUID -eq 0 ]]; then
        "$@"
    elif ! command -v sudo >/dev/null; then
        return 1
    elif [[ -t 0 ]]; then
        sudo "$@"
    else
        sudo -n "$@"
    fi
}

is_installed() { [[ "$(dpkg-query -W -f='${db:Status-Status} ' "$1" 2>/dev/null)" == *"installed "* ]]; }

# Version that apt would install; empty where it knows none.
candidate_version() {
    LC_ALL=C apt-cache policy "$1" 2>/dev/null | sed -n 's/^  Candidate: \([^(].*\)$/\1/p'
}

missing_libraries() {
    local entry name
    for entry in "${system_libraries[@]}"; do
        for name in ${entry//|/ }; do
            is_installed "$name" && continue 2
        done
        echo "$entry"
    done
}

# The names apt knows here, one for each entry.
names_for_apt() {
    local entry name
    for entry in "$@"; do
        for name in ${entry//|/ }; do
            [[ -n "$(candidate_version "$name")" ]] && break
        done
        echo "$name"
    done
}

is_usable_python() {
    "$1" -c 'import ensurepip, sys, venv; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null
}

find_python() {
    local name
    for name in python3 python3.13 python3.12 python3.11; do
        if is_usable_python "$name"; then
            echo "$name"
            return
        fi
    done
}

# The distribution's own Python where its version fits, else one of the others it offers.
python_packages() {
    local minor
    case "$(candidate_version python3)" in
        "" | 3.11.* | 3.12.* | 3.13.*) echo python3 python3-venv ;;
        *)
            for minor in 13 12 11; do
                if [[ -n "$(candidate_version "python3.$minor-venv")" ]]; then
                    echo "python3.$minor" "python3.$minor-venv"
                    return
                fi
            done
            ;;
    esac
}

packages_to_install() {
    local -a libraries
    mapfile -t libraries < <(missing_libraries)
    names_for_apt "${libraries[@]}"
    [[ -n "$(find_python)" ]] || python_packages
}

install_system_packages() {
    if ! command -v apt-get >/dev/null; then
        [[ -n "$(find_python)" ]] && return
        say "Python 3.11 to 3.13 with its venv module is missing. Install it, then start again."
        return 1
    fi
    [[ -z "$(missing_libraries)" && -n "$(find_python)" ]] && return

    local -a packages
    if as_root true 2>/dev/null; then
        say "Installing system packages (once) ..."
        quietly as_root apt-get update -qq || say "The package lists could not be refreshed; going on with the old ones."
        mapfile -t packages < <(packages_to_install | tr ' ' '\n')
        quietly as_root env DEBIAN_FRONTEND=noninteractive \
            apt-get install -qq -y --no-install-recommends "${packages[@]}" || return 1
    else
        mapfile -t packages < <(packages_to_install | tr ' ' '\n')
        say "These system packages are missing, and only an administrator can install them. Run this, then start again:"
        say "  apt-get update && apt-get install --no-install-recommends ${packages[*]}"
        return 1
    fi
    if [[ -z "$(find_python)" ]]; then
        say "No Python 3.11 to 3.13 is to be had from this machine's package sources. Install one, then start again."
        return 1
    fi
}

# Changes whenever the environment has to be brought up to date.
environment_stamp() { cat "$1" "$root/pyproject.toml" "$root/packaging/setup.sh" | sha256sum; }

# A checkout that was moved, or a Python that was removed, makes an environment useless.
environment_stands() {
    [[ "$(cat "$venv/made-for" 2>/dev/null)" == "$root" ]] && is_usable_python "$venv/bin/python"
}

build_environment() {
    local lock="$1"
    local pip=("$venv/bin/python" -m pip --quiet --disable-pip-version-check --no-input)
    if ! environment_stands; then
        quietly "$(find_python)" -m venv --clear "$venv"
        echo "$root" >"$venv/made-for"
    fi
    say "Bringing Python packages up to date (the first time about 600 MB) ..."
    "${pip[@]}" install --require-hashes --only-binary :all: -r "$lock"
    "${pip[@]}" install --no-deps --no-build-isolation --editable "$root"
}

prepare_machine() {
    local lock="$root/packaging/$1"
    local stamp_file="$venv/$1.stamp"
    install_system_packages
    if ! environment_stands || [[ "$(cat "$stamp_file" 2>/dev/null)" != "$(environment_stamp "$lock")" ]]; then
        build_environment "$lock"
        environment_stamp "$lock" >"$stamp_file"
    fi
}
