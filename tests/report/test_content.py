"""The words of an edition, before any page."""

from datetime import date

import pytest

from db.values import Capacity, PartialDate, PostState, TenureState
from desktop.profiles import Profile, Scope
from desktop.report.build import build_edition
from desktop.report.content import Edition, Line, Manner
from desktop.report.scope import NoSuchOrganizationError
from tests.report.factory import Maker, one_body
from tests.report.provinces import provinces


def build(maker: Maker, organization: str | None = None, language: str = "en") -> Edition:
    return build_edition(
        maker.snapshot(),
        Profile(scope=Scope(organizations=(organization,) if organization else ()), language=language),
    )


def line_of(edition: Edition, post: str) -> Line:
    return next(line for line in edition.lines if line.post_id == post)


def notes(line: Line) -> list[str]:
    return [note.text for note in line.notes]


@pytest.fixture(scope="module")
def edition() -> Edition:
    return build(provinces())


def test_central_bodies_come_first_then_areas_by_name(edition: Edition) -> None:
    assert [division.title for division in edition.divisions] == ["Central bodies", "Điện Biên", "Lai Châu"]


def test_parents_come_before_children_by_rank(edition: Edition) -> None:
    dien_bien = edition.divisions[1]
    assert [(section.title, section.depth) for section in dien_bien.sections] == [
        ("Điện Biên Provincial Party Committee", 0),
        ("Standing Committee", 1),
        ("Organisation Commission", 1),
        ("Mass Mobilisation Commission", 1),
        ("Office", 1),
        ("Điện Biên Provincial People’s Council", 0),
        ("Điện Biên Provincial People’s Committee", 0),
        ("Department of Home Affairs", 1),
    ]


def test_a_commune_stands_after_the_bodies_of_its_province(edition: Edition) -> None:
    assert edition.divisions[2].sections[-1].title == "Nậm Sáng Commune People’s Committee"


def test_a_subtitle_tells_vietnamese_name_kind_and_posts(edition: Edition) -> None:
    expected = "Tỉnh ủy Điện Biên · Party body, provincial level · 3 posts known, 3 held"
    assert edition.divisions[1].sections[0].subtitle == expected


def test_a_subtitle_does_not_repeat_the_kind_of_the_body_above(edition: Edition) -> None:
    assert edition.divisions[1].sections[2].subtitle == "Ban Tổ chức Tỉnh ủy · 2 posts known, 2 held"


def test_coverage_counts_what_is_printed(edition: Edition) -> None:
    coverage = edition.coverage
    assert (coverage.organizations, coverage.posts) == (len(edition.sections), 31)
    assert coverage.held + coverage.vacant + coverage.unknown == coverage.posts
    assert (coverage.vacant, coverage.officials, coverage.sources) == (1, 23, len(edition.sources))
    assert (coverage.oldest, coverage.newest) == ("Dec 2024", "28 Nov 2025")


def test_a_single_sighting_is_said_once(edition: Edition) -> None:
    assert line_of(edition, "db-pc/Permanent Deputy Secretary").dates == ("by 28 Nov 2025",)


def test_a_later_sighting_is_said_beside_the_first(edition: Edition) -> None:
    assert line_of(edition, "db-pc/Secretary").dates == ("by 10 Jul 2025", "seen 28 Nov 2025")


def test_since_is_printed_only_where_a_source_says_that_it_began(edition: Edition) -> None:
    assert line_of(edition, "db-council/Vice Chairman").dates == ("since 10 Jul 2025",)
    assert not any(
        text.startswith("since") for line in edition.divisions[0].sections[0].lines for text in line.dates
    )


def test_a_month_stays_a_month(edition: Edition) -> None:
    assert line_of(edition, "lc-pc/Secretary").dates == ("since Oct 2025", "seen 20 Nov 2025")
    assert line_of(edition, "db-sc/Member").dates == ("by Dec 2024",)


def test_an_undated_source_gives_no_date(edition: Edition) -> None:
    assert line_of(edition, "db-dha/Director").dates == ("undated",)


