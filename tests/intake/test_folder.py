import os
import sys
from pathlib import Path

import pytest

from db.records import Reason, Refusal
from desktop.intake import Found, load, walk
from desktop.intake import folder as folder_module

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs symbolic links and permissions")


def labels(folder: Path) -> list[tuple[str, str]]:
    return [(item.path, "" if isinstance(item, Found) else item.reason.code) for item in walk(folder)]


def test_files_come_in_order_from_all_folders_and_hidden_ones_do_not(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/b/c.txt", ".hidden.txt", ".git/x.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    assert labels(tmp_path) == [("a/b/c.txt", ""), ("a/z.txt", ""), ("b.txt", "")]


def test_what_is_not_for_us_is_listed_as_such(tmp_path: Path) -> None:
    (tmp_path / "table.xlsx").write_text("x")
    (tmp_path / "README").write_text("x")
    assert labels(tmp_path) == [("README", "not for us"), ("table.xlsx", "not for us")]


def test_a_folder_that_does_not_exist_and_a_file_in_its_place_have_their_reasons(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert labels(tmp_path / "gone") == [(str(tmp_path / "gone"), "no such folder")]
    assert labels(tmp_path / "file") == [(str(tmp_path / "file"), "not a folder")]


def test_an_empty_folder_gives_nothing(tmp_path: Path) -> None:
    assert labels(tmp_path) == []


@posix
def test_a_loop_of_links_ends_and_no_file_comes_twice(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x.txt").write_text("x")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "z").symlink_to(tmp_path / "a")
    assert labels(tmp_path) == [("a/x.txt", "")]


@posix
def test_a_link_to_nothing_or_to_itself_is_one_row_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    (tmp_path / "x.txt").write_text("x")
    assert [path for path, _ in labels(tmp_path)] == ["gone.txt", "self.txt", "x.txt"]
    assert labels(tmp_path)[0][1] == "vanished"


@posix
def test_a_pipe_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert labels(tmp_path) == [("pipe.txt", "not for us")]


@posix
def test_a_name_that_is_no_text_gets_a_label_that_can_be_stored(tmp_path: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_text("x")
    except OSError:
        pytest.skip("the file system takes no such name")
    found = next(walk(tmp_path))
    assert found.path.encode() == "caf\ufffd.txt".encode()
    assert isinstance(found, Found)
    assert load(found) == b"x"


def test_load_gives_the_bytes_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_bytes(b"\xef\xbb\xbfa\r\n")
    assert load(Found("x.txt", tmp_path / "x.txt")) == b"\xef\xbb\xbfa\r\n"


def test_a_file_that_vanished_is_a_reason(tmp_path: Path) -> None:
    assert load(Found("x.txt", tmp_path / "x.txt")) == Refusal("x.txt", Reason("vanished"))


def test_a_file_that_is_too_large_is_a_reason_with_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_module, "MAX_BYTES", 10)
    (tmp_path / "x.txt").write_bytes(b"0123456789")
    assert load(Found("x.txt", tmp_path / "x.txt")) == b"0123456789"
    (tmp_path / "x.txt").write_bytes(b"0123456789a")
    assert load(Found("x.txt", tmp_path / "x.txt")) == Refusal(
        "x.txt", Reason("too large", (("limit", "10"),))
    )


def test_a_file_without_permission_is_a_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)  # the super-user may open every file
    assert load(Found("x.txt", tmp_path / "x.txt")) == Refusal("x.txt", Reason("no permission"))


def test_a_disk_that_fails_is_a_reason_with_the_systems_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", fail)
    expected = Refusal("x.txt", Reason("unreadable", (("error", "Input/output error"),)))
    assert load(Found("x.txt", tmp_path / "x.txt")) == expected
