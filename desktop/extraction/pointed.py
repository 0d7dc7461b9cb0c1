"""Posts told in one sentence whose holders the next one names: "They are ...", "The others are ..."."""

from dataclasses import dataclass

from desktop.extraction.attributes import Office, Stretch
from desktop.extraction.bodies import read_body
from desktop.extraction.events import NOTHING, Link
from desktop.extraction.memberships import entries
from desktop.extraction.nodes import event_in
from desktop.extraction.seat_kinds import neuter
from desktop.extraction.sentence import Sentence
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can

_BE = frozenset({"are", "were", "include", "included", "comprise", "comprised"})
_WHO = frozenset(
    {"they", "these", "those", "others", "rest", "remaining", "pair", "trio", "appointees", "ones"}
)
_OTHERS = frozenset({"others", "rest", "remaining", "other", "existing", "incumbent"})
_QUALITIES = _WHO | frozenset(
    "the two three four five six seven eight nine ten both all other new newly appointed newly-appointed "
    "named officials official posts people persons comrades men women incumbents existing".split()
)
_LONGEST, _NEAR, _REMEMBERED = 7, 4, 90


@dataclass(frozen=True, slots=True)
class Told:
    """A plural title that a sentence counts or fills, without its holders."""

    office: Office
    event: Link
    at: int


def give_pointed(sentence: Sentence, told: Told | None) -> Told | None:
    """Give those whom "They are" lists the post told before; return the post that may be meant later."""
    words, stretch = sentence.words, sentence.stretch
    if told is not None and stretch.start - told.at < _REMEMBERED:
        verb = _verb(words, stretch)
        first = next((node.start for node in sentence.nodes if node.mention is not None), stretch.end)
        if verb and first < min(stretch.end, verb + _NEAR + 1):
            others = not _OTHERS.isdisjoint(words.key[stretch.start : verb])
            event = NOTHING if others else told.event
            construction = "name is title" if others else "heading, names"
            for mention in entries(sentence, first):
                given = Office(told.office.start, told.office.end, told.office.title, told.office.body)
                held = sentence.holding(mention, given, event, construction, former=False)
                held.first, held.end = told.office.start, max(mention.end, told.office.end)
                sentence.found.append(held)
    return _told(sentence) or told


def _told(sentence: Sentence) -> Told | None:
    """Return the plural title of which a sentence names no holder."""
    words, stretch = sentence.words, sentence.stretch
    for node in sentence.nodes:
        office = node.offices[-1] if node.offices else None
        if office is None or not office.title.plural or any(one.office is office for one in sentence.found):
            continue
        if _is_counted(words, office, stretch):
            given = _of_subject(sentence, office)
            return Told(given, event_in(words, stretch, office), office.start)
    return None


def _of_subject(sentence: Sentence, office: Office) -> Office:
    """Return bare chairmen as those of the house that elects them: "The National Assembly elected two"."""
    title, start = office.title, sentence.stretch.start
    if office.body is not None or title.before or neuter(title.head) not in {"chairman", "president"}:
        return office
    body = read_body(sentence.words, start, office.start, sentence.barrier)
    known = body is not None and any(
        sentence.words.can[at] & (Can.INSTITUTION | Can.ACRONYM) for at in range(body.start, body.end)
    )
    return Office(office.start, office.end, title, body) if known else office


def _is_counted(words: Words, office: Office, stretch: Stretch) -> bool:
    """Tell whether a sentence counts the holders: "two deputy ministers of works"."""
    before = range(max(stretch.start, office.start - 2), office.start)
    numbers = {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}
    return any(words.can[at] & Can.NUMBER or words.key[at] in numbers for at in before)


def _verb(words: Words, stretch: Stretch) -> int:
    """Return where a sentence that only points back to posts has its verb, or 0."""
    keys = words.key[stretch.start : min(stretch.end, stretch.start + _LONGEST)]
    at = next((at for at, key in enumerate(keys) if key in _BE), 0)
    told = keys[:at]
    counted = told[:1] == ["the"] and bool({"two", "three", "four", "five", "six"} & set(told))
    pointing = bool(_WHO & set(told)) or counted
    return stretch.start + at if at and pointing and _QUALITIES.issuperset(told) else 0
