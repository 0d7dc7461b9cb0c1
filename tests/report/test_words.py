"""The fixed words of an edition in its other language."""

import re

import pytest

from db.values import AttributeKind, Capacity
from desktop.profiles import Layout, Profile
from desktop.report.build import build_edition
from desktop.report.words import BRANCHES, MARKS, MONTHS, SHORT_MONTHS, Word, Words
from resources import lexicon
from tests.report.provinces import provinces

HOLE = re.compile(r"\{\w+\}")


@pytest.mark.parametrize("word", list(Word), ids=lambda one: one.name)
def test_each_sentence_is_there_in_vietnamese_with_the_same_data(word: Word) -> None:
    said = lexicon("edition_vi")["words"][word.value]
    assert set(HOLE.findall(said)) == set(HOLE.findall(word.value))


def test_nothing_is_translated_that_no_edition_says() -> None:
    assert set(lexicon("edition_vi")["words"]) == {word.value for word in Word}


def test_codes_have_their_words_in_vietnamese() -> None:
    words = Words("vi")
    codes = [*BRANCHES.values(), *MARKS.values(), *MONTHS, *SHORT_MONTHS, *AttributeKind]
    codes += [one.value for one in Capacity if one is not Capacity.FULL]
    codes += [one["column"] for one in lexicon("printed")["sheet"]]
    assert not [code for code in codes if words.say(code) == code]


def test_a_vietnamese_edition_speaks_vietnamese() -> None:
    profile = Profile(language="vi", layouts=(Layout.PROVINCES, Layout.ORGANIZATIONS))
    edition = build_edition(provinces().snapshot(), profile)
    assert edition.as_of == "Tính đến 30/11/2025"
    assert edition.sections[0].subtitle.endswith(
        "Cơ quan Đảng, cấp trung ương · biết 1 chức vụ, 1 có người giữ"
    )
    dates = {text for line in edition.lines for text in line.dates}
    assert {"đã giữ 10/7/2025", "thấy 28/11/2025", "từ 10/2025"} <= dates
    assert edition.chapters[0].heads == ("Tỉnh, thành", "Bí thư", "Chủ tịch HĐND", "Chủ tịch UBND")
