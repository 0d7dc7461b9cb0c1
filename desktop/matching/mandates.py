"""Which bodies' mandates end with those of another: data of the lexicon."""

from desktop.matching.bodies import Body, beside
from resources import lexicon


def ending_with(body: Body) -> tuple[Body, ...]:
    """Return the bodies at the same place whose mandates a congress or election of this one ends."""
    kinds: list[str] = lexicon("mandates")["ends"].get(body.kind, [])
    return tuple(beside(body, kind) for kind in kinds)
