import pytest

from desktop.intake.languages import language_of
from tests.intake.files import TEXT

VIETNAMESE = (
    "Sáng 28/11, Tỉnh ủy Điện Biên tổ chức hội nghị công bố quyết định của Ban Bí thư về công tác cán bộ. "
    "Đồng chí Trần Quốc Cường, Bí thư Tỉnh ủy, chủ trì hội nghị và trao quyết định cho các đồng chí."
)
UNMARKED = (
    "Sang nay, Tinh uy Dien Bien to chuc hoi nghi cong bo quyet dinh cua Ban Bi thu ve cong tac can bo."
)
ROSTER = "\n".join(
    f"{at}. {name}, Secretary" for at, name in enumerate(("Trần Thành Công", "Lò Văn Hội") * 8)
)
NAMES = (
    "The delegates were " + ", ".join(["Trần Quốc Cường", "Mùa A Sơn", "Lò Văn Tiến"] * 3) + " and others."
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (TEXT, "en"),
        (NAMES, "en"),
        (VIETNAMESE, "vi"),
        (UNMARKED, "vi"),
        (
            "Le président a reçu hier une délégation de plusieurs provinces voisines au palais présidentiel.",
            "other",
        ),
        ("Президент принял вчера делегацию нескольких соседних провинций во дворце.", "other"),
        ("国家主席昨天会见了代表团。", "other"),
        (
            "Presiden menerima delegasi dari beberapa provinsi dengan para menteri di istana Senin.",
            "other",
        ),
        (ROSTER, None),
        ("Roads found wanting", None),
        ("12 : 30 --- 44", None),
        ("", None),
    ],
)
def test_the_language_is_told_by_letters_and_common_words(text: str, language: str | None) -> None:
    assert language_of(text) == language
