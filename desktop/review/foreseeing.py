"""What rules would change, before they are laid down: claims that wait, and lines that are printed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from db.acts import Accepted, Ruled
from db.records import Citation, Organization, Post, Reason, Tenure
from db.rules import Rule
from db.store import Store, Unit
from db.values import RuleKind, TenureState, fold
from desktop.ledger import out_of_scope, tenure_states
from desktop.matching import Meaning, Rulings, rulings_of
from desktop.review.previews import Change, PrintedLine, RestatedClaim, RulePreview, Said
from desktop.review.recording import Recording
from desktop.review.ruling import Restated, restated
from desktop.review.trying import try_out


def foreseen(store: Store, recording: Recording, rules: Sequence[Rule]) -> RulePreview:
    """Return what these rules would change. Raises StoreTrouble where the file is read-only."""
    with store.read() as unit:
        before = unit.directory.rules()
        after = _laid_over(before, rules)
        was, now = rulings_of(unit.directory, before), rulings_of(unit.directory, after)
        claims = tuple(_in_words(one) for one in restated(unit, was, now))
        lines = [
            *_scoped(unit, before, after),
            *_worded(unit, was, now),
            *_stale(unit, before, after, recording.clock().date()),
        ]
    if _of_kind(RuleKind.OUTLET_RANK, before) != _of_kind(RuleKind.OUTLET_RANK, after):
        changes = try_out(store, recording, lambda _unit: [Ruled(one) for one in rules]).of(Tenure)
        with store.read() as unit:
            lines += _ranked(unit, changes)
    return RulePreview(claims, tuple(lines))


def _laid_over(before: Iterable[Rule], rules: Iterable[Rule]) -> list[Rule]:
    last = {one.id: one for one in (*before, *rules)}
    return [one for one in last.values() if one.values]


def _of_kind(kind: RuleKind, rules: Iterable[Rule]) -> set[Rule]:
    return {one for one in rules if one.kind is kind}


def _in_words(one: Restated) -> RestatedClaim:
    stored = one.stored
    return RestatedClaim(stored.id, stored.article_id, stored.claim, _said(one.before), _said(one.after))


def _said(meaning: Meaning) -> Said:
    return Said(meaning.role.name, meaning.body.name, meaning.out_of_scope)


def _scoped(unit: Unit, before: Iterable[Rule], after: Iterable[Rule]) -> list[PrintedLine]:
    """Return the lines that go out of print, or come back, as the scope changes."""
    if _of_kind(RuleKind.SCOPE, before) == _of_kind(RuleKind.SCOPE, after):
        return []
    posts = unit.directory.all(Post)
    bodies = {one.id: one for one in unit.directory.all(Organization)}
    was, now = (out_of_scope(posts, bodies, rules) for rules in (before, after))
    held = unit.directory.tenures_in(was ^ now)
    return _lines(
        unit, {one: Reason("left out of print" if one.post_id in now else "back in print") for one in held}
    )


def _stale(unit: Unit, before: Iterable[Rule], after: Iterable[Rule], today: date) -> list[PrintedLine]:
    """Return the lines that are not confirmed any more, or again, as a limit changes."""
    limits = [_of_kind(RuleKind.STALE_LIMIT, rules) for rules in (before, after)]
    if limits[0] == limits[1]:
        return []
    posts, tenures = unit.directory.all(Post), unit.directory.all(Tenure)
    bodies = unit.directory.all(Organization)
    was, now = (tenure_states(posts, tenures, today, (), [*rules], bodies) for rules in limits)
    changed = [one for one in tenures if was[one.id] is not now[one.id]]
    stale = TenureState.NOT_CONFIRMED
    codes = {one: "would be stale" if now[one.id] is stale else "no longer stale" for one in changed}
    return _lines(unit, {one: Reason(code) for one, code in codes.items()})


def _ranked(unit: Unit, changes: Iterable[Change]) -> list[PrintedLine]:
    """Return the lines of which the dates change as another outlet is believed."""
    found = {}
    for one in changes:
        if isinstance(one.before, Tenure) and isinstance(one.after, Tenure):
            values = (("before", _dates(one.before)), ("after", _dates(one.after)))
            found[one.after] = Reason("dates change", values)
    return _lines(unit, found)


def _dates(tenure: Tenure) -> str:
    days = (tenure.start_earliest if tenure.started else None, tenure.end_latest if tenure.ended else None)
    return " – ".join(day.isoformat() if day else "" for day in days).strip()


def _worded(unit: Unit, before: Rulings, after: Rulings) -> list[PrintedLine]:
    """Return the lines that rest on words of an outlet which mean another post by the later rules.

    They were decided, and stay: each is the curator's to withdraw or to accept anew.
    """
    meant = dict(_meant_otherwise(unit, before, after))
    posts = unit.directory.posts(one.post_id for one in meant)
    bodies = unit.directory.organizations(post.organization_id for post in posts.values())
    return _lines(
        unit,
        {
            one: Reason("would mean", (("role", now.role.name), ("organization", now.body.name)))
            for one, now in meant.items()
            if not _is_that(posts[one.post_id], bodies, now)
        },
    )


def _meant_otherwise(unit: Unit, before: Rulings, after: Rulings) -> Iterator[tuple[Tenure, Meaning]]:
    changed = {*before.rules} ^ {*after.rules}
    outlets = {one.value("outlet") for one in changed if one.kind is RuleKind.WORDING}
    cited = unit.scoped.cited_from(outlets) if outlets else []
    tenures = unit.directory.get(Tenure, {one.tenure_id for one in cited})
    for one, said in _decided(unit, cited):
        was, now = (rules.meaning(said.claim, one.outlet) for rules in (before, after))
        if was != now and one.tenure_id in tenures:
            yield tenures[one.tenure_id], now


def _decided(unit: Unit, cited: Sequence[Citation]) -> Iterator[tuple[Citation, Accepted]]:
    made = {one.id: one.outcome for one in unit.decisions.made.by_id(one.decision_id for one in cited)}
    for one in cited:
        if isinstance(said := made.get(one.decision_id), Accepted):
            yield one, said


def _is_that(post: Post, bodies: Mapping[str, Organization], meaning: Meaning) -> bool:
    body = bodies.get(post.organization_id)
    names = (body.name, *(name.text for name in body.names if not name.outlet)) if body else ()
    return fold(meaning.body.name) in map(fold, names) and fold(post.role) == fold(meaning.role.name)


def _lines(unit: Unit, said: Mapping[Tenure, Reason]) -> list[PrintedLine]:
    posts = unit.directory.posts(one.post_id for one in said)
    bodies = unit.directory.organizations(post.organization_id for post in posts.values())
    persons = unit.directory.persons(one.person_id for one in said)
    return [
        PrintedLine(
            tenure_id=one.id,
            person=persons[one.person_id].name,
            role=posts[one.post_id].role,
            organization=bodies[posts[one.post_id].organization_id].name,
            said=reason,
        )
        for one, reason in said.items()
    ]
