"""What a preview says, in words; pure."""

from collections.abc import Iterator, Mapping
from dataclasses import fields

from db.records import Area, Name, Organization, Person, Post, Tenure
from db.values import PartialDate
from desktop.review.previews import ActLine, Change, Preview, PrintedLine, RestatedClaim
from desktop.ui.dates import printed, short_day
from resources.words import label, say, sentence

Lines = list[tuple[str, str]]
Words = Mapping[str, str]
HIDDEN = frozenset({"id", "attributes"})
MARKS = {"new": "+", "gone": "−", "changed": "→"}


def effect_lines(preview: Preview) -> Lines:
    """Return what an act would do as lines, each with its role of type; what speaks against it first."""
    lines: Lines = [("attention", say("Against it: {why}", why=sentence(one))) for one in preview.against]
    lines += [("body", say("Also taken back: {act}", act=act_words(act))) for act in preview.acts]
    united = {part.id for one in preview.united for part in one.parts} | {
        one.tenure.id for one in preview.united
    }
    for one in preview.united:
        said = _tenure(one.tenure, preview.words)
        lines.append(("body", say("= {tenure}: {count} tenures are one", tenure=said, count=len(one.parts))))
    for change in preview.changes:
        if change.row.id not in united:
            lines += [("body", words) for words in _change(change, preview.words)]
    lines += [("body", f"{MARKS['changed']} {_printed_line(line)}") for line in preview.lines]
    lines += [("body", _waiting(claim)) for claim in preview.claims]
    return lines or [("quiet", say("It changes nothing."))]


def _printed_line(line: PrintedLine) -> str:
    named = {"person": line.person, "role": line.role, "organization": line.organization}
    return say("{person}, {role}, {organization}: {said}", **named, said=sentence(line.said))


def _waiting(one: RestatedClaim) -> str:
    was, now = one.before, one.after
    if was.out_of_scope != now.out_of_scope:
        becomes = say("out of scope") if now.out_of_scope else say("in scope again")
    else:
        becomes = say("{role}, {organization}", role=now.role, organization=now.organization)
    said = {"person": one.claim.person, "title": one.claim.title, "becomes": becomes}
    return say("Waits: {person}, {title}: {becomes}", **said)


def act_words(act: ActLine) -> str:
    """Return an act on one line: what it did, on what, when."""
    said = next((sentence(one) for one in act.said), "")
    when = short_day(act.at.astimezone().date())
    return " · ".join(part for part in (label("gesture", act.gesture), said, when) if part)


def _change(change: Change, words: Words) -> Iterator[str]:
    before, after = change.before, change.after
    if before is None and after is not None:
        yield f"{MARKS['new']} {_called(after, words)}"
    elif after is None and before is not None:
        yield f"{MARKS['gone']} {_called(before, words)}"
    elif isinstance(before, Tenure) and isinstance(after, Tenure):
        yield from _tenure_change(before, after, words)
    elif before is not None and after is not None:
        for one in fields(after):
            was, now = getattr(before, one.name), getattr(after, one.name, None)
            if one.name not in HIDDEN and was != now:
                named = label("aspect", one.name)
                said = say(
                    "{field}: {was} → {now}", field=named, was=_value(was, words), now=_value(now, words)
                )
                yield f"{MARKS['changed']} {_called(after, words)}: {said}"


def _tenure_change(before: Tenure, after: Tenure, words: Words) -> Iterator[str]:
    parts = []
    if before.citations != after.citations:
        parts.append(say("citations {was} → {now}", was=before.citations, now=after.citations))
    for name in ("first_seen", "last_seen"):
        was, now = getattr(before, name), getattr(after, name)
        if was != now:
            parts.append(
                say(
                    "{field}: {was} → {now}",
                    field=label("aspect", name),
                    was=_value(was, {}),
                    now=_value(now, {}),
                )
            )
    if (before.ended, before.end_latest) != (after.ended, after.end_latest):
        parts.append(say("ends") if after.ended else say("no longer ended"))
    if before.person_id != after.person_id:
        parts.append(say("goes to {person}", person=words.get(after.person_id, "")))
    if before.post_id != after.post_id:
        parts.append(say("now in the post {post}", post=words.get(after.post_id, "")))
    if parts:
        yield f"{MARKS['changed']} {_tenure(before, words)}: {', '.join(parts)}"


def _called(row: Person | Area | Organization | Post | Tenure, words: Words) -> str:
    if isinstance(row, Tenure):
        return _tenure(row, words)
    kind = label("kind", type(row).__name__.lower())
    name = row.role if isinstance(row, Post) else row.name
    return say("{kind} {name}", kind=kind, name=words.get(row.id, name))


def _tenure(row: Tenure, words: Words) -> str:
    return say("{person}, {post}", person=words.get(row.person_id, ""), post=words.get(row.post_id, ""))


def _value(value: object, words: Words) -> str:
    match value:
        case None | "" | ():
            return say("none")
        case PartialDate():
            return printed(value)
        case Name():
            return f"{value.text} ({value.language})" if value.language else value.text
        case tuple():
            return ", ".join(_value(one, words) for one in value)
        case str():
            return words.get(value, value)
    return str(value)
