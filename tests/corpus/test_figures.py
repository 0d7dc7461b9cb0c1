"""Figures, calibration and the seal of the articles set aside."""

from collections import Counter
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from tests.corpus.__main__ import main
from tests.corpus.figures import figures
from tests.corpus.gold import FOLDER, gold_of
from tests.corpus.reliability import calibrate
from tests.corpus.scorer import Score
from tests.corpus.seal import RUNS, SUMS, SealBroken, record, verify


def _score(right: int, found: int, gold: int) -> Score:
    return Score("a", Counter(right=right, found=found, gold=gold), (), (), ())


def test_intervals_hold_the_value_and_are_the_same_each_time() -> None:
    scores = [_score(at % 3, 3, 3) for at in range(30)]
    first, second = figures(scores), figures(scores)
    assert first == second
    assert first["F1"].value == pytest.approx(1 / 3)
    assert first["F1"].low < first["F1"].value < first["F1"].high


def test_no_articles_give_figures_of_nothing() -> None:
    assert figures([])["F1"].value == 0


def test_true_confidence_has_no_calibration_error() -> None:
    outcomes = [(0.75, at % 4 > 0) for at in range(40)] + [(1.0, True)] * 60
    found = calibrate(outcomes)
    assert found.error == pytest.approx(0)
    assert found.brier == pytest.approx(0.4 * 0.75 * 0.25)
    assert found.skill > 0.1
    assert found.sure_precision == 1
    assert found.sure_share == pytest.approx(0.6)


def test_confidence_in_what_is_wrong_is_an_error() -> None:
    found = calibrate([(1.0, False)] * 5 + [(0.0, True)] * 5)
    assert (found.error, found.brier, found.skill) == (1, 1, -3)


def test_nothing_to_judge_is_no_error() -> None:
    assert calibrate([]).error == 0


@pytest.fixture
def sealed(tmp_path: Path) -> Path:
    (tmp_path / "h.txt").write_text("as it was")
    (tmp_path / SUMS).write_text(f"{sha256(b'as it was').hexdigest()}  h.txt\n")
    return tmp_path


def test_a_sealed_set_is_verified_and_each_scoring_logged(sealed: Path) -> None:
    for _ in range(2):
        verify(sealed)
        record(sealed, date(2026, 1, 31), "abc", figures([_score(1, 2, 2)]))
    log = (sealed / RUNS).read_text().splitlines()
    assert log[-1] == log[-2] == "| 2026-01-31 | abc | 0.500 | 0.500 | 0.500 | 0.000 |"


@pytest.mark.parametrize(("name", "text"), [("h.txt", "changed"), ("new.txt", "added")])
def test_a_changed_or_added_file_breaks_the_seal(sealed: Path, name: str, text: str) -> None:
    (sealed / name).write_text(text)
    with pytest.raises(SealBroken, match=name):
        verify(sealed)


def test_misses_of_what_is_set_aside_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["heldback", "--misses"])
    assert "set aside" in capsys.readouterr().err


def test_the_articles_set_aside_are_as_they_were_sealed() -> None:
    verify(FOLDER / "heldback")


@pytest.mark.parametrize("name", ["vietnam", "world"])
def test_each_article_has_its_gold_and_each_gold_its_article(name: str) -> None:
    texts = {file.stem for file in (FOLDER / name).glob("*.txt")}
    assert texts == {expected.id for expected in gold_of(FOLDER / name)}
