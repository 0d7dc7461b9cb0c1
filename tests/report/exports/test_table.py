"""The table: one row for each tenure, safe in any spreadsheet, and read back as a list."""

import csv
import io
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from db.records import Snapshot
from db.values import Capacity, PartialDate, TenureState
from desktop.report.exports import Form, form_of, write_export
from desktop.report.exports.table import HEADS, SIGNS
from tests.report.exports.hostile import HOSTILE
from tests.report.factory import one_body
from tests.report.provinces import provinces


def csv_rows(snapshot: Snapshot, folder: Path) -> list[dict[str, str]]:
    path = folder / "directory.csv"
    write_export(snapshot, path, Form.CSV)
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline="")))


def xlsx_rows(snapshot: Snapshot, folder: Path) -> list[dict[str, str]]:
    path = folder / "directory.xlsx"
    write_export(snapshot, path, Form.XLSX)
    head, *rows = load_workbook(path).worksheets[0].iter_rows(values_only=True)
    assert head == HEADS
    return [dict(zip(HEADS, (str(cell or "") for cell in row), strict=True)) for row in rows]


def test_each_tenure_is_a_row_with_its_state_and_its_sources(tmp_path: Path) -> None:
    maker = one_body()
    maker.holds(
        "Trần Tiến Dũng",
        "sec",
        "2025-11",
        "2025-11-28",
        sources=("a1",),
        quote="Trần Tiến Dũng, Secretary, spoke.",
        state=TenureState.NOT_CONFIRMED,
        capacity=Capacity.ACTING,
        marks=("suspended",),
    )
    (row,) = csv_rows(maker.snapshot(), tmp_path)
    said = {name: row[name] for name in HEADS[:15] if row[name]}
    assert said == {
        "Person": "Trần Tiến Dũng",
        "Post": "Secretary",
        "Organization": "Điện Biên Provincial Party Committee",
        "Area": "Điện Biên",
        "State": "not confirmed since",
        "Capacity": "acting",
        "First seen": "2025-11",
        "Last seen": "2025-11-28",
        "Marks": "suspended",
    }
    assert row["Vietnamese post"] == "Bí thư"
    assert row["Latest source"] == "Báo Điện Biên Phủ: Standing Board works with the Office"
    assert (row["Source date"], row["Quote"]) == ("2025-11-28", "Trần Tiến Dũng, Secretary, spoke.")


def test_beginnings_and_ends_are_as_exact_as_their_sources(tmp_path: Path) -> None:
    maker = one_body()
    month, week = PartialDate("2021-05"), PartialDate("2025-07-01/2025-07-10")
    maker.holds(
        "Lò Thị A",
        "sec",
        None,
        started=True,
        start_earliest=month.earliest,
        start_latest=month.latest,
        ended=True,
        end_earliest=week.earliest,
        end_latest=week.latest,
        state=TenureState.ENDED,
    )
    maker.holds("Lò Thị B", "sec", None, ended=True, state=TenureState.ENDED_UNKNOWN)
    rows = {row["Person"]: (row["Start"], row["End"]) for row in csv_rows(maker.snapshot(), tmp_path)}
    assert rows == {
        "Lò Thị A": ("2021-05", "2025-07-01/2025-07-10"),
        "Lò Thị B": ("", "../2025-11-30"),
    }


def test_both_kinds_of_table_say_the_same(tmp_path: Path) -> None:
    snapshot = provinces().snapshot()
    rows = csv_rows(snapshot, tmp_path)
    assert rows == xlsx_rows(snapshot, tmp_path)
    assert {row["Line key"] for row in rows} == {one.id for one in snapshot.tenures}


@pytest.mark.parametrize("name", HOSTILE)
def test_no_cell_is_a_formula(name: str, tmp_path: Path) -> None:
    maker = one_body()
    maker.source("s", name, name, "2025-11-28")
    maker.holds(name, "sec", "2025-11-28", person_id="p", sources=("s",), quote=name)
    (row,) = csv_rows(maker.snapshot(), tmp_path)
    assert not [cell for cell in row.values() if cell.startswith(SIGNS)]
    shown = row["Person"].removeprefix("'") if name.startswith(SIGNS) else row["Person"]
    assert shown == name.replace("\u202e", "").replace("\x07", "")
    (cell,) = (one["Person"] for one in xlsx_rows(maker.snapshot(), tmp_path))
    assert cell == name.replace("\u202e", "").replace("\x07", "")
    with ZipFile(tmp_path / "directory.xlsx") as book:
        assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.csv", Form.CSV),
        ("a.items.csv", Form.ITEMS),
        ("A.POPOLO.JSON", Form.POPOLO),
        ("a.json", None),
        ("a.pdf", None),
    ],
)
def test_the_name_of_the_file_says_its_form(name: str, form: Form | None) -> None:
    assert form_of(Path(name)) is form
