"""Starts the program; imports nothing heavy, because spawned workers import it again."""

import sys
from multiprocessing import freeze_support


def main() -> int:
    """Run the command line; without a verb it opens the window. Returns the exit code."""
    freeze_support()
    from desktop.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
