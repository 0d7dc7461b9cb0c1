"""Rows of the kept tables as the program writes them, to be written many at a time."""

from collections.abc import Iterable
from hashlib import sha256
from zlib import compress

from sqlalchemy import Insert

from db import models
from db.acts import Decision, Outcome
from db.codec import claim_key, encode, encode_outcome, subjects
from db.incoming import ReadFile
from db.prepared import adding
from db.records import Article, Claim
from db.values import fold, new_id
from tests.newsroom import NOON

ADD: dict[str, Insert] = {
    table.name: adding(table, "number", "office", "day", "doubt", "worth", "skips")
    for table in (
        models.blob,
        models.reading,
        models.source,
        models.article,
        models.claim,
        models.queued,
        models.act,
        models.decision,
        models.subject,
    )
}
Rows = dict[str, list[dict[str, object]]]


def keep_article(rows: Rows, file: ReadFile, waiting: int, decided: int) -> Article:
    """Add the rows of a file that was read; return it as the article that it is."""
    text_sha256 = blob_sha256 = sha256(file.content).hexdigest()
    made = Article(new_id(), new_id(), text_sha256, file.text, file.zones, file.head)
    rows["blob"].append({"sha256": blob_sha256, "size": len(file.content), "content": compress(file.content)})
    rows["reading"].append(
        {
            "id": made.reading_id,
            "text_sha256": text_sha256,
            "reader": file.reader,
            "text": file.text,
            "zones": encode(file.zones),
        }
    )
    rows["source"].append(
        {
            "id": new_id(),
            "kind": "article",
            "origin": file.path,
            "added_at": NOON.isoformat(),
            "blob_sha256": blob_sha256,
            "reading_id": made.reading_id,
        }
    )
    rows["article"].append(
        {
            "id": made.id,
            "reading_id": made.reading_id,
            "title_folded": fold(file.head.title),
            "content": encode(file.head),
            "published": file.head.published.text if file.head.published else None,
            "extracted_by": "1",
            "open": waiting,
            "decided": decided,
            "unsure": 0,
            "kind": "article",
            "restricted": 0,
        }
    )
    return made


def claim_row(key: str, article_id: str, claim: Claim, decided: tuple[str, str] | None) -> dict[str, object]:
    """Return a claim's row, accepted where a person and a post are given."""
    person_id, post_id = decided or (None, None)
    return {
        "id": new_id(),
        "key": key,
        "article_id": article_id,
        "person_folded": fold(claim.person),
        "body_folded": fold(claim.organization or ""),
        "content": encode(claim),
        "standing": "repeat" if decided else "",
        "decision": "accepted" if decided else "",
        "person_id": person_id,
        "post_id": post_id,
    }


def queued_row(row: dict[str, object], article: Article, claim: Claim) -> dict[str, object]:
    """Return the row by which the claim is found in the queue."""
    return {
        "claim_id": row["id"],
        "article_id": article.id,
        "person": row["person_folded"],
        "title": fold(claim.title),
        "body": row["body_folded"],
        "area": fold(claim.area or ""),
        "outlet": fold(article.head.outlet or ""),
        "confidence": claim.confidence,
        "state": 0 if row["decision"] else 1,
    }


def add_act(rows: Rows, sequence: int, outcomes: Iterable[Outcome]) -> None:
    """Add the rows of one act with these outcomes."""
    act_id = new_id()
    rows["act"].append(
        {
            "id": act_id,
            "replica": "bulk",
            "sequence": sequence,
            "curator": "curator",
            "at": NOON.isoformat(),
            "program": "test",
            "gesture": "accept",
            "undone": 0,
        }
    )
    for one in (Decision(new_id(), act_id, outcome) for outcome in outcomes):
        kind, content = encode_outcome(one.outcome)
        rows["decision"].append(
            {
                "id": one.id,
                "act_id": act_id,
                "kind": kind,
                "claim_key": claim_key(one.outcome),
                "content": content,
            }
        )
        said = dict.fromkeys(subjects(one.outcome))
        rows["subject"] += [{"subject_id": key, "decision_id": one.id} for key in said]
