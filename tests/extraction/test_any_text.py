"""Any text gives claims or none: quotes verbatim, no exception, every word in its place."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.extraction import extract_many
from desktop.extraction.facts import facts_lines
from desktop.extraction.pipeline import pipeline
from tests.extraction.anytext import TEXTS, as_article, must_hold


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_any_text_gives_claims_or_none_each_quoted_verbatim(text: str) -> None:
    must_hold(text)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_tokens_join_to_the_text_again(text: str) -> None:
    assert pipeline().make_doc(text).text == text


@pytest.mark.parametrize(
    "unit", ["Secretary of the ", "a", "([", "😀", "Lê Văn Thử, ", "Chairman Lê Văn Thử\n", "“"]
)
def test_long_monotonous_texts_are_read_to_their_end(unit: str) -> None:
    must_hold(unit * (20_000 // len(unit)))


def test_a_second_run_gives_the_same_lines() -> None:
    article = as_article(
        "Lê Văn Thử, Secretary of the provincial Party Committee; "
        "Bùi Thị Ví, Director of the Department of Health."
    )
    first, second = extract_many([article, article])
    assert list(facts_lines("a", first)) == list(facts_lines("a", second))
    assert len(first) == 2


def test_the_package_alone_loads_no_spacy() -> None:
    code = "import sys, desktop.extraction; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
