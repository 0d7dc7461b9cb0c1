"""What a claim means by the directory's own rules: an outlet's wordings, and what is out of scope."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from db.records import Claim, Organization
from db.rules import Rule
from db.values import RuleKind, fold
from desktop.matching.bodies import Body, beside, body_of
from desktop.matching.kinds import kinds
from desktop.matching.places import place_of
from desktop.matching.roles import Role, role_of
from desktop.matching.wording import bag

OUT_OF_SCOPE = "out of scope"
"""The standing of a claim on a post that a rule leaves out: kept with the person, and never a card."""
KINDS = (RuleKind.WORDING, RuleKind.SCOPE)
"""The rules that say what claims mean."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """The body and role that a claim means; ``organization_id`` where a rule names the body."""

    body: Body
    role: Role
    organization_id: str | None = None
    out_of_scope: bool = False


@dataclass(frozen=True, slots=True)
class Rulings:
    """Rules as they bear on claims; ``bodies`` are those that they name, by id."""

    rules: tuple[Rule, ...] = ()
    bodies: Mapping[str, Organization] = field(default_factory=dict)

    def meaning(self, claim: Claim, outlet: str | None) -> Meaning:
        """Return what a claim of an outlet's article means."""
        title, wording, named = claim.title, claim.organization, None
        for rule in self._of(outlet):
            if rule.value("role") and fold(rule.value("written")) == fold(claim.title):
                title = rule.value("role")
            elif claim.organization:
                named = self._named(rule, claim.organization) or named
                wording = _at_its_place(rule, claim.organization, claim.area) or wording
        body = self._body(named) or body_of(wording or claim.area or "", claim.area, outlet)
        role = role_of(title, body.branch, body.kind)
        return Meaning(body, role, named, self._is_out_of_scope(body, role))

    def _of(self, outlet: str | None) -> list[Rule]:
        wordings = [one for one in self.rules if one.kind is RuleKind.WORDING]
        return [one for one in wordings if outlet and fold(one.value("outlet")) == fold(outlet)]

    def _named(self, rule: Rule, wording: str) -> str | None:
        key = rule.value("organization_id")
        return key if key in self.bodies and fold(rule.value("written")) == fold(wording) else None

    def _body(self, organization_id: str | None) -> Body | None:
        if organization_id is None:
            return None
        known = self.bodies[organization_id]
        same = body_of(known.name, None)
        return replace(same, name=known.name, branch=known.branch, level=known.level, rank=known.rank)

    def _is_out_of_scope(self, body: Body, role: Role) -> bool:
        post = {"branch": body.branch, "level": body.level, "role": role.name}
        return any(one.covers(**post) for one in self.rules if one.kind is RuleKind.SCOPE)


def _at_its_place(rule: Rule, wording: str, area: str | None) -> str | None:
    """Return the name of the body that a rule means by these words, at the place of which they speak."""
    kind = rule.value("body")
    if kind not in kinds() or bag(rule.value("written")) != bag(place_of(wording, area).rest):
        return None
    return beside(body_of(wording, area), kind).name


def rulings(rules: Iterable[Rule], bodies: Mapping[str, Organization]) -> Rulings:
    """Return the rules that bear on claims; ``bodies`` are those that they name, by id."""
    return Rulings(tuple(one for one in rules if one.kind in KINDS), bodies)


def named_in(rules: Iterable[Rule]) -> list[str]:
    """Return the ids of the bodies that rules name."""
    return [key for one in rules if (key := one.value("organization_id"))]
