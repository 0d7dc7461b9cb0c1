"""Which of several dates is believed, what the others say, and what the curator makes of it."""

from dataclasses import replace
from datetime import date

import pytest

from db.acts import Concluded, Outcome, Preferred
from db.records import Citation, Claim, Tenure
from db.rules import Rule
from db.values import Event, PartialDate, Relation, RuleKind
from desktop.ledger import beginnings, begins_again, end_bound, fold, start_bound
from desktop.ledger.outlets import ranks_of, trust_of
from tests.ledger.decided import accepted, claim, decisions

INCOMING, OUTGOING, FORMER = Relation.INCOMING, Relation.OUTGOING, Relation.FORMER
ELECTED_25 = claim(Event.ELECTED, "2025-09-25", relation=INCOMING)
ELECTED_27 = claim(Event.ELECTED, "2025-09-27", relation=INCOMING)
LEFT = claim(Event.DISMISSED, "2025-11-05", relation=OUTGOING)


def _folded(*said: Claim, more: tuple[Outcome, ...] = ()) -> tuple[Tenure, tuple[Citation, ...]]:
    folded = fold(decisions(*(accepted(one, number) for number, one in enumerate(said)), *more))
    (tenure,) = folded.tenures
    return tenure, folded.citations


def _concluded(end: str | None) -> Concluded:
    return Concluded(
        "cuong as secretary", "cuong", "secretary", PartialDate(end) if end else None, "succession"
    )


def _preferred(bound: str, citation: int) -> Preferred:
    return Preferred("cuong as secretary", bound, f"citation {citation:05}", "seen the decree")


def test_of_two_papers_the_earlier_day_is_printed_until_the_curator_chooses() -> None:
    tenure, _ = _folded(ELECTED_27, ELECTED_25)
    assert (tenure.start_earliest, tenure.disputed) == (date(2025, 9, 25), ("start",))
    chosen, _ = _folded(ELECTED_27, ELECTED_25, more=(_preferred("start", 0),))
    assert (chosen.start_earliest, chosen.disputed) == (date(2025, 9, 27), ("start",))


def test_the_other_value_stays_with_its_citation() -> None:
    _, citations = _folded(ELECTED_27, ELECTED_25)
    bound = start_bound(citations)
    assert bound.believed == "citation 00001"
    assert [(one.day.text, one.citation_id) for one in bound.others] == [("2025-09-27", "citation 00000")]


def test_the_outlet_that_is_trusted_more_is_believed_but_no_event_that_says_less() -> None:
    _, citations = _folded(ELECTED_27, ELECTED_25)
    assert start_bound(citations, trust={"citation 00000": 1}).day == PartialDate("2025-09-27")
    _, announced = _folded(claim(Event.ANNOUNCED, "2025-08-01", relation=INCOMING), ELECTED_25)
    assert start_bound(announced, trust={"citation 00000": 1}).day == PartialDate("2025-09-25")


def test_a_rule_ranks_outlets_whatever_their_case() -> None:
    _, found = _folded(ELECTED_27, ELECTED_25)
    outlets = ("NHÂN DÂN", "A blog")
    citations = [replace(one, outlet=outlet) for one, outlet in zip(found, outlets, strict=True)]
    ranked = Rule("first", RuleKind.OUTLET_RANK, (("outlet", "Nhân Dân"), ("rank", "1")))
    trust = trust_of(citations, ranks_of((ranked, Rule("none", RuleKind.OUTLET_RANK, ()))))
    assert trust == {"citation 00000": 1}
    assert start_bound(citations, trust=trust).day == PartialDate("2025-09-27")


def test_a_month_and_a_day_in_it_agree_and_the_day_is_sharper() -> None:
    tenure, _ = _folded(claim(Event.ELECTED, "2025-09", relation=INCOMING), ELECTED_25)
    assert (tenure.start_earliest, tenure.disputed) == (date(2025, 9, 25), ())
    _, citations = _folded(claim(Event.ELECTED, "2025-09", relation=INCOMING), ELECTED_25)
    assert start_bound(citations, trust={"citation 00000": 1}).day == PartialDate("2025-09-25")


def test_announced_appointed_elected_and_took_office_are_kept_apart() -> None:
    events = (Event.ANNOUNCED, Event.APPOINTED, Event.ELECTED, Event.TOOK_OFFICE)
    said = [claim(event, f"2025-0{month}-01", relation=INCOMING) for month, event in enumerate(events, 1)]
    tenure, citations = _folded(*said)
    assert beginnings(citations) == {
        event: PartialDate(f"2025-0{month}-01") for month, event in enumerate(events, 1)
    }
    assert tenure.disputed == ()
    assert tenure.first_seen == PartialDate("2025-04-01"), "nobody vouches for the weeks before"


