"""Which company a bare chief executive, a general director or "the board" is of: the one spoken of."""

import re

from db.values import Relation, fold
from desktop.extraction.attributes import Holding
from desktop.extraction.institutions import Landscape, Named, last_before
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can, vocabulary

FIRMS = frozenset(
    "company corporation group bank jsc co corp inc ltd plc llc airlines airways holding holdings fund"
    " enterprise factory farm insurer consortium exchange ab asa oyj gmbh nv berhad limited pte".split()
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
_REMEMBERED, _OFTEN = 40, 1
_STATE = re.compile(r"(?i)\bstate bank\b|\bworld bank\b|\bdevelopment bank\b|\bpeople")


def company_before(landscape: Landscape, at: int, since: int = 0) -> str:
    """Return the company named last before a word, else the article's first one, else nothing.

    One named once before the sentence that begins at ``since`` gives way to the one that all is about.
    """
    for one in [*last_before(landscape.bodies, at), *landscape.bodies[:30]]:
        if _is_firm(one):
            about = landscape.firm if one.at < since else ""
            return re.sub(r"^[Tt]he ", "", about or one.text)
    return next((name for name in landscape.glosses.values() if _is_plain(name)), "")


def _is_plain(name: str) -> bool:
    """Tell whether a glossed name has no word of a public body, as a state company's has none."""
    can = vocabulary().can
    words = fold(name).split()
    return len(words) > 1 and not any(can.get(word, 0) & (Can.INSTITUTION | Can.LEVEL) for word in words)


def _is_firm(one: Named) -> bool:
    return bool(FIRMS & set(one.kinds)) and " " in one.text and _STATE.search(one.text) is None


def note_firm(landscape: Landscape, words: Words) -> None:
    """Note the one company that an article is about: named first, and far more often than any other."""
    firms = [one for one in landscape.bodies if _is_firm(one)][:_REMEMBERED]
    counts = {one.text: _said(words, one) for one in firms}
    first = firms[0].text if firms else ""
    others = [count for name, count in counts.items() if not set(name.split()[:2]) & set(first.split())]
    if first and counts[first] > _OFTEN and all(2 * count <= counts[first] for count in others):
        landscape.firm = max((name for name in counts if name.split()[0] == first.split()[0]), key=len)


def _said(words: Words, firm: Named) -> int:
    """Return how often a text says the first words of a firm's name."""
    name = words.key[firm.at : firm.at + 2]
    return sum(words.key[at : at + 2] == name for at in range(len(words)) if words.key[at] == name[0])


def note_namers(landscape: Landscape, holdings: list[Holding], words: Words) -> None:
    """Note who names a chief executive as a company: "VinaLotus Air named Ann Roe as chief executive"."""
    note_firm(landscape, words)
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
    return company_before(landscape, holding.office.start, holding.stretch.start) or None
