"""The rows of the directory that are looked at, and how the posts among them know each other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from db.records import Area, Citation, Organization, Post, Tenure
from db.values import fold
from desktop.ledger.narrower import STANDING, wider_posts

DEPUTIES = frozenset({"deputy", "vice"})


@dataclass(frozen=True, slots=True)
class Rows:
    """Everything, or what an act touched: with each post all its tenures, where its seats are counted.

    ``citations`` are by tenure; without them proposals name no evidence, and nothing else changes.
    """

    posts: Mapping[str, Post]
    tenures: Sequence[Tenure]
    organizations: Mapping[str, Organization] = field(default_factory=dict)
    areas: Mapping[str, Area] = field(default_factory=dict)
    citations: Mapping[str, Sequence[Citation]] = field(default_factory=dict)

    def body_of(self, tenure: Tenure) -> Organization | None:
        """Return the body in which the tenure's post is."""
        post = self.posts.get(tenure.post_id)
        return self.organizations.get(post.organization_id) if post else None

    def by_seat(self) -> Iterator[tuple[Post, list[Tenure]]]:
        """Yield posts whose seats are counted and that several held, with those in narrower posts too."""
        counted = {post.id: post for post in self.posts.values() if post.seats}
        inside = {
            narrower: wide for narrower, wide in wider_posts(self.posts.values()).items() if wide in counted
        }
        held: defaultdict[str, list[Tenure]] = defaultdict(list)
        for one in self.tenures:
            for post_id in (one.post_id, inside.get(one.post_id)):
                if post_id in counted:
                    held[post_id].append(one)
        yield from ((counted[key], tenures) for key, tenures in held.items() if len(tenures) > 1)

    def by_person(self) -> Iterator[list[Tenure]]:
        """Yield the tenures of each person who has more than one."""
        held: defaultdict[str, list[Tenure]] = defaultdict(list)
        for one in self.tenures:
            held[one.person_id].append(one)
        yield from (tenures for tenures in held.values() if len(tenures) > 1)

    def exclude(self, one: Tenure, other: Tenure) -> bool:
        """Whether nobody holds both posts at once; either of the two may say so."""
        left, right = self.posts.get(one.post_id), self.posts.get(other.post_id)
        return bool(left and right) and (
            other.post_id in left.excludes or one.post_id in right.excludes  # type: ignore[union-attr]
        )

    def is_promotion(self, earlier: Tenure, later: Tenure) -> bool:
        """Whether the later post is that of the head whose deputy the person was."""
        below, above = self.posts.get(earlier.post_id), self.posts.get(later.post_id)
        if below is None or above is None or below.organization_id != above.organization_id:
            return False
        words = [word for word in fold(below.role).split() if word not in STANDING]
        return words[:1] != [] and words[0] in DEPUTIES and words[1:] == fold(above.role).split()

    def are_far(self, one: Tenure, other: Tenure) -> bool:
        """Whether the two posts are in bodies of two places, of which neither lies in the other.

        Members of an assembly are elected where they do not work.
        """
        left, right = self.body_of(one), self.body_of(other)
        if left is None or right is None or "assembly" in (left.branch, right.branch):
            return False
        if left.level == "central" or right.level == "central":
            return False
        return self._are_apart(left.area_id, right.area_id, same_level=left.level == right.level)

    def _are_apart(self, one: str | None, other: str | None, *, same_level: bool) -> bool:
        if one is None or other is None or one == other:
            return False
        around, beside = self._chain(one), self._chain(other)
        if one in beside or other in around:
            return False
        return same_level or (len(around) > 1 and len(beside) > 1)

    def _chain(self, area_id: str) -> list[str]:
        """Return the area and those in which it lies, as far as that is known."""
        chain: list[str] = []
        current: str | None = area_id
        while current is not None and current not in chain:
            chain.append(current)
            area = self.areas.get(current)
            current = area.parent_id if area else None
        return chain


def rows_of(
    posts: Iterable[Post],
    tenures: Sequence[Tenure],
    organizations: Iterable[Organization] = (),
    areas: Iterable[Area] = (),
    citations: Iterable[Citation] = (),
) -> Rows:
    """Return these rows, to be looked at together."""
    cited: defaultdict[str, list[Citation]] = defaultdict(list)
    for citation in citations:
        cited[citation.tenure_id].append(citation)
    return Rows(
        {post.id: post for post in posts},
        tenures,
        {body.id: body for body in organizations},
        {area.id: area for area in areas},
        cited,
    )
