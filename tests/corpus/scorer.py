"""The claims of an article against what is to be found in it, counted once per article."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from db.records import ArticleText, Claim
from tests.corpus.agreement import ENOUGH, Answer, agreement
from tests.corpus.folding import person_key, wordings, words_of
from tests.corpus.gold import Expected, Fact, Found

_STANDS_FOR_A_NAME = frozenset("he she his her him who they".split())


@dataclass(frozen=True)
class Judged:
    """An answer that counts, with what it was right in."""

    confidence: float
    right: bool
    status_right: bool
    place: int = 0


@dataclass(frozen=True)
class Score:
    """What came of one article: counts by name, the answers that count, and the misses."""

    article: str
    counts: Counter[str]
    judged: tuple[Judged, ...]
    missed: tuple[Fact, ...]
    wrong: tuple[Answer, ...]


@dataclass(frozen=True)
class Pair:
    """An answer and the fact that it was taken for, by their places."""

    answer: int
    fact: int
    agreement: float


def answer_of(claim: Claim) -> Answer:
    """Return a claim as the scorer compares it."""
    return Answer(claim.person, claim.title, claim.organization, claim.relation.value, claim.confidence)


def score_all(gold: Iterable[Expected], found: dict[str, Found]) -> list[Score]:
    """Score each article of a gold file; the quotes of what was found are checked, too."""
    scores = []
    for expected in gold:
        of_article = found[expected.id]
        score = score_article(expected, [answer_of(claim) for claim in of_article.claims])
        score.counts.update(quote_troubles(of_article.article, of_article.claims))
        scores.append(score)
    return scores


def score_article(expected: Expected, answers: Sequence[Answer]) -> Score:
    """Score the answers to one article; those that say the same count once."""
    once = list({answer.key: answer for answer in reversed(answers)}.values())[::-1]
    pairs = best_pairs(once, expected.facts)
    right = {pair.answer: pair.fact for pair in pairs if pair.agreement >= ENOUGH}
    judged = {
        at: _judged(answer, expected.facts[right[at]] if at in right else None)
        for at, answer in enumerate(once)
        if at not in right or not expected.facts[right[at]].optional
    }
    required = {at for at, fact in enumerate(expected.facts) if not fact.optional}
    counts = Counter(
        gold=len(required),
        found=len(judged),
        right=sum(one.right for one in judged.values()),
        lenient=sum(pair.fact in required for pair in pairs),
        status=sum(one.status_right for one in judged.values()),
    )
    counts.update(_of_persons(expected, [once[at] for at in judged]))
    return Score(
        expected.id,
        counts,
        tuple(judged.values()),
        tuple(expected.facts[at] for at in sorted(required - {*right.values()})),
        tuple(answer for at, answer in enumerate(once) if at not in right),
    )


def best_pairs(answers: Sequence[Answer], facts: Sequence[Fact]) -> list[Pair]:
    """Pair each answer with at most one fact, what agrees best first, asked before optional."""
    possible = [
        Pair(mine, theirs, score)
        for mine, answer in enumerate(answers)
        for theirs, fact in enumerate(facts)
        if (score := agreement(answer, fact)) is not None
    ]
    possible.sort(key=lambda pair: (-pair.agreement, facts[pair.fact].optional, pair.answer, pair.fact))
    kept: list[Pair] = []
    answered, taken = set[int](), set[int]()
    for pair in possible:
        if pair.answer not in answered and pair.fact not in taken:
            kept.append(pair)
            answered.add(pair.answer)
            taken.add(pair.fact)
    return kept


def _judged(answer: Answer, fact: Fact | None) -> Judged:
    status_right = fact is not None and answer.status in fact.statuses
    return Judged(answer.confidence, fact is not None, status_right, answer.place)


def _of_persons(expected: Expected, answers: Sequence[Answer]) -> Counter[str]:
    gold = {person_key(fact.persons[0]) for fact in expected.facts if not fact.optional}
    found = {person_key(answer.person) for answer in answers}
    bylines = {person_key(name) for name in expected.bylines}
    return Counter(
        persons_gold=len(gold),
        persons_found=len(found),
        persons_right=len(gold & found),
        bylines=len((found & bylines) - gold),
    )


def quote_troubles(article: ArticleText, claims: Iterable[Claim]) -> Counter[str]:
    """Count claims without evidence, quotes out of place, and claims whose quotes lack name or title."""
    troubles: Counter[str] = Counter()
    for claim in claims:
        troubles["no_evidence"] += not claim.evidence
        troubles["misplaced"] += sum(
            not one.quote or article.text[one.start : one.end] != one.quote for one in claim.evidence
        )
        said = frozenset(_said(one.quote for one in claim.evidence))
        named = said & (frozenset(words_of(claim.person)) | _STANDS_FOR_A_NAME)
        titled = said & wordings(claim.title)[0]
        troubles["unsaid"] += not (named and titled)
    return troubles


def _said(quotes: Iterable[str]) -> Iterator[str]:
    for quote in quotes:
        yield from words_of(quote)
        yield from wordings(quote)[0]
