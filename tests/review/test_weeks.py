"""Five hundred articles through the hands of a scripted curator: few keys, and nothing wrong in the end."""

from itertools import islice

import pytest

from tests.newsroom import open_store
from tests.review.weekly import Count, Weekly
from tests.weeks import World

WEEK, WEEKS = 100, 5


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory) -> tuple[World, Weekly, list[Count]]:
    """Return the world, its curator after five weeks, and what each week took."""
    world = World.of(7)
    curator = Weekly(open_store(tmp_path_factory.mktemp("weeks") / "officials.incumbent"))
    counts = []
    reports = world.reports(WEEK * WEEKS)
    for _ in range(WEEKS):
        curator.receive(islice(reports, WEEK))
        counts.append(curator.work())
    return world, curator, counts


def test_the_directory_says_in_the_end_what_is_true(worked: tuple[World, Weekly, list[Count]]) -> None:
    world, curator, _ = worked
    assert curator.lines() == world.lines()


def test_who_was_succeeded_has_left_and_nobody_else(worked: tuple[World, Weekly, list[Count]]) -> None:
    world, curator, _ = worked
    former = [world.names[person] for office in world.offices for person in office.former]
    assert curator.ended() == sorted(former)


def test_after_four_weeks_three_articles_in_ten_need_a_look(
    worked: tuple[World, Weekly, list[Count]],
) -> None:
    *_, last = worked[2]
    assert last.cards <= 0.3 * WEEK


def test_nothing_is_left_and_the_fold_agrees(worked: tuple[World, Weekly, list[Count]]) -> None:
    _, curator, _ = worked
    assert curator.lane.lines() == []
    before, after = curator.store.rebuild()
    assert before == after
