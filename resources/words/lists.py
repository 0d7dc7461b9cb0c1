"""Sentences about existing lists: how one was read, what adopting it makes, and what is at odds."""

from collections.abc import Mapping
from types import MappingProxyType

LISTS: Mapping[str, str] = MappingProxyType(
    {
        # Why a file is not read as a list.
        "list missing": "There is no file {path}.",
        "list not readable": "{path} may not be read.",
        "list too large": "{path} is too large for a list.",
        "list too long": "The list has more than {most} rows.",
        "list too wide": "The list has more than {most} columns.",
        "list row too long": "A cell of row {row} is too long for a list.",
        "list empty": "There is no list in this file.",
        "list binary": "The file is neither a text with delimiters nor an XLSX workbook.",
        "list encrypted": (
            "The workbook is protected, or of the old XLS kind: save it as XLSX, without a password."
        ),
        "list broken": "The workbook is damaged.",
        "list bomb": "The workbook would unpack to something harmful, and was not opened.",
        "mapping broken": "The mapping is no TOML file with a table of columns.",
        "no such column": "The list has no column “{column}”.",
        "no column of person": "No column holds the persons’ names. Name it in a mapping.",
        "no column of title": "No column holds the offices. Name it in a mapping.",
        # How it was read.
        "list read as text": "Read as text in {encoding}, cells parted by {delimiter}.",
        "list read as sheet": "Read from the sheet “{sheet}”.",
        "other sheet": "The sheet “{sheet}” was not read.",
        "row above heading": "Row {row} stands above the heading and was not read.",
        "column is": "{kind}: “{column}”",
        "years only": "The first of January stands for the year alone in: {kinds}.",
        "blank is now": "No end means still in post; that is no sighting.",
        "blank is unknown": "No end means that the end is not known.",
        "dates are": "Dates of three numbers: {order}.",
        "date read": "{kind}, {count} like “{cell}”: {date}",
        "date not read": "{kind}, {count} like “{cell}”: not a date",
        "mapping written": "The mapping was written to {path}: change it there, and name it again.",
        # Why a row says nothing.
        "ragged row": "{cells} cells for {columns} columns: which belongs where is not sure.",
        "no person": "No person is named.",
        "no office": "No office is named.",
        "unreadable date": "“{cell}” in the column “{column}” is no date.",
        "end before start": "It ends ({end}) before it starts ({start}).",
        "start after death": "It starts ({start}) after the person’s death ({death}).",
        "duplicate row": "It says the same as row {other}.",
        # Why a claim is what it is.
        "row of a list": "Row {row} of {list}.",
        "no later than death": "The list gives no end; the person died then at the latest.",
        "end not given": "The list gives no end.",
        # What is at odds.
        "namesake in directory": (
            "{name}: the directory has people of this name, and nothing else tells who is meant."
        ),
        "namesakes in list": (
            "{name}: kept apart from others of this name, as nothing else says that they are one."
        ),
        "two in one seat": "{title}, {organization}: one seat, and two holders on one day.",
        "another seen in this seat": (
            "{title}, {organization}: the directory has seen another in this seat then."
        ),
        # What came of it.
        "adoption rows": (
            "{rows} rows: {claims} to adopt, {known} adopted before, {waiting} waiting, {refused} refused."
        ),
        "adoption makes": (
            "New: {persons} persons, {organizations} bodies, {posts} posts,"
            " {tenures} tenures, {births} dates of birth;"
            " known: {known_persons} persons, {known_tenures} tenures."
        ),
        "adoption labels": (
            "{labels} offices stay one label each, as role and body cannot be told apart surely."
        ),
        "adoption at odds": "{conflicts} conflicts",
        "at row": "row {rows}: {said}",
        "adoption previewed": "Nothing was changed.",
        "adopted": "Adopted as the baseline, in one act that can be taken back.",
        "nothing to adopt": "There was nothing left to adopt.",
    }
)