def test_vacant_and_unknown_are_told_apart(edition: Edition) -> None:
    vacant, unknown = line_of(edition, "db-gov/Chairman"), line_of(edition, "db-office/Chief")
    assert (vacant.holder, vacant.manner) == ("vacant", Manner.VACANT)
    assert (unknown.holder, unknown.manner, unknown.notes) == ("unknown", Manner.UNKNOWN, ())


def test_who_left_a_vacant_post_is_named_as_gone(edition: Edition) -> None:
    vacant = line_of(edition, "db-gov/Chairman")
    assert notes(vacant) == ["Lê Hữu Đô left, no successor seen"]
    assert vacant.dates == ("until 1 Dec 2024 – 28 Nov 2025",)
    assert vacant.sources == (1, 6)


def test_an_end_on_an_unknown_date_leaves_the_post_unknown(edition: Edition) -> None:
    left = line_of(edition, "lc-mc/Head")
    assert (left.manner, left.dates) == (Manner.UNKNOWN, ("left, undated",))


def test_lines_before_a_congress_say_so(edition: Edition) -> None:
    assert notes(line_of(edition, "db-oc/Head"))[0] == "not confirmed since the congress"
    assert notes(line_of(edition, "db-mc/Head")) == ["not confirmed since 19 Dec 2024"]


def test_other_posts_are_named_without_the_area_that_is_plain(edition: Edition) -> None:
    held = line_of(edition, "db-pc/Permanent Deputy Secretary")
    assert notes(held) == ["also: Chairman, Provincial People’s Council"]


def test_another_post_in_which_nothing_confirms_somebody_says_so(edition: Edition) -> None:
    held = line_of(edition, "db-oc/Head")
    assert notes(held)[1] == "also: Member, Standing Committee (not confirmed)"


def test_capacities_and_suspensions_are_marked(edition: Edition) -> None:
    assert line_of(edition, "db-dha/Director").mark == "acting"
    assert line_of(edition, "db-oc/Deputy Head").mark == "in charge"
    assert line_of(edition, "lc-council/Chairman").mark == "designate"
    assert notes(line_of(edition, "db-gov/Vice Chairman")) == ["suspended"]


def test_only_the_first_holder_of_a_post_shows_it(edition: Edition) -> None:
    members = [line for line in edition.lines if line.post_id == "db-sc/Member"]
    assert [line.first for line in members] == [True, False, False, False]
    assert members[0].role_note == "Ủy viên · 4 of 15 seats known"


def test_holders_stand_in_the_order_of_the_article(edition: Edition) -> None:
    members = [line.holder for line in edition.lines if line.post_id == "db-sc/Member"]
    assert members == ["Phạm Khắc Quảng", "Giàng A Páo", "Lò Thị Mai Phương", "Nguyễn Thị Thanh Huyền"]


def test_the_index_is_in_folded_order_with_letters(edition: Edition) -> None:
    names = [entry.name for entry in edition.index]
    assert names.index("Chu Lê Chinh") < names.index("Đặng Quốc Thái") < names.index("Giàng A Páo")
    assert next(entry.letter for entry in edition.index if entry.name == "Đặng Quốc Thái") == "D"


def test_namesakes_are_told_apart_by_their_posts(edition: Edition) -> None:
    namesakes = [entry.detail for entry in edition.index if entry.name == "Nguyễn Lam"]
    assert namesakes == ["Director, Department of Home Affairs", "Chief, Office"] or set(namesakes) == {
        "Director, Department of Home Affairs",
        "Chief, Office",
    }


def test_sources_are_numbered_by_date_with_undated_ones_last(edition: Edition) -> None:
    assert [source.number for source in edition.sources] == list(range(1, 8))
    assert edition.sources[0].head == "Báo Điện Biên Phủ, Dec 2024"
    assert edition.sources[-1].head == "Outlet not known, undated"


def test_a_quote_names_every_line_that_rests_on_it() -> None:
    maker = one_body()
    maker.post("dep", "pc", "Deputy Secretary", rank=20)
    for name, post in (("Trần Dũng", "sec"), ("Lê Đô", "dep")):
        maker.holds(name, post, "2025-11-28", sources=["a1"], quote="Trần Dũng and Lê Đô attended.")
    (quote,) = build(maker).sources[0].quotes
    assert quote.text == "“Trần Dũng and Lê Đô attended.”"
    assert [words.split(",")[0] for _, words in quote.cited_for] == ["Trần Dũng", "Lê Đô"]


