"""Posts that rules leave out of scope: kept with the person, never asked about, not printed."""

from collections.abc import Iterable, Mapping

from db.records import Organization, Post
from db.rules import Rule
from db.values import RuleKind


def out_of_scope(
    posts: Iterable[Post], organizations: Mapping[str, Organization], rules: Iterable[Rule]
) -> frozenset[str]:
    """Return the ids of the posts that a rule leaves out by their branch, level or role."""
    scopes = [one for one in rules if one.kind is RuleKind.SCOPE]
    return frozenset(post.id for post in posts if scopes and _is_covered(post, organizations, scopes))


def _is_covered(post: Post, organizations: Mapping[str, Organization], scopes: Iterable[Rule]) -> bool:
    body = organizations.get(post.organization_id)
    branch, level = (body.branch, body.level) if body else ("", "")
    return any(one.covers(branch=branch, level=level, role=post.role) for one in scopes)
