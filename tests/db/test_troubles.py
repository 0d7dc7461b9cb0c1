"""What the user's world can do to the file: each trouble has its name, and nothing is changed by it."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import event

from db.engine import is_on_network
from db.errors import StoreTrouble, Trouble
from db.store import Store
from tests.newsroom import Saying, open_store, publish
from tests.unprivileged import as_nobody, public_folder

CUONG = Saying("Trần Quốc Cường", "Secretary")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the file of a directory with one article, closed."""
    return _made(tmp_path)


def _made(folder: Path) -> Path:
    store = open_store(folder / "officials.incumbent")
    publish(store, "1.txt", CUONG, published="2025-11-28")
    store.close()
    return store.path


def _bytes(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def _refused(path: Path) -> Trouble:
    before = _bytes(path)
    with pytest.raises(StoreTrouble) as refusal:
        open_store(path, patience=0.05)
    assert _bytes(path) == before
    assert refusal.value.path == str(path)
    return refusal.value.trouble


def _tally(store: Store) -> tuple[int, int]:
    with store.read() as unit:
        return unit.articles.count()


@pytest.mark.parametrize("content", [b"no database at all\n" * 400, b"\x00" * 5000, b"x"])
def test_a_file_that_is_none_of_ours_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.incumbent"
    path.write_bytes(content)
    assert _refused(path) is Trouble.NOT_A_DIRECTORY


def test_the_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.incumbent"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE person (name TEXT)")
    connection.close()
    assert _refused(path) is Trouble.NOT_A_DIRECTORY


def test_a_directory_from_a_newer_version_is_refused(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version=9999")
    connection.close()
    assert _refused(path) is Trouble.NEWER


def test_a_second_program_may_read_but_not_write(path: Path) -> None:
    first, second = open_store(path), open_store(path)
    assert second.trouble is Trouble.LOCKED
    with pytest.raises(StoreTrouble) as refusal, second.write():
        pass
    assert refusal.value.trouble is Trouble.LOCKED
    publish(first, "2.txt", CUONG)
    assert _tally(second) == (2, 2)
    second.close()
    first.close()
    third = open_store(path)
    assert third.trouble is None
    third.close()


def test_a_lock_left_by_a_program_that_was_killed_holds_nobody_up(path: Path) -> None:
    code = (
        "import os, sys; from pathlib import Path; from tests.newsroom import open_store;"
        "open_store(Path(sys.argv[1])); os.kill(os.getpid(), 9)"
    )
    ended = subprocess.run([sys.executable, "-c", code, path], check=False)
    assert ended.returncode != 0
    store = open_store(path)
    assert store.trouble is None
    store.close()


def test_while_a_foreign_program_writes_an_act_is_refused_and_nothing_is_lost(path: Path) -> None:
    store = open_store(path, patience=0.05)
    foreign = sqlite3.connect(path, isolation_level=None)
    foreign.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreTrouble) as refusal:
        publish(store, "2.txt", CUONG)
    assert refusal.value.trouble is Trouble.LOCKED
    assert _tally(store) == (1, 1)
    foreign.execute("ROLLBACK")
    foreign.close()
    publish(store, "2.txt", CUONG)
    assert _tally(store) == (2, 2)
    store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
@pytest.mark.parametrize(("of_file", "of_folder"), [(0o444, 0o755), (0o666, 0o555), (0o444, 0o555)])
def test_a_directory_that_cannot_be_written_can_be_read(of_file: int, of_folder: int) -> None:
    with public_folder() as folder:
        path = _made(folder)
        path.chmod(of_file)
        folder.chmod(of_folder)
        before = _bytes(path)
        assert as_nobody(lambda: _read_and_try_to_write(path)) == "(1, 1) read-only read-only sound"
        assert _bytes(path) == before


