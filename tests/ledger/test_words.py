"""Every code that the ledger gives has words for people."""

from datetime import date
from itertools import chain

from db.computed import Change
from db.records import Reason
from db.rules import Mandate, Rule
from db.values import Capacity, PartialDate, RuleKind
from desktop.ledger import as_of_day, conflicts, proposals, roster
from desktop.ledger.conflicts import WAYS
from desktop.ledger.proposals import EXCLUDED, MISSING, MOVED, PROMOTED, SUCCESSION, SUPERSEDED
from resources.words import sentence
from resources.words.labels import LABELS
from tests.ledger.province import BODIES, POSTS, elected, left, seen, told

DECEMBER, JUNE, NOVEMBER = "2024-12-10", "2025-06-01", "2025-11-28"
ROWS = told(
    seen("cuong", "secretary", DECEMBER),
    elected("dung", "secretary", NOVEMBER),
    seen("son", "standing deputy", DECEMBER),
    seen("do", "standing deputy", JUNE, Capacity.ACTING),
    seen("do", "chair of government", DECEMBER),
    seen("do", "chair of council", NOVEMBER),
    seen("phuong", "chair of council", NOVEMBER),
    seen("quan", "vice chair", None),
    left("luong", "deputy", JUNE),
    left("luong", "deputy", DECEMBER),
    seen("luong", "lai chau secretary", DECEMBER),
    seen("luong", "district secretary", DECEMBER),
)
MANDATES = (Mandate("committee", PartialDate("2025-09-25")),)
LIMITS = (Rule("six", RuleKind.STALE_LIMIT, (("months", "6"),)),)


def _reasons() -> list[Reason]:
    missing = [line.proposal for line in roster(ROWS, [], PartialDate("2025-12-01")) if line.proposal]
    suggested = [one.reasons for one in (*proposals(ROWS), *missing)]
    contradicted = [one.reasons for one in conflicts(ROWS)]
    _, why = as_of_day(POSTS, ROWS.tenures, date(2026, 1, 1), MANDATES, LIMITS, BODIES)
    return [*why.values(), *chain.from_iterable((*suggested, *contradicted))]


def test_every_reason_has_a_sentence() -> None:
    reasons = _reasons()
    assert len({one.code for one in reasons}) >= 12
    for one in reasons:
        assert sentence(one) != " ".join([one.code, *(f"({value})" for _, value in one.values if value)])


def test_every_proposal_conflict_way_and_change_has_a_label() -> None:
    codes = {SUCCESSION, EXCLUDED, PROMOTED, MOVED, SUPERSEDED, MISSING}
    assert codes == set(LABELS["proposal"])
    assert set(WAYS) == set(LABELS["conflict"])
    assert set(chain.from_iterable(WAYS.values())) == set(LABELS["way"])
    assert set(Change) == set(LABELS["roster"])
