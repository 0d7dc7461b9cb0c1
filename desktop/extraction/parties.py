"""A party beside a seat that is not the party's: "MP Ann Roe of the ruling Hill Party", "Bo Lee (HDP)"."""

import re

_ELECTED = frozenset(
    "mp senator sen td mep mla mca msp mlc mna mpp councillor councilor councilmember cllr coun rep lawmaker"
    " representative congressman congresswoman legislator assemblyman assemblywoman alderman".split()
)
_OF_CABINETS = frozenset({"minister", "cabinet minister", "cabinet member", "executive council member"})
_PARTY = re.compile(
    r"(?i)(?:[\w'’.-]+ ){0,5}(?:party|movement|alliance|coalition|democrats|greens|league|liberals)"
)
_SHORT = re.compile(r"[A-Z]\w*[A-Z]\w*(?:-\w{1,3})?")
_NO_PARTIES = frozenset({"EU", "UN", "AU", "NA", "ASEAN", "ECOWAS", "NATO", "UK", "US"})


def is_party_of(head: str, body: str) -> bool:
    """Tell whether a body is only the party of somebody who sits in a house, a council or a cabinet."""
    if head not in _ELECTED | _OF_CABINETS or body in _NO_PARTIES:
        return False
    return bool(_SHORT.fullmatch(body) or (head in _ELECTED and _PARTY.fullmatch(body)))
