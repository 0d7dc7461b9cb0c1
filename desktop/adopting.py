"""The verb that adopts an existing list, as the command line tells it."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

from db.acts import Author
from db.records import Reason
from db.store import Store
from desktop.adoption import (
    AdoptionPreview,
    Mapping,
    Table,
    adopt,
    date_shapes,
    guess_mapping,
    preview,
    read_mapping,
    read_table,
    write_mapping,
)
from resources import words

SHAPES = 5
"""How many shapes of a column's dates are told."""
Say = Callable[[str], None]


def read_list(path: Path, mapping_file: Path | None, say: Say) -> tuple[Table, Mapping]:
    """Return a list and what its columns are; a mapping that is not there yet is guessed and written.

    Raises UnreadableList for either file.
    """
    table = read_table(path)
    written = mapping_file is not None and mapping_file.exists()
    mapping = read_mapping(mapping_file) if mapping_file and written else guess_mapping(table)
    for reason in (table.read_as, *table.remarks, *_how(mapping)):
        say(words.sentence(reason))
    for code, values in _dates(table, mapping):
        say(words.sentence(Reason(code, values)))
    if mapping_file and not written:
        write_mapping(mapping_file, mapping)
        say(words.sentence(Reason("mapping written", (("path", str(mapping_file)),))))
    return table, mapping


def _how(mapping: Mapping) -> Iterator[Reason]:
    for kind, column in mapping.columns.items():
        yield Reason("column is", (("kind", kind.value), ("column", column)))
    yield Reason("dates are", (("order", mapping.order.value),))
    if mapping.years_only:
        yield Reason("years only", (("kinds", ", ".join(sorted(mapping.years_only))),))
    yield Reason("blank is now" if mapping.blank_is_now else "blank is unknown")


def _dates(table: Table, mapping: Mapping) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    """Yield the most common shapes of each column of dates, and as what each is read."""
    shown: Counter[str] = Counter()
    for one in date_shapes(table, mapping):
        shown[one.kind] += 1
        if shown[one.kind] <= SHAPES:
            values = (("kind", one.kind.value), ("count", str(one.count)), ("cell", one.example))
            if one.said is None:
                yield "date not read", values
            elif one.said.date or one.said.open:
                yield "date read", (*values, ("date", one.said.date.text if one.said.date else "…"))


def preview_list(store: Store, table: Table, mapping: Mapping, say: Say) -> AdoptionPreview:
    """Tell what adopting a list would make, and change nothing."""
    found = preview(store, table, mapping)
    _tell(found, say)
    say(words.sentence(Reason("adoption previewed")))
    return found


def adopt_list(store: Store, table: Table, mapping: Mapping, author: Author, say: Say) -> AdoptionPreview:
    """Adopt a list and tell what was made of it."""
    result = adopt(store, table, mapping, author)
    _tell(result.preview, say)
    say(words.sentence(Reason("adopted" if result.act_id else "nothing to adopt")))
    return result.preview


def _tell(found: AdoptionPreview, say: Say) -> None:
    counts = {
        "rows": found.rows,
        "known": found.known,
        "waiting": found.waiting,
        "refused": len(found.refused),
        "labels": len(found.labels),
        "conflicts": len(found.conflicts),
    }
    values = tuple((name, str(count)) for name, count in (counts | asdict(found.made)).items())
    for code in ("adoption rows", "adoption makes", "adoption labels", "adoption at odds"):
        say(words.sentence(Reason(code, values)))
    for conflict in found.conflicts:
        say(_at(", ".join(map(str, conflict.rows)), conflict.reason))
    for refused in found.refused:
        say(_at(str(refused.number), refused.reason))


def _at(rows: str, said: Reason) -> str:
    return words.sentence(Reason("at row", (("rows", rows), ("said", words.sentence(said)))))
