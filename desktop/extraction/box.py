"""The step "box": what an article says of the persons themselves, in sentences and in particulars.

"He was born in 1972", "Date of birth: 12 May 1970", "a native of Ninh Bình", "Colonel Lê Văn A", "Ms. B".
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc

import resources
from db.records import Claim, Evidence, Reason
from db.values import AttributeKind, Capacity, Event, Part, Relation, ZoneKind, fold
from desktop.extraction.attributes import Mention, Stretch, article_of
from desktop.extraction.details import DATE, Detail, Value, dated, place
from desktop.extraction.forms import addressed
from desktop.extraction.holdings import SILENT
from desktop.extraction.tokens import Words

_LEXICON = resources.lexicon("words_box")
_OTHERS = frozenset(_LEXICON["others"]["words"])
_UNTOLD = SILENT | {ZoneKind.TEASER}
_CONFIDENCE = {"box": 0.95, "address": 0.95, "told": 0.9}
_NEAR, _HEADING, _LONGEST = 90, 14, 120
_LINES_BETWEEN = 3

_SPACE = r"\s{1,3}"
_PARTY = r"the (?:communist )?party(?: of [^\W\d_]+)?"


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text.replace(" ", _SPACE), re.IGNORECASE)


def _one_of(words: list[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True))).replace(r"\ ", " ")


_WHEN = _pattern(DATE)
_TOLD: Final = (
    (
        AttributeKind.BIRTH,
        ("born",),
        _pattern(
            rf"\b(?P<verb>(?:was|is) )?born,?(?: (?:in|at) [^\d.;:()]{{2,60}}?)??,?"
            rf"(?: on| in)?(?: the)?(?: year)? {DATE}"
        ),
    ),
    (
        AttributeKind.PARTY_ADMISSION,
        ("party in", "party on", "party since", "party of", "party,"),
        _pattern(rf"\b(?P<verb>(?:was )?admitted (?:in)?to|joined) {_PARTY},? (?:on|in|since) {DATE}"),
    ),
    (
        AttributeKind.NATIVE_PLACE,
        ("native of", "hails", "hailed", "hailing"),
        _pattern(r"\b(?:(?:a )?native of|(?P<verb>hails|hailed|hailing) from) "),
    ),
    (
        AttributeKind.ETHNICITY,
        ("ethnic group", "ethnic minority"),
        _pattern(r"\bof the (?P<value>[^\W\d_][\w'’]*(?:[\x20-][\w'’]+){0,2}?) ethnic (?:group|minority)\b"),
    ),
    (
        AttributeKind.ETHNICITY,
        ("",),
        _pattern(
            rf"\b(?:an? (?:ethnic )?)(?P<value>{_one_of(_LEXICON['ethnic']['groups'])})"
            rf"(?: ethnic)? (?:{_one_of(_LEXICON['ethnic']['persons'])})\b"
        ),
    ),
    (
        AttributeKind.EDUCATION,
        ("bachelor", "master", "doctor", "phd", "ph.d"),
        _pattern(
            r"\b(?P<verb>holds|has|earned|received|obtained|holding) an? "
            r"(?P<value>(?:bachelor|master|doctorate|doctoral degree|ph\.?d)\b[^.;,()\n]{0,60}?)"
            r"(?= from\b| at\b| and (?:has|was|is|had|worked|joined|speaks|used)\b|[.;,()\n])"
        ),
    ),
)
"""What sentences say, each with the words without which a text need not be searched for it."""

_LABELS: Final = {
    label: AttributeKind(kind) for kind, labels in _LEXICON["labels"].items() for label in labels
}
_LABEL = _pattern(
    rf"(?m)(?:^|[;.] )[\t\x20•*+–-]{{0,4}}(?P<label>{_one_of(list(_LABELS))})\s{{0,2}}[:：]\s{{0,3}}"
)
_BESIDE = re.compile(r"[\s,(–—-]*(?:(?:who|also)\s)?(?:(?:was|is)\s)?[\s(]*")


@Language.component(
    "incumbent_box",
    assigns=["doc._.details"],
    requires=["doc._.words", "doc._.stretches", "doc._.mentions", "doc._.titles", "doc._.holdings"],
)
def box(doc: Doc) -> Doc:
    """Put the details on the Doc: of each person one of a kind, the particulars' before a sentence's."""
    page = _Page(doc)
    kept: dict[tuple[str, AttributeKind], Detail] = {}
    for detail in (*_particulars(page), *_told(page), *addressed(doc, page.said())):
        kept.setdefault((detail.mention.person, detail.kind), detail)
    doc._.details = list(kept.values())
    return doc


def described(doc: Doc, places: Mapping[str, int]) -> list[Claim]:
    """Return the claims on persons who have a place among the article's holders, in the order found."""
    words, published = doc._.words, article_of(doc).head.published
    return [
        Claim(
            person=one.mention.person,
            title=one.value,
            organization=None,
            area=None,
            event=Event.SIGHTED,
            capacity=Capacity.FULL,
            relation=Relation.CURRENT,
            as_of=published,
            start=None,
            end=None,
            confidence=_CONFIDENCE[one.reason],
            evidence=tuple(_evidence(words, one)),
            reasons=(Reason(one.reason),),
            place=places[one.mention.person],
            attribute=one.kind,
        )
        for one in doc._.details
        if one.mention.person in places
    ]


