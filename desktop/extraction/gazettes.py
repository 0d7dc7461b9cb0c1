"""Lines of a gazette: "appoints—", the names below, "to be Members of the Board"; a name over its office."""

from dataclasses import dataclass, field

from db.values import Event, Relation
from desktop.extraction.attributes import Mention, Office
from desktop.extraction.events import NOTHING, Kind, Link
from desktop.extraction.sentence import Sentence
from desktop.extraction.vocabulary import Can

_APPOINT = frozenset({"appoint", "appoints", "appointed", "reappoint", "reappoints", "nominates", "nominate"})
_MARKS = frozenset({"-", "–", "—", ":", ",", ";", "―", "(", ")", ".", "dr", "prof", "eng", "and"})
_GAIN = Link(Kind.EVENT, "", Event.APPOINTED, Relation.INCOMING)
_OPENING = 3


@dataclass(slots=True)
class Gazette:
    """The names that stand on lines of their own after "appoints—", and a name that signs."""

    names: list[Mention] = field(default_factory=list)
    open: bool = False
    signs: Mention | None = None

    def read(self, sentence: Sentence) -> None:
        """Give the office of "to be the Director of X" to the names above it, a signature its office."""
        signs, self.signs = self.signs, None
        if self._appoints(sentence):
            self.names, self.open = [], True
            return
        office = _first_office(sentence)
        if office is None:
            only = _only_names(sentence)
            self.open = self.open and bool(only)
            self.names += only if self.open else []
            self.signs = only[0] if not self.open and len(only) == 1 and _is_signature(only[0]) else None
            return
        if self.open and self.names and _opens_with_to_be(sentence, office):
            for mention in self.names:
                _give(sentence, mention, office, _GAIN, "name, event, title")
        elif signs is not None and office.start == sentence.stretch.start and _closes(sentence, office):
            _give(sentence, signs, office, NOTHING, "name, title")
        self.open = False

    @staticmethod
    def _appoints(sentence: Sentence) -> bool:
        """Tell whether a line ends with "appoint—", its names on the lines below."""
        words, stretch = sentence.words, sentence.stretch
        end = stretch.end
        while end > stretch.start and words.key[end - 1] in _MARKS:
            end -= 1
        return words.key[max(stretch.start, end - 1) : end] != [] and words.key[end - 1] in _APPOINT


def _first_office(sentence: Sentence) -> Office | None:
    return next((office for node in sentence.nodes for office in node.offices), None)


def _only_names(sentence: Sentence) -> list[Mention]:
    """Return the persons of a line that names nothing but persons, else nobody."""
    at = sentence.stretch.start
    names: list[Mention] = []
    for node in sentence.nodes:
        if node.mention is None or node.mention.pronoun or node.mention.end - node.mention.start < 2:
            return []
        if any(not _is_mark(sentence, step) for step in range(at, node.start)):
            return []
        names.append(node.mention)
        at = node.end
    return names if all(_is_mark(sentence, step) for step in range(at, sentence.stretch.end)) else []


def _is_mark(sentence: Sentence, at: int) -> bool:
    words = sentence.words
    return words.key[at] in _MARKS or bool(words.can[at] & (Can.PUNCTUATION | Can.HONORIFIC))


def _is_signature(mention: Mention) -> bool:
    """Tell whether a name is written as under a decision: in capitals, in full."""
    return mention.name.isupper() and all(len(part.strip(".")) > 1 for part in mention.name.split())


def _opens_with_to_be(sentence: Sentence, office: Office) -> bool:
    start = sentence.stretch.start
    keys = sentence.words.key[start : office.start]
    return len(keys) <= _OPENING and (keys[:2] == ["to", "be"] or keys[:1] == ["as"])


def _closes(sentence: Sentence, office: Office) -> bool:
    return all(_is_mark(sentence, at) for at in range(office.end, sentence.stretch.end))


def _give(sentence: Sentence, mention: Mention, office: Office, event: Link, construction: str) -> None:
    own = Office(office.start, office.end, office.title, office.body)
    held = sentence.holding(mention, own, event, construction, former=False)
    held.first, held.end = min(mention.first, office.start), max(mention.end, office.end)
    sentence.found.append(held)
