"""Papers, rules and what they bear on, for the tests of rules."""

from dataclasses import replace

from db.rules import Rule
from db.values import Event, Relation, RuleKind
from tests.newsroom import COUNCIL, Saying, publish
from tests.review.curator import Curator

ELECTED = Saying("Trần Tiến Dũng", "Secretary", event=Event.ELECTED, relation=Relation.INCOMING)
PARTY, PROVINCIAL = "Nhân Dân", "Điện Biên Phủ"
INSPECTOR = Saying("Lò Văn Tiến", "Inspector", "Điện Biên Provincial People's Council")
SCOPE = Rule("scope", RuleKind.SCOPE, (("level", "provincial"), ("role", "Inspector")))
BOARD = Saying("Mùa A Sơn", "Member", "Điện Biên Provincial Party Standing Board")
MEANT = "Điện Biên Provincial Party Standing Committee"
WORDING = Rule(
    "board",
    RuleKind.WORDING,
    (("outlet", PROVINCIAL), ("written", "Party Standing Board"), ("body", "party-standing-committee")),
)
SEATS = Rule(
    "heads",
    RuleKind.POST,
    (
        ("branch", "party"),
        ("role", "Secretary"),
        ("seats", "2"),
        ("rank", "7"),
        ("excludes role", "Chief Inspector"),
        ("excludes branch", "council"),
    ),
)
CHIEF = replace(INSPECTOR, title="Chief Inspector", organization=COUNCIL)


def reads(curator: Curator, outlet: str, saying: Saying, on: str, person_id: str | None = None) -> str:
    """Accept what an outlet's article says of a person, new unless named; return the person's id."""
    article_id = publish(curator.store, f"{outlet} {on}.txt", saying, published=on, outlet=outlet)
    curator.review.open(article_id)
    curator.review.choose(person_id)
    curator.review.accept()
    with curator.store.read() as unit:
        return unit.directory.named_persons(saying.person)[-1].id


def rank_of(outlet: str, rank: int) -> Rule:
    return Rule(f"rank of {outlet}", RuleKind.OUTLET_RANK, (("outlet", outlet), ("rank", str(rank))))
