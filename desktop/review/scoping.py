"""Questions on posts out of scope: they are not put."""

from collections.abc import Sequence

from db.store import Unit
from db.values import RuleKind
from desktop.ledger import out_of_scope
from desktop.review.worth import Asked


def in_scope(unit: Unit, found: Sequence[Asked]) -> list[Asked]:
    """Return what is asked of a post that no rule leaves out."""
    rules = unit.directory.rules(RuleKind.SCOPE)
    if not rules:
        return list(found)
    posts = unit.directory.posts({key for one in found for key in one.posts})
    bodies = unit.directory.organizations({post.organization_id for post in posts.values()})
    left_out = out_of_scope(posts.values(), bodies, rules)
    return [one for one in found if not left_out.issuperset(one.posts)]
