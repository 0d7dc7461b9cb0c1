from hypothesis import given, settings
from hypothesis import strategies as st

from db.incoming import ReadFile
from db.values import ZoneKind
from desktop.intake import read_article
from desktop.intake.zones import find_zones
from tests.intake.articles import LEAD, MORE, article, kind_of, lines_of, reading

PIECES = st.sampled_from(
    [
        "Le Thu",
        "Comment",
        "Related news",
        "Source: https://example.org/a",
        "By Le Thu",
        "ĐBP - ",
        LEAD,
        MORE,
        "Delegates at the session.",
        "\n",
        "\n\n",
        " ",
        "• Title",
        "01/02/2031 09:00",
        "You have 500/500 characters left",
        "See also: Governor inspects levees",
        " (PNA)",
        "— ABC/DEF",
    ]
)


@settings(max_examples=200)
@given(st.lists(PIECES | st.text(max_size=20), max_size=25).map("".join))
def test_zones_are_in_order_inside_the_text_and_leave_out_only_white_space(text: str) -> None:
    read = read_article("a.txt", text.encode("utf-8", "replace"))
    if not isinstance(read, ReadFile):
        return
    end = 0
    for zone in read.zones:
        assert end <= zone.start < zone.end <= len(read.text)
        assert not read.text[end : zone.start].strip()
        assert read.text[zone.start : zone.end].strip() == read.text[zone.start : zone.end]
        end = zone.end
    assert not read.text[end:].strip()


def test_a_text_with_everything_around_it_is_taken_apart() -> None:
    text = article(
        lead=f"ĐBP - {LEAD}",
        middle="Vàng A Tủa, Secretary of the commune Party Committee, speaks at the session.",
        below="Mai Lý\nComment\n\nYou have 500/500 characters left\n\nRecent news\n\n  • 'Bridge\n\n  Bridge",
    )
    kinds = [zone.kind.value for zone in reading(text).zones]
    expected = "headline dateline body caption body byline furniture teaser"
    assert kinds == expected.split()


def test_a_text_that_begins_with_its_body_has_no_headline() -> None:
    assert lines_of(f"{LEAD}\n{MORE}", ZoneKind.HEADLINE) == []
    assert lines_of(f"ĐBP - {LEAD}", ZoneKind.HEADLINE) == []


def test_a_single_line_is_body() -> None:
    assert lines_of("Roads found wanting", ZoneKind.BODY) == ["Roads found wanting"]


def test_a_line_of_a_megabyte_is_one_body() -> None:
    zones = find_zones("word " * 200_000)
    assert [(zone.kind, zone.start) for zone in zones] == [(ZoneKind.BODY, 0)]


def test_a_list_of_persons_below_the_headline_is_no_headline() -> None:
    text = "New leaders\n\n1. Mr. Le Van Thu, Chairman\n2. Ms. Bui Thi Vi, Deputy Chairwoman\n"
    assert lines_of(text, ZoneKind.HEADLINE) == ["New leaders"]


def test_the_papers_section_above_the_headline_is_furniture() -> None:
    assert kind_of(article(above="NEWS - POLITICS\n\nRoads found wanting"), "NEWS") is ZoneKind.FURNITURE


def test_a_headline_with_a_colon_is_no_dateline() -> None:
    text = article(above="GAZETTE NOTICE: five named to boards")
    assert lines_of(text, ZoneKind.HEADLINE) == ["GAZETTE NOTICE: five named to boards"]


def test_sources_are_found_and_sentences_that_begin_alike_are_not() -> None:
    assert kind_of(article(below="Source: Hill Gazette"), "Source") is ZoneKind.SOURCE
    assert kind_of(article(below="https://example.org/a/b.html"), "https") is ZoneKind.SOURCE
    assert kind_of(article(below="(According to Hill Gazette)"), "According") is ZoneKind.SOURCE
    assert kind_of(article(below="According to the plan, it ends here."), "According") is ZoneKind.BODY


def test_furniture_glued_to_the_last_sentence_is_cut_off() -> None:
    text = f"{LEAD} Comment You have 500/500 characters left Please enter 5 or more characters!!!"
    assert lines_of(text, ZoneKind.BODY) == [LEAD]
    assert kind_of(f"{LEAD}Related news Governor Le Thu inspects levees", "Governor") is not ZoneKind.BODY
