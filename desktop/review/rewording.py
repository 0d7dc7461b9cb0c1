"""Lines that rest on an outlet's words: accepted anew in the post that these mean by other rules."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from db.acts import Accepted, Outcome
from db.records import Citation, Organization, Post, Tenure
from db.rules import Rule
from db.store import Unit
from db.values import Mint, RuleKind, fold
from desktop.matching import Meaning, Remembered, match, rulings_of
from desktop.minting import Minting
from desktop.review.meant import Meant
from desktop.review.moving import Moved


@dataclass(frozen=True, slots=True)
class Reworded:
    """A citation of a tenure whose words mean another post by the later rules."""

    tenure: Tenure
    citation: Citation
    said: Accepted
    meaning: Meaning


def laid_over(before: Iterable[Rule], rules: Iterable[Rule]) -> list[Rule]:
    """Return the rules that hold once these are laid down."""
    last = {one.id: one for one in (*before, *rules)}
    return [one for one in last.values() if one.values]


def reworded(unit: Unit, rules: Sequence[Rule]) -> Iterator[Reworded]:
    """Yield the citations that mean another post once these rules are laid down, and are not in it."""
    outlets = _concerned(unit, rules)
    cited = unit.scoped.cited_from(outlets) if outlets else []
    if not cited:
        return
    after = laid_over(unit.directory.rules(), rules)
    was, now = rulings_of(unit.directory), rulings_of(unit.directory, after)
    tenures = unit.directory.get(Tenure, {one.tenure_id for one in cited})
    posts = unit.directory.posts({one.post_id for one in tenures.values()})
    bodies = unit.directory.organizations({one.organization_id for one in posts.values()})
    for one, said in _decided(unit, cited):
        meaning = now.meaning(said.claim, one.outlet)
        tenure = tenures.get(one.tenure_id)
        if tenure is None or meaning == was.meaning(said.claim, one.outlet):
            continue
        if not _is_in(posts[tenure.post_id], bodies, meaning):
            yield Reworded(tenure, one, said, meaning)


def _concerned(unit: Unit, rules: Sequence[Rule]) -> set[str]:
    """Return the outlets whose wordings change."""
    ids = {one.id for one in rules if one.kind is RuleKind.WORDING}
    each = (*rules, *(one for one in unit.directory.rules(RuleKind.WORDING) if ids))
    return {one.value("outlet") for one in each if one.id in ids} - {""}


def _decided(unit: Unit, cited: Sequence[Citation]) -> Iterator[tuple[Citation, Accepted]]:
    made = {one.id: one.outcome for one in unit.decisions.made.by_id(one.decision_id for one in cited)}
    for one in cited:
        if isinstance(said := made.get(one.decision_id), Accepted):
            yield one, said


def _is_in(post: Post, bodies: Mapping[str, Organization], meaning: Meaning) -> bool:
    body = bodies.get(post.organization_id)
    if body is None or fold(post.role) != fold(meaning.role.name):
        return False
    names = (body.name, *(name.text for name in body.names if not name.outlet))
    return meaning.organization_id == body.id or fold(meaning.body.name) in map(fold, names)


def moving(unit: Unit, rules: Sequence[Rule], mint: Mint) -> list[Outcome]:
    """Return the decisions that move the lines whose words mean another post by these rules."""
    found = list(reworded(unit, rules))
    if not found:
        return []
    known = Remembered(unit.directory, laid_over(unit.directory.rules(), rules))
    made = _Moving(unit, known, mint)
    for one in found:
        made.add(one)
    return [*made.outcomes, *made.moved.amended()]


@dataclass(slots=True)
class _Moving:
    """Accepts claims anew by rules that are about to hold; mints what is new, once."""

    unit: Unit
    known: Remembered
    mint: Mint
    outcomes: list[Outcome] = field(default_factory=list)
    moved: Moved = field(init=False)
    _minting: Minting = field(init=False)

    def __post_init__(self) -> None:
        self._minting = Minting(self.unit, self.mint, self.outcomes)
        self.moved = Moved(self.unit, self.mint)

    def add(self, one: Reworded) -> None:
        """Accept one claim anew."""
        said = one.said
        found = match(said.claim, said.outlet, self.known, chosen=said.person_id)
        if found.post is not None:
            post_id = Meant(self.unit).post(found.post, said.claim.organization)
        else:
            self._minting.around = self.unit.articles.get(said.article_id).head.area
            body = found.organization.id if found.organization else self._minting.organization(found.body)
            post_id = self._minting.post(body, found.body, found.role).id
        tenure_id = Meant(self.unit).tenure(found.tenure, said.person_id, said.claim)
        self.outcomes.append(self.moved.anew(one.citation, said, said.person_id, post_id, tenure_id))
