"""Captions of pictures, which stand between an article's paragraphs like paragraphs."""

import re
from collections.abc import Sequence
from typing import Final

from db.values import ZoneKind, fold
from desktop.intake.datelines import dateline_end
from desktop.intake.lines import Line
from desktop.intake.teasers import Kinds
from resources import lexicon

_VERBS: Final = "|".join(lexicon("pages")["scene_verbs"])
_PAST_FORMS: Final = "|".join(lexicon("pages")["past_forms"])
_PRESENT = re.compile(rf"\b(?:{_VERBS})s\b")
_PLURAL = re.compile(
    r"^(?:the )?(?:delegates|participants|leaders|attendees|officials|members|representatives|people|children"
    rf"|students|voters|soldiers|officers|visitors|two sides)\b[^.]{{0,120}}?\b(?:{_VERBS})\b"
)
_PARTICIPLE = re.compile(
    rf"\b(?:{_VERBS})t?ing\b|\b(?:tak|mak|giv|pos|shak|presid|receiv|propos|exchang|clarify|discuss)ing\b"
)
_PAST = re.compile(rf"\b(?:{_PAST_FORMS}|[a-z]{{2,}}(?<!e)ed)\b")
_FINITE = re.compile(rf"{_PAST.pattern}|\b(?:is|are|am|do|does|says|needs?)\b")
_SAID = re.compile(
    r"^(?:photos?|captions?|illustrations?|illustrative (?:photo|image)|pictured|in (?:the|this) photo"
    r"|anh) ?[:(.]"
    r"|[(/\s—–-](?:illustrative |file |courtesy )?(?:photos?|anh)(?: by|:)[^.]{0,50}\)?\.?$"
    r"|\((?:file |illustrative |pool )?(?:photo|image|courtesy|source)\b[^)]{0,60}\)\.?$"
    r"|\((?:(?:first|second|third|fourth|fifth|standing|seated|front|back|far)\b[^)]{0,30}\b)?"
    r"(?:left|right|centre|center|middle|row)\)|, (?:centre|center|left|right), "
)
_SIDE = re.compile(r"[a-zà-ỹ] \([LRC]\)")
_VIEW = re.compile(rf"^(?:{'|'.join(lexicon('pages')['views'])})\b")
_NOUN_BEFORE = re.compile(
    r"^$|\b(?:the|a|an|and|of|in|on|to|for|with|these|those|their|his|her|its|all|some|draft|news|by|from|or|who"
    r"|which|that|not|also|two|three|four|five|six|seven|eight|nine|ten|several|many|new|public|\d+) $"
)
_NEVER = re.compile(r"^[\"“•-]|[:;?\"”]$|[a-zà-ỹ]{3}[.!?] +[A-ZĐ“\"\[]|[;:] |, (?:recently|until)\b")
_LONGEST = 300
_FEWEST_WORDS = 3
_LONGEST_VIEW = 140
_REPEATED_PART = 0.6


def mark_captions(lines: Sequence[Line], kinds: Kinds) -> None:
    """Set CAPTION for the undecided lines that describe a picture."""
    for at, line in enumerate(lines):
        if kinds[at] is not None or len(line.text) > _LONGEST or dateline_end(line.text):
            continue
        if is_caption(line.text, _beside(lines, kinds, at)):
            kinds[at] = ZoneKind.CAPTION


def is_caption(text: str, beside: Sequence[str] = ()) -> bool:
    """Whether a line describes a picture; ``beside`` are the paragraphs around it.

    A caption names its photographer, shows people doing something now ("speaks at", "attending"),
    has no verb at all, or says in the present tense what a paragraph beside it tells in the past.
    """
    folded = fold(text)
    if _SAID.search(folded) or _SIDE.search(text):
        return True
    if len(text.split()) < _FEWEST_WORDS or _NEVER.search(text):
        return False
    return _shows(text, folded) or any(_retold(folded, fold(paragraph)) for paragraph in beside)


def _shows(text: str, folded: str) -> bool:
    told = _PAST.search(folded)
    for verb in _PRESENT.finditer(folded, 0, told.start() if told else len(folded)):
        if not _NOUN_BEFORE.search(folded[max(0, verb.start() - 12) : verb.start()]):
            return True
    if told:
        return False
    if _PLURAL.search(folded):
        return True
    if _FINITE.search(folded):
        return False
    return _PARTICIPLE.search(folded) is not None or (
        len(text) <= _LONGEST_VIEW and _VIEW.search(folded) is not None
    )


def _retold(caption: str, paragraph: str) -> bool:
    """Whether a paragraph tells in the past tense what the caption tells in the present."""
    words, told = set(re.findall(r"\w+", caption)), set(re.findall(r"\w+", paragraph[:600]))
    verbs = {
        word for word in words if word.endswith("s") and {word[:-1] + "ed", word[:-1] + "d"} & told - words
    }
    return bool(verbs) and not _PAST.search(caption) and len(words & told) >= _REPEATED_PART * len(words)


def _beside(lines: Sequence[Line], kinds: Kinds, at: int) -> list[str]:
    near = [i for i in (at - 1, at + 1) if 0 <= i < len(lines) and kinds[i] is None]
    return [lines[i].text[:2000] for i in near]
