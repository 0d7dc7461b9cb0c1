"""Articles are found by the words of their titles; what decisions are on takes half its room."""

from alembic import op
from sqlalchemy import Column, ForeignKey, Text

revision = "7"
down_revision = "6"

KEEPING = (
    """CREATE VIRTUAL TABLE titled USING fts5(
        title, article_id UNINDEXED, prefix='1 2 3', tokenize='unicode61 remove_diacritics 0')""",
    """CREATE TRIGGER article_titled AFTER INSERT ON article WHEN new.kind = 'article' BEGIN
        INSERT INTO titled(rowid, title, article_id) VALUES (new.rowid, new.title_folded, new.id); END""",
    """CREATE TRIGGER article_retitled AFTER UPDATE OF title_folded, id ON article
        WHEN new.kind = 'article' BEGIN
        UPDATE titled SET title = new.title_folded, article_id = new.id
        WHERE rowid = new.rowid AND article_id = old.id; END""",
)


def upgrade() -> None:
    """Put every title into its index, and the rows of ``subject`` into their key's own tree."""
    for statement in KEEPING:
        op.execute(statement)
    op.execute(
        """INSERT INTO titled(rowid, title, article_id)
        SELECT rowid, title_folded, id FROM article WHERE kind = 'article' ORDER BY rowid"""
    )
    op.create_table(
        "subject_by_key",
        Column("subject_id", Text, primary_key=True),
        Column("decision_id", Text, ForeignKey("decision.id"), primary_key=True),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.execute("INSERT INTO subject_by_key SELECT * FROM subject ORDER BY subject_id, decision_id")
    op.drop_table("subject")
    op.rename_table("subject_by_key", "subject")
