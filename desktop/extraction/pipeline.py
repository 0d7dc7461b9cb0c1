"""The pipeline: its one configuration, and the Doc of an article."""

from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from db.records import ArticleText
from desktop.extraction import (
    attributes,
    box,
    changes,
    happenings,
    holdings,
    institutions,
    leaving,
    names,
    offices,
    people,
    references,
    resolution,
    stretches,
    times,
    titles,
    tokens,
)

STEPS = (
    "incumbent_words",
    "incumbent_zones",
    "incumbent_names",
    "incumbent_titles",
    "incumbent_bodies",
    "incumbent_people",
    "incumbent_institutions",
    "incumbent_holdings",
    "incumbent_references",
    "incumbent_happenings",
    "incumbent_changes",
    "incumbent_resolution",
    "incumbent_times",
    "incumbent_leaving",
    "incumbent_box",
)
CONFIG = {"nlp": {"lang": "en", "tokenizer": {"@tokenizers": "incumbent.words.v1"}}}
_REGISTERED = (
    stretches,
    names,
    titles,
    offices,
    people,
    institutions,
    holdings,
    references,
    happenings,
    changes,
    resolution,
    times,
    leaving,
    box,
    tokens,
)


@cache
def pipeline() -> Language:
    """Return the pipeline, built once in a process."""
    attributes.declare()
    nlp = spacy.blank("en", config=CONFIG)
    nlp.max_length = 10**9
    # The grammar reads words, not lexical attributes: without getters a new word costs little.
    nlp.vocab.lex_attr_getters = {}  # type: ignore[attr-defined]
    for step in STEPS:
        nlp.add_pipe(step)
    return nlp


def doc_of(nlp: Language, article: ArticleText) -> Doc:
    """Return the article's text as a Doc that knows its article, before any step."""
    doc = nlp.make_doc(article.text)
    doc._.article = article
    return doc
