"""What the words between a person and an office, or between two offices, say of the two."""

import re

import resources
from db.values import Event, Relation
from desktop.extraction.events import BE, LINKERS, NOTHING, Kind, Link, event_in_words
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can, vocabulary

LONGEST = 45


_WORDS = resources.lexicon("words_links")
_STOPS = frozenset({";", "?", "!"})
_FILL = frozenset(_WORDS["fill"].split())
# What somebody does for a living, between a comma and the name: ", archaeologist Ann Roe".
_WORK = re.compile(
    r"\w+(?:ologist|nomist|ician|rician|tect|emist|ysicist|entist|urnalist|alist)|surgeon|lawyer|doctor|teacher"
    r"|farmer|banker|veteran|academic|engineer|businessman|businesswoman|architect|historian|professor|nurse"
)
_SIGNS = frozenset({",", "-", "–", "—", ":", "(", "―", "•", ")", "/"})
_AND = frozenset(
    {
        "and",
        "cum",
        "&",
        "/",
        "as",
        "well",
        "concurrently",
        "plus",
        "or",
        "along",
        "with",
        "at",
        "time",
        "besides",
        "being",
    }
)
_COPULA = BE | frozenset(_WORDS["copula"].split())
_PAST = frozenset(
    {
        "used",
        "previously",
        "formerly",
        "held",
        "served",
        "worked",
        "had",
        "once",
        "earlier",
        "until",
        "till",
        "was",
        "were",
        "spent",
        "rose",
        "joined",
    }
)
_VERBS = frozenset(
    {
        "previously",
        "formerly",
        "now",
        "currently",
        "is",
        "was",
        "has",
        "had",
        "will",
        "became",
        "becomes",
        "served",
        "remains",
        "serves",
    }
)
_PRAISE = frozenset("first second third female woman male youngest oldest ever only 's".split())
_ONE_REMARK, _LONGEST_REMARK = 2, 5
_PERSONS = frozenset(
    "person elder farmer veteran invalid martyr alumnus alumna intellectual artisan widow".split()
)
_SENT = frozenset(
    "transferred moved rotated posted reassigned assigned seconded sent shifted returned promoted".split()
)
_STARTS = frozenset("returns takes took take taking enters entered joins joined rejoins cabinet".split())
_DUTIES = frozenset(
    {"assignment", "task", "duty", "duties", "tasks", "role", "responsibility", "post", "position"}
)
_RECEIVES = frozenset(
    "receives received receive takes took takes takes-on accepts accepted undertakes gets".split()
)
_NOT_HELD = frozenset(_WORDS["not_held"].split())
_FUTURE = frozenset({"will", "shall", "would", "designated"})
_LEADS = frozenset(
    {"lead", "leads", "led", "head", "heads", "headed", "run", "runs", "ran", "chair", "steered"}
)
_FINITE = (BE | frozenset(key for key, name in vocabulary().events.items() if key.endswith(("ed", "s")))) - {
    "being",
    "previously",
    "formerly",
    "once",
    "earlier",
    "before",
    "concurrently",
    "to",
    "working",
    "acting",
    "names",
    "made",
    "holding",
    "had",
} | {"became", "rose", "led", "chaired", "headed", "heads", "leads", "chairs"}


def link(words: Words, first: int, end: int) -> Link:
    """Return what stands from a word up to another says."""
    if end - first > LONGEST:
        return NOTHING
    keys = without_brackets(words.key[first:end])
    if not keys:
        return Link(Kind.ADJACENT)
    if keys[0] == "by" or keys[-1] == "vice" or not _STOPS.isdisjoint(keys):
        return NOTHING
    if (
        keys[0] == ","
        and keys[-2:] == [",", "as"]
        and keys.count(",") == _ONE_REMARK
        and len(keys) < LONGEST // 2
    ):
        return Link(Kind.AS, ",")
    inserted = _after_insertion(keys)
    if inserted:
        keys = inserted
    keys = _without_praise(keys)
    keys = keys[:-1] if len(keys) > 1 and keys[-2] == "," and _WORK.fullmatch(keys[-1]) else keys
    core = [key for key in keys if key not in _FILL and not _is_address(key)]
    sign = next((key for key in core if key in _SIGNS), "")
    if not core:
        return _bare(keys)
    if _SIGNS.issuperset(core):
        return Link(Kind.APPOSITION, sign) if len(core) < 4 else NOTHING
    led = _leads_as(keys)
    if led is not None:
        return led
    found = _worded(keys, core, sign) if _NOT_HELD.isdisjoint(keys) else NOTHING
    return found if found.kind is not Kind.NONE else _goes_on(keys)


