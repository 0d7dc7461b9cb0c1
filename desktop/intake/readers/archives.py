"""ZIP and TAR: what is in them, read in memory and never unpacked to the disk."""

import bz2
import gzip
import lzma
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import PurePosixPath, PureWindowsPath
from typing import Final

from db.records import Reason
from desktop.intake.readers.reader import Asked, Member, Piece, Reader, Refused, Unreadable

MAX_MEMBER: Final = 100_000_000
MAX_SUM: Final = 1_000_000_000
MAX_MEMBERS: Final = 50_000
MAX_RATIO: Final = 200
"""Text seldom packs to a thirtieth; what grows two hundredfold was made to."""
_RATIO_FROM: Final = 1_000_000
_ENCRYPTED = 0x1
_DAMAGED = (
    zipfile.BadZipFile,
    NotImplementedError,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    ValueError,
)


def check_sums(archive: zipfile.ZipFile) -> None:
    """Raise Unreadable for an archive that says itself that it is one: ``bomb``, ``too many members``."""
    members = archive.infolist()
    if len(members) > MAX_MEMBERS:
        raise Unreadable("too many members", limit=str(MAX_MEMBERS))
    size = sum(member.file_size for member in members)
    if size > MAX_SUM or any(map(_is_bomb, members)):
        raise Unreadable("bomb", size=str(size))


def _is_bomb(member: zipfile.ZipInfo) -> bool:
    return member.file_size > max(_RATIO_FROM, MAX_RATIO * member.compress_size)


def read_zip(content: bytes, _asked: Asked) -> Iterator[Piece]:
    """Yield the files of a ZIP; raises Unreadable: ``bomb``, ``too many members``, ``broken``."""
    try:
        archive = zipfile.ZipFile(BytesIO(content))
    except _DAMAGED as error:
        raise Unreadable("broken") from error
    with archive:
        check_sums(archive)
        for member in archive.infolist():
            if not member.is_dir() and not _is_hidden(name := _name(member)):
                yield _from_zip(archive, member, name)


def _from_zip(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str) -> Piece:
    if refused := _unwanted(name, member.file_size):
        return refused
    if stat.S_ISLNK(member.external_attr >> 16):
        return Refused(name, Reason("link"))
    if member.flag_bits & _ENCRYPTED:
        return Refused(name, Reason("password"))
    try:
        with archive.open(member) as file:
            content = file.read(MAX_MEMBER + 1)
    except (*_DAMAGED, RuntimeError) as error:
        return Refused(name, Reason("broken", (("error", type(error).__name__),)))
    if len(content) > MAX_MEMBER:
        return Refused(name, Reason("too large", (("limit", str(MAX_MEMBER)),)))
    return Member(name, content, _day(*member.date_time[:3]))


def _name(member: zipfile.ZipInfo) -> str:
    """Return a member's name; one that says no encoding may well be in UTF-8."""
    if member.flag_bits & 0x800:
        return member.filename
    try:
        return member.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return member.filename


def read_tar(content: bytes, _asked: Asked) -> Iterator[Piece]:
    """Yield the files of a TAR; raises Unreadable: ``bomb``, ``too many members``, ``broken``."""
    try:
        with tarfile.open(fileobj=_unpacked(content), mode="r|") as archive:
            yield from _from_tar(archive)
    except (tarfile.TarError, *_DAMAGED) as error:
        raise Unreadable("broken") from error


def _unpacked(content: bytes) -> "BytesIO | gzip.GzipFile | bz2.BZ2File | lzma.LZMAFile":
    packed = BytesIO(content)
    if content.startswith(b"\x1f\x8b"):
        return gzip.GzipFile(fileobj=packed)
    if content.startswith(b"BZh"):
        return bz2.BZ2File(packed)
    return lzma.LZMAFile(packed) if content.startswith(b"\xfd7zXZ\x00") else packed


def _from_tar(archive: tarfile.TarFile) -> Iterator[Piece]:
    left = MAX_SUM
    for number, member in enumerate(archive):
        left -= member.size
        if left < 0:
            raise Unreadable("bomb", size=str(MAX_SUM - left))
        if number >= MAX_MEMBERS:
            raise Unreadable("too many members", limit=str(MAX_MEMBERS))
        if not member.isdir() and not _is_hidden(member.name):
            yield _one_of_tar(archive, member)


def _one_of_tar(archive: tarfile.TarFile, member: tarfile.TarInfo) -> Piece:
    name = member.name
    if refused := _unwanted(name, member.size):
        return refused
    if member.islnk() or member.issym():
        return Refused(name, Reason("link"))
    file = archive.extractfile(member) if member.isreg() else None
    if file is None:
        return Refused(name, Reason("not for us"))
    modified = datetime.fromtimestamp(max(0, int(member.mtime)), UTC)
    return Member(name, file.read(), modified.date())


def _unwanted(name: str, size: int) -> Refused | None:
    paths = PurePosixPath(name), PureWindowsPath(name)
    if any(path.is_absolute() or path.drive or ".." in path.parts for path in paths):
        return Refused(name, Reason("leads out"))
    if size > MAX_MEMBER:
        return Refused(name, Reason("too large", (("limit", str(MAX_MEMBER)),)))
    return None


def _is_hidden(name: str) -> bool:
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return any(part == "__MACOSX" or (part.startswith(".") and part not in {".", ".."}) for part in parts)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


ZIP: Final = Reader("zip/1", read_zip, 500_000_000)
TAR: Final = Reader("tar/1", read_tar, 500_000_000)
