"""Captions of pictures, which stand between an article's paragraphs like paragraphs."""

import re
from collections.abc import Sequence

from db.values import ZoneKind, fold
from desktop.intake.lines import Line
from desktop.intake.teasers import Kinds

_SCENE = (
    r"speak|deliver|present|clarif(?:y|i)e?|report|outline|address|chair|attend|visit|inspect|receive|hand|pose|talk|offer"
    r"|welcome|meet|sign|cut|shake|congratulate|conclude|introduce|discuss|answer|vote|award|host|open|launch|greet|preside"
    r"|co-chair|exchange|grant|give|inform|propose|make|announce|examine|raise|burn|lay|plant|work|direct|perform|read"
    r"|instruct|brief|survey|check|witness|listen"
)
_PRESENT = re.compile(rf"\b(?:{_SCENE})(?:s|es)\b")
_PLURAL = re.compile(
    rf"^(?:the )?(?:delegates|participants|leaders|attendees|officials|members|representatives|people|students|voters"
    rf"|soldiers|officers|two sides)\b[^.]{{0,120}}?\b(?:{_SCENE})\b",
)
_PARTICIPLE = re.compile(
    r"\b(?:speaking|attending|reporting|proposing|presenting|delivering|chairing|addressing|visiting|inspecting|handing"
    r"|posing|talking|meeting|signing|shaking|congratulating|discussing|answering|voting|awarding|greeting|giving|working"
    r"|introducing|receiving|directing|listening|offering|concluding|checking|surveying|exchanging|making|taking)\b",
)
_FINITE = re.compile(
    r"\b(?:was|were|is|are|am|has|have|had|will|would|shall|should|must|can|could|may|might|do|does|did|said|says|told|held"
    r"|took|gave|made|led|came|went|saw|became|began|met|spoke|needs?|[a-z]{2,}(?<!e)ed)\b",
)
_PAST = re.compile(
    r"\b(?:was|were|has|have|had|will|would|should|must|can|said|told|took|did|became|began|led)\b"
)
_SAID = re.compile(
    r"^(?:photos?|captions?|illustrations?|illustrative (?:photo|image)|pictured|in (?:the|this) (?:photo|picture)|anh) ?[:(.]"
    r"|[(/\s—–-](?:illustrative |file |courtesy )?(?:photos?|anh)(?: by)?(?: ?:| )?[^.]{0,50}\)?\.?$"
    r"|\((?:file |illustrative )?(?:photo|image|courtesy|source)\b[^)]{0,60}\)\.?$"
    r"|\((?:(?:first|second|third|fourth|fifth|sixth|standing|seated|front|back|far)\b[^)]{0,30}\b)?"
    r"(?:left|right|centre|center|middle|l|r|c|row)\)|, (?:centre|center|left|right), ",
)
_VIEW = re.compile(
    r"^(?:delegates|participants|attendees|officials|leaders|representatives|an? (?:view|overview|scene|corner|panorama)"
    r"|overview|panorama|views?|the scene|scenes?|a general view|illustration|at the (?:conference|session|meeting|ceremony|event))\b",
)
_NOUN_BEFORE = re.compile(
    r"(?:^|\b(?:the|a|an|and|of|in|on|to|for|with|these|those|their|its|all|some|draft|news|by|from|or) )$"
)
_LONGEST = 300
_LONGEST_VIEW = 140
_REPEATED_PART = 0.6


def mark_captions(lines: Sequence[Line], kinds: Kinds) -> None:
    """Set CAPTION for the undecided lines that describe a picture."""
    for at, line in enumerate(lines):
        if (
            kinds[at] is None
            and len(line.text) <= _LONGEST
            and is_caption(line.text, _beside(lines, kinds, at))
        ):
            kinds[at] = ZoneKind.CAPTION


def is_caption(text: str, beside: Sequence[str] = ()) -> bool:
    """Whether a line describes a picture; ``beside`` are the paragraphs around it."""
    folded = fold(text)
    if _SAID.search(folded):
        return True
    if _is_several(text) or text.startswith(('"', "“", "-", "•")) or text.endswith((":", ";", "?", '"', "”")):
        return False
    return _shows(text, folded) or any(_retold(folded, fold(paragraph)) for paragraph in beside)


def _shows(text: str, folded: str) -> bool:
    if _PAST.search(folded):
        return False
    if any(
        not _NOUN_BEFORE.search(folded[max(0, m.start() - 12) : m.start()]) for m in _PRESENT.finditer(folded)
    ):
        return True
    if _PLURAL.search(folded):
        return True
    if _FINITE.search(folded):
        return False
    return bool(_PARTICIPLE.search(folded) or (_VIEW.search(folded) and len(text) <= _LONGEST_VIEW))


def _retold(caption: str, paragraph: str) -> bool:
    """Whether a paragraph tells in the past tense what the caption tells in the present."""
    words, told = set(re.findall(r"\w+", caption)), set(re.findall(r"\w+", paragraph[:600]))
    verbs = {
        word for word in words if word.endswith("s") and {word[:-1] + "ed", word[:-1] + "d"} & told - words
    }
    return bool(verbs) and not _PAST.search(caption) and len(words & told) >= _REPEATED_PART * len(words)


def _is_several(text: str) -> bool:
    return re.search(r"[a-zà-ỹ]{3}[.!?] +[A-ZĐ“\"]", text) is not None


def _beside(lines: Sequence[Line], kinds: Kinds, at: int) -> list[str]:
    near = [i for i in (at - 1, at + 1) if 0 <= i < len(lines) and kinds[i] is None]
    return [lines[i].text[:2000] for i in near]
