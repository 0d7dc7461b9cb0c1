"""Which outlets are believed first: a rule of the directory, by the citations that rest on them."""

from collections.abc import Iterable, Mapping

from db.records import Citation
from db.rules import Rule
from db.values import RuleKind, fold


def ranks_of(rules: Iterable[Rule]) -> dict[str, int]:
    """Return the rank of each outlet by its folded name; of several rules on one, the last id holds."""
    ranks = {}
    for rule in sorted(rules, key=lambda one: one.id):
        said = dict(rule.values)
        if rule.kind is RuleKind.OUTLET_RANK and said.get("rank", "").isdigit():
            ranks[fold(said.get("outlet", ""))] = int(said["rank"])
    return ranks


def trust_of(citations: Iterable[Citation], ranks: Mapping[str, int]) -> dict[str, int]:
    """Return the rank of each citation's outlet by the citation's id, where the outlet has one.

    It is the ``trust`` of ``start_bound`` and ``end_bound``: it decides where papers contradict each
    other, and nothing else.
    """
    if not ranks:
        return {}
    named = ((one.id, fold(one.outlet)) for one in citations if one.outlet)
    return {key: ranks[outlet] for key, outlet in named if outlet in ranks}
