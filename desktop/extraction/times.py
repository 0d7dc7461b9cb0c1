"""The step "times": when posts began and ended, and when what is told happened."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from spacy.language import Language
from spacy.tokens import Doc

from db.values import Event, PartialDate, Relation, ZoneKind
from desktop.extraction.attributes import Holding, Stretch, article_of
from desktop.extraction.days import Told, told_at
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can

_TERMS = frozenset(
    {"term", "terms", "tenure", "tenures", "course", "congress", "legislature", "legislative", "plan"}
)
_DATES = Can.NUMBER | Can.CALENDAR
_NEAR_DAYS = frozenset({"last", "this", "tonight"})
_SIGNS = frozenset({"-", "–", "—"})
_UNTIL = frozenset({"until", "till"})
_OVER = frozenset(
    {"merger", "eve", "abolished", "dissolved", "recently", "death", "retirement", "independence"}
)
_LONG_AGO = timedelta(days=92)
_NEAR_AFTER, _MOST_SPANS = 4, 12
_HANDED = frozenset({"replaces", "replaced", "in the place of", "predecessor", "succeeds as"})
_MEMBERS = frozenset({"member", "deputy", "delegate", "alternate member"})


@dataclass(frozen=True, slots=True)
class Span:
    """Words that tell when: ``since`` and ``until``, or the ``on`` of an event."""

    start: int
    end: int
    since: PartialDate | None = None
    until: PartialDate | None = None
    on: PartialDate | None = None
    open: bool = False


@Language.component("incumbent_times", assigns=["doc._.holdings"], requires=["doc._.words", "doc._.holdings"])
def times(doc: Doc) -> Doc:
    """Give the holdings their dates, and their relation to the day of publication where dates tell it."""
    head = article_of(doc).head
    published = head.published.earliest if head.published and head.published.is_day else None
    words: Words = doc._.words
    holdings: list[Holding] = doc._.holdings
    of_stretch: dict[int, list[Holding]] = {}
    for one in holdings:
        of_stretch.setdefault(one.stretch.start, []).append(one)
    for held in of_stretch.values():
        spans = list(islice(_spans(words, held[0].stretch, published), _MOST_SPANS))
        for one in held:
            _until_what(words, one)
            span = _nearest(one, [span for span in spans if not _apart(words, one, span)], held)
            if span is not None:
                _date(one, span, published)
    _settle(holdings)
    for one in holdings:
        if one.stretch.zone is ZoneKind.TEASER:
            one.as_of, one.dated_by_article = None, False
    return doc


def _spans(words: Words, stretch: Stretch, published: date | None) -> Iterator[Span]:
    free = stretch.start
    for at in range(stretch.start, stretch.end):
        if at < free or not (words.can[at] & _DATES or words.key[at] in _NEAR_DAYS):
            continue
        told = told_at(words, at, stretch.end, published)
        if told is None:
            continue
        span, free = _span(words, told, stretch, published)
        if span is not None:
            yield span


def _span(words: Words, told: Told, stretch: Stretch, published: date | None) -> tuple[Span | None, int]:
    """Read on from a date to the span that it opens, and tell where to go on."""
    before = words.key[told.start - 1] if told.start > stretch.start else ""
    link = words.key[told.end] if told.end < stretch.end else ""
    last, open_end = None, False
    if link in _SIGNS or (link in {"to", "and"} | _UNTIL and before in {"from", "between"}):
        last = told_at(words, told.end + 1, stretch.end, published)
        open_end = _is_open(words, told.end, stretch.end)
    end = last.end if last else told.end
    if _is_term(words, told.start, end, stretch):
        return None, end
    if last is not None:
        return Span(told.start, end, since=told.date, until=last.date), end
    if open_end or before == "since" or (before == "from" and told.end < stretch.end):
        return Span(told.start, end, since=told.date, open=open_end or before == "since"), end
    if before in _UNTIL:
        return Span(told.start, end, until=told.date), end
    return (Span(told.start, end, on=told.date) if before not in {"before", "after", "by"} else None), end


def _is_open(words: Words, at: int, limit: int) -> bool:
    return bool({"present", "now", "date", "today"} & set(words.key[at + 1 : min(limit, at + 4)]))


def _is_term(words: Words, start: int, end: int, stretch: Stretch) -> bool:
    """Tell whether years are a body's term and nobody's dates: "the 2020 - 2025 term"."""
    before = words.key[max(stretch.start, start - 4) : start]
    after = words.key[end : min(stretch.end, end + 2)]
    return bool(_TERMS & set(before) | _TERMS & set(after)) or before[-2:] == ["the", "years"]


def _apart(words: Words, one: Holding, span: Span) -> bool:
    """Tell whether a semicolon stands between a holding and a date, or the date is the last holder's."""
    handed = one.construction in _HANDED
    if handed and span.start < one.mention.first - _NEAR_AFTER:
        return True
    begins = one.mention.first if handed else one.first
    first, end = (one.end, span.start) if span.start >= one.end else (span.end, begins)
    return ";" in words.key[first:end]


