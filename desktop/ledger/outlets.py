"""Which outlets are believed first: a rule of the directory, by the citations that rest on them."""

from collections.abc import Iterable, Mapping

from db.records import Citation
from db.rules import Rule
from db.values import RuleKind, fold


def trust_of(
    citations: Iterable[Citation], outlets: Mapping[str, str | None], rules: Iterable[Rule]
) -> dict[str, int]:
    """Return the rank of each citation's outlet by the citation's id, where the outlet has one.

    ``outlets`` are by article id; the last rule on an outlet holds. The result is the ``trust`` of
    ``start_bound`` and ``end_bound``: what to suggest to the curator where papers disagree.
    """
    ranks = {}
    for rule in rules:
        said = dict(rule.values)
        if rule.kind is RuleKind.OUTLET_RANK and said.get("rank", "").isdigit():
            ranks[fold(said.get("outlet", ""))] = int(said["rank"])
    named = ((one.id, outlets.get(one.article_id)) for one in citations)
    return {key: ranks[fold(outlet)] for key, outlet in named if outlet and fold(outlet) in ranks}
