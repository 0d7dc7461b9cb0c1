"""What the directory page says in words; pure."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from db.records import Reason
from db.values import Capacity, PartialDate, PostState, TenureState
from desktop.browse import (
    Also,
    CitationLine,
    Dispute,
    HolderLine,
    KeptLine,
    OrganizationPage,
    PersonPage,
    SeenName,
    SuccessionLine,
    TenureLine,
)
from desktop.ui.attributes import in_short
from desktop.ui.dates import latest_part, printed, short_day
from resources.words import label, say, sentence

DAYS = frozenset({"day", "first", "last"})
"""The values of a reason that are days."""
CONGRESS = "congress"
"""Why a line is not confirmed whose mandate a congress or an election of its body ended."""


def in_post(line: HolderLine) -> str:
    """Return since when: "since" only where a source says that it began then."""
    if line.person is None:
        return ""
    if line.since is None:
        return say("undated")
    if line.since_is_start:
        return say("since {date}", date=printed(line.since))
    return say("by {date}", date=latest_part(line.since))


def last_seen(line: HolderLine) -> tuple[str, str]:
    """Return when the holder was last seen, and the colour in which it is set."""
    if line.person is None:
        return "", "quiet"
    if line.state is TenureState.NOT_CONFIRMED:
        if line.why is not None and line.why.code == CONGRESS:
            return say("not since the congress"), "attention"
        if line.last_seen is None:
            return say("not confirmed"), "attention"
        return say("not since {date}", date=latest_part(line.last_seen)), "attention"
    return (latest_part(line.last_seen) if line.last_seen else ""), "quiet"


def also(line: HolderLine) -> str:
    """Return capacity and marks, what is not confirmed and why, and the holder's other posts."""
    parts = marked(line.marks, line.capacity)
    if line.unconfirmed:
        parts.append(say("diacritics unconfirmed"))
    if line.why is not None:
        parts.append(why_words(line.why))
    if line.also:
        parts.append(say("also {posts}", posts="; ".join(map(_beside, line.also))))
    return " · ".join(parts)


def _beside(one: Also) -> str:
    return one.words if one.confirmed else say("{post} (not confirmed)", post=one.words)


def described(page: OrganizationPage) -> str:
    """Return an organization's other name, kind and tally on one line."""
    other = next((name.text for name in page.names if name.text != page.name), "")
    kind = ", ".join(part for part in (label("branch", page.branch), label("level", page.level)) if part)
    # Unbroken inside each part, so that a narrow window breaks between them.
    return "    ".join(part.replace(" ", "\N{NO-BREAK SPACE}") for part in (other, kind, tally(page)) if part)


def tally(page: OrganizationPage) -> str:
    """Return how many posts there are; and how many are held, vacant and unknown, once all are read."""
    if page.after is not None:
        return say("{count} posts", count=page.posts)
    states = Counter({line.post_id: line.post_state for line in page.lines}.values())
    total = sum(states.values())
    parts = [say("1 post") if total == 1 else say("{count} posts", count=f"{total:,}")]
    parts += [f"{states[state]:,} {label('post', state)}" for state in PostState if states[state]]
    return ", ".join(parts)


def known_as(page: PersonPage) -> str:
    """Return what is said of a person, the other names, and on how much the page rests."""
    person = page.person
    others = [name.text for name in person.names if name.text != person.name]
    count = sum(len(tenure.citations) for tenure in page.tenures)
    said = in_short((one.kind, one.value) for one in page.attributes)
    parts = [said] if said else []
    parts += [say("also seen as {names}", names=", ".join(others))] if others else []
    parts.append(say("1 citation") if count == 1 else say("{count} citations", count=count))
    return " · ".join(parts)


