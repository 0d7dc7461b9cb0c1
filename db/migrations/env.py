"""Runs the revisions on the connection that the store hands over."""

from alembic import context

from db.models import kept

context.configure(connection=context.config.attributes["connection"], target_metadata=kept)
context.run_migrations()
