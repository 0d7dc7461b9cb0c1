"""${message}."""

from alembic import op

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}


def upgrade() -> None:
    """Change the kept tables; never touch decisions' content."""
    ${upgrades if upgrades else "pass"}
