"""A person's photograph: read with narrow limits, kept with its credit, shown, and never let out."""

import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from db.records import Person
from db.values import AttributeKind
from desktop.errors import Impossible
from desktop.requests import EditionRequest
from desktop.snapshots import snapshot
from desktop.ui.directory.photograph import PhotographForm, Portrait
from desktop.ui.picture import SIDE, picture_of, small_picture
from tests.newsroom import NOON
from tests.review.curator import Curator
from tests.ui.on_file import Window, directory_on, person_of, two_of_one_name

Key = Qt.Key
Open = Callable[[Callable[[Curator], None]], Window]
CREDIT = "Photograph: Nhân Dân, 3 December 2024"


@pytest.fixture
def opened(tmp_path: Path, qtbot: QtBot) -> Iterator[Open]:
    with ExitStack() as stack:
        yield lambda prepare: stack.enter_context(
            directory_on(tmp_path / "officials.incumbent", qtbot, prepare)
        )


def _picture(folder: Path, name: str = "portrait.png", size: tuple[int, int] = (1500, 2000)) -> Path:
    image = QImage(QSize(*size), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkBlue)
    path = folder / name
    assert image.save(str(path))
    return path


def test_a_picture_is_made_small_and_loses_what_else_its_file_tells(tmp_path: Path) -> None:
    path = _picture(tmp_path)
    path.write_bytes(path.read_bytes() + b"taken at 21.38, 103.01")
    kept = small_picture(str(path))
    assert kept.startswith(b"\xff\xd8\xff")
    assert b"21.38" not in kept
    assert max(picture_of(kept).size().toTuple()) == SIDE


@pytest.mark.parametrize("name", ["text", "bomb", "drawing", "cut"])
def test_what_is_no_picture_or_too_large_is_refused(tmp_path: Path, name: str) -> None:
    whole = _picture(tmp_path, size=(40, 40)).read_bytes()
    size = (60_000).to_bytes(4, "big") * 2
    header = b"IHDR" + size + b"\x08\x02\x00\x00\x00"
    bomb = b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0d" + header + zlib.crc32(header).to_bytes(4, "big")
    content = {
        "text": b"not a picture",
        "bomb": bomb + whole[33:],
        "drawing": b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
        "cut": whole[:60],
    }[name]
    path = tmp_path / "outside.png"
    path.write_bytes(content)
    with pytest.raises(Impossible):
        small_picture(str(path))
    assert picture_of(content).isNull()


def test_a_photograph_is_kept_with_its_credit_shown_withdrawn_and_taken_back(
    opened: Open, tmp_path: Path
) -> None:
    window = opened(two_of_one_name)
    window.show("person", person_of(window, "Lê Văn Lương").id)
    assert window.page.person.head is not None
    window.page.person.head.setFocus()
    window.press(Key.Key_I)
    form = window.sheet.form
    assert isinstance(form, PhotographForm)
    window.sheet.go_on()
    assert window.sheet.trouble.text() == "Choose a picture first."
    form.take(_picture(tmp_path))
    window.settle()
    window.sheet.go_on()
    assert "needs its credit" in window.sheet.trouble.text()
    form.credit.setText(CREDIT)
    window.sheet.go_on()
    window.settle()
    assert window.page.person.findChildren(Portrait)
    assert window.sees(CREDIT, window.page.person)
    window.page.person.quotes[-1].setFocus()
    window.press(Key.Key_W)
    window.press(Key.Key_Return)
    assert not window.page.person.findChildren(Portrait)
    assert window.page.person.head is not None
    window.page.person.head.setFocus()
    window.press(Key.Key_Z)
    assert window.page.person.findChildren(Portrait)


def test_a_photograph_goes_with_its_person_through_a_restart_and_never_out(
    opened: Open, tmp_path: Path
) -> None:
    window = opened(two_of_one_name)
    curator, person = window.curator, person_of(window, "Lê Văn Lương")
    curator.curation.picture(person.id, small_picture(str(_picture(tmp_path))), CREDIT)
    with pytest.raises(Impossible):
        curator.curation.picture(person.id, b"x" * 3_000_000, CREDIT)
    with pytest.raises(Impossible):
        curator.curation.picture(person.id, b"x", " ")
    with curator.store.read() as unit:
        kept = unit.directory.get(Person, [person.id])[person.id]
        taken = snapshot(unit, EditionRequest(date(2026, 1, 1)), NOON)
    assert [one.kind for one in kept.attributes] == [AttributeKind.PHOTOGRAPH]
    assert not [one for each in taken.persons for one in each.attributes]
    assert CREDIT not in {one.title for one in taken.sources}
    assert len(set(curator.store.rebuild())) == 1
