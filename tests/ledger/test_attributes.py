"""What the directory says of a person: each value once, by its first source, as of that source's day."""

from db.acts import Attributed, Dated, Minted
from db.records import Attribute, Claim, Person
from db.values import AttributeKind, Capacity, Event, PartialDate, Relation
from desktop.ledger import fold
from tests.ledger.decided import decisions

BIRTH, RANK = AttributeKind.BIRTH, AttributeKind.MILITARY_RANK


def _said(kind: AttributeKind, value: str, number: int, on: str | None = None) -> Attributed:
    day = PartialDate(on) if on else None
    claim = Claim(
        *("Lê Văn Lương", value, None, None, Event.SIGHTED, Capacity.FULL, Relation.CURRENT),
        *(day, None, None, 0.9, ()),
        attribute=kind,
    )
    return Attributed(f"key {number}", f"article {number}", "reading", claim, "luong")


def _attributes(*outcomes: Attributed | Dated) -> list[Attribute]:
    (person,) = fold(decisions(Minted(Person("luong", "Lê Văn Lương")), *outcomes)).persons
    return list(person.attributes)


def test_a_value_is_kept_once_with_its_first_source() -> None:
    (birth,) = _attributes(_said(BIRTH, "1968", 1, "2025-01"), _said(BIRTH, "1968", 2, "2025-03"))
    assert (birth.kind, birth.value, birth.article_id, birth.decision_id) == (
        BIRTH,
        "1968",
        "article 1",
        "00002",
    )
    assert birth.as_of == PartialDate("2025-01")


def test_a_later_rank_stands_beside_the_earlier_one_each_with_its_day() -> None:
    ranks = _attributes(_said(RANK, "Colonel", 1, "2023"), _said(RANK, "Major General", 2, "2025"))
    assert [(one.value, str(one.as_of)) for one in ranks] == [("Colonel", "2023"), ("Major General", "2025")]


def test_a_date_given_to_the_article_later_dates_what_it_says_of_the_person() -> None:
    said = _said(RANK, "Colonel", 1)
    assert _attributes(said)[0].as_of is None
    assert _attributes(said, Dated("article 1", PartialDate("2025-11")))[0].as_of == PartialDate("2025-11")


def test_the_keys_of_claims_on_posts_are_what_they_were_and_an_attribute_has_its_own() -> None:
    post = Claim(
        *("Lê Văn Lương", "1968", None, None, Event.SIGHTED, Capacity.FULL, Relation.CURRENT),
        *(None, None, None, 0.9, ()),
    )
    assert post.key("reading") == "6eda6919d9677c841d99c4c8a317f0d3"
    assert (
        len({post.key("reading"), *(_said(kind, "1968", 1).claim.key("reading") for kind in (BIRTH, RANK))})
        == 3
    )
