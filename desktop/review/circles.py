"""Nothing lies in itself: bodies, areas and posts whose parents, wider posts or successors lead back."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from db.acts import Edited, Judged, Outcome
from db.records import Area, Organization, Post, Reason
from db.store import Unit
from desktop.errors import Impossible

Placed = Area | Organization | Post
Step = Callable[[Placed], str | None]


def _above(one: Placed) -> str | None:
    return one.narrower_than if isinstance(one, Post) else one.parent_id


def _later(one: Placed) -> str | None:
    return None if isinstance(one, Post) else one.successor_id


STEPS: Mapping[str, Step] = MappingProxyType({"lies in itself": _above, "became itself": _later})


def refuse_circles(unit: Unit, outcomes: Iterable[Outcome]) -> None:
    """Raise Impossible where what was decided makes something lie in itself, or become itself."""
    touched = {key for one in outcomes for key in _touched(one)}
    kinds: tuple[type[Placed], ...] = (Area, Organization, Post)
    for kind in kinds if touched else ():
        for one in unit.directory.get(kind, touched).values():  # type: ignore[type-var]
            for code, step in STEPS.items():
                _follow(unit, one, code, step)


def _touched(outcome: Outcome) -> tuple[str, ...]:
    match outcome:
        case Edited():
            return (outcome.entity.id,)
        case Judged():
            return outcome.kept_id, outcome.other_id
    return ()


def _follow(unit: Unit, start: Placed, code: str, step: Step) -> None:
    seen: dict[str, Placed] = {}
    here: Placed | None = start
    while here is not None and here.id not in seen:
        seen[here.id] = here
        key = step(here)
        here = unit.directory.get(type(here), [key]).get(key) if key else None  # type: ignore[type-var]
    if here is not None and here.id == start.id:
        through = [_called(one) for one in seen.values()][1:]
        names = (("name", _called(start)), ("through", ", ".join(through)))
        raise Impossible(Reason(code, names))


def _called(one: Placed) -> str:
    return one.role if isinstance(one, Post) else one.name
