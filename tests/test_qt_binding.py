"""What the pinned Qt binding must do, since another version of it did not."""

import sys

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal there")
def test_calls_without_a_result_keep_the_references_to_none(qtbot: QtBot) -> None:
    """PySide6 6.12.0 drops one in nearly every such call and ends the interpreter after some thousand."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(1000):
        label.setToolTip(str(number))
    assert abs(sys.getrefcount(None) - before) < 100
