"""A process that reads hostile files can do nothing else: no network, no writing, no programs."""

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
    if event == "open" and isinstance(arguments[1], str) and _WRITING & set(arguments[1]):
        raise Forbidden(event)


def _limit_memory(megabytes: int) -> None:
    try:
        import resource
    except ImportError:  # Windows has none
        return
    most = megabytes * 1_000_000
    _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard == resource.RLIM_INFINITY or most < hard:
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))
