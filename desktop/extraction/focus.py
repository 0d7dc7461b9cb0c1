"""Which commune, ward or district an article is about, so that its bare bodies are that place's."""

from collections import Counter
from collections.abc import Iterable, Sequence

from db.values import ZoneKind, fold
from desktop.extraction.attributes import Stretch
from desktop.extraction.institutions import Landscape, Named
from desktop.extraction.tokens import Words

SMALL = frozenset({"commune", "ward", "district", "town", "special zone"})
_OWN = frozenset(
    "party people people's council front congress committee police elects elected elect personnel leadership "
    "appoints appointed officials cadres secretary chairman chairwoman conference key apparatus posts".split()
)
_OTHERS = frozenset(
    "visit visits visited visiting inspects inspect inspected provincial province works working "
    "minister president checks surveys attends attend presents gifts survey".split()
)
_LEADS, _REACH, _MENTIONS = 2, 7, 2


def focus_of(words: Words, stretches: Sequence[Stretch], landscape: Landscape) -> Named | None:
    """Return the one small place whose own affairs the headline or else the lead tells, if any."""
    headlines = [one for one in stretches if one.zone is ZoneKind.HEADLINE]
    bodies = [one for one in stretches if one.zone is ZoneKind.BODY]
    small = [one for one in landscape.places if one.kinds[0] in SMALL]
    counts = Counter(_key(one) for one in small)
    for lead in (headlines, bodies[:_LEADS]):
        told = list(_told(words, lead, small))
        keys = {_key(one) for one in told}
        if len(keys) == 1 and counts[_key(told[0])] >= _MENTIONS and _alone(told[0], small):
            return told[0]
        if keys:
            return None
    return None


def _key(one: Named) -> tuple[str, str]:
    return fold(one.text), one.kinds[0]


def _alone(told: Named, small: Iterable[Named]) -> bool:
    """Tell whether no other place of the level is named as often as this one."""
    counts = Counter(fold(one.text) for one in small if one.kinds[0] == told.kinds[0])
    name = fold(told.text)
    return all(count < counts[name] for other, count in counts.items() if other != name)


def _told(words: Words, lead: Sequence[Stretch], small: Sequence[Named]) -> Iterable[Named]:
    """Yield the small places of these sentences, if they tell of the places' own affairs."""
    for stretch in lead:
        keys = words.key[stretch.start : stretch.end]
        if stretch.zone is ZoneKind.HEADLINE and _OTHERS.isdisjoint(keys) and not _OWN.isdisjoint(keys):
            yield from (one for one in small if stretch.start <= one.at < stretch.end)
        else:
            yield from (one for one in small if stretch.start <= one.at < stretch.end and _meets(words, one))


def _meets(words: Words, place: Named) -> bool:
    """Tell whether a place stands with its congress: "the 1st Congress of Hill Commune's Party"."""
    near = words.key[max(0, place.at - _REACH) : place.end + _REACH]
    return "congress" in near
