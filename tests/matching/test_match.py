"""What a claim would be in the directory as it stands, and whom it may mean."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import pytest

from db.records import Claim, Organization, Person, Post, Tenure
from db.rules import Rule
from db.values import Event, PartialDate, Relation, RuleKind, fold
from desktop.matching import Match, body_of, match, role_of
from tests.newsroom import COMMITTEE, COUNCIL, Saying, written

SECRETARY, STANDING, DEPUTY = "Secretary", "Standing Deputy Secretary", "Deputy Secretary"


class Known:
    """A directory by hand: who holds what, in which body."""

    def __init__(self, *holdings: tuple[str, str, str]) -> None:
        """Take (person's name, role, body) of each; a namesake is numbered: ``A#2``."""
        self._persons: dict[str, Person] = {}
        self._bodies: dict[str, Organization] = {}
        self._posts: dict[str, Post] = {}
        self._tenures: list[Tenure] = []
        self.ruled: list[Rule] = []
        for person, role, body in holdings:
            self._hold(person, role, body)

    def _hold(self, person: str, title: str, wording: str) -> None:
        body = body_of(wording, "Điện Biên")
        role = role_of(title, body.branch, body.kind)
        post_id = f"{role.name}, {body.name}"
        self._persons[person] = Person(person, person.partition("#")[0])
        self._bodies[body.name] = Organization(body.name, body.name, level=body.level, branch=body.branch)
        self._posts[post_id] = Post(post_id, body.name, role.name, seats=role.seats)
        self._tenures.append(Tenure(f"{person}: {post_id}", person, post_id))

    def end(self, person: str) -> "Known":
        self._tenures = [replace(one, ended=one.ended or one.person_id == person) for one in self._tenures]
        return self

    def saw(self, person: str, day: PartialDate) -> None:
        self._tenures = [
            replace(one, first_seen=day, last_seen=day) if one.person_id == person else one
            for one in self._tenures
        ]

    def rules(self, *kinds: RuleKind) -> list[Rule]:
        return [one for one in self.ruled if one.kind in kinds]

    def declined(self, proposal_keys: Iterable[str]) -> dict[str, str]:  # noqa: ARG002 - nothing is
        return {}

    def named_persons(self, name: str) -> list[Person]:
        return [one for one in self._persons.values() if fold(one.name) == fold(name)]

    def persons_called(self, words: Sequence[str], limit: int) -> list[Person]:
        found = [one for one in self._persons.values() if _has(fold(one.name).split(), words)]
        return found if len(found) <= limit else []

    def named_organizations(self, name: str) -> list[Organization]:
        return [one for one in self._bodies.values() if fold(one.name) == fold(name)]

    def post_of(self, organization_id: str, role: str) -> Post | None:
        return self._posts.get(f"{role}, {organization_id}")

    def tenures_in(self, post_ids: object) -> list[Tenure]:
        ids = set(post_ids)  # type: ignore[call-overload]
        return [one for one in self._tenures if one.post_id in ids]

    def tenures_of(self, person_ids: object) -> list[Tenure]:
        ids = set(person_ids)  # type: ignore[call-overload]
        return [one for one in self._tenures if one.person_id in ids]

    def persons(self, ids: object) -> dict[str, Person]:
        return {one: self._persons[one] for one in ids}  # type: ignore[attr-defined]

    def posts(self, ids: object) -> dict[str, Post]:
        return {one: self._posts[one] for one in ids}  # type: ignore[attr-defined]

    def organizations(self, ids: object) -> dict[str, Organization]:
        return {one: self._bodies[one] for one in ids}  # type: ignore[attr-defined]


def _has(known: list[str], words: Sequence[str]) -> bool:
    return all(any(one[:1] == word or one == word for one in known) for word in words)


def _claim(person: str, title: str, body: str = COMMITTEE, **said: Event | Relation) -> Claim:
    _file, (claim,) = written("1.txt", [Saying(person, title, body)])
    return replace(claim, **said)  # type: ignore[arg-type]


def _match(known: Known, person: str, title: str, body: str = COMMITTEE, **said: Event | Relation) -> Match:
    return match(_claim(person, title, body, **said), "Nhân Dân", known)


def test_somebody_unknown_in_a_post_unknown_is_a_new_person() -> None:
    found = _match(Known(), "Trần Quốc Cường", SECRETARY)
    assert (found.standing, found.person_id, found.organization, found.post) == (
        "new person",
        None,
        None,
        None,
    )


@pytest.mark.parametrize(
    "name", ["Trần Quốc Cường", "Tran Quoc Cuong", "TRẦN QUỐC CƯỜNG", "Trâ\u0300n Quô\u0301c Cươ\u0300ng"]
)
def test_the_same_name_in_the_same_post_is_a_repeat_and_preselected(name: str) -> None:
    found = _match(Known(("Trần Quốc Cường", SECRETARY, COMMITTEE)), name, SECRETARY)
    assert (found.standing, found.person_id, found.undecided) == ("repeat", "Trần Quốc Cường", False)
    assert found.tenure is not None


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Party Secretary", "Dien Bien Provincial Party Committee"),
        ("Secretary", "Party Committee of Dien Bien Province"),
        ("Secretary", "the Điện Biên Provincial Party Committee"),
    ],
)
def test_other_wordings_of_title_and_body_mean_the_same_post(title: str, body: str) -> None:
    found = _match(Known(("Trần Quốc Cường", SECRETARY, COMMITTEE)), "Trần Quốc Cường", title, body)
    assert found.standing == "repeat"