def test_who_was_seen_before_being_elected_was_elected_again() -> None:
    tenure, _ = _folded(claim(on="2024-12-10"), ELECTED_25)
    assert not tenure.started
    assert (tenure.start_latest, tenure.renewed) == (date(2024, 12, 10), PartialDate("2025-09-25"))


def test_a_stated_beginning_after_a_sighting_is_disputed() -> None:
    tenure, _ = _folded(claim(on="2024-12-10"), claim(on="2025-11-28", start="2025-03"))
    assert tenure.started
    assert tenure.disputed == ("start",)


def test_an_end_that_the_curator_concludes_is_no_sources_end() -> None:
    tenure, _ = _folded(claim(on="2024-12-10"), more=(_concluded("2024-12-10/2025-11-28"),))
    assert tenure.ended
    assert tenure.concluded
    assert (tenure.end_earliest, tenure.end_latest) == (date(2024, 12, 10), date(2025, 11, 28))


def test_the_last_conclusion_holds() -> None:
    tenure, _ = _folded(claim(on="2024-12-10"), more=(_concluded("2025"), _concluded("2025-03")))
    assert tenure.end_latest == date(2025, 3, 31)


def test_a_concluded_end_may_be_unknown() -> None:
    tenure, _ = _folded(claim(on="2024-12-10"), more=(_concluded(None),))
    assert (tenure.ended, tenure.end_latest) == (True, None)


def test_a_source_that_says_when_it_ended_beats_a_conclusion() -> None:
    tenure, _ = _folded(claim(on="2024-12-10"), LEFT, more=(_concluded("2024-12-10/2025-11-28"),))
    assert (tenure.end_earliest, tenure.concluded) == (date(2025, 11, 5), False)


def test_a_mention_as_former_narrows_a_conclusion() -> None:
    tenure, _ = _folded(
        claim(on="2024-12-10"),
        claim(on="2025-06-01", relation=FORMER),
        more=(_concluded("2024-12-10/2025-11-28"),),
    )
    assert (tenure.end_earliest, tenure.end_latest) == (date(2024, 12, 10), date(2025, 6, 1))


def test_papers_disagree_on_an_end_as_well() -> None:
    later = claim(Event.DISMISSED, "2025-12-01", relation=OUTGOING)
    tenure, _ = _folded(LEFT, later)
    assert (tenure.end_latest, tenure.disputed) == (date(2025, 11, 5), ("end",))
    chosen, _ = _folded(LEFT, later, more=(_preferred("end", 1),))
    assert chosen.end_latest == date(2025, 12, 1)


def test_somebody_called_former_before_the_day_of_the_end_disputes_it() -> None:
    tenure, _ = _folded(LEFT, claim(on="2025-06-01", relation=FORMER))
    assert (tenure.end_latest, tenure.disputed) == (date(2025, 11, 5), ("end",))


def test_a_death_ends_what_was_only_known_to_be_over_by_a_later_day() -> None:
    died = claim(Event.DIED, "2025-03-01", relation=OUTGOING)
    outcomes = (
        accepted(claim(on="2025-11-28", relation=FORMER), 1),
        accepted(died, 2, post="chairman"),
    )
    ends = {one.post_id: one.end_latest for one in fold(decisions(*outcomes)).tenures}
    assert ends["secretary"] == date(2025, 3, 1)


def test_a_choice_whose_citation_is_gone_chooses_nothing() -> None:
    tenure, _ = _folded(ELECTED_25, more=(_preferred("start", 7),))
    assert tenure.start_earliest == date(2025, 9, 25)


def test_an_end_never_lies_before_the_last_sighting_up_to_it() -> None:
    tenure, _ = _folded(
        claim(on="2025-01-10"), claim(on="2025-06-01", relation=FORMER), claim(on="2025-11-28")
    )
    assert (tenure.end_earliest, tenure.end_latest) == (date(2025, 1, 10), date(2025, 6, 1))
    assert end_bound(()).day is None


@pytest.mark.parametrize(
    ("event", "day", "again"),
    [
        (Event.ELECTED, "2025-11-05", True),
        (Event.APPOINTED, "2027-01", True),
        (Event.SIGHTED, "2027-01", False),
        (Event.ELECTED, "2025-10-01", False),
        (Event.ELECTED, None, False),
    ],
)
def test_only_a_claim_that_it_began_again_breaks_a_tenure(event: Event, day: str | None, again: bool) -> None:
    tenure, _ = _folded(claim(on="2024-12-10"), LEFT)
    assert begins_again(tenure, event, PartialDate(day) if day else None) is again


def test_nobody_comes_back_who_never_left() -> None:
    tenure, _ = _folded(claim(on="2024-12-10"))
    assert not begins_again(tenure, Event.ELECTED, PartialDate("2025-09-25"))
