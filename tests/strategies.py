"""What hypothesis draws: dates, claims and every outcome that a decision can carry."""

from datetime import date, timedelta
from typing import TypeVar

from hypothesis import strategies as st

from db.acts import (
    Accepted,
    Attributed,
    Concluded,
    Dated,
    Declined,
    Edited,
    Judged,
    Mandated,
    Minted,
    Named,
    Noted,
    Outcome,
    Preferred,
    Rejected,
    Removed,
    Restricted,
    Ruled,
    Undone,
    Unsure,
)
from db.records import Area, Attribute, Claim, Evidence, Name, Organization, Person, Post, Reason
from db.rules import Rule
from db.values import AttributeKind, Capacity, EntityKind, Event, Part, PartialDate, Relation, RuleKind

Drawn = TypeVar("Drawn")
FIRST, LAST = date(1900, 1, 1), date(2099, 12, 31)

days = st.dates(FIRST, LAST)
texts = st.text(max_size=20)
ids = st.uuids().map(str)
numbers = st.integers(0, 1000)


@st.composite
def simple_dates(draw: st.DrawFn) -> PartialDate:
    """Draw a year, a month or a day."""
    day = draw(days)
    return PartialDate(draw(st.sampled_from([f"{day:%Y}", f"{day:%Y-%m}", day.isoformat()])))


@st.composite
def intervals(draw: st.DrawFn) -> PartialDate:
    """Draw an interval, perhaps open on one side."""
    first = draw(days)
    last = first + timedelta(draw(st.integers(0, 2000)))
    shapes = [f"{first}/{last}", f"{first:%Y-%m}/{last}", f"{first}/..", f"../{last}"]
    return PartialDate(draw(st.sampled_from(shapes)))


partial_dates = simple_dates() | intervals()
names = st.builds(Name, texts, st.none() | st.sampled_from(["vi", "en"]), st.none() | texts)
reasons = st.builds(Reason, texts, st.tuples(st.tuples(texts, texts)) | st.just(()))
evidence = st.builds(Evidence, st.sampled_from(Part), numbers, numbers, texts)


def tuples_of(one: st.SearchStrategy[Drawn]) -> st.SearchStrategy[tuple[Drawn, ...]]:
    """Draw up to three in a tuple."""
    return st.lists(one, max_size=3).map(tuple)


claims = st.builds(
    Claim,
    person=texts,
    title=texts,
    organization=st.none() | texts,
    area=st.none() | texts,
    event=st.sampled_from(Event),
    capacity=st.sampled_from(Capacity),
    relation=st.sampled_from(Relation),
    as_of=st.none() | partial_dates,
    start=st.none() | partial_dates,
    end=st.none() | partial_dates,
    confidence=st.floats(0, 1),
    evidence=tuples_of(evidence),
    reasons=tuples_of(reasons),
    place=numbers,
    dated_by_article=st.booleans(),
    attribute=st.none() | st.sampled_from(AttributeKind),
)

_dates_or_none = st.none() | partial_dates
_ids_or_none = st.none() | ids
attributes = st.builds(
    Attribute, st.sampled_from(AttributeKind), texts, _dates_or_none, ids, tuples_of(evidence), ids
)
entities = st.one_of(
    st.builds(Person, ids, texts, tuples_of(names), tuples_of(attributes)),
    st.builds(Area, ids, texts, texts, _ids_or_none, _dates_or_none, _dates_or_none, _ids_or_none),
    st.builds(Organization, ids, texts, tuples_of(names), _ids_or_none, _ids_or_none, texts, texts, numbers),
    st.builds(Post, ids, ids, texts, tuples_of(names), numbers, numbers, _ids_or_none, tuples_of(ids)),
)
outcomes: st.SearchStrategy[Outcome] = st.one_of(
    st.builds(Minted, entities),
    st.builds(Edited, entities),
    st.builds(Removed, ids),
    st.builds(Named, ids, names),
    st.builds(Judged, st.sampled_from(EntityKind), ids, ids, st.booleans()),
    st.builds(Accepted, ids, ids, ids, claims, ids, ids, ids, ids, st.none() | claims, st.none() | texts),
    st.builds(Attributed, ids, ids, ids, claims, ids, st.none() | claims),
    st.builds(Rejected, ids, ids, claims),
    st.builds(Unsure, ids, ids, claims),
    st.builds(Concluded, ids, ids, ids, _dates_or_none, texts, tuples_of(ids)),
    st.builds(Mandated, ids, partial_dates, _ids_or_none),
    st.builds(Preferred, ids, st.sampled_from(["start", "end"]), ids, texts),
    st.builds(Declined, texts, texts),
    st.builds(Dated, ids, _dates_or_none),
    st.builds(Restricted, ids, st.booleans()),
    st.builds(Noted, ids, ids, texts),
    st.builds(Ruled, st.builds(Rule, ids, st.sampled_from(RuleKind), tuples_of(st.tuples(texts, texts)))),
    st.builds(Undone, ids),
)
