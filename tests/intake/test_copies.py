"""Near copies are one witness: reprints are found, reports of one kind are not taken for each other."""

from datetime import date
from functools import partial

import pytest

from db.records import Zone
from db.values import ZoneKind
from desktop.intake.copies import Copies, Story, are_copies, sketch, story_of
from tests.intake.copying import Printed, alike, reprints, stories

DAY = date(2025, 11, 28)
NOTHING = Story((), frozenset())


def grouped(printed: list[Printed]) -> list[int | None]:
    """Return, for each text, the number of the story of which the program takes it for a copy."""
    copies, told, stories = Copies(), dict[str, Story](), list[int | None]()
    for number, one in enumerate(printed):
        told[str(number)] = story_of(one.text, ())
        sketched = sketch(one.text, ())
        found = copies.find(sketched, DAY, partial(told.__getitem__, str(number)), told.__getitem__)
        stories.append(printed[int(found.article_id)].story if found else None)
        copies.add(str(number), sketched, DAY)
    return stories


def figures(printed: list[Printed]) -> tuple[float, float]:
    """Return precision and recall over the texts that are, or are taken for, another's copy."""
    seen: set[int] = set()
    right = said = meant = 0
    for one, story in zip(printed, grouped(printed), strict=True):
        said += story is not None
        meant += one.story in seen
        right += story == one.story
        seen.add(one.story)
    return right / said if said else 1.0, right / meant if meant else 1.0


def test_reprints_are_found_and_nothing_else_is_taken_for_one() -> None:
    precision, recall = figures([*reprints(stories()[::3]), *alike()])
    assert precision >= 0.99
    assert recall >= 0.95


def test_reports_of_one_kind_are_no_copies_of_each_other() -> None:
    taken = [story for story in grouped(list(alike())) if story is not None]
    assert taken == []


def test_what_outlets_put_around_a_story_does_not_count() -> None:
    story = " ".join(f"Word{number}" for number in range(60))
    banner = " ".join(f"banner{number}" for number in range(60))
    text = f"{banner}\n{story}"
    zones = (Zone(ZoneKind.FURNITURE, 0, len(banner)),)
    assert sketch(text, zones) == sketch(story, ())
    assert are_copies(story_of(text, zones), story_of(story, ())) == 1.0


@pytest.mark.parametrize("text", ["", "A few words only.", "word " * 33])
def test_what_is_too_short_has_no_sketch_and_no_copies(text: str) -> None:
    assert sketch(text, ()) == b""
    copies = Copies([])
    copies.add("1", sketch(text, ()), None)
    assert copies.find(sketch(text, ()), None, lambda: story_of(text, ()), lambda _: NOTHING) is None


def test_the_same_words_weeks_later_are_another_event() -> None:
    text = next(reprints(stories())).text
    copies = Copies([("1", sketch(text, ()), date(2025, 1, 2))])
    told = story_of(text, ())
    assert copies.find(sketch(text, ()), date(2025, 1, 9), lambda: told, lambda _: told) is not None
    assert copies.find(sketch(text, ()), date(2025, 3, 2), lambda: told, lambda _: told) is None
    assert copies.find(sketch(text, ()), None, lambda: told, lambda _: told) is not None


def test_what_was_sorted_in_is_found_like_what_was_added_last() -> None:
    printed = list(reprints(stories()[:10]))
    known = [(str(number), sketch(one.text, ()), DAY) for number, one in enumerate(printed)]
    told = {str(number): story_of(one.text, ()) for number, one in enumerate(printed)}
    sorted_in, added = Copies(known), Copies()
    for one in known:
        added.add(*one)
    for number in range(0, len(printed), 3):
        asked = (known[number][1], DAY, partial(told.__getitem__, str(number)), told.__getitem__)
        assert sorted_in.find(*asked) == added.find(*asked) is not None
