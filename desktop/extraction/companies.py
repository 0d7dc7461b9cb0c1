"""Which company a bare chief executive, a general director or "the board" is of: the one spoken of."""

import re

from db.values import Relation
from desktop.extraction.attributes import Holding
from desktop.extraction.institutions import Landscape, Named, last_before
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can

FIRMS = frozenset(
    "company corporation group bank jsc co corp inc ltd plc llc airlines airways holding holdings fund"
    " enterprise factory farm insurer consortium exchange".split()
)
GENERIC = frozenset("company firm bank airline carrier lender corporation group enterprise insurer".split())
HEADS = frozenset(
    {
        *("chief executive officer", "ceo", "cfo", "coo", "chief financial officer", "chief accountant"),
        *("chief operating officer", "general director", "deputy general director", "managing director"),
    }
)
BOARDS = re.compile(
    r"(?i)(?:the |its )?(?:(?:supervisory|management) board"
    r"|board(?: of (?:directors|management|supervisors|members))?|members['’] council)"
)
_STATE = re.compile(r"(?i)\bstate bank\b|\bworld bank\b|\bdevelopment bank\b|\bpeople")


def company_before(landscape: Landscape, at: int) -> str:
    """Return the company named last before a word, else the article's first one, else nothing."""
    for one in [*last_before(landscape.bodies, at), *landscape.bodies[:30]]:
        if FIRMS & set(one.kinds) and " " in one.text and not _STATE.search(one.text):
            return re.sub(r"^[Tt]he ", "", one.text)
    return ""


def note_namers(landscape: Landscape, holdings: list[Holding], words: Words) -> None:
    """Note who names a chief executive as a company: "VinaLotus Air named Ann Roe as chief executive"."""
    for one in holdings:
        if one.office.title.head not in HEADS or one.relation is not Relation.INCOMING:
            continue
        start = end = one.stretch.start
        while end < one.first and words.can[end] & Can.CAPITAL:
            end += 1
        if end - start > 1 and end < one.first and words.can[end] & Can.EVENT:
            landscape.bodies.append(Named(start, end, words.between(start, end), ("company",)))
    landscape.bodies.sort(key=lambda one: one.at)


def seat_in_company(holding: Holding, landscape: Landscape) -> str | None:
    """Return the company of a title that only companies have."""
    if holding.office.title.head not in HEADS:
        return None
    return company_before(landscape, holding.office.start) or None
