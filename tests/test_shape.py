"""How files look: their sizes, and what no file of the project may hold."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

from tests.sources import PROGRAM, ROOT, module_of, python_files, tree_of

MOST_LINES_OF_A_FILE = 350
MOST_LINES_OF_A_FUNCTION = 50
EVERY_FILE = python_files(*PROGRAM, "packaging", "tests")
MACHINE_PATH = re.compile(r"(?<![\w./}~-])/(?:work|root|home|tmp|opt|Users)/\w")
REGISTRY = re.compile(r"pythonhosted\.org|pypi\.org|registry\.npmjs|--(?:extra-)?index-url|--find-links[ =]")
GENERATED = {"THIRD-PARTY-NOTICES.md"}


@pytest.mark.parametrize("file", EVERY_FILE, ids=module_of)
def test_a_file_and_its_functions_are_of_a_size_to_be_read(file: Path) -> None:
    assert len(file.read_text("utf-8").splitlines()) <= MOST_LINES_OF_A_FILE
    functions = [node for node in ast.walk(tree_of(file)) if isinstance(node, ast.FunctionDef)]
    too_long = [node.name for node in functions if _lines(node) > MOST_LINES_OF_A_FUNCTION]
    assert not too_long


def _lines(function: ast.FunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def test_no_tracked_text_names_a_machines_path_or_a_registry() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("not a checkout")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    found = [
        f"{name}:{number}: {line}"
        for name in listed.stdout.split("\0")
        if name and name not in GENERATED
        for number, line in enumerate(_lines_of(ROOT / name), 1)
        if MACHINE_PATH.search(line) or REGISTRY.search(line)
    ]
    assert not found, "\n".join(found)


def _lines_of(file: Path) -> list[str]:
    try:
        return file.read_text("utf-8").splitlines()
    except (UnicodeDecodeError, FileNotFoundError):  # a picture, or removed and not yet committed
        return []
