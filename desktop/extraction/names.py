"""The step "names": mentions that are surely of persons, by a Vietnamese family name or a form of address."""

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

import resources
from desktop.extraction.attributes import Mention, Stretch
from desktop.extraction.runs import VOCABULARY, run_end
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can, vocabulary

_EPONYMS = frozenset(resources.lexicon("words_grammar")["eponyms"].split())
_RANK_AND_TITLE = frozenset(resources.lexicon("ranks")["titles_too"].split())
_DOUBTFUL_ADDRESS = frozenset(resources.lexicon("ranks")["doubtful"].split())
_MALE = frozenset(resources.lexicon("words_grammar")["male"].split())
_FEMALE = frozenset(resources.lexicon("words_grammar")["female"].split())
_SYLLABLES = 5
_SYLLABLE = 6
_OPENS_NAME = Can.CAPITAL | Can.HONORIFIC | Can.RANK
_KOREAN = frozenset("park an so no do you yang song sun".split())
_AFTER_HYPHEN = frozenset(
    "elect general in based wide to designate turned of born led run day the off up out on".split()
)
_PLACES_AFTER = frozenset({"of", "in", "at", "from", "the", "near", "between", "to"})
_MARKED = frozenset("ĩũăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ")
_STYLES = frozenset({"hon", "honourable", "honorable", "excellency", "majesty", "most", "rt", "right"})
_VILLAGES = frozenset(resources.lexicon("words_bodies")["villages"].split())
_OF_SCHOLARS = frozenset({"drs", "dra", "ir"})
# After another form of address these go on with it, "Tan Sri"; alone they are given names: "Sri Dewi".
_INITIALS = frozenset({"Kh", "Ts", "Ch", "Sh", "Yu", "Ya", "Zh"})
_GIVEN_TOO = frozenset({"sri", "amar"})
_MIDDLE = frozenset({"van", "thi"})


@Language.component(
    "incumbent_names", assigns=["doc._.mentions"], requires=["doc._.words", "doc._.stretches"]
)
def names(doc: Doc) -> Doc:
    """Put the firm mentions on the Doc, in order, none inside another."""
    words = doc._.words
    doc._.mentions = [mention for stretch in doc._.stretches for mention in _firm(words, stretch)]
    return doc


def _firm(words: Words, stretch: Stretch) -> Iterator[Mention]:
    at = stretch.start
    while at < stretch.end:
        mention = None
        flags = words.can[at]
        if not flags & _OPENS_NAME or _in_village(words, at, stretch.start):
            at += 1
            continue
        if flags & (Can.HONORIFIC | Can.RANK) and not _is_other(words, at, stretch):
            mention = _addressed(words, at, stretch)
        if mention is None and flags & Can.CAPITAL:
            end = vietnamese_end(words, at, stretch.end) if flags & Can.SURNAME else at
            end = max(
                end,
                _korean_end(words, at, stretch.end),
                _middle_named(words, at, stretch.end),
                _marked_run(words, at, stretch),
                _hill_name(words, at, stretch.end),
            )
            if end > at:
                at += _place_before(words, at, end, stretch)
                end = _longer(words, at, end, stretch.end)
                mention = Mention(at, end, name_text(words, at, end), at, firm=True)
        if mention is None:
            place = vocabulary().places.longest(words.key, at) if flags & Can.CAPITAL else None
            at = place[0] if place and place[0] <= stretch.end else at + 1
        else:
            yield mention
            at = mention.end


def _in_village(words: Words, at: int, first: int) -> bool:
    """Tell whether a word is of a village's name: "head of Plei Chư Jú"."""
    step = at
    while step > first and step > at - _SYLLABLES and words.can[step] & Can.CAPITAL:
        step -= 1
        if words.key[step] in _VILLAGES and words.can[step] & Can.CAPITAL:
            return step > first and words.key[step - 1] in _PLACES_AFTER
    return False


def _place_before(words: Words, at: int, end: int, stretch: Stretch) -> int:
    """Return how many words before a name are the place of its title: "of Hòa Lạc Lường Thanh Tú"."""
    if end - at < _SYLLABLES or at == stretch.start or words.key[at - 1] != "of":
        return 0
    flags = words.can[at + 2]
    return 2 if flags & Can.SURNAME and not flags & Can.DOUBTFUL else 0


