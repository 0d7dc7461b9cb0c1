"""Finds what the keys of the directory page act on: what has the focus there."""

from typing import TYPE_CHECKING

from desktop.browse import HolderLine, Named, SuccessionLine
from desktop.ui.directory.quotes import Quote
from desktop.ui.directory.subject import Subject
from desktop.ui.focus import has_focus

if TYPE_CHECKING:
    from desktop.ui.directory.page import DirectoryPage


def subject_of(page: "DirectoryPage") -> Subject | None:
    """Return what has the focus: several chosen, a quote, the person, a line; else what the middle shows."""
    focus = page.window().focusWidget()
    if focus is page.side.tree and len(page.side.chosen()) > 1:
        return _several(page.side.chosen())
    if has_focus(page.person) or focus is page.side.list:
        return _person(page)
    match page.middle.currentWidget():
        case page.organization:
            return _in_organization(page)
        case page.post:
            return _in_post(page)
        case _:
            return _in_area(page)


def _several(chosen: list[Named]) -> Subject:
    return Subject("several", "", "", several=tuple(chosen))


def _person(page: "DirectoryPage") -> Subject | None:
    shown, quote = page.person.page, page.person.focused_quote()
    if quote is not None:
        return _quote(quote)
    if shown is None:
        return None
    person = Named("person", shown.person.id, shown.person.name)
    return Subject(
        "person", person.id, person.name, shown.notes, person=person, unconfirmed=shown.unconfirmed
    )


def _quote(quote: Quote) -> Subject:
    line = quote.line
    return Subject(
        "citation",
        line.id,
        line.article,
        line.notes,
        article_id=line.article_id,
        restricted=line.restricted,
        quote=line,
    )


def _in_organization(page: "DirectoryPage") -> Subject | None:
    shown, panel = page.organization.page, page.organization
    if shown is None:
        return None
    body = Named("organization", shown.id, shown.name)
    if len(panel.chosen()) > 1:
        return _several(panel.chosen())
    line = panel.line()
    if panel.table.hasFocus() and line is not None:
        return _holder(line, body)
    return Subject("organization", body.id, body.name, shown.notes, body=body)


def _holder(line: HolderLine, body: Named) -> Subject:
    post = Named("post", line.post_id, line.role)
    if line.tenure_id is None or line.person_id is None:
        return Subject("post", post.id, post.name, post=post, body=body)
    person = Named("person", line.person_id, line.person or "")
    about = f"{person.name}, {post.name}"
    return Subject("tenure", line.tenure_id, about, line.notes, person=person, post=post, body=body)


def _in_post(page: "DirectoryPage") -> Subject | None:
    shown, line = page.post.page, page.post.line()
    if shown is None:
        return None
    post = Named("post", shown.record.id, shown.record.role)
    body = Named("organization", shown.record.organization_id, shown.organization)
    if page.post.table.hasFocus() and line is not None:
        return _successor(line, post, body)
    return Subject("post", post.id, f"{post.name}, {body.name}", shown.notes, post=post, body=body)


def _successor(line: SuccessionLine, post: Named, body: Named) -> Subject:
    person = Named("person", line.person_id or "", line.person or "")
    about = f"{person.name}, {post.name}"
    return Subject("tenure", line.tenure_id or "", about, line.notes, person=person, post=post, body=body)


def _in_area(page: "DirectoryPage") -> Subject | None:
    shown, chosen = page.area.page, page.area.chosen()
    if len(chosen) > 1:
        return _several(list(chosen))
    if shown is None:
        return None
    return Subject("area", shown.record.id, shown.record.name, shown.notes)
