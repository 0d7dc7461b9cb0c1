#!/bin/sh
# Installs the missing packages of debian-packages.txt where it may, else says which command does.
# Fails only if the program could not start at all without them. Other systems than Debian's kin are left alone.
set -eu
here=$(dirname "$0")

missing() { # prints the packages listed for one need that are not installed
    awk -v need="$1" '$1 !~ /^#/ && $2 == need { print $1 }' "$here/debian-packages.txt" | while read -r package; do
        # Newer releases renamed some libraries with the suffix t64.
        dpkg-query -W -f '${db:Status-Abbrev}\n' "$package" "${package}t64" 2>/dev/null | grep -q '^ii' || echo "$package"
    done
}

install_as() { # installs "$@" by way of the command in $prefix
    $prefix env DEBIAN_FRONTEND=noninteractive apt-get -q update &&
        $prefix env DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends \
            -o DPkg::Lock::Timeout=300 "$@"
}

command -v dpkg-query >/dev/null && command -v apt-get >/dev/null || exit 0

needed=$(missing qt)
"$here/find-python.sh" >/dev/null || needed="$(missing python) $needed"
wanted=$(missing display)
packages=$(echo $needed $wanted)
[ -n "$packages" ] || exit 0

if [ "$(id -u)" = 0 ]; then
    prefix=
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    prefix="sudo -n"
else
    prefix=none
fi

if [ "$prefix" != none ] && install_as $packages; then
    exit 0
fi
if [ -n "$(echo $needed)" ]; then
    echo "Some system packages are missing; install them and try again: sudo apt-get install $packages" >&2
    exit 1
fi
echo "To show the window on a display, some system packages are missing: sudo apt-get install $packages" >&2
