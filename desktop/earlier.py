"""What changes are told from: a kept edition, or the directory as of an earlier day."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from db.records import Snapshot
from db.store import Unit
from desktop.profiles import Layout
from desktop.report import ReportTrouble, TroubleCode
from desktop.requests import EditionRequest
from desktop.snapshots import snapshot


def earlier(unit: Unit, request: EditionRequest) -> Snapshot | bytes | None:
    """Return what a request wants changes told from, if it wants them; raises ReportTrouble."""
    if Layout.CHANGES not in request.profile.layouts:
        return None
    if not request.since:
        latest = unit.editions.all()
        found = unit.editions.named(latest[0].name) if latest else None
        return found.content if found else None
    if found := unit.editions.named(request.since):
        return found.content
    try:
        day = date.fromisoformat(request.since)
    except ValueError as error:
        raise ReportTrouble(TroubleCode.NO_SUCH_EDITION, Path(request.since)) from error
    return snapshot(unit, replace(request, as_of=day), datetime.now(UTC))
