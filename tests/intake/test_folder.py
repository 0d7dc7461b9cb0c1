import os
import sys
from pathlib import Path

import pytest

from db.records import Reason, Refusal
from desktop.intake import Found, load, walk

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs symbolic links and permissions")


def labels(folder: Path) -> list[tuple[str, str]]:
    return [(item.path, "" if isinstance(item, Found) else item.reason.code) for item in walk(folder)]


def test_files_come_in_order_from_all_folders_and_hidden_ones_do_not(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/b/c.txt", ".hidden.txt", ".git/x.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    assert labels(tmp_path) == [("a/b/c.txt", ""), ("a/z.txt", ""), ("b.txt", "")]


def test_what_is_not_for_us_is_known_by_its_first_bytes_and_listed_as_such(tmp_path: Path) -> None:
    (tmp_path / "table.xlsx").write_text("x")
    (tmp_path / "README").write_text("x")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(60_000_000))
    read = [load(found) for found in walk(tmp_path) if isinstance(found, Found)]
    expected = [Refusal(name, Reason("not for us")) for name in ("README", "photo.jpg", "table.xlsx")]
    assert read == expected


def test_what_is_something_else_than_its_name_says_is_read_as_what_it_is(tmp_path: Path) -> None:
    (tmp_path / "page.dat").write_text("<!DOCTYPE html><html><body><p>x</p></body></html>")
    found = next(walk(tmp_path))
    assert isinstance(found, Found)
    assert isinstance(load(found), bytes)


def test_the_parts_of_a_saved_page_are_one_row(tmp_path: Path) -> None:
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "advert.html").write_text("<html></html>")
    (tmp_path / "other_files").mkdir()
    (tmp_path / "other_files" / "1.txt").write_text("x")
    (tmp_path / "page.htm").write_text("<html></html>")
    assert labels(tmp_path) == [
        ("other_files/1.txt", ""),
        ("page.htm", ""),
        ("page_files", "parts of a page"),
    ]


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
    assert [code for _, code in labels(tmp_path)] == ["vanished", "link", ""]


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


def test_a_file_that_is_too_large_is_a_reason_with_the_limit(tmp_path: Path) -> None:
    with (tmp_path / "x.txt").open("wb") as file:
        file.truncate(20_000_000)
    assert len(load(Found("x.txt", tmp_path / "x.txt"))) == 20_000_000  # type: ignore[arg-type]
    with (tmp_path / "x.txt").open("ab") as file:
        file.write(b"a")
    assert load(Found("x.txt", tmp_path / "x.txt")) == Refusal(
        "x.txt", Reason("too large", (("limit", "20000000"),))
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
