"""The directory as matching asks it, and a memory of its answers."""

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

from db.records import Organization, Person, Post, Tenure

Answer = TypeVar("Answer")


class Lookup(Protocol):
    """The directory as matching asks it; the store's own fits."""

    def named_persons(self, name: str) -> list[Person]:
        """Return the persons who are called so, case and marks folded."""

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


class Remembered:
    """A lookup that asks each thing once; good for as long as the directory stands still."""

    def __init__(self, known: Lookup) -> None:
        """Ask this one."""
        self._known = known
        self._answers: dict[tuple[object, ...], object] = {}

    def _once(self, ask: Callable[..., Answer], *arguments: object) -> Answer:
        key = (ask.__name__, *arguments)
        if key not in self._answers:
            self._answers[key] = ask(*arguments)
        return self._answers[key]  # type: ignore[return-value]

    def named_persons(self, name: str) -> list[Person]:
        """Return the persons who are called so, case and marks folded."""
        return self._once(self._known.named_persons, name)

    def named_organizations(self, name: str) -> list[Organization]:
        """Return the organizations that are called so, case and marks folded."""
        return self._once(self._known.named_organizations, name)

    def post_of(self, organization_id: str, role: str) -> Post | None:
        """Return the organization's post of this role."""
        return self._once(self._known.post_of, organization_id, role)

    def tenures_in(self, post_ids: Iterable[str]) -> list[Tenure]:
        """Return the tenures of these posts."""
        return self._once(self._known.tenures_in, tuple(post_ids))

    def tenures_of(self, person_ids: Iterable[str]) -> list[Tenure]:
        """Return the tenures of these persons."""
        return self._once(self._known.tenures_of, tuple(person_ids))

    def persons(self, ids: Iterable[str]) -> dict[str, Person]:
        """Return these persons by id."""
        return self._once(self._known.persons, tuple(ids))

    def posts(self, ids: Iterable[str]) -> dict[str, Post]:
        """Return these posts by id."""
        return self._once(self._known.posts, tuple(ids))

    def organizations(self, ids: Iterable[str]) -> dict[str, Organization]:
        """Return these organizations by id."""
        return self._once(self._known.organizations, tuple(ids))
