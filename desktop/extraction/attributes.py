"""The extension attributes of a Doc, declared in this one place, and what stands in them."""

from dataclasses import dataclass

from spacy.tokens import Doc

from db.records import ArticleText
from db.values import Capacity, Event, PartialDate, Relation, ZoneKind


@dataclass(slots=True, eq=False)
class Stretch:
    """A sentence or line: words from ``start`` up to ``end``, all in one zone."""

    start: int
    end: int
    zone: ZoneKind
    line: int = 0


@dataclass(slots=True, eq=False)
class Mention:
    """Words that stand for a person; ``person`` is the full name as first written.

    ``title`` is the one by which somebody named elsewhere is meant: "the minister".
    """

    start: int
    end: int
    name: str
    first: int
    firm: bool = False
    pronoun: bool = False
    addressed: bool = False
    person: str = ""
    gender: str = ""
    title: str = ""


@dataclass(slots=True, eq=False)
class Body:
    """A noun phrase that names a body or a place; ``owner`` is a possessive before it."""

    start: int
    end: int
    text: str
    owner: str = ""
    parent: "Body | None" = None


@dataclass(slots=True, eq=False)
class Title:
    """Title words.

    As in ``head`` folded and singular, ``text`` as it is printed, ``before`` what stands before it.
    """

    start: int
    end: int
    head: str
    text: str
    plural: bool = False
    before: str = ""
    owner: str = ""
    capacity: Capacity = Capacity.FULL
    relation: Relation | None = None
    lower: bool = False
    verb: bool = False


@dataclass(slots=True, eq=False)
class Office:
    """A title with the body that stands with it, if any."""

    start: int
    end: int
    title: Title
    body: Body | None = None


@dataclass(slots=True, eq=False)
class Holding:
    """That a mention holds an office, by which construction, and what became of it."""

    mention: Mention
    office: Office
    stretch: Stretch
    construction: str
    relation: Relation = Relation.CURRENT
    event: Event = Event.SIGHTED
    first: int = 0
    end: int = 0
    own: str | None = None
    way: str = ""
    organization: str | None = None
    area: str | None = None
    title: str = ""
    as_of: PartialDate | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None
    dated_by_article: bool = True
    dated: tuple[int, int] | None = None
    dropped: bool = False
    explicit: bool = False
    roster: bool = False
    said: int = 1


def declare() -> None:
    """Declare the extension attributes once in a process."""
    if Doc.has_extension("article"):
        return
    Doc.set_extension("article", default=None)
    for name in (
        "words",
        "stretches",
        "mentions",
        "titles",
        "offices",
        "holdings",
        "details",
        "people",
        "place",
        "grounds",
        "landscape",
        "barrier",
    ):
        Doc.set_extension(name, default=None)


def article_of(doc: Doc) -> ArticleText:
    """Return the article that a Doc was made of."""
    article: ArticleText = doc._.article
    return article
