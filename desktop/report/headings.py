"""What stands over the lines of an organization or an area."""

from collections import Counter
from collections.abc import Iterable

from db.records import Organization, Post
from db.values import PostState
from desktop.report.names import second_name
from desktop.report.register import Register
from desktop.report.words import Word, Words

_COUNTED = (
    (PostState.HELD, Word.HELD_N),
    (PostState.VACANT, Word.VACANT_N),
    (PostState.UNKNOWN, Word.UNKNOWN_N),
)


def tally(register: Register, posts: Iterable[Post]) -> Counter[PostState]:
    """Return how many of these posts are held, vacant and unknown."""
    return Counter(register.post_state(post) for post in posts)


def posts_in_words(words: Words, states: Counter[PostState]) -> str:
    """Return ``6 posts known, 5 held, 1 unknown``; nothing where there is no post."""
    if not states.total():
        return ""
    counts = [words(word, count=f"{states[state]:,}") for state, word in _COUNTED if states[state]]
    return ", ".join((words.count(Word.POST_1, Word.POST_N, states.total()), *counts))


def subtitle(
    words: Words, organization: Organization, above: Organization | None, states: Counter[PostState]
) -> str:
    """Return a body's second name, kind and posts; what its parent's heading says is not said again."""
    kind = words.body(organization.branch, organization.level)
    if above and (above.branch, above.level) == (organization.branch, organization.level):
        kind = ""
    count = posts_in_words(words, states) if above is None or states.total() > 1 else ""
    second = second_name(organization.name, organization.names, words.language)
    return " · ".join(filter(None, (second, kind, count)))


def division_subtitle(words: Words, organizations: int, states: Counter[PostState]) -> str:
    """Return ``4 bodies · 12 posts known, 9 held, 3 unknown``."""
    bodies = words.count(Word.ORGANIZATION_1, Word.ORGANIZATION_N, organizations)
    return " · ".join(filter(None, (bodies, posts_in_words(words, states))))
