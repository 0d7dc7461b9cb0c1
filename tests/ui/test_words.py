"""Codes as sentences, dates as printed, offsets in both units."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import StoreTrouble, Trouble
from db.records import Reason
from db.values import AttributeKind, Capacity, Event, PartialDate, PostState, Relation, TenureState
from desktop.ui.dates import latest_part, parsed, printed
from desktop.ui.dayfield import read_day
from desktop.ui.directory.tree import short_name
from desktop.ui.offsets import Offsets
from desktop.ui.trouble import explain
from resources.words import LABELS, label, say, sentence, trouble

LETTERS = st.text(st.sampled_from("aĐộ \n🎉𝔘"), max_size=40)


@given(LETTERS)
def test_offsets_lead_to_qt_and_back(text: str) -> None:
    offsets = Offsets(text)
    for place in range(len(text) + 1):
        assert offsets.to_qt(place) == len(text[:place].encode("utf-16-le")) // 2
        assert offsets.from_qt(offsets.to_qt(place)) == place


@pytest.mark.parametrize(
    ("table", "codes"),
    [
        ("event", Event),
        ("capacity", Capacity),
        ("relation", Relation),
        ("tenure", TenureState),
        ("post", PostState),
        ("attribute", AttributeKind),
    ],
)
def test_every_code_has_its_words(table: str, codes: type[Event]) -> None:
    assert {code.value for code in codes} == set(LABELS[table])


def test_an_unknown_code_is_shown_as_it_is() -> None:
    assert label("event", "beatified") == "beatified"
    assert sentence(Reason("sunspots", (("count", "4"),))) == "sunspots (4)"


def test_a_reason_is_a_sentence_with_its_values() -> None:
    said = "The file is larger than the limit of 17 bytes."
    assert sentence(Reason("too large", (("limit", "17"),))) == said
    assert sentence(Reason("undone", (("gesture", "accept"),))) == "Taken back: accepting"
    assert sentence(Reason("dated", (("date", ""),))) == "Noted that the date is not known"


def test_a_missing_value_leaves_a_gap_and_breaks_nothing() -> None:
    assert sentence(Reason("too large")) == "The file is larger than the limit of … bytes."


def test_braces_in_a_value_are_text() -> None:
    assert say("{name} left", name="{0} {name}") == "{0} {name} left"


@pytest.mark.parametrize("found", list(Trouble))
def test_every_trouble_is_one_sentence_that_names_the_file_or_the_way_out(found: Trouble) -> None:
    words = trouble(StoreTrouble(found, "list.incumbent"))
    assert words.endswith(".")
    assert "{" not in words


def test_a_bug_is_not_explained_away() -> None:
    assert explain(ValueError("x")) is None
    assert explain(NotADirectoryError(20, "Not a directory", "a.txt")) == "a.txt is not a folder."


@pytest.mark.parametrize(
    ("text", "words", "latest"),
    [
        ("2025", "2025", "2025"),
        ("2025-11", "Nov 2025", "Nov 2025"),
        ("2025-11-28", "28 Nov 2025", "28 Nov 2025"),
        ("2024-12/2025-11", "Dec 2024 – Nov 2025", "Nov 2025"),
        ("2024-11-24/..", "after 24 Nov 2024", "24 Nov 2024"),
        ("../2024", "before 2024", "2024"),
    ],
)
def test_dates_are_printed_as_precise_as_they_are(text: str, words: str, latest: str) -> None:
    assert printed(PartialDate(text)) == words
    assert latest_part(PartialDate(text)) == latest


def test_a_typed_date_may_be_unknown_or_refused() -> None:
    assert parsed(" 2024-12 ") == PartialDate("2024-12")
    assert parsed("Unknown") is None
    assert parsed("3 Dec 2024") == parsed("3/12/2024") == parsed("03.12.2024") == PartialDate("2024-12-03")
    assert parsed("December 2024") == parsed("12/2024") == PartialDate("2024-12")
    for wrong in ("", "3 Dec", "2024-13", "2024-02-30", "31/2/2024", "3 Abc 2024", "3 Ju 2024"):
        with pytest.raises(ValueError, match=r"date|month|day"):
            parsed(wrong)


def test_a_typed_day_takes_the_day_before_the_month() -> None:
    assert read_day("2025-11-28") == read_day("28 Nov 2025") == read_day("28/11/2025") == date(2025, 11, 28)
    assert read_day("someday") is None


@pytest.mark.parametrize(
    ("name", "around", "short"),
    [
        ("Lai Châu People's Council", "Lai Châu", "People's Council"),
        (
            "Lai Châu Provincial Party Standing Committee",
            "Lai Châu Provincial Party Committee",
            "Standing Committee",
        ),
        ("Department I, Central Inspection Commission", "Central Inspection Commission", "Department I"),
        ("Department of Local Affairs", "Department of Health", "Department of Local Affairs"),
        ("Provincial Office", "Provincial Party Committee", "Provincial Office"),
    ],
)
def test_a_body_stands_in_the_tree_without_the_words_above_it(name: str, around: str, short: str) -> None:
    assert short_name(name, around) == short
