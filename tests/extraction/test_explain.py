"""What each step found is shown by sentence."""

from pathlib import Path

import pytest

from db.records import ArticleText, Head
from desktop.cli import run
from desktop.extraction.explain import explain

TEXT = "The rain fell. Vàng Thị Lụa, Secretary of the Sơn La Provincial Party Committee, opened the bridge.\n"


def test_each_sentence_tells_its_steps_in_their_order() -> None:
    rain, opening = explain(ArticleText("a", TEXT, (), Head(title="")))
    assert rain.text == "The rain fell."
    assert not rain.steps
    assert opening.steps[0].name == "names"
    assert opening.steps[-1].name == "claims"
    assert "name: Vàng Thị Lụa" in opening.steps[0].found
    assert any("title: Secretary" in line for step in opening.steps for line in step.found)


def test_the_command_line_explains_a_file_or_a_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "one.txt"
    file.write_text(TEXT, encoding="utf-8")
    assert run(["extract", str(file), "--explain"]) == 0
    shown = capsys.readouterr().out
    assert run(["extract", str(tmp_path), "--explain"]) == 0
    assert capsys.readouterr().out == shown
    assert "Vàng Thị Lụa | Secretary | Sơn La Provincial Party Committee | current" in shown
