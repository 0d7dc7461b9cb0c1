"""Congresses that seem to have been held: who was elected at one, in which body, on which day."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from db.computed import Congress
from db.records import Citation, Post, Tenure
from db.rules import Mandate
from db.values import Event, Part, PartialDate, Relation, digest

_WORDS = re.compile(r"\bcongress\b|\bđại hội\b", re.IGNORECASE)


def congresses(
    posts: Mapping[str, Post],
    tenures: Mapping[str, Tenure],
    citations: Iterable[Citation],
    mandates: Iterable[Mandate],
) -> tuple[Congress, ...]:
    """Return the bodies and days on which somebody was elected at a congress, unless a mandate tells of it.

    A day is one that a source vouches for; a proposal only: that it was this body's own congress, the
    curator decides.
    """
    elected: defaultdict[tuple[str, PartialDate], list[Citation]] = defaultdict(list)
    for one in citations:
        held = tenures.get(one.tenure_id)
        post = posts.get(held.post_id) if held else None
        day = one.start or one.as_of
        if post and day and day.is_day and _is_of_a_congress(one):
            elected[post.organization_id, day].append(one)
    known = {(one.organization_id, one.day) for one in mandates}
    return tuple(
        _congress(body, day, cited, tenures)
        for (body, day), cited in sorted(elected.items(), key=lambda each: each[0])
        if not any(body == other and _meet(day, told) for other, told in known)
    )


def _congress(body: str, day: PartialDate, cited: list[Citation], tenures: Mapping[str, Tenure]) -> Congress:
    persons = dict.fromkeys(tenures[one.tenure_id].person_id for one in cited)
    return Congress(
        key=digest("congress", body, day.text),
        organization_id=body,
        day=day,
        persons=tuple(persons),
        articles=tuple(dict.fromkeys(one.article_id for one in cited)),
        resting_on=tuple(one.id for one in cited),
    )


def _is_of_a_congress(citation: Citation) -> bool:
    if citation.event is not Event.ELECTED or citation.relation is not Relation.INCOMING:
        return False
    return any(_WORDS.search(one.quote) for one in citation.evidence if one.part is Part.PASSAGE)


def _meet(one: PartialDate, other: PartialDate) -> bool:
    return one.earliest <= other.latest and other.earliest <= one.latest
