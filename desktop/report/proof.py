"""Proof before printing: each line that could not be defended today, with what would cure it.

Codes are for the window and the command line to put into words; what is named leads there.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from types import MappingProxyType

from db.records import ArticleLine, Organization, Post, Snapshot, Tenure
from db.values import SourceKind, TenureState
from desktop.profiles import Profile
from desktop.report.selection import Selection
from desktop.requests import Cure, Doubt, Finding

RECENT = timedelta(days=366)
"""A sighting older than this is old, whatever the directory's own stale limits say."""


CURES = MappingProxyType(
    {
        Doubt.DISPUTED: Cure.CHOOSE_DATE,
        Doubt.EXCLUDING: Cure.END_ONE,
        Doubt.BODY_OVER: Cure.MOVE_TO_SUCCESSOR,
        Doubt.BEFORE_CONGRESS: Cure.LOOK_UP,
        Doubt.NOT_CONFIRMED: Cure.LOOK_UP,
        Doubt.UNDATED: Cure.DATE_ARTICLE,
        Doubt.ONE_WITNESS: Cure.FIND_SECOND,
        Doubt.NO_DIACRITICS: Cure.CONFIRM_NAME,
        Doubt.NO_SOURCE: Cure.LOOK_UP,
    }
)
_WHY = MappingProxyType(
    {
        "congress": Doubt.BEFORE_CONGRESS,
        "its body ended": Doubt.BODY_OVER,
        "seen in excluding post": Doubt.EXCLUDING,
    }
)


def proof(snapshot: Snapshot, profile: Profile) -> tuple[Finding, ...]:
    """Return what could not be defended of what the edition would print, the gravest doubt first.

    Raises NoSuchOrganizationError.
    """
    selection = Selection(snapshot, profile)
    finder = _Finder(selection)
    found = [finding for tenure in selection.holders() for finding in finder.findings(tenure)]
    order = {doubt: place for place, doubt in enumerate(Doubt)}
    return tuple(sorted(found, key=lambda one: order[one.doubt]))


class _Finder:
    """Doubts each line of one selection."""

    def __init__(self, selection: Selection) -> None:
        self._selection = selection
        self._register = selection.register
        self._over = {one.id for one in selection.register.organizations.values() if self._is_over(one)}

    def _is_over(self, body: Organization) -> bool:
        as_of = self._selection.snapshot.as_of
        return body.successor_id is not None or (body.valid_to is not None and body.valid_to.latest < as_of)

    def findings(self, tenure: Tenure) -> Iterator[Finding]:
        """Yield a finding for each doubt about one line."""
        post = self._register.posts[tenure.post_id]
        for doubt, targets in self._doubts(tenure, post):
            yield Finding(
                doubt=doubt,
                cure=CURES[doubt],
                person=self._register.printed_name(tenure.person_id),
                post=self._selection.post_words(post),
                person_id=tenure.person_id,
                post_id=post.id,
                organization_id=post.organization_id,
                tenure_id=tenure.id,
                targets=tuple(targets),
            )

    def _doubts(self, tenure: Tenure, post: Post) -> Iterator[tuple[Doubt, Sequence[str]]]:
        if tenure.disputed:
            yield Doubt.DISPUTED, (tenure.id,)
        if rivals := self._excluding(tenure, post):
            yield Doubt.EXCLUDING, rivals
        doubt = self._unconfirmed(tenure)
        if post.organization_id in self._over:
            yield Doubt.BODY_OVER, (post.organization_id,)
        elif doubt and not (doubt is Doubt.EXCLUDING and rivals):
            yield doubt, (tenure.person_id,)
        yield from self._of_sources(tenure)
        if self._register.is_unmarked(tenure):
            yield Doubt.NO_DIACRITICS, (tenure.person_id,)

    def _excluding(self, tenure: Tenure, post: Post) -> list[str]:
        """Return the other posts of the person that nobody holds beside this one."""
        return [
            one.post_id
            for one in self._register.others(tenure)
            if one.post_id in post.excludes or post.id in self._register.posts[one.post_id].excludes
        ]

    def _unconfirmed(self, tenure: Tenure) -> Doubt | None:
        if self._register.state(tenure) is TenureState.NOT_CONFIRMED:
            why = self._register.why(tenure)
            return _WHY.get(why.code, Doubt.NOT_CONFIRMED) if why else Doubt.NOT_CONFIRMED
        seen = tenure.last_seen.latest if tenure.last_seen else None
        is_old = seen is not None and date.min < seen < self._selection.snapshot.as_of - RECENT
        return Doubt.NOT_CONFIRMED if is_old else None

    def _of_sources(self, tenure: Tenure) -> Iterator[tuple[Doubt, Sequence[str]]]:
        articles = [
            self._register.articles[key]
            for key in dict.fromkeys(one.article_id for one in self._register.citations_of(tenure))
            if key in self._register.articles
        ]
        if not articles:
            yield Doubt.NO_SOURCE, (tenure.person_id,)
            return
        if tenure.last_seen is None and not tenure.started:
            yield Doubt.UNDATED, tuple(one.id for one in articles if one.published is None)
        if len({self._witness(one) for one in articles if one.kind is not SourceKind.NOTE}) < 2:
            yield Doubt.ONE_WITNESS, (tenure.person_id,)

    def _witness(self, article: ArticleLine) -> str:
        """Return who says what an article says: its outlet, or that of the story of which it is a copy."""
        story = self._selection.snapshot.stories.get(article.id, article.id)
        first = self._register.articles.get(story)
        return (first.outlet if first else None) or story
