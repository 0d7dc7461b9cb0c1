"""What leaves the program: no private note, no restricted source, unless asked for; each way out apart."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from db.records import Person, Snapshot
from db.rules import Rule
from db.values import AttributeKind, Event, Relation, RuleKind
from desktop.cli import run
from desktop.profiles import Layout
from desktop.report.exports import form_of, write_export
from desktop.requests import EditionRequest, Form
from desktop.snapshots import snapshot
from tests.newsroom import NOON, Saying, attribute, publish
from tests.review.curator import Curator, at_work

DAY = date(2026, 1, 1)
CUONG = Saying("Trần Quốc Cường", "Secretary")
SON = Saying("Mùa A Sơn", "Standing Deputy Secretary")
PRIVATE = "met him at the reception"


@pytest.fixture
def curator(tmp_path: Path) -> Iterator[Curator]:
    with at_work(tmp_path / "officials.incumbent") as one:
        yield one


def _accept(curator: Curator, path: str, *sayings: Saying, on: str, outlet: str | None = None) -> str:
    """Accept all that an article says, of whom it names; return the article's id."""
    article_id = publish(curator.store, path, *sayings, published=on, outlet=outlet)
    for card in curator.review.open(article_id).cards:
        if card.undecided:
            curator.review.choose(card.candidates[0].person_id)
        curator.review.accept()
    return article_id


def _taken(curator: Curator, **asked: bool) -> Snapshot:
    with curator.store.read() as unit:
        return snapshot(unit, EditionRequest(DAY, **asked), NOON)  # type: ignore[arg-type]


def _lines(taken: Snapshot) -> list[str]:
    persons, posts = {one.id: one.name for one in taken.persons}, {one.id: one.role for one in taken.posts}
    return sorted(
        f"{persons[one.person_id]}, {posts[one.post_id]}, {one.first_seen} to {one.last_seen}"
        f"{', until ' + str(one.end_latest) if one.ended else ''}"
        for one in taken.tenures
    )


def _printed(curator: Curator, folder: Path, *options: str) -> str:
    """Print an edition with the command line and read it back."""
    edition = folder / "edition.pdf"
    file = curator.store.path
    curator.store.close()
    assert run(["report", str(edition), "--as-of", DAY.isoformat(), *options, "--directory", str(file)]) == 0
    curator.restart()
    return " ".join(" ".join(page.extract_text() for page in PdfReader(edition).pages).split())


def test_a_line_that_rests_on_restricted_sources_alone_is_not_printed(curator: Curator) -> None:
    _accept(curator, "1.txt", CUONG, on="2025-06-01")
    curator.curation.restrict(_accept(curator, "2.txt", SON, on="2025-07-01"), restricted=True)
    assert _lines(_taken(curator)) == ["Trần Quốc Cường, Secretary, 2025-06-01 to 2025-06-01"]
    assert len(_taken(curator).posts) == 1, "nor that there is such a post"
    assert len(_lines(_taken(curator, with_restricted=True))) == 2


def test_of_other_lines_nothing_shows_that_a_restricted_source_says(curator: Curator) -> None:
    _accept(curator, "1.txt", CUONG, on="2025-06-01")
    later = _accept(
        curator, "2.txt", CUONG, attribute(CUONG.person, AttributeKind.BIRTH, "1961"), on="2025-09-01"
    )
    left = replace(CUONG, event=Event.DISMISSED, relation=Relation.OUTGOING)
    gone = _accept(curator, "3.txt", left, on="2025-10-01")
    curator.curation.restrict(later, restricted=True)
    curator.curation.restrict(gone, restricted=True)
    taken = _taken(curator)
    assert _lines(taken) == ["Trần Quốc Cường, Secretary, 2025-06-01 to 2025-06-01"]
    assert ([one.attributes for one in taken.persons], len(taken.sources)) == ([()], 1)
    curator.curation.restrict(gone, restricted=False)
    assert _lines(_taken(curator)) == [
        "Trần Quốc Cường, Secretary, 2025-06-01 to 2025-06-01, until 2025-10-01"
    ]


