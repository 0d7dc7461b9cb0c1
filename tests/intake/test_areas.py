"""The province that an article is about, where no list or dateline settles it."""

from desktop.intake.places import area_of_units, clear_area, governs_another


def test_wards_and_communes_of_one_province_tell_it() -> None:
    text = "The Party Committee of Bãi Cháy ward met leaders of the Vân Đồn special zone."
    assert area_of_units(text) == "Quảng Ninh"


def test_units_without_marks_tell_it_too() -> None:
    assert area_of_units("Leaders of Bai Chay ward and Hoanh Mo commune met.") == "Quảng Ninh"


def test_one_unit_alone_may_be_anywhere() -> None:
    assert area_of_units("The Secretary visited Bãi Cháy ward.") is None


def test_units_of_two_provinces_tell_nothing() -> None:
    assert area_of_units("Bãi Cháy ward and Nùng Trí Cao ward signed an agreement.") is None


def test_a_city_of_no_list_is_not_the_paper_s() -> None:
    text = "The Thai Hoa City Party Committee met."
    assert governs_another(text, "Hồ Chí Minh City")


def test_a_city_within_a_province_leaves_it_the_paper_s() -> None:
    text = "The Thai Hoa City Party Committee met the Provincial Party Committee."
    assert not governs_another(text, "Gia Lai")


def test_a_province_told_as_old_is_not_the_article_s() -> None:
    text = (
        "The Dong Thap Provincial Party Committee met. Present were the Director of Health of the old "
        "Tien Giang Province and the Secretary of the Tien Giang Provincial Party Committee."
    )
    assert clear_area(text) == "Đồng Tháp"


def test_a_youth_union_is_of_no_city() -> None:
    assert clear_area("The Ho Chi Minh Communist Youth Union's Party Committee met.") is None
