"""A plural title whose holders have each their own place: "Mayors Ann Roe of Arden and Bo Lee of Hill"."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.extraction.attributes import Body, Mention, Office
from desktop.extraction.bodies import read_body
from desktop.extraction.events import NOTHING
from desktop.extraction.holders import is_bracketed_modifier
from desktop.extraction.sentence import Sentence
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can

_LINKS = frozenset({"of", "from", "for", "to"})
_LONGEST_LEAD = 3
_LONGEST_REMARK = 8
_FEWEST, _BRACKET = 2, 3


def give_each(sentence: Sentence) -> None:
    """Give each person after a plural title the title in the place that stands with the name."""
    for at, node in enumerate(sentence.nodes):
        if not node.offices or not node.offices[-1].title.plural or node.owner is not None:
            continue
        office = node.offices[-1]
        lead = sentence.nodes[at + 1].start - node.end if at + 1 < len(sentence.nodes) else 0
        entries = list(_entries(sentence, at + 1)) if lead <= _LONGEST_LEAD else []
        if len(entries) < _FEWEST or not any(body for _, body in entries):
            continue
        node.owner = sentence.nodes[at + 1]
        for mention, body in entries:
            own = Office(office.start, office.end, office.title, body or office.body)
            if office.title.before and body is not None:
                own.title = replace(office.title)
            sentence.found.append(
                sentence.holding(mention, own, NOTHING, "title before names", former=_is_past(office))
            )


def _is_past(office: Office) -> bool:
    return office.title.relation is not None and office.title.relation.value == "former"


def _entries(sentence: Sentence, at: int) -> Iterator[tuple[Mention, Body | None]]:
    """Yield the persons of the list with the places that stand with them, up to the first break."""
    words, end = sentence.words, 0
    for node in sentence.nodes[at:]:
        if node.mention is None or (end and not _separates(words, end, node.start)):
            return
        body, end = _own(sentence, node.end)
        yield node.mention, body


def _own(sentence: Sentence, at: int) -> tuple[Body | None, int]:
    """Return the place after a name, "of Arden", ", of Arden," or "(Arden)", and where it ends."""
    words, limit = sentence.words, sentence.stretch.end
    step = at + (words.key[at : at + 1] == [","])
    if step + 1 >= limit or not words.can[step + 1] & Can.CAPITAL:
        return None, at
    if words.key[step] in _LINKS:
        end = step + 1
        while end < limit and words.can[end] & Can.CAPITAL and words.gap[end] < _FEWEST:
            end += 1
        return read_body(words, step + 1, end, sentence.barrier) or _plain(words, step + 1, end), end
    if is_bracketed_modifier(words, at):
        return None, at + _BRACKET
    if words.word[at] == "(":
        last = min(limit, at + _LONGEST_REMARK)
        end = next((one for one in range(at + 1, last) if words.word[one] == ")"), 0)
        return (_plain(words, at + 1, end), end + 1) if end else (None, at)
    return None, at


def _plain(words: Words, at: int, end: int) -> Body:
    return Body(at, end, " ".join(words.between(at, end).split()))


def _separates(words: Words, at: int, end: int) -> bool:
    keys = words.key[at:end]
    return bool(keys) and all(key in {",", "and", "&", ";"} for key in keys)
