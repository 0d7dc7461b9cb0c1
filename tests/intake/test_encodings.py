"""Bytes to letters: every encoding both ways, and which one it is."""

import codecs

import pytest

from db.incoming import ReadFile
from db.records import Reason
from desktop.intake import Asked, read_article
from desktop.intake.encodings import WITH_GAPS, decode, mend
from desktop.intake.legacy import CODECS, decode_legacy, table
from desktop.intake.readers.reader import Unreadable
from desktop.intake.syllables import is_syllable
from tests.intake.encoded import ARTICLE, LETTERS, encoded
from tests.intake.files import html

EIGHT_BIT = ("windows-1258", *CODECS)
NO_TONED_CAPITALS = {letter for letter in LETTERS if letter not in "ĂÂÊÔƠƯĐ" and letter.isupper()}


@pytest.mark.parametrize("encoding", ["vni", "vps"])
def test_every_letter_goes_there_and_back(encoding: str) -> None:
    assert [decode_legacy(encoded(letter, encoding), encoding) for letter in LETTERS] == LETTERS


def test_the_fonts_of_abc_have_capitals_with_a_tone_as_fonts_only() -> None:
    found = {letter: decode_legacy(encoded(letter, "tcvn3"), "tcvn3") for letter in LETTERS}
    assert {one: read for one, read in found.items() if one not in NO_TONED_CAPITALS and read != one} == {}
    assert {read.lower() for read in found.values()} == {letter.lower() for letter in LETTERS}


@pytest.mark.parametrize("encoding", CODECS)
def test_no_two_letters_are_the_same_bytes(encoding: str) -> None:
    said = list(table(encoding).values())
    assert len(said) == len(set(said))


def test_a_shouted_word_is_shouted_throughout() -> None:
    assert decode_legacy(encoded("ĐIỆN BIÊN, Hà Nội", "tcvn3"), "tcvn3") == "ĐIỆN BIÊN, Hà Nội"


@pytest.mark.parametrize("encoding", EIGHT_BIT)
def test_an_article_is_read_in_the_encoding_that_it_is_in(encoding: str) -> None:
    found = decode(encoded(ARTICLE, encoding))
    assert (found.text, found.encoding, found.others) == (ARTICLE, encoding, ())


@pytest.mark.parametrize("encoding", EIGHT_BIT)
def test_a_few_words_are_enough(encoding: str) -> None:
    words = "Chủ tịch nước tiếp đại sứ các nước"
    assert decode(encoded(words, encoding)).encoding == encoding


@pytest.mark.parametrize(
    "words",
    [
        "“It’s a café,” she said – and left…",
        "Señor José María Aznar visited the Plaça.",
        "Müller and Söhne of Zürich were there, as was François.",
    ],
)
def test_western_words_are_in_the_western_encoding(words: str) -> None:
    found = decode(words.encode("cp1252"))
    assert (found.text, found.encoding) == (words, "windows-1252")


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
        (b"", "utf-8"),
    ],
)
def test_unicode_is_known_with_its_mark_and_without(mark: bytes, encoding: str) -> None:
    assert decode(mark + ARTICLE.encode(encoding)).text == ARTICLE


def test_what_is_unsure_says_what_else_it_could_be_and_can_be_chosen() -> None:
    content = encoded("Ông Lò Văn Tiến\n", "windows-1258")
    found = read_article("a.txt", content)
    assert isinstance(found, ReadFile)
    values = (("encoding", "windows-1258"), ("others", "vps"))
    assert found.head.remarks == (Reason("encoding unsure", values),)
    chosen = read_article("a.txt", content, Asked(encoding="vps"))
    assert isinstance(chosen, ReadFile)
    assert (chosen.reader, chosen.text != found.text, chosen.head.remarks) == ("text/1 vps", True, ())


def test_broken_and_mixed_bytes_are_reported_with_their_place() -> None:
    mixed = ARTICLE.encode() * 2 + encoded(ARTICLE, "windows-1258")
    with pytest.raises(Unreadable) as raised:
        decode(mixed)
    place = len(ARTICLE.encode()) * 2 + 2
    values = (("encoding", "utf-8"), ("line", "3"), ("byte", str(place)))
    assert raised.value.reason == Reason("broken encoding", values)
    assert decode(mixed, WITH_GAPS).text.startswith(ARTICLE)


@pytest.mark.parametrize("encoding", EIGHT_BIT)
@pytest.mark.parametrize("claimed", ["x-user-defined", "windows-1252"])
def test_a_page_is_read_in_the_encoding_that_it_is_in_whatever_it_says(encoding: str, claimed: str) -> None:
    title = "Tỉnh uỷ công bố quyết định"
    page = html(title=title, paragraphs=tuple(ARTICLE.split(". ")), charset=claimed).replace("©", "(c)")
    found = read_article("a.html", encoded(page, encoding))
    assert isinstance(found, ReadFile)
    assert (found.reader, found.head.title, found.head.language) == (f"html/1 {encoding}", title, "vi")


def test_a_pages_headline_is_mended_with_its_text() -> None:
    title = "Tỉnh uỷ công bố quyết định"
    typed = (encoded(words, "vni").decode("cp1252") for words in (title, *ARTICLE.split(". ")))
    found = read_article("a.html", html(title=next(typed), paragraphs=tuple(typed)).encode())
    assert isinstance(found, ReadFile)
    assert (found.reader, found.head.title) == ("html/1 vni", title)
    assert found.text.startswith(title)


@pytest.mark.parametrize("encoding", ["tcvn3", "vni"])
def test_a_fonts_letters_taken_for_western_ones_are_mended(encoding: str) -> None:
    found = mend(encoded(ARTICLE, encoding).decode("cp1252"))
    assert (found.text, found.encoding) == (ARTICLE, encoding)


@pytest.mark.parametrize(
    "text",
    [
        ARTICLE,
        "Le président a reçu hier une délégation à l’Élysée, où était le maire de Genève.",
        "plain words",
        "",
    ],
)
def test_what_is_right_already_is_not_mended(text: str) -> None:
    assert mend(text).text == text


def test_syllables_are_told_from_what_is_none() -> None:
    words = "nghiêng quyết khuỷu giữ gìn gì ngoằn ngoèo yêu Ươm ĐIỆN uỷ thuở quốc giếng"
    assert [word for word in words.split() if not is_syllable(word)] == []
    assert [word for word in "été strength Müller điệnn ngthê tếế aĐ".split() if is_syllable(word)] == []
