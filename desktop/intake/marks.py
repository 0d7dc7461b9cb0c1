"""Lines that say by themselves what they are: furniture, teaser headings, sources, credits, dates."""

import re

from db.values import ZoneKind, fold
from desktop.intake.dates import is_date_line, without_dates
from desktop.intake.lines import Line
from desktop.intake.names import is_names
from resources import lexicon


def _any_of(*names: str) -> re.Pattern[str]:
    return re.compile("|".join(pattern for name in names for pattern in lexicon("pages")[name]))


_TEASER_HEADING = _any_of("teaser_headings")
_COMMENT_BOX = _any_of("comment_box")
_FURNITURE = _any_of("furniture", "comment_box")
_SOURCE = _any_of("sources")
_CREDIT = _any_of("credits")
_SIGNATURE = _any_of("signatures")
_SECTION = re.compile(rf"(?:(?:{'|'.join(lexicon('pages')['sections'])})(?: ?[-–|/>»&,] ?|$))+")
_SOURCE_SENTENCE = re.compile(r"\(?according to\b")
_AGENCY = re.compile(
    r"[-–—]{1,2} ?[A-ZĐ][\w.]{1,14}(?:[/ ][A-ZĐ][\w.]{1,14}){0,3}\.?|\([\w./& -]{2,24}\)"
    r"|[A-ZĐ]{2,10}(?:[/-][A-ZĐ]{2,10}){0,3}"
)
_WORDS_OF_A_PHOTO = re.compile(r"(?i)(?:photos?|pictures?)(?: by|:)? ?")
_LONGEST_CREDIT = 140


def mark(line: Line) -> ZoneKind | None:
    """Return what a line is if its own words leave no doubt."""
    if not line.short:
        return None
    folded = fold(line.text)
    if is_source(line.text, folded):
        return ZoneKind.SOURCE
    if is_teaser_heading(folded) or is_furniture(folded):
        return ZoneKind.FURNITURE
    if is_credit(line.text, folded):
        return ZoneKind.BYLINE
    return ZoneKind.DATELINE if is_date_line(line.text) else None


def is_teaser_heading(folded: str) -> bool:
    """Whether the folded line opens a list of other articles, as "Related news" does."""
    return _TEASER_HEADING.fullmatch(folded.rstrip(" :»>.…")) is not None


def is_comment_box(folded: str) -> bool:
    """Whether the folded line belongs to the box for readers' comments."""
    return _COMMENT_BOX.fullmatch(folded.rstrip(" :")) is not None


def is_furniture(folded: str) -> bool:
    """Whether the folded line belongs to the page and not to the article."""
    parts = [part.strip(" :") for part in folded.split(" | ")]
    return is_section(folded) or all(_FURNITURE.fullmatch(part) for part in parts)


def is_section(folded: str) -> bool:
    """Whether the folded line names sections of the paper and nothing else."""
    return _SECTION.fullmatch(folded.rstrip(" -–|/>»")) is not None


def is_source(text: str, folded: str) -> bool:
    """Whether the line says where the article was published."""
    if _SOURCE.fullmatch(folded) is None:
        return False
    # "According to the report, ..." begins a paragraph as often as it names a source.
    return not _SOURCE_SENTENCE.match(folded) or not text.endswith((".", ":"))


def is_credit(text: str, folded: str) -> bool:
    """Whether the line names who wrote, took or translated it, or the agency that sent it."""
    if is_dated_signature(text) or _AGENCY.fullmatch(text) or _SIGNATURE.fullmatch(folded):
        return True
    if _CREDIT.fullmatch(folded) is None or len(text) > _LONGEST_CREDIT or _is_prose(text):
        return False
    photo = _WORDS_OF_A_PHOTO.match(text)
    return photo is None or is_names(text[photo.end() :])


def is_dated_signature(text: str) -> bool:
    """Whether the line is a name or an agency's code with a date: "LE THU • 01/02/2031 09:00"."""
    rest = without_dates(text)
    return rest is not None and (_AGENCY.fullmatch(rest) is not None or is_names(rest))


def _is_prose(text: str) -> bool:
    # "By 2030 the province will ..." and "By decision of the Chairman, ..." are sentences.
    words = text.strip("().").split()[1:]
    small = sum(word[0].islower() for word in words)
    return small > 3 or (bool(words) and words[0][0].isdigit())
