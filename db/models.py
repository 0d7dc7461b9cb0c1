"""The tables. ``kept`` holds sources and decisions, ``derived`` only what folding them gives.

A row's ``content`` is its record as JSON; the other columns are what is asked for by. Tables are
STRICT; dates and times are ISO text, EDTF where they may be partial.
"""

from sqlalchemy import (
    REAL,
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    literal_column,
    text,
)

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
kept = MetaData(naming_convention=NAMING)
derived = MetaData(naming_convention=NAMING)


setting = Table(
    "setting",
    kept,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_strict=True,
)

blob = Table(
    "blob",
    kept,
    Column("sha256", Text, primary_key=True),
    Column("size", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),
    sqlite_strict=True,
)

reading = Table(
    "reading",
    kept,
    Column("id", Text, primary_key=True),
    *(Column(name, Text, nullable=False) for name in ("text_sha256", "reader", "text", "zones")),
    UniqueConstraint("text_sha256", "reader"),
    sqlite_strict=True,
)

source = Table(
    "source",
    kept,
    Column("id", Text, primary_key=True),
    *(Column(name, Text, nullable=False) for name in ("kind", "origin", "added_at")),
    Column("blob_sha256", Text, ForeignKey("blob.sha256"), nullable=False),
    Column("reading_id", Text, ForeignKey("reading.id"), nullable=False, index=True),
    UniqueConstraint("blob_sha256", "origin"),
    sqlite_strict=True,
)

