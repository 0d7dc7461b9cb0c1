"""The cards of the article in front: after an act only those are matched anew that it concerns."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from db.acts import Changed
from db.records import Article, Organization, Person, Post, StoredClaim
from db.store import Unit
from db.values import fold
from desktop.matching import Remembered
from desktop.review.cards import by_person, card_of
from desktop.review.view import Card

MOST = 4
"""So many articles are kept ready: the one in front, the next, the last one done, and one more."""

_Said = tuple[object, ...]


@dataclass(slots=True)
class _Kept:
    """A card, what it was made of, and all that was asked of the directory for it."""

    asked: Remembered
    made_of: _Said | None = None
    card: Card | None = None


@dataclass(slots=True)
class Deck:
    """An article with its cards, and what the directory answered for them; good up to one act.

    Whatever was done by others after that act makes it start anew.
    """

    article: Article | None = None
    _act_id: str = ""
    _known: Remembered | None = None
    _kept: dict[str, _Kept] = field(default_factory=dict)

    def forget(self) -> None:
        """Start anew."""
        self.article, self._known = None, None
        self._kept.clear()

    def stands(self, unit: Unit) -> bool:
        """Tell whether nothing was done since."""
        return self._known is not None and self._act_id == unit.decisions.last_id()

    def known(self, unit: Unit) -> Remembered:
        """Return the directory as this unit of work sees it, asked nothing twice."""
        if self._known is None or not self.stands(unit):
            self.forget()
            self._known, self._act_id = Remembered(unit.directory), unit.decisions.last_id()
        self._known.ask(unit.directory)
        return self._known

    def turn_to(self, unit: Unit, article_id: str) -> Article:
        """Return an article, read once; raises KeyError where there is none."""
        self.known(unit)
        if self.article is None or self.article.id != article_id:
            self._kept.clear()
            self.article = unit.articles.get(article_id)
        return self.article

    def follow(self, act_id: str, stirred: frozenset[str]) -> None:
        """Go along with an act that stirred up these, before which this one stood."""
        if self._known is not None and self._known.forget(stirred):
            for kept in self._kept.values():
                if kept.asked.forget(stirred):
                    kept.made_of = None
        self._act_id = act_id

    def cards(
        self, unit: Unit, claims: Sequence[StoredClaim], chosen: Mapping[str, str | None]
    ) -> tuple[Card, ...]:
        """Return the cards of the article's claims in the order of the text; ``chosen`` is by name."""
        if self.article is None:
            return ()
        known, head = self.known(unit), self.article.head
        outlets = {self.article.id: head.outlet}
        cards = []
        for person, group in by_person(claims).items():
            kept = self._kept.setdefault(person, _Kept(Remembered(known)))
            made_of = _made_of(group, chosen)
            if kept.card is None or kept.made_of != made_of:
                dated = [replace(one, claim=one.claim.dated(head.published)) for one in group]
                kept.made_of, kept.card = made_of, card_of(dated, outlets, kept.asked, chosen)
            cards.append(kept.card)
        return tuple(card for card in cards if card.claims)


@dataclass(slots=True)
class Decks:
    """Articles with their cards: the one in front, and those that were in front or will be."""

    _decks: dict[str, Deck] = field(default_factory=dict)

    def of(self, article_id: str) -> Deck:
        """Return an article's cards; those not asked for the longest go."""
        found = self._decks.pop(article_id, None) or Deck()
        self._decks[article_id] = found
        while len(self._decks) > MOST:
            del self._decks[next(iter(self._decks))]
        return found

    def standing(self, unit: Unit) -> list[Deck]:
        """Return those since which nothing was done."""
        return [deck for deck in self._decks.values() if deck.stands(unit)]

    @staticmethod
    def follow(unit: Unit, changed: Changed, standing: Iterable[Deck]) -> None:
        """Have these go along with an act just made in this unit of work, before which they stood."""
        stirred = _stirred_by(unit, changed)
        for deck in standing:
            deck.follow(changed.act_id, stirred)

    def show(
        self, unit: Unit, article_id: str, chosen: Mapping[str, str | None]
    ) -> tuple[Article, tuple[Card, ...]]:
        """Return an article with its cards; raises KeyError where there is none."""
        deck = self.of(article_id)
        article = deck.turn_to(unit, article_id)
        return article, deck.cards(unit, unit.claims.of_article(article_id), chosen)


def _made_of(group: Sequence[StoredClaim], chosen: Mapping[str, str | None]) -> _Said:
    """Return what a card shows besides the directory: its claims, what was decided, and who was chosen."""
    name = group[0].claim.person
    claims = [(one.id, one.claim, one.decision, one.decision and one.person_id) for one in group]
    return name in chosen, chosen.get(name), *claims


def _stirred_by(unit: Unit, changed: Changed) -> frozenset[str]:
    """Return the ids, names and kinds of questions whose answers an act may have changed."""
    directory, ids = unit.directory, changed.subjects
    named: list[Person | Organization] = [
        *directory.get(Person, ids).values(),
        *directory.get(Organization, ids).values(),
    ]
    names = {fold(text) for one in named for text in (one.name, *(each.text for each in one.names))}
    bodies = {one.organization_id for one in directory.get(Post, ids).values()}
    asked = {"persons_called"} if names else set[str]()
    if not ids.isdisjoint(one.id for one in directory.rules()):
        asked.add("rules")
    return ids | changed.around | bodies | names | asked
