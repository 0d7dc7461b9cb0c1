"""Decisions told in the present: "Under the decision, Ann Roe holds the position of Director"."""

from desktop.extraction.nodes import Node
from desktop.extraction.sentence import Sentence

_BY = frozenset({"according", "under", "by", "pursuant", "following", "in", "with", "accordingly"})
_DECISIONS = frozenset("decision decisions resolution resolutions assignment order accordingly".split())
_HOLDS = frozenset("holds hold position post works work serves serve assumes".split())
_LONGEST = 24


def is_decided(sentence: Sentence, owner: Node) -> bool:
    """Tell whether a sentence opens with the decision by which its first person holds a post."""
    words, start = sentence.words, sentence.stretch.start
    opening = words.key[start : min(owner.start, start + _LONGEST)]
    told = opening[-2:] in (["decided", "that"], ["decides", "that"], ["agreed", "that"], ["decided", "to"])
    if not told and (not opening or opening[0] not in _BY or _DECISIONS.isdisjoint(opening)):
        return False
    after = words.key[owner.end : sentence.stretch.end]
    return not _HOLDS.isdisjoint(after) and not any(
        node.mention is not None and node.start < owner.start for node in sentence.nodes
    )
