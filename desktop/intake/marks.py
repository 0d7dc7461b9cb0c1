"""Lines that say by themselves what they are: furniture, teaser headings, sources, credits, dates."""

import re
from typing import Final

from db.values import ZoneKind, fold
from desktop.intake.dates import is_date_line, without_dates
from desktop.intake.lines import Line
from desktop.intake.names import is_names

TEASER_HEADING: Final = re.compile(
    r"(?:recent|related|other|latest|more|top|hot|breaking) (?:news|articles?|stories|posts|content|topics)"
    r"|most (?:read|viewed|popular)|you (?:may|might) (?:also )?like|don't miss|in (?:the )?same (?:category|section)"
    r"|more (?:from|on|in) .{1,40}|see (?:also|more)|(?:also )?read(?: also| more| next)?|also read|related|recommended"
    r"|tin (?:lien quan|moi|cung chuyen muc|khac|moi nhat)|bai viet lien quan|(?:xem|doc) them",
)
_FURNITURE = re.compile(
    r"(?:\d{1,6} )?(?:comments?|binh luan)(?: ?\(\d{1,6}\))?|(?:leave|post|write|add|send) (?:a |your )?comments?"
    r"|you have \d{1,6}/\d{1,6} characters left\W*|please enter \d{1,6} or more characters\W*"
    r"|(?:share|chia se)(?: (?:this|on|via|with)\b.{0,40})?|facebook|twitter|zalo|whatsapp|telegram|linkedin|messenger"
    r"|copy(?: the)? link|print(?: this)?(?: article| page)?|e-?mail|send(?: to friends?)?|save|bookmark|like|reply|gui|in trang"
    r"|(?:tags?|keywords?|topics?|tu khoa)(?: ?:.*)?|#\w+(?: #\w+)*|advertisements?|sponsored|quang cao|follow us\b.{0,60}"
    r"|subscribe\b.{0,80}|sign (?:in|up)\b.{0,60}|log ?in\b.{0,60}|back to top|view more|load more|show more|home|menu"
    r"|(?:©|\(c\)|copyright|all rights reserved)\b.{0,120}|©.{0,120}|(?:next|previous)(?: (?:article|post|page))?"
    r"|(?:font|text) size\b.{0,20}|listen(?: to (?:this )?article)?|views?:? [\d.,]{1,12}|[\d.,]{1,9} views?|\W{1,60}",
)
_SECTION = re.compile(
    r"(?:(?:news|politics|social affairs|society|economy|business|culture|sports?|travel|tourism|world|law|education"
    r"|health|environment|opinion|national|domestic|international|laws|life|life & style)(?: ?[-–|/>»&,] ?|$))+",
)
_SOURCE = re.compile(
    r"\(?(?:sources?|nguon|link|url|original(?: article)?|published in|first published|according to)\b ?:? ?(?=\S).{1,300}"
    r"|\S*https?://\S+|www\.\S+",
)
_SOURCE_WORDS = re.compile(r"\(?(?:according to|published in|first published)\b")
_CREDIT = re.compile(
    r"\(?(?:by:? |photos?(?: by|:)? ?(?=\S)|story (?:and photos? )?by|text(?: and photos?)?(?: by|:)|words by"
    r"|(?:(?:translated|edited|reported|compiled|written|adapted|posted|published|updated|prepared|photographed"
    r"|reporting|writing|editing|translation|additional reporting)(?: and (?:translated|edited|reported|written))? by:? )"
    r"|(?:translators?|editors?|authors?|writers?|reporters?|bai|anh|tin|tac gia|nguoi dich|thuc hien) ?:).{1,120}",
)
_STAFF = re.compile(
    r"(?:our|staff|special|by our|a staff|own|news|web) (?:\w+ )?(?:correspondents?|reporters?|writers?|desk|bureau)(?:, .{1,40})?",
)
_AGENCY = re.compile(
    r"[-–—]{1,2} ?[A-ZĐ][\w.]{1,14}(?:[/ ][A-ZĐ][\w.]{1,14}){0,3}\.?|\([\w./& -]{2,24}\)"
    r"|[A-ZĐ]{2,10}(?:[/-][A-ZĐ]{2,10}){0,3}|Enditem|-+ ?END ?-+|###",
)
_CONTACT = re.compile(
    r"(?:media |press )?(?:contacts?|enquiries|hotline|tel|phone|fax|e-?mail)\b ?: ?.{1,200}"
)


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
    return TEASER_HEADING.fullmatch(folded.rstrip(" :»>.…")) is not None


def is_furniture(folded: str) -> bool:
    """Whether the folded line belongs to the page and not to the article."""
    return bool(_FURNITURE.fullmatch(folded.rstrip(" :")) or is_section(folded))


def is_section(folded: str) -> bool:
    """Whether the folded line names sections of the paper and nothing else."""
    return _SECTION.fullmatch(folded.rstrip(" -–|/>»")) is not None


def is_source(text: str, folded: str) -> bool:
    """Whether the line says where the article was published."""
    if _SOURCE.fullmatch(folded) is None:
        return False
    # "According to the report, ..." begins a paragraph as often as a credit.
    return not _SOURCE_WORDS.match(folded) or (len(text) <= 80 and not text.endswith("."))


def is_credit(text: str, folded: str) -> bool:
    """Whether the line names who wrote, took or translated it, or the agency that sent it."""
    if (
        is_dated_signature(text)
        or _AGENCY.fullmatch(text)
        or _STAFF.fullmatch(folded)
        or _CONTACT.fullmatch(folded)
    ):
        return True
    if _CREDIT.fullmatch(folded) is None or len(text) > 140 or _is_prose(text):
        return False
    return not folded.startswith("photo") or is_names(
        re.split(r"[Pp]hotos?(?: by|:)? ?", text, maxsplit=1)[-1]
    )


def is_dated_signature(text: str) -> bool:
    """Whether the line is a name or an agency's code with a date: "LE THU • 01/02/2031 09:00"."""
    rest = without_dates(text)
    return rest is not None and (_AGENCY.fullmatch(rest) is not None or is_names(rest))


def _is_prose(text: str) -> bool:
    # "By 2030 the province will ..." and "By decision of the Chairman, ..." are sentences.
    words = text.strip("().").split()[1:]
    small = sum(word[0].islower() for word in words)
    return small > 3 or (bool(words) and words[0][0].isdigit())
