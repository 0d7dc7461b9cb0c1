"""Rows of lists and notes are sources beside articles, and any of them may be kept out of print."""

from alembic import op
from sqlalchemy import Column, Integer, Text

revision = "2"
down_revision = "1"


def upgrade() -> None:
    """Say of each article what kind of source it is, and whether it may be printed."""
    op.add_column("article", Column("kind", Text, nullable=False, server_default="article"))
    op.add_column("article", Column("restricted", Integer, nullable=False, server_default="0"))
