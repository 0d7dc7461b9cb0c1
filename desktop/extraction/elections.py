"""Several elected onto one body by a heading: "Four comrades were elected to the Standing Committee: ..."."""

from desktop.extraction.attributes import Office, Stretch, Title
from desktop.extraction.bodies import read_body
from desktop.extraction.sentence import Sentence
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can, vocabulary

MEMBERS_OF = frozenset(
    {
        *("committee", "politburo", "secretariat", "board", "commission", "council", "bureau"),
        *("presidium", "executive"),
    }
)
_ONTO = frozenset(
    "elected voted admitted added co-opted coopted appointed supplemented supplement joined join".split()
)
_BETWEEN = frozenset(
    "in additionally unanimously by secret ballot vote persons people comrades the following to".split()
)
_OPENS = frozenset({":", "including", "namely", "are", "were", "they"})
_REACH = 5


def elected_onto(sentence: Sentence, first: int) -> Office | None:
    """Return the membership that a sentence gives to all whom it lists, the first of whom stands here."""
    words, stretch = sentence.words, sentence.stretch
    for at in range(stretch.start, min(first, stretch.end)):
        if words.key[at] in _ONTO:
            office = _onto(sentence, at)
            if office is not None and office.end <= first and _opens(words, stretch, office, first):
                return office
    return None


def _onto(sentence: Sentence, at: int) -> Office | None:
    words, step = sentence.words, at + 1
    while step < min(at + _REACH, sentence.stretch.end) and words.key[step] in _BETWEEN - {"to"}:
        step += 1
    if words.key[step : step + 1] in (["to"], ["into"], ["onto"]):
        step += 1
    elif words.key[at] not in {"joined", "join"}:
        return None
    body = read_body(words, step, sentence.stretch.end, sentence.barrier)
    if body is None or not MEMBERS_OF & set(words.key[body.start : body.end]):
        return None
    return Office(at, body.end, Title(at, step, "member", "Member", plural=True), body)


def _opens(words: Words, stretch: Stretch, office: Office, first: int) -> bool:
    """Tell whether a list of persons follows a body, in the sentence or on the lines below."""
    between = words.key[office.end : min(first, stretch.end)]
    if first >= stretch.end:
        return ":" in words.key[max(office.end, stretch.end - 1) : stretch.end]
    rest = [key for key in between if not vocabulary().can.get(key, 0) & (Can.NUMBER | Can.HONORIFIC)]
    return bool(_OPENS & set(between)) and len(rest) < 2 * _REACH
