"""The place of a bare governor, mayor or president in an article of another country."""

from tests.extraction.conftest import Read


def test_a_bare_governor_governs_the_region_that_the_article_is_about(read: Read) -> None:
    text = "Flooding closed schools in Tottori Prefecture and Tottori's ports. Governor Endo Mika spoke."
    assert read(text) == [("Endo Mika", "Governor", "Tottori", "current")]


def test_a_bare_mayor_is_of_the_town_that_the_sentence_names(read: Read) -> None:
    text = "In Cali, meanwhile, Mayor Ana Ruiz Paz received the guests from Colombia."
    assert read(text) == [("Ana Ruiz Paz", "Mayor", "Cali", "current")]


def test_a_bare_mayor_is_of_the_town_of_another_mayor(read: Read) -> None:
    text = "Luis Vega, the mayor of Tampico, lost in Mexico. The new mayor, Ana Ruiz Paz, thanked him."
    assert ("Ana Ruiz Paz", "Mayor", "Tampico", "current") in read(text)


def test_a_president_named_by_title_is_the_countrys(read: Read) -> None:
    text = "Kenya and the Kenyan people mourn. President Wekesa Otiato spoke in Nairobi."
    assert read(text) == [("Wekesa Otiato", "President", "Kenya", "current")]


def test_a_president_of_a_union_is_not_the_countrys(read: Read) -> None:
    text = "Kenya mourns. Wekesa Otiato, president of the Teachers Union, spoke in Nairobi."
    assert read(text) == [("Wekesa Otiato", "President", "Teachers Union", "current")]


def test_a_deputy_premier_with_a_portfolio_is_the_governments(read: Read) -> None:
    text = "In Canada, Ida Roe becomes Deputy Prime Minister and Minister of Finance."
    assert [claim[2] for claim in read(text)] == ["Government of Canada", "Ministry of Finance"]
