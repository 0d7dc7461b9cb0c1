"""The log says where something failed, and nothing of what was read."""

import logging
from pathlib import Path

from desktop.logs import logging_to


def test_an_error_is_logged_with_its_place_and_without_what_it_says(tmp_path: Path) -> None:
    path = tmp_path / "logs" / "incumbent.log"
    with logging_to(path):
        try:
            int("Đặng Thị Én, Secretary")
        except ValueError:
            logging.getLogger("desktop").exception("a gesture failed")
    text = path.read_text(encoding="utf-8")
    assert "a gesture failed" in text
    assert "ValueError" in text
    assert "test_logs.py" in text
    assert "Én" not in text


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (taken := tmp_path / "taken").write_text("a file", encoding="utf-8")
    before = list(logging.getLogger().handlers)
    with logging_to(taken / "incumbent.log"):
        assert logging.getLogger().handlers == before
