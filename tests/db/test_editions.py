"""Editions and profiles are kept in the file, and no act or fold touches them."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from db.printed import KeptEdition, KeptProfile
from tests.newsroom import open_store

KNOWN_AT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
AUTUMN = KeptEdition(
    "1", "Autumn", date(2025, 11, 30), KNOWN_AT, "a1", "0.1.0", "{}", "d1", 12, b"\x00content"
)


def test_an_edition_is_kept_with_its_content_and_listed_without(tmp_path: Path) -> None:
    store = open_store(tmp_path / "one.incumbent")
    later = replace(AUTUMN, id="2", name="Winter")
    with store.write() as unit:
        unit.editions.add(AUTUMN)
        unit.editions.add(later)
    store.rebuild()
    with store.read() as unit:
        assert unit.editions.named("Autumn") == AUTUMN
        assert unit.editions.named("Spring") is None
        assert unit.editions.all() == [replace(one, content=b"") for one in (later, AUTUMN)]
    store.close()


def test_a_profile_is_kept_in_the_place_of_any_other_of_its_name(tmp_path: Path) -> None:
    store = open_store(tmp_path / "one.incumbent")
    with store.write() as unit:
        for name, content in (("Northwest", "old"), ("Centre", "{}"), ("Northwest", "new")):
            unit.editions.keep_profile(KeptProfile(name, content))
        unit.editions.drop_profile("Centre")
        assert unit.editions.profiles() == [KeptProfile("Northwest", "new")]
    store.close()
