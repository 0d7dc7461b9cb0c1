"""The verb `incumbent adopt`: what it says, what it writes, how it ends."""

from pathlib import Path

import pytest

from db.records import Tenure
from db.store import Store
from desktop import cli, paths
from desktop.ledger import fold

LIST = """Name,Office,From,To
Lò Văn Thử,Bí thư Tỉnh ủy Sơn La,2010,2015
Vì Thị Ví,Bí thư Tỉnh ủy Sơn La,2015,nay
"""


@pytest.fixture
def arguments(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setattr(paths, "log_file", lambda: tmp_path / "log" / "incumbent.log")
    monkeypatch.setattr(paths, "backups", lambda: tmp_path / "backups")
    (tmp_path / "list.csv").write_text(LIST, "utf-8")
    return ["adopt", str(tmp_path / "list.csv"), "--directory", str(tmp_path / "officials.incumbent")]


def tenures(folder: Path) -> int:
    store = Store(folder / "officials.incumbent", fold)
    with store.read() as unit:
        found = len(unit.directory.all(Tenure))
    store.close()
    return found


def test_a_list_is_previewed_its_mapping_written_and_then_adopted(
    tmp_path: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    mapping = ["--mapping", str(tmp_path / "mapping.toml")]
    assert cli.run([*arguments, *mapping, "--preview"]) == 0
    assert tenures(tmp_path) == 0
    assert "2 to adopt" in capsys.readouterr().out
    assert cli.run([*arguments, *mapping]) == 0
    assert tenures(tmp_path) == 2


def test_rows_that_say_nothing_are_listed_and_the_exit_code_says_so(
    tmp_path: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "list.csv").write_text(f"{LIST}Hà Văn Tư,Bộ trưởng Bộ Y tế,khóa X,\n", "utf-8")
    assert cli.run(arguments) == cli.FAILED
    assert "row 4: “khóa X” in the column “From” is no date." in capsys.readouterr().out


def test_what_is_no_list_gives_one_sentence(
    tmp_path: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "list.csv").write_bytes(b"\0\1\2\3" * 50)
    assert cli.run(arguments) == cli.TROUBLE
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
