"""What is known of an article besides its text, and where each piece of it came from."""

import pytest

from db.records import Reason
from db.values import PartialDate
from desktop.intake.head import find_head
from desktop.intake.readers.reader import Said
from desktop.intake.said import stated_date
from desktop.intake.zones import find_zones
from tests.intake.articles import article, head


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("2025-11-28", "2025-11-28"),
        ("2025-11-28T09:00:00+07:00", "2025-11-28"),
        ("20251128", "2025-11-28"),
        ("28/11/2025 - 09:00", "2025-11-28"),
        ("November 28, 2025", "2025-11-28"),
        ("ngày 28 tháng 11 năm 2025", "2025-11-28"),
        ("2025-11", "2025-11"),
        ("November 2025", "2025-11"),
        ("2025", "2025"),
        ("yesterday", None),
        ("12", None),
        ("2025-13-45", None),
        ("1764316800", None),
        ("", None),
    ],
)
def test_a_stated_date_is_as_precise_as_it_is_written(words: str, date: str | None) -> None:
    assert stated_date(words) == (PartialDate(date) if date else None)


def test_the_byline_tells_the_author() -> None:
    assert head(article(below="By Lan Anh")).author == "Lan Anh"
    assert head(article()).author is None


def test_the_page_goes_before_the_text_and_a_known_outlet_by_its_known_name() -> None:
    text = article(above="Roads found wanting")
    said = Said(
        "Another headline", "Lan Anh", "Báo", "https://baodienbienphu.vn/1", published=PartialDate("2025-11")
    )
    found = find_head("a.html", text, find_zones(text), said)
    assert (found.title, found.author, found.published) == (
        "Another headline",
        "Lan Anh",
        PartialDate("2025-11"),
    )
    assert found.outlet not in (None, "Báo")


def test_bounds_of_text_and_mail_are_joined_with_their_reasons() -> None:
    text = article(lead="The resolution was issued on 24 November 2024, and the roads were built.")
    mailed = Said(bounds=PartialDate("../2025-11-28"), bounded_by=(Reason("before the mail"),))
    found = find_head("a.eml", text, find_zones(text), mailed)
    assert found.bounds == PartialDate("2024-11-24/2025-11-28")
    assert [reason.code for reason in found.bounded_by] == ["after the date", "before the mail"]


def test_a_mail_sent_before_what_its_text_tells_bounds_nothing() -> None:
    text = article(lead="The resolution was issued on 24 November 2024, and the roads were built.")
    mailed = Said(bounds=PartialDate("../2020-01-01"), bounded_by=(Reason("before the mail"),))
    assert find_head("a.eml", text, find_zones(text), mailed).bounds == PartialDate("2024-11-24/..")
