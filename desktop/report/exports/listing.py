"""The directory as a list of tenures with all that an export says of each, in the order of print."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from db.records import Area, ArticleLine, Citation, Organization, Person, Post, Snapshot, Tenure
from db.values import AttributeKind, Part, PartialDate, TenureState, fold
from desktop.report.hierarchy import arranged
from desktop.report.register import GONE, Register
from resources import lexicon

_NEVER = frozenset(" \"'<>\\\t\r\n")
"""What no address of the web holds."""


@dataclass(frozen=True, slots=True)
class Cited:
    """An article, and the passages of it on which a tenure rests."""

    article: ArticleLine
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A tenure with whom and what it joins; ``start`` and ``end`` are EDTF text, empty where no source says.

    ``end`` of one that ended on an unknown date is open below: ``../2025-11-28``. ``cited`` are its
    sources, the oldest first.
    """

    tenure: Tenure
    person: Person
    post: Post
    body: Organization
    area: Area | None
    country: str
    state: TenureState
    start: str
    end: str
    cited: tuple[Cited, ...]


class Listing:
    """A snapshot's tenures, body by body, posts by rank, the earliest holder first."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.register = Register(snapshot)
        self._areas = {area.id: area for area in snapshot.areas}
        self._places = {id_: place for place, id_ in enumerate(self.register.articles)}
        self._codes: dict[str, str] = {
            row["name"]: row["code"].lower() for row in lexicon("countries")["country"]
        }

    def entries(self) -> Iterator[Entry]:
        """Yield every tenure that has begun."""
        for placed in arranged(self.register.atlas, self.snapshot.organizations):
            for post in self.register.posts_of(placed.organization.id):
                for tenure in sorted(self.register.of_post(post.id), key=self._age):
                    yield self._entry(tenure, post, placed.organization)

    def country(self, area: Area | None) -> str:
        """Return the code (ISO 3166-1, small letters) of the country in which an area lies, if known."""
        seen: set[str] = set()
        while area is not None and area.id not in seen:
            if area.kind == "country":
                return self._codes.get(area.name, "")
            seen.add(area.id)
            area = self._areas.get(area.parent_id or "")
        return ""

    def _entry(self, tenure: Tenure, post: Post, body: Organization) -> Entry:
        area = self.register.atlas.area_of(body)
        state = self.register.state(tenure)
        return Entry(
            tenure,
            self.register.persons[tenure.person_id],
            post,
            body,
            area,
            self.country(area),
            state,
            _edtf(tenure.start_earliest, tenure.start_latest) if tenure.started else "",
            self._end(tenure) if state in GONE else "",
            tuple(self._cited(tenure)),
        )

    def _end(self, tenure: Tenure) -> str:
        return _edtf(tenure.end_earliest, tenure.end_latest or self.snapshot.as_of)

    def _cited(self, tenure: Tenure) -> Iterator[Cited]:
        by_article: dict[str, list[Citation]] = {}
        for citation in self.register.citations_of(tenure):
            by_article.setdefault(citation.article_id, []).append(citation)
        for article_id in sorted(by_article.keys() & self._places.keys(), key=self._places.__getitem__):
            quotes = dict.fromkeys(_passages(by_article[article_id]))
            yield Cited(self.register.articles[article_id], tuple(quotes))

    def _age(self, tenure: Tenure) -> tuple[date, str, str]:
        seen = tenure.first_seen.earliest if tenure.first_seen else date.max
        began = tenure.start_earliest or tenure.start_latest or seen
        return began, fold(self.register.persons[tenure.person_id].name), tenure.id


def attribute(person: Person, kind: AttributeKind) -> str:
    """Return what was said last of a person's life, or nothing."""
    return next((one.value for one in reversed(person.attributes) if one.kind is kind), "")


def other_names(entity: Person | Organization | Post) -> list[str]:
    """Return the names besides the preferred one, each once."""
    preferred = entity.role if isinstance(entity, Post) else entity.name
    return [text for text in dict.fromkeys(one.text for one in entity.names) if text != preferred]


def web_address(article: ArticleLine) -> str:
    """Return an article's full address of http or https; nothing else, which a program might run."""
    address = article.url or ""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    is_one = parts.scheme in ("http", "https") and bool(parts.hostname) and not set(address) & _NEVER
    return address if is_one else ""


def reduced(earliest: date | None, latest: date | None) -> str:
    """Return the day, month or year (ISO 8601) in which both days lie, or nothing where none holds both."""
    if earliest is None or latest is None:
        return ""
    first, last = earliest.isoformat(), latest.isoformat()
    lengths = (len("2025-11-28"), len("2025-11"), len("2025"))
    return next((first[:length] for length in lengths if first[:length] == last[:length]), "")


def _edtf(earliest: date | None, latest: date | None) -> str:
    if earliest is None and latest is None:
        return ""
    if earliest is None or latest is None:
        return f"{earliest or '..'}/{latest or '..'}"
    exact = reduced(earliest, latest)
    return exact if exact and _fills(exact, earliest, latest) else f"{earliest}/{latest}"


def _fills(text: str, earliest: date, latest: date) -> bool:
    whole = PartialDate(text)
    return (whole.earliest, whole.latest) == (earliest, latest)


def _passages(citations: Sequence[Citation]) -> Iterator[str]:
    for citation in citations:
        yield from (one.quote for one in citation.evidence if one.part is Part.PASSAGE)
