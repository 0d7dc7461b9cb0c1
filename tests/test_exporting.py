"""Exports from the command line: each form by its name, and a table that comes back as the same tenures."""

import csv
import io
import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop.cli import FAILED, TROUBLE, run

LIST = (
    "Person,Office,From,To\n"
    "Trần Quốc Cường,Bí thư Tỉnh ủy Điện Biên,2020-10,2025-08-31\n"
    "Trần Tiến Dũng,Bí thư Tỉnh ủy Điện Biên,2025-09,nay\n"
    "Lò Văn Thử,Quyền Chủ tịch UBND tỉnh Sơn La,2024,nay\n"
    "=Mùa A Thử,Phó Chủ tịch UBND tỉnh Sơn La,2019-05-03,../2024-12-01\n"
    "Vì Thị Ví,Phó Chủ tịch UBND tỉnh Sơn La,2023-05/2023-07,nay\n"
    "Lê Hữu Thử,Bộ trưởng Bộ Y tế,2021-04-08,2022-06-07\n"
)
SAID = ("Person", "Post", "Organization", "Area", "Start", "End", "State", "Capacity")


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("listed")
    (folder / "list.csv").write_text(LIST, "utf-8")
    return adopted(folder / "list.csv", folder / "officials.incumbent")


def adopted(listed: Path, directory: Path) -> Path:
    assert run(["adopt", str(listed), "--directory", str(directory)]) in (0, FAILED)
    return directory


def exported(directory: Path, path: Path, *options: str) -> Path:
    asked = ["export", str(path), "--as-of", "2026-01-01", "--directory", str(directory)]
    assert run([*asked, *options]) == 0
    return path


def rows_of(path: Path) -> list[dict[str, str]]:
    if path.suffix == ".xlsx":
        head, *rows = load_workbook(path).worksheets[0].iter_rows(values_only=True)
        return [dict(zip(map(str, head), (str(one or "") for one in row), strict=True)) for row in rows]
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline="")))


def said(path: Path) -> list[tuple[str, ...]]:
    """Return what the rows say, whether or not the file marks a text as no formula."""
    rows = rows_of(path)
    return sorted(tuple(row[name].removeprefix("'").removeprefix("=") for name in SAID) for row in rows)


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_a_table_comes_back_as_the_same_tenures(directory: Path, ending: str, tmp_path: Path) -> None:
    first = exported(directory, tmp_path / f"first{ending}")
    again = adopted(first, tmp_path / "again.incumbent")
    assert len(said(first)) == len(LIST.splitlines()) - 1
    assert said(exported(again, tmp_path / "second.csv")) == said(first)


def test_every_form_is_written_by_its_name(directory: Path, tmp_path: Path) -> None:
    popolo = json.loads(exported(directory, tmp_path / "d.popolo.json").read_text("utf-8"))
    assert len(popolo["memberships"]) == 6
    ftm = exported(directory, tmp_path / "d.ftm.jsonl").read_text("utf-8").splitlines()
    assert sum(json.loads(line)["schema"] == "Occupancy" for line in ftm) == 6
    assert "Trần Tiến Dũng" in exported(directory, tmp_path / "d.html").read_text("utf-8")


def test_items_are_filled_in_by_the_curator_and_become_statements(
    directory: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    items = exported(directory, tmp_path / "d.items.csv")
    rows = rows_of(items)
    for number, row in enumerate(rows, 1):
        row["Item"] = f"Q{number}" if "Cường" in row["Name"] or "Secretary" in row["Name"] else ""
    with items.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    statements = exported(directory, tmp_path / "d.quickstatements.txt", "--items", str(items))
    (line,) = statements.read_text("utf-8").splitlines()
    assert line.split("\t")[1] == "P39"
    assert line.split("\t")[3:] == ["P580", "+2020-10-00T00:00:00Z/10", "P582", "+2025-08-31T00:00:00Z/11"]
    assert "5 tenures are left out: person or post has no Wikidata item." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "options", "sentence"),
    [
        ("d.doc", (), "name it .csv, .xlsx"),
        ("none/d.csv", (), "does not exist"),
        ("d.quickstatements.txt", ("--items", "nowhere.csv"), "may not be read"),
    ],
)
def test_what_cannot_be_written_is_said_in_a_sentence(
    directory: Path,
    tmp_path: Path,
    name: str,
    options: tuple[str, ...],
    sentence: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    asked = ["export", str(tmp_path / name), "--directory", str(directory), *options]
    assert run(asked) == TROUBLE
    assert sentence in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
