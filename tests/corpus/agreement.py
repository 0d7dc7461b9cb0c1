"""How far an answer says what the gold says, from 0 to 1."""

from dataclasses import dataclass
from difflib import SequenceMatcher

from tests.corpus.folding import Said, person_key, proper, ranks_of, title_key, wordings
from tests.corpus.gold import Fact
from tests.corpus.vocabulary import LEVELS, RIVALS, SAYS_NOTHING_IN_BODY, TELLING

ENOUGH = 0.8
"""An answer that agrees so far is right."""

_OF_ANOTHER_TITLE = 0.85
_OF_ANOTHER_BODY = 0.5
_LETTERS_ALIKE = 0.85
_SHORT = 5


@dataclass(frozen=True)
class Answer:
    """What was found: one claim, in the four parts that are compared."""

    person: str
    title: str
    organization: str | None
    status: str
    confidence: float = 1.0
    place: int = 0

    @property
    def key(self) -> tuple[object, ...]:
        """What makes two answers of one article the same."""
        return person_key(self.person), title_key(self.title), wordings(self.organization or "")[-1]


def agreement(answer: Answer, fact: Fact) -> float | None:
    """Return how far the bodies agree; nothing where person or title are others."""
    if person_key(answer.person) not in {person_key(name) for name in fact.persons}:
        return None
    scores = [
        score
        for title in fact.titles
        for body in fact.organizations
        if (score := _of_pair(answer, title, body, fact)) is not None
    ]
    return max(scores, default=None)


def _of_pair(answer: Answer, title: str, body: str | None, fact: Fact) -> float | None:
    score = _of_bodies(answer, title, body)
    if title_key(answer.title) == title_key(title):
        unasked = body is None and (answer.organization is None or fact.organizations[0] is None)
        return max(score, ENOUGH) if unasked else score
    same_ranks = ranks_of(answer.title) == ranks_of(title)
    return score if same_ranks and score >= _OF_ANOTHER_TITLE else None


def _of_bodies(answer: Answer, title: str, body: str | None) -> float:
    return max(
        _of_wordings(answer.title, mine, title, theirs)
        for mine in wordings(answer.organization or "")
        for theirs in wordings(body or "")
    )


def _of_wordings(my_title: str, mine: Said, title: str, theirs: Said) -> float:
    in_my_title, in_title = (
        frozenset[str]().union(*wordings(my_title)),
        frozenset[str]().union(*wordings(title)),
    )
    score = _overlap(mine | in_my_title, theirs | in_title)
    if title_key(my_title) == title_key(title):
        key = frozenset(title_key(title))
        apart = _overlap(mine - in_my_title | key, theirs - in_title | key) if mine or theirs else 1.0
        score = max(apart, _overlap(mine | key, theirs | key))
    named = _all_stand_in(proper(theirs), proper(mine | in_my_title))
    differs = bool(mine and theirs) and _are_rivals(mine, theirs)
    return min(score, _OF_ANOTHER_BODY) if differs or not named else score


def _overlap(mine: Said, theirs: Said) -> float:
    """Return the F1 of the words that say something."""
    mine, theirs = mine - SAYS_NOTHING_IN_BODY, theirs - SAYS_NOTHING_IN_BODY
    return 2 * len(mine & theirs) / (len(mine) + len(theirs)) if mine and theirs else float(mine == theirs)


def _all_stand_in(names: Said, others: Said) -> bool:
    return all(any(_is_same_name(name, other) for other in others) for name in names)


def _is_same_name(name: str, other: str) -> bool:
    """Tell whether two proper words are one; a long one may be spelled a little differently."""
    alike = len(name) > _SHORT and SequenceMatcher(None, name, other).ratio() > _LETTERS_ALIKE
    return name == other or alike


def _are_rivals(mine: Said, theirs: Said) -> bool:
    """Tell whether words stand in the two bodies by which they cannot be the same."""
    if (mine ^ theirs) & TELLING:
        return True
    if any(mine & group and theirs & group and not mine & theirs & group for group in RIVALS):
        return True
    levels, others = ({LEVELS[word] for word in words & LEVELS.keys()} for words in (mine, theirs))
    return bool(levels and others and not levels & others)
