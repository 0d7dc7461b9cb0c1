"""Entries under a heading: the plural title that heads a list is each entry's."""

from desktop.extraction.attributes import Mention, Office
from desktop.extraction.collective import follows_semicolon, heads_entries, is_entry
from desktop.extraction.nodes import event_in
from desktop.extraction.sentence import Sentence


def give_headed(sentence: Sentence) -> None:
    """Give the entries of a list the plural title that heads it, on its line or in its sentence."""
    _on_lines_above(sentence)
    for at, node in enumerate(sentence.nodes):
        after = [later.mention for later in sentence.nodes[at + 1 :] if later.mention is not None]
        for office in node.offices:
            if after and heads_entries(sentence.words, office, after[0]):
                _in_sentence(sentence, office, after)


def _on_lines_above(sentence: Sentence) -> None:
    for office, event in sentence.heading:
        for node in sentence.nodes:
            if node.mention is not None and is_entry(sentence.words, sentence.stretch, node.mention):
                sentence.found.append(
                    sentence.holding(node.mention, office, event, "heading, name", former=False)
                )
                break


def _in_sentence(sentence: Sentence, office: Office, after: list[Mention]) -> None:
    words = sentence.words
    event = event_in(words, sentence.stretch, office)
    every = "include" in words.key[office.end : after[0].first]
    for place, mention in enumerate(after):
        entry = place == 0 or every or follows_semicolon(words, mention, sentence.stretch.start)
        if entry and not any(one.mention is mention and one.office is office for one in sentence.found):
            sentence.found.append(sentence.holding(mention, office, event, "heading, names", former=False))