article = Table(
    "article",
    kept,
    Column("id", Text, primary_key=True),
    Column("reading_id", Text, ForeignKey("reading.id"), nullable=False, unique=True),
    Column("title_folded", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("published", Text),
    Column("extracted_by", Text),
    Column("open", Integer, nullable=False, default=0),
    Column("decided", Integer, nullable=False, default=0),
    Column("unsure", Integer, nullable=False, default=0),
    Column("kind", Text, nullable=False, default="article"),
    Column("restricted", Integer, nullable=False, default=0),
    Index("ix_article_waiting", "id", sqlite_where=text("open > 0")),
    Index("ix_article_unsure", "id", sqlite_where=text("unsure > 0")),
    sqlite_strict=True,
)

amount = Table(
    "amount",
    kept,
    Column("name", Text, primary_key=True),
    Column("value", Integer, nullable=False),
    sqlite_strict=True,
)
"""How many ``articles`` there are, and claims ``open`` in them: always shown, so triggers keep them."""

IN_ROSTER: ColumnElement[bool] = literal_column("""instr(content, '"roster":true') > 0""")
"""The condition of the index over claims of complete lists; SQLite takes it only where it is asked so."""

claim = Table(
    "claim",
    kept,
    Column("id", Text, primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    Column("article_id", Text, ForeignKey("article.id"), nullable=False, index=True),
    Column("person_folded", Text, nullable=False),
    Column("body_folded", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("standing", Text, nullable=False, default=""),
    Column("decision", Text, nullable=False, default=""),
    Column("person_id", Text),
    Column("post_id", Text),
    Index("ix_claim_open_person", "person_folded", sqlite_where=text("decision = ''")),
    Index("ix_claim_open_body", "body_folded", sqlite_where=text("decision = ''")),
    Index("ix_claim_open_post", "post_id", sqlite_where=text("decision = ''")),
    Index("ix_claim_unseen", "id", sqlite_where=text("decision = '' AND standing = ''")),
    Index("ix_claim_in_roster", "article_id", sqlite_where=IN_ROSTER),
    Index("ix_claim_looked_up", "id", sqlite_where=text("decision = 'look up'")),
    sqlite_strict=True,
)

_WAITING = text("state = 1")
queued = Table(
    "queued",
    kept,
    Column("number", Integer, primary_key=True),
    Column("claim_id", Text, ForeignKey("claim.id"), nullable=False, unique=True),
    Column("article_id", Text, ForeignKey("article.id"), nullable=False),
    *(
        Column(name, Text, nullable=False, server_default="")
        for name in ("person", "title", "body", "area", "outlet", "office", "day", "doubt")
    ),
    Column("worth", Integer, nullable=False, server_default="4"),
    Column("confidence", REAL, nullable=False, server_default="0"),
    Column("state", Integer, nullable=False, server_default="1"),
    Column("skips", Integer, nullable=False, server_default="0"),
    Index("ix_queued_worth", "worth", "office", "day", "number", sqlite_where=_WAITING),
    Index("ix_queued_area", "area", "worth", "office", "day", "number", sqlite_where=_WAITING),
    Index("ix_queued_outlet", "outlet", "worth", "office", "day", "number", sqlite_where=_WAITING),
    Index("ix_queued_body", "body", "worth", "office", "day", "number", sqlite_where=_WAITING),
    Index("ix_queued_article", "article_id", "number", sqlite_where=_WAITING),
    Index("ix_queued_day", "day", "number", sqlite_where=_WAITING),
    Index("ix_queued_confidence", "confidence", "number", sqlite_where=_WAITING),
    Index("ix_queued_office", "office", "day", "number", sqlite_where=_WAITING),
    sqlite_strict=True,
)
"""Each claim with what the queue is ordered and searched by; triggers keep ``state`` with its decision."""

act = Table(
    "act",
    kept,
    Column("id", Text, primary_key=True),
    Column("replica", Text, nullable=False),
    Column("sequence", Integer, nullable=False),
    *(Column(name, Text, nullable=False) for name in ("curator", "at", "program", "gesture")),
    Column("undone", Integer, nullable=False, default=0),
    UniqueConstraint("replica", "sequence"),
    sqlite_strict=True,
)

decision = Table(
    "decision",
    kept,
    Column("id", Text, primary_key=True),
    Column("act_id", Text, ForeignKey("act.id"), nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("claim_key", Text, index=True),
    Column("content", Text, nullable=False),
    sqlite_strict=True,
)

subject = Table(
    "subject",
    kept,
    Column("subject_id", Text, primary_key=True),
    Column("decision_id", Text, ForeignKey("decision.id"), primary_key=True),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

person = Table(
    "person",
    derived,
    Column("id", Text, primary_key=True),
    Column("content", Text, nullable=False),
    sqlite_strict=True,
)

area = Table(
    "area",
    derived,
    Column("id", Text, primary_key=True),
    Column("content", Text, nullable=False),
    sqlite_strict=True,
)

organization = Table(
    "organization",
    derived,
    Column("id", Text, primary_key=True),
    Column("parent_id", Text, index=True),
    Column("area_id", Text, index=True),
    Column("content", Text, nullable=False),
    sqlite_strict=True,
)

post = Table(
    "post",
    derived,
    Column("id", Text, primary_key=True),
    Column("organization_id", Text, nullable=False),
    Column("role_folded", Text, nullable=False),
    Column("content", Text, nullable=False),
    Index("ix_post_organization_id_role_folded", "organization_id", "role_folded"),
    sqlite_strict=True,
)

tenure = Table(
    "tenure",
    derived,
    Column("id", Text, primary_key=True),
    Column("person_id", Text, nullable=False, index=True),
    Column("post_id", Text, nullable=False),
    *(Column(name, Text, nullable=False) for name in ("seen", "begins", "over", "content")),
    Index("ix_tenure_post_id_seen", "post_id", "seen", "id", "begins", "over"),
    sqlite_strict=True,
)
"""``seen`` is the last day on which they were seen, ``begins`` the first of which a source speaks, ``over``
that by which they had left; empty where nobody says. By these a page of holders as of a day is found."""

citation = Table(
    "citation",
    derived,
    Column("id", Text, primary_key=True),
    Column("tenure_id", Text, nullable=False, index=True),
    Column("article_id", Text, nullable=False, index=True),
    *(Column(name, Text, nullable=False) for name in ("decision_id", "content")),
    sqlite_strict=True,
)

KIND_MARK = "\ue000"
"""Before an entity's kind among its words: a letter to the index that nobody types."""

findable = Table(
    "findable",
    derived,
    Column("number", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("id", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("sort_key", Text, nullable=False),
    Column("words", Text, nullable=False),
    Index("ix_findable_kind_sort_key", "kind", "sort_key", "id"),
    sqlite_strict=True,
)

named = Table(
    "named",
    derived,
    Column("folded", Text, primary_key=True),
    Column("id", Text, primary_key=True, index=True),
    Column("kind", Text, nullable=False),
    sqlite_strict=True,
)

alias = Table(
    "alias",
    derived,
    Column("id", Text, primary_key=True),
    Column("canonical_id", Text, nullable=False, index=True),
    sqlite_strict=True,
)

holding = Table(
    "holding",
    derived,
    Column("id", Text, primary_key=True),
    Column("person_id", Text, nullable=False),
    Column("post_id", Text, nullable=False, index=True),
    Column("tenure_id", Text, nullable=False, index=True),
    Index("ix_holding_person_id_post_id", "person_id", "post_id"),
    sqlite_strict=True,
)

amendment = Table(
    "amendment",
    derived,
    Column("id", Text, primary_key=True),
    Column("tenure_id", Text, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("content", Text, nullable=False),
    sqlite_strict=True,
)

reference = Table(
    "reference",
    derived,
    Column("id", Text, primary_key=True),
    Column("to_id", Text, primary_key=True, index=True),
    sqlite_strict=True,
)

judgement = Table(
    "judgement",
    derived,
    Column("kept_id", Text, primary_key=True),
    Column("other_id", Text, primary_key=True, index=True),
    Column("content", Text, nullable=False),
    sqlite_strict=True,
)

mandate = Table(
    "mandate",
    derived,
    Column("id", Text, primary_key=True),
    Column("organization_id", Text, nullable=False, index=True),
    Column("content", Text, nullable=False),
    sqlite_strict=True,
)

note = Table(
    "note",
    derived,
    Column("id", Text, primary_key=True),
    Column("subject_id", Text, nullable=False, index=True),
    Column("content", Text, nullable=False),
    sqlite_strict=True,
)

rule = Table(
    "rule",
    derived,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False, index=True),
    Column("content", Text, nullable=False),
    sqlite_strict=True,
)

declined = Table(
    "declined",
    derived,
    Column("id", Text, primary_key=True),
    Column("why", Text, nullable=False),
    sqlite_strict=True,
)