def _is_other(words: Words, at: int, stretch: Stretch) -> bool:
    """Tell whether a form of address belongs to a title here, "Attorney General", or to a name."""
    office = vocabulary().phrases.longest(words.key, at)
    if words.key[at] == "police" and words.key[at - 1 : at] == ["of"]:
        return True
    if is_given(words, at):
        return True
    return bool(office and office[0] > at + 1) or _inside_name(words, at, stretch)


def is_given(words: Words, at: int) -> bool:
    """Tell whether a form of address is a given name or its initial here: "Sri Dewi", "Kh. Roe"."""
    if words.word[at] in _INITIALS:
        return words.text[words.end(at) : words.end(at) + 1] == "."
    return words.key[at] in _GIVEN_TOO and not (at and words.can[at - 1] & Can.HONORIFIC)


def _inside_name(words: Words, at: int, stretch: Stretch) -> bool:
    """Tell whether a form of address is a part of a name here: "Bed Kumari Pun", "Anil Raja"."""
    if at == stretch.start or words.gap[at] != 1 or words.key[at] not in _DOUBTFUL_ADDRESS:
        return words.key[at] == "dr" and words.word[at - 1 : at] == ["("] and at > stretch.start
    before = words.can[at - 1]
    return bool(before & Can.CAPITAL) and not before & (
        VOCABULARY | Can.HONORIFIC | Can.RANK | Can.SURNAME | Can.MODIFIER | Can.ACRONYM
    )


def _korean_end(words: Words, at: int, limit: int) -> int:
    """Return where a name such as "Park Do-hyun" ends, though "Park" is a word; else the same place."""
    if at + 4 > limit or words.word[at + 2] != "-" or any(words.gap[at + 2 : at + 4]):
        return at
    given, last = words.word[at + 1], words.word[at + 3]
    known = words.key[at] in _KOREAN or not words.can[at] & (VOCABULARY | Can.RANK | Can.HONORIFIC)
    if not (given.istitle() and last.islower() and len(given) < _SYLLABLE and len(last) < _SYLLABLE):
        return at
    if not known or len(words.key[at]) > _SYLLABLE or words.gap[at + 1] != 1:
        return at
    return at if words.can[at + 1] & Can.HEAD or words.key[at + 3] in _AFTER_HYPHEN else at + 4


def _hill_name(words: Words, at: int, limit: int) -> int:
    """Return where a name ends whose first syllable is a letter with its apostrophe: "K' Tran Hoan"."""
    if words.word[at] not in {"K", "H"} or words.word[at + 1 : at + 2] not in (["'"], ["’"]):
        return at
    if at + 2 >= limit or words.gap[at + 1] or not words.can[at + 2] & Can.CAPITAL or words.gap[at + 2] != 1:
        return at
    return run_end(words, at + 2, min(limit, at + 2 + _SYLLABLES))


def _middle_named(words: Words, at: int, limit: int) -> int:
    """Return where a name ends whose second word is "Văn" or "Thị", whatever its family name."""
    if at + 2 >= limit or words.key[at + 1] not in _MIDDLE or not words.can[at + 1] & Can.CAPITAL:
        return at
    if (
        words.can[at] & (VOCABULARY | Can.RANK | Can.HONORIFIC) and not words.can[at] & Can.SURNAME
    ) or words.gap[at + 1] != 1:
        return at
    end = run_end(words, at, min(limit, at + _SYLLABLES + 1))
    return end if end - at > 2 and _is_person(words, end, limit) else at


def _marked_run(words: Words, at: int, stretch: Stretch) -> int:
    """Return where a run of words with Vietnamese marks ends that can only be a name: "Kơ Să Ha Đàng"."""
    before = words.key[at - 1] if at > stretch.start else ""
    if (
        before in _PLACES_AFTER
        or words.can[at] & (VOCABULARY | Can.RANK | Can.HONORIFIC | Can.EVENT)
        or vocabulary().places.longest(words.key, at)
    ):
        return at
    end = run_end(words, at, min(stretch.end, at + 6))
    marked = sum(not _MARKED.isdisjoint(word.lower()) for word in words.word[at:end])
    if end - at < 2 or not marked or any(len(key) > 7 for key in words.key[at:end]):
        return at
    return end if _is_person(words, end, stretch.end) else at


def _longer(words: Words, at: int, end: int, limit: int) -> int:
    """Return the end of a Vietnamese name with syllables of another shape after it: "Hoang Van Slim"."""
    further = run_end(words, at, min(limit, at + 6))
    if further <= end or not _is_person(words, further, limit):
        return end
    if further - end > 1 and end - at > 2:
        return end
    return further


