"""What of a snapshot an edition is about: its bodies in their order, their posts, and who is in them."""

from collections.abc import Iterable, Iterator

from db.records import Organization, Post, Snapshot, Tenure
from desktop.profiles import Profile
from desktop.report.clean import shorten
from desktop.report.hierarchy import Placed, arranged, arranged_by_area
from desktop.report.names import shown_name, without_area
from desktop.report.register import Occupancy, Register
from desktop.report.scope import chosen
from desktop.report.words import Word, Words


class Selection:
    """The scope of one edition looked up; raises NoSuchOrganizationError."""

    def __init__(self, snapshot: Snapshot, profile: Profile) -> None:
        self.snapshot = snapshot
        self.profile = profile
        self.words = Words(profile.language)
        self.register = Register(snapshot)
        self._bodies, posts = chosen(snapshot, self.register.atlas, profile.scope)
        self.in_scope = {post.id for post in posts}
        self._used = {post.organization_id for post in posts}
        self.placed = with_posts(arranged(self.register.atlas, self._bodies), self._used)
        self.posts = {one.organization.id: self._posts_of(one.organization) for one in self.placed}
        self.occupancies = {one.id: self.register.occupancy(one) for one in self.every_post()}

    def _posts_of(self, body: Organization) -> list[Post]:
        return [post for post in self.register.posts_of(body.id) if post.id in self.in_scope]

    def by_area(self) -> tuple[Placed, ...]:
        """Return the bodies area by area."""
        return with_posts(arranged_by_area(self.register.atlas, self._bodies), self._used)

    def every_post(self) -> Iterator[Post]:
        """Yield every post in scope, in the order of print."""
        for one in self.placed:
            yield from self.posts[one.organization.id]

    def occupancy(self, post: Post) -> Occupancy:
        """Return who is in a post of the scope."""
        return self.occupancies[post.id]

    def holders(self) -> Iterator[Tenure]:
        """Yield who holds a post in scope, in the order of print."""
        for one in self.occupancies.values():
            yield from one.holders

    def printed(self) -> Iterator[Tenure]:
        """Yield every tenure that the lines by organization name."""
        for one in self.occupancies.values():
            yield from one.printed

    def body_name(self, body: Organization) -> str:
        """Return a body's name in the edition's language."""
        return shown_name(body.name, body.names, self.words.language)

    def body_of(self, post: Post) -> Organization:
        """Return the body to which a post belongs."""
        return self.register.organizations[post.organization_id]

    def role(self, post: Post) -> str:
        """Return a post's role in the edition's language."""
        return shown_name(post.role, post.names, self.words.language)

    def post_words(self, post: Post, area: str = "") -> str:
        """Return a post with its body; without the name of the area, where that is plain."""
        body = without_area(self.body_name(self.body_of(post)), area)
        return self.words(Word.POST_OF, role=self.role(post), body=body)

    def scope_words(self) -> str:
        """Return what the edition is about, as its cover says it."""
        scope, words = self.profile.scope, self.words
        if not scope:
            return words(Word.ALL_BODIES)
        parts = [
            *self._named(scope.organizations),
            *self._named(scope.areas),
            *(words.height(one) for one in scope.levels),
            *(words.kind(one) for one in scope.branches),
            *scope.posts,
            *((words(Word.QUOTE, text=scope.words),) if scope.words else ()),
        ]
        return " · ".join(shorten(one) for one in parts)

    def _named(self, wanted: Iterable[str]) -> Iterator[str]:
        areas = {one.id: one.name for one in self.snapshot.areas}
        for one in wanted:
            body = self.register.organizations.get(one)
            yield self.body_name(body) if body else areas.get(one, one)


def with_posts(placed: tuple[Placed, ...], used: set[str]) -> tuple[Placed, ...]:
    """Return the bodies that have posts, or have one below them that does."""
    kept: list[Placed] = []
    for place in reversed(placed):
        below = kept[-1] if kept else None
        is_above = below is not None and below.group == place.group and below.depth > place.depth
        if place.organization.id in used or is_above:
            kept.append(place)
    return tuple(reversed(kept))
