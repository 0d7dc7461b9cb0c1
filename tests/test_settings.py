"""What was chosen stays chosen, and nothing about the settings' file can stop the window."""

from pathlib import Path

import pytest

from desktop import app, paths
from desktop.settings import Kept, Place, Settings
from desktop.ui.settings import Preferences
from desktop.ui.theme import Appearance


def test_what_is_kept_is_there_again_next_time(tmp_path: Path) -> None:
    path = tmp_path / "config" / "settings.json"
    assert Kept(path).settings == Settings()
    Kept(path).keep(appearance="dark", reading=125, keys={"review.accept": ("V",)})
    Kept(path).keep_place("one.incumbent", Place(page=1, article="a-7", columns=(250, 700, 490)))
    again = Kept(path)
    assert (again.settings.appearance, again.settings.reading) == ("dark", 125)
    assert again.settings.keys == {"review.accept": ("V",)}
    assert again.place("one.incumbent").columns == (250, 700, 490)
    assert again.place("another.incumbent") == Place()
    assert not again.damaged


def test_two_windows_do_not_put_away_what_the_other_kept(tmp_path: Path) -> None:
    one, other = Kept(tmp_path / "settings.json"), Kept(tmp_path / "settings.json")
    one.keep(appearance="dark")
    other.keep(filters=("is:hard",))
    assert Kept(tmp_path / "settings.json").settings == Settings("dark", ("is:hard",))


@pytest.mark.parametrize(
    "content",
    ["", "{", '{"appearance": "plaid"}', '{"reading": 9}', '{"keys": {"review.accept": 3}}', "[]", "\x00"],
)
def test_a_damaged_file_is_as_none_and_kept_beside(content: str, tmp_path: Path) -> None:
    (path := tmp_path / "settings.json").write_text(content, encoding="utf-8")
    kept = Kept(path)
    assert kept.settings == Settings()
    assert kept.damaged
    assert (tmp_path / "settings.json.damaged").read_text("utf-8") == content
    kept.keep(appearance="light")
    assert Kept(path).settings == Settings("light")


def test_a_folder_that_cannot_be_made_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("in the way")
    kept = Kept(tmp_path / "config" / "settings.json")
    kept.keep(appearance="dark")
    assert kept.settings.appearance == "dark"
    assert Kept(tmp_path / "config" / "settings.json").settings == Settings()


def test_the_application_keeps_the_look_that_is_chosen_in_its_window(qapp: object) -> None:
    kept = Kept(paths.settings_file())
    appearance = app.dressed(kept).findChild(Appearance)
    assert appearance is not None
    preferences = Preferences(kept)
    assert preferences.appearance is appearance
    appearance.choose("dark")
    try:
        assert Kept(paths.settings_file()).settings.appearance == "dark"
    finally:
        appearance.choose("system")
