"""Names, titles and quotes are data: printed as they are, or with a visible sign and a warning."""

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from db.values import TenureState
from desktop.profiles import Layout, PageSize, Profile
from desktop.report.build import build_edition
from desktop.report.clean import LONGEST, clean, shorten
from desktop.report.layout import lay_out
from desktop.report.style import Sheet
from desktop.report.typesetter import REPLACEMENT, Typesetter
from desktop.report.words import Words
from tests.report.factory import Maker, one_body
from tests.report.provinces import provinces
from tests.report.reading import print_and_read

AS_THEY_ARE = (
    "<b>Trần</b> Dũng",
    "Lò &amp; Mùa &lt;",
    "Ủy ban <UBND>",
    '<img src="file:///etc/passwd"/>',
    '<a href="javascript:alert(1)">x</a>',
    "=HYPERLINK(1)",
    "(((\\ paren",
    "{name} %s {0}",
    "Nguyễn Thị Ánh Tuyết " * 14,
    "N" * 300,
)


def hostile(name: str) -> Maker:
    """Return a directory where that name stands in every place that takes one."""
    maker = Maker()
    maker.area("db", name, parent=None)
    maker.body("pc", name, name, area="db", branch="party")
    maker.body("sc", name, parent="pc")
    maker.post("sec", "pc", name, name)
    maker.post("mem", "sc", name)
    maker.post("open", "sc", name)
    maker.source("a1", name, name, "2025-11-28")
    for post in ("sec", "mem"):
        maker.holds(name, post, "2025-11-28", sources=["a1"], person_id="p", quote=name, marks=(name,))
    maker.holds(name, "sec", "2024-11-28", sources=["a1"], person_id="q", state=TenureState.ENDED)
    return maker


@pytest.fixture(scope="module")
def typesetter() -> Typesetter:
    return Typesetter()


@pytest.mark.parametrize("name", AS_THEY_ARE)
def test_markup_and_long_names_print_as_they_are(name: str, tmp_path: Path) -> None:
    printed = print_and_read(hostile(name), tmp_path, Profile(layouts=tuple(Layout), given_names=True))
    solid = "".join(printed.text.split())
    assert "".join(name.split()) in solid
    assert printed.result.warnings == ()


@pytest.mark.parametrize(
    ("name", "lost"), [("Nguyễn 😀 Lam", "😀"), ("محمد علي", "محدعلي"), ("习近平", "习近平"), ("Лам", "Лам")]
)
def test_characters_that_no_face_has_are_replaced_and_reported(name: str, lost: str, tmp_path: Path) -> None:
    printed = print_and_read(hostile(name), tmp_path)
    assert REPLACEMENT in printed.text
    (warning, *_) = printed.result.warnings
    assert warning.code == "missing-glyphs"
    assert dict(warning.values) == {"text": name, "characters": lost}


def test_control_and_direction_characters_are_dropped() -> None:
    assert clean("Trần\x00 \u202eDũng\u202c\r\n\tLê\u200b\ufeff") == "Trần Dũng Lê"


def test_a_name_of_nothing_visible_is_a_dash(tmp_path: Path) -> None:
    printed = print_and_read(hostile("\x00\u200b"), tmp_path)
    assert "—" in printed.text


def test_decomposed_letters_print_as_composed_ones(tmp_path: Path) -> None:
    printed = print_and_read(hostile("Trâ\u0300n Du\u0303ng"), tmp_path)
    assert "Trần Dũng" in printed.text
    assert printed.result.warnings == ()


def test_nothing_is_fetched_or_run_by_the_file(tmp_path: Path) -> None:
    printed = print_and_read(hostile('<a href="http://example.org">x</a>'), tmp_path)
    content = printed.result.path.read_bytes()
    assert not any(word in content for word in (b"/URI", b"/JavaScript", b"/Launch", b"/EmbeddedFile"))


@given(st.text(max_size=700))
@example("W" * 700)
@example("W " * 350)
@example("ȴ")
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_name_leaves_its_page_or_its_column(typesetter: Typesetter, name: str) -> None:
    profile = Profile(title=name, layouts=tuple(Layout), given_names=True)
    snapshot = hostile(name).snapshot()
    edition = build_edition(snapshot, profile, build_edition(one_body().snapshot(), profile))
    sheet = Sheet.of(Profile(page_size=PageSize.LETTER))
    for page in lay_out(edition, typesetter, Words("en"), sheet):
        for placed in page.placed:
            assert placed.y + placed.block.height <= sheet.text_height + 0.01
            for piece in placed.block.pieces:
                width = typesetter.width(piece.text, piece.style)
                left = placed.x + piece.x - (width if piece.right else 0)
                assert left >= -0.01
                assert left + width <= sheet.text_width + 0.01
                assert 0 <= piece.y <= placed.block.height


@given(st.text())
def test_cleaned_text_is_one_line_without_control_characters(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert "\n" not in cleaned
    assert len(shorten(text)) <= LONGEST


def test_no_text_stands_on_another_on_any_page(typesetter: Typesetter) -> None:
    profile = Profile(layouts=tuple(Layout), given_names=True, addresses=True)
    edition = build_edition(provinces().snapshot(), profile)
    for page in lay_out(edition, typesetter, Words("en"), Sheet.of(profile)):
        spots = sorted(
            (placed.y + piece.y, placed.x + piece.x - (wide if piece.right else 0), wide, piece.text)
            for placed in page.placed
            for piece in placed.block.pieces
            if (wide := typesetter.width(piece.text, piece.style))
        )
        for one, other in combinations(spots, 2):
            if abs(one[0] - other[0]) < 4:
                left, right = sorted((one, other), key=lambda spot: spot[1])
                assert left[1] + left[2] <= right[1] + 0.1, (left, right)
