"""The step "people": persons of any origin, known by the company that their name keeps."""

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from desktop.extraction.alone import alone
from desktop.extraction.attributes import Mention, Stretch
from desktop.extraction.margins import ALIAS, Margins, after_bracket, alone_words, located_words
from desktop.extraction.names import is_given
from desktop.extraction.runs import is_initial, run_end
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can, vocabulary

_PLACE_BEFORE = frozenset("in at near across around throughout outside inside via representing".split())
_LANDSCAPE = frozenset("delta river highlands sea peninsula gulf strait plateau basin archipelago".split())
_SUBJECTS = frozenset({"he", "she"})
_PRONOUNS = _SUBJECTS | {"his", "her", "latter", "former", "deceased"}
_DOES = frozenset("has had was is will would took became becomes served joined held".split())
_OCCUPATIONS = frozenset(
    "officer specialist teacher lecturer engineer employee expert worker soldier researcher journalist cadre"
    " official trainee accountant doctor lawyer staff technician interpreter".split()
)
_NAMED = 2
_LONG = 6


@Language.component(
    "incumbent_people",
    assigns=["doc._.mentions"],
    requires=["doc._.words", "doc._.stretches", "doc._.mentions", "doc._.offices"],
)
def people(doc: Doc) -> Doc:
    """Add to the mentions the runs of capitalised words that can be names, and pronouns."""
    words = doc._.words
    taken = bytearray(len(words) + 1)
    for mention in doc._.mentions:
        taken[mention.first : mention.end] = bytes([_NAMED]) * (mention.end - mention.first)
    for office in doc._.offices:
        taken[office.start : office.end] = b"\1" * (office.end - office.start)
    margins = Margins(
        words, {office.end: office for office in doc._.offices}, alone_words(words), located_words(words)
    )
    found = [
        mention for stretch in doc._.stretches for mention in _candidates(words, stretch, taken, margins)
    ]
    pairs = list(alone(words, doc._.stretches, doc._.offices))
    meant = {id(office) for office, _ in pairs}
    doc._.offices = [office for office in doc._.offices if id(office) not in meant]
    found += [mention for _, mention in pairs]
    doc._.mentions = sorted([*doc._.mentions, *found], key=lambda mention: mention.start)
    return doc


_WHICH = frozenset({"next", "later", "subsequent", "previous", "earlier", "other", "first", "last"})
_POSTS = frozenset({"post", "posts", "position", "positions", "job", "jobs", "role", "roles"})


def _pronoun(words: Words, at: int) -> Mention | None:
    """Return the pronoun here: "he", "she", "the latter"."""
    key = words.key[at]
    if key in {"former", "deceased"}:
        spoken = (
            words.key[at - 1 : at] == ["the"] and words.key[at + 1 : at + 2] and words.key[at + 1] in _DOES
        )
        return Mention(at, at + 1, key, at - 1, pronoun=True) if spoken else None
    if key == "latter" and words.key[at - 1 : at] == ["the"]:
        return Mention(at, at + 1, words.word[at], at - 1, pronoun=True)
    if key in {"his", "her"} and _opens_career(words, at):
        gender = "male" if key == "his" else "female"
        return Mention(at, at + 1, words.word[at], at, pronoun=True, gender=gender)
    if key not in _SUBJECTS or words.word[at] == "HE":
        return None
    return Mention(at, at + 1, words.word[at], at, pronoun=True, gender="male" if key == "he" else "female")


def _opens_career(words: Words, at: int) -> bool:
    """Tell whether posts are told of a person by "His next posts were"."""
    _, which, posts, verb = [*words.key[at : at + 4], "", "", "", ""][:4]
    return which in _WHICH and posts in _POSTS and verb in {"was", "were", "included"}


