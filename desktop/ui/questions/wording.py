"""What the questions page says in words; pure."""

from collections.abc import Sequence

from db.computed import Change
from db.records import Reason
from db.values import PartialDate
from desktop.review.asked import ChangeLine, Kind, Question, QuestionLine, Unconfirmed
from desktop.ui.dates import latest_part, printed
from resources.words import label, say, sentence

DAYS = frozenset({"day", "seen", "first", "last"})
NAMED = 2


def told(reason: Reason) -> str:
    """Return a reason in words, its days as they are printed."""
    return sentence(Reason(reason.code, tuple((key, _day(key, text)) for key, text in reason.values)))


def _day(key: str, text: str) -> str:
    if key not in DAYS or not text:
        return text
    when = PartialDate(text)
    return latest_part(when) if key == "seen" else printed(when)


def who(line: QuestionLine) -> str:
    """Return whom a question is about: of many persons the first ones."""
    if line.kind in (Kind.BATCH, Kind.ROSTER):
        return say("{count} tenures", count=line.count)
    shown = list(line.persons[: NAMED if line.kind is Kind.CONFLICT else 1])
    more = len(line.persons) - NAMED if line.kind is Kind.CONFLICT else 0
    return (
        say("{names} and {count} more", names=", ".join(shown), count=more) if more > 0 else ", ".join(shown)
    )


def what(line: QuestionLine) -> str:
    """Return in a few words what is asked, with the post."""
    words = label("conflict" if line.kind is Kind.CONFLICT else "proposal", line.code)
    return " · ".join(part for part in ("" if _whole(line) else line.role, words) if part)


def _whole(line: QuestionLine) -> bool:
    return line.kind in (Kind.BATCH, Kind.ROSTER)


def above(question: Question) -> str:
    """Return what stands above the question: its body, and what kind of question it is."""
    kind = say("contradiction") if question.line.kind is Kind.CONFLICT else say("proposal")
    return " · ".join(part for part in (question.line.organization, kind) if part)


def why(question: Question) -> str:
    """Return why it is asked."""
    return " · ".join(told(reason) for reason in question.reasons)


def changes_table(question: Question) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Return headings and rows of what becomes of each person of a body."""
    headings = (say("Person"), say("Post"), say("Last seen"), say("Then"))
    return headings, [_change_row(one) for one in question.changes]


def _change_row(line: ChangeLine) -> tuple[str, ...]:
    seen = latest_part(line.last_seen) if line.last_seen else ""
    if line.end is not None:
        return line.person, line.role, seen, _ended(line.change, line.end)
    known = label("change", line.change)
    return line.person, line.role, seen, say("missing") if line.change is Change.LEFT else known


def _ended(change: Change, end: PartialDate) -> str:
    if change is Change.LEFT:
        return say("left {date}", date=printed(end))
    return say("{change}, left this {date}", change=label("change", change), date=printed(end))


def unconfirmed_table(lines: Sequence[Unconfirmed]) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Return headings and rows of who would not be confirmed."""
    rows: list[tuple[str, ...]] = [
        (one.person, one.role, latest_part(one.last_seen) if one.last_seen else say("undated"))
        for one in lines
    ]
    return (say("Person"), say("Post"), say("Last seen")), rows


def unconfirmed_words(lines: Sequence[Unconfirmed]) -> str:
    """Return what a congress would do, in one sentence."""
    if not lines:
        return say("Everybody in this body was seen since, or nobody is in post.")
    if len(lines) == 1:
        return say("One tenure is not confirmed since, until seen again:")
    return say("{count} tenures are not confirmed since, until seen again:", count=len(lines))
