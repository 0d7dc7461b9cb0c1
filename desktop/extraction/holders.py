"""All who share one title: "Presidents Tran Thu and Ngo Vi", "Ambassadors A of Senegal and B of Sweden"."""

from collections.abc import Sequence
from dataclasses import replace

from desktop.extraction.attributes import Body, Mention, Office, Stretch
from desktop.extraction.bodies import read_body
from desktop.extraction.collective import respectively
from desktop.extraction.events import BE, Kind
from desktop.extraction.links import link
from desktop.extraction.nodes import JOINS, Node
from desktop.extraction.parties import is_party_of
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can, vocabulary

_LISTED = ([";"], [";", "and"], [";", "comrade"], [";", "and", "comrade"])
_ON = ([","], ["and"], [",", "and"])
_LONGEST_BRACKET, _LONGEST_NAME, _LONGEST_REMARK = 16, 9, 10
_SAID = frozenset({"said", "told", "who", "met", "with", "that"})


def sharers(words: Words, stretch: Stretch, nodes: list[Node], at: int, owner: Node) -> list[Mention]:
    """Return all who share the title of a node, its owner first."""
    if owner.mention is None:
        return []
    plural = nodes[at].offices[0].title.plural
    if not plural and not respectively(words, nodes[at].offices[-1], stretch.end):
        return [owner.mention]
    if "both" in words.key[max(0, nodes[at].start - 6) : nodes[at].start]:
        return [node.mention for node in nodes[:at] if node.mention is not None][-2:]
    place = nodes.index(owner)
    if place > at:
        members = nodes[at].offices[0].title.head.endswith("member")
        return _after(words, stretch, nodes, place, owner.mention, remarks=not members)
    listed = _LISTED if nodes[at].event.kind is Kind.EVENT else ()
    return _before(words, nodes, place, owner.mention, listed)


def _before(
    words: Words, nodes: list[Node], place: int, first: Mention, listed: Sequence[list[str]]
) -> list[Mention]:
    """Return those named before a title that they share, each with posts of his own perhaps."""
    holders = [first]
    while place > 0:
        between = words.key[nodes[place - 1].end : nodes[place].start]
        joined = link(words, nodes[place - 1].end, nodes[place].start).kind in JOINS
        remark = bool(listed) and bool(nodes[place - 1].offices) and _only_remark(between)
        if not joined and between not in listed and not remark:
            break
        place -= 1
        node = nodes[place]
        if node.event.kind is Kind.EVENT and (node.offices or not joined):
            break
        if node.offices and place > 0 and node.owner is nodes[place - 1]:
            place -= 1
            node = nodes[place]
        if node.mention is None:
            break
        holders.append(node.mention)
    return holders


def _only_remark(between: list[str]) -> bool:
    """Tell whether words that end in "and" only go on with a post: "in the previous term, and"."""
    if between[-1:] != ["and"] or len(between) > _LONGEST_REMARK or ";" in between:
        return False
    return not any(key in BE or key in _SAID or key in vocabulary().events for key in between)


def _after(
    words: Words, stretch: Stretch, nodes: list[Node], place: int, first: Mention, *, remarks: bool
) -> list[Mention]:
    """Return those named after a title that they share, a remark in brackets after each passed over."""
    holders, end = [first], _over(words, stretch, nodes[place].end, remarks=remarks)
    for at, node in enumerate(nodes[place + 1 :], place + 1):
        if node.start < end:
            continue
        if remarks and node.offices and _next_entry(words, nodes, at):
            end = nodes[at + 1].start
            continue
        plain = end >= node.start or link(words, end, node.start).kind in JOINS
        if node.mention is None or not (plain or words.key[end : node.start] in _ON):
            break
        holders.append(node.mention)
        end = _over(words, stretch, node.end, remarks=remarks)
    return holders


def _next_entry(words: Words, nodes: list[Node], at: int) -> bool:
    """Tell whether a person's own post stands here in a list: "deputies A, Head of B; C, ..."."""
    if at + 1 >= len(nodes) or nodes[at + 1].mention is None or nodes[at - 1].mention is None:
        return False
    return words.key[nodes[at].end : nodes[at + 1].start] in _LISTED and words.key[nodes[at - 1].end] == ","


def _over(words: Words, stretch: Stretch, end: int, *, remarks: bool) -> int:
    """Return where a list goes on after a name: after its remark in brackets, after its "of Senegal"."""
    if words.key[end : end + 1] == ["("]:
        limit = min(stretch.end, end + _LONGEST_BRACKET)
        return next((at + 1 for at in range(end, limit) if words.key[at] == ")"), end)
    if remarks and words.key[end : end + 2] == [",", "who"]:
        limit = min(stretch.end, end + _LONGEST_BRACKET)
        return next((at for at in range(end + 2, limit) if words.key[at] == ","), end)
    at = end + 1
    if words.key[end : end + 1] != ["of"]:
        return end
    while at < stretch.end and words.can[at] & Can.CAPITAL and words.gap[at] == 1:
        at += 1
    return at if at > end + 1 else end


def in_own_body(
    words: Words, stretch: Stretch, barrier: bytearray, office: Office, holder: Mention
) -> Office:
    """Return a shared office in the body or place that stands after its holder's name, if one does."""
    end = holder.end
    if end + 1 >= stretch.end or words.key[end] not in {"of", "("}:
        return office
    body = _in_brackets(words, end, stretch) if words.key[end] == "(" else None
    if body is not None and is_party_of(office.title.head, body.text):
        return office
    if words.key[end] == "of":
        body = read_body(words, end + 1, stretch.end, barrier)
    if body is None:
        return office
    return Office(office.start, office.end, office.title, body)


def with_bracket(words: Words, office: Office, holder: Mention) -> Office:
    """Return an office with the modifier in brackets after a name: "Deputy Secretaries: Roe (Standing)"."""
    if not is_bracketed_modifier(words, holder.end) or office.end > holder.first or office.title.verb:
        return office
    text = f"{words.word[holder.end + 1].title()} {office.title.text}"
    return replace(office, title=replace(office.title, text=text))


def is_bracketed_modifier(words: Words, at: int) -> bool:
    """Tell whether nothing but "standing" or "permanent" stands in brackets here."""
    return (
        words.key[at : at + 1] == ["("]
        and words.key[at + 2 : at + 3] == [")"]
        and words.key[at + 1] in {"standing", "permanent", "acting"}
    )


def _in_brackets(words: Words, at: int, stretch: Stretch) -> Body | None:
    """Return the body or place that a bracket holds and nothing else: "(Arden ward)", "(Hill CDC)"."""
    limit = min(stretch.end, at + _LONGEST_NAME)
    end = next((step for step in range(at, limit) if words.key[step] == ")"), at)
    inside = range(at + 1, end)
    kinds = Can.INSTITUTION | Can.LEVEL | Can.ACRONYM
    if not inside or not any(words.can[step] & kinds for step in inside):
        return None
    if not all(words.can[step] & (Can.CAPITAL | kinds) or words.key[step] == "-" for step in inside):
        return None
    return Body(at + 1, end, " ".join(words.between(at + 1, end).split()))
