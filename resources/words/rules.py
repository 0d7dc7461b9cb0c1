"""Rules of a directory in words, and sentences for what they do."""

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from resources import lexicon
from resources.words.catalogue import say
from resources.words.labels import label

RULES: Mapping[str, str] = MappingProxyType(
    {
        "left out of print": "is no longer printed",
        "back in print": "is printed again",
        "would be stale": "would not be confirmed any more",
        "no longer stale": "would be confirmed again",
        "dates change": "its dates change: {before} becomes {after}",
        "moves to": "moves to {role}, {organization}",
        "not confirmed since the congress": "is not confirmed since",
    }
)


@cache
def body_kinds() -> Mapping[str, str]:
    """Return the kinds of bodies that a wording may mean at whatever place, by key, in words."""
    kinds = ((one["key"], one["name"]) for one in lexicon("bodies")["kind"] if "name" in one)
    return MappingProxyType({key: name.replace("{place} ", "") for key, name in kinds})


def rule_words(kind: str, values: Mapping[str, str], meant: str = "") -> str:
    """Return a rule as a sentence; ``meant`` is the name of the body that a wording names."""
    posts = posts_words(values)
    match kind:
        case "outlet rank":
            return say("{outlet} is believed as number {rank}", **_in(values, "outlet", "rank"))
        case "wording":
            named = {**_in(values, "outlet", "written"), "meant": meant or _meant(values)}
            return say("In {outlet}, “{written}” means {meant}", **named)
        case "stale limit":
            months = values.get("months", "")
            return say("{posts}: not confirmed {months} months after a sighting", posts=posts, months=months)
        case "scope":
            return say("{posts}: out of scope", posts=posts)
    return say("{posts}: {rules}", posts=posts, rules=", ".join(_of_post(values)))


def posts_words(values: Mapping[str, str]) -> str:
    """Return the kind of post that a rule is about."""
    kind = (label("branch", values.get("branch", "")), label("level", values.get("level", "")))
    where = ", ".join(one for one in kind if one)
    role = values.get("role", "") or say("Every post")
    return say("{role} ({where})", role=role, where=where) if where else role


def _in(values: Mapping[str, str], *names: str) -> dict[str, str]:
    return {name: values.get(name, "") for name in names}


def _meant(values: Mapping[str, str]) -> str:
    kind = values.get("body", "")
    if kind:
        return say("the {kind} of the place", kind=body_kinds().get(kind, kind))
    return values.get("role", "") or say("a body that is gone")


def _of_post(values: Mapping[str, str]) -> Iterator[str]:
    seats = values.get("seats")
    if seats:
        several = say("any number of seats") if seats == "0" else say("{count} seats", count=seats)
        yield say("one seat") if seats == "1" else several
    if values.get("rank"):
        yield say("rank {rank}", rank=values["rank"])
    for word, template in (("carries", "carries {post}"), ("excludes", "excludes {post}")):
        role, branch = values.get(f"{word} role", ""), values.get(f"{word} branch", "")
        if role:
            yield say(template, post=posts_words({"role": role, "branch": branch}))