def _evidence(words: Words, one: Detail) -> Iterator[Evidence]:
    mention = words.start[one.mention.start], words.end(one.mention.end - 1)
    parts = [(Part.PASSAGE, span) for span in one.passages]
    for part, (start, end) in (*parts, (Part.PERSON, mention), (Part.TITLE, (one.start, one.end))):
        yield Evidence(part, start, end, words.text[start:end])


class _Page:
    """An article's sentences and mentions, found by the characters of the text."""

    def __init__(self, doc: Doc) -> None:
        self.words: Words = doc._.words
        self.stretches: list[Stretch] = [one for one in doc._.stretches if one.zone not in _UNTOLD]
        self.mentions: list[Mention] = doc._.mentions
        self._starts = [self.words.start[one.start] for one in self.stretches]
        self._named = [one.start for one in self.mentions]
        appointed = {one.mention.person for one in doc._.holdings if one.relation is Relation.INCOMING}
        self.appointee = appointed.pop() if len(appointed) == 1 else ""

    def place_of(self, at: int) -> int | None:
        """Return the number of the sentence in which a character stands."""
        number = bisect_right(self._starts, at) - 1
        return number if number >= 0 and at < self.span(number)[1] else None

    def span(self, number: int) -> tuple[int, int]:
        """Return where a sentence begins and ends."""
        stretch = self.stretches[number]
        return self._starts[number], self.words.end(stretch.end - 1)

    def mentioned(self, number: int) -> list[Mention]:
        """Return the mentions in a sentence."""
        stretch = self.stretches[number]
        first, end = (bisect_right(self._named, at - 1) for at in (stretch.start, stretch.end))
        return self.mentions[first:end]

    def said(self) -> list[tuple[Stretch, Mention]]:
        """Return the mentions by name with their sentences."""
        numbers = range(len(self.stretches))
        named = ((self.stretches[number], one) for number in numbers for one in self.mentioned(number))
        return [(stretch, one) for stretch, one in named if one.person and not one.pronoun]

    def span_of(self, mention: Mention) -> tuple[int, int]:
        """Return where a mention begins, the form of address with it, and ends."""
        return self.words.start[mention.first], self.words.end(mention.end - 1)

    def last_of(self, person: str, before: int) -> Mention | None:
        """Return the last mention by name of a person before a word."""
        earlier = self.mentions[: bisect_right(self._named, before)]
        return next((one for one in reversed(earlier) if one.person == person and not one.pronoun), None)


def _told(page: _Page) -> Iterator[Detail]:
    lower = page.words.text.lower()
    for kind, anchors, pattern in _TOLD:
        if not any(anchor in lower for anchor in anchors):
            continue
        for match in pattern.finditer(page.words.text):
            number = page.place_of(match.start())
            if number is None or match.end() > page.span(number)[1]:
                continue
            subject = _subject(page, number, match)
            value = _value(page, kind, match) if subject else None
            if subject and value:
                span, (text, start, end) = page.span_of(subject), value
                passage = min(span[0], match.start()), max(span[1], match.end(), end)
                yield Detail(kind, text, subject, start, end, (passage,), "told")


