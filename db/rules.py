"""What the curator lays down besides tenures: rules, judgements, mandates and notes."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from db.values import EntityKind, PartialDate, RuleKind, digest, fold

OF_POSTS = ("branch", "level", "role")
"""The values that name a kind of post."""
_ABOUT: Mapping[RuleKind, tuple[str, ...]] = MappingProxyType(
    {
        RuleKind.OUTLET_RANK: ("outlet",),
        RuleKind.STALE_LIMIT: OF_POSTS,
        RuleKind.SCOPE: OF_POSTS,
        RuleKind.POST: OF_POSTS,
    }
)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the directory that changes what is shown or printed.

    The values of an outlet rank: ``outlet``, ``rank`` (1 is trusted most). Of a stale limit:
    ``months``, and any of ``branch``, ``level``, ``role``. Of a scope: any of ``branch``, ``level``,
    ``role``: such posts are out of scope. Of a wording, what ``written`` means in ``outlet``: for a
    title its ``role``; for a body its ``organization_id``, or its ``body`` (a kind of body, then what is
    written is without the place, and the body meant is the one at the same place). Of a kind of post,
    any of ``branch``, ``level``, ``role``, with its ``seats`` and ``rank``, and the role and the branch
    of those of the same place that it carries (``carries role``, ``carries branch``) or excludes.
    """

    id: str
    kind: RuleKind
    values: tuple[tuple[str, str], ...]

    def value(self, name: str) -> str:
        """Return a value by its name, empty where the rule has none."""
        return dict(self.values).get(name, "")

    def covers(self, **post: str) -> bool:
        """Whether a post of this ``branch``, ``level`` and ``role`` is of the kind that the rule names."""
        named = [(key, value) for key, value in self.values if key in post and value]
        return bool(named) and all(fold(post[key]) == fold(value) for key, value in named)


def rule_of(kind: RuleKind, values: Mapping[str, str]) -> Rule:
    """Return a rule with these values; a later one about the same has its id, and takes its place."""
    kept = tuple((key, value.strip()) for key, value in values.items() if value.strip())
    said = dict(kept)
    if kind is RuleKind.WORDING:
        of = "title" if "role" in said else "body"
        name = digest("wording", fold(said.get("outlet", "")), fold(said.get("written", "")), of)
    else:
        short = "stale" if kind is RuleKind.STALE_LIMIT else kind.value
        name = " · ".join((short, *(said.get(key, "") for key in _ABOUT[kind])))
    return Rule(name, kind, kept)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the curator said last of two entities: the same, or not the same."""

    kind: EntityKind
    kept_id: str
    other_id: str
    same: bool


@dataclass(frozen=True, slots=True)
class Mandate:
    """A day on which the mandates in a body ended, and the article that says so, if one does."""

    organization_id: str
    day: PartialDate
    article_id: str | None = None
    id: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A curator's private note on a person, organization, post, tenure or article."""

    id: str
    subject_id: str
    text: str
