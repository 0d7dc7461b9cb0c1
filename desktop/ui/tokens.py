"""Colours, type and measures by role, read from the one file of tokens."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QFont, QGuiApplication

import resources

INTERFACE = "Be Vietnam Pro"
READING = "Source Serif 4"
READING_SIZE = "readingSize"


@dataclass(frozen=True, slots=True)
class Colours:
    """One scheme: a colour as ``#rrggbb`` for each role."""

    paper: str
    panel: str
    raised: str
    ink: str
    quiet: str
    hairline: str
    edge: str
    accent: str
    accent_soft: str
    on_accent: str
    person: str
    title: str
    organization: str
    good: str
    attention: str
    toast: str
    on_toast: str


@dataclass(frozen=True, slots=True)
class ArticleType:
    """How an article is set: pixels, and the leading in percent."""

    size: int
    leading: int
    headline: int
    paragraph: int
    column: int


@cache
def _tokens() -> dict[str, Any]:
    return tomllib.loads(resources.read_text("style/tokens.toml"))


@cache
def scheme(name: str) -> Colours:
    """Return the colours of ``light`` or ``dark``."""
    return Colours(**_tokens()[name])


def colours() -> Colours:
    """Return the colours that the application wears now."""
    return scheme("dark" if is_dark() else "light")


def is_dark() -> bool:
    """Whether the application wears the dark scheme."""
    return _is_dark(QGuiApplication.palette().cacheKey())


@cache
def _is_dark(_palette: int) -> bool:
    return QGuiApplication.palette().window().color().lightness() < 128


def colour(name: str) -> QColor:
    """Return a colour of the scheme worn now, by its role; a copy, to be changed by whoever asked."""
    return QColor(_colour("dark" if is_dark() else "light", name))


@cache
def _colour(scheme_name: str, name: str) -> QColor:
    return QColor(getattr(scheme(scheme_name), name))


def article_type() -> ArticleType:
    """Return how articles are set, in the size chosen for reading; the leading is a share of it."""
    whole = ArticleType(**_tokens()["article"])
    share = reading() / 100
    return ArticleType(
        size=round(whole.size * share),
        leading=whole.leading,
        headline=round(whole.headline * share),
        paragraph=round(whole.paragraph * share),
        column=round(whole.column * share),
    )


def reading() -> int:
    """Return the size of an article's text in percent, which the application carries."""
    application = QCoreApplication.instance()
    chosen = application.property(READING_SIZE) if application else None
    return chosen if isinstance(chosen, int) else 100


def set_reading(percent: int) -> None:
    """Let the application carry another size of an article's text."""
    application = QCoreApplication.instance()
    if application is not None:
        application.setProperty(READING_SIZE, percent)


def font(role: str) -> QFont:
    """Return the interface's font for a role of the tokens; a copy, to be changed by whoever asked."""
    return QFont(_font(role))


@cache
def _font(role: str) -> QFont:
    row = _tokens()["type"][role]
    made = QFont(INTERFACE)
    made.setPixelSize(row["size"])
    made.setWeight(QFont.Weight(row["weight"]))
    return made
