"""Editions are kept and printed again the same; profiles are kept and go from hand to hand as files."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop.cli import run
from desktop.editions import Editions, keep_profile, kept_editions, kept_profiles, print_again, print_edition
from desktop.profiles import Layout, PageSize, Profile, Scope
from desktop.report import ReportTrouble, TroubleCode, read_profile, write_profile
from desktop.requests import EditionRequest
from desktop.workers import Workers
from tests.newsroom import Saying, publish
from tests.review.curator import Curator, at_work
from tests.test_tasks import InThisProcess

DAY = date(2026, 1, 1)
CUONG = Saying("Trần Quốc Cường", "Secretary")
SON = Saying("Mùa A Sơn", "Standing Deputy Secretary")
NORTHWEST = Profile(
    name="Northwest",
    scope=Scope(levels=("provincial",), words="party"),
    layouts=(Layout.CHANGES, Layout.ORGANIZATIONS, Layout.PERSONS),
    page_size=PageSize.LETTER,
    quotes=False,
)


@pytest.fixture
def curator(tmp_path: Path) -> Iterator[Curator]:
    with at_work(tmp_path / "officials.incumbent") as one:
        _accept(one, "1.txt", CUONG, on="2025-06-01")
        yield one


def _accept(curator: Curator, path: str, *sayings: Saying, on: str) -> None:
    article_id = publish(curator.store, path, *sayings, published=on)
    for card in curator.review.open(article_id).cards:
        if card.undecided:
            curator.review.choose(card.candidates[0].person_id)
        curator.review.accept()


def _text(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def _print(curator: Curator, path: Path, **asked: object) -> Path:
    request = EditionRequest(DAY, **asked)  # type: ignore[arg-type]
    print_edition(curator.store, InThisProcess(), path, request)
    return path


def test_an_edition_is_kept_with_what_it_knew_and_prints_again_the_same(
    curator: Curator, tmp_path: Path
) -> None:
    first = _print(curator, tmp_path / "1.pdf", name="Winter", profile=NORTHWEST)
    _accept(curator, "2.txt", SON, on="2025-07-01")
    print_again(curator.store, InThisProcess(), tmp_path / "2.pdf", "Winter")
    assert first.read_bytes() == (tmp_path / "2.pdf").read_bytes()
    (kept,) = kept_editions(curator.store)
    with curator.store.read() as unit:
        acts = unit.decisions.page()
    assert (kept.name, kept.as_of, kept.lines) == ("Winter", DAY, 1)
    assert kept.act_id == acts[-1].id
    assert kept.act_id in str(PdfReader(first).metadata)


def test_a_name_that_is_kept_is_not_given_again(curator: Curator, tmp_path: Path) -> None:
    _print(curator, tmp_path / "1.pdf", name="Winter")
    with pytest.raises(ReportTrouble) as caught:
        _print(curator, tmp_path / "2.pdf", name="Winter")
    assert caught.value.code is TroubleCode.NAME_TAKEN
    assert not (tmp_path / "2.pdf").exists()


def test_an_edition_that_could_not_be_written_is_not_kept(curator: Curator, tmp_path: Path) -> None:
    with pytest.raises(ReportTrouble):
        _print(curator, tmp_path / "nowhere" / "1.pdf", name="Winter")
    assert kept_editions(curator.store) == []


def test_changes_are_told_since_the_latest_edition_an_older_one_or_a_day(
    curator: Curator, tmp_path: Path
) -> None:
    _print(curator, tmp_path / "1.pdf", name="Winter")
    _accept(curator, "2.txt", SON, on="2025-07-01")
    profile = Profile(layouts=(Layout.CHANGES,))
    for since in ("", "Winter", "2025-06-15"):
        text = _text(_print(curator, tmp_path / "2.pdf", profile=profile, since=since))
        assert "Newly recorded" in text
        assert "Mùa A Sơn Standing Deputy Secretary, Điện Biên" in text
        assert "Trần Quốc Cường" not in text
    with pytest.raises(ReportTrouble) as caught:
        _print(curator, tmp_path / "3.pdf", profile=profile, since="Spring")
    assert caught.value.code is TroubleCode.NO_SUCH_EDITION


def test_a_preview_that_is_no_longer_wanted_ends_its_drawing_at_once(
    curator: Curator, tmp_path: Path
) -> None:
    workers, pages = Workers(), list[bytes]()
    editions = Editions(curator.store, workers)
    try:
        editions.preview(EditionRequest(DAY), pages.append, lambda: True)
        assert pages == []
        assert editions.find("Trần") == []
        editions.preview(EditionRequest(DAY), pages.append, lambda: False)
        assert len(pages) > 3
        assert editions.find("tran quoc cuong") == [3, 4, 5]
    finally:
        workers.close()
        editions.close()


def test_profiles_are_kept_in_the_directory_and_go_as_files(curator: Curator, tmp_path: Path) -> None:
    keep_profile(curator.store, NORTHWEST)
    keep_profile(curator.store, replace(NORTHWEST, two_sided=True))
    assert kept_profiles(curator.store) == [replace(NORTHWEST, two_sided=True)]
    write_profile(NORTHWEST, tmp_path / "northwest.json")
    assert read_profile(tmp_path / "northwest.json") == NORTHWEST
    for text in ("", "[]", "{}", '{"incumbent-profile": 1, "layouts": ["no such"]}'):
        (tmp_path / "other.json").write_text(text)
        with pytest.raises(ReportTrouble):
            read_profile(tmp_path / "other.json")


def test_the_command_line_keeps_prints_again_and_refuses_what_would_be_another_edition(
    curator: Curator, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    curator.store.close()
    directory = ("--directory", str(curator.store.path))
    first, again = str(tmp_path / "1.pdf"), str(tmp_path / "2.pdf")
    profile = str(tmp_path / "profile.json")
    asked = ("--edition", "Winter", "--layout", "provinces,persons", "--paper", "Letter")
    assert run(["report", first, "--as-of", "2026-01-01", *asked, "--save-profile", profile, *directory]) == 0
    assert run(["report", again, "--edition", "Winter", *directory]) == 0
    assert Path(first).read_bytes() == Path(again).read_bytes()
    assert run(["report", again, "--profile", profile, "--edition", "Winter", *directory]) == 3
    assert "kept already" in capsys.readouterr().err
    assert read_profile(Path(profile)).layouts == (Layout.PROVINCES, Layout.PERSONS)
    assert run(["report", again, "--since", "2025-05-01", "--as-of", "2026-01-01", *directory]) == 0
    assert "Since the edition as of 1 May 2025" in _text(Path(again))
    curator.restart()
