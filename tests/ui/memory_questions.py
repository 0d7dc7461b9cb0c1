"""Questions in memory: two successions, a contradiction, the end of a whole body."""

from dataclasses import dataclass, field, replace

from db.acts import Changed
from db.computed import Change
from db.records import Reason
from db.values import PartialDate, TenureState
from desktop.browse import TenureLine
from desktop.review.asked import (
    Answer,
    ChangeLine,
    Kind,
    Party,
    Question,
    QuestionLine,
    Unconfirmed,
    Way,
)
from desktop.review.previews import Preview, PrintedLine
from tests.ui.memory_directory import ENDED, TENURE, citation
from tests.ui.texts import DAY

COMMITTEE, COUNCIL = "Điện Biên Provincial Party Committee", "Điện Biên Provincial People’s Council"
DONE = Changed("act", frozenset(), frozenset())
DECEMBER = PartialDate("2024-12")
BETWEEN = PartialDate("2024-12-01/2025-11-28")


def held(role: str, body: str, seen: PartialDate, number: int) -> TenureLine:
    """Return a tenure seen once."""
    quote = f"{role} of the {body}"
    return replace(
        TENURE,
        id=f"t-{number}",
        role=role,
        organization=body,
        since=seen,
        first_seen=seen,
        last_seen=seen,
        state=TenureState.IN_POST_BY,
        citations=(citation(number, quote, seen),),
    )


def succession(key: str, role: str, body: str, person: str, other: str) -> Question:
    """Return the question whether one left whose seat another was seen in."""
    line = QuestionLine(
        key, Kind.PROPOSAL, "succession", body, body, role, (person, other), frozenset({"post"}), 1, BETWEEN
    )
    return Question(
        line,
        Reason("ask succession", (("person", person), ("other", other), ("later", role), ("seen", DAY.text))),
        (
            Reason("seen in the only seat", (("day", DAY.text),)),
            Reason("last seen there", (("day", "2024-12"),)),
        ),
        (
            Party("p-1", person, held(role, body, DECEMBER, 1), BETWEEN, True, ("c-1",)),
            Party("p-2", other, held(role, body, DAY, 2), resting_on=("c-2",)),
        ),
        (
            Way("end", (("person", person), ("role", role)), "t-1", asks_day=True, bounds=BETWEEN),
            Way("merge", (("person", person), ("other", other)), "p-1", ("p-2",)),
            Way(
                "withdraw",
                (("person", other), ("role", role), ("source", "Báo Điện Biên Phủ"), ("day", DAY.text)),
                "c-2",
            ),
        ),
        Reason("agree to one", (("person", person),)),
    )


def contradiction() -> Question:
    """Return two holders of one seat on the same days."""
    persons = ("Lò Văn Phương", "Lê Thành Đô")
    line = QuestionLine(
        "q-seat", Kind.CONFLICT, "more holders than seats", COUNCIL, COUNCIL, "Chairman", persons, day=DAY
    )
    values = (("persons", ", ".join(persons)), ("role", "Chairman"))
    return Question(
        line,
        Reason("ask more holders than seats", values),
        (Reason("seats", (("seats", "1"),)),),
        (
            Party("p-3", persons[0], replace(ENDED, role="Chairman", organization=COUNCIL), resting_on=()),
            Party("p-4", persons[1], held("Chairman", COUNCIL, DAY, 4), resting_on=("c-4",)),
        ),
        (
            Way("end", (("person", persons[0]), ("role", "Chairman")), "t-9", asks_day=True),
            Way("more seats", (("role", "Chairman"), ("seats", "2")), "post"),
        ),
        days=DAY,
    )


def ended_body(count: int = 14) -> Question:
    """Return the end of a whole body."""
    body = "Lai Châu Department of Home Affairs"
    line = QuestionLine(
        "q-body", Kind.BATCH, "body ended", body, body, "Director", ("Nguyễn Văn A",), count=count
    )
    end = PartialDate("2025-07-01")
    return Question(
        line,
        Reason("ask all body ended", (("organization", body), ("count", str(count)))),
        (Reason("its body ended", (("day", end.text),)),),
        (Party("p-5", "Nguyễn Văn A", held("Director", body, DECEMBER, 5), end, True, ("c-5",)),),
        agree=Reason("agree to all", (("count", str(count)),)),
        changes=tuple(
            ChangeLine(Change.LEFT, f"Nguyễn Văn {number}", "Director", DECEMBER, end)
            for number in range(count)
        ),
    )


def asked() -> dict[str, Question]:
    """Return the questions by key, by body and worth."""
    found = (
        contradiction(),
        succession("q-1", "Secretary", COMMITTEE, "Trần Quốc Cường", "Trần Tiến Dũng"),
        succession("q-2", "Standing Deputy Secretary", COMMITTEE, "Mùa A Sơn", "Lê Thành Đô"),
        ended_body(),
    )
    return {one.line.key: one for one in found}


@dataclass
class MemoryQuestions:
    """Questions in memory; what is answered is gone until it is taken back."""

    questions: dict[str, Question] = field(default_factory=asked)
    done: list[tuple[str, str]] = field(default_factory=list)
    gone: list[tuple[str, Question]] = field(default_factory=list)
    previewed: list[tuple[str, PartialDate]] = field(default_factory=list)
    read: int = 0

    def lines(self) -> tuple[QuestionLine, ...]:
        self.read += 1
        return tuple(one.line for one in self.questions.values())

    def open(self, key: str) -> Question:
        return self.questions[key]

    def agree(self, key: str) -> Answer:
        return self._answer("agree", key, "agreed")

    def decline(self, key: str, why: str = "") -> Answer:
        return self._answer(f"decline {why}".strip(), key, "declined")

    def decide(self, key: str, way: Way, day: PartialDate | None = None) -> Answer:
        if way.bounds and day and not way.bounds.earliest <= day.earliest <= way.bounds.latest:
            return Answer(Reason("day outside", (("day", way.bounds.text),)))
        return self._answer(f"{way.code} {day or ''}".strip(), key, f"{way.code} done")

    def preview(self, way: Way) -> Preview:
        said = Reason("not confirmed since the congress")
        return Preview(lines=(PrintedLine("", way.code, "Chairman", "", said),))

    def undo(self) -> Answer:
        if not self.gone:
            return Answer(Reason("nothing to undo"))
        key, question = self.gone.pop()
        order = list(asked())
        kept = self.questions | {key: question}
        self.questions = {one: kept[one] for one in sorted(kept, key=order.index)}
        return Answer(Reason("undone", (("gesture", "conclude"),)), DONE)

    def unconfirmed(self, organization_id: str, day: PartialDate) -> tuple[Unconfirmed, ...]:
        self.previewed.append((organization_id, day))
        return (Unconfirmed("Trần Quốc Cường", "Secretary", DECEMBER),)

    def congress(self, organization_id: str, day: PartialDate) -> Answer:
        self.done.append((f"congress {day}", organization_id))
        return Answer(Reason("congress done", (("day", day.text),)), DONE)

    def _answer(self, what: str, key: str, code: str) -> Answer:
        question = self.questions.pop(key)
        self.gone.append((key, question))
        self.done.append((what, key))
        person = question.line.persons[0]
        return Answer(Reason(code, (("person", person), ("role", question.line.role))), DONE)