@pytest.mark.parametrize(
    "title", ["Permanent Deputy Secretary", "Standing Deputy Secretary", "Standing Vice Secretary"]
)
def test_permanent_and_standing_are_one_qualifier(title: str) -> None:
    found = _match(Known(("Mùa A Sơn", STANDING, COMMITTEE)), "Mùa A Sơn", title)
    assert found.standing == "repeat"


def test_the_plain_title_is_weaker_and_corroborates_the_narrower_tenure() -> None:
    found = _match(Known(("Mùa A Sơn", STANDING, COMMITTEE)), "Mùa A Sơn", DEPUTY)
    assert found.standing == "weaker title"
    assert found.tenure is not None
    assert found.post is not None
    assert found.post.role == STANDING


def test_a_narrower_title_of_somebody_seen_under_the_plain_one_names_the_same_tenure() -> None:
    known = Known(("Mùa A Sơn", DEPUTY, COMMITTEE))
    found = _match(known, "Mùa A Sơn", STANDING)
    assert found.standing == "new post"
    assert found.tenure is not None
    elected = _match(known, "Mùa A Sơn", STANDING, event=Event.ELECTED)
    assert elected.tenure is None, "an election to the narrower post begins another tenure"


def test_who_takes_the_standing_deputys_seat_from_another_moved_up_to_it() -> None:
    known, day = Known(("A", DEPUTY, COMMITTEE), ("B", STANDING, COMMITTEE)), PartialDate("2024-12")
    known.saw("A", day)
    known.saw("B", day)
    found = match(replace(_claim("A", STANDING), as_of=PartialDate("2025-11-28")), None, known)
    assert found.standing == "new holder"
    assert found.tenure is None
    earlier = match(replace(_claim("A", STANDING), as_of=PartialDate("2024-10")), None, known)
    assert earlier.tenure is not None, "B took the seat later: it is A's tenure, named more exactly"


def test_the_plain_title_before_the_narrower_one_is_a_tenure_of_its_own() -> None:
    known, day = Known(("A", STANDING, COMMITTEE)), PartialDate("2025-11-28")
    known.saw("A", day)
    earlier = match(replace(_claim("A", DEPUTY), as_of=PartialDate("2024-12")), None, known)
    assert earlier.tenure is None
    assert match(replace(_claim("A", DEPUTY), as_of=day), None, known).standing == "weaker title"


