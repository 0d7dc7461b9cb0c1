"""Signs in what a claim says of time: whether its sentence and its article bear the status out."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from db.values import Event, Relation
from desktop.extraction.cases import YEAR, Case
from desktop.extraction.vocabulary import Can

_PAST = Can.FORMER | Can.OUTGOING


def _is(case: Case, *relations: Relation) -> bool:
    return case.holding.relation in relations


def _says(case: Case, flags: int) -> bool:
    return bool(case.around.says(case.holding.stretch) & flags)


TIME_SIGNS: Mapping[str, Callable[[Case], float]] = MappingProxyType(
    {
        "former": lambda case: _is(case, Relation.FORMER),
        "incoming": lambda case: _is(case, Relation.INCOMING),
        "outgoing": lambda case: _is(case, Relation.OUTGOING),
        "gained without a word": lambda case: _is(case, Relation.INCOMING) and not case.holding.explicit,
        "left without a word": lambda case: _is(case, Relation.OUTGOING) and not case.holding.explicit,
        "left for a new post": lambda case: (
            _is(case, Relation.OUTGOING)
            and case.holding.event is Event.TRANSFERRED
            and not case.holding.explicit
        ),
        "current in a sentence of change": lambda case: (
            _is(case, Relation.CURRENT) and _says(case, Can.EVENT)
        ),
        "current in a sentence of the past": lambda case: _is(case, Relation.CURRENT) and _says(case, _PAST),
        "current in a sentence of the new": lambda case: (
            _is(case, Relation.CURRENT) and _says(case, Can.INCOMING)
        ),
        "current amid sentences of change": lambda case: (
            case.around.change if _is(case, Relation.CURRENT) else 0
        ),
        "current below a lead of change": lambda case: (
            _is(case, Relation.CURRENT) and bool(case.around.lead & Can.EVENT)
        ),
        "current in a reshuffle": lambda case: (
            min(case.around.shuffles, 5) / 5 if _is(case, Relation.CURRENT) else 0
        ),
        "current in a sentence with a year": lambda case: _is(case, Relation.CURRENT) and _says(case, YEAR),
        "former without a date": lambda case: _is(case, Relation.FORMER) and case.holding.dated is None,
        "dated": lambda case: case.holding.dated is not None,
    }
)
