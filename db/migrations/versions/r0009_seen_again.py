"""What an act changed is noted once, in place of at each claim that shares it; complete lists are found."""

from alembic import op
from sqlalchemy import Column, Integer, Text

revision = "9"
down_revision = "8"


def upgrade() -> None:
    """Make room; nothing is left behind in a file so far but what its claims themselves say."""
    op.create_table(
        "stirred",
        Column("shared", Text, primary_key=True),
        Column("name", Text, primary_key=True),
        Column("after", Integer, nullable=False, server_default="0"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.execute(
        """CREATE INDEX ix_claim_in_roster ON claim (article_id)
        WHERE instr(content, '"roster"\\:true') > 0"""
    )
