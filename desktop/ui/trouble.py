"""Errors as one sentence where they are the user's world; anything else is a bug."""

import traceback

from db.errors import StoreTrouble
from db.records import Reason
from desktop.errors import Impossible
from resources.words import say, sentence, trouble

OF_FILES: dict[type[OSError], str] = {
    FileNotFoundError: "{path} is not there.",
    NotADirectoryError: "{path} is not a folder.",
    IsADirectoryError: "{path} is a folder, not a file.",
    PermissionError: "{path} may not be used: permission is missing.",
}


def explain(error: Exception) -> str | None:
    """Return what happened in one sentence, or None for a bug."""
    if isinstance(error, StoreTrouble):
        return trouble(error)
    if isinstance(error, Impossible):
        return sentence(error.reason)
    if isinstance(error, OSError):
        return _of_file(error)
    code = getattr(error, "code", None)
    if isinstance(code, str):  # an edition's trouble: a code and a path
        return sentence(Reason(f"edition {code}", (("path", str(getattr(error, "path", ""))),)))
    return None


def _of_file(error: OSError) -> str:
    path = error.filename or (error.args[0] if error.args else "")
    template = next((text for kind, text in OF_FILES.items() if isinstance(error, kind)), None)
    if template:
        return say(template, path=path)
    return say("{path} cannot be used: {reason}.", path=path, reason=error.strerror or type(error).__name__)


def details(error: BaseException) -> str:
    """Return what a report of a bug needs: the kind of the error and where it arose."""
    return "".join(traceback.format_exception(error))