def _without_praise(keys: list[str]) -> list[str]:
    """Return the words without what a title is the first of: "becomes the country's first female"."""
    end = len(keys)
    while end > 0 and keys[end - 1] in _PRAISE:
        end -= 1
    praised = {"first", "youngest", "oldest"} & set(keys[end:])
    if not praised or not end:
        return keys
    return keys[: end - 1] if "'s" in keys[end:] else keys[:end]


def _from_a_post(core: list[str]) -> bool:
    """Tell whether words lead from an event's person to the post: ", from the position of"."""
    rest = core[1:] if core[0] in {",", "-", "–"} else core
    if rest in (["to", "post", "of"], ["to", "position", "of"]):
        return True
    if rest[:1] == ["from"] and (rest[-1] == "of" or {"positions", "posts"} & set(rest)):
        return True
    return rest in (
        ["of", "post", "of"],
        ["of", "position", "of"],
        ["of", "duties", "as"],
        ["of", "duty", "of"],
        ["of", "duties", "of"],
        ["of", "duty", "as"],
    )


def _leads_as(keys: list[str]) -> Link | None:
    """Read "will run the procuracy as its Acting Chief", "headed the Department as its Director"."""
    verb = leading_verb(keys)
    if verb < 0:
        return None
    if keys[verb] == "to":
        return Link(Kind.EVENT, "", Event.TRANSFERRED, Relation.INCOMING)
    if "will" in keys[:verb]:
        return Link(Kind.EVENT, "", Event.APPOINTED, Relation.INCOMING)
    past = keys[verb] in {"led", "headed", "chaired", "ran"} and not {"has", "have"} & set(keys[:verb])
    return Link(Kind.COPULA, "", relation=Relation.FORMER if past else None)


def leading_verb(keys: list[str]) -> int:
    """Return where the verb of "headed the Department as its" stands in words that end so, or -1."""
    if keys[-1:] != ["as"] and (keys[-2:-1] != ["as"] or keys[-1] not in {"its", "the", "their", "a", "an"}):
        return -1
    at = next((at for at, key in enumerate(keys) if key in _LEADS or _sends(keys, at)), -1)
    between = len(keys) - at - 2
    stops = {";"} if at >= 0 and keys[at] == "to" else {",", ";", "and"}
    return at if at >= 0 and 0 < between < 14 and not stops & set(keys[at:]) else -1


def _sends(keys: list[str], at: int) -> bool:
    """Tell whether "to" leads to where somebody is sent: "was transferred to the Department of Roads as"."""
    return keys[at] == "to" and at > 0 and keys[at - 1] in _SENT


def _after_insertion(keys: list[str]) -> list[str]:
    """Return what follows a remark between commas, if the sentence goes on after it with its verb.

    As in "Ann Roe, a farmer from the hills, was elected".
    """
    if keys[0] != "," or keys.count(",") != _ONE_REMARK:
        return []
    rest = keys[keys.index(",", 1) + 1 :]
    events = vocabulary().events
    verb = bool(rest) and (
        rest[0] in _VERBS or (rest[0] in events and rest[0] not in {"elected", "appointed"})
    )
    return rest if verb else []


def without_brackets(keys: list[str]) -> list[str]:
    """Return the words without what stands in brackets: an abbreviation, a party, a constituency, an age."""
    if "(" not in keys or ")" not in keys:
        return keys
    kept: list[str] = []
    depth = 0
    for key in keys:
        depth += key == "("
        if not depth:
            kept.append(key)
        depth -= key == ")" and depth > 0
    return kept


_LIKE_RANKS = frozenset(
    {"justice", "ambassador", "superintendent", "inspector", "councillor", "senator", "judge"}
)


def _is_address(key: str) -> bool:
    if key in _LIKE_RANKS:
        return True
    flags = vocabulary().can.get(key, 0)
    return bool(flags & (Can.RANK | Can.HONORIFIC)) and not flags & (Can.HEAD | Can.EVENT)


def _bare(keys: list[str]) -> Link:
    if "who" in keys or "he" in keys or "she" in keys:
        return NOTHING
    return (
        Link(Kind.APPOSITION, "")
        if any(key in {"the", "its", "new", "his", "her", "a", "an", "current"} for key in keys)
        else Link(Kind.ADJACENT)
    )