def tenure_words(line: TenureLine) -> str:
    """Return how a tenure stands."""
    if line.why is not None and line.why.code == CONGRESS:
        return say("not confirmed since the congress")
    if line.state is TenureState.NOT_CONFIRMED and line.last_seen is not None:
        return say("not confirmed since {date}", date=latest_part(line.last_seen))
    if line.state is TenureState.ENDED and line.until is not None:
        return say("until {date}", date=latest_part(line.until))
    if line.since is not None and line.since_is_start:
        return say("since {date}", date=printed(line.since))
    if line.since is not None and line.state in (TenureState.IN_POST, TenureState.IN_POST_BY):
        return say("in post by {date}", date=latest_part(line.since))
    if line.since is None and line.state in (TenureState.IN_POST, TenureState.IN_POST_BY):
        return say("undated")
    return label("tenure", line.state)


def source(line: CitationLine) -> str:
    """Return where a quote stands."""
    return ", ".join(part for part in (line.outlet or line.article, printed(line.published)) if part)


def accepted(line: CitationLine, today: date) -> str:
    """Return when a quote was accepted, in local time."""
    at = line.accepted_at.astimezone()
    time = say("{hour}:{minute}", hour=f"{at.hour:02}", minute=f"{at.minute:02}")
    if at.date() == today:
        return say("accepted today {time}", time=time)
    return say("accepted {date}", date=short_day(at.date()))


def why_words(why: Reason | None) -> str:
    """Return why a line is not confirmed, its days printed."""
    if why is None:
        return ""
    values = tuple((name, _day(value) if name in DAYS else value) for name, value in why.values)
    return sentence(Reason(why.code, values))


def _day(text: str) -> str:
    try:
        return printed(PartialDate(text))
    except ValueError:
        return text


def marked(marks: Sequence[str], capacity: Capacity) -> list[str]:
    """Return the capacity, if it is not the full one, and events that end nothing, in words."""
    said = [] if capacity is Capacity.FULL else [label("capacity", capacity)]
    return said + [label("event", mark) for mark in marks]


def held_words(line: SuccessionLine) -> str:
    """Return when a post was held, or how long nobody is known to have held it."""
    if line.person is None:
        first, last = printed(line.first), printed(line.last)
        return say("{first} – {last}", first=first, last=last)
    start = printed(line.since) if line.since_is_start else latest_part(line.since) if line.since else ""
    if not start and not line.last:
        return say("undated")
    began = say("since {date}", date=start) if line.since_is_start else say("by {date}", date=start)
    if line.until is not None:
        ended = say("until {date}", date=latest_part(line.until))
        return f"{began}, {ended}" if start else ended
    return began if start else latest_part(line.last) if line.last else ""


def below_holder(line: SuccessionLine) -> str:
    """Return what explains a holder: capacity and marks, last seen, who came before and after."""
    parts = marked(line.marks, line.capacity)
    if line.last_seen is not None:
        parts.append(say("last seen {date}", date=latest_part(line.last_seen)))
    if line.before:
        parts.append(say("after {person}", person=line.before))
    if line.after:
        parts.append(say("before {person}", person=line.after))
    count = line.citations
    parts.append(say("1 citation") if count == 1 else say("{count} citations", count=count))
    return " · ".join(parts)


def seen_words(one: SeenName) -> str:
    """Return under which name somebody was seen, how often, and where last."""
    count = say("once") if one.times == 1 else say("{count} times", count=one.times)
    return " · ".join(part for part in (one.text, count, source(one.citation)) if part)


def dispute_words(dispute: Dispute) -> list[str]:
    """Return which day is printed where sources disagree, and why, then each that is kept beside it."""
    lines = []
    start = dispute.bound == "start"
    for one in dispute.days:
        day = say("{date}, {source}", date=printed(one.day), source=one.source)
        if not one.printed:
            lines.append(say("Kept: {day}", day=day))
        elif dispute.chosen:
            chosen = (
                say("Began on {day}: chosen", day=day) if start else say("Ended on {day}: chosen", day=day)
            )
            lines.append(f"{chosen} · {dispute.why}" if dispute.why else chosen)
        else:
            began = say("Sources disagree; began on {day}", day=day)
            lines.append(began if start else say("Sources disagree; ended on {day}", day=day))
    return lines


def kept_words(one: KeptLine) -> str:
    """Return what an article says of a post out of scope, and where."""
    said = (one.title, one.organization or "", one.article, printed(one.as_of))
    return " · ".join(part for part in said if part)
