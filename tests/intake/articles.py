"""Short ways for the tests to write an article and look at what intake made of it."""

from db.incoming import ReadFile
from db.records import Head, Refusal
from db.values import ZoneKind
from desktop.intake import read_article


def reading(text: str, path: str = "article.txt") -> ReadFile:
    read = read_article(path, text.encode())
    assert isinstance(read, ReadFile)
    return read


def refusal(content: bytes, path: str = "article.txt") -> Refusal:
    read = read_article(path, content)
    assert isinstance(read, Refusal)
    return read


def head(text: str, path: str = "article.txt") -> Head:
    return reading(text, path).head


def lines_of(text: str, kind: ZoneKind) -> list[str]:
    """Return the lines of all zones of a kind, without the white space around them."""
    read = reading(text)
    found = [read.text[zone.start : zone.end].split("\n") for zone in read.zones if zone.kind is kind]
    return [line.strip() for lines in found for line in lines if line.strip()]


def kind_of(text: str, words: str) -> ZoneKind | None:
    """Return the kind of the zone in which these words stand."""
    read = reading(text)
    at = read.text.index(words)
    return next((zone.kind for zone in read.zones if zone.start <= at < zone.end), None)


LEAD = "The provincial People's Committee met in Hill town to look at the roads, and found them wanting."
MORE = "Nobody was surprised. The roads were built forty years ago, and the river has taken its share."


def article(
    *, above: str = "Roads found wanting", lead: str = LEAD, middle: str = MORE, below: str = ""
) -> str:
    """Return an article of two paragraphs with what stands around them."""
    return "\n\n".join(part for part in (above, lead, middle, MORE, below) if part)
