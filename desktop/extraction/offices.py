"""The step "bodies": each title with the noun phrase after it, which names its body or place."""

from spacy.language import Language
from spacy.tokens import Doc

from desktop.extraction.addresses import SECOND, is_address, is_second
from desktop.extraction.attributes import Body, Office, Stretch, Title
from desktop.extraction.bodies import is_known_place, read_body
from desktop.extraction.joints import DETERMINERS
from desktop.extraction.jurisdictions import DISTRICT, TOWN, rungs_of_head
from desktop.extraction.remits import BEFORE_PLACED, called, hosted, in_charge_of, is_of_fields
from desktop.extraction.runs import VOCABULARY
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can, vocabulary

_TITLE, _SEAT = 2, 3
_TO_OFFICES = frozenset(
    {
        "adviser",
        "advisor",
        "assistant",
        "secretary",
        "coordinator",
        "aide",
        "spokesman",
        "spokesperson",
        "staff",
    }
)
_BEFORE_COLONS = frozenset({"director-general", "director general", "chief director", "manager", "officer"})
_NEXT = frozenset({"later", "then", "and"})
_FIRST_LINKS = {"of", "for", "at", "in", "to", "on", "with", "from"}


_OF_PLACES = frozenset(
    {
        "government agent",
        "district magistrate",
        "deputy commissioner",
        "collector",
        "commissioner",
        "magistrate",
    }
    | {"governor", "director", "inspector", "superintendent", "mayor", "judge", "commander"}
)


@Language.component(
    "incumbent_bodies",
    assigns=["doc._.offices", "doc._.barrier"],
    requires=["doc._.words", "doc._.stretches", "doc._.mentions", "doc._.titles"],
)
def bodies(doc: Doc) -> Doc:
    """Put the offices on the Doc: each title with its body."""
    words, titles = doc._.words, doc._.titles
    barrier = bytearray(len(words) + 1)
    for mention in doc._.mentions:
        barrier[mention.first] = 1
        barrier[mention.start] = 1
    for title in titles:
        barrier[title.start] = 2
    doc._.barrier = barrier
    offices: list[Office] = []
    waiting = iter(titles)
    title = next(waiting, None)
    for stretch in doc._.stretches:
        skip = stretch.start
        while title is not None and title.start < stretch.end:
            if (
                title.start >= skip
                and not is_address(words, title, stretch.end)
                and not (title.head in SECOND and is_second(words, title, stretch, barrier))
            ):
                office = _office(words, title, stretch, barrier)
                offices.append(office)
                skip = office.end
            title = next(waiting, None)
    doc._.offices = offices
    return doc


def _office(words: Words, title: Title, stretch: Stretch, barrier: bytearray) -> Office:
    at, limit = _after_gloss(words, title.end, stretch.end), stretch.end
    body = None
    if title.verb:
        over = title.head == "minister" and words.key[title.end] == "of"
        body = read_body(words, at + over, limit, barrier)
        return Office(title.start, body.end if body else title.end, title, body)
    if words.key[at : at + 3] == ["in", "charge", "of"] and at + 3 < limit:
        body = in_charge_of(words, title, at + 3, limit, barrier)
    elif at < limit and words.gap[at] < 2:
        key = words.key[at]
        if title.owner == "whose" and key == "in":
            return Office(title.start, title.end, title)
        if key in _FIRST_LINKS or (key == "-" and at + 1 < limit and words.key[at + 1] == "in"):
            body = _after_link(words, title, at + 1, limit, barrier) or hosted(
                words, title, at, limit, barrier
            )
        elif key in {",", ":"} and at + 1 < limit and not barrier[at + 1]:
            body = _after_mark(words, title, at, limit, barrier)
        elif key == "(" and at + 1 < limit and not barrier[at + 1]:
            body = _in_brackets(words, at, limit, barrier)
    office = Office(title.start, body.end if body else max(at, title.end), title, body)
    if body is not None and body.parent is not None:
        outer = body.parent
        while outer.parent is not None:
            outer = outer.parent
        office.end = outer.end
    return office


def _after_gloss(words: Words, at: int, limit: int) -> int:
    """Return where a title goes on after its abbreviation in brackets: "Nirbahi Officer (UNO) of Arden"."""
    if words.word[at : at + 1] == ["("] and words.word[at + 2 : at + 3] == [")"] and at + 2 < limit:
        return at + 3 if words.can[at + 1] & (Can.ACRONYM | Can.HEAD) else at
    return at