def name_text(words: Words, first: int, end: int) -> str:
    """Return a name as it is written, with single spaces."""
    return " ".join(words.between(first, end).split())


def _addressed(words: Words, at: int, stretch: Stretch) -> Mention | None:
    """Read "Mr Le Thu", "Sen. Lieut. Gen. Le Thu", "H.E. Mrs. Prum Malika"."""
    first, gender, sure = at, "", False
    while at < stretch.end and words.can[at] & (Can.HONORIFIC | Can.RANK):
        key = words.key[at].rstrip(".")
        if at > first and words.gap[at] == 2:
            return None
        if not words.can[at] & Can.CAPITAL and not key.startswith(("comrade", "engr", "lawyer")):
            return None
        sure = sure or (key not in _DOUBTFUL_ADDRESS and key not in _RANK_AND_TITLE)
        gender = "male" if key in _MALE else "female" if key in _FEMALE else gender
        at += 1
        at = _over_marks(words, at, stretch.end)
        if key in _OF_SCHOLARS and words.word[at : at + 1] == ["H"]:
            at += 1
        if at < stretch.end and words.word[at] == ":" and key == "comrades":
            return None
    if at >= stretch.end or not sure:
        return None
    end = run_end(words, at, stretch.end, lenient=True)
    if words.can[at] & Can.SURNAME:
        end = max(end, vietnamese_end(words, at, stretch.end, addressed=True))
    if end <= at or (words.can[at] & (Can.HEAD | Can.NATION | Can.CALENDAR) and words.gap[at]):
        return None
    if (
        first > stretch.start
        and words.key[first - 1] in {"the", "his", "her"}
        and words.key[first] in _STYLES
    ):
        first -= 1
    return Mention(at, end, name_text(words, at, end), first, firm=True, addressed=True, gender=gender)


def _over_marks(words: Words, at: int, limit: int) -> int:
    """Return where the next form of address is: after "the" as in "Excellency the Hon", after points."""
    if at + 1 < limit and words.key[at] == "the" and words.can[at + 1] & Can.HONORIFIC:
        return at + 1
    while (
        at + 1 < limit
        and words.word[at] in {"-", "(", ")", "."}
        and (words.can[at + 1] & Can.RANK or words.word[at] in {")", "."})
    ):
        at += 1
    return at


def vietnamese_end(words: Words, at: int, limit: int, *, addressed: bool = False) -> int:
    """Return where a Vietnamese name that starts here ends, or the same place if none does."""
    place = vocabulary().places.longest(words.key, at)
    end = at + 1
    while end < min(limit, at + _SYLLABLES) and _is_syllable(words, end):
        end += 1
    if not addressed and place is not None and place[0] > at + 1 and end - place[0] < 2:
        return at
    if end - at < 2 or not _is_person(words, end, limit):
        return at
    marked = any(not word.isascii() for word in words.word[at:end])
    weak = words.can[at] & (Can.DOUBTFUL | VOCABULARY)
    if end - at == 2 and weak and not addressed and not (marked and at and words.gap[at] < 2):
        return at
    if (
        end - at == 2
        and at > 1
        and not addressed
        and words.key[at - 1] == "of"
        and words.can[at - 2] & (Can.INSTITUTION | Can.LEVEL)
    ):
        return at
    if words.can[at] & Can.FUNCTION and end - at < 3 and not marked:
        return at
    return end


def _is_syllable(words: Words, at: int) -> bool:
    flags = words.can[at]
    return bool(flags & Can.SYLLABLE) and words.gap[at] == 1 and not flags & Can.NEVER


def _is_person(words: Words, end: int, limit: int) -> bool:
    """Tell whether what follows a name leaves it a person's, and not a street's or a school's."""
    if end >= limit or words.gap[end] == 2:
        return True
    if words.word[end] == "-" and words.gap[end] == 0:
        return False
    following = words.can[end]
    if words.key[end] in _EPONYMS or (following & Can.LEVEL and not following & Can.HEAD):
        return False
    if words.key[end] == "'s" and end + 1 < limit:
        return not words.can[end + 1] & (Can.INSTITUTION | Can.LEVEL)
    if (
        following & Can.FIELD
        and following & Can.CAPITAL
        and words.gap[end] == 1
        and not following & (Can.HEAD | Can.RANK | Can.HONORIFIC)
    ):
        return False
    return not following & Can.INSTITUTION or bool(following & Can.HEAD)
