"""A process that reads hostile files can do nothing else: no network, no writing, no programs."""

import os
import sys
from typing import Final

_NEVER: Final = frozenset(
    {
        "socket.connect",
        "socket.bind",
        "socket.sendto",
        "socket.sendmsg",
        "socket.getaddrinfo",
        "socket.gethostbyname",
        "subprocess.Popen",
        "os.system",
        "os.exec",
        "os.posix_spawn",
        "os.fork",
        "os.remove",
        "os.rename",
        "os.mkdir",
        "os.rmdir",
        "os.link",
        "os.symlink",
        "os.truncate",
        "os.chmod",
        "shutil.rmtree",
    }
)
_WRITING: Final = frozenset("wax+")


class Forbidden(PermissionError):
    """A library wanted to do what a reader never does."""


def confine(megabytes: int) -> None:
    """Give up, for good, what reading does not need; the memory's limit only where the system has one."""
    sys.dont_write_bytecode = True
    _limit_memory(megabytes)
    sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event in _NEVER:
        raise Forbidden(event)
    if event == "open" and (_writes(arguments[1]) or _creates(arguments[2])):
        raise Forbidden(event)


def _writes(mode: object) -> bool:
    return isinstance(mode, str) and bool(_WRITING & set(mode))


def _creates(flags: object) -> bool:
    return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))


def _limit_memory(megabytes: int) -> None:
    try:
        import resource
    except ImportError:  # Windows has none
        return
    most = megabytes * 1_000_000
    _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard == resource.RLIM_INFINITY or most < hard:
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))
