"""The project's own source files, as the tests of its shape read them."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ("db", "desktop", "resources", "seeds")


@cache
def python_files(*folders: str) -> tuple[Path, ...]:
    """Return the Python files below the given folders of the project."""
    return tuple(sorted(file for folder in folders for file in (ROOT / folder).rglob("*.py")))


@cache
def tree_of(file: Path) -> ast.Module:
    """Return a file's syntax tree."""
    return ast.parse(file.read_text("utf-8"), str(file))


def module_of(file: Path) -> str:
    """Return the name under which a file of the project is imported."""
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports_of(file: Path) -> Iterator[tuple[int, str]]:
    """Yield line and module of every import in a file: inside functions, for types only, and by name too."""
    package = module_of(file) if file.name == "__init__.py" else module_of(file).rpartition(".")[0]
    for node in ast.walk(tree_of(file)):
        for module in _imported(node, package):
            yield getattr(node, "lineno", 0), module


def _imported(node: ast.AST, package: str) -> list[str]:
    match node:
        case ast.Import(names=names):
            return [alias.name for alias in names]
        case ast.ImportFrom(module=module, names=names, level=level):
            base = ".".join(package.split(".")[: len(package.split(".")) - level + 1]) if level else ""
            source = ".".join(part for part in (base, module) if part)
            return [_module_or_name(source, alias.name) for alias in names]
        case ast.Call(
            func=ast.Attribute(attr="import_module") | ast.Name(id="import_module" | "__import__"), args=args
        ):
            return [
                arg.value for arg in args[:1] if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
            ]
    return []


def _module_or_name(source: str, name: str) -> str:
    """Tell `from db import store` (a module) from `from db.values import Event` (a name in one)."""
    folder = ROOT.joinpath(*source.split("."))
    is_module = (folder / name).is_dir() or (folder / name).with_suffix(".py").is_file()
    return f"{source}.{name}" if is_module and name not in _bound_by(folder / "__init__.py") else source


def _bound_by(init: Path) -> set[str]:
    """Return the names that a package takes from its modules; one may be called as its module is."""
    nodes = tree_of(init).body if init.is_file() else []
    aliases = [alias for node in nodes if isinstance(node, ast.ImportFrom) for alias in node.names]
    return {alias.asname or alias.name for alias in aliases}
