"""Ids, folded text and partial dates: what every other part takes for granted."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.values import PartialDate, fold, new_id
from tests.strategies import intervals, partial_dates, simple_dates


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-11-28", date(2025, 11, 28), date(2025, 11, 28)),
        ("2024-12/2025-11", date(2024, 12, 1), date(2025, 11, 30)),
        ("2024-11-24/..", date(2024, 11, 24), date.max),
        ("../2024-11-24", date.min, date(2024, 11, 24)),
    ],
)
def test_a_date_means_the_days_of_its_precision(text: str, earliest: date, latest: date) -> None:
    day = PartialDate(text)
    assert (day.earliest, day.latest) == (earliest, latest)
    assert str(day) == text


@pytest.mark.parametrize(
    "text",
    ["", "..", "25", "2025-13", "2025-02-30", "0000", "2025/2024", "28.11.2025", "2025-11-28T10:00", "2025~"],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        PartialDate(text)


@given(partial_dates)
def test_a_date_begins_before_it_ends_and_survives_its_text(day: PartialDate) -> None:
    assert day.earliest <= day.latest
    assert PartialDate(str(day)) == day


@given(simple_dates())
def test_a_month_stays_a_month(day: PartialDate) -> None:
    assert day.is_day is (len(day.text) == len("2025-11-28"))


@given(st.lists(partial_dates, max_size=5))
def test_dates_are_ordered_by_their_first_day(days: list[PartialDate]) -> None:
    ordered = sorted(days)
    assert [day.earliest for day in ordered] == sorted(day.earliest for day in days)


@given(intervals(), intervals())
def test_of_two_dates_one_is_earlier_unless_they_mean_the_same_days(
    one: PartialDate, other: PartialDate
) -> None:
    same = (one.earliest, one.latest) == (other.earliest, other.latest)
    assert (one < other) + (other < one) == (not same)


@given(st.dates())
def test_a_day_is_its_own_bounds(day: date) -> None:
    assert (PartialDate.of(day).earliest, PartialDate.of(day).latest) == (day, day)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Trần Quốc Cường", "tran quoc cuong"),
        ("ĐIỆN BIÊN", "dien bien"),
        ("Đặng  Thị\u00a0Đào", "dang thi dao"),
        ("Tra\u0302\u0300n", "tran"),
        ("\u00d0i\u1ec7n Bi\u00ean", "dien bien"),
        ("People’s Council", "people's council"),
    ],
)
def test_case_marks_and_the_barred_d_are_folded(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.text())
def test_folding_keeps_the_beginning_of_a_name(name: str, rest: str) -> None:
    assert fold(f"{name} {rest}").startswith(fold(name))


def test_ids_of_one_process_ascend() -> None:
    minted = [new_id() for _ in range(2000)]
    assert minted == sorted(set(minted))
    assert {len(one) for one in minted} == {36}
