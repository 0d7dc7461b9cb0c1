"""The verb that prints an edition, as the command line asks for it."""

import argparse
from dataclasses import replace
from datetime import date
from pathlib import Path

from db.records import Reason
from db.store import Store
from desktop.editions import kept_editions, kept_profiles, print_again, print_edition, prove_edition
from desktop.profiles import USUAL, Layout, PageSize, Profile, Scope
from desktop.report import ReportTrouble, TroubleCode, read_profile, write_profile
from desktop.requests import EditionRequest, EditionSummary, Finding
from desktop.workers import Workers
from resources import words

SCOPES = ("areas", "levels", "branches", "posts")
SWITCHES = ("addresses", "given_names")
ON_PAPER = ("two_sided", "black", "attached")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what a printed edition may be asked to be, besides its day."""
    add_making(parser)
    parser.add_argument("--save-profile", type=Path, metavar="FILE", help="write how it is made to a file")
    parser.add_argument("--edition", metavar="NAME", help="keep it under this name, or print that one again")
    parser.add_argument("--paper", choices=tuple(PageSize), type=PageSize, dest="page_size")
    for name in ON_PAPER:
        parser.add_argument(f"--{name.replace('_', '-')}", action="store_true", default=None)
    parser.add_argument("--proof", action="store_true", help="list what could not be defended, too")


def add_making(parser: argparse.ArgumentParser) -> None:
    """Add what an edition may be asked to be in any form: its scope, its parts and its words."""
    parser.add_argument("--organization", metavar="NAME", help="only this one, with all below it")
    parser.add_argument("--profile", metavar="FILE", help="how it is made: a file, or the name of a kept one")
    parser.add_argument("--since", metavar="DATE|NAME", help="tell changes since a day or a kept edition")
    layouts = ",".join(Layout)
    parser.add_argument("--layout", type=_layouts, metavar="PART,…", help=f"its parts in order: {layouts}")
    parser.add_argument("--title", help="on the cover")
    parser.add_argument("--language", choices=("en", "vi"), help="of posts and bodies")
    for name in SCOPES:
        parser.add_argument(f"--{name}", type=_listed, metavar="NAME,…", help="only these")
    parser.add_argument("--words", metavar="WORDS", help="only posts of which all these words are said")
    for name in SWITCHES:
        parser.add_argument(f"--{name.replace('_', '-')}", action="store_true", default=None)
    parser.add_argument("--no-quotes", dest="quotes", action="store_false", default=None)
    parser.add_argument("--no-second-names", dest="second_names", action="store_false", default=None)


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _layouts(text: str) -> tuple[Layout, ...]:
    try:
        return tuple(Layout(part) for part in _listed(text))
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def prove_report(
    store: Store, workers: Workers, asked: argparse.Namespace, organization_id: str | None, today: date
) -> list[Reason]:
    """Return what could not be defended of what is asked for, as sentences; that all could, if so."""
    found = prove_edition(store, workers, request_of(store, asked, organization_id, today))
    return [_said(one) for one in found] or [Reason("proof passed")]


def _said(found: Finding) -> Reason:
    doubt, cure = (
        words.sentence(Reason(f"{kind} {code}"))
        for kind, code in (("doubt", found.doubt), ("cure", found.cure))
    )
    said = (("person", found.person), ("post", found.post), ("doubt", doubt), ("cure", cure))
    return Reason("proof line", said)


def print_report(
    store: Store, workers: Workers, asked: argparse.Namespace, organization_id: str | None, today: date
) -> EditionSummary:
    """Print what is asked for, or a kept edition of that name again; raises ReportTrouble."""
    request = request_of(store, asked, organization_id, today)
    if asked.save_profile:
        write_profile(request.profile, asked.save_profile)
    if asked.edition and any(one.name == asked.edition for one in kept_editions(store)):
        if request.profile != USUAL or organization_id or asked.as_of or asked.since:
            raise ReportTrouble(TroubleCode.NAME_TAKEN, Path(asked.edition))
        return print_again(store, workers, asked.file, asked.edition)
    return print_edition(store, workers, asked.file, request)


def request_of(
    store: Store, asked: argparse.Namespace, organization_id: str | None, today: date
) -> EditionRequest:
    """Return what is asked for; raises ReportTrouble where its profile cannot be read."""
    return EditionRequest(
        as_of=asked.as_of or today,
        organization_id=organization_id,
        with_restricted=asked.with_restricted,
        with_notes=asked.with_notes,
        profile=_profile(store, asked),
        name=getattr(asked, "edition", None) or "",
        since=asked.since or "",
    )


def _profile(store: Store, asked: argparse.Namespace) -> Profile:
    """Return the profile named, with what was asked for besides."""
    profile = _named(store, asked.profile) if asked.profile else USUAL
    scope = {name: said for name in (*SCOPES, "words") if (said := getattr(asked, name)) is not None}
    looks = ("title", "language", "page_size", "quotes", "second_names", *SWITCHES, *ON_PAPER)
    changed = {name: said for name in looks if (said := getattr(asked, name, None)) is not None}
    if asked.layout:
        changed["layouts"] = asked.layout
    layouts = changed.get("layouts", profile.layouts)
    if asked.since and Layout.CHANGES not in layouts:
        changed["layouts"] = (Layout.CHANGES, *layouts)
    if scope:
        changed["scope"] = _scope(profile.scope, scope)
    return replace(profile, **changed)


def _scope(scope: Scope, asked: dict[str, object]) -> Scope:
    return replace(scope, **asked)  # type: ignore[arg-type]  # each by the name of its field


def _named(store: Store, name: str) -> Profile:
    if not Path(name).exists():
        for one in kept_profiles(store):
            if one.name == name:
                return one
    return read_profile(Path(name))
