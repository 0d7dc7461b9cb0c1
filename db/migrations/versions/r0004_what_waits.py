"""Claims wait in the order of their worth, and are found by their words."""

from collections.abc import Iterator

import msgspec
from alembic import op
from sqlalchemy import REAL, Column, Connection, ForeignKey, Integer, Text, text

from db.values import fold

revision = "4"
down_revision = "3"

WAITING = text("state = 1")
INDEXES = {
    "worth": ("worth", "office", "day", "number"),
    "area": ("area", "worth", "office", "day", "number"),
    "outlet": ("outlet", "worth", "office", "day", "number"),
    "body": ("body", "worth", "office", "day", "number"),
    "article": ("article_id", "number"),
    "day": ("day", "number"),
    "confidence": ("confidence", "number"),
    "office": ("office", "day", "number"),
}
WORDS = "{0}.person || ' ' || {0}.title || ' ' || {0}.body || ' ' || {0}.area || ' ' || {0}.outlet"
KEEPING = (
    """CREATE VIRTUAL TABLE said USING fts5(
        words, content='', prefix='1 2 3 4', tokenize='unicode61 remove_diacritics 0')""",
    f"""CREATE TRIGGER queued_added AFTER INSERT ON queued BEGIN
        INSERT INTO said(rowid, words) VALUES (new.number, {WORDS.format("new")}); END""",  # noqa: S608
    f"""CREATE TRIGGER queued_gone AFTER DELETE ON queued BEGIN
        INSERT INTO said(said, rowid, words)
        VALUES ('delete', old.number, {WORDS.format("old")}); END""",  # noqa: S608 - constants
    """CREATE TRIGGER claim_gone AFTER DELETE ON claim BEGIN
        DELETE FROM queued WHERE claim_id = old.id; END""",
    """CREATE TRIGGER claim_decided AFTER UPDATE OF decision ON claim
        WHEN (new.decision = '') <> (old.decision = '') BEGIN
        UPDATE queued SET state = CASE WHEN new.decision <> '' THEN 0 WHEN worth = 10 THEN 3
        WHEN skips >= 3 THEN 2 ELSE 1 END WHERE claim_id = new.id; END""",
)
PORTION = 5000


def upgrade() -> None:
    """Make the queue with what keeps it, and put every claim into it; each is to be seen again."""
    _make()
    connection = op.get_bind()
    for portion in _portions(connection):
        connection.execute(
            text(
                """INSERT INTO queued(claim_id, article_id, person, title, body, area, outlet, day,
                confidence, state) VALUES (:claim_id, :article_id, :person, :title, :body, :area, :outlet,
                :day, :confidence, :state)"""
            ),
            portion,
        )
    op.execute("UPDATE claim SET standing = '' WHERE decision = '' AND standing <> 'out of scope'")
    op.create_index("ix_claim_looked_up", "claim", ["id"], sqlite_where=text("decision = 'look up'"))


def _make() -> None:
    words = ("person", "title", "body", "area", "outlet", "office", "day", "doubt")
    op.create_table(
        "queued",
        Column("number", Integer, primary_key=True),
        Column("claim_id", Text, ForeignKey("claim.id"), nullable=False, unique=True),
        Column("article_id", Text, ForeignKey("article.id"), nullable=False),
        *(Column(name, Text, nullable=False, server_default="") for name in words),
        Column("worth", Integer, nullable=False, server_default="4"),
        Column("confidence", REAL, nullable=False, server_default="0"),
        Column("state", Integer, nullable=False, server_default="1"),
        Column("skips", Integer, nullable=False, server_default="0"),
        sqlite_strict=True,
    )
    for name, columns in INDEXES.items():
        op.create_index(f"ix_queued_{name}", "queued", list(columns), sqlite_where=WAITING)
    for statement in KEEPING:
        op.execute(statement)


def _portions(connection: Connection) -> Iterator[list[dict[str, object]]]:
    rows = connection.execute(
        text(
            """SELECT claim.id, article_id, claim.content, claim.decision, claim.standing,
            json_extract(article.content, '$.outlet'), json_extract(article.content, '$.area')
            FROM claim JOIN article ON article.id = claim.article_id ORDER BY claim.id"""
        )
    )
    while portion := rows.fetchmany(PORTION):
        yield [_row(*row) for row in portion]


def _row(
    claim_id: str,
    article_id: str,
    content: str,
    decision: str,
    standing: str,
    outlet: str | None,
    area: str | None,
) -> dict[str, object]:
    claim = msgspec.json.decode(content)
    waiting = 3 if standing == "out of scope" else 1
    return {
        "claim_id": claim_id,
        "article_id": article_id,
        "person": fold(claim["person"]),
        "title": fold(claim["title"]),
        "body": fold(claim.get("organization") or ""),
        "area": fold(claim.get("area") or area or ""),
        "outlet": fold(outlet or ""),
        "day": "",
        "confidence": claim["confidence"],
        "state": 0 if decision else waiting,
    }
