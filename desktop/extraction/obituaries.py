"""Posts told one after another of somebody who died: "Le Thu, born in 1927; former ...; former ..."."""

from desktop.extraction.events import NOTHING
from desktop.extraction.sentence import Sentence

_REMARKS = frozenset({"born", "aged", "native"})
_SEPARATORS = frozenset({";", ",", "and"})
_STREETS = frozenset({"street", "road", "avenue", "ward", "lane"})
_NEAR = 4


def give_late(sentence: Sentence) -> None:
    """Give the posts that stand between semicolons after somebody's birth to him."""
    nodes, words = sentence.nodes, sentence.words
    first = nodes[0] if nodes else None
    if first is None or first.mention is None:
        return
    if not _REMARKS & set(words.key[first.end : first.end + _NEAR]):
        return
    for at, node in enumerate(nodes[1:], 1):
        if node.mention is not None and _STREETS & set(words.key[node.end : node.end + 1]):
            continue
        if node.mention is not None:
            return
        before = words.key[node.start - 1]
        if node.owner is None and before in _SEPARATORS and not node.offices[0].title.plural:
            sentence.give(at, first, NOTHING, "name, title")
