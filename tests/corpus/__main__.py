"""Score extraction on a set of articles: `python -m tests.corpus SET [--misses]`."""

import argparse
import sys
from collections.abc import Iterator

from tests.corpus.gold import FOLDER
from tests.corpus.scorer import Score
from tests.corpus.seal import SealBroken, is_sealed
from tests.corpus.sets import score_set
from tests.corpus.table import misses, table


def main(arguments: list[str]) -> int:
    """Print the table of one set, and its misses if they are asked for and may be seen."""
    sets = sorted(gold.parent.name for gold in FOLDER.glob("*/gold.jsonl"))
    parser = argparse.ArgumentParser(prog="python -m tests.corpus", description=__doc__)
    parser.add_argument("set", choices=sets, metavar=f"SET ({', '.join(sets)})")
    parser.add_argument("--misses", action="store_true", help="list what was missed and what was wrong")
    asked = parser.parse_args(arguments)
    folder = FOLDER / asked.set
    if asked.misses and is_sealed(folder):
        parser.error(f"the misses of {asked.set} are not shown: it is set aside")
    try:
        scores = score_set(folder)
    except SealBroken as broken:
        parser.exit(1, f"{broken}\n")
    sys.stdout.writelines(f"{line}\n" for line in _lines(scores, with_misses=asked.misses))
    return 0


def _lines(scores: list[Score], *, with_misses: bool) -> Iterator[str]:
    if with_misses:
        yield from misses(scores)
    yield from table(scores)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