def _after_link(words: Words, title: Title, at: int, limit: int, barrier: bytearray) -> Body | None:
    link = words.key[at - 1]
    if at < limit and words.key[at] in {"charge", "office", "front", "person", "place"} and link == "in":
        return None
    if at < limit and words.can[at] & Can.CALENDAR:
        return None
    if link == "to" and title.head.split()[-1] in _TO_OFFICES:
        end = _office_served(words, at, limit, barrier)
        if end > at:
            title.text = f"{title.text} to {' '.join(words.between(at, end).split())}"
            title.end = end
            return None
    body = read_body(
        words,
        at,
        limit,
        barrier,
        to=link in {"to", "for", "of"}
        and title.head
        in {
            "adviser",
            "advisor",
            "assistant",
            "secretary",
            "spokesman",
            "spokesperson",
            "spokeswoman",
            "aide",
            "deputy",
            "private secretary",
            "counsellor",
            "envoy",
            "press secretary",
        },
    )
    if body is None:
        return None
    if link in {"in", "to", "with", "from", "on", "for"} and not _is_proper(words, body):
        return None
    _with_company(words, title, body, limit, barrier)
    body = called(words, body, limit)
    if "consul" in title.head:
        _with_seat(words, body, limit, barrier)
    return with_parent(words, body, limit, barrier)


def _with_company(words: Words, title: Title, body: Body, limit: int, barrier: bytearray) -> None:
    """Let a company's name go on to the comma: "Ann Roe, director of Green Hill Fertilizer,"."""
    end = body.end
    if title.head in vocabulary().of_place:
        return
    told = title.start > 1 and words.key[title.start - 1] == "," and words.can[title.start - 2] & Can.CAPITAL
    if not told or end - body.start > 1 or words.can[body.start] & (VOCABULARY & ~Can.FIELD | Can.NATION):
        return
    while end < limit and words.can[end] & Can.CAPITAL and not barrier[end] and words.gap[end] == 1:
        end += 1
    if end - body.end > 1 and (end >= limit or words.key[end] in {",", ".", ";", ")"}):
        body.end, body.text = end, " ".join(words.between(body.start, end).split())


def _with_seat(words: Words, body: Body, limit: int, barrier: bytearray) -> None:
    """Let a consul's country go on to the city of the consulate: "of Vietnam in Osaka"."""
    end = body.end + 1
    if end >= limit or words.key[body.end] != "in":
        return
    while end < limit and words.can[end] & Can.CAPITAL and not barrier[end] and words.gap[end] == 1:
        end += 1
    if end - body.end > _SEAT and words.key[end : end + 1] != [","]:
        place = vocabulary().places.longest(words.key, body.end + 1)
        end = place[0] if place and place[0] < end else body.end + 2
    if end > body.end + 1:
        body.end, body.text = end, " ".join(words.between(body.start, end).split())


def _office_served(words: Words, at: int, limit: int, barrier: bytearray) -> int:
    """Return where the office ends that an adviser serves: "to the Governor on Media and Publicity"."""
    start = at
    while start < limit and words.key[start] in DETERMINERS:
        start += 1
    named = start < limit and (start > at or bool(words.can[start] & Can.CAPITAL))
    if not named or barrier[start] != _TITLE:
        return at
    match = vocabulary().phrases.longest(words.key, start)
    end = match[0] if match else start + 1
    while not match and end < limit and words.can[end - 1] & Can.MODIFIER and words.can[end] & Can.HEAD:
        end += 1
    if end < limit and words.can[end] & Can.INSTITUTION and words.gap[end] == 1:
        return at
    if words.key[end : end + 2] == ["and", "cabinet"] and end + 1 < limit:
        return end + 2
    if end + 1 < limit and words.key[end] == "on" and words.can[end + 1] & Can.CAPITAL:
        matter = read_body(words, end + 1, limit, barrier)
        return matter.end if matter else end
    return end


def _is_proper(words: Words, body: Body) -> bool:
    return any(words.can[at] & Can.CAPITAL for at in range(body.start, body.end)) or any(
        words.can[at] & Can.INSTITUTION for at in range(body.start, body.end)
    )


