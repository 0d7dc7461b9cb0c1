"""The step "references": later mentions, given names and pronouns, resolved to full names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from spacy.language import Language
from spacy.tokens import Doc

import resources
from db.values import Relation, ZoneKind, fold
from desktop.extraction.alone import holders
from desktop.extraction.attributes import Mention
from desktop.extraction.holdings import SILENT
from desktop.extraction.named import is_named, is_spoken_of, spoken_of
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can

_HISTORICAL = frozenset(fold(name) for name in resources.lexicon("names_world")["historical"])
_REMEMBERED = 40
_SPOKEN_OF, _OPENING = 3, 400
_MOURNING = frozenset({"funeral", "eulogy", "obituary", "mourners", "wreaths", "condolences", "memorial"})
_DAUGHTERS = frozenset("daughter wife mother sister widow granddaughter niece aunt".split())
_SONS = frozenset("son husband father brother grandson nephew uncle widower".split())
_MIDDLE = {"thi": "female", "van": "male"}


class _Known:
    """The full names met so far, found again by any of their words."""

    def __init__(self) -> None:
        self.names: list[tuple[str, list[str]]] = []
        self.by_word: dict[str, list[int]] = {}

    def add(self, name: str) -> None:
        words = fold(name).split()
        for word in set(words):
            self.by_word.setdefault(word, []).append(len(self.names))
        self.names.append((name, words))

    def whole(self, mention: str) -> str:
        """Return whom a name stands for.

        The same name, or a longer one that it is a part of, the last met.
        """
        parts = fold(mention).split()
        for at in reversed(self.by_word.get(parts[0], [])[-_REMEMBERED:]):
            name, words = self.names[at]
            if parts == words or (len(parts) < len(words) and _is_part(parts, words)):
                return name
        return ""


@dataclass(slots=True)
class _Talk:
    """Whom the article speaks of: the last persons, and the first one of each sentence."""

    recent: list[str] = field(default_factory=list)
    genders: dict[str, str] = field(default_factory=dict)
    titles: dict[str, set[str]] = field(default_factory=dict)
    at: int = -1
    before: str = ""
    here: str = ""
    dead: str = ""

    def enter(self, start: int) -> None:
        """Note that a mention stands in the sentence that begins at this word."""
        if start != self.at:
            self.at, self.before, self.here = start, self.here or self.before, ""

    def mourns(self, words: Words, start: int) -> None:
        """Let a life that is told again be that of the dead: "Born in Hill in 1933, he ..."."""
        if self.dead and words.key[start] == "born":
            self.before, self.here = self.dead, ""

    def note(self, person: str, gender: str) -> None:
        """Note a person spoken of."""
        self.recent = [*[one for one in self.recent if one != person][-_SPOKEN_OF:], person]
        self.genders[person] = self.genders.get(person) or gender
        self.here = self.here or person

    def called(self, title: str) -> str:
        """Return whom "the minister" means: the one holder of such a title so far, or nobody."""
        holders = self.titles.get(title, set())
        person = next(iter(holders)) if len(holders) == 1 else ""
        self.here = self.here or person
        return person

    def meant(self, pronoun: Mention) -> str:
        """Return whom a pronoun can mean: the subject before at a sentence's head, else the last person."""
        if pronoun.name == "deceased":
            return self.dead
        if pronoun.name == "former" and len(self.recent) > 1:
            self.here = self.here or self.recent[-2]
            return self.recent[-2]
        fits = {"", pronoun.gender} if pronoun.gender else {"", "male", "female"}
        first = [self.before] if self.before and not self.here and pronoun.gender else []
        can_be = (one for one in [*first, *reversed(self.recent)] if self.genders.get(one, "") in fits)
        person = next(can_be, "")
        self.here = self.here or person
        return person


@Language.component(
    "incumbent_references",
    assigns=["doc._.holdings"],
    requires=["doc._.words", "doc._.stretches", "doc._.mentions", "doc._.holdings"],
)
def references(doc: Doc) -> Doc:
    """Give each mention the full name that it stands for, and drop holdings of nobody."""
    constructions = {id(holding.mention): holding.construction for holding in doc._.holdings}
    incoming = {id(holding.mention) for holding in doc._.holdings if holding.relation is Relation.INCOMING}
    words: Words = doc._.words
    lower = {word for word in set(words.word) if word.islower()}
    shorts = spoken_of(words, doc._.mentions)
    known, unproven = _Known(), _Known()
    talk, titles = _Talk(), holders(doc._.holdings)
    mourning = bool(_MOURNING & set(words.key[:_OPENING]))
    for mention, start in _spoken(doc):
        if start != talk.at:
            talk.enter(start)
            talk.mourns(words, start)
        if mention.pronoun:
            mention.person = talk.called(mention.title) if mention.title else talk.meant(mention)
            continue
        construction = constructions.get(id(mention), "")
        mention.person = _person(mention, construction, known, unproven)
        if not mention.person and (mention.firm or construction) and _is_whole(mention, lower, construction):
            mention.person = mention.name
            known.add(mention.name)
        if not mention.person and is_named(words, mention):
            mention.person = mention.name
        if not mention.person and is_spoken_of(mention, shorts) and _is_whole(mention, lower, construction):
            mention.person = mention.name
            known.add(mention.name)
        if mention.person:
            talk.dead = talk.dead or (mention.person if mourning else "")
            talk.here = mention.person if id(mention) in incoming else talk.here
            called = titles.get(id(mention), ())
            talk.note(mention.person, _gender(words, mention, called))
            for title in called:
                talk.titles.setdefault(title, set()).add(mention.person)
    _reach_back(doc)
    longer = _longer(known)
    doc._.people = [name for name, _ in known.names]
    doc._.holdings = [holding for holding in doc._.holdings if holding.mention.person]
    for mention in doc._.mentions:
        mention.person = longer.get(mention.person, mention.person)
    return doc


