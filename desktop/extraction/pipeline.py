"""The pipeline: its one configuration, and the Doc of an article."""

from functools import cache

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import load_model_from_config

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
    rosters,
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
    "incumbent_rosters",
    "incumbent_box",
)
CONFIG = {
    "nlp": {"lang": "en", "pipeline": list(STEPS), "tokenizer": {"@tokenizers": "incumbent.words.v1"}},
    "components": {step: {"factory": step} for step in STEPS},
}
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
    rosters,
    box,
    tokens,
)


GRAMMARS = {"en": CONFIG}
"""A grammar for a language is its steps: another one is a line here, its steps and its word lists."""
UNTOLD = "en"
"""How an article is read that has too few words to tell its language."""


def grammar(language: str | None) -> Language | None:
    """Return the pipeline for a language, None where there is no grammar for it."""
    return pipeline(language or UNTOLD) if (language or UNTOLD) in GRAMMARS else None


@cache
def pipeline(language: str = UNTOLD) -> Language:
    """Return the pipeline of a language's grammar, built once in a process."""
    attributes.declare()
    nlp = load_model_from_config(GRAMMARS[language], auto_fill=True)
    nlp.max_length = 10**9
    # The grammar reads words, not lexical attributes: without getters a new word costs little.
    nlp.vocab.lex_attr_getters = {}  # type: ignore[attr-defined]
    return nlp


def doc_of(nlp: Language, article: ArticleText) -> Doc:
    """Return the article's text as a Doc that knows its article, before any step."""
    doc = nlp.make_doc(article.text)
    doc._.article = article
    return doc