def _nearest(one: Holding, spans: list[Span], held: list[Holding]) -> Span | None:
    """Return the span that belongs to a holding: right after it, inside it, or opening its clause."""
    inside = [span for span in spans if one.first <= span.start < one.end]
    after = [span for span in spans if 0 <= span.start - one.office.end <= _NEAR_AFTER]
    if any(
        other.office.start < span.start and other.office.start >= one.end for span in after for other in held
    ):
        after = []
    if one.event is Event.SIGHTED or one.relation is Relation.FORMER:
        after = [span for span in after if span.since or span.until] or after[:0]
        inside = [span for span in inside if span.since or span.until]
        opening = [
            span for span in spans if span.start - one.stretch.start <= 2 and (span.since or span.until)
        ]
        return next(iter(after or inside or opening), None)
    opening = [span for span in spans if span.end <= one.first]
    return next(iter(after or inside), None) or (opening[-1] if opening else None)


def _date(one: Holding, span: Span, published: date | None) -> None:
    """Date a holding by a span."""
    past = published is None or (span.until is not None and span.until.latest <= published)
    if span.since and span.until and not past:
        return
    one.dated = (span.start, span.end)
    one.since = span.since or one.since
    if span.until is not None and past:
        one.until = span.until
        if one.relation is Relation.CURRENT:
            one.relation = Relation.FORMER
    if span.open and one.relation is Relation.FORMER and not one.until:
        one.relation = Relation.CURRENT
    if span.on is None or one.event is Event.SIGHTED:
        return
    if published is not None and span.on.latest < published - _LONG_AGO:
        _long_ago(one, span.on)
        return
    if published is None and one.relation is Relation.INCOMING:
        one.since = span.on
    one.as_of, one.dated_by_article = span.on, False
    if one.event is Event.TOOK_OFFICE:
        one.since = span.on


def _long_ago(one: Holding, on: PartialDate) -> None:
    """Let a change of long before the article tell of a post held since, or held no more."""
    if one.relation is Relation.INCOMING:
        one.relation, one.since, one.explicit = Relation.CURRENT, on, False
        one.dated_by_article = True
    elif one.relation is Relation.OUTGOING:
        one.relation, one.until = Relation.FORMER, on


def _until_what(words: Words, one: Holding) -> None:
    """Read "until the eve of the session", "before the merger" after a post."""
    after = words.key[one.office.end : min(one.office.end + 7, one.stretch.end)]
    at = next((at for at, key in enumerate(after[:3]) if key in _UNTIL | {"before"}), -1)
    if one.relation is Relation.CURRENT and at >= 0 and _OVER & set(after[at + 1 :]):
        one.relation = Relation.FORMER


def _settle(holdings: list[Holding]) -> None:
    """Let a post that somebody got long ago be past where the article gives him a later one."""
    of_person: dict[str, list[Holding]] = {}
    for one in holdings:
        of_person.setdefault(one.mention.person, []).append(one)
    for mine in of_person.values():
        later = any(
            one.relation in {Relation.INCOMING, Relation.OUTGOING} and one.office.title.head not in _MEMBERS
            for one in mine
        )
        for one in mine:
            dated = (
                one.since is not None and one.relation is Relation.CURRENT and one.event is not Event.SIGHTED
            )
            if dated and (later or _followed(one, mine)):
                one.relation = Relation.FORMER


def _followed(one: Holding, mine: list[Holding]) -> bool:
    """Tell whether a later post of the same person is dated, or stands as his present one."""
    return any(
        other.office is not one.office
        and other.title != one.title
        and other.office.title.head not in _MEMBERS
        and ((other.since and one.since and other.since > one.since) or _is_present(other))
        for other in mine
    )


def _followed_by_date(one: Holding, mine: list[Holding]) -> bool:
    dates = (other.since for other in mine if other.office is not one.office and other.title != one.title)
    return one.since is not None and any(since is not None and since > one.since for since in dates)


def _is_present(one: Holding) -> bool:
    return one.relation is Relation.CURRENT and one.since is None
