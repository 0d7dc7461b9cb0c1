"""Why a tenure that no source ended is not confirmed: a seat taken, a congress, a stale limit."""

import calendar
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from db.records import Organization, Post, Reason, Tenure
from db.rules import Mandate, Rule
from db.values import PartialDate, RuleKind
from desktop.ledger.spans import SEATED, Span, vouched

MONTHS = 12
KEYS = ("branch", "level", "role")
"""What a stale limit may be for; one that names more of them goes before one that names fewer."""

Limit = Callable[[Tenure], int | None]


def seats_taken(posts: Iterable[Post], held: Sequence[Tenure], as_of: date) -> dict[str, Reason]:
    """Return of whom somebody else was seen later in the post's only seat, by the tenure's id.

    ``held`` are the tenures that nothing ended; who is vouched for on the day has not lost the seat.
    """
    single = {post.id for post in posts if post.seats == 1}
    by_post: defaultdict[str, list[Tenure]] = defaultdict(list)
    for one in held:
        if one.post_id in single and one.capacity in SEATED:
            by_post[one.post_id].append(one)
    found: dict[str, Reason] = {}
    for rivals in by_post.values():
        if len(rivals) > 1:
            found |= _outlived(rivals, as_of)
    return found


def _outlived(rivals: Sequence[Tenure], as_of: date) -> dict[str, Reason]:
    """Return who was last seen before another was surely seen; two last days tell who that may be."""
    seen = {one.id: _seen(one, as_of) for one in rivals}
    ranked = sorted(rivals, key=lambda one: seen[one.id].first, reverse=True)
    first = ranked[0]
    second = next((one for one in ranked if one.person_id != first.person_id), None)
    found = {}
    for one in rivals:
        other = second if one.person_id == first.person_id else first
        if other is not None and seen[one.id].last < seen[other.id].first:
            day = seen[other.id].first.isoformat()
            found[one.id] = Reason("seat taken", (("day", day), ("tenure", other.id)))
    return found


def _seen(tenure: Tenure, as_of: date) -> Span:
    """Return within which days it was last seen, up to a day; the day itself, if vouched for on it."""
    sure = vouched(tenure)
    if sure and sure.first <= as_of <= sure.last:
        return Span(as_of, as_of)
    seen = _last(tenure)
    return Span(min(seen.first, as_of), min(seen.last, as_of))


def _last(tenure: Tenure) -> Span:
    if tenure.last_seen:
        return Span(tenure.last_seen.earliest, tenure.last_seen.latest)
    first, last = tenure.start_earliest or date.min, tenure.start_latest or date.min
    return Span(first, last)


def after_mandates(
    held: Iterable[Tenure], posts: Mapping[str, Post], mandates: Iterable[Mandate], as_of: date
) -> dict[str, Reason]:
    """Return who was not seen again since a congress or an election of the body, by the tenure's id."""
    days: defaultdict[str, list[Mandate]] = defaultdict(list)
    for mandate in mandates:
        if mandate.day.earliest <= as_of:
            days[mandate.organization_id].append(mandate)
    if not days:
        return {}
    found = {}
    for one in held:
        post = posts.get(one.post_id)
        since = days.get(post.organization_id, ()) if post else ()
        if unseen := [each for each in since if not _survives(one, each.day)]:
            first = min(unseen, key=lambda each: (each.day, each.article_id or ""))
            values = (("day", first.day.text), ("article", first.article_id or ""))
            found[one.id] = Reason("congress", values)
    return found


def _survives(tenure: Tenure, congress: PartialDate) -> bool:
    """Whether somebody was seen after the congress, or put into the post at it or later."""
    if tenure.last_seen and tenure.last_seen.earliest > congress.latest:
        return True
    began = tenure.start_earliest if tenure.started else None
    again = tenure.renewed.earliest if tenure.renewed else None
    return any(day >= congress.earliest for day in (began, again) if day)


def gone_stale(held: Iterable[Tenure], limit: Limit, as_of: date) -> dict[str, Reason]:
    """Return who was last seen longer ago than the limit of their kind of post, by the tenure's id."""
    found = {}
    for one in held:
        months = limit(one)
        if months is None:
            continue
        seen = _last(one).last
        if seen == date.min:
            found[one.id] = Reason("never seen on a day")
        elif _later(seen, months) < as_of:
            found[one.id] = Reason("stale", (("months", str(months)), ("day", seen.isoformat())))
    return found


def limit_of(
    rules: Iterable[Rule], posts: Mapping[str, Post], organizations: Mapping[str, Organization]
) -> Limit | None:
    """Return the stale limit of each tenure, in months; None where the directory has no such rule."""
    limits = _limits(rules)
    if not limits:
        return None

    def limit(tenure: Tenure) -> int | None:
        return _months(limits, posts.get(tenure.post_id), organizations)

    return limit


def stale_limit(rules: Iterable[Rule], post: Post, organizations: Mapping[str, Organization]) -> int | None:
    """Return the stale limit of a post in months; None where no rule is for it."""
    return _months(_limits(rules), post, organizations)


def _limits(rules: Iterable[Rule]) -> list[dict[str, str]]:
    """Return the stale limits, those that name more kinds first."""
    limits = [dict(rule.values) | {"id": rule.id} for rule in rules if rule.kind is RuleKind.STALE_LIMIT]
    limits = [one for one in limits if one.get("months", "").isdigit()]
    return sorted(limits, key=lambda one: (sum(bool(one.get(key)) for key in KEYS), one["id"]), reverse=True)


def _months(
    limits: Iterable[Mapping[str, str]], post: Post | None, organizations: Mapping[str, Organization]
) -> int | None:
    body = organizations.get(post.organization_id) if post else None
    role = post.role if post else ""
    kind = {"role": role, "branch": body.branch if body else "", "level": body.level if body else ""}
    fitting = (one for one in limits if all(one.get(key) in (None, "", kind[key]) for key in KEYS))
    return next((int(one["months"]) for one in fitting), None)


def _later(day: date, months: int) -> date:
    """Return the day so many months later, the last of its month where that is shorter."""
    if day == date.max:
        return day
    year, month = divmod(day.year * MONTHS + day.month - 1 + months, MONTHS)
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
