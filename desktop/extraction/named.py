"""Names that stand where only a person can: "replacing Ann Roe", "his predecessor, Ann Roe"."""

from collections.abc import Iterable

from db.values import fold
from desktop.extraction.attributes import Mention
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can, vocabulary

_CHOSEN = frozenset("named appointed elected chose chosen picked tapped selected".split())
_SUCCESSION = frozenset("predecessor predecessors successor counterpart replacement deputy".split())
_TAKES = frozenset("takes took taking take taken".split())
_REACH, _NEAR, _LONGEST = 9, 6, 5
_SAYS = frozenset("said says told added according noted".split())
_DESCRIBED = 4
_DESCRIPTIONS = frozenset(
    "veteran career diplomat officer technocrat economist general professor fellow party".split()
)
_TO_OLD = frozenset(
    [
        ("place", "of"),
        ("left", "by"),
        ("vacated", "by"),
        ("lieu", "of"),
        ("succession", "to"),
        ("shoes", "of"),
    ]
)
_KIN = frozenset("son daughter wife husband father mother brother sister widow family death".split())
_DOES = frozenset(
    """
    said says told added joined served serves began worked works brings earned graduated resigned retired died
    studied became becomes holds held lives lost won ran declined denied recalled thanked promised insisted
    has had was is will also himself herself who whose replaced replaces succeeds succeeded takes took left
    """.split()
)


def is_named(words: Words, mention: Mention) -> bool:
    """Tell whether a name that no title stands with is a person's, because somebody comes or goes there."""
    if " " not in mention.name and not mention.addressed:
        return False
    before = words.key[max(0, mention.first - _REACH) : mention.first]
    after = words.key[mention.end : mention.end + 3]
    return (
        _is_replaced(before)
        or _is_chosen(words, mention, before[-_NEAR:], after)
        or _is_kin(before[-_NEAR:], after)
    )


def spoken_of(words: Words, mentions: Iterable[Mention]) -> frozenset[str]:
    """Return the names that act as persons do: "Roe said", "Roe's daughter", "added Roe"."""
    return frozenset(
        fold(mention.name) for mention in mentions if not mention.pronoun and _acts(words, mention)
    )


def is_spoken_of(mention: Mention, shorts: frozenset[str]) -> bool:
    """Tell whether a full name is a person's because the article goes on with its last or first word."""
    parts = fold(mention.name).split()
    if not 1 < len(parts) <= _LONGEST:
        return False
    return any(
        " ".join(parts[:at]) in shorts or " ".join(parts[at:]) in shorts for at in range(1, len(parts))
    )


def _acts(words: Words, mention: Mention) -> bool:
    """Tell whether what stands beside a single word is said of persons only."""
    before = words.key[mention.first - 1] if mention.first else ""
    after = words.key[mention.end] if mention.end < len(words) else ""
    if before in {"the", "in", "at", "to", "from", "a", "near"}:
        return False
    if after == "'s" and mention.end + 1 < len(words) and words.key[mention.end + 1] in _KIN:
        return True
    return after in _DOES or before in _SAYS or mention.addressed


def leads_to_old(keys: list[str]) -> bool:
    """Tell whether words lead to the one before in a post: "vice", "in place of", "the vacancy left by"."""
    return keys[-1:] == ["vice"] or tuple(keys[-2:]) in _TO_OLD


def _is_replaced(before: list[str]) -> bool:
    """Tell whether a name follows "replacing", "succeeded by", "took over from"."""
    events = vocabulary().events
    if leads_to_old(before):
        return True
    last = before[:-1] if before[-1:] == ["by"] else before
    while last and len(before) - len(last) < _DESCRIBED and last[-1] in _DESCRIPTIONS:
        last = last[:-1]
    if last and events.get(last[-1]) == "succeeds":
        return True
    over = {"over", "reins", "helm", "baton", "portfolio", "docket", "mantle", "chair"} & set(before)
    return before[-1:] == ["from"] and bool(over) and bool(_TAKES & set(before) or "passes" in before)


def _is_chosen(words: Words, mention: Mention, before: list[str], after: list[str]) -> bool:
    """Tell whether somebody is chosen for the post of another: "named Ann Roe to replace him"."""
    if after[:1] != ["to"] or vocabulary().events.get("".join(after[1:2])) != "succeeds":
        return False
    return bool(_CHOSEN & set(before)) or bool(words.can[mention.first - 1] & Can.EVENT)


def _is_kin(before: list[str], after: list[str]) -> bool:
    """Tell whether a name is told by its office's last or next holder: "her predecessor, Ann Roe"."""
    if after[:1] == ["'s"] and after[1:2] and after[1] in _SUCCESSION:
        return True
    tail = [key for key in before if key not in {",", "was", "is", "-", "–", ":", "in", "the", "role"}]
    return bool(tail) and tail[-1] in _SUCCESSION
