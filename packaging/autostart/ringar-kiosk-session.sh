#!/bin/sh
# A login session that is nothing but the kiosk: no desktop, no window manager's keys, no other program.
# Uses cage (Wayland) where it is installed, else a bare X server. Keeps the kiosk running until it is left by PIN.
set -u

ringar=${RINGAR:-"$HOME/ringar/venv/bin/ringar"}

if [ -z "${WAYLAND_DISPLAY:-}${DISPLAY:-}" ]; then
    if command -v cage >/dev/null 2>&1; then
        exec cage -- "$0"
    fi
    exec xinit "$0" -- :0 -nolisten tcp vt"${XDG_VTNR:-1}"
fi

if [ -n "${DISPLAY:-}" ] && command -v xset >/dev/null 2>&1; then
    xset s off -dpms
fi

while :; do
    "$ringar" --kiosk
    status=$?
    # 0: left by PIN. 2: the settings are wrong, or there is no PIN.
    case $status in
        0 | 2) exit "$status" ;;
    esac
    sleep 3
done
