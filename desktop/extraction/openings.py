"""The place that a sentence, an entry or a heading opens with, whose bodies it then names without it."""

from bisect import bisect_right
from dataclasses import dataclass, field

from db.values import Relation
from desktop.extraction.attributes import Holding
from desktop.extraction.institutions import Landscape, Named, last_before
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can

LEVELS = frozenset(
    {"province", "city", "district", "commune", "ward", "town", "state", "county", "village", "special zone"}
)
_PLURALS = {
    "communes": "commune",
    "wards": "ward",
    "districts": "district",
    "provinces": "province",
    "towns": "town",
    "villages": "village",
}
_OF_BODY = Can.INSTITUTION | Can.FIELD | Can.LEVEL | Can.NATION
_OPENERS = frozenset({"in", "at", "for", "regarding", "as"})
_GETS = frozenset("has gets elects appoints names introduces receives welcomes".split())
_SMALL = frozenset({"commune", "ward", "district", "town", "special zone"})
_LINE, _LABELLED = 2, 3
_LABEL = 6
_REACH = 300
_LONGEST_LINE = 60
_BEFORE = 120


@dataclass(slots=True)
class Openings:
    """Answers with which place a holding's sentence opens."""

    words: Words
    landscape: Landscape
    headings: list[tuple[int, int, Named]] = field(default_factory=list)
    sections: list[tuple[int, int, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Note the lines that are nothing but a place, each with how far its entries go."""
        for one in self.landscape.places:
            end = self._line_of(one)
            if end:
                self.headings.append((one.at, self._entries_end(end), one))
        for at in range(1, len(self.words)):
            if self.words.gap[at] == _LINE and self.words.can[at] & _OF_BODY:
                section = self._section(at)
                if section is not None:
                    self.sections.append(section)

    def of(self, holding: Holding) -> Named | None:
        """Return the place: "In the Cat Hai special zone, ...", "- Phú Túc: Mr ...", a line of its own."""
        told = self._said(holding) or self._label(holding) or self._heading(holding)
        return told or self._subject(holding)

    def _subject(self, holding: Holding) -> Named | None:
        """Return the commune or ward that gets a post's holder: "Hill ward has new Party Secretary"."""
        words, start = self.words, holding.stretch.start
        for one in last_before(self.landscape.places, min(start + _LABEL, holding.office.start)):
            if one.at < start or one.kinds[0] not in _SMALL or holding.relation is Relation.FORMER:
                return None
            level = len(one.kinds[0].split())
            if one.at - start <= _LABELLED and words.key[one.end + level] in _GETS:
                return one
        return None

    def _said(self, holding: Holding) -> Named | None:
        start = holding.stretch.start
        if self.words.key[start] not in _OPENERS:
            return None
        for one in last_before(self.landscape.places, min(start + 5, holding.office.start)):
            if one.at >= start and one.kinds[0] in LEVELS:
                return one
        return None

    def unlevelled(self, holding: Holding) -> str:
        """Return the place that opens a sentence without its level: "In Ba Dinh, ...", "In Long Bien:"."""
        words, start = self.words, holding.stretch.start
        if words.key[start] not in _OPENERS:
            return ""
        end = start + 1
        while end < holding.first and words.can[end] & Can.CAPITAL and end - start <= _LABEL:
            end += 1
        if end == start + 1 or words.key[end : end + 1] not in ([","], [":"]):
            return ""
        plain = not any(words.can[at] & (Can.INSTITUTION | Can.CALENDAR) for at in range(start + 1, end))
        return words.between(start + 1, end) if plain else ""

    def section(self, holding: Holding) -> str:
        """Return the body that heads a part of a text, in whose lines its posts stand bare."""
        at = bisect_right(self.sections, holding.stretch.start, key=lambda one: one[0]) - 1
        if at < 0 or self.sections[at][1] < holding.end:
            return ""
        return self.sections[at][2]

    def _section(self, at: int) -> tuple[int, int, str] | None:
        """Return the body that a line names and nothing else, with how far its lines go."""
        words, end = self.words, at
        while end < len(words) and (end == at or words.gap[end] != _LINE) and end - at <= _LABEL:
            if not words.can[end] & _OF_BODY and words.key[end] not in {"of", "the", "'s", "-", "and"}:
                return None
            end += 1
        line = end < len(words) and words.gap[end] == _LINE and end - at > 1
        kinds = any(words.can[step] & Can.INSTITUTION for step in range(at, end))
        if not line or not kinds or not words.can[at] & Can.CAPITAL or words.can[at] & Can.HEAD:
            return None
        return at, self._entries_end(end), words.between(at, end)

    def _label(self, holding: Holding) -> Named | None:
        """Return the place of an entry: "- Phú Túc commune: Mr Le Thu, Secretary of the Party Committee"."""
        words, start = self.words, holding.stretch.start
        limit = min(start + _LABEL + 2, holding.first)
        while start < limit and words.can[start] & (Can.PUNCTUATION | Can.NUMBER):
            start += 1
        end = start
        while end < limit and words.key[end] != ":":
            end += 1
        if not start < end < limit or end - start > _LABEL:
            return None
        if not all(words.can[at] & (Can.CAPITAL | Can.LEVEL) for at in range(start, end)):
            return None
        known = next((one for one in last_before(self.landscape.places, end) if one.at == start), None)
        if known is not None:
            return known if known.kinds[0] in LEVELS else None
        if any(words.can[at] & (Can.HEAD | Can.INSTITUTION | Can.LEVEL) for at in range(start, end)):
            return None
        level = self._level_before(start)
        return Named(start, end, words.between(start, end), (level,)) if level else None

    def _level_before(self, start: int) -> str:
        """Return the kind of places that a text lists: "Other communes received their officials:"."""
        for at in range(start - 1, max(0, start - _BEFORE) - 1, -1):
            if self.words.key[at] in _PLURALS:
                return _PLURALS[self.words.key[at]]
        return ""

    def _heading(self, holding: Holding) -> Named | None:
        at = bisect_right(self.headings, holding.stretch.start, key=lambda one: one[0]) - 1
        if at < 0 or self.headings[at][1] < holding.end:
            return None
        return self.headings[at][2]

    def _line_of(self, place: Named) -> int:
        """Return where the line ends that is nothing but a place, or 0: "1. Mường Bú Commune:"."""
        words, start, end = self.words, place.at, place.end
        while (
            start > 0 and words.gap[start] != _LINE and words.can[start - 1] & (Can.PUNCTUATION | Can.NUMBER)
        ):
            start -= 1
        if (start > 0 and words.gap[start] != _LINE) or start == 0 or place.kinds[0] not in LEVELS:
            return 0
        while end < len(words) and words.gap[end] != _LINE and end - place.end < _LINE + 1:
            if not words.can[end] & (Can.LEVEL | Can.PUNCTUATION):
                return 0
            end += 1
        return end if end < len(words) and words.gap[end] == _LINE else 0

    def _entries_end(self, at: int) -> int:
        """Return where the short lines end that stand under a heading."""
        words, line, limit = self.words, at, min(len(self.words), at + _REACH)
        while at < limit:
            at += 1
            if at - line > _LONGEST_LINE:
                return line
            if at < len(words) and words.gap[at] == _LINE:
                line = at
        return at
