"""The scorer: what counts as the same, what counts once, what does not count."""

import json

import pytest

from tests.corpus.agreement import ENOUGH, Answer, agreement
from tests.corpus.gold import Expected, Fact, expected_in
from tests.corpus.scorer import score_article


def _agrees(found: tuple[str, str, str | None], asked: tuple[str, str, str | None]) -> bool:
    person, title, body = asked
    score = agreement(Answer(*found, "current"), Fact((person,), (title,), (body,), ("current",)))
    return score is not None and score >= ENOUGH


@pytest.mark.parametrize(
    ("found", "asked"),
    [
        (("Vang Thi Lua", "Secretary", "X Party"), ("Mrs. Vàng Thị Lụa", "Secretary", "X Party")),
        (
            ("A B", "Vice Chairwoman", "Sơn La Council"),
            ("A B", "Deputy Chairman", "Son La Provincial Council"),
        ),
        (("A B", "Party Secretary", "Sơn La Province"), ("A B", "Secretary", "Party of Sơn La Province")),
        (("A B", "Head", "Organization Board"), ("A B", "Head", "Organising Commission")),
        (("A B", "Chairman", "NA of Laos"), ("A B", "Chairman", "Lao National Assembly")),
        (("A B", "Party Chief", "Hill Party Committee"), ("A B", "Secretary", "Hill Party Committee")),
    ],
)
def test_wordings_of_one_post_are_the_same(
    found: tuple[str, str, str | None], asked: tuple[str, str, str | None]
) -> None:
    assert _agrees(found, asked)


@pytest.mark.parametrize(
    ("found", "asked"),
    [
        (("A C", "Secretary", "X Party"), ("A B", "Secretary", "X Party")),
        (("A B", "Deputy Secretary", "X Party"), ("A B", "Secretary", "X Party")),
        (("A B", "Chairman", "Sơn La People's Committee"), ("A B", "Chairman", "Sơn La People's Council")),
        (("A B", "Member", "X Party Standing Committee"), ("A B", "Member", "X Party Committee")),
        (("A B", "Secretary", "Party Committee"), ("A B", "Secretary", "Sơn La Party Committee")),
        (("A B", "Secretary", "Vinh City Party"), ("A B", "Secretary", "Vinh Provincial Party")),
        (("A B", "Director", None), ("A B", "Director", "Department of Health")),
    ],
)
def test_what_names_another_post_is_not(
    found: tuple[str, str, str | None], asked: tuple[str, str, str | None]
) -> None:
    assert not _agrees(found, asked)


def _expected(*facts: dict[str, object], optional: tuple[dict[str, object], ...] = ()) -> Expected:
    row = {"id": "a", "byline_names": ["By Line"], "facts": facts, "optional_facts": optional}
    return expected_in(json.dumps(row))


MAYOR: dict[str, object] = {
    "person": "Ann Roe",
    "title": "Mayor",
    "organization": "Hill",
    "status": "current",
}


def test_what_is_said_twice_counts_once() -> None:
    twice = [Answer("Ann Roe", "Mayor", "Hill", "current"), Answer("Ms Ann Roe", "Mayor", "Hill", "former")]
    counts = score_article(_expected(MAYOR), twice).counts
    assert (counts["right"], counts["found"], counts["gold"], counts["status"]) == (1, 1, 1, 1)


def test_optional_facts_count_neither_way() -> None:
    expected = _expected(optional=(MAYOR,))
    for answers in ([], [Answer("Ann Roe", "Mayor", "Hill", "current")]):
        score = score_article(expected, answers)
        assert (score.counts["found"], score.counts["gold"], score.missed, score.wrong) == (0, 0, (), ())


def test_each_other_right_answer_is_right_with_its_status() -> None:
    expected = _expected({**MAYOR, "title_also": ["City Leader"], "status_also": ["incoming"]})
    counts = score_article(expected, [Answer("Ann Roe", "City Leader", "Hill", "incoming")]).counts
    assert (counts["right"], counts["status"]) == (1, 1)


def test_a_byline_among_the_officials_is_counted() -> None:
    score = score_article(_expected(MAYOR), [Answer("By Line", "Editor", None, "current")])
    assert score.counts["bylines"] == 1
    assert [fact.persons[0] for fact in score.missed] == ["Ann Roe"]
    assert [answer.person for answer in score.wrong] == ["By Line"]
