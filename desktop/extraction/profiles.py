"""Lines without a subject: "From 2014 to 2017: Ambassador", "Formerly Director", a profile's posts."""

from dataclasses import dataclass, field

from db.values import Relation
from desktop.extraction.attributes import Mention, Office
from desktop.extraction.events import NOTHING, Kind, Link
from desktop.extraction.links import link
from desktop.extraction.nodes import JOINS, Node
from desktop.extraction.sentence import Sentence
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can

_DATED = frozenset(
    {
        *(
            "from",
            "to",
            "in",
            "until",
            "till",
            "since",
            "by",
            "of",
            "and",
            "the",
            "end",
            "early",
            "late",
            "mid",
        ),
        *("present", "now", "up", "date", "then", "month", "year", "years", "months", "+", "*", "•"),
    }
)
_OPEN = frozenset({"present", "now", "date", "since", "today"})
_LABELS = frozenset(
    {"position", "positions", "post", "posts", "title", "titles", "role", "occupation", "job"}
)
_BEFORE = frozenset({"formerly", "previously", "earlier", "once", "before", "later", "then"})
_NOW = frozenset({"currently", "now", "concurrently", "presently", "present", "also"})
_ADVERBS = _BEFORE | _NOW | {"that", "at", "and", ",", "being", "he", "she", "was", "is", "had", "been"}
_LABELLED = frozenset(
    {("full", "name"), ("date", "of"), ("native", "place"), ("ethnicity", ":"), ("year", "of")}
)


_LONGEST_DATE = 14


@dataclass(slots=True)
class Profile:
    """Whom lines without a subject are about, and whether the text is somebody's profile."""

    subject: Mention | None = None
    is_sheet: bool = False
    titled: set[str] = field(default_factory=set)
    last: int = -1

    def read(self, sentence: Sentence) -> None:
        """Give the posts that a sentence names without a person to the one whom the text is about."""
        words, start = sentence.words, sentence.stretch.start
        if tuple(words.key[start : start + 2]) in _LABELLED:
            self.is_sheet = True
        relation = self._relation(sentence) if sentence.nodes else None
        if relation is not None and self.subject is not None:
            _give(sentence, self.subject, relation)
        self.titled.update(holding.mention.name for holding in sentence.found)
        for node in sentence.nodes:
            if node.mention is not None and not node.mention.pronoun and _is_subject(sentence, node.mention):
                self.subject = node.mention
                self.last = sentence.stretch.end

    def _relation(self, sentence: Sentence) -> Relation | None:
        """Return how the posts of a line stand to now, or None where the line tells of somebody else."""
        node = sentence.nodes[0]
        words = sentence.words
        if not node.offices or node.owner is not None or node.offices[0].title.plural:
            return None
        if node.offices[0].title.owner or (len(sentence.nodes) > 1 and sentence.nodes[1].mention is not None):
            return None
        prefix = words.key[sentence.stretch.start : node.start]
        colon = prefix.index(":") if ":" in prefix[:_LONGEST_DATE] else 0
        if colon and all(other.mention is None for other in sentence.nodes):
            told = _dated(words, sentence.stretch.start, sentence.stretch.start + colon)
            if told is not None:
                return told
        if len(prefix) > _LONGEST_DATE:
            return None
        if prefix == ["the"] and self._is_untitled(sentence, node):
            return Relation.CURRENT
        return (
            _dated(words, sentence.stretch.start, node.start) or _told(prefix) or self._bare(sentence, node)
        )

    def _is_untitled(self, sentence: Sentence, node: Node) -> bool:
        """Read "The Director of Police called it ..." after a sentence about somebody without a post."""
        subject, words = self.subject, sentence.words
        if subject is None or subject.name in self.titled or self.last != sentence.stretch.start:
            return False
        if node.end >= sentence.stretch.end or words.can[node.end] & Can.PUNCTUATION:
            return False
        return node.offices[-1].body is not None and words.gap[sentence.stretch.start] < 2

    def _bare(self, sentence: Sentence, node: Node) -> Relation | None:
        words, start = sentence.words, sentence.stretch.start
        line = start == 0 or words.gap[start] == 2
        alone = all(other.mention is None for other in sentence.nodes)
        marks = all(words.can[at] & Can.PUNCTUATION for at in range(start, node.start))
        open_end = sentence.stretch.end >= len(words) or words.key[sentence.stretch.end - 1] != "."
        return Relation.CURRENT if self.is_sheet and line and alone and marks and open_end else None


def _is_subject(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether a name is surely a person's: firm or born."""
    return mention.firm or "born" in sentence.words.key[mention.end : mention.end + 2]


def _dated(words: Words, start: int, end: int) -> Relation | None:
    """Read "From August 2014 to October 2017:", "2010 - 2014:", "Since 2021,"."""
    keys = words.key[start:end]
    year = any(len(key) >= 4 and key[:4].isdigit() for key in keys)
    plain = all(
        key in _DATED or words.can[start + at] & (Can.NUMBER | Can.CALENDAR | Can.PUNCTUATION)
        for at, key in enumerate(keys)
    )
    if not year or not plain or not keys or keys[-1] in {"and", "of", "from", "to", "by"}:
        return None
    return Relation.CURRENT if _OPEN & set(keys) else Relation.FORMER


def _told(prefix: list[str]) -> Relation | None:
    """Read "Formerly Director of ...", "Current position: Director of ..."."""
    if prefix[-1:] == [":"] and _LABELS & set(prefix) and len(prefix) < 6:
        return Relation.FORMER if {"former", "previous", "past"} & set(prefix) else Relation.CURRENT
    if not prefix or not all(key in _ADVERBS for key in prefix) or {"he", "she"} & set(prefix):
        return None
    if _BEFORE & set(prefix):
        return Relation.FORMER
    return Relation.CURRENT if _NOW & set(prefix) else None


def _give(sentence: Sentence, subject: Mention, relation: Relation) -> None:
    """Give a line's offices, as far as they stand together, to its subject."""
    previous: Node | None = None
    for node in sentence.nodes:
        between = NOTHING if previous is None else link(sentence.words, previous.end, node.start)
        separated = previous is not None and sentence.words.key[previous.end] in {";", ",", "(", "then"}
        if node.mention is not None or (previous is not None and between.kind not in JOINS and not separated):
            return
        for office in node.offices:
            if not office.title.plural:
                _add(sentence, subject, office, _by_tenure(sentence, office, relation))
        previous = node


def _add(sentence: Sentence, subject: Mention, office: Office, relation: Relation) -> None:
    event = Link(Kind.COPULA, relation=None if relation is Relation.CURRENT else relation)
    holding = sentence.holding(subject, office, event, "career", former=False)
    holding.first, holding.end = office.start, office.end
    sentence.found.append(holding)


def _by_tenure(sentence: Sentence, office: Office, relation: Relation) -> Relation:
    """Return that a membership is past which the same line has for a later tenure: "(13th tenure)"."""
    mine = _tenure(sentence, office)
    others = [
        _tenure(sentence, other)
        for one in sentence.nodes
        for other in one.offices
        if other is not office and other.title.head.split()[-1] == office.title.head.split()[-1]
    ]
    return Relation.FORMER if mine and any(other > mine for other in others) else relation


def _tenure(sentence: Sentence, office: Office) -> int:
    after = sentence.words.key[office.end : min(office.end + 2, sentence.stretch.end)]
    if len(after) < 2 or after[0] not in {"(", ":", ","} or not after[1][:-2].isdigit():
        return 0
    return int(after[1][:-2]) if len(after[1]) < 6 else 0
