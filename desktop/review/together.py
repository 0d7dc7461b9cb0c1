"""What belongs on one card of the lane: a post's claims from all articles, and what goes with them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from db.store import Unit
from db.values import fold
from db.waiting import Waiting, Worth
from desktop.review.cards import cards_among, told_once
from desktop.review.gestures import notes_on
from desktop.review.laneview import By, LaneView


def together(unit: Unit, head: Waiting, by: By) -> list[Waiting]:
    """Return the claims that are decided with the one in front, oldest first.

    On a post: all that waits on it from dated articles, of those of whom more is said than what is
    known; with what else these articles say of the same persons. An undated article comes by itself.
    """
    if head.worth is Worth.UNDATED:
        persons = {fold(one.claim.person) for one in unit.claims.of_article(head.article_id)}
        return unit.claims.queue.in_articles([head.article_id], persons)
    if by is By.CLAIM or not head.office:
        return [head]
    on_post = [one for one in unit.claims.queue.in_office(head.office) if one.worth is not Worth.UNDATED]
    news = {_person(one) for one in on_post if one.worth is not Worth.REPEAT} | {_person(head)}
    on_post = [one for one in on_post if _person(one) in news]
    beside = unit.claims.queue.in_articles({one.article_id for one in on_post}, news)
    known = {one.number for one in on_post}
    beside = [one for one in beside if one.number not in known and one.worth is not Worth.UNDATED]
    return [*on_post, *beside]


def _person(line: Waiting) -> str:
    return fold(line.stored.claim.person)


def shown(
    unit: Unit,
    view: LaneView,
    head: Waiting | None,
    lines: Sequence[Waiting],
    chosen: Mapping[str, str | None],
) -> LaneView:
    """Return the page with these claims on its card, each person's oldest first."""
    sources = unit.articles.by_ids({one.article_id for one in lines})
    dated = [
        replace(one.stored, claim=one.stored.claim.dated(sources[one.article_id].published)) for one in lines
    ]
    outlets = {key: one.outlet for key, one in sources.items()}
    cards = told_once(cards_among(dated, outlets, unit.directory, chosen), unit.witnesses.firsts(sources))
    asks = head is not None and head.worth is Worth.UNDATED and not unit.decisions.is_dated(head.article_id)
    return replace(
        view,
        cards=cards,
        card=min(view.card, max(len(cards) - 1, 0)),
        sources=sources,
        asks_date=sources.get(head.article_id) if head and asks else None,
        worth=head.worth if head else None,
        doubts={one.stored.id: one.doubt for one in lines if one.doubt},
        can_undo=unit.decisions.last_in_force() is not None,
        left=unit.articles.count()[1],
        ending=frozenset(),
        notes=notes_on(unit, cards),
        message=None,
    )