def _worded(keys: list[str], core: list[str], sign: str) -> Link:
    if all(key in _AND or key in {",", "-", "("} for key in core) and (
        "and" in core
        or "cum" in core
        or "&" in core
        or "concurrently" in keys
        or core[-2:] == ["well", "as"]
        or "plus" in core
        or core == ["/"]
    ):
        return Link(Kind.AND, sign)
    if [key for key in core if key not in {",", "-", "(", "–"}] == ["as"]:
        return Link(Kind.AS, sign)
    if core in ([",", "to", "be"], ["to", "be"]):
        return Link(Kind.EVENT, sign, Event.APPOINTED, Relation.INCOMING)
    if _from_a_post(core):
        return Link(Kind.AS, sign)
    if "office" in core and {"took", "takes", "take", "taking", "entered"} & set(core) and core[-1] == "as":
        return Link(Kind.EVENT, sign, Event.TOOK_OFFICE, Relation.INCOMING)
    event = event_in_words(keys, core)
    if event is not None:
        return event
    if _is_gain(keys, core):
        return Link(Kind.EVENT, sign, Event.APPOINTED, Relation.INCOMING)
    if _is_personal(keys):
        return Link(Kind.APPOSITION, ",")
    return _copula(keys, core, sign)


def _is_gain(keys: list[str], core: list[str]) -> bool:
    """Tell whether a post begins: "takes over as", "takes the seat of", "to serve as", "will head"."""
    words = set(core)
    if core[-1] == "as" and _STARTS & words and all(key in _STARTS | LINKERS for key in core):
        return True
    taken = core[-2:] in (["seat", "of"], ["post", "of"], ["position", "of"])
    if taken and {"takes", "take", "took", "taking"} & words:
        return True
    if core[-1] == "of" and core[-2:-1] and core[-2] in _DUTIES and _RECEIVES & words:
        return True
    if core[-2:] == ["to", "be"] or core[-3:] == ["to", "serve", "as"] or {"hold", "to"} <= words:
        return True
    future = {"be", "serve", "lead", "hold", "act", "take", "head", "continue"} & words
    return "will" in keys and bool(future) and all(key in _COPULA | LINKERS | _FUTURE for key in core)


def _goes_on(keys: list[str]) -> Link:
    """Read the last of several things said of one subject: "handed in ..., and keeps the seat of"."""
    for at in range(len(keys) - 2, 0, -1):
        if keys[at] not in {"and", ",", "but"}:
            continue
        tail = [key for key in keys[at + 1 :] if key not in {"then", "later", "also", "now", "currently"}]
        if not tail or tail[0] not in _FINITE or {"who", "which", "that", "whose"} & set(tail):
            return NOTHING
        core = [key for key in tail if key not in _FILL and not _is_address(key)]
        return _worded(tail, core, "") if core else NOTHING
    return NOTHING


def _copula(keys: list[str], core: list[str], sign: str) -> Link:
    known = all(
        key in _COPULA or key in _FILL or key.isdigit() or vocabulary().can.get(key, 0) & Can.CALENDAR
        for key in keys
    )
    if not known:
        return NOTHING
    past = any(key in _PAST for key in keys) and not any(
        key in {"is", "remains", "since", "serves", "now", "currently"} for key in keys
    )
    relation = Relation.OUTGOING if _is_until_now(keys) else Relation.FORMER if past else None
    if any(key in BE or key == "as" for key in core):
        return Link(Kind.COPULA, sign, relation=relation)
    return Link(Kind.CHAIN, sign, relation=relation)


def _is_until_now(keys: list[str]) -> bool:
    """Tell whether a post was held up to the change that the text tells of: "until now", "hitherto"."""
    at = next((at for at, key in enumerate(keys) if key in {"until", "till"}), -1)
    return "hitherto" in keys or (at >= 0 and keys[at + 1 : at + 2] in (["now"], ["recently"], ["lately"]))


def _is_personal(keys: list[str]) -> bool:
    """Tell whether only an age or birth stands between commas: ", born in 1965,"."""
    if keys[0] not in {",", "("} or keys[-1] not in {",", ")", "-", "–"}:
        return False
    inner = keys[1:-1]
    if len(inner) == 1 and inner[0].isdigit():
        return True
    if len(inner) < _LONGEST_REMARK and inner and inner[-1] in _PERSONS and not BE & set(inner):
        return True
    return bool(inner) and len(inner) < 14 and bool({"born", "aged", "b", "native", "ethnic"} & set(inner))
