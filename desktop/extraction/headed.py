"""Entries under a heading: the plural title that heads a list is each entry's."""

import re
from dataclasses import replace

from db.values import Event, Relation, fold
from desktop.extraction.attributes import Body, Mention, Office, Title
from desktop.extraction.bodies import read_body
from desktop.extraction.collective import follows_semicolon, heads_entries, is_entry
from desktop.extraction.events import NOTHING, Kind, Link
from desktop.extraction.holders import in_own_body
from desktop.extraction.nodes import event_in
from desktop.extraction.sentence import Sentence
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can

_TITLES = {"headed": ("head", "Head"), "chaired": ("chairman", "Chairman")}
_LEAST = 2
_AUXILIARY = frozenset({"will", "be", "is", "are", "was", "to", "currently", "now", "being", "been", "has"})
_GAIN = Link(Kind.EVENT, "", Event.APPOINTED, Relation.INCOMING)
_TEAMS = frozenset(
    {"cabinet", "executive council", "judiciary", "council of ministers", "government", "bench"}
)
_HEADED = frozenset({"committee", "commission", "board", "council", "department", "agency", "authority"})


def give_headed_by(sentence: Sentence) -> None:
    """Read "The Central Inspection Commission, headed by Le Thu,": the body stands right before."""
    words, start = sentence.words, sentence.stretch.start
    for node in sentence.nodes:
        if node.mention is None or words.key[max(start, node.start - 1) : node.start] != ["by"]:
            continue
        at = node.start - _LEAST
        if at <= start or words.key[at] not in _TITLES:
            continue
        first = at - (words.key[at - 1] == ",")
        while first > start and words.key[first - 1] in _AUXILIARY:
            first -= 1
        body = _body_up_to(sentence, first)
        if body is not None:
            head, text = _TITLES[words.key[at]]
            office = Office(at, at + 1, Title(at, at + 1, head, text), body)
            event = _GAIN if "will" in words.key[first:at] else NOTHING
            sentence.found.append(sentence.holding(node.mention, office, event, "headed by", former=False))


def _body_up_to(sentence: Sentence, end: int) -> Body | None:
    """Return the commission or committee that ends here, from where its sentence or noun phrase begins."""
    words, lowest = sentence.words, max(sentence.stretch.start, end - 14)
    for first in range(lowest, end):
        opens = first == sentence.stretch.start or words.key[first - 1] in {"the", "a", ",", "by", "and"}
        opens = opens and words.key[max(lowest, first - _LEAST) : first] != ["of", "the"]
        body = read_body(words, first, end, sentence.barrier) if opens else None
        if body is None or not _HEADED & set(words.key[body.start : body.end]):
            continue
        members = words.key[body.end : end]
        told = members[:1] in (["is"], ["was"], ["comprises"], ["consists"], ["has"]) and members[-1] == "and"
        if not members or told or (members[0] == "of" and "members" in members):
            return body
    return None


def give_headed(sentence: Sentence) -> None:
    """Give the entries of a list the plural title that heads it, on its line or in its sentence."""
    _on_lines_above(sentence)
    for at, node in enumerate(sentence.nodes):
        after = [later.mention for later in sentence.nodes[at + 1 :] if later.mention is not None]
        for office in node.offices:
            if after and not _is_of_team(office) and heads_entries(sentence.words, office, after[0]):
                _in_sentence(sentence, office, after)


def _on_lines_above(sentence: Sentence) -> None:
    for office, event in sentence.heading:
        if _is_of_team(office):
            continue
        for node in sentence.nodes:
            if node.mention is not None and is_entry(sentence.words, sentence.stretch, node.mention):
                if _has_own(sentence, node.mention):
                    break
                own = _with_body(sentence, office, node.mention)
                sentence.found.append(
                    sentence.holding(node.mention, own, event, "heading, name", former=False)
                )
                break


def _is_of_team(office: Office) -> bool:
    """Tell whether a heading names those whose own posts follow: "The members of the Cabinet are:"."""
    member = office.title.head == "member" and office.body is not None
    return member and fold(office.body.text if office.body else "") in _TEAMS


def _has_own(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether a line is a sentence that says itself what the person becomes: "Roe is appointed Head"."""
    gains = (one for one in sentence.found if one.mention is mention and one.relation is Relation.INCOMING)
    last = sentence.words.word[sentence.stretch.end - 1]
    return last == "." and any(one.explicit and one.office.start > mention.end for one in gains)


def _with_body(sentence: Sentence, office: Office, mention: Mention) -> Office:
    """Return the heading's office in the entry's own body: "1. Ann Roe – Ministry of Roads"."""
    words, at, limit = sentence.words, mention.end + 1, sentence.stretch.end
    if at >= limit or words.key[mention.end] not in {"-", "–", "—", ":", ","}:
        return office
    body = read_body(words, at, limit, sentence.barrier)
    if body is None or body.end < limit - 1 or not _is_body(words, body):
        return office
    title = replace(office.title, before="")
    return Office(office.start, office.end, title, body)


def _with_part(sentence: Sentence, office: Office, mention: Mention) -> Office:
    """Return the heading's office in the entry's own: "heads of the Council's committees: A, Legal"."""
    words, at, limit = sentence.words, mention.end + 1, sentence.stretch.end
    if office.body is None or words.key[mention.end : at] not in ([","], ["-"], ["–"]):
        return office
    body = read_body(words, at, limit, sentence.barrier) if at < limit else None
    if body is None or not _is_body(words, body) or words.key[body.end] not in {";", ".", ",", "and"}:
        return office
    owner = re.match(r".*?['’]s(?= )", office.body.text)
    text = f"{owner[0]} {body.text}" if owner else body.text
    return Office(office.start, office.end, replace(office.title, before=""), replace(body, text=text))


def _is_body(words: Words, body: Body) -> bool:
    return any(words.can[at] & Can.INSTITUTION for at in range(body.start, body.end))


def _in_sentence(sentence: Sentence, office: Office, after: list[Mention]) -> None:
    words = sentence.words
    event = event_in(words, sentence.stretch, office)
    every = "include" in words.key[office.end : after[0].first]
    for place, mention in enumerate(after):
        entry = place == 0 or every or follows_semicolon(words, mention, sentence.stretch.start)
        if entry and not any(
            one.mention is mention and one.office.title is office.title for one in sentence.found
        ):
            own = in_own_body(words, sentence.stretch, sentence.barrier, office, mention)
            own = _with_part(sentence, own, mention) if own is office else own
            sentence.found.append(sentence.holding(mention, own, event, "heading, names", former=False))
