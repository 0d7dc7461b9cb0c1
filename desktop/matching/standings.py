"""What open claims would be in the directory as it stands, and where each waits in the queue."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Protocol

from db.records import StoredClaim
from db.rules import Mandate
from db.waiting import Stand
from desktop.matching.lookup import Lookup, Remembered
from desktop.matching.match import Match, match
from desktop.matching.worth import stand_of


class Known(Lookup, Protocol):
    """The directory with the days on which mandates ended; the store's own fits."""

    def mandates(self, organization_ids: Iterable[str]) -> list[Mandate]:
        """Return the days on which the mandates in these bodies ended."""


def standings(
    claims: Iterable[StoredClaim],
    outlets: Mapping[str, str | None],
    known: Known,
    undatable: Collection[str] = (),
) -> list[Stand]:
    """Return what each claim would be; ``outlets`` is by article id.

    A claim dated by its article comes with that date; ``undatable`` are the articles of which the
    curator said that they have none.
    """
    return [stand for _, stand in matched(claims, outlets, known, undatable)]


def matched(
    claims: Iterable[StoredClaim],
    outlets: Mapping[str, str | None],
    known: Known,
    undatable: Collection[str] = (),
) -> Iterator[tuple[Match, Stand]]:
    """Yield what each claim means with what it would be; what is given is as in ``standings``."""
    remembered = Remembered(known)
    mandates: dict[str, list[Mandate]] = {}
    for stored in claims:
        outlet = outlets.get(stored.article_id)
        found = match(stored.claim, outlet, remembered, article_id=stored.article_id)
        person = remembered.persons([found.person_id]).get(found.person_id) if found.person_id else None
        asks = stored.article_id not in undatable
        yield found, stand_of(stored, found, person, _mandates(found, known, mandates), asks_date=asks)


def _mandates(found: Match, known: Known, asked: dict[str, list[Mandate]]) -> list[Mandate]:
    body = found.organization
    if body is None or found.tenure is None:
        return []
    if body.id not in asked:
        asked[body.id] = known.mandates([body.id])
    return asked[body.id]