def _candidates(words: Words, stretch: Stretch, taken: bytearray, margins: Margins) -> Iterator[Mention]:
    at = stretch.start
    while at < stretch.end:
        if taken[at]:
            at += 1
            continue
        pronoun = _pronoun(words, at) if words.key[at] in _PRONOUNS else None
        if pronoun is not None:
            yield pronoun
            at += 1
            continue
        if words.word[at] == "(":
            at = _after_remark(words, at, stretch, taken, margins)
            continue
        if not words.can[at] & Can.CAPITAL:
            at += 1
            continue
        first = at
        while (
            (words.can[at] & (Can.HONORIFIC | Can.RANK) or words.key[at] == "chief")
            and not (at == first and is_given(words, at))
            and at + 1 < stretch.end
            and words.can[at + 1] & Can.CAPITAL
            and words.gap[at + 1] == 1
            and not taken[at + 1]
        ):
            at += 1
        at, first = _after_verb(words, at, first, _free(taken, at, stretch.end))
        end = run_end(words, at, _free(taken, at, stretch.end))
        if end <= at:
            at += 1
            continue
        start = margins.start(at, end, stretch.start)
        if start >= end:
            at = end
            continue
        at, first = start, first if start == at else start
        if _can_be_name(words, at, end, stretch, taken):
            name = " ".join(words.between(at, end).split())
            end = _after_alias(words, end, stretch.end)
            yield Mention(at, end, name, first, addressed=first < at)
            taken[at:end] = bytes([_NAMED]) * (end - at)
        at = end


def _after_verb(words: Words, at: int, first: int, limit: int) -> tuple[int, int]:
    """Return where a name begins after the verb of a headline: "Governor Appoints Ann Roe"."""
    shown = bool(words.can[at] & Can.EVENT) and words.key[at].endswith("s")
    named = shown and at == first and at + 2 < limit
    if named and all(one & Can.CAPITAL and not one & Can.HEAD for one in words.can[at + 1 : at + 3]):
        return at + 1, at + 1
    return at, first


def _after_remark(words: Words, at: int, stretch: Stretch, taken: bytearray, margins: Margins) -> int:
    """Return where a bracket ends that follows a name or a title, or the word after one that does not."""
    if at > stretch.start and taken[at - 1] == _NAMED:
        return after_bracket(words, at, stretch.end)
    return margins.after_field(at, stretch.end) if at in margins.offices else at + 1


def _after_alias(words: Words, end: int, limit: int) -> int:
    """Return where a mention ends, an alias with it: "Ann Roe alias Roe Mann"."""
    if end + 1 >= limit or words.key[end] not in ALIAS:
        return end
    return max(end, run_end(words, end + 1, limit))


def _free(taken: bytearray, at: int, limit: int) -> int:
    end = at
    while end < limit and not taken[end] and end - at < 10:
        end += 1
    return end


def _is_shouted(words: Words, at: int, end: int, stretch: Stretch) -> bool:
    """Tell whether capitals tell no name here: a verb alone, a word of a line that is all in capitals."""
    if end - at == 1 and words.can[at] & Can.EVENT:
        return True
    if not words.can[at] & Can.ACRONYM:
        return False
    letters = [word for word in words.word[stretch.start : stretch.end] if word[0].isalpha()]
    return len(letters) > _LONG and all(word.isupper() for word in letters)


def _is_home(words: Words, at: int, taken: bytearray) -> bool:
    """Tell whether a word is the place that somebody just named is of: "Ann Roe of Arden"."""
    if at < _NAMED or words.key[at - 1] != "of":
        return False
    before = at - 2 - (words.key[at - 2] == ",")
    return before > 0 and taken[before] == taken[before - 1] == _NAMED


def _is_common(words: Words, at: int) -> bool:
    """Tell whether one capitalised word is an abbreviation or opens a career: "1990 - 1995: Officer"."""
    if words.can[at] & Can.ACRONYM and len(words.word[at]) <= _LONG:
        return True
    return words.key[at] in _OCCUPATIONS and words.key[at - 1 : at] == [":"]


def _can_be_name(words: Words, at: int, end: int, stretch: Stretch, taken: bytearray) -> bool:
    place = vocabulary().places.longest(words.key, at)
    if place and place[0] >= end:
        return False
    if end - at == 1 and _is_common(words, at):
        return False
    if at > stretch.start and words.key[at - 1] in _PLACE_BEFORE:
        return False
    if _is_shouted(words, at, end, stretch) or (end - at <= _NAMED and _is_home(words, at, taken)):
        return False
    if (
        end - at == 1
        and at == stretch.start
        and words.key[at].endswith("ing")
        and len(words.word[at]) > _LONG
    ):
        return False
    if words.key[end - 1] in _LANDSCAPE and end - at > 1:
        return False
    if end < stretch.end and words.gap[end] < 2:
        following = words.can[end]
        if following & Can.HEAD and words.key[end + 1 : end + 2] == ["'s"]:
            return False
        if following & (Can.INSTITUTION | Can.LEVEL | Can.FIELD) and not taken[end]:
            return False
    return not words.can[at] & Can.FUNCTION or is_initial(words, at, end)
