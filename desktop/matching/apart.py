"""Whom an article does not mean, as the curator said: they come back as no candidate of it."""

_NOT, _IN = "not ", " in "


def not_meant(person_id: str, article_id: str) -> str:
    """Return the key under which it is declined that an article means a person."""
    return f"{_NOT}{person_id}{_IN}{article_id}"


def told_apart(proposal_key: str) -> tuple[str, str] | None:
    """Return the person and the article of such a key, None for any other."""
    person_id, found, article_id = proposal_key.removeprefix(_NOT).partition(_IN)
    return (person_id, article_id) if found and proposal_key.startswith(_NOT) else None
