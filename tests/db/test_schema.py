"""The tables: one definition for SQLite and PostgreSQL, and the same after every migration."""

from pathlib import Path

import pytest
from sqlalchemy import MetaData, create_engine, inspect
from sqlalchemy.dialects import registry
from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.engine.reflection import Inspector
from sqlalchemy.schema import CreateIndex, CreateTable

from db.editions import edition, profile
from db.models import derived, kept
from db.schema import migrate, renew_derived

BOTH = [*kept.sorted_tables, *derived.sorted_tables]


def test_tables_beside_their_use_are_kept_ones_too() -> None:
    assert {edition, profile} <= set(BOTH)


@pytest.mark.parametrize("name", ["sqlite", "postgresql"])
def test_every_table_and_index_compiles(name: str) -> None:
    dialect: Dialect = registry.load(name)()
    for table in BOTH:
        made = str(CreateTable(table).compile(dialect=dialect))
        assert ("STRICT" in made) is (dialect.name == "sqlite"), table.name
        for index in table.indexes:
            assert str(index.name) in str(CreateIndex(index).compile(dialect=dialect))


def _described(inspector: Inspector, names: list[str]) -> dict[str, object]:
    return {
        name: {
            "columns": [
                (one["name"], str(one["type"]), one["nullable"]) for one in inspector.get_columns(name)
            ],
            "key": inspector.get_pk_constraint(name)["constrained_columns"],
            "unique": sorted(tuple(one["column_names"]) for one in inspector.get_unique_constraints(name)),
            "indexes": sorted(
                (one["name"] or "", tuple(one["column_names"]), bool(one["unique"]))
                for one in inspector.get_indexes(name)
            ),
            "references": sorted(
                (tuple(one["constrained_columns"]), one["referred_table"])
                for one in inspector.get_foreign_keys(name)
            ),
        }
        for name in names
    }


def _made_from(metadata: MetaData, path: Path) -> dict[str, object]:
    engine = create_engine(f"sqlite:///{path}")
    metadata.create_all(engine)
    described = _described(inspect(engine), sorted(metadata.tables))
    engine.dispose()
    return described


@pytest.mark.filterwarnings("ignore:Skipped unsupported reflection of expression-based index")
def test_the_migrations_make_the_tables_of_the_models(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'migrated'}")
    with engine.begin() as connection:
        migrate(connection)
    found = inspect(engine)
    words = {name for name in found.get_table_names() if name.startswith(("said", "titled"))}
    assert set(found.get_table_names()) - words == {*kept.tables, "alembic_version"}
    migrated = _described(found, sorted(kept.tables))
    engine.dispose()
    assert migrated == _made_from(kept, tmp_path / "modelled")


def test_migrated_tables_are_strict(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'migrated'}")
    with engine.begin() as connection:
        migrate(connection)
        renew_derived(connection)
        rows = connection.exec_driver_sql("SELECT name, strict FROM pragma_table_list WHERE type = 'table'")
        strict = {str(row.name): bool(row.strict) for row in rows}
    engine.dispose()
    assert all(strict[table.name] for table in BOTH)
