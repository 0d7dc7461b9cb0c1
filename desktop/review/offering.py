"""What a correction of a wording suggests: a rule for that outlet, offered and never laid down by itself."""

from collections.abc import Iterator

from db.acts import Accepted, Act
from db.rules import Rule, rule_of
from db.store import Unit
from db.values import RuleKind, fold
from desktop.matching import beside, body_of, place_of, role_of


def offered(unit: Unit, act: Act | None) -> tuple[Rule, ...]:
    """Return the rules that an act of correcting suggests, without those that hold already."""
    said = [one.outcome for one in act.decisions] if act else []
    found = [rule for one in said if isinstance(one, Accepted) for rule in _of(unit, one)]
    there = {one.values for one in unit.directory.rules(RuleKind.WORDING)}
    return tuple(dict.fromkeys(one for one in found if one.values not in there))


def _of(unit: Unit, said: Accepted) -> Iterator[Rule]:
    if said.suggested is None or not said.outlet:
        return
    was, now = said.suggested, said.claim
    if was.organization and now.organization and fold(was.organization) != fold(now.organization):
        yield _of_body(unit, said, was.organization, now.organization)
    if fold(was.title) != fold(now.title):
        body = body_of(now.organization or now.area or "", now.area, said.outlet)
        role = role_of(now.title, body.branch, body.kind)
        yield _rule(said.outlet, was.title, "role", role.name)


def _of_body(unit: Unit, said: Accepted, written: str, meant: str) -> Rule:
    """Return the rule for a kind of body at whatever place, or for this one where it is of no kind."""
    outlet, area = said.outlet or "", said.claim.area
    body = body_of(meant, area)
    if body.kind and beside(body_of(written, area), body.kind).name == body.name:
        return _rule(outlet, place_of(written, area).rest, "body", body.kind)
    (post,) = unit.directory.posts([said.post_id]).values()
    return _rule(outlet, written, "organization_id", post.organization_id)


def _rule(outlet: str, written: str, key: str, meant: str) -> Rule:
    """Return a wording; another one for the same words of that outlet takes its place."""
    return rule_of(RuleKind.WORDING, {"outlet": outlet, "written": written, key: meant})
