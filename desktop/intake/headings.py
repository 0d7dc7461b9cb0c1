"""The headings of a table from which an article came, so that it can be said which holds what."""

import csv
import json
from collections.abc import Mapping

from db.incoming import Kept
from desktop.intake.columns import FIELDS, asked_columns
from desktop.intake.encodings import UTF8, decode
from desktop.intake.readers.reader import Unreadable


def headings(kept: Kept) -> tuple[str, ...]:
    """Return the headings of the row that these bytes are; none where they are no row of a table."""
    reader, _, encoding = kept.reader.partition(" ")
    try:
        match reader.partition("/")[0]:
            case "csv":
                return _of_csv(decode(kept.content, encoding or None).text)
            case "json":
                record = json.loads(decode(kept.content, encoding or UTF8).text)
                return tuple(record) if isinstance(record, Mapping) else ()
    except (Unreadable, ValueError, csv.Error):
        return ()
    return ()


def held(kept: Kept) -> dict[str, str]:
    """Return which column was taken for which field; a field that none holds has an empty one."""
    names = asked_columns(kept.remarks)
    return {field: names.get(field, "") for field in FIELDS}


def _of_csv(text: str) -> tuple[str, ...]:
    lines = text.lstrip("\ufeff").splitlines(keepends=True)
    delimiter = max(",;\t|", key=lines[0].count)
    return tuple(heading.strip() for heading in next(csv.reader(lines, delimiter=delimiter)))
