"""Terms of office are read where they stand at the post, and kept apart from the person's own dates."""

from dataclasses import replace

import pytest

from db.records import Claim, Evidence
from db.values import Event, Part, PartialDate, Relation
from tests.ledger.decided import claim, tenure_of

BODY = "Provincial Party Committee"


def _saying(before: str, after: str) -> Claim:
    """Return a claim whose sentence has something before its title and after its body."""
    passage = f"{before}Secretary of the {BODY}{after}"
    title, body = len(before), len(before) + len("Secretary of the ")
    return replace(
        claim(Event.ELECTED, "2020-10-15", relation=Relation.INCOMING),
        evidence=(
            Evidence(Part.PASSAGE, 100, 100 + len(passage), passage),
            Evidence(Part.TITLE, 100 + title, 100 + title + len("Secretary"), "Secretary"),
            Evidence(Part.ORGANIZATION, 100 + body, 100 + body + len(BODY), BODY),
        ),
    )


@pytest.mark.parametrize(
    "after",
    [
        " for the 2020-2025 term",
        ", term 2020 - 2025, spoke",
        " (tenure 2020–2025)",
        " of the 2020/2025 term.",
        ", nhiệm kỳ 2020-2025",
    ],
)
def test_a_term_that_follows_the_post_is_the_posts(after: str) -> None:
    tenure = tenure_of(_saying("He was elected ", after))
    assert tenure.term == PartialDate("2020/2025")
    assert tenure.start_earliest == PartialDate("2020-10-15").earliest
    assert not tenure.ended, "the end of a term is no end of a tenure"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("He was elected ", ""),
        ("The resolution of the 2020-2025 term was read by the ", ""),
        ("He, ", ", welcomed delegates of the congress for the 2025-2030 term"),
        ("He was elected ", " for the 2025-2020 term"),
        ("He was elected ", " for the 1990-2025 term"),
        ("He was ", " in 2020-2025"),
    ],
)
def test_a_term_named_elsewhere_is_somebody_elses(before: str, after: str) -> None:
    assert tenure_of(_saying(before, after)).term is None


def test_the_latest_term_is_the_tenures() -> None:
    stated = replace(claim(on="2025-11-28"), term=PartialDate("2025/2030"))
    assert tenure_of(_saying("He was elected ", " for the 2020-2025 term"), stated).term == PartialDate(
        "2025/2030"
    )
