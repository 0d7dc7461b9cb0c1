"""Terms of office: apart from the days on which a person began and left."""

import re
from collections.abc import Iterable

from db.records import Citation, Evidence
from db.values import Part, PartialDate

LONGEST_TERM = 10
"""Years; a longer span in a text is no term of office."""

_YEARS = r"((?:19|20)\d\d)\s*[-\u2013\u2014/]\s*((?:19|20)\d\d)"
_SPAN = re.compile(_YEARS)
_WORDS = r"(?:term|tenure|nhiệm kỳ)"
_TERM = re.compile(
    rf"\W{{0,3}}(?:(?:for|in|of)\s)?(?:the\s)?(?:{_WORDS}\W{{1,3}}(?:of\s)?{_YEARS}|{_YEARS}\s{_WORDS})",
    re.IGNORECASE,
)


def term_of(citations: Iterable[Citation]) -> PartialDate | None:
    """Return the latest term of office that a source names for the post itself."""
    named = [one.term or term_in(one.evidence) for one in citations if one.term or one.evidence]
    return max((term for term in named if term), default=None)


def term_in(evidence: Iterable[Evidence]) -> PartialDate | None:
    """Return the term whose words follow a claim's title or body at once, as ``2020/2025``.

    A term named elsewhere in the sentence may be that of a congress, of a plan, of somebody else.
    """
    pieces = list(evidence)
    if not any(one.part is Part.PASSAGE and _SPAN.search(one.quote) for one in pieces):
        return None
    last = [one.end for one in pieces if one.part in (Part.TITLE, Part.ORGANIZATION)]
    for passage in pieces:
        if passage.part is Part.PASSAGE:
            for end in last:
                if passage.start <= end <= passage.end and (found := _term(passage, end)):
                    return found
    return None


def _term(passage: Evidence, after: int) -> PartialDate | None:
    match = _TERM.match(passage.quote, after - passage.start)
    if match is None:
        return None
    first, last = (int(year) for year in match.groups() if year)
    return PartialDate(f"{first}/{last}") if 0 < last - first <= LONGEST_TERM else None