def _headline(doc: Doc) -> tuple[int, set[str]]:
    """Return where the headline ends and the words of the text after it, which names its persons again."""
    end = 0
    for stretch in doc._.stretches:
        if stretch.zone is not ZoneKind.HEADLINE:
            break
        end = stretch.end
    words: Words = doc._.words
    capital = (words.key[at] for at in range(end, len(words)) if words.can[at] & Can.CAPITAL)
    return end, set(capital) if end else set()


def _person(mention: Mention, construction: str, known: _Known, unproven: _Known) -> str:
    """Return whom a name stands for: somebody known, or one met before without a post."""
    person = known.whole(mention.name)
    if not person and " " not in mention.name and (mention.addressed or construction):
        person = unproven.whole(mention.name)
        if person:
            known.add(person)
    elif not person and not construction and not mention.firm and " " in mention.name:
        unproven.add(mention.name)
    return person


def _reach_back(doc: Doc) -> None:
    """Let the passage of "the latter" hold the name that it stands for."""
    last: dict[str, Mention] = {}
    before: dict[int, Mention] = {}
    for mention in doc._.mentions:
        if mention.pronoun and not mention.gender and mention.person in last:
            before[id(mention)] = last[mention.person]
        elif mention.person and not mention.pronoun:
            last[mention.person] = mention
    for holding in doc._.holdings:
        if id(holding.mention) in before:
            holding.first = min(holding.first, before[id(holding.mention)].first)


def _of_title(titles: Sequence[str]) -> str:
    """Return what a title says of its holder: a spokeswoman is a woman."""
    return "female" if any(title.endswith(("woman", "lady")) for title in titles) else ""


def _of_kin(words: Words, first: int) -> str:
    """Return what kin says of a name that follows: "his daughter, Ann Roe" is a woman."""
    before = words.key[max(0, first - 2) : first]
    if _DAUGHTERS & set(before):
        return "female"
    return "male" if _SONS & set(before) else ""


def _gender(words: Words, mention: Mention, titles: Sequence[str]) -> str:
    """Return what an address, a title, kin or a Vietnamese middle word says: Thi of a woman, Van of a man."""
    told = mention.gender or _of_title(titles) or _of_kin(words, mention.first)
    middle = fold(mention.name).split()[1:2] if len(mention.name.split()) > 2 else []
    return told or _MIDDLE.get("".join(middle), "")


def _spoken(doc: Doc) -> Iterator[tuple[Mention, int]]:
    stretches = iter(doc._.stretches)
    stretch = next(stretches, None)
    words: Words = doc._.words
    headline, told = _headline(doc)
    for mention in doc._.mentions:
        if words.key[max(0, mention.first - 2) : mention.first] == ["born", "in"]:
            continue
        if mention.end <= headline and told and told.isdisjoint(fold(mention.name).split()):
            continue
        while stretch is not None and stretch.end <= mention.start:
            stretch = next(stretches, None)
        if stretch is not None and stretch.zone not in SILENT:
            yield mention, stretch.start


def _is_whole(mention: Mention, lower: set[str], construction: str) -> bool:
    """Tell whether a name can be somebody's full name: not a word that stands in lower case elsewhere."""
    words = mention.name.replace(".", ". ").split()
    if fold(mention.name) in _HISTORICAL:
        return False
    if mention.firm and len(words) > 1:
        return True
    if len(words) == 1:
        if construction not in {"title before name", ""} and not mention.addressed:
            return False
        return words[0].lower() not in lower and not words[0].isupper() and len(words[0]) > 2
    return not all(word.lower() in lower for word in words)


def _is_part(parts: list[str], whole: list[str]) -> bool:
    if len(parts) == 1:
        return parts[0] in whole and len(parts[0]) > 1
    return parts == whole[-len(parts) :] or parts == whole[: len(parts)]


def _longer(known: _Known) -> dict[str, str]:
    """Return for short names met first the longer names that were met later."""
    longer: dict[str, str] = {}
    for name, parts in known.names:
        if len(parts) > 2:
            continue
        for at in known.by_word[parts[0]][:_REMEMBERED]:
            other, words = known.names[at]
            if len(parts) < len(words) and _is_part(parts, words):
                longer[name] = other
    return longer
