"""Articles written to order, with the claims that a perfect reader would find in them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from db.incoming import ReadFile
from db.records import Claim, Evidence, Head, Zone
from db.store import Store, Unit
from db.values import AttributeKind, Capacity, Event, Part, PartialDate, Relation, ZoneKind, new_id
from desktop.ledger import fold
from desktop.matching import standings

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
COMMITTEE = "Điện Biên Provincial Party Committee"
COUNCIL = "Điện Biên Provincial People's Council"


@dataclass(frozen=True)
class Saying:
    """What a sentence says of one person."""

    person: str
    title: str
    organization: str | None = COMMITTEE
    area: str | None = "Điện Biên"
    event: Event = Event.SIGHTED
    relation: Relation = Relation.CURRENT
    capacity: Capacity = Capacity.FULL
    start: PartialDate | None = None
    end: PartialDate | None = None
    attribute: AttributeKind | None = None

    @property
    def sentence(self) -> str:
        """The words of the article."""
        if self.attribute:
            return f"{self.person}, {self.attribute}: {self.title}."
        body = f" of the {self.organization}" if self.organization else ""
        return f"{self.person}, {self.title}{body}, was {self.event}."


def written(
    path: str,
    sayings: Sequence[Saying],
    published: str | None = None,
    *,
    outlet: str | None = "Điện Biên Phủ Newspaper",
    title: str = "",
) -> tuple[ReadFile, list[Claim]]:
    """Return an article that says these things, and its claims; the path makes its text its own."""
    day = PartialDate(published) if published else None
    text = title or f"Report {path}"
    headline = Zone(ZoneKind.HEADLINE, 0, len(text))
    claims = []
    for place, saying in enumerate(sayings):
        text += "\n\n"
        claims.append(_claim(saying, len(text), day, place))
        text += saying.sentence
    zones = (headline, Zone(ZoneKind.BODY, headline.end, len(text)))
    head = Head(title or f"Report {path}", outlet, published=day, area="Điện Biên")
    return ReadFile(path, text.encode(), "text 1", text, zones, head), claims


def _claim(saying: Saying, at: int, day: PartialDate | None, place: int) -> Claim:
    sentence = saying.sentence
    parts = {Part.PASSAGE: sentence, Part.PERSON: saying.person, Part.TITLE: saying.title}
    if saying.organization:
        parts[Part.ORGANIZATION] = saying.organization
    starts = {part: at + sentence.index(words) for part, words in parts.items()}
    return Claim(
        person=saying.person,
        title=saying.title,
        organization=saying.organization,
        area=saying.area,
        event=saying.event,
        capacity=saying.capacity,
        relation=saying.relation,
        as_of=day,
        start=saying.start,
        end=saying.end,
        confidence=0.9,
        evidence=tuple(Evidence(part, starts[part], starts[part] + len(w), w) for part, w in parts.items()),
        place=place,
        attribute=saying.attribute,
    )


def attribute(person: str, kind: AttributeKind, value: str) -> Saying:
    """Return what a sentence says of the person, and of no post."""
    return Saying(person, value, None, None, attribute=kind)


def keep(unit: Unit, file: ReadFile, claims: Sequence[Claim], extractor: str = "1") -> str:
    """Keep an article with its claims as an import does; return its id."""
    article_id = unit.articles.add(file, new_id, NOON)
    if article_id is None:
        raise ValueError(f"known already: {file.path}")
    find(unit, article_id, claims, extractor)
    return article_id


def find(unit: Unit, article_id: str, claims: Sequence[Claim], extractor: str) -> None:
    """Have these claims found in an article that is there."""
    article = unit.articles.get(article_id)
    unit.claims.replace_open(article, claims, new_id)
    stored = [one for one in unit.claims.of_article(article_id) if not one.decision]
    unit.claims.set_standings(standings(stored, {article_id: article.head.outlet}, unit.directory))
    unit.articles.mark_extracted([article_id], extractor)


def publish(
    store: Store, path: str, *sayings: Saying, published: str | None = None, outlet: str | None = "Nhân Dân"
) -> str:
    """Write an article and keep it; return its id."""
    with store.write() as unit:
        return keep(unit, *written(path, sayings, published, outlet=outlet))


def open_store(path: Path, patience: float = 5.0, mounts: str = "") -> Store:
    """Open a directory with the program's own fold."""
    return Store(path, fold, patience=patience, mounts=mounts)
