"""Exports from the command line: each form by its name, and a table that comes back as the same tenures."""

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from db.archive import is_archive
from db.store import Store
from desktop.cli import FAILED, TROUBLE, run
from desktop.exporting import export_directory
from desktop.ledger import fold
from desktop.profiles import Profile, Scope
from desktop.report import ReportTrouble, TroubleCode, write_profile
from desktop.requests import EditionRequest, Form
from desktop.workers import Workers

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
        ("d.csv", ("--areas", "Atlantis"), "no longer in the directory"),
        ("d.zip", ("--areas", "Sơn La"), "cannot be narrowed"),
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


def persons_in(path: Path) -> set[str]:
    """Return whom an export of any form names."""
    text = path.read_text("utf-8-sig") if path.suffix != ".xlsx" else str(rows_of(path))
    names = (line.split(",")[0].removeprefix("=") for line in LIST.splitlines()[1:])
    return {name for name in names if name in text}


SON_LA = {"Lò Văn Thử", "Mùa A Thử", "Vì Thị Ví"}


@pytest.mark.parametrize("form", sorted({*Form} - {Form.ARCHIVE, Form.QUICKSTATEMENTS}))
def test_an_export_holds_only_what_is_in_scope(directory: Path, tmp_path: Path, form: Form) -> None:
    path = exported(directory, tmp_path / f"d{form}", "--areas", "Sơn La")
    assert persons_in(path) == (SON_LA - {"Mùa A Thử"} if form is Form.PAGE else SON_LA)
    assert "Điện Biên" not in path.read_bytes().decode("utf-8", "ignore")


def test_a_scope_by_words_or_posts_keeps_the_bodies_above_and_no_others(
    directory: Path, tmp_path: Path
) -> None:
    popolo = exported(directory, tmp_path / "d.popolo.json", "--words", "secretary dien")
    said = json.loads(popolo.read_text("utf-8"))
    known = {one["id"] for each in ("organizations", "areas") for one in said[each]}
    links = {one.get(key) for one in said["organizations"] for key in ("parent_id", "area_id")} - {None}
    assert {one["name"] for one in said["persons"]} == {"Trần Quốc Cường", "Trần Tiến Dũng"}
    assert links <= known


def test_a_profile_of_a_file_says_how_an_export_is_made(directory: Path, tmp_path: Path) -> None:
    profile = tmp_path / "sonla.json"
    write_profile(Profile(name="Sơn La", scope=Scope(areas=("Sơn La",)), title="Of the northwest"), profile)
    page = exported(directory, tmp_path / "d.html", "--profile", str(profile))
    assert "Of the northwest" in page.read_text("utf-8")
    assert persons_in(exported(directory, tmp_path / "d.csv", "--profile", str(profile))) == SON_LA


def test_a_page_for_browsers_tells_changes_since_a_day(directory: Path, tmp_path: Path) -> None:
    page = exported(directory, tmp_path / "d.html", "--since", "2025-08-01").read_text("utf-8")
    assert "Since the edition as of 1 August 2025" in page


def test_the_whole_archive_is_written_in_a_process_of_its_own(directory: Path, tmp_path: Path) -> None:
    (tmp_path / "d.zip").write_text("the old one")
    archive = exported(directory, tmp_path / "d.zip")
    assert is_archive(archive)
    assert list(tmp_path.iterdir()) == [archive]


def test_what_nobody_wants_any_more_leaves_the_old_file_and_nothing_else(
    directory: Path, tmp_path: Path
) -> None:
    path = tmp_path / "d.csv"
    path.write_text("the old one")
    store, workers = Store(directory, fold), Workers()
    try:
        request = EditionRequest(date(2026, 1, 1))
        for form in (Form.CSV, Form.ARCHIVE):
            with pytest.raises(ReportTrouble) as raised:
                export_directory(store, workers, path, form, request, None, lambda: True)
            assert (raised.value.code, raised.value.path) == (TroubleCode.STOPPED, path)
    finally:
        workers.close()
        store.close()
    assert path.read_text() == "the old one"
    assert list(tmp_path.iterdir()) == [path]


def test_kept_editions_are_listed_with_what_was_asked_for_and_removed_after_a_question(
    directory: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    at = ("--directory", str(directory))
    printed = ["report", str(tmp_path / "e.pdf"), "--as-of", "2026-01-01", "--edition", "Winter"]
    assert run([*printed, "--with-notes", *at]) == 0
    capsys.readouterr()
    assert run(["editions", *at]) == 0
    assert capsys.readouterr().out == "Winter   2026-01-01   4 lines   with private notes\n"
    for answer, left in (("n", 1), ("y", 0)):
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{answer}\n"))
        assert run(["editions", "--remove", "Winter", *at]) == 0
        run(["editions", *at])
        assert capsys.readouterr().out.count("2026-01-01") == left
    assert run(["editions", "--remove", "Winter", "--yes", *at]) == TROUBLE
