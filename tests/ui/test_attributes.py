"""What is said of a person, as a curator sees it: on the card, in the form and on the person's page."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from db.records import Article, Head, Name, Person
from db.values import AttributeKind
from desktop.browse import AttributeLine, PersonPage
from desktop.review.view import Card, Correction, View
from desktop.ui.attributes import in_short, shown
from desktop.ui.directory.person import PersonPanel
from desktop.ui.directory.quotes import Quote
from desktop.ui.review.card import CardWidget
from desktop.ui.review.state import CardState
from tests.newsroom import Saying, attribute, written
from tests.ui.memory_directory import tenures
from tests.ui.memory_review import card_claim

NAME = "Lê Văn Lương"
SAID = (
    Saying(NAME, "Secretary"),
    attribute(NAME, AttributeKind.GENDER, "male"),
    attribute(NAME, AttributeKind.BIRTH, "1968-05-12"),
    attribute(NAME, AttributeKind.NATIVE_PLACE, "Ninh Bình"),
)


def _card() -> tuple[Card, View]:
    file, claims = written("1.txt", SAID)
    kept = tuple(card_claim(number, one) for number, one in enumerate(claims))
    card = Card(NAME, (), None, False, kept)
    article = Article("a", "r", "sha", file.text, file.zones, Head("Report"))
    return card, View(article, (card,))


def _texts(widget: QWidget) -> list[str]:
    return [one.text() for one in widget.findChildren(QLabel) if one.text()]


def test_a_card_says_what_is_told_of_the_person_on_one_quiet_line(qtbot: QtBot) -> None:
    card, view = _card()
    widget = CardWidget(CardState(card, True, None), view)
    qtbot.addWidget(widget)
    assert "Mr. · born 12 May 1968 · native of Ninh Bình" in _texts(widget)
    assert "Secretary" in _texts(widget)


def test_one_attribute_alone_has_a_line_with_its_label(qtbot: QtBot) -> None:
    card, view = _card()
    widget = CardWidget(CardState(card, True, 2), view)
    qtbot.addWidget(widget)
    texts = _texts(widget)
    assert texts.index("Born") + 1 == texts.index("12 May 1968")
    assert "Mr. · native of Ninh Bình" in texts


def test_the_form_of_an_attribute_asks_for_its_value_alone_and_reads_a_date(qtbot: QtBot) -> None:
    card, view = _card()
    widget = CardWidget(CardState(card, True, 2), view)
    qtbot.addWidget(widget)
    form = widget.correct(lambda _field, _text, _told: None)
    assert form is not None
    assert [one.accessibleName() for one in form.findChildren(QLineEdit)] == ["Person", "Born"]
    sent: list[Correction] = []
    form.accepted.connect(sent.append)
    form.fields["title"].setText("3/4/1969")
    form.accept()
    assert [(one.title, one.organization) for one in sent] == [("1969-04-03", None)]
    form.fields["title"].setText("in spring")
    form.accept()
    assert len(sent) == 1


def test_the_page_of_a_person_begins_with_the_person_and_shows_the_quotes(qtbot: QtBot) -> None:
    citation = tenures()[0].citations[0]
    said = tuple(
        AttributeLine(kind, value, citation)
        for kind, value in ((AttributeKind.NATIVE_PLACE, "Ninh Bình"), (AttributeKind.BIRTH, "1968"))
    )
    person = Person("p", NAME, (Name(NAME), Name("Le Van Luong")))
    panel = PersonPanel()
    qtbot.addWidget(panel)
    panel.show_person(PersonPage(person, (), said), date(2026, 1, 1))
    texts = _texts(panel)
    assert "born 1968 · native of Ninh Bình · also seen as Le Van Luong · 0 citations" in texts
    assert texts.index("Native place") + 1 == texts.index("Ninh Bình")
    assert len(panel.findChildren(Quote)) == 2


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        (AttributeKind.BIRTH, "1968", "1968"),
        (AttributeKind.PARTY_ADMISSION, "1994-02", "Feb 1994"),
        (AttributeKind.BIRTH, "about 1970", "about 1970"),
        (AttributeKind.GENDER, "female", "Ms."),
        (AttributeKind.MILITARY_RANK, "Major General", "Major General"),
    ],
)
def test_a_value_is_shown_as_dates_and_forms_of_address_are(
    kind: AttributeKind, value: str, words: str
) -> None:
    assert shown(kind, value) == words


def test_what_is_said_twice_is_shown_once() -> None:
    assert in_short([(AttributeKind.ETHNICITY, "Mông")] * 2) == "Mông ethnicity"
