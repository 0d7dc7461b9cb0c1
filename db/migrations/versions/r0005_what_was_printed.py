"""Editions are kept with their content, and profiles by which they are made."""

from alembic import op
from sqlalchemy import Column, Integer, LargeBinary, Text

revision = "5"
down_revision = "4"

SAID = ("as_of", "known_at", "act_id", "program", "profile", "digest")


def upgrade() -> None:
    """Make room for editions and profiles: there are none yet."""
    op.create_table(
        "edition",
        Column("id", Text, primary_key=True),
        Column("name", Text, nullable=False, unique=True),
        *(Column(name, Text, nullable=False) for name in SAID),
        Column("lines", Integer, nullable=False),
        Column("content", LargeBinary, nullable=False),
        sqlite_strict=True,
    )
    op.create_table(
        "profile",
        Column("name", Text, primary_key=True),
        Column("content", Text, nullable=False),
        sqlite_strict=True,
    )
