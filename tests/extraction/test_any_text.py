"""Any text gives claims or none: quotes verbatim, no exception, every word in its place."""

import subprocess
import sys

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from db.records import ArticleText, Head
from desktop.extraction import extract, extract_many
from desktop.extraction.facts import facts_lines
from desktop.extraction.pipeline import CONFIG

WORDS = st.sampled_from(
    [
        *"Secretary of the Provincial Party Committee , ; - – ( ) and : . Lê Văn Thử Gen. former".split(" "),
        *"Vice appointed as was elected He his deputy respectively Hà Nội People's Council 1. 2025".split(),
        *["Governor", "Ann", "Roe", "replaces", "in", "place", "\n"],
    ]
)


def _article(text: str) -> ArticleText:
    return ArticleText("a", text, (), Head(title="", area="Sơn La"))


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=60).map(" ".join)))
def test_quotes_stand_verbatim_at_their_offsets(text: str) -> None:
    for claim in extract(_article(text)):
        assert claim.evidence
        assert claim.person
        assert all(text[one.start : one.end] == one.quote and one.quote for one in claim.evidence)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_tokens_join_to_the_text_again(text: str) -> None:
    assert spacy.blank("en", config=CONFIG).make_doc(text).text == text


@pytest.mark.parametrize(
    "unit", ["Secretary of the ", "a", "([", "😀", "Lê Văn Thử, ", "Chairman Lê Văn Thử\n", "“"]
)
def test_long_monotonous_texts_are_read_to_their_end(unit: str) -> None:
    extract(_article(unit * (20_000 // len(unit))))


def test_a_second_run_gives_the_same_lines() -> None:
    article = _article(
        "Lê Văn Thử, Secretary of the provincial Party Committee; "
        "Bùi Thị Ví, Director of the Department of Health."
    )
    first, second = extract_many([article, article])
    assert list(facts_lines("a", first)) == list(facts_lines("a", second))
    assert len(first) == 2


def test_the_package_alone_loads_no_spacy() -> None:
    code = "import sys, desktop.extraction; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
