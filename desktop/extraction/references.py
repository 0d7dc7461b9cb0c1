"""The step "references": later mentions, given names and pronouns, resolved to full names."""

from collections.abc import Iterable

from spacy.language import Language
from spacy.tokens import Doc

import resources
from db.values import fold
from desktop.extraction.attributes import Holding, Mention
from desktop.extraction.holdings import SILENT

_HISTORICAL = tuple(resources.lexicon("names_world")["historical"])


@Language.component("incumbent_references")
def references(doc: Doc) -> Doc:
    """Give each mention the full name that it stands for, and drop holdings of nobody."""
    spoken = _spoken(doc)
    holders = {id(holding.mention): holding.construction for holding in doc._.holdings}
    known: list[str] = []
    subject, gender = "", {}
    lower = _lower_words(doc)
    for mention in spoken:
        if mention.pronoun:
            mention.person = subject if gender.get(subject) in {None, "", mention.gender} else ""
            continue
        mention.person = _resolve(mention, known)
        if not mention.person and (mention.firm or id(mention) in holders) and _is_whole(mention, lower, holders.get(id(mention), "")):
            mention.person = mention.name
            known.append(mention.name)
        if mention.person:
            subject = mention.person
            gender[subject] = gender.get(subject) or mention.gender
    doc._.people = _whole(known)
    doc._.holdings = [holding for holding in doc._.holdings if holding.mention.person]
    for holding in doc._.holdings:
        holding.mention.person = doc._.people.get(holding.mention.person, holding.mention.person)
    return doc


def _spoken(doc: Doc) -> Iterable[Mention]:
    stretches = iter(doc._.stretches)
    stretch = next(stretches, None)
    for mention in doc._.mentions:
        while stretch is not None and stretch.end <= mention.start:
            stretch = next(stretches, None)
        if stretch is not None and stretch.zone not in SILENT:
            yield mention


def _lower_words(doc: Doc) -> set[str]:
    return {word for word in doc._.words.word if word.islower()}


def _is_whole(mention: Mention, lower: set[str], construction: str) -> bool:
    """Tell whether a name can be somebody's full name: not a word that stands in lower case elsewhere."""
    words = mention.name.split()
    if any(fold(name) == fold(mention.name) for name in _HISTORICAL):
        return False
    if mention.firm and len(words) > 1:
        return True
    if len(words) == 1:
        if construction not in {"title before name", ""} and not mention.addressed:
            return False
        return words[0].lower() not in lower and not words[0].isupper() and len(words[0]) > 2
    return not all(word.lower() in lower for word in words)


def _resolve(mention: Mention, known: list[str]) -> str:
    """Return whom a name stands for: the same name, or a part of one that was met before."""
    parts = fold(mention.name).split()
    for name in reversed(known):
        whole = fold(name).split()
        if parts == whole:
            return name
        if len(parts) < len(whole) and _is_part(parts, whole):
            return name
    return ""


def _is_part(parts: list[str], whole: list[str]) -> bool:
    if len(parts) == 1:
        return parts[0] in whole and len(parts[0]) > 1
    return parts == whole[-len(parts):] or parts == whole[: len(parts)]


def _whole(known: list[str]) -> dict[str, str]:
    """Return for short names met first the longer names that were met later."""
    longer: dict[str, str] = {}
    for name in known:
        parts = fold(name).split()
        for other in known:
            whole = fold(other).split()
            if len(parts) < len(whole) and _is_part(parts, whole) and len(parts) < 3:
                longer[name] = other
    return longer
