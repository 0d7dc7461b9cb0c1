"""A target that cannot be written: a narrow error, and what stood there is untouched."""

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from desktop.profiles import Profile, Scope
from desktop.report import ReportTrouble, TroubleCode, write_edition
from tests.report.factory import one_body
from tests.unprivileged import as_nobody, public_folder


def trouble_of(path: Path, options: Profile | None = None) -> ReportTrouble:
    with pytest.raises(ReportTrouble) as caught:
        write_edition(one_body().snapshot(), path, options or Profile())
    assert caught.value.path == path
    return caught.value


def test_a_folder_that_does_not_exist(tmp_path: Path) -> None:
    assert trouble_of(tmp_path / "none" / "e.pdf").code is TroubleCode.NO_FOLDER
    assert list(tmp_path.iterdir()) == []


def test_a_file_where_a_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    assert trouble_of(tmp_path / "file" / "e.pdf").code is TroubleCode.NO_FOLDER


def test_a_target_that_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "e.pdf").mkdir()
    assert trouble_of(tmp_path / "e.pdf").code is TroubleCode.IS_A_FOLDER
    assert [entry.name for entry in tmp_path.iterdir()] == ["e.pdf"]


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, TroubleCode.FULL),
        (errno.EDQUOT, TroubleCode.FULL),
        (errno.EACCES, TroubleCode.NO_PERMISSION),
        (errno.EIO, TroubleCode.NOT_WRITABLE),
    ],
)
def test_a_disk_that_refuses_leaves_the_old_edition(
    number: int, code: TroubleCode, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any) -> None:
        raise OSError(number, os.strerror(number))

    target = tmp_path / "e.pdf"
    target.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", refuse)
    assert trouble_of(target).code is code
    assert target.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["e.pdf"]


def test_a_target_that_is_open_elsewhere_leaves_the_old_edition(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any) -> None:
        raise PermissionError(errno.EACCES, "in use")

    target = tmp_path / "e.pdf"
    target.write_bytes(b"old")
    monkeypatch.setattr(Path, "replace", refuse)
    assert trouble_of(target).code is TroubleCode.NO_PERMISSION
    assert target.read_bytes() == b"old"


@pytest.mark.skipif(os.name == "nt", reason="a folder's permissions are another matter there")
def test_a_folder_without_permission() -> None:
    with public_folder() as folder:
        folder.chmod(0o555)
        said = as_nobody(lambda: str(trouble_of(folder / "e.pdf").code))
        assert said == TroubleCode.NO_PERMISSION
        assert list(folder.iterdir()) == []


def test_an_organization_that_is_not_there(tmp_path: Path) -> None:
    trouble = trouble_of(tmp_path / "e.pdf", Profile(scope=Scope(organizations=("gone",))))
    assert trouble.code is TroubleCode.NO_SUCH_ORGANIZATION


def test_a_new_edition_takes_the_old_ones_place_and_a_link_stays_one(tmp_path: Path) -> None:
    real, link = tmp_path / "real.pdf", tmp_path / "link.pdf"
    real.write_bytes(b"old")
    link.symlink_to(real)
    write_edition(one_body().snapshot(), link, Profile())
    assert link.is_symlink()
    assert real.read_bytes().startswith(b"%PDF")
