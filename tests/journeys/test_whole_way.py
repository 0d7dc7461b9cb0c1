"""The whole way of a curator with the real window: import, review by keys alone, print, read back."""

import json
from contextlib import closing
from importlib.resources import files
from pathlib import Path

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from db.store import Store
from db.values import AttributeKind, TenureState, fold
from desktop import app, ledger, paths
from desktop.browse import Browse
from desktop.cli import run
from desktop.ui.application import build_application
from desktop.ui.tour import Tour
from desktop.ui.window import MainWindow

OVER = {TenureState.ENDED, TenureState.ENDED_UNKNOWN}


def _gold() -> list[dict[str, list[dict[str, str]]]]:
    lines = (files("seeds") / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def test_samples_are_imported_reviewed_by_keys_and_printed(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    application = build_application([])
    told: list[str] = []
    with app.opened(tmp_path / "samples.incumbent") as services:
        window = MainWindow(services)
        qtbot.addWidget(window)
        tour = Tour(application, window, app.known_of_samples())
        screenshot, edition = tour.run(app.samples(), tmp_path, told.append)
        assert tour.view.left == 0
        assert isinstance(services.browse, Browse)
        confirmed = services.browse.persons("")
        persons = [services.browse.person(hit.id, services.today()) for hit in confirmed]
    assert screenshot.stat().st_size > 10_000
    assert len(told) == len(_gold())
    assert "Trần Tiến Dũng" in "\n".join(told)
    in_post = [page.person.name for page in persons if any(one.state not in OVER for one in page.tenures)]
    assert "Trần Tiến Dũng" in in_post
    text = " ".join(" ".join(page.extract_text().split()) for page in PdfReader(edition).pages)
    assert not [name for name in in_post if name not in text]
    said = {(page.person.name, one.kind, one.value) for page in persons for one in page.attributes}
    assert ("Cu A Tong", AttributeKind.MILITARY_RANK, "Lieutenant Colonel") in said
    assert all(one.citation.quote for page in persons for one in page.attributes)
    facts = [fact for article in _gold() for fact in article["facts"]]
    assert {fold(hit.name) for hit in confirmed} <= {fold(fact["person"]) for fact in facts}
    true = {(fold(fact["person"]), fold(fact["title"])) for fact in facts}
    with closing(Store(tmp_path / "samples.incumbent", ledger.fold)) as store, store.read() as unit:
        claims = [one for line in unit.articles.lines() for one in unit.claims.of_article(line.id)]
    accepted = [one.claim for one in claims if one.decision == "accepted" and one.claim.attribute is None]
    assert {one.decision for one in claims} <= {"accepted", "rejected"}
    assert not [one for one in accepted if (fold(one.person), fold(one.title)) not in true]
    assert run(["check", "--rebuild", "--directory", str(tmp_path / "samples.incumbent")]) == 0
    assert "The directory is sound." in capsys.readouterr().out


def test_without_a_display_the_samples_go_the_whole_way_and_say_where_things_are(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert run(["--samples"]) == 0
    lines = capsys.readouterr().out.splitlines()
    shown = {line.split(":")[0]: Path(line.split(": ")[1].strip()) for line in lines[-2:]}
    assert shown["Screenshot"].is_file()
    assert shown["Edition"].read_bytes().startswith(b"%PDF")
    assert paths.samples_file().is_file()
    assert not paths.directory_file().exists()
