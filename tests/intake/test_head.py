from tests.intake.articles import LEAD, article, head


def test_the_title_is_the_headline_or_the_first_words_of_the_body() -> None:
    assert head(article()).title == "Roads found wanting"
    title = head(LEAD).title
    assert title.endswith("…")
    assert LEAD.startswith(title[:-1])
    assert len(title) <= 91


def test_a_masthead_above_the_headline_is_not_the_title() -> None:
    above = "ROADS DIVISION\nMEDIA RELEASE\n18 February 2032\n\nAPPOINTMENT OF THREE HEADS OF DIVISION"
    assert head(article(above=above)).title == "APPOINTMENT OF THREE HEADS OF DIVISION"


def test_outlet_and_area_follow_from_the_dateline() -> None:
    found = head(article(lead=f"ĐBP - {LEAD}"))
    assert (found.outlet, found.area) == ("Báo Điện Biên Phủ", "Điện Biên")


def test_a_dateline_that_two_papers_use_does_not_beat_the_text() -> None:
    found = head(article(lead="(ĐNO) - The roads of Tuy Đức, Đắk Nông province, were found wanting."))
    assert (found.outlet, found.area) == (None, "Đắk Nông")


def test_address_outlet_and_area_follow_from_the_source_line() -> None:
    found = head(article(below="Source: https://laichau.gov.vn/tin-tuc/hoi-nghi.html"))
    assert found.url == "https://laichau.gov.vn/tin-tuc/hoi-nghi.html"
    assert found.area == "Lai Châu"


def test_an_unknown_host_with_a_provinces_name_gives_the_area_only() -> None:
    found = head(article(below="https://sonla.example.org/a.html"))
    assert (found.outlet, found.area) == (None, "Sơn La")


def test_the_province_that_a_text_is_clearly_about_is_its_area() -> None:
    assert head("The roads of Điện Biên Province were found wanting.").area == "Điện Biên"
    assert head("The roads of Dien Bien province were found wanting.").area == "Điện Biên"


def test_a_province_in_a_persons_or_a_streets_name_or_one_of_two_is_no_area() -> None:
    assert head("Chairman Nguyễn Hòa Bình praised the roads.").area is None
    assert head("The office is in Điện Biên Phủ Street.").area is None
    assert head("Sơn La province and Lai Châu province are to share a road.").area is None


def test_a_story_filed_from_the_capital_is_not_about_the_capital() -> None:
    assert head(article(lead=f"Hà Nội (VNA) – {LEAD}")).area is None
