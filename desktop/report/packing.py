"""An edition's content, and profiles, as bytes and back: what keeping and sharing them needs."""

import hashlib
import zlib
from pathlib import Path

import msgspec

from desktop.profiles import Profile
from desktop.report.content import Edition
from desktop.report.errors import ReportTrouble, TroubleCode
from desktop.report.target import replacing

MARK = "incumbent-profile"
"""The key of a profile's file that says what it is; its value is the number of its form."""
FORM = 1
ASKED = "asked"


def as_json(edition: Edition) -> bytes:
    """Return the content as JSON, the same bytes for the same content."""
    return msgspec.json.encode(edition)


def pack(edition: Edition) -> bytes:
    """Return the content to be kept."""
    return zlib.compress(as_json(edition))


def unpack(content: bytes) -> Edition:
    """Return the content that was kept, by this version or an earlier one; raises ValueError."""
    return msgspec.json.decode(zlib.decompress(content), type=Edition)


def digest(content: bytes) -> str:
    """Return a SHA-256 that stands for what packed content says."""
    return hashlib.sha256(zlib.decompress(content)).hexdigest()


def profile_text(profile: Profile, asked: tuple[str, ...] | None = None) -> str:
    """Return a profile as text for a file, or a row, which says what private things were asked for, too."""
    said = msgspec.to_builtins(profile) | ({} if asked is None else {ASKED: asked})
    return msgspec.json.format(msgspec.json.encode({MARK: FORM, **said}), indent=2).decode()


def profile_of(text: str | bytes) -> Profile:
    """Return the profile that a text says; raises ValueError where it is none."""
    said = msgspec.json.decode(text)
    if not isinstance(said, dict) or said.get(MARK) != FORM:
        raise ValueError("no profile of this form")
    return msgspec.convert(said, Profile)


def asked_in(text: str) -> tuple[str, ...] | None:
    """Return what private things were asked for besides a kept profile; None where that was not kept yet."""
    asked = msgspec.json.decode(text).get(ASKED)
    return None if asked is None else tuple(asked)


def read_profile(path: Path) -> Profile:
    """Return the profile of a file; raises ReportTrouble."""
    try:
        return profile_of(path.read_bytes())
    except (OSError, ValueError) as error:
        raise ReportTrouble(TroubleCode.NOT_A_PROFILE, path) from error


def write_profile(profile: Profile, path: Path) -> None:
    """Write a profile to a file, wholly or not at all; raises ReportTrouble."""
    with replacing(path) as out:
        out.write(f"{profile_text(profile)}\n".encode())
