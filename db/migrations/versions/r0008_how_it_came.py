"""Imports are kept with what came of each file, and can be taken out; copies know of which article."""

from alembic import op
from sqlalchemy import REAL, Column, ForeignKey, Integer, LargeBinary, Text

revision = "8"
down_revision = "7"


UNTITLED = """CREATE TRIGGER article_untitled AFTER DELETE ON article WHEN old.kind = 'article' BEGIN
    DELETE FROM titled WHERE rowid = old.rowid AND article_id = old.id; END"""


def upgrade() -> None:
    """Make room; imports so far are told by when their articles came."""
    op.create_table(
        "run",
        Column("id", Text, primary_key=True),
        Column("at", Text, nullable=False),
        Column("until", Text),
        Column("places", Text, nullable=False),
        Column("total", Integer, nullable=False),
        Column("undone", Integer, nullable=False, server_default="0"),
        sqlite_strict=True,
    )
    op.create_table(
        "came",
        Column("run_id", Text, ForeignKey("run.id"), primary_key=True),
        Column("path", Text, primary_key=True),
        Column("file", Text, nullable=False),
        Column("fate", Text, nullable=False),
        Column("article_id", Text, index=True),
        Column("of_id", Text),
        Column("reason", Text),
        sqlite_strict=True,
    )
    op.create_table(
        "filed",
        Column("run_id", Text, ForeignKey("run.id"), primary_key=True),
        Column("file", Text, primary_key=True),
        sqlite_strict=True,
    )
    op.create_table(
        "sketch",
        Column("article_id", Text, ForeignKey("article.id"), primary_key=True),
        Column("content", LargeBinary, nullable=False),
        sqlite_strict=True,
    )
    op.create_table(
        "copy",
        Column("article_id", Text, ForeignKey("article.id"), primary_key=True),
        Column("of_id", Text, ForeignKey("article.id"), nullable=False, index=True),
        Column("shared", REAL, nullable=False),
        sqlite_strict=True,
    )
    op.execute(UNTITLED)
    op.execute("CREATE INDEX ix_article_url ON article (json_extract(content, '$.url'))")