def _read_and_try_to_write(path: Path) -> str:
    store = open_store(path)
    tally = _tally(store)
    try:
        publish(store, "2.txt", CUONG)
    except StoreTrouble as refusal:
        store.verify()
        store.close()
        return f"{tally} {store.trouble} {refusal.trouble} sound"
    return "written"


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_a_directory_is_not_made_where_nothing_can_be_written() -> None:
    with public_folder() as folder:
        folder.chmod(0o555)
        said = as_nobody(lambda: str(open_store(folder / "below" / "new.incumbent").trouble))
        assert said.startswith("StoreTrouble: read-only")
        assert list(folder.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_what_a_killed_program_left_in_its_log_is_never_passed_over() -> None:
    """Reading without the log would show the directory as it was some decisions ago."""
    with public_folder() as folder:
        path = _made(folder)
        store = open_store(path)
        publish(store, "2.txt", CUONG)
        for name in (path.name, f"{path.name}-wal"):
            (folder / f"left-{name}").write_bytes((folder / name).read_bytes())
        store.close()
        folder.chmod(0o555)
        said = as_nobody(lambda: str(_tally(open_store(folder / f"left-{path.name}"))))
        assert said == "(2, 2)" or said.startswith("StoreTrouble: read-only")


@contextmanager
def _small_files(size: int) -> Iterator[None]:
    import resource  # POSIX only

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_on_a_full_disk_an_act_is_refused_and_the_next_one_works(path: Path) -> None:
    store = open_store(path)
    with _small_files(path.stat().st_size), pytest.raises(StoreTrouble) as refusal:
        _publish_much(store)
    assert refusal.value.trouble is Trouble.FULL
    assert _tally(store) == (1, 1)
    publish(store, "2.txt", CUONG)
    assert _tally(store) == (2, 2)
    store.verify()
    store.close()


def test_a_file_that_may_not_grow_keeps_what_it_has(path: Path) -> None:
    store = open_store(path)

    @event.listens_for(store._writer, "begin")
    def begun(connection: object) -> None:
        getattr(connection, "exec_driver_sql")("PRAGMA max_page_count=1")  # noqa: B009

    with pytest.raises(StoreTrouble) as refusal:
        _publish_much(store)
    assert refusal.value.trouble is Trouble.FULL
    assert _tally(store) == (1, 1)
    store.close()


def _publish_much(store: Store) -> None:
    publish(store, "2.txt", *(Saying(f"Person {number}", "Member") for number in range(2000)))


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_a_directory_that_a_full_disk_kept_from_being_made_can_be_made_later(tmp_path: Path) -> None:
    path = tmp_path / "new.incumbent"
    with _small_files(8192), pytest.raises(StoreTrouble) as refusal:
        open_store(path)
    assert refusal.value.trouble is Trouble.FULL
    store = open_store(path)
    assert _tally(store) == (0, 0)
    store.close()


def _overwrite(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    path.write_bytes(content)


def _truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _cut_in_the_first_page(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:300])


@pytest.mark.parametrize("damage", [_overwrite, _truncate])
def test_a_damaged_file_is_called_so(path: Path, damage: Callable[[Path], None]) -> None:
    damage(path)
    before = _bytes(path)
    with pytest.raises(StoreTrouble) as refusal:
        _open_and_verify(path)
    assert refusal.value.trouble is Trouble.CORRUPT
    assert _bytes(path) == before


def _open_and_verify(path: Path) -> None:
    store = open_store(path)
    try:
        store.verify()
    finally:
        store.close()


def test_a_file_cut_within_its_first_page_is_refused(path: Path) -> None:
    _cut_in_the_first_page(path)
    assert _refused(path) in (Trouble.CORRUPT, Trouble.NOT_A_DIRECTORY)


def test_a_damaged_search_index_is_found(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO found(rowid, words) VALUES (99, 'nobody')")
    connection.commit()
    connection.close()
    store = open_store(path)
    with pytest.raises(StoreTrouble) as refusal:
        store.verify()
    assert refusal.value.trouble is Trouble.CORRUPT
    store.rebuild()
    store.verify()
    store.close()


MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/export /srv/shared nfs4 rw 0 0
/dev/sdb1 /srv/shared/local xfs rw 0 0
//nas/my\\040files /mnt/my\\040files cifs rw 0 0
somebody@host: /media/remote fuse.sshfs rw 0 0
"""


@pytest.mark.parametrize(
    ("place", "is_remote"),
    [
        ("/srv/shared", True),
        ("/srv/shared/officials", True),
        ("/srv/shared/local/officials", False),
        ("/srv/sharedlike", False),
        ("/mnt/my files/officials", True),
        ("/media/remote", True),
        ("/var/lib", False),
        ("//server/share", True),
        (r"\\server\share", True),
    ],
)
def test_network_drives_are_told_by_the_table_of_mounts(place: str, is_remote: bool) -> None:
    assert is_on_network(Path(place), MOUNTS) is is_remote


def test_a_directory_on_a_network_drive_is_refused_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(StoreTrouble) as refusal:
        open_store(tmp_path / "new.incumbent", mounts=f"server:/export {tmp_path} nfs rw 0 0\n")
    assert refusal.value.trouble is Trouble.NETWORK
    assert list(tmp_path.iterdir()) == []


def test_an_error_that_is_a_bug_stays_one(path: Path) -> None:
    store = open_store(path)
    with pytest.raises(Exception, match="no such table") as bug, store.read() as unit:
        unit.articles.connection.exec_driver_sql("SELECT * FROM nowhere")
    assert not isinstance(bug.value, StoreTrouble)
    store.close()
