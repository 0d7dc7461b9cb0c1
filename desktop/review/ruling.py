"""What a changed rule of the directory does to the claims that wait."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from db.acts import Outcome, Ruled
from db.records import StoredClaim
from db.store import Unit
from db.values import RuleKind
from desktop.matching import Meaning, Rulings

BEARING = (RuleKind.WORDING, RuleKind.SCOPE)
"""The kinds of rules that say what claims mean."""


@dataclass(frozen=True, slots=True)
class Restated:
    """An open claim that means something else under other rules."""

    stored: StoredClaim
    before: Meaning
    after: Meaning


def bearing(outcomes: Iterable[Outcome]) -> bool:
    """Whether decisions change what claims mean."""
    return any(isinstance(one, Ruled) and one.rule.kind in BEARING for one in outcomes)


def restated(unit: Unit, before: Rulings, after: Rulings) -> Iterator[Restated]:
    """Yield the open claims that mean something else by the later rules than by the earlier ones."""
    waiting = list(unit.scoped.all_open())
    outlets = unit.articles.outlets({one.article_id for one in waiting})
    for one in waiting:
        if one.claim.attribute is None:
            outlet = outlets.get(one.article_id)
            was, now = before.meaning(one.claim, outlet), after.meaning(one.claim, outlet)
            if was != now:
                yield Restated(one, was, now)
