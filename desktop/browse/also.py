"""What else holders hold, for the words beside their names; what is not confirmed is marked."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from db.records import Tenure
from db.store import Unit
from db.values import TenureState
from desktop.browse.pages import Also
from desktop.browse.standing import standing
from desktop.browse.wording import HOLDING, name_of
from desktop.ledger import tenure_state


def also_held(unit: Unit, held: Iterable[Tenure], as_of: date) -> dict[str, list[tuple[str, Also]]]:
    """Return, by person's id, what the holders of these tenures hold as of a day, each with its post's id.

    The post of the tenure itself is among them.
    """
    persons = {one.person_id for one in held}
    theirs = [one for one in unit.directory.tenures_of(persons) if tenure_state(one, as_of) in HOLDING]
    stands = standing(unit, theirs, as_of)
    found: defaultdict[str, list[tuple[str, Also]]] = defaultdict(list)
    for one in theirs:
        post, state = stands.posts.get(one.post_id), stands.states[one.id]
        if post is not None and state in HOLDING and one.id not in stands.implied:
            words = f"{post.role}, {name_of(stands.bodies, post.organization_id)}"
            confirmed = state is not TenureState.NOT_CONFIRMED
            found[one.person_id].append((post.id, Also(words, confirmed=confirmed)))
    return found
