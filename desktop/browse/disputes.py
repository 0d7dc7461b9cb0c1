"""On which dates sources disagree: what is printed, what is kept beside it, and why."""

from collections.abc import Iterator, Mapping, Sequence

from db.acts import Concluded, Preferred
from db.folded import Amendment, holding_of
from db.records import ArticleLine, Citation, Tenure
from db.store import Unit
from db.values import RuleKind
from desktop.browse.pages import Dispute, DisputedDay
from desktop.ledger import Bound, end_bound, is_end, ranks_of, start_bound, trust_of


def disputes(unit: Unit, tenure: Tenure, citations: Sequence[Citation]) -> tuple[Dispute, ...]:
    """Return the bounds of a tenure that its sources give differently, each with every day that is given."""
    if not tenure.disputed:
        return ()
    amended = unit.directory.amendments({holding_of(one) for one in citations})
    choices = {one.said.bound: one.said for one in amended if isinstance(one.said, Preferred)}
    trust = trust_of(citations, ranks_of(unit.directory.rules(RuleKind.OUTLET_RANK)))
    articles = unit.articles.by_ids({one.article_id for one in citations})
    preferred = {bound: choice.citation_id for bound, choice in choices.items()}
    found = _bounds(citations, amended, preferred, trust)
    return tuple(
        _dispute(name, found[name], citations, articles, choices.get(name)) for name in tenure.disputed
    )


def _bounds(
    citations: Sequence[Citation],
    amended: Sequence[Amendment],
    preferred: Mapping[str, str],
    trust: Mapping[str, int],
) -> dict[str, Bound]:
    ends = [one for one in citations if is_end(one)]
    concluded = [one.said for one in amended if isinstance(one.said, Concluded)]
    return {
        "start": start_bound(citations, preferred.get("start"), trust),
        "end": end_bound(ends, preferred.get("end"), concluded, trust),
    }


def _dispute(
    name: str,
    bound: Bound,
    citations: Sequence[Citation],
    articles: Mapping[str, ArticleLine],
    choice: Preferred | None,
) -> Dispute:
    held = choice is not None and choice.citation_id == bound.believed
    days = tuple(_days(bound, {one.id: articles[one.article_id] for one in citations}))
    return Dispute(name, days, held, choice.why if choice and held else "")


def _days(bound: Bound, sources: Mapping[str, ArticleLine]) -> Iterator[DisputedDay]:
    said = [(one.citation_id, one.day) for one in bound.others]
    if bound.believed and bound.day:
        said.insert(0, (bound.believed, bound.day))
    for key, day in dict.fromkeys(said):
        source = sources.get(key)
        if source is not None:
            outlet = source.outlet or source.title
            yield DisputedDay(key, day, outlet, source.published, printed=key == bound.believed)
