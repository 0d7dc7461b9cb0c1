"""Careers with the years in brackets: "she was head of A (2001-2004); deputy head of B (2004-2012)"."""

from db.values import Relation
from desktop.extraction.attributes import Mention, Office
from desktop.extraction.events import Kind, Link
from desktop.extraction.sentence import Sentence
from desktop.extraction.tokens import Words

_OPEN = frozenset({"present", "now", "date", "today", "since", "currently"})
_YEAR, _REACH, _LEAST = 4, 9, 2


def give_spans(sentence: Sentence) -> None:
    """Give the posts of a sentence that have years in brackets to the one person it is about."""
    words, stretch = sentence.words, sentence.stretch
    if "(" not in words.key[stretch.start : stretch.end] or not sentence.nodes:
        return
    subject = _subject(sentence)
    if subject is None:
        return
    spans = [at for at in range(stretch.start, stretch.end) if _is_span(words, at, stretch.end)]
    if len(spans) < _LEAST:
        return
    given = {id(one.office) for one in sentence.found}
    for node in sentence.nodes:
        for office in node.offices if node.owner is None else ():
            at = next((span for span in spans if span >= office.end), -1)
            bare = office.body is not None and office.body.text.islower()
            if at >= 0 and id(office) not in given and not (office.title.plural or bare):
                _give(sentence, subject, office, _relation(words, at))


def _subject(sentence: Sentence) -> Mention | None:
    """Return the one person of a sentence, told before its posts, by name or by a pronoun."""
    told = [node.mention for node in sentence.nodes if node.mention is not None]
    surely = [one for one in told if one.pronoun or one.firm or one.end - one.start > 1] or told
    first = next((node.start for node in sentence.nodes if node.offices), 0)
    named = {one.name for one in surely if not one.pronoun}
    return surely[0] if surely and len(named) <= 1 and surely[0].start < first else None


def _is_span(words: Words, at: int, limit: int) -> bool:
    """Tell whether years stand in brackets here: "(2001-2004)", "(since May 2020)"."""
    if words.key[at] != "(" or at + 1 >= limit:
        return False
    inside = words.key[at + 1 : min(at + _REACH, limit)]
    inside = inside[: inside.index(")")] if ")" in inside else []
    return any(key[:_YEAR].isdigit() and len(key) >= _YEAR for key in inside)


def _relation(words: Words, at: int) -> Relation:
    end = words.key.index(")", at)
    return Relation.CURRENT if _OPEN & set(words.key[at:end]) else Relation.FORMER


def _give(sentence: Sentence, subject: Mention, office: Office, relation: Relation) -> None:
    event = Link(Kind.COPULA, relation=None if relation is Relation.CURRENT else relation)
    holding = sentence.holding(subject, office, event, "career", former=False)
    holding.first, holding.end = office.start, office.end
    sentence.found.append(holding)
