"""The sample articles through the hands of a scripted curator: little more than one key for each new fact."""

from pathlib import Path

from tests.newsroom import open_store
from tests.review.sampling import Sampled
from tests.sources import ROOT


def test_a_new_fact_costs_little_more_than_a_key(tmp_path: Path) -> None:
    curator = Sampled(open_store(tmp_path / "officials.incumbent"))
    curator.read(ROOT / "seeds" / "articles", ROOT / "seeds" / "gold.jsonl")
    count = curator.work()
    assert count.new > 30
    assert count.keys <= 1.2 * count.new
