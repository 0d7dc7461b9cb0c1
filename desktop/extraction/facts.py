"""Claims as lines of FACTS.jsonl."""

import json
from collections.abc import Iterator, Sequence

from db.records import Claim


def facts_lines(article_id: str, claims: Sequence[Claim]) -> Iterator[str]:
    """Return one line of JSON for each claim on a post, without line end, in the order of the text."""
    ordered = sorted(
        (claim for claim in claims if claim.attribute is None),
        key=lambda claim: (
            claim.evidence[0].start if claim.evidence else 0,
            claim.person,
            claim.title,
            claim.organization or "",
        ),
    )
    for claim in ordered:
        yield json.dumps(_fact(article_id, claim), ensure_ascii=False)


def _fact(article_id: str, claim: Claim) -> dict[str, object]:
    return {
        "schema": 1,
        "article": article_id,
        "person": claim.person,
        "title": claim.title,
        "organization": claim.organization,
        "area": claim.area,
        "event": claim.event.value,
        "capacity": claim.capacity.value,
        "status": claim.relation.value,
        "as_of": claim.as_of.text if claim.as_of else None,
        "start": claim.start.text if claim.start else None,
        "end": claim.end.text if claim.end else None,
        "confidence": round(claim.confidence, 4),
        "evidence": [
            {"start": one.start, "end": one.end, "part": one.part.value, "quote": one.quote}
            for one in claim.evidence
        ],
    }
