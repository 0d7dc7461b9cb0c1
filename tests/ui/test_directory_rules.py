"""Rules laid down and withdrawn in the window, and what was accepted put right, by the keyboard alone."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.records import Person, Tenure
from db.rules import Rule
from db.values import Event, Relation
from desktop.browse import Named
from desktop.ui.directory.correcting import ChooseForm, MandateForm, RelinkForm
from desktop.ui.directory.rulebook import RulesForm
from desktop.ui.directory.ruling import PostsForm, RankForm, ScopeForm, WordingForm
from tests.newsroom import COUNCIL, Saying, publish
from tests.review.curator import Curator, correction
from tests.ui.on_file import (
    Window,
    accept,
    body_of,
    directory_on,
    on_row,
    person_of,
    two_of_one_name,
    two_secretaries,
)

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
Open = Callable[[Callable[[Curator], None]], Window]
ELECTED = Saying("Trần Tiến Dũng", "Secretary", event=Event.ELECTED, relation=Relation.INCOMING)
BOARD = Saying("Mùa A Sơn", "Member", "Điện Biên Provincial Party Standing Board")
MEANT = "Điện Biên Provincial Party Standing Committee"


@pytest.fixture
def opened(tmp_path: Path, qtbot: QtBot) -> Iterator[Open]:
    with ExitStack() as stack:
        yield lambda prepare: stack.enter_context(
            directory_on(tmp_path / "officials.incumbent", qtbot, prepare)
        )


def _rules(window: Window) -> list[Rule]:
    with window.curator.store.read() as unit:
        return unit.directory.rules()


def _on_head(window: Window, person: str) -> None:
    window.show("person", person_of(window, person).id)
    assert window.page.person.head is not None
    window.page.person.head.setFocus()


def _disagreeing(curator: Curator) -> None:
    """Have two papers say that one person was elected on two days."""
    for outlet, day in (("Nhân Dân", "2025-09-27"), ("Điện Biên Phủ", "2025-09-25")):
        article = publish(curator.store, f"{day}.txt", ELECTED, published=day, outlet=outlet)
        curator.review.open(article)
        if curator.card.candidates:
            curator.review.choose(curator.card.candidates[0].person_id)
        curator.review.accept()


def test_the_rank_of_an_outlet_is_laid_down_after_its_preview_changed_and_withdrawn(opened: Open) -> None:
    window = opened(_disagreeing)
    window.show("person", person_of(window, ELECTED.person).id)
    assert window.sees("began on 25 Sep 2025, Điện Biên Phủ", window.page.person)
    window.press(Key.Key_L)
    assert isinstance(window.sheet.form, RulesForm)
    assert window.sees("No rule is laid down yet.", window.sheet)
    window.press(Key.Key_1)
    form = window.sheet.form
    assert isinstance(form, RankForm)
    window.press(Key.Key_Return)
    assert window.sheet.trouble.text() == "Outlet is wanted."
    form.outlet.insert("Nhân Dân")
    window.press(Key.Key_Return)
    assert any("its dates change: 2025-09-25" in line for line in window.sheet.effects.lines)
    window.press(Key.Key_Return)
    assert isinstance(window.sheet.form, RulesForm), "back among the rules"
    assert window.sees("Nhân Dân is believed as number 1", window.sheet)
    assert window.sees("curator · ", window.sheet)
    window.press(Key.Key_Return)
    form = window.sheet.form
    assert isinstance(form, RankForm)
    form.rank.setText("3")
    form.rank.textEdited.emit("3")
    window.press(Key.Key_Return)
    window.press(Key.Key_Return)
    assert window.sees("Nhân Dân is believed as number 3", window.sheet)
    window.press(Key.Key_Delete)
    assert window.sees("Withdraw the rule", window.sheet)
    window.press(Key.Key_Return)
    assert _rules(window) == []
    window.press(Key.Key_Escape)
    window.press(Key.Key_Z)
    assert len(_rules(window)) == 1


def test_a_wording_offered_after_a_correction_is_laid_down_and_moves_its_lines(opened: Open) -> None:
    def prepare(curator: Curator) -> None:
        for name, said in (("1.txt", BOARD), ("2.txt", replace(BOARD, person="Lò Văn Tiến"))):
            article = publish(curator.store, name, said, published="2025-09-01", outlet="Điện Biên Phủ")
            (card,) = curator.review.open(article).cards
            if name == "2.txt":
                curator.review.correct(correction(card.claims[0].claim, organization=MEANT))
            else:
                curator.review.accept()

    window = opened(prepare)
    window.press(Key.Key_L)
    assert window.sees("Offered after a correction", window.sheet)
    window.press(Key.Key_Return)
    assert isinstance(window.sheet.form, WordingForm)
    window.press(Key.Key_Return)
    lines = window.sheet.effects.lines
    assert any(BOARD.person in line and f"moves to Member, {MEANT}" in line for line in lines)
    window.press(Key.Key_Return)
    assert not window.sees("Offered after a correction", window.sheet)
    window.press(Key.Key_Escape)
    with window.curator.store.read() as unit:
        posts = unit.directory.posts(one.post_id for one in unit.directory.all(Tenure))
        bodies = {
            unit.directory.organizations([one.organization_id]).popitem()[1].name for one in posts.values()
        }
    assert bodies == {MEANT}


def test_posts_are_put_out_of_scope_by_role_branch_or_level(opened: Open) -> None:
    window = opened(two_secretaries)
    window.press(Key.Key_L)
    window.press(Key.Key_3)
    form = window.sheet.form
    assert isinstance(form, ScopeForm)
    window.press(Key.Key_Return)
    assert window.sheet.trouble.text() == "Say which posts: by role, branch or level."
    window.write("Chairman")
    window.press(Key.Key_Return)
    assert any("is no longer printed" in line for line in window.sheet.effects.lines)
    window.press(Key.Key_Return)
    assert window.sees("Chairman: out of scope", window.sheet)
    window.press(Key.Key_Escape)
    window.show("person", person_of(window, "Mùa A Sơn").id)
    assert window.sees("out of scope, not printed", window.page.person)


def test_a_kind_of_post_gets_seats_and_what_it_excludes(opened: Open) -> None:
    window = opened(two_secretaries)
    window.press(Key.Key_L)
    window.press(Key.Key_5)
    form = window.sheet.form
    assert isinstance(form, PostsForm)
    window.write("Secretary")
    window.press(Key.Key_Return)
    assert window.sheet.trouble.text() == "Say what holds for these posts."
    form.seats.setText("2")
    role, branch = form.beside["excludes"]
    role.setText("Chairman")
    branch.setCurrentIndex(branch.findData("council"))
    form.role.setFocus()
    window.press(Key.Key_Return)
    assert any("seats: 1 → 2" in line for line in window.sheet.effects.lines)
    assert any("excludes: none → Chairman" in line for line in window.sheet.effects.lines)
    window.press(Key.Key_Return)
    assert window.sees("Secretary: 2 seats, excludes Chairman (Elected council)", window.sheet)


def test_the_printed_day_is_chosen_with_a_reason_and_the_other_is_kept(opened: Open) -> None:
    window = opened(_disagreeing)
    window.show("person", person_of(window, ELECTED.person).id)
    (tenure,) = window.page.person.page.tenures if window.page.person.page else ()
    window.page.acting.choose(tenure, tenure.disputes[0])
    form = window.sheet.form
    assert isinstance(form, ChooseForm)
    form.days[1][0].setChecked(True)
    form.why.setText("The congress closed on the 27th")
    form.why.setFocus()
    window.press(Key.Key_Return)
    assert len(window.sheet.effects.lines) == 1
    window.press(Key.Key_Return)
    said = "Began on 27 Sep 2025, Nhân Dân: chosen · The congress closed on the 27th"
    assert window.sees(said, window.page.person)
    assert window.sees("Kept: 25 Sep 2025, Điện Biên Phủ", window.page.person)


def test_a_quote_that_speaks_of_somebody_else_is_given_to_them(opened: Open) -> None:
    window = opened(two_of_one_name)
    other = person_of(window, "Lê Văn Lương")
    window.show("person", person_of(window, "Le Van Luong").id)
    window.page.person.quotes[0].setFocus()
    window.press(Key.Key_S)
    form = window.sheet.form
    assert isinstance(form, RelinkForm)
    window.press(Key.Key_Return)
    assert window.sheet.trouble.text() == "Choose of whom they speak."
    form.person.choose(Named("person", other.id, other.name))
    window.settle()
    assert window.sheet.ready
    window.press(Key.Key_Return)
    with window.curator.store.read() as unit:
        assert {one.person_id for one in unit.directory.all(Tenure)} == {other.id}


def test_a_line_that_is_of_somebody_new_of_that_name_makes_them(opened: Open) -> None:
    window = opened(two_secretaries)
    window.show("organization", body_of(window, "Party Committee").id)
    on_row(window, 0)
    window.press(Key.Key_S)
    assert isinstance(window.sheet.form, RelinkForm)
    window.press(Key.Key_N, CTRL)
    assert window.sheet.primary.text() == "It is a new person"
    window.press(Key.Key_Return)
    names = [one.name for one in window.all(Person)]
    assert len(names) == len(set(names)) + 1


def test_a_name_without_diacritics_is_confirmed_by_one_key_and_only_where_it_is_open(opened: Open) -> None:
    window = opened(two_of_one_name)
    _on_head(window, "Lê Văn Lương")
    window.press(Key.Key_V)
    assert not window.sheet.isVisible()
    _on_head(window, "Le Van Luong")
    window.press(Key.Key_V)
    assert window.sees("The name is written so in Vietnamese", window.sheet)
    window.press(Key.Key_Return)
    assert not window.sees("diacritics unconfirmed", window.page.person)


def test_a_congress_of_a_body_is_recorded_after_showing_who_is_not_confirmed_since(opened: Open) -> None:
    def prepare(curator: Curator) -> None:
        two_secretaries(curator)
        accept(curator, "4.txt", Saying("Giàng A Dơ", "Vice Chairman", COUNCIL), "2025-12-10")

    window = opened(prepare)
    window.show("organization", body_of(window, "Council").id)
    window.page.side.tree.setFocus()
    window.press(Key.Key_C)
    assert isinstance(window.sheet.form, MandateForm)
    window.press(Key.Key_Return)
    assert window.sheet.trouble.text() == "Day is wanted."
    window.write("2025-11-20")
    window.press(Key.Key_Return)
    (line,) = window.sheet.effects.lines
    assert line == f"→ Mùa A Sơn, Chairman, {COUNCIL}: is not confirmed since"
    window.press(Key.Key_Return)
    assert window.sees("20 Nov 2025", window.page.organization)
    held = {one.person: one.why.code if one.why else "" for one in window.page.organization.model.lines}
    assert held == {"Mùa A Sơn": "congress", "Giàng A Dơ": ""}