def test_a_plain_deputy_displaces_nobody() -> None:
    found = _match(Known(("Mùa A Sơn", DEPUTY, COMMITTEE)), "Lê Thành Đô", DEPUTY)
    assert (found.standing, found.displaced) == ("new person", ())


def test_somebody_else_in_the_one_seat_is_a_new_holder_and_says_whom_they_displace() -> None:
    found = _match(Known(("Mùa A Sơn", STANDING, COMMITTEE)), "Lê Thành Đô", STANDING)
    assert found.standing == "new holder"
    assert [one.name for one in found.displaced] == ["Mùa A Sơn"]
    assert found.person_id is None


def test_who_left_the_seat_is_displaced_by_nobody() -> None:
    known = Known(("Mùa A Sơn", STANDING, COMMITTEE)).end("Mùa A Sơn")
    assert _match(known, "Lê Thành Đô", STANDING).displaced == ()


@pytest.mark.parametrize("relation", [Relation.FORMER, Relation.OUTGOING])
def test_who_held_the_seat_once_displaces_nobody_today(relation: Relation) -> None:
    known = Known(("Trần Quốc Cường", SECRETARY, COMMITTEE))
    found = _match(known, "Nguyễn Văn Thắng", SECRETARY, relation=relation)
    assert found.displaced == ()
    assert found.standing != "new holder"


def test_a_former_holder_is_told_from_a_present_one() -> None:
    known = Known(("Trần Quốc Cường", SECRETARY, COMMITTEE))
    assert _match(known, "Trần Quốc Cường", SECRETARY, relation=Relation.FORMER).standing == "past"


def test_a_known_person_in_another_body_of_the_province_has_a_new_post() -> None:
    found = _match(Known(("Lò Văn Tiến", SECRETARY, COMMITTEE)), "Lò Văn Tiến", "Chairman", COUNCIL)
    assert (found.standing, found.person_id) == ("new post", "Lò Văn Tiến")


def test_an_equal_name_elsewhere_is_never_joined_without_the_curator() -> None:
    known = Known(("Nguyễn Văn Hùng", "Minister", "Ministry of Health"))
    found = _match(known, "Nguyễn Văn Hùng", SECRETARY)
    assert (found.standing, found.person_id, found.undecided) == ("namesake", None, True)
    assert [one.posts for one in found.candidates] == [("Minister, Ministry of Health",)]
    assert found.tenure is None


def test_two_namesakes_with_the_same_reasons_leave_the_choice_to_the_curator() -> None:
    known = Known(("Nguyễn Văn Hùng", DEPUTY, COMMITTEE), ("Nguyễn Văn Hùng#2", DEPUTY, COMMITTEE))
    found = _match(known, "Nguyễn Văn Hùng", DEPUTY)
    assert (found.standing, found.person_id) == ("namesake", None)
    assert len(found.candidates) == 2


def test_of_two_namesakes_the_one_in_the_post_is_meant() -> None:
    known = Known(
        ("Nguyễn Văn Hùng", "Minister", "Ministry of Health"), ("Nguyễn Văn Hùng#2", DEPUTY, COMMITTEE)
    )
    found = _match(known, "Nguyễn Văn Hùng", DEPUTY)
    assert (found.standing, found.person_id) == ("repeat", "Nguyễn Văn Hùng#2")
    assert found.candidates[0].person_id == "Nguyễn Văn Hùng#2"
    assert {reason.code for reason in found.candidates[0].reasons} >= {"same name", "same post"}


def test_whom_the_curator_chose_is_meant_whatever_the_names_say() -> None:
    known = Known(("Nguyễn Văn Hùng", "Minister", "Ministry of Health"))
    found = match(_claim("Nguyễn Văn Hùng", SECRETARY), None, known, chosen="Nguyễn Văn Hùng")
    assert (found.person_id, found.undecided, found.standing) == ("Nguyễn Văn Hùng", False, "new post")
