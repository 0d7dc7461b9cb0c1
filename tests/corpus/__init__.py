"""Articles of the project's own with what is to be found in each, and how well extraction finds it.

The grammar is tuned on all sets but two. ``calibration2`` tells how sure claims are (`python -m
tests.corpus.scale`); ``heldback`` was written by others than the rules were, is sealed by its SHA256SUMS, and
is only ever scored: `python -m tests.corpus SET [--misses]`. A set's ``gold.jsonl`` has a line for each
article, whose facts must be found; a fact's other right answers stand in ``title_also`` and the like, and
``optional_facts`` count neither way.
"""
