"""Who may import whom: the table of the design, read from the syntax of every file."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.sources import PROGRAM, ROOT, imports_of, module_of, python_files, tree_of

SHARED = frozenset(
    f"db.{name}"
    for name in (
        "values",
        "records",
        "incoming",
        "came",
        "rules",
        "acts",
        "folded",
        "computed",
        "listed",
        "waiting",
        "printed",
        "errors",
    )
) | {
    "desktop.errors",
    "desktop.profiles",
    "desktop.requests",
}
STAGES = frozenset(
    f"desktop.{stage}" for stage in ("intake", "extraction", "lists", "matching", "ledger", "report")
)
VERBS = frozenset({"desktop.review", "desktop.tasks", "desktop.browse", "desktop.adoption"})
GUARDED = frozenset({"PySide6", "shiboken6", "spacy", "thinc", "reportlab", "sqlalchemy", "alembic"})
QT = frozenset({"PySide6", "shiboken6"})


@dataclass(frozen=True)
class Rule:
    """What a part may import of ours (a name ending in a dot: all below it), and which heavy libraries."""

    ours: frozenset[str]
    libraries: frozenset[str] = frozenset()


def _stage(name: str, *libraries: str, resources: bool = True) -> Rule:
    ours = SHARED | {f"desktop.{name}", f"desktop.{name}."}
    return Rule(ours | {"resources", "resources."} if resources else ours, frozenset(libraries))


def _verb(name: str, *others: str) -> Rule:
    return Rule(SHARED | STAGES | {"db.store", f"desktop.{name}", f"desktop.{name}.", *others})


WHOLE = frozenset({"db.store", "desktop", "desktop.", "resources", "resources.", "seeds"})

# By the longest name that fits.
RULES = {
    "db": Rule(frozenset({"db", "db."}), frozenset({"sqlalchemy", "alembic"})),
    "db.values": Rule(frozenset()),
    "db.records": Rule(frozenset({"db.values"})),
    "db.incoming": Rule(frozenset({"db.values", "db.records"})),
    "db.came": Rule(frozenset({"db.records"})),
    "db.computed": Rule(frozenset({"db.values", "db.records"})),
    "db.rules": Rule(frozenset({"db.values"})),
    "db.listed": Rule(frozenset({"db.records"})),
    "db.waiting": Rule(frozenset({"db.records"})),
    "db.printed": Rule(frozenset()),
    "db.acts": Rule(frozenset({"db.values", "db.records", "db.rules"})),
    "db.folded": Rule(frozenset({"db.values", "db.records", "db.rules", "db.acts"})),
    "db.errors": Rule(frozenset()),
    "resources": Rule(frozenset({"resources", "resources."})),
    "seeds": Rule(frozenset({"seeds"})),
    "desktop": Rule(SHARED),
    "desktop.intake": _stage("intake"),
    "desktop.extraction": _stage("extraction", "spacy", "thinc"),
    # What an office's words mean is matching's to say, in a list as in an article.
    "desktop.lists": Rule(_stage("lists").ours | {"desktop.matching"}),
    "desktop.matching": _stage("matching"),
    "desktop.ledger": _stage("ledger", resources=False),
    "desktop.report": _stage("report", "reportlab"),
    # A question shows tenures with their evidence as the directory's pages do.
    "desktop.review": _verb("review", "desktop.browse", "desktop.minting"),
    "desktop.browse": _verb("browse"),
    "desktop.adoption": _verb("adoption", "desktop.minting"),
    "desktop.tasks": _verb("tasks", "desktop.workers", "desktop.extracting"),
    "desktop.extracting": _verb("extracting", "desktop.workers"),
    "desktop.importing": _verb("importing", "desktop.workers", "desktop.tasks", "desktop.extracting"),
    "desktop.imports": _verb("imports", "desktop.workers", "desktop.tasks", "desktop.importing"),
    "desktop.editions": _verb(
        "editions",
        "desktop.workers",
        "desktop.snapshots",
        "desktop.earlier",
        "desktop.exporting",
        "desktop.version",
    ),
    # Its forms stand beside the printed one.
    "desktop.exporting": _verb(
        "exporting", "desktop.workers", "desktop.snapshots", "desktop.earlier", "desktop.report.exports"
    ),
    "desktop.earlier": _verb("earlier", "desktop.snapshots"),
    "desktop.snapshots": _verb("snapshots", "desktop.withheld"),
    "desktop.withheld": _verb("withheld"),
    "desktop.minting": _verb("minting"),
    "desktop.ui": Rule(
        SHARED
        | VERBS
        | {"desktop.review.", "desktop.settings", "desktop.ui", "desktop.ui.", "resources", "resources."},
        QT,
    ),
    "desktop.app": Rule(SHARED | WHOLE, QT),
    "desktop.cli": Rule(SHARED | WHOLE),
    "desktop.adopting": Rule(SHARED | WHOLE),
    "desktop.reporting": Rule(SHARED | WHOLE),
    "desktop.__main__": Rule(SHARED | WHOLE),
}


def _rule_for(module: str) -> Rule:
    fitting = [name for name in RULES if module == name or module.startswith(f"{name}.")]
    return RULES[max(fitting, key=len)]


def _is_allowed(imported: str, rule: Rule) -> bool:
    top = imported.partition(".")[0]
    if top in PROGRAM:
        return imported in rule.ours or any(
            name.endswith(".") and imported.startswith(name) for name in rule.ours
        )
    return top not in GUARDED or top in rule.libraries


@pytest.mark.parametrize("file", python_files(*PROGRAM), ids=module_of)
def test_a_part_imports_only_what_the_design_allows(file: Path) -> None:
    rule = _rule_for(module_of(file))
    broken = [
        f"{file.relative_to(ROOT)}:{line} imports {imported}"
        for line, imported in imports_of(file)
        if not _is_allowed(imported, rule)
    ]
    assert not broken, "\n".join(broken)


@pytest.mark.parametrize(
    ("module", "imported", "allowed"),
    [
        ("db.store", "sqlalchemy", True),
        ("db.values", "sqlalchemy", False),
        ("db.engine", "desktop.paths", False),
        ("desktop.extraction.names", "spacy.tokens", True),
        ("desktop.ui.review", "spacy", False),
        ("desktop.ui.review", "db.store", False),
        ("desktop.ui.review", "db.records", True),
        ("desktop.ledger.fold", "resources", False),
        ("desktop.ledger.fold", "desktop.matching", False),
        ("desktop.review.queue", "desktop.ledger", True),
        ("desktop.review.queue", "desktop.ledger.fold", False),
        ("desktop.tasks", "desktop.review", False),
        ("desktop.cli", "PySide6.QtWidgets", False),
        ("desktop.paths", "platformdirs", True),
    ],
)
def test_the_table_reads_as_the_design_does(module: str, imported: str, allowed: bool) -> None:
    assert _is_allowed(imported, _rule_for(module)) is allowed


def test_the_entry_point_imports_nothing_of_ours_or_heavy_at_module_level() -> None:
    """Spawned workers import the entry point again."""
    file = ROOT / "desktop" / "__main__.py"
    top_level = {line for line, _ in imports_of(file)} & {node.lineno for node in tree_of(file).body}
    tops = {imported.partition(".")[0] for line, imported in imports_of(file) if line in top_level}
    assert tops <= sys.stdlib_module_names


@pytest.mark.parametrize("module", ["desktop.app", "desktop.__main__"])
def test_the_windows_process_imports_neither_spacy_nor_reportlab(module: str) -> None:
    code = f"import sys, {module}; print(sorted({{'spacy', 'thinc', 'reportlab'}} & set(sys.modules)))"
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.strip() == "[]"
