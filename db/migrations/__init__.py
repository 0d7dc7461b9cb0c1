"""Alembic's revisions of the kept tables; derived ones are dropped and folded again instead."""
