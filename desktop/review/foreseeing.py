"""What rules would change, before they are laid down: claims that wait, and lines that are printed."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from db.acts import Outcome, Ruled
from db.records import Organization, Post, Reason, Tenure
from db.rules import Rule
from db.store import Store, Unit
from db.values import Mint, RuleKind, TenureState
from desktop.ledger import following, out_of_scope, tenure_states
from desktop.matching import Meaning, rulings_of
from desktop.review.editing import edited
from desktop.review.previews import Change, Preview, PrintedLine, RestatedClaim, Said
from desktop.review.recording import Recording
from desktop.review.rewording import laid_over, moving, reworded
from desktop.review.ruling import Restated, restated
from desktop.review.trying import try_out


def foreseen(store: Store, recording: Recording, rules: Sequence[Rule]) -> Preview:
    """Return what these rules would change. Raises StoreTrouble where the file is read-only."""
    with store.read() as unit:
        before = unit.directory.rules()
        after = laid_over(before, rules)
        was, now = rulings_of(unit.directory, before), rulings_of(unit.directory, after)
        claims = tuple(_in_words(one) for one in restated(unit, was, now))
        lines = [
            *_scoped(unit, before, after),
            *_worded(unit, rules),
            *_stale(unit, before, after, recording.clock().date()),
        ]
    if not {one.kind for one in rules} & {RuleKind.OUTLET_RANK, RuleKind.POST}:
        return Preview(claims=claims, lines=tuple(lines))
    tried = try_out(store, recording, lambda unit: laid_down(unit, rules, recording.mint))
    with store.read() as unit:
        lines += _ranked(unit, tried.of(Tenure))
    return Preview(tried.of(Post), claims=claims, lines=tuple(lines), words=tried.words)


def laid_down(unit: Unit, rules: Sequence[Rule], mint: Mint) -> list[Outcome]:
    """Return the decisions that lay rules down: what accepted lines rest on goes along, posts follow."""
    return [*map(Ruled, rules), *moving(unit, rules, mint), *_following(unit, rules)]


def _following(unit: Unit, rules: Sequence[Rule]) -> list[Outcome]:
    """Return the decisions that the posts of a kind are as rules say."""
    if not any(one.kind is RuleKind.POST and one.values for one in rules):
        return []
    bodies = {one.id: one for one in unit.directory.all(Organization)}
    return [edited(unit, one) for one in following(unit.directory.all(Post), bodies, rules)]


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


def _worded(unit: Unit, rules: Sequence[Rule]) -> list[PrintedLine]:
    """Return the lines that move with a wording, each with the post that it goes to."""
    meant = {one.tenure: one.meaning for one in reworded(unit, rules)}
    return _lines(
        unit,
        {
            one: Reason("moves to", (("role", now.role.name), ("organization", now.body.name)))
            for one, now in meant.items()
        },
    )


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
