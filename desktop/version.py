"""The program's version, as its acts, logs and editions name it."""

from importlib.metadata import version

PROGRAM = version("incumbent")
