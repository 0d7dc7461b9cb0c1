"""What decisions come to: the rows of the directory, as frozen records."""

from dataclasses import dataclass

from db.acts import Concluded, Preferred
from db.records import Area, Citation, Organization, Person, Post, Tenure
from db.rules import Judgement, Mandate, Note, Rule


@dataclass(frozen=True, slots=True)
class Alias:
    """The id of an entity that goes by another's: what was decided under it resolves to that one."""

    id: str
    canonical_id: str


@dataclass(frozen=True, slots=True)
class Holding:
    """A tenure as decided: the person and the post of its decisions, and the tenure that it is part of.

    ``tenure_id`` is empty where the person or the post was removed.
    """

    id: str
    person_id: str
    post_id: str
    tenure_id: str = ""


def holding_of(citation: Citation) -> str:
    """Return the tenure's id as decided: that of the person whom the evidence names."""
    return citation.own_id or citation.tenure_id


@dataclass(frozen=True, slots=True)
class Amendment:
    """What was decided on a tenure besides its citations; ``id`` is the decision's."""

    id: str
    said: Concluded | Preferred

    @property
    def slot(self) -> tuple[str, str]:
        """What the last one of holds: an end inferred, or the choice of one bound."""
        return self.said.tenure_id, self.said.bound if isinstance(self.said, Preferred) else "concluded"


@dataclass(frozen=True, slots=True)
class Reference:
    """An entity's own record speaks of another entity, both by the ids decided on."""

    id: str
    to_id: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A proposal or conflict that is not to be shown again."""

    proposal_key: str
    why: str


@dataclass(frozen=True, slots=True)
class Folded:
    """What decisions come to: the rows of the directory that they speak of."""

    persons: tuple[Person, ...] = ()
    areas: tuple[Area, ...] = ()
    organizations: tuple[Organization, ...] = ()
    posts: tuple[Post, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    citations: tuple[Citation, ...] = ()
    aliases: tuple[Alias, ...] = ()
    holdings: tuple[Holding, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    references: tuple[Reference, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    mandates: tuple[Mandate, ...] = ()
    notes: tuple[Note, ...] = ()
    rules: tuple[Rule, ...] = ()
    declined: tuple[Refused, ...] = ()