def _after_mark(words: Words, title: Title, at: int, limit: int, barrier: bytearray) -> Body | None:
    """Read "Director, Department of Roads" and "Deputy Director-General: Corporate Services"."""
    if words.key[at] == ",":
        later = words.key[at + 1] == "of" and words.key[title.start - 1] in _NEXT
        read = _after_link if later else _after_comma
        return read(words, title, at + 1 + later, limit, barrier)
    if title.head not in _BEFORE_COLONS or words.gap[at + 1] != 1:
        return None
    body = read_body(words, at + 1, limit, barrier)
    return with_parent(words, body, limit, barrier) if body is not None else None


def _after_comma(words: Words, title: Title, at: int, limit: int, barrier: bytearray) -> Body | None:
    """Read "Director, Department of Roads" and "Head, Civil Service"."""
    if title.before or not words.can[at] & Can.CAPITAL:
        return None
    body = read_body(words, at, limit, barrier)
    if (
        body is not None
        and (title.head in _OF_PLACES or _is_of_district(words, title, body))
        and title.start
        and (words.key[title.start - 1] in BEFORE_PLACED or is_known_place(words, body))
        and body.end - body.start < 4
        and (_closed(words, body.end, limit))
    ):
        return body
    if body is not None and is_of_fields(words, title, body, barrier):
        return body
    if body is None or not _closed(words, body.end, limit):
        return None
    if not any(words.can[step] & Can.INSTITUTION for step in range(body.start, body.end)):
        return None
    return with_parent(words, body, limit, barrier)


def _is_of_district(words: Words, title: Title, body: Body) -> bool:
    """Tell whether an officer of a district stands before his place: "Sub-Collector, Arden"."""
    return rungs_of_head(title.head)[:1] in {DISTRICT, TOWN} and not any(
        words.can[at] & (Can.INSTITUTION | Can.FIELD | Can.HEAD) for at in range(body.start, body.end)
    )


def _in_brackets(words: Words, at: int, limit: int, barrier: bytearray) -> Body | None:
    """Read "Permanent Secretary (Transport)"."""
    if not words.can[at + 1] & Can.FIELD or not words.can[at + 1] & Can.CAPITAL:
        return None
    body = read_body(words, at + 1, limit, barrier)
    if body is None or body.end >= limit or words.key[body.end] != ")":
        return None
    body.end += 1
    if body.end < limit and words.key[body.end] in {"in", "of", "at"}:
        outer = read_body(words, body.end + 1, limit, barrier)
        return outer or body
    return body


def _closed(words: Words, end: int, limit: int) -> bool:
    return (
        end >= limit
        or words.key[end] in {",", ";", ".", ")", "-", "–", "—", ":", "and", "replacing", "vice"}
        or bool(words.can[end] & (Can.HONORIFIC | Can.RANK))
    )


def with_parent(words: Words, body: Body, limit: int, barrier: bytearray) -> Body:
    """Add the parent that follows a division.

    As in ", Central Organizing Committee" or "(Ministry of Transport)".
    """
    end = body.end
    if end + 1 >= limit or words.key[end] not in {",", "("} or barrier[end + 1]:
        return body
    at = end + 1 + (words.key[end + 1] in DETERMINERS)
    if at >= limit or barrier[at] or not words.can[at] & Can.CAPITAL:
        return body
    parent = read_body(words, end + 1, limit, barrier)
    if parent is None or not any(
        words.can[step] & Can.INSTITUTION for step in range(parent.start, parent.end)
    ):
        return body
    parent = with_parent(words, parent, limit, barrier)
    if words.key[end] == "(":
        if parent.end < limit and words.key[parent.end] == ")" and parent.end - parent.start > 1:
            parent.end += 1
            body.parent = parent
        return body
    outer = parent.parent or parent
    following = words.key[outer.end] if outer.end < limit else "."
    if following in {",", ";", ".", ")", "-", "–", "and"} and _is_division(words, body):
        body.parent = parent
    return body


def _is_division(words: Words, body: Body) -> bool:
    """Tell whether a body is of a kind that has a parent: a department, division, office, not a committee."""
    kinds = {
        "department",
        "division",
        "office",
        "bureau",
        "unit",
        "team",
        "section",
        "station",
        "board",
        "academy",
        "institute",
        "command",
        "center",
        "centre",
        "squad",
        "agency",
        "faculty",
        "school",
        "branch",
        "cell",
        "battalion",
        "regiment",
        "hospital",
        "directorate",
        "service",
    }
    return any(words.key[at] in kinds for at in range(body.start, min(body.start + 6, body.end)))
