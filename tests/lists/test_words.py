"""What cells say: dates as exact as written, offices taken apart only where that is sure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.values import Capacity
from desktop.lists import (
    Field,
    Mapping,
    Office,
    Order,
    Said,
    date_shapes,
    from_toml,
    guess_mapping,
    read_date,
    read_office,
    table_of,
    to_toml,
)


@pytest.mark.parametrize(
    ("cell", "date"),
    [
        ("2016-05-03", "2016-05-03"),
        ("2016-05-03 00:00:00", "2016-05-03"),
        ("2016-05", "2016-05"),
        ("2016-00-00", "2016"),
        ("3/5/2016", "2016-05-03"),
        ("7/2010", "2010-07"),
        ("tháng 7 năm 2010", "2010-07"),
        ("30 tháng 4 năm 1975", "1975-04-30"),
        ("9 tháng 11năm 1999 (từ chức)", "1999-11-09"),
        ("cuối năm 1999", "1999"),
        ("28 November 2025", "2025-11-28"),
        ("Nov 2025", "2025-11"),
        ("May 3, 2016", "2016-05-03"),
    ],
)
def test_a_date_is_as_exact_as_it_is_written(cell: str, date: str) -> None:
    said = read_date(cell)
    assert said is not None
    assert said.date is not None
    assert said.date.text == date


@pytest.mark.parametrize("cell", ["nay", "Đến nay", "nay, ()", "present", "đương nhiệm", "Now"])
def test_now_is_open_and_no_date(cell: str) -> None:
    said = read_date(cell)
    assert said is not None
    assert (said.open, said.date) == (True, None)


@pytest.mark.parametrize(
    "cell", ["khóa VII", "1947 (?)", "2016-09-31", "13/13/2010", "30 tháng 4 tháng 2014", "12/5/98"]
)
def test_what_is_no_date_is_not_made_one(cell: str) -> None:
    assert read_date(cell) is None


def test_what_stands_first_is_guessed_from_the_dates_that_can_be_only_one() -> None:
    american = table_of("a.csv", b"name,office,from\nA B,head,5/25/2020\nC D,chair,6/7/2021\n")
    assert guess_mapping(american).order is Order.MONTH_FIRST


@given(st.text(max_size=40))
def test_any_cell_is_read_or_not_and_never_fails(cell: str) -> None:
    read_date(cell)
    read_office(cell)


def office(title: str, organization: str = "", area: str = "") -> tuple[str, str | None, int]:
    found: Office = read_office(title, organization, area)
    return found.role, found.organization, found.seats


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Bí thư Tỉnh ủy Sơn La", ("Secretary", "Sơn La Provincial Party Committee", 1)),
        (
            "Phó Bí thư Thường trực Thành ủy Hải Phòng",
            ("Standing Deputy Secretary", "Hải Phòng City Party Committee", 1),
        ),
        ("Phó Chủ tịch UBND tỉnh Lai Châu", ("Vice Chairman", "Lai Châu Provincial People's Committee", 0)),
        ("Bộ trưởng Bộ Tài chính Việt Nam", ("Minister", "Ministry of Finance", 1)),
        ("Phó Trưởng ban Tổ chức Trung ương", ("Deputy Head", "Central Organisation Commission", 0)),
        ("Đại biểu Quốc hội khóa XIV, XV tỉnh Sơn La", ("Deputy", "National Assembly", 0)),
        ("Tư lệnh Quân khu 3", ("Tư lệnh", "Quân khu 3", 1)),
        (
            "Secretary of the Sơn La Provincial Party Committee",
            ("Secretary", "Sơn La Provincial Party Committee", 1),
        ),
        ("Minister of Finance", ("Minister", "Ministry of Finance", 1)),
    ],
)
def test_role_and_body_in_one_cell_are_told_apart(cell: str, expected: tuple[str, str, int]) -> None:
    assert office(cell) == expected


@pytest.mark.parametrize(
    "cell",
    [
        "Phó Chủ tịch kiêm Tổng Thư ký Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
        "Bí thư Đảng đoàn, Chủ tịch Quốc hội",
        "Phu nhân Chủ tịch nước",
        "Người phát ngôn Bộ Công an",
    ],
)
def test_a_cell_that_cannot_be_taken_apart_surely_stays_one_label(cell: str) -> None:
    assert office(cell)[1] is None


def test_one_body_written_in_several_ways_is_one() -> None:
    wordings = ("Ủy ban nhân dân tỉnh Sơn La", "UBND Sơn La", "Uỷ ban Nhân dân tỉnh Sơn La")
    assert len({read_office(f"Chủ tịch {one}").key for one in wordings}) == 1
    assert (
        read_office("Tư lệnh Quân khu V").key
        == read_office("Tư lệnh Quân khu 5, Quân đội nhân dân Việt Nam").key
    )


def test_words_of_the_tenure_are_no_part_of_the_post() -> None:
    acting, former = read_office("Quyền Bộ trưởng Bộ Y tế"), read_office("Nguyên Bộ trưởng Bộ Y tế")
    assert acting.key == former.key == read_office("Bộ trưởng Bộ Y tế (Đã bị cách chức)").key
    assert (acting.capacity, former.former) == (Capacity.ACTING, True)


def test_columns_are_guessed_and_kept_as_toml() -> None:
    heading = "Họ và tên,Năm sinh,Chức vụ,Cơ quan,Từ ngày,Đến ngày,Người tiền nhiệm"
    row = "Lò Ví,1970,Bí thư,Tỉnh ủy Sơn La,2020,nay,A B"
    mapping = guess_mapping(table_of("a.csv", f"{heading}\n{row}\n".encode()))
    assert mapping.columns == {
        Field.PERSON: "Họ và tên",
        Field.BIRTH: "Năm sinh",
        Field.TITLE: "Chức vụ",
        Field.ORGANIZATION: "Cơ quan",
        Field.START: "Từ ngày",
        Field.END: "Đến ngày",
    }
    assert not mapping.blank_is_now
    assert from_toml(to_toml(mapping)) == mapping
    assert isinstance(mapping, Mapping)


def test_columns_without_a_heading_are_known_by_what_stands_in_them() -> None:
    table = table_of(
        "a.csv",
        "Lò Văn Ví,Bí thư Tỉnh ủy,2020-05-01,2021-05-01\nVì Thị Thử,Phó Bí thư,2021-02-01,\n".encode(),
    )
    columns = guess_mapping(table).columns
    assert columns == {
        Field.PERSON: "column 1",
        Field.TITLE: "column 2",
        Field.START: "column 3",
        Field.END: "column 4",
    }


def test_too_many_firsts_of_january_stand_for_years() -> None:
    rows = "".join(f"A{n} B,head,2020,{1950 + n}-01-01\n" for n in range(20))
    assert guess_mapping(table_of("a.csv", f"name,office,from,born\n{rows}".encode())).years_only == {
        Field.BIRTH
    }


def test_the_shapes_of_dates_are_told_with_what_each_is_read_as() -> None:
    rows = "A B,head,3/5/2020\nC D,head,25/5/2020\nE F,head,nay\nG H,head,soon\n"
    table = table_of("a.csv", f"name,office,from\n{rows}".encode())
    told = {one.example: one.said for one in date_shapes(table, guess_mapping(table))}
    assert str(told["3/5/2020"] and told["3/5/2020"].date) == "2020-05-03"
    assert told["nay"] == Said(open=True)
    assert told["soon"] is None
