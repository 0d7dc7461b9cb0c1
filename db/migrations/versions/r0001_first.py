"""The first tables: sources as they came, claims, acts and decisions."""

from alembic import op
from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, Text, UniqueConstraint

revision = "1"
down_revision = None

STRICT = {"sqlite_strict": True}


def upgrade() -> None:
    """Make the kept tables."""
    _sources()
    _claims()
    _decisions()


def _text(
    name: str, *rest: ForeignKey, null: bool = False, index: bool = False, unique: bool = False
) -> Column[str]:
    return Column(name, Text, *rest, nullable=null, index=index, unique=unique)


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default="0")


def _key(name: str) -> Column[str]:
    return Column(name, Text, primary_key=True)


def _sources() -> None:
    op.create_table("setting", _key("key"), _text("value"), **STRICT)
    op.create_table(
        "blob", _key("sha256"), _number("size"), Column("content", LargeBinary, nullable=False), **STRICT
    )
    op.create_table(
        "reading",
        _key("id"),
        *map(_text, ("text_sha256", "reader", "text", "zones")),
        UniqueConstraint("text_sha256", "reader"),
        **STRICT,
    )
    op.create_table(
        "source",
        _key("id"),
        *map(_text, ("kind", "origin", "added_at")),
        _text("blob_sha256", ForeignKey("blob.sha256")),
        _text("reading_id", ForeignKey("reading.id"), index=True),
        UniqueConstraint("blob_sha256", "origin"),
        **STRICT,
    )
    op.create_table(
        "article",
        _key("id"),
        _text("reading_id", ForeignKey("reading.id"), unique=True),
        *map(_text, ("title_folded", "content")),
        _text("published", null=True),
        _text("extracted_by", null=True),
        _number("open"),
        _number("decided"),
        _number("unsure"),
        **STRICT,
    )


def _claims() -> None:
    op.create_table(
        "claim",
        _key("id"),
        _text("key", unique=True),
        _text("article_id", ForeignKey("article.id"), index=True),
        _text("person_folded", index=True),
        _text("body_folded", index=True),
        *map(_text, ("content", "standing", "decision")),
        _text("person_id", null=True),
        _text("post_id", null=True),
        **STRICT,
    )


def _decisions() -> None:
    op.create_table(
        "act",
        _key("id"),
        _text("replica"),
        _number("sequence"),
        *map(_text, ("curator", "at", "program", "gesture")),
        _number("undone"),
        UniqueConstraint("replica", "sequence"),
        **STRICT,
    )
    op.create_table(
        "decision",
        _key("id"),
        _text("act_id", ForeignKey("act.id"), index=True),
        _text("kind"),
        _text("claim_key", null=True, index=True),
        _text("content"),
        **STRICT,
    )
    op.create_table(
        "subject",
        _key("subject_id"),
        Column("decision_id", Text, ForeignKey("decision.id"), primary_key=True),
        **STRICT,
    )
