#!/bin/sh
# Prints the first Python that the program supports and that can make a virtual environment; fails if there is none.
# Each is asked rather than looked up: a version manager's shim may exist and not run.
for name in "${PYTHON:-python3}" python3.13 python3.12 python3.11 /usr/bin/python3; do
    if "$name" -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null; then
        command -v "$name"
        exit 0
    fi
done
exit 1
