"""The installed program: whole, and not led astray by modules of the same names where it is started."""

import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests.sources import PROGRAM, ROOT

pytestmark = pytest.mark.slow

ARTICLE = (
    "Dien Bien Province\n\nTran Quoc Cuong, Secretary of the Dien Bien Provincial Party Committee, spoke.\n"
)


def _run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    built = _run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    assert built.returncode == 0, built.stderr
    return next(folder.glob("incumbent-*.whl"))


@pytest.fixture(scope="module")
def scripts(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into an environment that borrows our libraries, though not the checkout."""
    place = tmp_path_factory.mktemp("environment")
    context = venv.EnvBuilder(symlinks=sys.platform != "win32").ensure_directories(place)
    venv.create(place, symlinks=sys.platform != "win32")
    packages = sysconfig.get_path("purelib", vars={"base": str(place), "platbase": str(place)})
    # A path added by a .pth file is searched, but .pth files in it (that of the checkout) are not read.
    Path(packages, "borrowed.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    pip = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        context.env_exe,
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
    ]
    installed = _run(*pip, wheel, cwd=place)
    assert installed.returncode == 0, installed.stderr
    return Path(context.bin_path)


@pytest.fixture
def decoys(tmp_path: Path) -> Path:
    """Return a folder whose modules end any program that imports them."""
    for name in PROGRAM:
        (tmp_path / f"{name}.py").write_text('raise SystemExit("a decoy was imported")', "utf-8")
    return tmp_path


def test_the_wheel_holds_every_file_of_the_program(wheel: Path) -> None:
    files = (file for folder in PROGRAM for file in (ROOT / folder).rglob("*") if file.is_file())
    expected = {file.relative_to(ROOT).as_posix() for file in files if "__pycache__" not in file.parts}
    assert expected - set(zipfile.ZipFile(wheel).namelist()) == set()


def test_the_command_and_its_workers_run_among_decoys(scripts: Path, decoys: Path) -> None:
    (decoys / "articles").mkdir()
    (decoys / "articles" / "one.txt").write_text(ARTICLE, "utf-8")
    ended = _run(scripts / "incumbent", "extract", "articles", "--output", "facts.jsonl", cwd=decoys)
    assert ended.returncode == 0, ended.stderr
    assert "Tran Quoc Cuong" in (decoys / "facts.jsonl").read_text("utf-8")
