from db.values import ZoneKind
from tests.intake.articles import LEAD, MORE, article, kind_of, lines_of


def test_what_follows_the_comment_box_is_another_articles() -> None:
    below = f"Comment\n\nRecent news\n\nGovernor Le Thu inspects levees\n\n{LEAD}"
    assert lines_of(article(below=below), ZoneKind.TEASER) == ["Governor Le Thu inspects levees", LEAD]


def test_what_readers_wrote_below_the_comment_box_is_furniture() -> None:
    text = article(below="Comment (2)\nBui Vi 14/10/2031 11:20\nVery good. Thank you Director!")
    assert kind_of(text, "Very good") is ZoneKind.FURNITURE


def test_a_box_in_the_middle_ends_where_the_article_goes_on() -> None:
    text = article(middle=f"Related news:\nGovernor inspects levees\nMayor opens fair\n\n{MORE}")
    assert lines_of(text, ZoneKind.TEASER) == ["Governor inspects levees", "Mayor opens fair"]
    assert kind_of(text, "Nobody was surprised") is ZoneKind.BODY


def test_heading_and_title_on_one_line_are_a_teaser() -> None:
    text = article(middle="READ MORE: Governor Le Thu inspects levees")
    assert lines_of(text, ZoneKind.TEASER) == ["READ MORE: Governor Le Thu inspects levees"]


def test_a_title_with_its_lead_below_stays_in_the_box() -> None:
    below = (
        "Recent news\n\nA new bridge\nThe bridge was opened by Governor Le Thu.\n\nA fair\nThe fair begins."
    )
    assert "The bridge was opened by Governor Le Thu." in lines_of(article(below=below), ZoneKind.TEASER)


def test_tags_and_buttons_are_furniture_and_sentences_with_their_words_are_not() -> None:
    for line in (
        "Tags: Le Thu, roads",
        "Share",
        "Comment (0)",
        "Follow us on Facebook",
        "Views: 214 | Comment (0)",
    ):
        assert kind_of(article(below=line), line) is ZoneKind.FURNITURE, line
    for line in ("Comments from the floor were heard.", "Share prices fell on Monday, he said."):
        assert kind_of(article(below=line), line) is ZoneKind.BODY, line
