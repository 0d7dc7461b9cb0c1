"""Articles are read again by better readers; the former readings stay, for what was decided on them."""

from alembic import op
from sqlalchemy import Column, ForeignKey, Text

revision = "6"
down_revision = "5"


def upgrade() -> None:
    """Make room for former readings: there are none yet."""
    op.create_table(
        "former",
        Column("reading_id", Text, ForeignKey("reading.id"), primary_key=True),
        Column("article_id", Text, ForeignKey("article.id"), nullable=False, index=True),
        sqlite_strict=True,
    )
