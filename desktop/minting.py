"""Bodies, places and posts that decisions need: found in the directory, or minted, each once in an act."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from db.acts import Edited, Minted, Outcome
from db.records import Area, Name, Organization, Post
from db.store import Unit
from db.values import Mint, RuleKind, fold
from desktop.ledger import following
from desktop.matching import Body, Elsewhere, Role, beside, body_of

AREA_KINDS = {"provincial": "province", "central": "country", "national": "country"}
BELOW_PROVINCE = frozenset({"district", "town", "commune", "ward", "village"})


@dataclass(slots=True)
class Minting:
    """Finds or mints for one act, whose ``outcomes`` it adds to.

    ``around`` is the province of which the source speaks: an area below a province lies in it.
    """

    unit: Unit
    mint: Mint
    outcomes: list[Outcome]
    around: str | None = None
    posts: dict[str, Post] = field(default_factory=dict)
    """The posts minted, by id."""
    _bodies: dict[tuple[str, str], str] = field(default_factory=dict)
    _new_bodies: set[str] = field(default_factory=set)
    _areas: dict[str, str] = field(default_factory=dict)
    _posts: dict[tuple[str, str], Post] = field(default_factory=dict)

    def known_body(self, body: Body) -> str | None:
        """Return the id of a body that the directory has: of this name, at its level."""
        same = self.unit.directory.named_organizations(body.name)
        return next((one.id for one in same if one.level == body.level), None)

    def body_so_far(self, body: Body) -> str | None:
        """Return the id of a body that is known, or was minted in this act."""
        return self._bodies.get(_key(body)) or self.known_body(body)

    def is_new(self, organization_id: str) -> bool:
        """Whether a body was minted in this act."""
        return organization_id in self._new_bodies

    def organization(self, body: Body, names: Sequence[Name] = ()) -> str:
        """Return the id of a body; one that is minted has these names besides its own."""
        key = _key(body)
        if key not in self._bodies:
            self._bodies[key] = self.known_body(body) or self._mint_organization(body, names)
        return self._bodies[key]

    def _mint_organization(self, body: Body, names: Sequence[Name]) -> str:
        parent_id = self.organization(_body(body.parent, body.area)) if body.parent else None
        area_id = self.area(body.area, body.level) if body.area else None
        called = [Name(body.vietnamese, "vi")] if body.vietnamese else []
        known = {body.name, body.vietnamese}
        made = Organization(
            id=self.mint(),
            name=body.name,
            names=(*called, *(name for name in dict.fromkeys(names) if name.text not in known)),
            parent_id=parent_id,
            area_id=area_id,
            branch=body.branch,
            level=body.level,
            rank=body.rank,
        )
        self._new_bodies.add(made.id)
        self.outcomes.append(Minted(made))
        return made.id

    def area(self, name: str, level: str) -> str:
        """Return the id of an area."""
        if fold(name) not in self._areas:
            known = self.unit.directory.named(Area, name)
            self._areas[fold(name)] = known[0].id if known else self._mint_area(name, level)
        return self._areas[fold(name)]

    def _mint_area(self, name: str, level: str) -> str:
        outside = self.around if level in BELOW_PROVINCE and self.around else None
        parent_id = self.area(outside, "provincial") if outside and fold(outside) != fold(name) else None
        made = Area(self.mint(), name, AREA_KINDS.get(level, level), parent_id)
        self.outcomes.append(Minted(made))
        return made.id

    def post_so_far(self, organization_id: str, role: str) -> Post | None:
        """Return a body's post of this role that is known, or was minted in this act."""
        return self._posts.get((organization_id, fold(role))) or self.unit.directory.post_of(
            organization_id, role
        )

    def post(self, organization_id: str, body: Body, role: Role) -> Post:
        """Return the body's post of this role."""
        key = organization_id, fold(role.name)
        if key not in self._posts:
            known = self.unit.directory.post_of(organization_id, role.name)
            self._posts[key] = known or self._mint_post(organization_id, body, role)
        return self._posts[key]

    def _mint_post(self, organization_id: str, body: Body, role: Role) -> Post:
        wider = self.post_so_far(organization_id, role.narrower) if role.narrower else None
        vietnamese = role.vietnamese or (role.name if not role.name.isascii() else None)
        made = Post(
            id=self.mint(),
            organization_id=organization_id,
            role=role.name,
            names=(Name(vietnamese, "vi"),) if vietnamese else (),
            seats=role.seats,
            rank=role.rank,
            narrower_than=wider.id if wider else None,
            carries=self._beside(body, role.carries),
            excludes=self._beside(body, role.excludes),
        )
        made = self._by_rules(made)
        self.posts[made.id] = made
        self.outcomes.append(Minted(made))
        return made

    def _by_rules(self, made: Post) -> Post:
        """Return a new post as the directory's rules for its kind have it; those beside it follow."""
        rules = self.unit.directory.rules(RuleKind.POST)
        if not rules:
            return made
        bodies = {one.id: one for one in self.unit.directory.all(Organization)}
        bodies |= {one.id: one for one in self._new_organizations()}
        here = bodies[made.organization_id]
        around = [one.id for one in bodies.values() if (one.level, one.area_id) == (here.level, here.area_id)]
        known = {one.id: one for one in (*self.unit.directory.posts_in(around), *self.posts.values())}
        changed = {one.id: one for one in following([*known.values(), made], bodies, rules)}
        for key, one in changed.items():
            if key in self.posts:
                self.posts[key] = one
            if key != made.id:
                self.outcomes.append(Edited(one))
        return changed.get(made.id, made)

    def _new_organizations(self) -> list[Organization]:
        made = (one.entity for one in self.outcomes if isinstance(one, Minted))
        return [one for one in made if isinstance(one, Organization)]

    def _beside(self, body: Body, roles: Sequence[Elsewhere]) -> tuple[str, ...]:
        """Return the posts of these roles that there are in the bodies beside this one."""
        bodies = ((self.body_so_far(beside(body, one.kind)), one.role) for one in roles)
        found = (self.post_so_far(key, role) for key, role in bodies if key)
        return tuple(post.id for post in found if post)


def _key(body: Body) -> tuple[str, str]:
    return body.level, fold(body.name)


@lru_cache(16384)
def _body(organization: str, area: str | None) -> Body:
    return body_of(organization, area)