def test_an_edition_shows_neither_notes_nor_restricted_sources_unless_asked(
    curator: Curator, tmp_path: Path
) -> None:
    _accept(curator, "1.txt", CUONG, on="2025-06-01", outlet="Nhân Dân")
    curator.curation.restrict(
        _accept(curator, "2.txt", SON, on="2025-07-01", outlet="A colleague"), restricted=True
    )
    with curator.store.read() as unit:
        (person,) = (one for one in unit.directory.all(Person) if one.name == CUONG.person)
    curator.curation.note(person.id, PRIVATE)
    text = _printed(curator, tmp_path)
    assert CUONG.person in text
    assert not [words for words in (PRIVATE, SON.person, "A colleague", SON.sentence) if words in text]
    assert PRIVATE in _printed(curator, tmp_path, "--with-notes")
    text = _printed(curator, tmp_path, "--with-restricted")
    assert SON.person in text
    assert PRIVATE not in text


def test_no_part_of_an_edition_shows_a_note_or_what_a_restricted_source_says(
    curator: Curator, tmp_path: Path
) -> None:
    _accept(curator, "1.txt", CUONG, on="2025-06-01", outlet="Nhân Dân")
    life = attribute(CUONG.person, AttributeKind.NATIVE_PLACE, "Tuần Giáo")
    hidden = _accept(curator, "2.txt", CUONG, life, SON, on="2025-07-01", outlet="A colleague")
    curator.curation.restrict(hidden, restricted=True)
    with curator.store.read() as unit:
        (person,) = (one for one in unit.directory.all(Person) if one.name == CUONG.person)
    curator.curation.note(person.id, PRIVATE)
    parts = ("--layout", ",".join(Layout), "--since", "2025-05-01", "--attached", "--given-names")
    text = _printed(curator, tmp_path, *parts)
    content = PdfReader(tmp_path / "edition.pdf").attachments["edition.json"][0].decode()
    assert CUONG.person in text
    assert CUONG.person in content
    secrets = (PRIVATE, SON.person, "A colleague", "Tuần Giáo", "1 Jul 2025", "2025-07-01")
    assert not [words for words in secrets if words in text or words in content]
    text = _printed(curator, tmp_path, *parts, "--with-restricted", "--with-notes")
    assert all(words in text for words in (PRIVATE, SON.person, "Tuần Giáo", "With private notes"))


def test_what_is_extracted_from_a_folder_knows_no_directory(curator: Curator, tmp_path: Path) -> None:
    (folder := tmp_path / "articles").mkdir()
    (folder / "1.txt").write_text(f"A report\n\n{CUONG.sentence}\n", encoding="utf-8")
    _accept(curator, "1.txt", CUONG, on="2025-06-01")
    with curator.store.read() as unit:
        curator.curation.note(unit.directory.all(Person)[0].id, PRIVATE)
    facts = tmp_path / "facts.jsonl"
    assert run(["extract", str(folder), "--output", str(facts)]) == 0
    assert PRIVATE not in facts.read_text("utf-8")
    assert all("note" not in json.loads(line) for line in facts.read_text("utf-8").splitlines())