def test_every_link_leads_to_something_printed(edition: Edition) -> None:
    lines = {line.key for line in edition.lines}
    numbers = {source.number for source in edition.sources}
    assert {key for entry in edition.index for key in entry.lines} <= lines
    assert {key for s in edition.sources for q in s.quotes for key, _ in q.cited_for} <= lines
    assert {number for line in edition.lines for number in line.sources} == numbers


def test_a_scope_takes_the_body_and_all_below_it_only() -> None:
    edition = build(provinces(), "db-pc")
    assert edition.sections[0].title == "Điện Biên Provincial Party Committee"
    assert len(edition.sections) == 5
    assert edition.scope == "Điện Biên Provincial Party Committee"
    assert "Chu Lê Chinh" not in [entry.name for entry in edition.index]


def test_a_scope_that_is_gone_is_refused() -> None:
    with pytest.raises(NoSuchOrganizationError):
        build(provinces(), "nowhere")


def test_an_end_or_a_beginning_to_come_is_no_holder() -> None:
    maker = one_body()
    maker.holds("Trần Dũng", "sec", "2025-12-05", sources=["a1"], state=TenureState.NOT_YET)
    assert line_of(build(maker), "sec").manner is Manner.UNKNOWN


def test_somebody_cited_hundreds_of_times_shows_the_earliest_and_latest() -> None:
    maker = one_body()
    days = [f"2025-{month:02}-{day:02}" for month in range(1, 11) for day in range(1, 29)]
    for day in days:
        maker.source(day, "Conference", "Báo", day)
    maker.holds("Trần Dũng", "sec", days[0], days[-1], sources=days)
    line = line_of(build(maker), "sec")
    assert (line.sources, line.more_sources) == ((1, 2, 3, 4, 5), len(days) - 5)
    assert len(build(maker).sources) == 5


def test_bodies_in_a_ring_are_all_printed_once() -> None:
    maker = one_body()
    maker.body("x", "Body X", parent="y", area="db")
    maker.body("y", "Body Y", parent="x", area="db")
    maker.post("px", "x", "Head")
    maker.post("py", "y", "Head")
    titles = [section.title for section in build(maker).sections]
    assert sorted(titles) == ["Body X", "Body Y", "Điện Biên Provincial Party Committee"]


def test_a_body_without_posts_is_printed_only_above_one_that_has_some() -> None:
    maker = one_body()
    maker.body("gov", "Government of Điện Biên", area="db")
    maker.body("dha", "Department", parent="gov")
    maker.body("empty", "Empty body", area="db")
    maker.post("dir", "dha", "Director")
    titles = [section.title for section in build(maker).sections]
    assert titles == ["Điện Biên Provincial Party Committee", "Government of Điện Biên", "Department"]


def test_a_vietnamese_edition_shows_vietnamese_names_with_the_english_ones_small() -> None:
    section = build(one_body(), language="vi").sections[0]
    assert section.title == "Tỉnh ủy Điện Biên"
    assert section.subtitle.startswith("Điện Biên Provincial Party Committee · ")
    assert section.lines[0].role == "Bí thư"


def test_a_tenure_with_an_open_beginning_says_only_what_is_known() -> None:
    maker = one_body()
    maker.holds(
        "Trần Dũng", "sec", "2024-11-24/..", sources=["a1"], start_latest=None, capacity=Capacity.FULL
    )
    assert line_of(build(maker), "sec").dates == ("undated", "seen after 24 Nov 2024")


def test_a_beginning_is_as_precise_as_its_bounds() -> None:
    maker = one_body()
    maker.holds(
        "Trần Dũng",
        "sec",
        "2025",
        started=True,
        start_earliest=date(2024, 1, 1),
        start_latest=date(2024, 12, 31),
        last_seen=PartialDate("2025"),
    )
    assert line_of(build(maker), "sec").dates == ("since 2024", "seen 2025")


def test_a_vacancy_as_stated_needs_nobody_who_left() -> None:
    maker = one_body()
    maker.post_states["sec"] = PostState.VACANT
    line = line_of(build(maker), "sec")
    assert (line.holder, line.notes, line.dates) == ("vacant", (), ())
