"""Who held a post one after the other: certain and possible days on an axis of years."""

from collections.abc import Iterator
from datetime import date

from db.records import Post, Tenure
from db.values import Event
from desktop.report.chapters import Span, Succession
from desktop.report.lines import LineMaker
from desktop.report.names import second_name
from desktop.report.selection import Selection
from desktop.report.tenures import lasted

FEWEST = 2
"""Holders of whom a chart has something to show."""
ONE_SEAT = 1


class Successions:
    """Makes a chart for each post with one seat that several have held."""

    def __init__(self, selection: Selection) -> None:
        self._selection = selection
        self._register = selection.register
        self._posts = [post for post in selection.every_post() if self._is_charted(post)]

    def _is_charted(self, post: Post) -> bool:
        dated = [one for one in self._register.of_post(post.id) if _bounds(one)]
        return len(dated) >= FEWEST and (post.seats == ONE_SEAT or bool(self._selection.profile.scope.posts))

    def tenures(self) -> Iterator[Tenure]:
        """Yield every tenure that is drawn."""
        for post in self._posts:
            yield from (one for one in self._register.of_post(post.id) if _bounds(one))

    def charts(self, lines: LineMaker) -> tuple[Succession, ...]:
        """Return the charts in the order of print."""
        return tuple(self._chart(lines, post) for post in self._posts)

    def _chart(self, lines: LineMaker, post: Post) -> Succession:
        spans = sorted(
            (self._span(lines, one) for one in self._register.of_post(post.id) if _bounds(one)),
            key=lambda one: (one.first, one.last, one.key),
        )
        return Succession(
            key=f"succession:{post.id}",
            title=self._selection.post_words(post),
            subtitle=second_name(post.role, post.names, self._selection.words.language),
            first=min(one.earliest for one in spans),
            last=self._selection.snapshot.as_of,
            spans=tuple(spans),
        )

    def _span(self, lines: LineMaker, tenure: Tenure) -> Span:
        as_of = self._selection.snapshot.as_of
        first, last = _bounds(tenure) or (as_of, as_of)
        earliest = tenure.start_earliest or first
        latest = tenure.end_latest or (as_of if not tenure.ended else last)
        numbers, _ = lines.citing.cite(tenure)
        words = self._selection.words
        return Span(
            key=f"span:{tenure.id}",
            name=self._register.printed_name(tenure.person_id),
            words=", ".join(lasted(words, tenure, self._register.state(tenure))),
            earliest=max(earliest, date(1900, 1, 1)),
            first=first,
            last=min(max(last, first), as_of),
            latest=min(max(latest, last), as_of),
            seen=tuple(sorted(self._seen(tenure))),
            sources=numbers,
            person_id=tenure.person_id,
        )

    def _seen(self, tenure: Tenure) -> set[date]:
        days = (
            one.as_of.earliest
            for one in self._register.citations_of(tenure)
            if one.event is Event.SIGHTED and one.as_of and one.as_of.earliest > date.min
        )
        return {day for day in days if day <= self._selection.snapshot.as_of}


def _bounds(tenure: Tenure) -> tuple[date, date] | None:
    """Return the first and the last day on which somebody surely held the post; None without dates."""
    seen = [one for one in (tenure.first_seen, tenure.last_seen) if one]
    days = [day for one in seen for day in (one.earliest, one.latest) if date.min < day < date.max]
    first = tenure.start_latest or (min(days) if days else tenure.start_earliest)
    last = tenure.end_earliest or (max(days) if days else first)
    if first is None or last is None:
        return None
    return (first, last) if first <= last else (last, first)