def test_a_backup_is_the_whole_directory_and_says_so(
    curator: Curator, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _accept(curator, "1.txt", CUONG, on="2025-06-01")
    curator.store.close()
    assert run(["backup", str(tmp_path / "copy"), "--directory", str(curator.store.path)]) == 0
    curator.restart()
    assert "private notes and sources that are not to be printed are in it" in capsys.readouterr().out


def test_what_is_out_of_scope_is_not_printed_and_comes_back_with_the_rule(curator: Curator) -> None:
    _accept(curator, "1.txt", CUONG, SON, on="2025-06-01")
    scope = Rule("scope", RuleKind.SCOPE, (("branch", "party"), ("role", SON.title)))
    curator.curation.rule(scope)
    assert _lines(_taken(curator)) == ["Trần Quốc Cường, Secretary, 2025-06-01 to 2025-06-01"]
    curator.curation.rule(replace(scope, values=()))
    assert len(_lines(_taken(curator))) == 2


def test_a_name_without_its_marks_is_marked_in_print_until_the_curator_confirms_it(
    curator: Curator, tmp_path: Path
) -> None:
    _accept(curator, "1.txt", replace(CUONG, person="Tran Quoc Cuong"), on="2025-06-01")
    assert "diacritics unconfirmed" in _printed(curator, tmp_path)
    with curator.store.read() as unit:
        (person,) = unit.directory.all(Person)
    curator.curation.confirm_name(person.id)
    assert "diacritics unconfirmed" not in _printed(curator, tmp_path)
    curator.curation.undo()
    assert _taken(curator).unmarked == {person.id}


MARKED, PLAIN = "Trần Quốc Cường", "Tran Quoc Cuong"
BOARD = "Điện Biên Provincial Party Executive Board"


def _exported(curator: Curator, folder: Path, name: str, **asked: bool) -> str:
    """Export the directory and read what was written."""
    made = folder / name
    form = form_of(made)
    assert form is not None
    write_export(_taken(curator, **asked), made, form)
    if made.suffix != ".xlsx":
        return made.read_text("utf-8-sig")
    book = load_workbook(made, read_only=True)
    rows = (row for sheet in book.worksheets for row in sheet.iter_rows(values_only=True))
    return " ".join(str(cell) for row in rows for cell in row)


def _known_by_another_name(curator: Curator) -> None:
    """Have somebody known by one name, whose diacritics and whose body's other name a colleague told."""
    _accept(curator, "1.txt", replace(CUONG, person=PLAIN), on="2025-06-01")
    told = replace(CUONG, person=MARKED, title="Chief of Office", organization=BOARD)
    curator.curation.restrict(_accept(curator, "2.txt", told, on="2025-07-01"), restricted=True)


def test_a_name_that_only_a_restricted_source_knows_is_not_told(curator: Curator) -> None:
    _known_by_another_name(curator)
    (person,) = _taken(curator).persons
    assert (person.name, {one.text for one in person.names}) == (PLAIN, {PLAIN})
    assert person.id in _taken(curator).unmarked, "nor that the marks are known"
    assert BOARD not in {name.text for body in _taken(curator).organizations for name in body.names}
    (person,) = _taken(curator, with_restricted=True).persons
    assert (person.name, {one.text for one in person.names}) == (MARKED, {PLAIN, MARKED})


def test_a_name_that_another_source_uses_too_is_told(curator: Curator) -> None:
    _known_by_another_name(curator)
    _accept(curator, "3.txt", replace(CUONG, title="Inspector", organization=BOARD), on="2025-08-01")
    (person,) = _taken(curator).persons
    assert person.name == MARKED
    assert BOARD in {name.text for body in _taken(curator).organizations for name in body.names}


def test_whom_only_a_restricted_source_knows_and_their_body_and_place_are_not_told(curator: Curator) -> None:
    _accept(curator, "1.txt", CUONG, on="2025-06-01")
    elsewhere = replace(SON, organization="Lai Châu Provincial Party Committee", area="Lai Châu")
    hidden = _accept(curator, "2.txt", elsewhere, on="2025-07-01")
    curator.curation.restrict(hidden, restricted=True)
    taken = _taken(curator)
    assert [one.name for one in taken.persons] == [MARKED]
    names = [*(one.name for one in taken.organizations), *(one.name for one in taken.areas)]
    assert not [one for one in names if "Lai Châu" in one]
    curator.curation.restrict(hidden, restricted=False)
    assert len(_taken(curator).persons) == 2


def test_an_edition_tells_no_name_that_only_a_restricted_source_knows(
    curator: Curator, tmp_path: Path
) -> None:
    _known_by_another_name(curator)
    text = _printed(curator, tmp_path)
    assert PLAIN in text
    assert [words for words in (MARKED, BOARD) if words in text] == []


# QuickStatements name nobody: they speak of Wikidata's items.
@pytest.mark.parametrize("form", sorted({*Form} - {Form.QUICKSTATEMENTS, Form.ARCHIVE}))
def test_no_export_tells_a_name_that_only_a_restricted_source_knows(
    curator: Curator, tmp_path: Path, form: Form
) -> None:
    _known_by_another_name(curator)
    text = _exported(curator, tmp_path, f"list{form}")
    assert PLAIN in text
    assert [words for words in (MARKED, BOARD) if words in text] == []
    assert MARKED in _exported(curator, tmp_path, f"all{form}", with_restricted=True)
