"""Articles made up for these tests, with claims found by the words that show them."""

from db.records import Article, Claim, Evidence, Head, Reason, Zone
from db.values import Capacity, Event, Part, PartialDate, Relation, ZoneKind, digest

DAY = PartialDate("2025-11-28")
HEADLINE = "Provincial leaders hear the Office’s report"
BODY = (
    "A working session on the afternoon of November 28 looked at the Office’s year. 🎉 Trần Tiến Dũng, "
    "Secretary of the provincial Party Committee, and Lê Thành Đô, Permanent Deputy Secretary of the "
    "provincial Party Committee, Chairman of the provincial People’s Council, were in the chair together."
)
CAPTION = "Secretary of the provincial Party Committee Trần Tiến Dũng at the session."
SECOND = (
    "Of the forty-two posts that the Office was given for 2025, forty are filled. It drafted close to "
    "1,100 documents in the year and moved its information system to all forty-five communes and wards."
)
THIRD = (
    "Summing up, Secretary of the provincial Party Committee Trần Tiến Dũng asked the Office to work more "
    "openly and to give its advice in good time."
)
FURNITURE = "Phạm Trung — reporter · Comment · Recent news"
TEXT = "\n\n".join((HEADLINE, BODY, CAPTION, SECOND, THIRD, FURNITURE))
PARTY = "provincial Party Committee"
COUNCIL = "provincial People’s Council"


def place(text: str, words: str, after: str = "") -> tuple[int, int]:
    """Return where words stand, at the first place after others."""
    start = text.index(words, text.index(after) if after else 0)
    return start, start + len(words)


def evidence(text: str, part: Part, words: str, after: str = "") -> Evidence:
    """Return evidence for words of a text."""
    start, end = place(text, words, after)
    return Evidence(part, start, end, words)


def zone(text: str, kind: ZoneKind, words: str) -> Zone:
    """Return the zone of words of a text."""
    return Zone(kind, *place(text, words))


def article(key: str, head: Head, text: str = TEXT, zones: tuple[Zone, ...] | None = None) -> Article:
    """Return an article of a text."""
    if zones is None:
        kinds = (
            (ZoneKind.HEADLINE, HEADLINE),
            (ZoneKind.BODY, BODY),
            (ZoneKind.CAPTION, CAPTION),
            (ZoneKind.BODY, SECOND),
            (ZoneKind.BODY, THIRD),
            (ZoneKind.FURNITURE, FURNITURE),
        )
        zones = tuple(zone(text, kind, words) for kind, words in kinds)
    return Article(key, f"reading of {key}", digest(text), text, zones, head, (f"{key}.txt",))


def claim(
    person: str,
    title: str,
    organization: str,
    shown: tuple[Evidence, ...],
    date: PartialDate | None,
    construction: str = "name, title",
) -> Claim:
    """Return a claim that somebody was seen in a post."""
    reasons = (Reason("construction", (("is", construction),)),)
    return Claim(
        person,
        title,
        organization,
        "Điện Biên",
        Event.SIGHTED,
        Capacity.FULL,
        Relation.CURRENT,
        date,
        None,
        None,
        0.9,
        shown,
        reasons,
    )


def session_claims(date: PartialDate | None) -> tuple[Claim, Claim, Claim]:
    """Return what the working session's article says: one claim of one person, two of another."""
    dung, do = "Trần Tiến Dũng", "Lê Thành Đô"
    office = "Permanent Deputy Secretary"
    return (
        claim(
            dung,
            "Secretary",
            "Điện Biên Provincial Party Committee",
            (
                evidence(TEXT, Part.PASSAGE, f"{dung}, Secretary of the {PARTY}"),
                evidence(TEXT, Part.PERSON, dung),
                evidence(TEXT, Part.TITLE, "Secretary"),
                evidence(TEXT, Part.ORGANIZATION, PARTY),
            ),
            date,
        ),
        claim(
            do,
            office,
            "Điện Biên Provincial Party Committee",
            (
                evidence(TEXT, Part.PASSAGE, f"{do}, {office} of the {PARTY}"),
                evidence(TEXT, Part.PERSON, do),
                evidence(TEXT, Part.TITLE, office),
                evidence(TEXT, Part.ORGANIZATION, PARTY, after=office),
            ),
            date,
        ),
        claim(
            do,
            "Chairman",
            "Điện Biên Provincial People’s Council",
            (
                evidence(TEXT, Part.PASSAGE, f"{do}, {office} of the {PARTY}, Chairman of the {COUNCIL}"),
                evidence(TEXT, Part.PERSON, do),
                evidence(TEXT, Part.TITLE, "Chairman"),
                evidence(TEXT, Part.ORGANIZATION, COUNCIL),
            ),
            date,
        ),
    )
