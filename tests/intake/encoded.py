"""Vietnamese text written in the encodings of the years before Unicode."""

import unicodedata
from functools import cache

from desktop.intake.legacy import table

TONES = "\u0300\u0301\u0303\u0309\u0323"
ARTICLE = (
    "Sáng 28/11, Tỉnh uỷ Điện Biên tổ chức hội nghị công bố quyết định của Ban Bí thư về công tác cán bộ. "
    "Đồng chí Trần Quốc Cường, Bí thư Tỉnh uỷ, chủ trì hội nghị. Dự hội nghị có các đồng chí trong Ban "
    "Thường vụ, lãnh đạo Hội đồng nhân dân, Mặt trận Tổ quốc và các sở, ngành của tỉnh.\n"
)
_SMALL = {unicodedata.normalize("NFC", base + tone) for base in "aăâeêioôơuưy" for tone in ("", *TONES)} | {
    "đ"
}
LETTERS = sorted(_SMALL | {letter.upper() for letter in _SMALL})
"""All letters of the language."""


def encoded(text: str, encoding: str) -> bytes:
    """Return the text as a program of the time would have saved it; capitals that it lacks are small."""
    if encoding == "windows-1258":
        return b"".join(_by_windows(letter) for letter in text)
    letters = _letters(encoding)
    return b"".join(letters.get(one) or letters.get(one.lower()) or one.encode("cp1252") for one in text)


@cache
def _letters(encoding: str) -> dict[str, bytes]:
    return {unicodedata.normalize("NFC", letter): said for letter, said in table(encoding).items()}


def _by_windows(letter: str) -> bytes:
    decomposed = unicodedata.normalize("NFD", letter)
    tone = "".join(mark for mark in decomposed if mark in TONES)
    base = unicodedata.normalize("NFC", "".join(one for one in decomposed if one not in TONES))
    return (base + tone).encode("cp1258")
