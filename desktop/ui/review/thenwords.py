"""What a foresight says in words; pure."""

from collections.abc import Collection

from db.records import Tenure
from db.values import PartialDate
from desktop.review.foresight import Ending, Held, Seat
from desktop.ui.dates import latest_part, printed
from resources.words import label, say

SAME = "· "
"""Before somebody who stays, of whom something changes."""
Line = tuple[str, str]
"""The words, and the role in which they are set."""


def holders(seat: Seat, ending: Collection[str]) -> tuple[list[Line], list[Line]]:
    """Return who is in a post before and after; who is new or changes is marked, who ends has gone."""
    was = {one.tenure.id: one.tenure for one in seat.before}
    before = [(_held(one), "explain") for one in seat.before] or [(say("nobody known"), "explain")]
    after = [_after(one, was.get(one.tenure.id), ending) for one in seat.after]
    return before, after


def is_seen(seat: Seat, ending: Collection[str]) -> bool:
    """Whether anything that is shown of a post changes; one more source for the same days is not."""
    before, after = holders(seat, ending)
    return [words for words, _role in before] != [words.removeprefix(SAME) for words, _role in after]


def _after(one: Held, was: Tenure | None, ending: Collection[str]) -> Line:
    if one.tenure.id in ending:
        return say("− {person}, ended", person=one.person), "attention"
    if was is None:
        return f"+ {_held(one)}", "good"
    return (f"{SAME}{_held(one)}", "body") if was != one.tenure else (_held(one), "explain")


def _held(one: Held) -> str:
    return ", ".join(part for part in (one.person, held_words(one.tenure)) if part)


def held_words(tenure: Tenure) -> str:
    """Return how a tenure stands in few words: never more than its sources say."""
    if tenure.ended:
        days = _between(tenure)
        return (
            say("until {date}", date=latest_part(days))
            if days
            else label("tenure", "ended on an unknown date")
        )
    if tenure.last_seen is not None:
        return say("by {date}", date=latest_part(tenure.last_seen))
    if tenure.started and tenure.start_latest is not None:
        return say("since {date}", date=printed(PartialDate.of(tenure.start_latest)))
    return say("undated")


def _between(tenure: Tenure) -> PartialDate | None:
    last = tenure.end_latest or tenure.end_earliest
    return PartialDate.of(last) if last else None


def ending_words(one: Ending) -> str:
    """Return which tenure would end and within which days."""
    if one.end is None:
        return say("{role}: ends on an unknown day", role=one.role)
    first, _, last = one.end.text.partition("/")
    if not last or ".." in one.end.text:
        return say("{role}: ends {date}", role=one.role, date=printed(one.end))
    between = {"role": one.role, "first": printed(PartialDate(first)), "last": printed(PartialDate(last))}
    return say("{role}: ends between {first} and {last}", **between)
