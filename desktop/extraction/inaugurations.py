"""Whole leaderships that an article announces: who is listed with those elected was elected too."""

import re
from collections.abc import Iterator, Sequence

from db.values import Event, Relation, fold
from desktop.extraction.attributes import Holding, Stretch
from desktop.extraction.sameness import words_of
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can, vocabulary

_LISTED = frozenset(
    {"heading, names", "heading, name", "title is name", "title before names", "name as title"}
)
_FAMILIES = (
    ("inspection", re.compile(r"\binspection\b")),
    (
        "party",
        re.compile(
            r"\bparty (?:executive )?(?:standing )?(?:committee|board)$|\bstanding (?:committee|board)\b"
        ),
    ),
    ("people's committee", re.compile(r"people'?s committee")),
    ("people's council", re.compile(r"people'?s council")),
)
_KINDS = frozenset(name for name, _ in _FAMILIES)
_LEADERS = frozenset("secretary secretaries leadership standing executive personnel".split())
_GAINED = frozenset({Event.ELECTED.value, Event.APPOINTED.value, Event.APPROVED.value})
_ANNOUNCED = frozenset("announce announces announced announcing introduces introduced".split())
_PERSONNEL = frozenset("personnel leadership apparatus leaders".split())
_REACH, _REMEMBERED = 260, 160


def inaugurate(words: Words, stretches: Sequence[Stretch], holdings: Sequence[Holding], main: str) -> None:
    """Let listed posts begin with the election that the article tells of their body."""
    announced = list(_announcements(words, stretches, holdings))
    gains: list[Holding] = []
    headed = {id(one.mention) for one in holdings if one.construction.startswith("heading")}
    for one in holdings:
        if one.relation is Relation.INCOMING and one.event in {Event.ELECTED, Event.APPOINTED}:
            gains.append(one)
        if not _is_open(one) or (one.construction == "name, title" and id(one.mention) in headed):
            continue
        near = (gain for gain in reversed(gains) if one.first - gain.first < _REACH)
        known = next((gain for gain in near if _together(one, gain)), None)
        plural = one.construction == "title, name" and one.office.title.plural
        if known is not None and (plural or one.construction in _LISTED):
            one.relation, one.event = Relation.INCOMING, known.event
        elif _is_announced(words, one, announced) and _is_of_main(one, main):
            one.relation, one.event = Relation.INCOMING, Event.ELECTED


def _is_open(one: Holding) -> bool:
    """Tell whether a sentence leaves open when a post in a body began."""
    if one.relation is not Relation.CURRENT or one.explicit or not one.organization:
        return False
    return one.office.title.relation is None and not (one.until or one.since)


def _is_of_main(one: Holding, main: str) -> bool:
    """Tell whether a body is of the place that the article is about, or of one inside it."""
    return _place(one) == words_of(main) or not _place(one)


def _is_announced(words: Words, one: Holding, announced: Sequence[tuple[int, bool]]) -> bool:
    """Tell whether a post stands in a list of the leaders whom a sentence before has announced."""
    last = next(((at, every) for at, every in reversed(announced) if at < one.first), None)
    if last is None or one.first - last[0] > (_REACH if last[1] else _REMEMBERED):
        return False
    entry = _is_entry(words, one)
    if not last[1]:
        return entry and family(one.organization or "") == "party"
    return (entry or one.construction in _LISTED) and family(one.organization or "") in _KINDS


def _together(one: Holding, gain: Holding) -> bool:
    """Tell whether two posts are of one leadership: a committee's, its standing committee's."""
    if not gain.organization or not one.organization or one.mention.person == gain.mention.person:
        return family(one.organization or "") == family(gain.organization or "") == "party" and _same_place(
            one, gain
        )
    return family(one.organization) == family(gain.organization) and _same_place(one, gain)


def _same_place(one: Holding, other: Holding) -> bool:
    mine, theirs = _place(one), _place(other)
    return mine == theirs or (bool(mine) and bool(theirs) and (mine <= theirs or theirs <= mine))


def _place(one: Holding) -> set[str]:
    can = vocabulary().can
    words = words_of(one.organization)
    return {word for word in words if not can.get(word, 0) & (Can.INSTITUTION | Can.FIELD | Can.LEVEL)}


def family(organization: str) -> str:
    """Return which of a place's leaderships a body belongs to, else the body itself."""
    text = fold(organization)
    return next((name for name, pattern in _FAMILIES if pattern.search(text)), text)


def _is_entry(words: Words, one: Holding) -> bool:
    """Tell whether a post stands in an entry of a list: "1. Le Thu - Secretary"."""
    first, start = one.mention.first, one.stretch.start
    marks = Can.NUMBER | Can.PUNCTUATION
    return first > start and all(words.can[at] & marks for at in range(start, first))


def _announcements(
    words: Words, stretches: Sequence[Stretch], holdings: Sequence[Holding]
) -> Iterator[tuple[int, bool]]:
    """Yield where sentences without a person tell that a committee, or all of the leaders, are appointed."""
    named = {one.stretch.start for one in holdings}
    for stretch in stretches:
        keys = words.key[stretch.start : stretch.end]
        if stretch.start in named:
            continue
        events, leads = vocabulary().events, not _LEADERS.isdisjoint(keys)
        if (
            leads
            and any(events.get(key) in _GAINED for key in keys)
            and {"committee", "party", "board"} & set(keys)
        ):
            yield stretch.start, False
        elif not _PERSONNEL.isdisjoint(keys) and not _ANNOUNCED.isdisjoint(keys):
            yield stretch.start, True
