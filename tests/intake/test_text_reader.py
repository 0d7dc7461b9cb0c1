import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.incoming import ReadFile
from db.records import Reason, Refusal
from desktop.intake import read_article
from tests.intake.articles import reading, refusal


def test_a_byte_order_mark_is_dropped_and_line_ends_become_lf() -> None:
    read = read_article("a.txt", b"\xef\xbb\xbfone\r\ntwo\rthree\n")
    assert isinstance(read, ReadFile)
    assert (read.text, read.reader) == ("one\ntwo\nthree\n", "text/1")
    assert read.content.startswith(b"\xef\xbb\xbf")


def test_decomposed_letters_are_composed_and_nothing_else_changes() -> None:
    text = "  Đặng\u00a0Thị  Ðiện\t\n\n"
    assert reading(unicodedata.normalize("NFD", text)).text == text


def _broken(encoding: str, line: int, byte: int) -> Reason:
    return Reason("broken encoding", (("encoding", encoding), ("line", str(line)), ("byte", str(byte))))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", Reason("empty")),
        (b" \n\t\r\n", Reason("empty")),
        (b"\xef\xbb\xbf", Reason("empty")),
        (b"abc\x00def", Reason("binary", (("byte", "3"),))),
        (b"\x7fELF\x01\x02\x03", Reason("binary", (("byte", "0"),))),
        (b"a\n" + "Điện".encode() + b"\xff", _broken("utf-8", 2, 9)),
        ("Điện".encode()[:-2], _broken("utf-8", 1, 3)),
        ("Điện".encode("utf-16")[:-1], _broken("utf-16", 1, 8)),
    ],
)
def test_what_is_no_text_is_refused_with_its_reason(content: bytes, reason: Reason) -> None:
    assert refusal(content).reason == reason


def test_a_stray_control_character_does_not_refuse_an_article() -> None:
    assert reading("word " * 100 + "\x0b\x1a").text.endswith("\x1a")


def test_a_file_that_no_reader_is_made_for_is_refused() -> None:
    assert refusal(b"text", "notes/a.xlsx") == Refusal("notes/a.xlsx", Reason("not for us"))


def test_the_ending_is_known_in_capitals_too() -> None:
    assert isinstance(read_article("A.TXT", b"text"), ReadFile)


@given(st.binary(max_size=400))
def test_any_bytes_give_a_reading_or_a_reason(content: bytes) -> None:
    read = read_article("a.txt", content)
    assert isinstance(read, Refusal) or read.content == content


@given(st.text(max_size=400))
def test_a_reading_read_again_is_the_same(text: str) -> None:
    read = read_article("a.txt", text.encode("utf-8", "replace"))
    if isinstance(read, ReadFile):
        again = read_article("a.txt", read.text.encode())
        assert isinstance(again, ReadFile)
        assert (again.text, again.zones, again.head) == (read.text, read.zones, read.head)
