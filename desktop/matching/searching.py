"""Words with which a claim is looked up elsewhere, in Vietnamese where the body or the title has any."""

from db.records import Claim
from desktop.matching.match import Match
from resources import lexicon


def search_words(claim: Claim, found: Match) -> tuple[str, ...]:
    """Return searches for a claim, the narrowest first: the name with title and body, then with events."""
    words = lexicon("searching")
    name = f'"{claim.person}"'
    if claim.attribute is not None:
        return tuple(f"{name} {one}" for one in words["attributes"]["words"])
    title = found.role.vietnamese or claim.title
    body = found.body.vietnamese or claim.organization or claim.area or ""
    said = [f"{name} {title} {body}".strip()]
    said += [f"{name} {event} {body}".strip() for event in words["events"].get(claim.event.value, ())]
    return tuple(dict.fromkeys(said))
