"""Gestures of the curator as outcomes: each carries all that rebuilding needs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from db.acts import Accepted, Attributed, Judged, Minted, Named, Outcome
from db.records import Article, Claim, Name, Organization, Person, Reason, StoredClaim
from db.store import Unit
from db.values import EntityKind, Mint, fold
from desktop.matching import Body, Lookup, Match, Remembered, match, not_meant
from desktop.minting import Minting
from desktop.review.meant import Meant
from desktop.review.view import Correction


@dataclass
class Accepting:
    """One act of accepting claims on one person: mints what is new, once, and cites the rest."""

    unit: Unit
    article: Article
    mint: Mint
    person_id: str | None
    known: Lookup | None = None
    """The directory, if more of it is remembered than this act asks."""
    outcomes: list[Outcome] = field(default_factory=list)
    _meant: Meant = field(init=False)
    _minting: Minting = field(init=False)
    _known: Lookup = field(init=False)
    _tenures: dict[tuple[str, str], str] = field(default_factory=dict)
    _narrower: dict[tuple[str, str], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._meant = Meant(self.unit)
        self._known = self.known or Remembered(self.unit.directory)
        self._minting = Minting(self.unit, self.mint, self.outcomes, self.article.head.area)

    def add(self, claims: Sequence[tuple[StoredClaim, Claim]]) -> None:
        """Accept what claims say, each as it was suggested or as it was corrected.

        A narrower title comes before the plain one, which then corroborates it; what is said of the
        person comes after the posts.
        """
        outlet = self.article.head.outlet
        found = [
            (match(claim, outlet, self._known, chosen=self._person(claim)), stored, claim)
            for stored, claim in claims
            if claim.attribute is None
        ]
        for each in sorted(found, key=lambda one: one[0].role.narrower is None):
            self._add(*each)
        for stored, claim in claims:
            if claim.attribute is not None:
                self._attribute(stored, claim)
        self._tell_apart({claim.person for _stored, claim in claims})

    def _tell_apart(self, names: Iterable[str]) -> None:
        """Remember that who is meant is not the same as who was said not to be meant in the article."""
        meant = self.person_id or ""
        called = {one.id for name in names for one in self._known.named_persons(name)} - {meant}
        keys = {not_meant(one, self.article.id): one for one in called}
        others = [keys[key] for key in self._known.declined(keys)] if keys else []
        judged = (
            {(one.kept_id, one.other_id) for one in self.unit.directory.judgements(others)} if others else ()
        )
        for other in others:
            outcome = Judged(EntityKind.PERSON, other, meant, same=False)
            if not {(other, meant), (meant, other)} & {*judged} and outcome not in self.outcomes:
                self.outcomes.append(outcome)

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
        known = self._known.persons([self.person_id]).get(self.person_id)
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
        return self._minting.post(organization_id, found.body, found.role).id

    def _organization(self, claim: Claim, body: Body, known: Organization | None) -> str:
        written = Name(claim.organization or body.name, "en", self.article.head.outlet)
        if known is None:
            return self._minting.organization(body, [written])
        if written.text not in {known.name, *(name.text for name in known.names)}:
            self._name(known.id, written)
        return known.id


def corrected(claim: Claim, correction: Correction) -> Claim:
    """Return the claim as the curator says it should be; the evidence stays unless its edges were moved."""
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
        evidence=claim.evidence if correction.evidence is None else correction.evidence,
        dated_by_article=claim.dated_by_article and correction.as_of == claim.as_of,
        reasons=(*claim.reasons, Reason("corrected")),
    )
