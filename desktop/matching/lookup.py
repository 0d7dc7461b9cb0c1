"""The directory as matching asks it, and a memory of its answers."""

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from typing import Protocol, TypeVar

from db.records import Organization, Person, Post, Tenure
from db.rules import Rule
from db.values import RuleKind, fold

Answer = TypeVar("Answer")


class Lookup(Protocol):
    """The directory as matching asks it; the store's own fits."""

    def named_persons(self, name: str) -> list[Person]:
        """Return the persons who are called so, case and marks folded."""

    def persons_called(self, words: Sequence[str], limit: int) -> list[Person]:
        """Return the persons of whose names these folded words, or initials, are parts; none if too many."""

    def named_organizations(self, name: str) -> list[Organization]:
        """Return the organizations that are called so, case and marks folded."""

    def post_of(self, organization_id: str, role: str) -> Post | None:
        """Return the organization's post of this role."""

    def tenures_in(self, post_ids: Iterable[str]) -> list[Tenure]:
        """Return the tenures of these posts."""

    def tenures_of(self, person_ids: Iterable[str]) -> list[Tenure]:
        """Return the tenures of these persons."""

    def persons(self, ids: Iterable[str]) -> dict[str, Person]:
        """Return these persons by id."""

    def posts(self, ids: Iterable[str]) -> dict[str, Post]:
        """Return these posts by id."""

    def organizations(self, ids: Iterable[str]) -> dict[str, Organization]:
        """Return these organizations by id."""

    def rules(self, *kinds: RuleKind) -> list[Rule]:
        """Return the directory's own rules of these kinds."""

    def declined(self, proposal_keys: Iterable[str]) -> dict[str, str]:
        """Return, of these proposals, those that are not to be shown again."""


class Remembered:
    """A lookup that asks each thing once; good for as long as the directory stands still."""

    def __init__(self, known: Lookup, rules: Sequence[Rule] | None = None) -> None:
        """Ask this one; ``rules`` stand in the place of those that it has."""
        self._known, self._rules = known, rules
        self._answers: dict[tuple[object, ...], object] = {}
        self._about: dict[tuple[object, ...], frozenset[object]] = {}

    def ask(self, known: Lookup) -> None:
        """Ask this one from now on, which knows the same."""
        self._known = known

    def forget(self, changed: Set[str]) -> bool:
        """Forget what has to do with these ids, folded names and questions; return whether that is anything.

        A question is named by its method: ``rules`` forgets all that was asked of the rules.
        """
        stale = [key for key, about in self._about.items() if not changed.isdisjoint(about)]
        for key in stale:
            del self._answers[key], self._about[key]
        return bool(stale)

    def _keep(self, key: tuple[object, ...], answer: object) -> None:
        """Remember an answer, with the ids and names in it and in its question."""
        asked = (word for one in key for word in (one if isinstance(one, tuple) else (one,)))
        told = answer if isinstance(answer, list) else (answer,)
        self._answers[key] = answer
        self._about[key] = frozenset((*asked, *(getattr(one, "id", None) for one in told)))

    def _once(self, ask: Callable[..., Answer], *arguments: object) -> Answer:
        key = (ask.__name__, *arguments)
        if key not in self._answers:
            self._keep(key, ask(*arguments))
        return self._answers[key]  # type: ignore[return-value]

    def _each(
        self, ask: Callable[[Iterable[str]], Mapping[str, Answer]], ids: Iterable[str]
    ) -> dict[str, Answer]:
        """Return what is known of these ids, asking only for those not asked for yet."""
        wanted = list(dict.fromkeys(ids))
        missing = [one for one in wanted if (ask.__name__, one) not in self._answers]
        if missing:
            found = ask(missing)
            for one in missing:
                self._keep((ask.__name__, one), found.get(one))
        answers = ((one, self._answers[ask.__name__, one]) for one in wanted)
        return {one: answer for one, answer in answers if answer is not None}  # type: ignore[misc]

    def named_persons(self, name: str) -> list[Person]:
        """Return the persons who are called so, case and marks folded."""
        return self._once(self._known.named_persons, fold(name))

    def persons_called(self, words: Sequence[str], limit: int) -> list[Person]:
        """Return the persons of whose names these folded words, or initials, are parts; none if too many."""
        return self._once(self._known.persons_called, tuple(words), limit)

    def named_organizations(self, name: str) -> list[Organization]:
        """Return the organizations that are called so, case and marks folded."""
        return self._once(self._known.named_organizations, fold(name))

    def post_of(self, organization_id: str, role: str) -> Post | None:
        """Return the organization's post of this role."""
        return self._once(self._known.post_of, organization_id, role)

    def tenures_in(self, post_ids: Iterable[str]) -> list[Tenure]:
        """Return the tenures of these posts."""
        return self._once(self._known.tenures_in, tuple(post_ids))

    def tenures_of(self, person_ids: Iterable[str]) -> list[Tenure]:
        """Return the tenures of these persons."""
        wanted = list(dict.fromkeys(person_ids))
        missing = [one for one in wanted if ("tenures of", one) not in self._answers]
        if missing:
            for one, some in self._held(missing).items():
                self._keep(("tenures of", one), some)
        found: list[list[Tenure]] = [self._answers["tenures of", one] for one in wanted]  # type: ignore[misc]
        return [tenure for some in found for tenure in some]

    def _held(self, person_ids: Sequence[str]) -> dict[str, list[Tenure]]:
        """Return the tenures of each; an id that another one stands for now is asked about by itself."""
        found: dict[str, list[Tenure]] = {one: [] for one in person_ids}
        tenures = self._known.tenures_of(person_ids)
        if any(tenure.person_id not in found for tenure in tenures):
            return {one: self._known.tenures_of([one]) for one in person_ids}
        for tenure in tenures:
            found[tenure.person_id].append(tenure)
        return found

    def persons(self, ids: Iterable[str]) -> dict[str, Person]:
        """Return these persons by id."""
        return self._each(self._known.persons, ids)

    def posts(self, ids: Iterable[str]) -> dict[str, Post]:
        """Return these posts by id."""
        return self._each(self._known.posts, ids)

    def organizations(self, ids: Iterable[str]) -> dict[str, Organization]:
        """Return these organizations by id."""
        return self._each(self._known.organizations, ids)

    def rules(self, *kinds: RuleKind) -> list[Rule]:
        """Return the directory's own rules of these kinds, or those that stand in their place."""
        if self._rules is not None:
            return [one for one in self._rules if not kinds or one.kind in kinds]
        return self._once(self._known.rules, *kinds)

    def declined(self, proposal_keys: Iterable[str]) -> dict[str, str]:
        """Return, of these proposals, those that are not to be shown again."""
        return self._each(self._known.declined, proposal_keys)
