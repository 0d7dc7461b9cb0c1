"""The rules of a directory as its window lists them, and those that corrections suggest."""

from collections.abc import Iterable, Mapping, Sequence

from db.acts import Act, Ruled
from db.records import Organization
from db.rules import Rule
from db.store import Unit
from db.values import RuleKind
from desktop.review.offering import offered
from desktop.review.previews import Rulebook, RuleLine

LOOKED_AT = 200
"""So many corrections back suggest rules; of an older one the curator has thought better."""
ORDER = tuple(RuleKind)


def rulebook(unit: Unit) -> Rulebook:
    """Return the rules in force, each with the act that laid it down, and those that are offered."""
    rules = sorted(unit.directory.rules(), key=lambda one: (ORDER.index(one.kind), one.values))
    suggested = _suggested(unit)
    names = _names(unit, (*rules, *suggested))
    acts = _laid_down_in(unit, [one.id for one in rules])
    return Rulebook(
        tuple(_line(one, names, acts.get(one.id)) for one in rules),
        tuple(_line(one, names, None) for one in suggested),
    )


def _line(rule: Rule, names: Mapping[str, str], act: Act | None) -> RuleLine:
    meant = names.get(rule.value("organization_id"), "")
    return RuleLine(rule, meant, act.at, act.curator, act.id) if act else RuleLine(rule, meant)


def _names(unit: Unit, rules: Iterable[Rule]) -> dict[str, str]:
    bodies = unit.directory.get(Organization, {one.value("organization_id") for one in rules} - {""})
    return {key: one.name for key, one in bodies.items()}


def _laid_down_in(unit: Unit, rule_ids: Sequence[str]) -> dict[str, Act]:
    made = [one for one in unit.decisions.made.of_subjects(rule_ids) if isinstance(one.outcome, Ruled)]
    acts = unit.decisions.acts({one.id for one in made})
    return {one.outcome.rule.id: acts[one.id] for one in made if isinstance(one.outcome, Ruled)}


def _suggested(unit: Unit) -> list[Rule]:
    """Return what the last corrections suggest, each rule once, without those declined."""
    found = {
        rule.id: rule
        for act in unit.decisions.latest("correct", LOOKED_AT)
        for rule in reversed(offered(unit, act))
    }
    offers = {RuleLine(one).offer: one for one in found.values()}
    declined = unit.directory.declined(offers)
    return [one for key, one in offers.items() if key not in declined]
