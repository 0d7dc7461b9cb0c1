"""Gestures of the curator as outcomes: each carries all that rebuilding needs."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from db.acts import Accepted, Attributed, Minted, Named, Outcome
from db.records import Area, Article, Claim, Name, Organization, Person, Post, Reason, StoredClaim
from db.store import Unit
from db.values import Mint, fold
from desktop.matching import Body, Elsewhere, Match, beside, body_of, match
from desktop.review.meant import Meant
from desktop.review.view import Correction

BELOW_PROVINCE = frozenset({"district", "town", "commune", "ward", "village"})
KINDS = {"provincial": "province", "central": "country", "national": "country"}


@dataclass
class Accepting:
    """One act of accepting claims on one person: mints what is new, once, and cites the rest."""

    unit: Unit
    article: Article
    mint: Mint
    person_id: str | None
    outcomes: list[Outcome] = field(default_factory=list)
    _meant: Meant = field(init=False)
    _minted: dict[str, str] = field(default_factory=dict)
    _tenures: dict[tuple[str, str], str] = field(default_factory=dict)
    _narrower: dict[tuple[str, str], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._meant = Meant(self.unit)

    def add(self, claims: Sequence[tuple[StoredClaim, Claim]]) -> None:
        """Accept what claims say, each as it was suggested or as it was corrected.

        A narrower title comes before the plain one, which then corroborates it; what is said of the
        person comes after the posts.
        """
        outlet = self.article.head.outlet
        found = [
            (match(claim, outlet, self.unit.directory, chosen=self._person(claim)), stored, claim)
            for stored, claim in claims
            if claim.attribute is None
        ]
        for each in sorted(found, key=lambda one: one[0].role.narrower is None):
            self._add(*each)
        for stored, claim in claims:
            if claim.attribute is not None:
                self._attribute(stored, claim)

    def _attribute(self, stored: StoredClaim, claim: Claim) -> None:
        self.outcomes.append(
            Attributed(
                claim_key=stored.key,
                article_id=self.article.id,
                reading_id=self.article.reading_id,
                claim=claim,
                person_id=self._meant.person(self._person(claim), claim.person),
                suggested=self._suggested(stored, claim),
            )
        )

    def _suggested(self, stored: StoredClaim, claim: Claim) -> Claim | None:
        """Return what the program had suggested, where that is not what is accepted."""
        suggested = stored.claim.dated(self.article.head.published)
        return None if claim in (suggested, stored.claim) else suggested

    def _add(self, found: Match, stored: StoredClaim, claim: Claim) -> None:
        person_id = self._meant.person(self._person(claim), claim.person, found.post)
        body = fold(found.body.name)
        narrower = self._narrower.get((body, found.role.name))
        known = self._meant.post(found.post, claim.organization) if found.post else None
        post_id = narrower or known or self._post(claim, found)
        if found.role.narrower:
            self._narrower[body, found.role.narrower] = post_id
        self.outcomes.append(
            Accepted(
                claim_key=stored.key,
                article_id=self.article.id,
                reading_id=self.article.reading_id,
                claim=claim,
                person_id=person_id,
                post_id=post_id,
                tenure_id=self._tenure(person_id, post_id, found, claim),
                citation_id=self.mint(),
                suggested=self._suggested(stored, claim),
                outlet=self.article.head.outlet,
            )
        )

    def _person(self, claim: Claim) -> str:
        if self.person_id is None:
            self.person_id = self.mint()
            self.outcomes.append(Minted(Person(self.person_id, claim.person, (Name(claim.person),))))
            return self.person_id
        known = self.unit.directory.persons([self.person_id]).get(self.person_id)
        if known and claim.person not in {known.name, *(name.text for name in known.names)}:
            self._name(self.person_id, Name(claim.person, outlet=self.article.head.outlet))
        return self.person_id

    def _name(self, entity_id: str, name: Name) -> None:
        outcome = Named(entity_id, name)
        if outcome not in self.outcomes:
            self.outcomes.append(outcome)

    def _tenure(self, person_id: str, post_id: str, found: Match, claim: Claim) -> str:
        known = self._meant.tenure(found.tenure, person_id, claim) or self.mint()
        return self._tenures.setdefault((person_id, post_id), known)

    def _post(self, claim: Claim, found: Match) -> str:
        organization_id = self._organization(claim, found.body, found.organization)
        return self._once(f"post {organization_id} {fold(found.role.name)}") or self._mint_post(
            organization_id, found
        )

    def _once(self, key: str) -> str | None:
        return self._minted.get(key)

    def _mint_post(self, organization_id: str, found: Match) -> str:
        role = found.role
        post_id = self._minted[f"post {organization_id} {fold(role.name)}"] = self.mint()
        wider = self.unit.directory.post_of(organization_id, role.narrower) if role.narrower else None
        self.outcomes.append(
            Minted(
                Post(
                    id=post_id,
                    organization_id=organization_id,
                    role=role.name,
                    names=(Name(role.vietnamese, "vi"),) if role.vietnamese else (),
                    seats=role.seats,
                    rank=role.rank,
                    narrower_than=wider.id if wider else None,
                    carries=self._elsewhere(found.body, role.carries),
                    excludes=self._elsewhere(found.body, role.excludes),
                )
            )
        )
        return post_id

    def _elsewhere(self, body: Body, roles: Sequence[Elsewhere]) -> tuple[str, ...]:
        """Return the ids of the posts of these roles that are known in the bodies beside this one."""
        directory = self.unit.directory
        bodies = [(directory.named_organizations(beside(body, one.kind).name), one.role) for one in roles]
        found = [directory.post_of(same[0].id, role) for same, role in bodies if same]
        return tuple(post.id for post in found if post)

    def _organization(self, claim: Claim, body: Body, known: Organization | None) -> str:
        written = claim.organization or body.name
        if known is not None:
            if written not in {known.name, *(name.text for name in known.names)}:
                self._name(known.id, Name(written, "en", self.article.head.outlet))
            return known.id
        key = f"organization {body.level} {fold(body.name)}"
        return self._once(key) or self._mint_organization(key, body, written)

    def _mint_organization(self, key: str, body: Body, written: str) -> str:
        parent_id = self._parent(body)
        area_id = self._area(body.area, body.level) if body.area else None
        organization_id = self._minted[key] = self.mint()
        names = [Name(body.vietnamese, "vi")] if body.vietnamese else []
        if written != body.name:
            names.append(Name(written, "en", self.article.head.outlet))
        self.outcomes.append(
            Minted(
                Organization(
                    id=organization_id,
                    name=body.name,
                    names=tuple(names),
                    parent_id=parent_id,
                    area_id=area_id,
                    branch=body.branch,
                    level=body.level,
                    rank=body.rank,
                )
            )
        )
        return organization_id

    def _parent(self, body: Body) -> str | None:
        if body.parent is None:
            return None
        parent = body_of(body.parent, body.area)
        same = self.unit.directory.named_organizations(parent.name)
        known = next((one for one in same if one.level == parent.level), None)
        if known is not None:
            return known.id
        key = f"organization {parent.level} {fold(parent.name)}"
        return self._once(key) or self._mint_organization(key, parent, parent.name)

    def _area(self, name: str, level: str) -> str:
        known = self.unit.directory.named(Area, name)
        if known:
            return known[0].id
        key = f"area {fold(name)}"
        return self._once(key) or self._mint_area(key, name, level)

    def _mint_area(self, key: str, name: str, level: str) -> str:
        """Mint an area; one below a province lies in the province that the article is about."""
        around = self.article.head.area
        inside = level in BELOW_PROVINCE and around is not None and fold(around) != fold(name)
        parent_id = self._area(around, "provincial") if inside and around else None
        area_id = self._minted[key] = self.mint()
        self.outcomes.append(Minted(Area(area_id, name, KINDS.get(level, level), parent_id)))
        return area_id


def corrected(claim: Claim, correction: Correction) -> Claim:
    """Return the claim as the curator says it should be; the evidence stays."""
    return replace(
        claim,
        person=correction.person,
        title=correction.title,
        organization=correction.organization,
        area=correction.area,
        event=correction.event,
        capacity=correction.capacity,
        relation=correction.relation,
        as_of=correction.as_of,
        start=correction.start,
        end=correction.end,
        dated_by_article=claim.dated_by_article and correction.as_of == claim.as_of,
        reasons=(*claim.reasons, Reason("corrected")),
    )
