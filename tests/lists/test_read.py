"""Any table that a curator has is read, or refused with one reason."""

from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl import Workbook

from desktop.lists import Table, UnreadableList, read_table, table_of

LINES = "Họ tên;Chức vụ;Từ\nTrần Văn Thử;Bí thư Tỉnh ủy Sơn La;2020-05\nLò Thị Ví;Chủ tịch;5/6/2021\n"


def workbook(*rows: list[object], also: str = "") -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(row)
    if also:
        book.create_sheet(also).append(["x", "y"])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def cells(table: Table) -> list[tuple[str, ...]]:
    return [row.cells for row in table.rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_every_encoding_of_unicode_gives_the_same_rows(encoding: str) -> None:
    table = table_of("list.csv", LINES.encode(encoding))
    assert table.columns == ("Họ tên", "Chức vụ", "Từ")
    assert cells(table)[0] == ("Trần Văn Thử", "Bí thư Tỉnh ủy Sơn La", "2020-05")


def test_windows_vietnamese_is_told_from_western_european() -> None:
    vietnamese = "Tên,Chức vụ\nLê Hạnh,Bí thư\n"
    marks = {
        "Tên": "Tên",
        "Chức vụ": "Ch\u01b0\u0301c vu\u0323",
        "Lê Hạnh": "Lê Ha\u0323nh",
        "Bí thư": "Bi\u0301 thư",
    }
    apart = vietnamese
    for whole, spelled in marks.items():
        apart = apart.replace(whole, spelled)
    assert table_of("a.csv", apart.encode("cp1258")).columns == ("Tên", "Chức vụ")
    western = table_of(
        "b.csv", "name,office\nJosé Muñoz,Presidente de la República\nRenée Aubòrn,x\n".encode("cp1252")
    )
    assert cells(western)[0] == ("José Muñoz", "Presidente de la República")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(delimiter: str) -> None:
    text = "name;office;from\nA B;head, of staff;2020\nC D;deputy;2021\n".replace(";", delimiter)
    if delimiter == ",":
        text = text.replace("head, of staff", '"head, of staff"')
    assert cells(table_of("a.csv", text.encode()))[0] == ("A B", "head, of staff", "2020")


def test_a_quote_that_is_never_closed_costs_no_other_row() -> None:
    rows = [f"Person {n},office {n},2020" for n in range(300)]
    rows[3] = 'Person 3,"office 3,2020'
    table = table_of("a.csv", "\n".join(["name,office,from", *rows]).encode())
    assert len(table.rows) == 300
    assert table.rows[3].cells == ("Person 3", '"office 3', "2020")
    assert table.rows[4].cells == ("Person 4", "office 4", "2020")


def test_a_quoted_cell_may_hold_lines_and_delimiters() -> None:
    table = table_of("a.csv", b'name,office\nA B,"head,\nof staff"\nC D,deputy\n')
    assert cells(table) == [("A B", "head, of staff"), ("C D", "deputy")]


def test_rows_too_long_are_reported_and_rows_too_short_are_filled() -> None:
    table = table_of("a.csv", b"name,office,from\nA B,head,2020,more\nC D,deputy\nE F,chair,2021,,\n")
    assert [row.trouble.code if row.trouble else None for row in table.rows] == ["ragged row", None, None]
    assert table.rows[1].cells == ("C D", "deputy", "")


def test_a_title_above_the_heading_is_left_out_and_said() -> None:
    table = table_of("a.csv", b"Officials of the province,,\n,,\nname,office,from\nA B,head,2020\n")
    assert table.columns == ("name", "office", "from")
    assert [remark.code for remark in table.remarks] == ["row above heading"]


def test_a_list_without_a_heading_keeps_its_first_row() -> None:
    table = table_of("a.csv", b"A B,head,2020-01-05\nC D,deputy,2021-01-05\n")
    assert table.columns == ("column 1", "column 2", "column 3")
    assert len(table.rows) == 2


def test_a_workbooks_dates_are_as_exact_as_they_are_shown() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["name", "day", "month", "year", "number"])
    sheet.append(["A B", datetime(2020, 5, 1), date(2020, 5, 1), date(2020, 1, 1), 2016.0])  # noqa: DTZ001
    sheet["C2"].number_format, sheet["D2"].number_format = "mm/yyyy", "yyyy"
    out = BytesIO()
    book.save(out)
    assert cells(table_of("a.xlsx", out.getvalue())) == [("A B", "2020-05-01", "2020-05", "2020", "2016")]


def test_the_first_sheet_is_read_and_the_others_are_named() -> None:
    table = table_of("a.xlsx", workbook(["name", "office"], ["A B", "head"], also="Old"))
    assert cells(table) == [("A B", "head")]
    assert [remark.values for remark in table.remarks] == [(("sheet", "Old"),)]


def test_a_formula_without_a_kept_value_is_an_empty_cell() -> None:
    table = table_of(
        "a.xlsx", workbook(["name", "office", "from"], ["A B", '=HYPERLINK("http://x")', "2020"])
    )
    assert cells(table) == [("A B", "", "2020")]


def _tampered(content: bytes, part: str, change: bytes) -> bytes:
    out = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change if name == part else old.read(name))
    return out.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
ENTITIES = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "ha">]><worksheet>&b;</worksheet>'
HOSTILE = {
    "entities": (_tampered(workbook(["name", "office"], ["A", "b"]), SHEET, ENTITIES), "list bomb"),
    "unpacks to too much": (_tampered(workbook(["a", "b"]), SHEET, b" " * 300_000_000), "list bomb"),
    "cut short": (workbook(["a", "b"])[:900], "list broken"),
    "no workbook": (_tampered(workbook(["a", "b"]), "xl/workbook.xml", b"<nothing/>"), "list broken"),
    "protected": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "list encrypted"),
    "empty": (b" \n", "list empty"),
    "binary": (bytes(range(256)) * 20, "list binary"),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_or_broken_file_is_refused_with_one_reason(kind: str) -> None:
    content, code = HOSTILE[kind]
    with pytest.raises(UnreadableList) as refused:
        table_of("a.xlsx", content)
    assert refused.value.reason.code in {code, "list empty"}


def test_a_sheet_that_lies_about_its_size_is_read_as_it_is() -> None:
    honest = workbook(["name", "office"], ["A B", "head"])
    with ZipFile(BytesIO(honest)) as archive:
        sheet = archive.read(SHEET).replace(b'ref="A1:B2"', b'ref="A1:XFD1048576"')
    assert cells(table_of("a.xlsx", _tampered(honest, SHEET, sheet))) == [("A B", "head")]


def test_a_file_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableList) as refused:
        read_table(tmp_path / "none.csv")
    assert refused.value.reason.code == "list missing"


@example(b"\xfe\xff")
@given(st.binary(max_size=400))
def test_any_bytes_are_a_table_or_refused(content: bytes) -> None:
    try:
        table = table_of("any.csv", content)
    except UnreadableList:
        return
    assert all(len(row.cells) == len(table.columns) for row in table.rows)
