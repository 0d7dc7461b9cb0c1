"""What repeats are good for: who was listed where, who stands in for whom, who was not seen for long."""

from collections.abc import Iterator
from datetime import date, timedelta

from db.records import Citation, Post, Tenure
from db.values import Capacity, fold
from desktop.profiles import Layout
from desktop.report.chapters import Cell, Chapter, Group, Note, Row, Tone
from desktop.report.clean import shorten
from desktop.report.dates import as_printed
from desktop.report.lines import LineMaker
from desktop.report.selection import Selection
from desktop.report.words import Word

WEEKS = 8
"""For so long an appearance is recent, and somebody not seen is said not to have been."""
STANDING_IN = (Capacity.ACTING, Capacity.IN_CHARGE)


class Appearances:
    """Looks through what was cited in the weeks before the as-of date."""

    def __init__(self, selection: Selection) -> None:
        self._selection = selection
        self._register = selection.register
        self._since = selection.snapshot.as_of - timedelta(weeks=WEEKS)
        self._holders = list(selection.holders())
        self._listed = self._listings()

    def _listings(self) -> dict[str, list[tuple[Citation, Tenure]]]:
        """Return who appears in each article of those weeks, in the order of its list."""
        found: dict[str, list[tuple[Citation, Tenure]]] = {}
        for tenure in self._holders:
            for one in self._register.citations_of(tenure):
                if one.as_of and self._is_recent(one.as_of.earliest, one.as_of.latest):
                    found.setdefault(one.article_id, []).append((one, tenure))
        for listed in found.values():
            listed.sort(key=lambda each: (each[0].place, _start(each[0]), each[0].id))
        return found

    def _is_recent(self, earliest: date, latest: date) -> bool:
        return earliest > self._since and latest <= self._selection.snapshot.as_of

    def _unseen(self) -> list[Tenure]:
        """Return who was last seen before those weeks, the longest ago first; once a person."""
        last: dict[str, Tenure] = {}
        for one in self._holders:
            other = last.get(one.person_id)
            if one.last_seen and (other is None or _seen(one) > _seen(other)):
                last[one.person_id] = one
        gone = [one for one in last.values() if _seen(one) <= self._since]
        return sorted(
            gone, key=lambda one: (_seen(one), fold(self._register.printed_name(one.person_id)), one.id)
        )

    def tenures(self) -> Iterator[Tenure]:
        """Yield what is cited of these weeks."""
        yield from self._holders

    def chapter(self, lines: LineMaker) -> Chapter:
        """Return the pages of appearances."""
        words = self._selection.words
        groups = (
            self._group(Word.STANDING_IN, [self._stand_in(lines, one) for one in self._standing_in()]),
            *self._listed_in(lines),
            self._group(Word.NOT_SEEN, [self._row(lines, one, "unseen") for one in self._unseen()]),
        )
        return Chapter(
            layout=Layout.APPEARANCES,
            key="appearances",
            title=words(Word.APPEARANCES),
            note=words(Word.APPEARANCES_NOTE, weeks=WEEKS),
            heads=(words(Word.HOLDER), words(Word.POST), words(Word.LAST_SEEN), words(Word.SOURCE)),
            groups=tuple(one for one in groups if one.rows),
        )

    def _group(self, word: Word, rows: list[Row]) -> Group:
        return Group(f"appearances:{word.name}", self._selection.words(word, weeks=WEEKS), "", tuple(rows))

    def _standing_in(self) -> list[Tenure]:
        return [one for one in self._holders if one.capacity in STANDING_IN]

    def _stand_in(self, lines: LineMaker, tenure: Tenure) -> Row:
        """Return who acts in a post, with who holds it or held it last."""
        row = self._row(lines, tenure, "stands-in")
        post = self._register.posts[tenure.post_id]
        whom = self._whom(post, tenure)
        if whom is None:
            return row
        name = self._register.printed_name(whom.person_id)
        note = Note(self._selection.words(Word.IN_PLACE_OF, name=name))
        name_cell, post_cell, *others = row.cells
        return Row(row.keys, (name_cell, Cell(post_cell.text, notes=(note,)), *others), row.persons)

    def _whom(self, post: Post, tenure: Tenure) -> Tenure | None:
        others = [one for one in self._register.of_post(post.id) if one.person_id != tenure.person_id]
        return max(others, key=lambda one: (self._register.holds(one), _seen(one), one.id), default=None)

    def _listed_in(self, lines: LineMaker) -> Iterator[Group]:
        """Yield a group for each article, the latest first."""
        words = self._selection.words
        for article_id in reversed(self._register.articles):
            if listed := self._listed.get(article_id):
                article = self._register.articles[article_id]
                day = as_printed(words, article.published) if article.published else words(Word.DATE_UNKNOWN)
                outlet = shorten(article.outlet or "") or words(Word.OUTLET_UNKNOWN)
                rows = {
                    one.id: self._row(lines, one, article_id, place) for place, (_, one) in enumerate(listed)
                }
                key = f"appearances:{article_id}"
                yield Group(key, f"{outlet}, {day}", shorten(article.title), tuple(rows.values()))

    def _row(self, lines: LineMaker, tenure: Tenure, part: str, place: int = 0) -> Row:
        words = self._selection.words
        mark = lines.mark(tenure)
        name = Cell(lines.person(tenure), Tone.NAME, (Note(mark),) if mark else ())
        post = Cell(self._selection.post_words(self._register.posts[tenure.post_id]))
        day = as_printed(words, tenure.last_seen) if tenure.last_seen else words(Word.UNDATED)
        numbers, _ = lines.citing.cite(tenure)
        keys = (f"{part}:{place}:{tenure.id}", f"tenure:{tenure.id}")
        return Row(keys, (name, post, Cell(day, Tone.DATES), Cell(sources=numbers[-3:])), (tenure.person_id,))


def _seen(tenure: Tenure) -> date:
    return tenure.last_seen.latest if tenure.last_seen else date.min


def _start(citation: Citation) -> int:
    return min((one.start for one in citation.evidence), default=0)