def _subject(page: _Page, number: int, match: re.Match[str]) -> Mention | None:
    """Return whom a sentence speaks of: the name beside the words, or the only one before a verb."""
    text, mentions = page.words.text, page.mentioned(number)
    before = [one for one in mentions if page.span_of(one)[1] <= match.start()]
    if not before:
        after = [one for one in mentions if page.span_of(one)[0] >= match.end()]
        opens = not text[page.span(number)[0] : match.start()].strip(" \"“'")
        between = text[match.end() : page.span_of(after[0])[0]] if after else ""
        return after[0] if after and opens and after[0].person and _is_silent(between) else None
    last = before[-1]
    gap = text[page.span_of(last)[1] : match.start()]
    alone = len({one.person for one in before}) == 1 and match.groupdict().get("verb") and _is_silent(gap)
    beside = len(gap) <= _NEAR and _BESIDE.fullmatch(gap)
    return last if last.person and (beside or alone) else None


def _is_silent(between: str) -> bool:
    """Tell whether the words between a person and what is said bring in nobody else."""
    return len(between) <= _NEAR and _OTHERS.isdisjoint(re.findall(r"\w+", between.casefold()))


def _value(page: _Page, kind: AttributeKind, match: re.Match[str]) -> Value | None:
    """Return what is said, and where."""
    if match.groupdict().get("date"):
        return dated(match)
    if kind is AttributeKind.NATIVE_PLACE:
        return place(page.words, match.end())
    value = match["value"]
    if kind is AttributeKind.ETHNICITY and not (value[0].isupper() and len(value) > 1):
        return None
    return value.rstrip(), match.start("value"), match.start("value") + len(value.rstrip())


def _particulars(page: _Page) -> Iterator[Detail]:
    """Read lines as "Date of birth: 12 May 1970"; all of one box are of one person."""
    subject: Mention | None = None
    last = -_LINES_BETWEEN - 1
    for match in _LABEL.finditer(page.words.text):
        number = page.place_of(match.start("label"))
        if number is None:
            continue
        if number - last > _LINES_BETWEEN or subject is None:
            subject = _owner(page, number)
        else:
            subject = _heading(page, range(number, last, -1)) or subject
        last = number
        kind = _LABELS[" ".join(fold(match["label"]).split())]
        value = _labelled(page, number, kind, match.end()) if subject else None
        if subject and value:
            line = match.start("label"), max(value[2], match.end())
            yield Detail(kind, value[0], subject, value[1], value[2], (page.span_of(subject), line), "box")


def _owner(page: _Page, number: int) -> Mention | None:
    """Return whom a box is about: the name in the lines above, else the article's one appointee."""
    above = _heading(page, range(number, max(-1, number - _LINES_BETWEEN - 1), -1))
    first = page.stretches[number].start
    return above or (page.last_of(page.appointee, first) if page.appointee else None)


def _heading(page: _Page, numbers: range) -> Mention | None:
    """Return the one person whom a short line names: "Full name: ...", "Biography of Mr ..."."""
    for number in numbers:
        stretch = page.stretches[number]
        named = [one for one in page.mentioned(number) if one.person and not one.pronoun]
        short = stretch.end - stretch.start <= _HEADING and page.words.word[stretch.end - 1] not in ".!?"
        if short and len({one.person for one in named}) == 1:
            return named[0]
    return None


def _labelled(page: _Page, number: int, kind: AttributeKind, at: int) -> Value | None:
    """Return what stands behind a label, as far as it can be of this kind."""
    whole = page.words.text[at : page.span(number)[1]]
    text = re.split(r"[;\n]", whole, maxsplit=1)[0].rstrip(" .,")
    if kind in (AttributeKind.BIRTH, AttributeKind.PARTY_ADMISSION):
        match = _WHEN.match(page.words.text, at)
        return dated(match) if match else None
    if kind is AttributeKind.GENDER:
        return (fold(text), at, at + len(text)) if fold(text) in ("male", "female") else None
    short = kind is AttributeKind.ETHNICITY
    if not text or len(text) > _LONGEST or (short and len(text.split()) > 3) or not text[0].isalpha():
        return None
    return " ".join(text.split()), at, at + len(text)
