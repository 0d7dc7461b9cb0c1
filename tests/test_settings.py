"""The look that is chosen stays chosen, and nothing about the settings' file can stop the window."""

from pathlib import Path

import pytest

from desktop import app, paths
from desktop.settings import Settings, load_settings, save_appearance, save_filters
from desktop.ui.theme import Appearance


def test_a_look_is_there_again_next_time(tmp_path: Path) -> None:
    path = tmp_path / "config" / "settings.json"
    assert load_settings(path) == Settings("system")
    save_appearance(path, "dark")
    assert load_settings(path) == Settings("dark")


def test_filters_and_look_do_not_put_each_other_away(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    save_appearance(path, "dark")
    save_filters(path, ("is:hard",))
    save_appearance(path, "light")
    assert load_settings(path) == Settings("light", ("is:hard",))


@pytest.mark.parametrize("content", ["", "{", '{"appearance": "plaid"}', '{"appearance": 3}', "[]", "\x00"])
def test_a_damaged_file_is_as_none(content: str, tmp_path: Path) -> None:
    (path := tmp_path / "settings.json").write_text(content, encoding="utf-8")
    assert load_settings(path) == Settings()
    save_appearance(path, "light")
    assert load_settings(path) == Settings("light")


def test_a_folder_that_cannot_be_made_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("in the way")
    save_appearance(tmp_path / "config" / "settings.json", "dark")
    assert load_settings(tmp_path / "config" / "settings.json") == Settings()


def test_the_application_keeps_the_look_that_is_chosen_in_its_window(qapp: object) -> None:
    appearance = app.dressed().findChild(Appearance)
    assert appearance is not None
    appearance.choose("dark")
    try:
        assert load_settings(paths.settings_file()) == Settings("dark")
    finally:
        appearance.choose("system")
