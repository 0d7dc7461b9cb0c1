"""A body's holders come a screenful at a time: all of them, as on one page."""

from datetime import date

import pytest

from db.records import Organization, Tenure
from db.store import Store
from db.values import TenureState
from desktop.browse import Browse, HolderLine
from desktop.ledger import tenure_state
from tests.large import fill
from tests.newsroom import open_store

DAYS = (date(2015, 3, 1), date(2017, 6, 1), date(2019, 12, 31), date(2026, 1, 1))
DOUBTFUL = TenureState.NOT_CONFIRMED


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Return a small directory of the large kind, with a body of twenty members."""
    opened = open_store(tmp_path_factory.mktemp("holders") / "officials.incumbent")
    fill(opened, 0.002)
    return opened


def _paged(browse: Browse, body: str, day: date) -> list[HolderLine]:
    page = browse.organization(body, day)
    lines, after = list(page.lines), page.after
    while after is not None:
        more = browse.holders(body, day, after)
        assert len(more.lines) <= 3 + 4
        lines += more.lines
        after = more.after
    return lines


@pytest.mark.parametrize("day", DAYS)
def test_pages_of_holders_name_everybody_once_as_one_page_does(
    store: Store, day: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    browse = Browse(store)
    with store.read() as unit:
        bodies = [one.id for one in unit.directory.all(Organization)]
        posts = {key: unit.directory.posts_in([key]) for key in bodies}
    whole = {key: browse.organization(key, day).lines for key in bodies}
    monkeypatch.setattr("desktop.browse.holders.SCREENFUL", 3)
    monkeypatch.setattr("desktop.browse.holders.CROWD", 4)
    for key in bodies:
        paged = _paged(browse, key, day)
        assert sorted(paged, key=str) == sorted(whole[key], key=str)
        order = list(dict.fromkeys(line.post_id for line in paged))
        assert order == [post.id for post in posts[key]]


def test_whoever_may_stand_on_a_day_is_found_by_its_columns_and_nobody_who_left(store: Store) -> None:
    with store.read() as unit:
        tenures = unit.directory.all(Tenure)
        for day in DAYS:
            for post_id in {one.post_id for one in tenures}:
                found = {one.id for one in unit.directory.holding_in(post_id, day)}
                mine = [one for one in tenures if one.post_id == post_id]
                states = {one.id: tenure_state(one, day) for one in mine}
                over = {TenureState.ENDED, TenureState.NOT_YET}
                assert found == {key for key, state in states.items() if state not in over}
