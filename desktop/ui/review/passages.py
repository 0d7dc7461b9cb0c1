"""A card of card mode as a page to read: the sentences it rests on, from all its articles; pure."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from db.records import Article, ArticleLine, Evidence, Head, Zone
from db.values import Part, ZoneKind
from desktop.review.laneview import LaneView
from desktop.review.view import Card, CardClaim, View, waiting
from desktop.ui.dates import printed
from resources.words import say

Place = tuple[str, int]
"""An article and where in it a passage begins."""


@dataclass
class _Page:
    """The text as it grows, with its zones and where each passage has come to stand."""

    text: str = ""
    zones: list[Zone] = field(default_factory=list)
    places: dict[Place, tuple[int, int]] = field(default_factory=dict)

    def add(self, words: str, kind: ZoneKind) -> int:
        """Add a paragraph; return where it begins."""
        start = len(self.text) + (2 if self.text else 0)
        self.text = f"{self.text}\n\n{words}" if self.text else words
        self.zones.append(Zone(kind, start, len(self.text)))
        return start


def composed(view: LaneView) -> View:
    """Return what card mode shows as a page: heads of articles and passages, the evidence moved to them."""
    shown = View(None, can_undo=view.can_undo, message=view.message, left=view.left, notes=view.notes)
    ids = _sources(view)
    if not ids:
        return shown
    page = _page(view)
    first = view.sources[ids[0]]
    head = Head(first.title, first.outlet, first.url, first.published, bounds=first.bounds, area=first.area)
    asked = view.asks_date
    return replace(
        shown,
        article=_article(view, page, head),
        cards=tuple(_moved(card, page.places) for card in view.cards),
        card=view.card,
        claim=view.claim,
        asks_date=asked is not None,
        ending=view.ending,
    )


def _sources(view: LaneView) -> list[str]:
    return list(dict.fromkeys(one.article_id for one in _claims(view.cards)))


def _page(view: LaneView) -> _Page:
    page = _Page()
    for number, article_id in enumerate(_sources(view)):
        source = view.sources[article_id]
        page.add(source.title, ZoneKind.HEADLINE) if number == 0 else page.add(_head(source), ZoneKind.SOURCE)
        mine = [one for one in _claims(view.cards) if one.article_id == article_id]
        for start, end, quote in _passages(mine):
            page.places[article_id, start] = (page.add(quote, ZoneKind.BODY), end)
    return page


def read_back(view: LaneView, evidence: Iterable[Evidence]) -> tuple[str, tuple[Evidence, ...]] | None:
    """Return evidence of the composed page where it stands in its article, and which that is.

    None where it does not stand in passages of one article: heads are no part of the text.
    """
    places = _page(view).places
    found: list[tuple[str, Evidence]] = []
    for piece in evidence:
        for (article_id, start), (now, end) in places.items():
            if now <= piece.start and piece.end <= now + end - start:
                shift = start - now
                found.append((article_id, replace(piece, start=piece.start + shift, end=piece.end + shift)))
                break
        else:
            return None
    articles = {article_id for article_id, _piece in found}
    return (articles.pop(), tuple(piece for _id, piece in found)) if len(articles) == 1 else None


def out_of_sight(view: LaneView) -> tuple[Evidence, ...]:
    """Return the evidence of the first claim that waits which stands in none of the passages."""
    card = view.focused
    chosen = () if card is None else card.claims if view.claim is None else (card.claims[view.claim],)
    places = _page(view).places
    return tuple(
        piece
        for one in waiting(chosen)[:1]
        for piece in one.claim.evidence
        if not tuple(_moved_pieces([piece], one.article_id, places))
    )


def _article(view: LaneView, page: _Page, head: Head) -> Article:
    """Return the page as an article; its id is that of its claims, so that another card is another page."""
    key = " ".join(one.id for one in _claims(view.cards))
    return Article(
        id=f"card {key}", reading_id="", reading_sha256="", text=page.text, zones=tuple(page.zones), head=head
    )


def _claims(cards: Iterable[Card]) -> Iterator[CardClaim]:
    for card in cards:
        for one in card.claims:
            yield one
            yield from one.also


def _head(source: ArticleLine) -> str:
    date = printed(source.published) if source.published else say("undated")
    return " · ".join(part for part in (source.title, source.outlet, date) if part)


def _passages(claims: Iterable[CardClaim]) -> list[tuple[int, int, str]]:
    """Return the passages of claims in the order of their text; where two overlap, the longer."""
    found = {
        (piece.start, piece.end): piece.quote
        for one in claims
        for piece in one.claim.evidence
        if piece.part is Part.PASSAGE
    }
    kept: list[tuple[int, int, str]] = []
    for (start, end), quote in sorted(found.items(), key=lambda each: (each[0][0], -each[0][1])):
        if not kept or end > kept[-1][1]:
            kept.append((start, end, quote))
    return kept


def _moved(card: Card, places: Mapping[Place, tuple[int, int]]) -> Card:
    return replace(card, claims=tuple(_moved_claim(one, places) for one in card.claims))


def _moved_claim(one: CardClaim, places: Mapping[Place, tuple[int, int]]) -> CardClaim:
    pieces = tuple(_moved_pieces(one.claim.evidence, one.article_id, places))
    return replace(one, claim=replace(one.claim, evidence=pieces))


def _moved_pieces(
    evidence: Iterable[Evidence], article_id: str, places: Mapping[Place, tuple[int, int]]
) -> Iterator[Evidence]:
    """Move evidence with its passage; what stands in none, as a dateline, is not on the page."""
    for piece in evidence:
        for (key, start), (now, end) in places.items():
            if key == article_id and start <= piece.start and piece.end <= end:
                yield replace(piece, start=piece.start - start + now, end=piece.end - start + now)
                break
