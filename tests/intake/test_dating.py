import pytest

from db.records import Head
from tests.intake.articles import LEAD, MORE, article, head

NO_DAY = article()


def dated(found: Head) -> tuple[str, str] | None:
    return (str(found.published), found.dated_by.code) if found.published and found.dated_by else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (article(lead=f"Phnom Penh, July 2, 2029 (AKP) -- {LEAD}"), ("2029-07-02", "dated by dateline")),
        (article(above="Roads\n\n18 February 2032"), ("2032-02-18", "dated by dateline")),
        (article(above="Roads of Điện Biên\n\nMAI LÝ • 01/02/2031 09:00"), ("2031-02-01", "dated by byline")),
        (article(below="KPL, 14 March 2031"), ("2031-03-14", "dated by byline")),
        (article(below="Published in Hill Post, August 3rd, 2030"), ("2030-08-03", "dated by source")),
        (article(below="https://news.example/2031/05/06/roads.html"), ("2031-05-06", "dated by address")),
        (article(lead=f"On November 28, 2025, {LEAD}"), ("2025-11-28", "dated by lead")),
    ],
)
def test_a_day_with_its_year_is_the_date(text: str, expected: tuple[str, str]) -> None:
    assert dated(head(text)) == expected


def test_the_file_name_counts_if_it_is_unmistakable() -> None:
    assert dated(head(NO_DAY, "in/2025-11-28 roads.txt")) == ("2025-11-28", "dated by file name")
    assert dated(head(NO_DAY, "20251128.txt")) == ("2025-11-28", "dated by file name")
    for name in (
        "28-11-25.txt",
        "a20251128ff.txt",
        "2025-13-40.txt",
        "2025-11-28/roads.txt",
        "2025-02-30.txt",
    ):
        assert dated(head(NO_DAY, name)) is None, name


def test_a_number_date_that_may_be_month_first_is_left_open() -> None:
    assert dated(head(article(above="Roads\n\nJANE ROE • 01/02/2031"))) is None
    assert dated(head(article(above="Roads\n\nJANE ROE • 14/02/2031"))) == ("2031-02-14", "dated by byline")


def test_a_day_without_a_year_dates_nothing_by_itself() -> None:
    found = head(article(lead=f"On the afternoon of November 28, {LEAD}"))
    assert (found.published, found.bounds) == (None, None)


def test_a_day_without_a_year_is_dated_by_the_year_that_the_text_calls_present() -> None:
    middle = "In 2031 the agency was given 42 positions, currently having 40."
    found = head(article(lead=f"On the afternoon of November 28, {LEAD}", middle=middle))
    assert dated(found) == ("2031-11-28", "dated by lead and year")
    assert found.bounds is None


def test_a_past_year_that_is_not_called_present_gives_bounds_only() -> None:
    middle = "In 2031 the agency was given 42 positions."
    found = head(article(lead=f"On the afternoon of November 28, {LEAD}", middle=middle))
    assert (found.published, str(found.bounds)) == (None, "2031-11-28/..")
    assert [reason.code for reason in found.bounded_by] == ["after the year", "after the day"]


def test_a_first_sentence_that_tells_of_history_is_no_date() -> None:
    middle = "The house was rebuilt by the commune, and was opened on May 3, 2031."
    found = head(article(lead=f"On August 22, 1995, {LEAD}", middle=middle))
    assert (found.published, str(found.bounds)) == (None, "2031-05-03/..")


def test_a_documents_day_in_the_first_sentence_is_no_date_but_a_bound() -> None:
    lead = "The conference on Thursday reviewed Resolution 7, issued by the committee on October 25, 2027."
    found = head(article(lead=lead))
    assert (found.published, str(found.bounds)) == (None, "2027-10-25/..")


@pytest.mark.parametrize(
    ("sentence", "since", "words"),
    [
        (
            "It follows Conclusion 9 dated 24 November 2024 of the committee.",
            "2024-11-24/..",
            "24 November 2024",
        ),
        (
            "It follows Dispatch 8, dated September 4, 2025 of the office.",
            "2025-09-04/..",
            "September 4, 2025",
        ),
        ("Le Thu was appointed in June 2031.", "2031-06/..", "June 2031"),
    ],
)
def test_the_last_past_date_bounds_an_undated_article(sentence: str, since: str, words: str) -> None:
    found = head(article(middle=f"It was planned on May 3, 2019. {sentence}"))
    assert (found.published, str(found.bounds)) == (None, since)
    assert found.bounded_by[0].code == "after the date"
    assert words in dict(found.bounded_by[0].values)["words"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The road will be opened on May 3, 2031.",
        "The road is to be ready by May 3, 2031.",
        "The change takes effect from May 3, 2031.",
        "The plan runs until May 3, 2031.",
    ],
)
def test_a_coming_date_bounds_nothing(sentence: str) -> None:
    assert head(article(middle=sentence)).bounds is None


def test_a_teasers_day_is_not_the_articles() -> None:
    below = f"Comment\n\nRecent news\n\nA fair\nĐBP - The fair was held on May 3, 2031.\n{MORE}"
    found = head(article(below=below))
    assert (found.published, found.bounds) == (None, None)
