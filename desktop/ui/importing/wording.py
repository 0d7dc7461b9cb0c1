"""Words about imports: how far, how fast, what came of it."""

from collections.abc import Sequence
from pathlib import Path, PurePath

from db.came import Came, Fate, Run, Showing
from db.records import Head
from desktop.requests import ImportResult, Side, Wording
from desktop.ui.adoption.wording import number, when
from desktop.ui.dates import printed
from resources.words import label, say, sentence

MINUTE, HOUR = 60, 3600
MARKS = {Side.BOTH: "  ", Side.FORMER: "− ", Side.LATTER: "+ "}


def counted(count: int) -> str:
    """Return so many files in words."""
    return say("1 file") if count == 1 else say("{count} files", count=number(count))


def articles(count: int) -> str:
    """Return so many articles in words."""
    return say("1 article") if count == 1 else say("{count} articles", count=number(count))


def new_articles(count: int) -> str:
    """Return so many new articles in words."""
    return say("1 new article") if count == 1 else say("{count} new articles", count=number(count))


def named(places: Sequence[str | Path]) -> str:
    """Return places by the name of the first, and how many others there are."""
    first = PurePath(places[0]).name or str(places[0]) if places else ""
    match len(places):
        case 0 | 1:
            return first
        case 2:
            return say("{name} and 1 other", name=first)
        case many:
            return say("{name} and {count} others", name=first, count=number(many - 1))


def pace_words(rate: float | None, left: float | None) -> str:
    """Return how fast it goes and how long it takes; nothing while that cannot be said."""
    if rate is None:
        return ""
    speed = say("{rate} articles a second", rate=number(round(rate)) if rate >= 10 else f"{rate:.1f}")
    return speed if left is None else f"{speed} · {time_left(left)}"


def time_left(seconds: float) -> str:
    """Return how long it will take, no more exactly than is known."""
    if seconds < 10:
        return say("a few seconds left")
    if seconds < MINUTE:
        return say("{count} s left", count=int(round(seconds, -1)))
    if seconds < HOUR:
        return say("{count} min left", count=round(seconds / MINUTE))
    hours, rest = divmod(int(seconds), HOUR)
    return say("{count} h {minutes} min left", count=hours, minutes=rest // MINUTE)


def tally_of(result: ImportResult) -> str:
    """Return what came of an import in one line."""
    parts = [say("claims found: {count}", count=number(result.claims))]
    if result.copies:
        parts.append(say("near copies: {count}", count=number(result.copies)))
    if result.versions:
        parts.append(say("newer versions: {count}", count=number(result.versions)))
    parts.append(say("known already: {count}", count=number(result.known)))
    parts.append(say("not read: {count}", count=number(len(result.failed))))
    return " · ".join(parts)


def run_words(run: Run) -> str:
    """Return how many articles an import brought, and whether it stands."""
    if run.undone:
        return say("taken back")
    counts = run.counts or {}
    brought = sum(counts.get(fate, 0) for fate in (Fate.IMPORTED, Fate.COPY, Fate.VERSION))
    if run.until is None:
        return say("{articles}, unfinished", articles=articles(brought))
    failed = counts.get(Fate.FAILED, 0)
    if not failed:
        return articles(brought)
    return say("{articles}, {count} not read", articles=articles(brought), count=number(failed))


def state_of(run: Run) -> str:
    """Return when an import was, how far it came, and whether it stands."""
    done = number(min(run.files, run.total))
    parts = [when(run.at), say("{done} of {files} read", done=done, files=counted(run.total))]
    if run.undone:
        parts.append(say("taken back"))
    elif run.until is None:
        parts.append(say("not finished"))
    return " · ".join(parts)


def fate_words(one: Came) -> str:
    """Return what came of an article: why it failed, else its fate."""
    if one.reason is not None:
        return sentence(one.reason)
    return label("fate", one.fate.value)


def claims_words(one: Came) -> str:
    """Return how many suggestions an article has."""
    if one.claims is None or one.article_id is None:
        return ""
    if one.claims == 0:
        return say("nothing in it")
    return say("1 claim") if one.claims == 1 else say("{count} claims", count=number(one.claims))


def part_words(showing: Showing) -> str:
    """Return the name of a part of the results."""
    return label("showing", showing.value)


def meta_words(head: Head) -> str:
    """Return what is known of an article besides its text."""
    date = printed(head.published) if head.published else say("no date yet")
    return " · ".join(part for part in (head.outlet, date, language_words(head)) if part)


def language_words(head: Head) -> str:
    """Return the language of an article; nothing where it is not known."""
    return label("language", head.language) if head.language else ""


def difference_words(difference: Sequence[Wording]) -> str:
    """Return what differs, a line to each stretch of words."""
    return "\n".join(f"{MARKS[one.side]}{one.words}" for one in difference)
