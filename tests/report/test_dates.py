"""Dates in print."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.values import PartialDate
from desktop.report.dates import as_printed, between, last_part, long_day
from desktop.report.words import Words

ENGLISH = Words("en")


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("2025", "2025"),
        ("2025-11", "Nov 2025"),
        ("2025-11-28", "28 Nov 2025"),
        ("2024-12/2025-11", "Dec 2024 – Nov 2025"),
        ("2024/2025-11-28", "2024 – 28 Nov 2025"),
        ("2020/2025", "2020 – 2025"),
        ("2024-11-24/..", "after 24 Nov 2024"),
        ("../2024-11-24", "before 24 Nov 2024"),
    ],
)
def test_a_date_is_printed_as_precise_as_it_is(text: str, printed: str) -> None:
    assert as_printed(ENGLISH, PartialDate(text)) == printed


def test_long_days_name_the_month() -> None:
    assert long_day(ENGLISH, date(2025, 11, 30)) == "30 November 2025"


def test_the_later_end_of_an_interval_keeps_its_precision() -> None:
    assert last_part(PartialDate("2024-12/2025-11")) == PartialDate("2025-11")


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)), st.integers(1, 800))
def test_bounds_that_fill_no_month_are_printed_as_days(first: date, days: int) -> None:
    last = first + timedelta(days=days)
    printed = between(ENGLISH, first, last)
    fills = first.day == 1 and (last + timedelta(days=1)).day == 1
    assert (printed[0].isdigit() and str(first.day) == printed.split()[0]) or fills
