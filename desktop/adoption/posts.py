"""Posts for the offices of a list: found in the directory, or minted with their bodies and places."""

from dataclasses import dataclass, field
from functools import lru_cache

from db.acts import Minted, Named, Outcome
from db.records import Area, Name, Organization, Post
from db.store import Unit
from db.values import Mint, fold
from desktop.lists import Office
from desktop.matching import Body, Elsewhere, Role, beside, body_of, role_of

AREA_KINDS = {"provincial": "province", "central": "country"}
_RANKS = {1: 10, 0: 40}
_STANDING, _DEPUTY = 15, 20


@dataclass(slots=True)
class Posts:
    """Finds or mints, each once, what a list's offices need; ``elsewhere`` is the body of mere labels."""

    unit: Unit
    mint: Mint
    elsewhere: str
    outcomes: list[Outcome] = field(default_factory=list)
    minted: dict[str, Post] = field(default_factory=dict)
    _bodies: dict[tuple[str, str], tuple[str, bool]] = field(default_factory=dict)
    _posts: dict[tuple[str, str], Post] = field(default_factory=dict)
    _areas: dict[str, str] = field(default_factory=dict)
    _named: set[tuple[str, str]] = field(default_factory=set)
    _wordings: dict[tuple[str, str | None], str] = field(default_factory=dict)

    def post(self, office: Office) -> Post:
        """Return the post of an office."""
        body, role = self.meant(office)
        organization_id = self._organization(body, office.organization)
        if office.organization and fold(office.organization) != fold(body.name):
            self._name(organization_id, office.organization)
        return self._post(organization_id, body, role, office)

    def known(self, office: Office) -> tuple[str | None, str | None]:
        """Return the ids of the body and of the post where the directory has them already."""
        body, role = self.meant(office)
        organization_id, is_new = self._bodies.get(_key(body), (self._find(body) or "", False))
        if not organization_id or is_new:
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

    def _find(self, body: Body) -> str | None:
        same = self.unit.directory.named_organizations(body.name)
        return next((one.id for one in same if one.level == body.level), None)

    def _organization(self, body: Body, written: str | None) -> str:
        key = _key(body)
        if key not in self._bodies:
            known = self._find(body)
            self._bodies[key] = (known, False) if known else (self._mint_organization(body, written), True)
        return self._bodies[key][0]

    def _mint_organization(self, body: Body, written: str | None) -> str:
        parent_id = None
        if body.parent:
            parent_id = self._organization(_body(body.parent, body.area), None)
        area_id = self._area(body.area, body.level) if body.area else None
        names = [Name(name, "vi") for name in dict.fromkeys((body.vietnamese, written)) if name]
        made = Organization(
            id=self.mint(),
            name=body.name,
            names=tuple(name for name in names if name.text != body.name),
            parent_id=parent_id,
            area_id=area_id,
            branch=body.branch,
            level=body.level,
            rank=body.rank,
        )
        self.outcomes.append(Minted(made))
        return made.id

    def _area(self, name: str, level: str) -> str:
        if fold(name) not in self._areas:
            known = self.unit.directory.named(Area, name)
            self._areas[fold(name)] = known[0].id if known else self._mint_area(name, level)
        return self._areas[fold(name)]

    def _mint_area(self, name: str, level: str) -> str:
        made = Area(self.mint(), name, AREA_KINDS.get(level, level))
        self.outcomes.append(Minted(made))
        return made.id

    def _post(self, organization_id: str, body: Body, role: Role, office: Office) -> Post:
        key = organization_id, fold(role.name)
        if key not in self._posts:
            known = self.unit.directory.post_of(organization_id, role.name)
            self._posts[key] = known or self._mint_post(organization_id, body, role, office)
        return self._posts[key]

    def _mint_post(self, organization_id: str, body: Body, role: Role, office: Office) -> Post:
        wider = None
        if role.narrower:
            plain = role_of(role.narrower, body.branch, body.kind)
            wider = self._post(organization_id, body, plain, office).id
        name = role.vietnamese or (role.name if not role.name.isascii() else None)
        made = Post(
            id=self.mint(),
            organization_id=organization_id,
            role=role.name,
            names=(Name(name, "vi"),) if name else (),
            seats=role.seats,
            rank=role.rank,
            narrower_than=wider,
            carries=self._of(body, role.carries),
            excludes=self._of(body, role.excludes),
        )
        self.minted[made.id] = made
        self.outcomes.append(Minted(made))
        return made

    def _of(self, body: Body, roles: tuple[Elsewhere, ...]) -> tuple[str, ...]:
        """Return the posts of these roles that are known, or made so far, in the bodies beside this one."""
        found = []
        for one in roles:
            other = beside(body, one.kind)
            organization_id, _ = self._bodies.get(_key(other), (self._find(other) or "", False))
            post = self._posts.get((organization_id, fold(one.role)))
            found.append(post or self.unit.directory.post_of(organization_id, one.role))
        return tuple(post.id for post in found if post)


def _key(body: Body) -> tuple[str, str]:
    return body.level, fold(body.name)


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
