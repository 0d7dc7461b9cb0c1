"""What the curator lays down besides tenures: rules, judgements, mandates and notes."""

from dataclasses import dataclass

from db.values import EntityKind, PartialDate, RuleKind, fold


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the directory that changes what is shown or printed.

    The values of an outlet rank: ``outlet``, ``rank`` (1 is trusted most). Of a stale limit:
    ``months``, and any of ``branch``, ``level``, ``role``. Of a scope: any of ``branch``, ``level``,
    ``role``: such posts are out of scope. Of a wording, what ``written`` means in ``outlet``: for a
    title its ``role``; for a body its ``organization_id``, or its ``body`` (a kind of body, then what is
    written is without the place, and the body meant is the one at the same place).
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
