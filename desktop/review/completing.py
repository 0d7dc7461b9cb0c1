"""How the fields of a correction are completed, for articles and for cards alike."""

from db.store import Store

FIELDS = ("person", "organization")


def completions(store: Store, field: str, prefix: str) -> list[str]:
    """Return what the directory knows that begins so; nothing for other fields, or for no letters."""
    if field not in FIELDS or not prefix.strip():
        return []
    with store.read() as unit:
        return unit.search.names(field, prefix)
