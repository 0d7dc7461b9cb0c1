"""Posts for the offices of a list: what each office means, found in the directory or minted."""

from dataclasses import dataclass, field
from functools import lru_cache

from db.acts import Named, Outcome
from db.records import Name, Post
from db.store import Unit
from db.values import Mint, fold
from desktop.lists import Office
from desktop.matching import Body, Role, body_of, role_of
from desktop.minting import Minting

_RANKS = {1: 10, 0: 40}
_STANDING, _DEPUTY = 15, 20


@dataclass(slots=True)
class Posts:
    """Finds or mints, each once, what a list's offices need; ``elsewhere`` is the body of mere labels."""

    unit: Unit
    mint: Mint
    elsewhere: str
    outcomes: list[Outcome] = field(default_factory=list)
    _minting: Minting = field(init=False)
    _named: set[tuple[str, str]] = field(default_factory=set)
    _wordings: dict[tuple[str, str | None], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._minting = Minting(self.unit, self.mint, self.outcomes)

    @property
    def minted(self) -> dict[str, Post]:
        """The posts that the directory did not have, by id."""
        return self._minting.posts

    def post(self, office: Office) -> Post:
        """Return the post of an office."""
        body, role = self.meant(office)
        names = [Name(office.organization, "vi")] if office.organization else []
        organization_id = self._minting.organization(body, names)
        if office.organization and fold(office.organization) != fold(body.name):
            self._name(organization_id, office.organization)
        if role.narrower:
            self._minting.post(organization_id, body, role_of(role.narrower, body.branch, body.kind))
        return self._minting.post(organization_id, body, role)

    def known(self, office: Office) -> tuple[str | None, str | None]:
        """Return the ids of the body and of the post where the directory has them already."""
        body, role = self.meant(office)
        organization_id = self._minting.body_so_far(body)
        if organization_id is None or self._minting.is_new(organization_id):
            return None, None
        post = self.unit.directory.post_of(organization_id, role.name)
        return organization_id, post.id if post else None

    def meant(self, office: Office) -> tuple[Body, Role]:
        """Return the body and the role that an office means."""
        if office.organization is None:
            return (body := Body(self.elsewhere)), _role(office, body)
        first = self._wordings.setdefault((office.body_key, office.area), office.organization)
        return (body := _body(first, office.area)), _role(office, body)

    def _name(self, organization_id: str, wording: str) -> None:
        """Keep another wording of a body that the list itself writes in several ways."""
        if (organization_id, wording) not in self._named:
            self._named.add((organization_id, wording))
            known = self.unit.directory.organizations([organization_id]).get(organization_id)
            if known is None or wording not in {known.name, *(name.text for name in known.names)}:
                self.outcomes.append(Named(organization_id, Name(wording, "vi")))


@lru_cache(16384)
def _body(organization: str, area: str | None) -> Body:
    return body_of(organization, area)


def _role(office: Office, body: Body) -> Role:
    """Return the lexicon's role, or a role of the list's own words with the seats that these say."""
    if office.role.isascii() and office.organization is not None:
        return role_of(office.role, body.branch, body.kind)
    deputy = fold(office.role).startswith("pho ")
    rank = (_STANDING if office.seats == 1 else _DEPUTY) if deputy else _RANKS.get(office.seats, 40)
    return Role(office.role, rank, office.seats)
